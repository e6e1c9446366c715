/// The byte-exact path of a file or folder inside a tree, with `/` between its components.
///
/// Two spellings of one letter (NFC and NFD) are two paths, as they are for Git.
public struct RepositoryPath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The bytes of the path, nothing added or repaired.
    public let bytes: [UInt8]

    /// The path of these bytes, whatever they are.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The path of this text's UTF-8 bytes.
    public init(_ string: String) { self.bytes = Array(string.utf8) }

    /// The path as text, or nil where the bytes are no valid UTF-8.
    public var string: String? { String(validating: bytes, as: UTF8.self) }

    /// The components between the slashes; empty ones included, so that a bad path shows.
    public var components: [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    }

    /// The path below this one, or `name` itself where this path is empty.
    public func appending(_ name: some Collection<UInt8>) -> RepositoryPath {
        guard !bytes.isEmpty else { return RepositoryPath(bytes: Array(name)) }
        return RepositoryPath(bytes: bytes + CollectionOfOne(UInt8(ascii: "/")) + name)
    }

    /// Tells whether every component is a name that Git lets into a working folder.
    ///
    /// Refused are empty components, `.` and `..`, NUL, backslashes, and everything that some file system takes for
    /// `.git`: other case, trailing dots and spaces, stream suffixes, the short name `git~1` and letters that HFS+
    /// ignores; also paths above 4,096 bytes or 128 components. Source: Git's `verify_path` and `fsck`.
    public var isSafe: Bool {
        guard !bytes.isEmpty, bytes.count <= RepositoryPath.longest else { return false }
        let parts = components
        return parts.count <= RepositoryPath.deepest && parts.allSatisfy(isSafeComponent)
    }

    /// The longest path, in bytes, that this module writes or walks.
    static let longest = 4_096
    /// The greatest number of components that this module writes or walks.
    static let deepest = 128

    /// The path for people: invalid bytes replaced, control and direction characters written as `\u{…}`.
    public var description: String { escapingControls(String(decoding: bytes, as: UTF8.self)) }

    /// Orders paths by their bytes.
    public static func < (left: RepositoryPath, right: RepositoryPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

/// Writes characters that would control a terminal, or reverse what is read, as `\u{…}`.
func escapingControls(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func isSafeComponent(_ name: ArraySlice<UInt8>) -> Bool {
    if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return false }
    // A backslash separates folders on Windows, where a partner may clone.
    if name.contains(0) || name.contains(UInt8(ascii: "\\")) { return false }
    // The short form looks no further than what `.git` with its disguises can need.
    var seen: [UInt8] = []
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars where !isIgnoredByHFS(scalar) {
        if scalar == ":" { break }
        guard seen.count < 5 || scalar == " " || scalar == "." else { return true }
        seen.append(scalar.isASCII ? lowercased(UInt8(truncatingIfNeeded: scalar.value)) : 0xff)
    }
    while let last = seen.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") { seen.removeLast() }
    return !seen.elementsEqual(".git".utf8) && !seen.elementsEqual("git~1".utf8)
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
}

/// The code points that HFS+ leaves out when it compares names. Source: Git's `utf8.c`, `next_hfs_char`.
private func isIgnoredByHFS(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200c...0x200f, 0x202a...0x202e, 0x206a...0x206f, 0xfeff: true
    default: false
    }
}
