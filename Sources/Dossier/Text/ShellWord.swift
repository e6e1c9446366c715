/// A text as one word of a command that a person types in a shell.
public struct ShellWord: CustomStringConvertible, Sendable {
    /// The word, in single quotes where a shell would read it as something else.
    public let description: String

    /// Writes `text` as a word.
    public init(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                true
            default: "-_./@:=+,%".utf8.contains(byte)
            }
        }
        description = isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
