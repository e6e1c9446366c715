import Dossier
import Markdown

/// The text of a Word file with what happened to each part of it, and under whose name.
struct WordText {
    /// Whose hand a part is from, where its changes are tracked. What was inserted by one can be deleted by another.
    struct Trace: Equatable {
        var inserted: String?
        var deleted: String?

        /// Whether the part is there for whoever takes over the changes of these people and of nobody else.
        func isThere(for hands: Set<String>) -> Bool {
            (inserted.map(hands.contains) ?? true) && !(deleted.map(hands.contains) ?? false)
        }
    }

    /// Something of which the look may have changed, and who changed it.
    struct Tracked<Value> {
        let value: Value
        var former: (value: Value, by: String)?

        func value(for hands: Set<String>) -> Value {
            guard let former, !hands.contains(former.by) else { return value }
            return former.value
        }
    }

    struct Run {
        enum Content {
            case text([UInt8])
            case lineBreak
            /// A note, by its kind and number.
            case note(String)
        }

        let content: Content
        let format: Tracked<Prose.Format>
        let trace: Trace
    }

    /// What a paragraph is, and where it stands.
    struct Look {
        var role = WordStyleSheet.Role.text
        /// The list that it bears a number of, the level there from 0, and what the level is like.
        var list: (number: String, level: Int, kind: WordStyleSheet.Level)?
        /// How far it stands from the margin; nil where neither it nor its style says so.
        var indent: Int?
        /// What the paragraph itself says of that.
        var ownIndent: Int?
        var alignment = Prose.Alignment.none
    }

    struct Paragraph {
        let look: Tracked<Look>
        var runs: [Run]
        /// What happened to its end.
        var mark: Trace
        /// The comments on it.
        var comments: [String] = []
    }

    struct Cell {
        /// How many columns it takes.
        let width: Int
        let trace: Trace
        var paragraphs: [Paragraph]
    }

    struct Row {
        let trace: Trace
        var cells: [Cell]
    }

    enum Block {
        case paragraph(Paragraph)
        case table([Row])
    }

    /// A remark in the margin.
    struct Comment {
        let author: String
        let text: String
    }

    var blocks: [Block] = []
    /// The text of each note.
    var notes: [String: [Paragraph]] = [:]
    var comments: [String: Comment] = [:]
    /// How many changes each person made, in the order in which they come up.
    var changes: [(author: String, count: Int)] = []
    /// It is a clean copy, which leaves out comments and gives its headings the levels below the title.
    var isCopy = false
    /// What is in the file and cannot be taken over.
    var losses: Set<Loss> = []

    /// Something for which Markdown has no place.
    enum Loss: CaseIterable {
        case image, textBox, equation, object, hidden, nestedTable, symbol

        var phrase: Phrase {
            switch self {
            case .image: Phrase(nl: "afbeeldingen", en: "images")
            case .textBox: Phrase(nl: "tekstvakken", en: "text boxes")
            case .equation: Phrase(nl: "formules", en: "equations")
            case .object: Phrase(nl: "ingesloten objecten", en: "embedded objects")
            case .hidden: Phrase(nl: "verborgen tekst", en: "hidden text")
            case .nestedTable:
                Phrase(
                    nl: "tabellen binnen een tabel (hun tekst staat in de cel)",
                    en: "tables inside a table (their text stands in the cell)")
            case .symbol: Phrase(nl: "tekens uit een symboollettertype", en: "characters of a symbol font")
            }
        }
    }
}
