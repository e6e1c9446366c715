import ArgumentParser
import Dossier
import Foundation
import Testing

@testable import kader

/// What the program says to type, it understands: every command between backquotes in the sources is read by the parser of the
/// command itself, under its English and its Dutch name.
@Suite struct HintTests {
    /// A command that a message, a help text or a summary says to type.
    struct Hint: CustomStringConvertible, Sendable {
        let place: String
        let line: String

        var description: String { "\(place): \(line)" }
    }

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// What stands in a hint for something that the reader fills in.
    private static let blanks = [
        "KENMERK": "RB-1", "VOOR-TEGEN-BLANCO": "19-8-0", "GREMIUM": "raad", "BODY": "raad", "REFERENCE": "RB-1",
        "FOR-AGAINST-BLANK": "19-8-0", "SOORT": "bouwsteen", "KIND": "bouwsteen", "VERB": "draft",
        "DATUM": "2018-09-12", "DATE": "2018-09-12", "LID": "wim", "MEMBER": "wim",
    ]

    static let all: [Hint] = {
        let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Assets/") }.sorted().flatMap { name in
            let text = (try? String(contentsOf: sources.appending(path: name), encoding: .utf8)) ?? ""
            return hints(in: text, of: name)
        }
    }()

    /// The commands between backquotes in the strings of a source file, with something in the place of each value.
    static func hints(in text: String, of name: String) -> [Hint] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        return lines.flatMap { number, line -> [Hint] in
            guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
            return filled(String(line)).split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("kader ") }
                .map { Hint(place: "\(name):\(number + 1)", line: String($0.element).replacing("\\\"", with: "\"")) }
        }
    }

    /// A line of source with `A` for what is filled in while the program runs.
    private static func filled(_ line: String) -> String {
        var result = ""
        var rest = line[...]
        while let start = rest.firstRange(of: "\\(") {
            result += rest[..<start.lowerBound] + "A"
            var depth = 1
            rest = rest[start.upperBound...]
            while depth > 0, let character = rest.popFirst() {
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
            }
        }
        return result + rest
    }

    @Test func thereAreHints() { #expect(Self.all.count > 100) }

    @Test(arguments: all)
    func theParserTakesIt(_ hint: Hint) throws {
        for line in [hint.line, CommandNames.inDutch(line: hint.line)] {
            let words = Self.words(of: line)
            // The name of the command itself is filled in.
            guard words.first != "A" else { return }
            do {
                let arguments = LeadingOptions.moved(words, under: Kader.self)
                try Kader.requireCommand(in: arguments)
                _ = try Kader.parseAsRoot(arguments)
            } catch {
                let message = Kader.fullMessage(for: error)
                // A hint may name a command without all that goes with it.
                let isUnfinished = ["Missing expected argument", "Missing one of", "--help"].contains(
                    where: message.contains)
                #expect(isUnfinished && !message.contains("Unknown option"), "\(hint.place): `\(line)`: \(message)")
            }
        }
    }

    /// The words of a command line, as a shell would part them, without `kader` and without what is only hinted at.
    static func words(of line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        var isEscaped = false
        for character in line + " " {
            if isEscaped {
                word.append(character)
                isEscaped = false
            } else if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            } else if quote == nil, character == "\\" {
                isEscaped = true
            } else if quote == nil, character == " " {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return words.dropFirst().filter { $0 != "…" }.map { blanks[$0] ?? $0 }
    }

    @Test(arguments: ["kader statsu", "kader review A --agre", "kader session opne", "kader redline A"])
    func theTestFindsWhatIsWrong(_ line: String) {
        #expect(throws: (any Error).self) {
            let words = Self.words(of: line)
            try Kader.requireCommand(in: words)
            _ = try Kader.parseAsRoot(words)
        }
    }
}
