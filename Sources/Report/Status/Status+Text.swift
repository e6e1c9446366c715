public import Dossier
public import Review

extension Status {
    /// Where things stand, for a person: first what waits for them, then every document.
    ///
    /// - Complexity: linear in the documents and the acts on their proposals.
    public func text(in language: Language, style: Style) -> String {
        let people = People(charter)
        var lines = [style(Terminal.escape(title), .heading)]
        if let session { lines.append(Self.line(on: session, language)) }
        if !isFounded {
            lines.append(
                style(
                    Phrase(
                        nl: "De inrichting loopt nog; de griffie sluit haar af met `kader found`.",
                        en: "The set-up is still going on; the griffie ends it with `kader found`.")(language), .quiet))
        }
        lines += waiting(in: language, style)
        if documents.isEmpty {
            lines += [
                "", Phrase(nl: "Er zijn geen stukken om te tonen.", en: "There are no documents to show.")(language),
            ]
        }
        var kind: KindID?
        let idWidth = min(24, documents.map { $0.id.text.utf8.count }.max() ?? 0)
        for entry in documents {
            if entry.kind.id != kind {
                kind = entry.kind.id
                lines += ["", style(Terminal.escape(entry.kind.name), .heading)]
            }
            lines.append(entry.line(idWidth: idWidth, in: language, style))
            for proposal in entry.proposals {
                lines += proposal.lines(of: entry, people: people, charter: charter, in: language, style)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(on session: SessionRecord, _ language: Language) -> String {
        let title =
            session.title.isEmpty || session.title == session.id.text ? "" : ": " + Terminal.escape(session.title)
        return Phrase(
            nl: "Bijeenkomst \(session.id) (\(session.type.rawValue)) is open\(title).",
            en: "Session \(session.id) (\(session.type.rawValue)) is open\(title).")(language)
    }

    /// What whoever sits here can do now.
    private func waiting(in language: Language, _ style: Style) -> [String] {
        guard let me else { return [] }
        let mine = documents.flatMap { entry in
            entry.proposals.flatMap { proposal in
                proposal.next.filter { $0.member == me }.map { step in
                    "  " + step.text(on: entry.name(of: proposal), in: language)
                }
            }
        }
        guard !mine.isEmpty else { return [] }
        return ["", style(Phrase(nl: "Dit wacht op u:", en: "This awaits you:")(language), .heading)] + mine
    }
}

extension Status.Entry {
    /// What to call a proposal in a command: the document where it has one proposal, else the proposal itself.
    func name(of proposal: Proposal) -> String { proposals.count == 1 ? id.text : proposal.id.description }

    fileprivate func line(idWidth: Int, in language: Language, _ style: Style) -> String {
        let version =
            approvedVersion.map { Phrase(nl: "versie \($0) vastgesteld", en: "version \($0) adopted")(language) }
            ?? (kind.register || kind.annex ? "" : Phrase(nl: "nog niet vastgesteld", en: "not adopted yet")(language))
        let start = "  " + Terminal.pad(id.text, to: idWidth) + "  "
        let used = Terminal.width(of: start) + (version.isEmpty ? 0 : Terminal.width(of: version) + 2)
        let title = style.fitted(Terminal.escape(title), after: used)
        let end = version.isEmpty ? "" : "  " + style(version, approvedVersion == nil ? .quiet : .good)
        return start + title + end
    }
}

extension Proposal {
    fileprivate func lines(
        of entry: Status.Entry, people: People, charter: Charter, in language: Language, _ style: Style
    ) -> [String] {
        let by = Phrase(nl: "van", en: "by")(language)
        var lines = ["    \(id)  \(style(state.name(language), state.mark)), \(by) \(people.labels(proposers))"]
        for verdict in verdicts where !verdict.isReplaced {
            let body = verdict.body.map { Phrase(nl: " namens \($0)", en: " for \($0)")(language) } ?? ""
            let stale = Phrase(nl: " (vervallen: de tekst is veranderd)", en: " (stale: the text has changed)")(
                language)
            let line =
                "\(people.name(verdict.member)), \(verdict.capacity)\(body): \(verdict.name(in: language))"
                + (verdict.isStale ? stale : "")
            lines.append("      " + (verdict.isStale ? style(line, .quiet) : line))
        }
        let open = comments.count { !$0.isResolved }
        if open > 0 {
            lines.append(
                "      "
                    + Phrase(
                        nl: open == 1 ? "1 open opmerking" : "\(open) open opmerkingen",
                        en: open == 1 ? "1 open comment" : "\(open) open comments")(language))
        }
        for violation in violations {
            let reason = Terminal.escape(violation.refusal.reason(language))
            lines.append(
                "      "
                    + style(
                        Phrase(nl: "telt niet: ", en: "counts for nothing: ")(language)
                            + "\(violation.act.text.prefix(10)) (\(violation.refusal.rule.rawValue)): \(reason)", .bad))
        }
        if !missing.isEmpty {
            let list = missing.map { lack in
                lack.act.counted(lack.count, in: language) + " (" + lack.sources(charter).joined(separator: ", ") + ")"
            }
            lines.append(
                "      " + Phrase(nl: "nog nodig: ", en: "still needed: ")(language) + list.joined(separator: "; "))
        }
        lines += turns(people: people, in: language).map { "      " + $0 }
        return lines
    }

    /// Whose turn it is, by act.
    private func turns(people: People, in language: Language) -> [String] {
        guard !next.isEmpty else {
            return [Phrase(nl: "aan zet: niemand", en: "whose turn: nobody's")(language)]
        }
        return MandatedAct.allCases.compactMap { act in
            let members = next.filter { $0.act == act }.map(\.member)
            guard !members.isEmpty else { return nil }
            return Phrase(nl: "aan zet om ", en: "whose turn: ")(language)
                + "\(act.infinitive(language)): \(people.labels(members))"
        }
    }
}
