import Dossier
import Redline

/// The elements for what came and went, with the words that a screen reader says before and after them.
struct MarkWords {
    let language: Language

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    /// HTML of a run with what happened to it.
    func marked(_ html: String, _ change: Redline.Segment.Change) -> String {
        guard !html.isEmpty else { return "" }
        switch change {
        case .kept: return html
        case .inserted:
            return element(
                "ins", html, say("begin toevoeging", "begin addition"), say("einde toevoeging", "end addition"))
        case .deleted:
            return element("del", html, say("begin vervallen", "begin removal"), say("einde vervallen", "end removal"))
        }
    }

    private func element(_ name: String, _ html: String, _ begin: String, _ end: String) -> String {
        "<\(name)><span class=\"ear\"> [\(begin)] </span>\(html)<span class=\"ear\"> [\(end)] </span></\(name)>"
    }
}
