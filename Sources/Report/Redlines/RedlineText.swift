public import Dossier
public import Redline

/// A redline for a terminal or a plain text file.
public enum RedlineText {
    /// The whole new text with what came and went marked in it: by colour and signs on a terminal, by signs alone elsewhere.
    ///
    /// - Complexity: linear in the two texts.
    public static func text(_ redline: Redline, in language: Language, style: Style) -> String {
        let head = summary(redline, in: language)
        guard !redline.isUnchanged, !redline.layoutOnly else { return head }
        var body = ""
        for segment in redline.segments {
            let text = Terminal.escape(String(decoding: segment.bytes, as: UTF8.self), keepingLines: true)
            switch segment.change {
            case .kept: body += text
            case .deleted: body += style("[-\(text)-]", .bad)
            case .inserted: body += style("{+\(text)+}", .good)
            }
        }
        return head + "\n" + body + (body.hasSuffix("\n") ? "" : "\n")
    }

    /// The redline of two texts.
    public static func text(old: [UInt8], new: [UInt8], in language: Language, style: Style) -> String {
        text(Redline(old: old, new: new), in: language, style: style)
    }

    /// One line that says how much differs.
    public static func summary(_ redline: Redline, in language: Language) -> String {
        if redline.isUnchanged {
            return Phrase(nl: "De teksten zijn gelijk.\n", en: "The texts are the same.\n")(language)
        }
        if redline.layoutOnly {
            return Phrase(nl: "Alleen de opmaak verschilt.\n", en: "Only the layout differs.\n")(language)
        }
        let (added, removed, moved) = (redline.wordsAdded, redline.wordsRemoved, redline.wordsMoved)
        return Phrase(
            nl: "\(added) woorden erbij, \(removed) eraf\(moved > 0 ? ", \(moved) verplaatst" : "").\n",
            en: "\(added) words added, \(removed) removed\(moved > 0 ? ", \(moved) moved" : "").\n")(language)
    }
}
