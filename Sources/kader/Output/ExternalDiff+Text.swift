import Dossier
import Report
import Summary
import Workflow

extension Console {
    /// Shows the difference of one file among those that `git diff` shows.
    func give(_ difference: ExternalDiff) throws {
        let path = Terminal.escape(difference.path)
        guard let comparison = difference.comparison else {
            let text = Phrase(
                nl: "\(path): in conflict, los dat eerst op.", en: "\(path): in conflict, to be resolved.")
            return StandardStream.write(text(language) + "\n", to: 1)
        }
        let name = difference.newPath.map { "\(path) → \(Terminal.escape($0))" } ?? path
        StandardStream.write(
            "kader diff \(name)\n" + RedlineText.text(comparison.redline, in: language, style: style) + "\n", to: 1)
    }
}
