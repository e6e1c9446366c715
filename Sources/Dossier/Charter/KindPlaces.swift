@_spi(_Unicode) import Swift

/// The paths that kinds have so far, to find two kinds that could have one path.
struct KindPlaces {
    private var singles: [String: KindID] = [:]
    private var patterns: [String: [(pattern: PathPattern, kind: KindID)]] = [:]
    private var singlesIn: [String: [(pattern: PathPattern, kind: KindID)]] = [:]

    /// Adds a path.
    ///
    /// Paths compare without case, since two that differ in nothing else are one file on many a disk.
    /// - Returns: a kind that could have a document at the same path; nil where none could.
    mutating func add(_ path: PathPattern, of kind: KindID) -> KindID? {
        guard let path = PathPattern(caseFolded(path.description)) else { return nil }
        if path.hasID {
            defer { patterns[path.folder, default: []].append((path, kind)) }
            return (patterns[path.folder] ?? []).first { $0.pattern.overlaps(path) }?.kind
                ?? (singlesIn[path.folder] ?? []).first { path.takes($0.pattern.description) }?.kind
        }
        defer {
            singles[path.description] = kind
            singlesIn[path.folder, default: []].append((path, kind))
        }
        return singles[path.description]
            ?? (patterns[path.folder] ?? []).first { $0.pattern.takes(path.description) }?.kind
    }
}

extension PathPattern {
    /// Whether a file can stand at the path that is no text, or that Git, kader or an outlet has for itself: from
    /// `.gitattributes`, say, Git takes settings.
    var isTaken: Bool {
        guard suffixOrName.hasSuffix(".md"), let folded = PathPattern(caseFolded(description)) else { return true }
        let names = folded.description.split(separator: "/")
        return names.contains { name in
            guard let first = name.first, let last = name.last else { return true }
            return first == "." || last == "." || first == " " || last == " "
        }
            || names.count > 1 && names.first == "samenvatting"
            || ["manifest.md", "sleutels.md"].contains { folded.description == $0 || folded.takes($0) }
    }

    private var suffixOrName: String { hasID ? suffix : prefix }

    /// Tells whether the pattern has a document at `path`.
    fileprivate func takes(_ path: String) -> Bool { hasID && id(in: path, single: nil) != nil }

    /// Tells whether two patterns with an id, in one folder, can give one path: what the one fixes is then a part of the id of
    /// the other.
    fileprivate func overlaps(_ other: PathPattern) -> Bool {
        let head = prefix.utf8.count < other.prefix.utf8.count ? other.prefix : prefix
        let tail = suffix.utf8.count < other.suffix.utf8.count ? other.suffix : suffix
        let shared = folder + head + "x" + tail
        return takes(shared) && other.takes(shared)
    }
}

/// `text` with letters that differ in case alone made one, and each accent where Unicode composes it, as disks do that make
/// no difference between these.
func caseFolded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.uppercased().lowercased()._nfc))
}
