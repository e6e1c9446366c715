/// What a document is: where it lives, what it must hold, and who may do what with it.
public struct Kind: Sendable, Equatable {
    /// The id in `kader.yml` and in front matter.
    public var id: KindID

    /// What people call it.
    public var name: String

    /// Where documents of this kind live.
    public var path: PathPattern

    /// The headings that a document must have, each with text under it.
    public var sections: [String]

    /// What its texts say beyond that.
    public var meaning: Meaning

    /// The document explains and is never adopted ("ter verduidelijking, niet om vast te stellen").
    public var annex: Bool

    /// Recorded on `main` directly by those with the `record` mandate, without review: registers and session records.
    public var register: Bool

    /// The subjects that every document of this kind is about, besides those in its front matter.
    public var subjects: [String]

    /// Who may do what.
    public var mandates: [MandatedAct: Mandate]

    /// Who may adopt a change of `kader.yml` that names a griffie, so that an office outlives whoever held it; nil for all
    /// other kinds, and where nobody may.
    public var successor: Mandate?

    /// What becomes of an approved text on `main`.
    public enum Outcome: Sendable {
        /// It is adopted as a version with a number.
        case version
        /// It is added in explanation.
        case annex
        /// It is recorded in a register.
        case register
    }

    /// What becomes of an approved text of this kind.
    public var outcome: Outcome { annex ? .annex : register ? .register : .version }

    /// Makes a kind.
    public init(
        id: KindID, name: String, path: PathPattern, sections: [String] = [], meaning: Meaning = Meaning(),
        annex: Bool = false, register: Bool = false, subjects: [String] = [], mandates: [MandatedAct: Mandate] = [:],
        successor: Mandate? = nil
    ) {
        self.id = id
        self.name = name
        self.path = path
        self.sections = sections
        self.meaning = meaning
        self.annex = annex
        self.register = register
        self.subjects = subjects
        self.mandates = mandates
        self.successor = successor
    }
}

/// Where the documents of a kind live, such as `bouwstenen/{id}.md`; without `{id}` there is one document, named as its
/// kind.
public struct PathPattern: Sendable, Equatable, CustomStringConvertible {
    /// The folder with a closing `/`, or nothing at the top.
    public let folder: String

    /// What stands before the id in the file's name.
    public let prefix: String

    /// What stands after it.
    public let suffix: String

    /// Whether the pattern has room for an id.
    public let hasID: Bool

    /// The pattern as `kader.yml` writes it.
    public var description: String { folder + prefix + (hasID ? "{id}" : "") + suffix }

    /// Reads a pattern; nil where it is absolute, leaves the dossier, names a `.git` folder or hides the id in a
    /// folder's name.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last,
            parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !Self.isGitFolder($0) }),
            !parts.dropLast().contains(where: { $0.contains("{") }),
            text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        folder = parts.dropLast().map { $0 + "/" }.joined()
        let pieces = last.split(separator: "{id}", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(pieces.count), !pieces.joined().contains(where: { $0 == "{" || $0 == "}" }) else {
            return nil
        }
        prefix = pieces[0]
        suffix = pieces.count == 2 ? pieces[1] : ""
        hasID = pieces.count == 2
    }

    /// Tells whether a disk of Windows or macOS could take `name` for `.git` (CVE-2014-9390).
    private static func isGitFolder(_ name: String) -> Bool {
        let end = name.lastIndex { $0 != "." && $0 != " " }
        return [".git", "git~1"].contains(end.map { name[...$0].lowercased() } ?? "")
    }

    /// The path of the document `id`.
    public func path(of id: DocumentID) -> String { folder + prefix + (hasID ? id.text : "") + suffix }

    /// The id in `path`, or nil where the path is not of this pattern. A pattern without `{id}` gives `single`.
    public func id(in path: String, single: DocumentID?) -> DocumentID? {
        guard hasID else { return Array(path.utf8) == Array((folder + prefix).utf8) ? single : nil }
        let (whole, head, tail) = (Array(path.utf8), Array((folder + prefix).utf8), Array(suffix.utf8))
        guard whole.count > head.count + tail.count, whole.starts(with: head),
            whole.reversed().starts(with: tail.reversed())
        else { return nil }
        return DocumentID(String(decoding: whole[head.count..<(whole.count - tail.count)], as: UTF8.self))
    }
}
