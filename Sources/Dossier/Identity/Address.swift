/// Where a repository is, as a person, a `kader.yml` or a link says it: a folder, or an address that Git carries objects to.
///
/// Git takes more for an address than that: an option, a program to run (`ext::`), a channel that is open already (`fd::`),
/// or whatever helper somebody installed (`<word>::`). None of these is one here, so that no address runs anything.
public struct Address: Sendable, Hashable, CustomStringConvertible {
    /// The address as it was given.
    public let text: String

    /// The address as it was given.
    public var description: String { text }

    /// What keeps a text from being an address.
    public enum Flaw: Error, Hashable {
        /// There is nothing, or more than anybody writes.
        case length
        /// It holds a character that is not to be seen.
        case hidden
        /// Git or ssh would take it, or its host, for an option.
        case option
        /// It names a way of carrying that Git leaves to another program, such as `ext`.
        case helper(String)
    }

    /// The longest address, in bytes.
    private static let limit = 4_096

    /// The schemes that Git itself carries objects by. Source: `git help clone`, "Git URLs".
    private static let schemes: Set<String> = [
        "ssh", "git+ssh", "ssh+git", "git", "https", "http", "ftps", "ftp", "file",
    ]

    /// Reads an address.
    ///
    /// - Throws: the ``Flaw`` that keeps `text` from being one.
    public init(_ text: String) throws(Flaw) {
        guard !text.allSatisfy(\.isWhitespace), text.utf8.count <= Self.limit else { throw .length }
        guard !text.unicodeScalars.contains(where: \.isHidden) else { throw .hidden }
        guard !text.hasPrefix("-") else { throw .option }
        if let helper = Self.helper(in: text) { throw .helper(helper) }
        if let host = Self.host(in: text)?.lowercased() {
            // Git unfolds `%2d` before it hands the host to ssh.
            let name = host.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
            for part in [host[...], name] where part.hasPrefix("-") || part.hasPrefix("%2d") { throw .option }
        }
        self.text = text
    }

    /// The helper that Git would leave this address to; nil where it carries it itself.
    private static func helper(in text: String) -> String? {
        let word = text.unicodeScalars.prefix { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar))
        }
        let rest = text.unicodeScalars[word.endIndex...]
        if rest.starts(with: "::".unicodeScalars) { return String(word) }
        if !word.isEmpty, rest.starts(with: "://".unicodeScalars), !schemes.contains(String(word).lowercased()) {
            return String(word)
        }
        return nil
    }

    /// The host with the name before it, as `ssh://name@host/path` and `name@host:path` have it; nil for a folder.
    private static func host(in text: String) -> Substring? {
        if let scheme = text.firstRange(of: "://") { return text[scheme.upperBound...].prefix { $0 != "/" } }
        guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") else { return nil }
        return text[..<colon]
    }

    /// The folder that a clone of it is put in where nobody says another: the one that `git clone` would make.
    ///
    /// Nil where the address has no name that can be a folder's: nothing is left of it, it begins with `-`, or it leads out
    /// of where the command is given. Source: Git's `guess_dir_name`.
    public var folderName: String? {
        let isSeparator: (Character) -> Bool = { $0 == "/" }
        var rest = text[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        if let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        func strip() { while let last = rest.last, isSeparator(last) || last.isWhitespace { rest.removeLast() } }
        strip()
        if rest.count > 5, rest.hasSuffix("/.git") {
            rest = rest.dropLast(5)
            strip()
        }
        if !rest.contains(where: isSeparator), let colon = rest.lastIndex(of: ":") {
            // A host alone, with a port behind it.
            let port = rest[rest.index(after: colon)...]
            if port.allSatisfy({ $0.isASCII && $0.isNumber }) { rest = rest[..<colon] }
        }
        if let end = rest.lastIndex(where: { isSeparator($0) || $0 == ":" }) { rest = rest[rest.index(after: end)...] }
        if rest.hasSuffix(".git") { rest = rest.dropLast(4) }
        let name = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty || name == "." || name == ".." || name.hasPrefix("-") ? nil : name
    }
}
