import Dossier
import Glibc
import Report
import Workflow

// Questions to whoever sits at the keyboard.
extension Console {
    /// Somebody can be asked something: they see the question, and can type.
    var canAsk: Bool { ProcessEnvironment.isInteractive && !json }

    /// What a person answers, without blanks around it; nil where nobody can be asked, or they answer nothing.
    func asks(for question: Phrase) -> String? {
        guard canAsk else { return nil }
        StandardStream.write(Terminal.escape(question(language), keepingLines: true) + " ", to: STDERR_FILENO)
        let words = (readLine() ?? "").split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Asks for a yes; no where nobody can be asked.
    func confirms(_ question: Phrase) -> Bool {
        let answer = asks(for: Phrase(nl: question.nl + " [j/N]", en: question.en + " [y/N]"))
        return ["j", "ja", "y", "yes"].contains(answer?.lowercased() ?? "")
    }
}
