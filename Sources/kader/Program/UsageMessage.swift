import ArgumentParser
import Dossier
import Report
import Workflow

/// What is said of a command line that cannot be read, in the person's language; the parser itself speaks English only.
enum UsageMessage {
    /// The language that the person at this command line reads: what `--lang` asks for, else that of the locale.
    static var language: Language {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count, let asked = Language(rawValue: arguments[index + 1]) {
                return asked
            }
            if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst(7))) {
                return asked
            }
        }
        return Console.localeLanguage
    }

    /// Failures are wanted as JSON.
    static var wantsJSON: Bool { CommandLine.arguments.dropFirst().prefix { $0 != "--" }.contains("--json") }

    /// The parser's message in Dutch; a sentence that is not known stays as it is.
    static func dutch(_ message: String) -> String {
        var lines: [String] = []
        for line in message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("Error: ") {
                lines.append("Deze opdracht klopt niet: " + sentence(String(line.dropFirst(7))))
            } else if line.hasPrefix("Help: ") {
                lines.append("Uitleg: " + HelpFrame.valued(String(line.dropFirst(6))))
            } else if line.hasPrefix("Usage: ") {
                lines.append("Gebruik: " + HelpFrame.dutchUsage(String(line.dropFirst(7))))
            } else if line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") {
                let command = String(line[line.index(line.startIndex, offsetBy: 7)..<end])
                lines.append("  Meer uitleg: " + CommandNames.inDutch(line: command))
            } else {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The sentences of the parser (its `ErrorMessageGenerator`), from the longest beginning to the shortest.
    private static func sentence(_ text: String) -> String {
        let beginnings = [
            ("Missing expected argument ", "er ontbreekt nog "), ("Missing one of: ", "kies een van deze: "),
            ("Missing value for ", "er ontbreekt een waarde bij "), ("Unknown option ", "onbekende optie "),
            ("Unexpected argument ", "dit hoort er niet bij: "), ("The value ", "de waarde "),
            ("The option ", "de optie "), ("Value to be set with ", "hier is dubbel gekozen: "),
        ]
        let parts = [
            (". Did you mean ", ". Bedoelt u "), (" is invalid for ", " past niet bij "),
            (". Please provide one of the following:", ". Kies uit:"), (". Please provide one of ", ". Kies uit "),
            ("' and '", "' of '"), ("' or '", "' of '"),
            (" does not take any value, but ", " krijgt geen waarde, maar hier staat "), (" was specified.", "."),
            (" had already been set with ", " naast "), ("unexpected arguments: ", "woorden te veel: "),
            ("flag '", "'"),
        ]
        var result = text
        if let (english, dutch) = beginnings.first(where: { text.hasPrefix($0.0) }) {
            result = dutch + text.dropFirst(english.count)
        }
        for (english, dutch) in parts { result = result.replacing(english, with: dutch) }
        return HelpFrame.valued(result)
    }
}

extension ValidationError {
    /// Says of a command line that its parts do not go together.
    init(nl: String, en: String) { self.init(Phrase(nl: nl, en: en)(UsageMessage.language)) }
}
