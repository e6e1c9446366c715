import Dossier
import Markdown

/// The footnotes of a text: what a note says stands under its first mark, and its other marks say so.
final class CopyNotes {
    private let text: CopyText
    private let again: String
    private var known: Set<[UInt8]> = []

    init(_ text: CopyText, _ language: Language) {
        self.text = text
        again = Phrase(nl: "Zie de noot hierboven bij “%”.", en: "See the note above at “%”.")(language)
    }

    func note(_ name: [UInt8]) -> [MarkedProse.Piece] {
        // Else a long note with many marks would make a file far larger than the text.
        guard !known.insert(name).inserted else { return text.note(name) }
        let words = again.replacing("%", with: String(decoding: name, as: UTF8.self))
        return [
            MarkedProse.Piece(
                piece: Prose.Piece(content: .text(Array(words.utf8)), format: Prose.Format(), place: 0..<0),
                mark: .kept)
        ]
    }
}
