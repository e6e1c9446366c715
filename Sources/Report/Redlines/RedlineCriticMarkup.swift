import Dossier
import Redline

/// A redline in CriticMarkup, <https://criticmarkup.com>: who accepts everything has the new text, who rejects everything
/// has the old one, byte for byte, unless the texts hold such marks themselves.
///
/// Those are written so that they read the same and are no marks: CriticMarkup has no escape of its own.
enum RedlineCriticMarkup {
    /// The redline in CriticMarkup.
    static func text(_ redline: Redline, in language: Language) -> String {
        let places = RedlinePlaces(redline)
        let words = RedlineWords(language: language)
        var result = ""
        for (index, block) in places.blocks.enumerated() {
            let text = MarkedText(block.segments)
            let place = places.all[index]
            switch block.fate {
            case .movedFrom:
                result += "{--\(escape(text.string()))--}"
                if let partner = place.partner {
                    result +=
                        "{>>\(escape(words.movedTo(places.newHeading(above: partner), isDown: partner > index)))<<}"
                }
            case .movedTo:
                if let partner = place.partner {
                    result +=
                        "{>>\(escape(words.movedFrom(places.oldHeading(above: partner), isDown: partner > index)))<<}"
                }
                result += "{++\(escape(text.string(without: .deleted)))++}"
            default: result += marked(text.runs[...])
            }
        }
        return result
    }

    private static func marked(_ runs: ArraySlice<MarkedText.Run>) -> String {
        var result = ""
        var rest = runs
        while let run = rest.popFirst() {
            switch run.change {
            case .kept: result += escape(run.text)
            case .inserted: result += "{++\(escape(run.text))++}"
            case .deleted:
                if let next = rest.first, next.change == .inserted {
                    rest.removeFirst()
                    result += "{~~\(escape(run.text))~>\(escape(next.text))~~}"
                } else {
                    result += "{--\(escape(run.text))--}"
                }
            }
        }
        return result
    }

    /// The text without anything that is read as a mark, and without what a terminal obeys.
    private static func escape(_ text: String) -> String {
        var result = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            .map { Terminal.escape(String($0), keepingLines: true) }.joined(separator: "\r\n")
        for sign in ["++", "--", "~~", ">>", "=="] { result = result.replacing("{" + sign, with: "&#123;" + sign) }
        for sign in ["++", "--", "~~", "<<", "=="] { result = result.replacing(sign + "}", with: sign + "&#125;") }
        return result.replacing("~>", with: "~&gt;")
    }
}
