import Dossier
import Review

// What is on this computer alone.
extension Status {
    /// What was not sent yet, and what was edited and not committed, with the command for each.
    func ahead(in language: Language, _ style: Style) -> [String] {
        var lines: [String] = []
        if !unsent.isEmpty {
            let title = Phrase(
                nl: "Nog niet verstuurd naar de server; doe `kader sync`:",
                en: "Not sent to the server yet; do `kader sync`:")
            lines += ["", style(title(language), .heading)]
            lines += unsent.map { part in
                let acts = part.acts.map { $0.name(language) }.joined(separator: ", ")
                return "  " + Terminal.escape(part.name) + (acts.isEmpty ? "" : ": \(acts)")
            }
        }
        for stray in strays { lines += self.lines(on: stray, in: language, style) }
        let recorded = edited.filter(isRecordedByMe)
        for (files, command) in [
            (edited.filter { !isRecordedByMe($0) }, "kader draft"), (recorded, "kader record \(registers(recorded))"),
        ] where !files.isEmpty {
            let title = Phrase(
                nl: "Gewijzigd in de map en nog niet vastgelegd; doe `\(command)`:",
                en: "Changed in the folder and not committed yet; do `\(command)`:")
            lines += ["", style(title(language), .heading)] + files.map { "  " + Terminal.escape($0) }
        }
        return lines
    }

    /// What stands on a branch that is none of the dossier's, and how it becomes a draft.
    private func lines(on stray: Stray, in language: Language, _ style: Style) -> [String] {
        let name = Terminal.escape(stray.name)
        let title = Phrase(
            nl: "Alleen op uw eigen Git-branch \(name), waar niemand anders het ziet; neem het over:",
            en: "On your own Git branch \(name) alone, where nobody else sees it; take it over:")
        let commands = stray.paths.prefix(5).compactMap { path -> String? in
            guard let (id, _) = charter.document(at: path) else { return nil }
            let verb = isRecordedByMe(path) ? "record" : "draft"
            return Terminal.escape("  `git show \(ShellWord("\(stray.name):\(path)")) | kader \(verb) \(id)`")
        }
        let rest = stray.paths.count > commands.count ? ["  …"] : []
        let end = Phrase(
            nl: "  daarna kan de branch weg: `git switch main` en `git branch -D \(name)`",
            en: "  after that the branch can go: `git switch main` and `git branch -D \(name)`")
        return ["", style(title(language), .heading)] + commands + rest + [end(language)]
    }

    /// Tells whether whoever sits here writes the document in this file to `main` without a proposal.
    private func isRecordedByMe(_ path: String) -> Bool {
        guard let member = me.flatMap(charter.member), let (_, kind) = charter.document(at: path),
            let mandate = kind.mandates[.record], kind.outcome == .register || !isFounded
        else { return false }
        return member.capacities.contains { mandate.covers(member, as: $0.capacity) }
    }

    /// The first of the registers in these files.
    private func registers(_ paths: [String]) -> String {
        paths.lazy.compactMap { charter.document(at: $0)?.id.text }.first ?? ""
    }
}
