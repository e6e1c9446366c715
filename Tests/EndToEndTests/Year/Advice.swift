/// The commands that a message says to type.
enum Advice {
    /// The command lines between backquotes, each as a shell would part it.
    static func commands(in text: String) -> [[String]] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("kader ") }
            .map { words(of: String($0.element)) }
    }

    /// The command lines that stand on a line of their own.
    static func lines(in text: String) -> [[String]] {
        text.split(separator: "\n").map { words(of: String($0)) }.filter { $0.first == "kader" }
    }

    /// The words of a command line, of which those between quotation marks are one.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in line + " " {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            } else if quote == nil, character == " " {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return words
    }
}
