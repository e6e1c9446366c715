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
