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
    /// What stands in the way of the proposals of whoever sits here, and the way to a text that meets it.
    func objectionText(_ people: People, in language: Language, _ style: Style) -> [String] {
        let mine = documents.flatMap { entry in
            entry.proposals.filter { proposal in
                me.map { id in proposal.proposers.contains(id) && !proposal.next.contains { $0.member == id } } == true
            }.map { (entry: entry, proposal: $0) }
        }
        let told = mine.flatMap { entry, proposal -> [String] in
            let open = proposal.verdicts.filter { !$0.isReplaced && !$0.isStale && proposal.isOpen($0) }
            guard !open.isEmpty else { return [] }
            let way = Phrase(
                nl: "schrijf verder: `kader open \(proposal.id)`, en dan `kader draft \(proposal.id)`",
                en: "write on: `kader open \(proposal.id)`, and then `kader draft \(proposal.id)`")
            return ["  " + style.fitted("\(proposal.id)  \(Terminal.escape(entry.title))", after: 2)]
                + open.map { "    " + people.line(of: $0, in: language) } + ["    " + way(language)]
        }
        guard !told.isEmpty else { return [] }
        let head = Phrase(nl: "Op uw tekst kwam dit:", en: "This came of your text:")
        return ["", style(head(language), .heading)] + told
    }

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

extension People {
    /// Who said what of a text, and why.
    func line(of verdict: CastVerdict, in language: Language) -> String {
        "\(name(verdict.member)), \(verdict.capacity): \(verdict.name(in: language)), "
            + "“\(Terminal.escape(verdict.reason.onOneLine))”"
    }
}
