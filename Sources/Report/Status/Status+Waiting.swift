import Dossier
import Review

// What cannot go on before something else has been adopted or written.
extension Proposal {
    /// What its next step waits for, a line each.
    func waitingLines(in language: Language, _ style: Style) -> [String] {
        waiting.map { unmet in
            let line = Phrase(nl: "wacht: \(unmet.phrase.nl)", en: "waits: \(unmet.phrase.en)")
            return style(Terminal.escape(line(language)), .warning)
        }
    }
}

extension Status {
    /// The proposals of whoever sits here that wait for something else.
    func waitingText(in language: Language, _ style: Style) -> [String] {
        let waiting = documents.flatMap { entry in
            entry.proposals.filter { proposal in
                !proposal.waiting.isEmpty && me.map(proposal.proposers.contains) == true
            }.map { (entry: entry, proposal: $0) }
        }
        guard !waiting.isEmpty else { return [] }
        let head = Phrase(nl: "Dit kan nog niet verder:", en: "This cannot go on yet:")
        return ["", style(head(language), .heading)]
            + waiting.flatMap { entry, proposal in
                ["  " + style.fitted("\(proposal.id)  \(Terminal.escape(entry.title))", after: 2)]
                    + proposal.waitingLines(in: language, style).map { "    " + $0 }
            }
    }
}
