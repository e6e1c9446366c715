public import Dossier
public import Review

extension Status {
    /// Where things stand, for a person: first what waits for them, then every document.
    ///
    /// - Parameter mine: the documents are those that concern the person alone.
    /// - Complexity: linear in the documents and the acts on their proposals.
    public func text(in language: Language, style: Style, mine: Bool = false) -> String {
        let people = People(charter)
        var lines = [style(Terminal.escape(title), .heading)]
        lines += sessions.map { line(on: $0, language) }
        if !isFounded {
            lines.append(
                style(
                    Phrase(
                        nl: "De inrichting loopt nog; de griffie sluit haar af met `kader found`.",
                        en: "The set-up is still going on; the griffie ends it with `kader found`.")(language), .quiet))
        }
        lines += waiting(in: language, style)
        lines += stranded(in: language, style)
        lines += ahead(in: language, style)
        if documents.isEmpty {
            let none =
                mine
                ? Phrase(
                    nl: "Er wacht niets op u, en u dient niets in.", en: "Nothing awaits you or is proposed by you.")
                : Phrase(nl: "Er zijn nog geen stukken.", en: "There are no documents yet.")
            lines += ["", none(language)]
        }
        var kind: KindID?
        let columns = Columns(documents)
        for entry in byKind {
            if entry.kind.id != kind {
                kind = entry.kind.id
                lines += ["", style(Terminal.escape(entry.kind.name), .heading)]
            }
            lines.append(entry.line(columns, in: language, style))
            if let line = entry.division(in: language) { lines.append("    " + style(line, .warning)) }
            for proposal in entry.proposals {
                lines += proposal.lines(of: entry, people: people, charter: charter, in: language, style)
            }
            lines += closedLines(of: entry, people, in: language).map { "    " + style($0, .quiet) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The kinds of which nothing can be adopted with the people that there are, and the way out.
    private func stranded(in language: Language, _ style: Style) -> [String] {
        guard !deadEnds.isEmpty else { return [] }
        let heading = Phrase(
            nl: "Met deze leden en zetels loopt dit vast:", en: "With these members and seats this cannot get through:")
        let way = Phrase(
            nl: "Stel voor wie ontbreekt met `kader member add` of `kader member change`.",
            en: "Propose who is missing with `kader member add` or `kader member change`.")
        return ["", style(heading(language), .warning)]
            + deadEnds.map { shortfall in
                "  " + Terminal.escape(shortfall.sentence { charter.member($0)?.name ?? $0.text }(language))
            } + ["  " + way(language)]
    }

    /// The documents with those of one kind together, a new one that stands on a proposal alone included.
    private var byKind: [Entry] {
        var order: [KindID: Int] = [:]
        for entry in documents where order[entry.kind.id] == nil { order[entry.kind.id] = order.count }
        return documents.enumerated().sorted { left, right in
            (order[left.element.kind.id] ?? 0, left.offset) < (order[right.element.kind.id] ?? 0, right.offset)
        }.map(\.element)
    }

    func line(on session: SessionRecord, _ language: Language) -> String {
        let titles = Titles(language: language, charter: charter)
        let title = session.ownTitle.map { ": " + Terminal.escape($0) } ?? ""
        let details = [session.body.map(titles.body), titles.type(session)].compactMap(\.self).joined(separator: ", ")
        let name = "\(session.id) (\(Terminal.escape(details)))"
        return Phrase(nl: "Bijeenkomst \(name) is open\(title).", en: "Session \(name) is open\(title).")(language)
    }

    /// What whoever sits here can do now.
    private func waiting(in language: Language, _ style: Style) -> [String] {
        guard let me else { return [] }
        let mine = turns(of: me).flatMap { $0.commands(charter, sessions, in: language) }.map { "  " + $0 }
        guard !mine.isEmpty else { return [] }
        return ["", style(Phrase(nl: "Dit wacht op u:", en: "This awaits you:")(language), .heading)] + mine
    }
}

/// The columns in which documents are listed, in the columns of a terminal; a very long name does not push all others aside.
private struct Columns {
    let id: Int
    let title: Int

    init(_ documents: [Status.Entry]) {
        id = min(24, documents.map { $0.id.text.utf8.count }.max() ?? 0)
        title = min(60, documents.map { Terminal.width(of: Terminal.escape($0.title)) }.max() ?? 0)
    }
}

extension Status.Entry {
    /// Bodies decide on it as a whole, so that an approval is the record of a decision.
    func isDecidedByBody(_ charter: Charter) -> Bool {
        (kind.mandates[.approve]?.bodies ?? []).contains { charter.body($0)?.collective == true }
    }

    /// That the bodies approved different texts, with the command that shows the difference; nil where they did not.
    fileprivate func division(in language: Language) -> String? {
        let divided = proposals.dividedDecisions
        guard !divided.isEmpty else { return nil }
        let bodies = divided.map(\.body.text).joined(separator: ", ")
        let command = divided.comparison(of: id)
        return Phrase(
            nl: "besloten over verschillende teksten: \(bodies); zie `\(command)`",
            en: "decided about different texts: \(bodies); see `\(command)`")(language)
    }

    /// What to call a proposal in a command: the document where it has one proposal, else the proposal itself. Of a register
    /// always the proposal, since the register itself is written without one.
    func name(of proposal: Proposal) -> String {
        proposals.count == 1 && kind.outcome != .register ? id.text : proposal.id.description
    }

    fileprivate func line(_ columns: Columns, in language: Language, _ style: Style) -> String {
        let version =
            approvedVersion.map { Phrase(nl: "versie \($0) vastgesteld", en: "version \($0) adopted")(language) }
            ?? (kind.register || kind.annex ? "" : Phrase(nl: "nog niet vastgesteld", en: "not adopted yet")(language))
        let start = "  " + Terminal.pad(id.text, to: columns.id) + "  "
        let used = Terminal.width(of: start) + (version.isEmpty ? 0 : Terminal.width(of: version) + 2)
        let title = style.fitted(Terminal.escape(title), after: used)
        guard !version.isEmpty else { return start + title }
        let padded = style.fitted(Terminal.pad(title, to: columns.title), after: used)
        return start + padded + "  " + style(version, approvedVersion == nil ? .quiet : .good)
    }
}

extension Proposal {
    fileprivate func lines(
        of entry: Status.Entry, people: People, charter: Charter, in language: Language, _ style: Style
    ) -> [String] {
        let by = Phrase(nl: "van", en: "by")(language)
        var lines = [
            "    \(id)  \(style(state.name(entry.kind.outcome)(language), state.mark)), \(by) \(people.labels(proposers))"
        ]
        for verdict in verdicts where !verdict.isReplaced {
            let titles = Titles(language: language, charter: charter)
            // What is open stays so, whatever became of the text.
            let stale =
                isOpen(verdict)
                ? Phrase(nl: " (over een eerdere tekst)", en: " (on an earlier text)")(language)
                : Phrase(nl: " (vervallen: de tekst is veranderd)", en: " (stale: the text has changed)")(language)
            let who =
                verdict.body == nil
                ? "\(people.name(verdict.member)), \(verdict.capacity): \(verdict.name(in: language))"
                : Terminal.escape(titles.decision(verdict, recorder: true))
            let line = who + (verdict.isStale ? stale : "")
            lines.append("      " + (verdict.isStale ? style(line, .quiet) : line))
            if isOpen(verdict) {
                let reason = Terminal.escape(verdict.reason.onOneLine)
                let lift = Phrase(
                    nl: "heft \(people.name(verdict.member)) op met `kader resolve \(verdict.act.text.prefix(10))`",
                    en: "\(people.name(verdict.member)) lifts this with `kader resolve \(verdict.act.text.prefix(10))`")
                lines.append("        " + style.fitted("“\(reason)”", after: 8))
                lines.append("        " + lift(language))
            }
        }
        if isBehind, state != .withdrawn, state != .rejected {
            let line = Phrase(
                nl: "de vastgestelde tekst is intussen veranderd; een indiener werkt eerst bij: "
                    + "`kader update \(entry.name(of: self))`",
                en: "the adopted text has changed meanwhile; a proposer brings this up to date first: "
                    + "`kader update \(entry.name(of: self))`")
            lines.append("      " + style(line(language), .warning))
        }
        lines += waitingLines(in: language, style).map { "      " + $0 }
        lines += openComments(people: people, in: language, style).map { "      " + $0 }
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
        lines += turns(
            of: entry, isDecidedByBody: entry.isDecidedByBody(charter), people: people, charter, in: language
        )
        .map { "      " + $0 }
        return lines
    }

    /// An objection or a hold that was not taken back.
    func isOpen(_ verdict: CastVerdict) -> Bool {
        openObjections.contains(verdict.act) || openHolds.contains(verdict.act)
    }

    /// How many remarks are open, and the first of them with the numbers by which they are resolved.
    private func openComments(people: People, in language: Language, _ style: Style) -> [String] {
        let open = comments.filter { !$0.isResolved }
        guard !open.isEmpty else { return [] }
        let count = Phrase(
            nl: open.count == 1 ? "1 open opmerking" : "\(open.count) open opmerkingen",
            en: open.count == 1 ? "1 open comment" : "\(open.count) open comments")(language)
        let shown = open.prefix(5).map { comment in
            let text = Terminal.escape(comment.words.onOneLine)
            let place =
                "  \(comment.act.text.prefix(10)) \(people.name(comment.member)), \(Terminal.escape(comment.heading))"
            return style.fitted(place + (text.isEmpty ? "" : ": “\(text)”"), after: 6)
        }
        return [count + (open.count > 5 ? ":" : "")] + shown + (open.count > 5 ? ["  …"] : [])
    }

    /// The body whose decision is awaited, of their own place where `recorder` records one; nil where none is.
    func awaitedBody(_ charter: Charter, by recorder: MemberID) -> String? {
        let awaited = missing.filter { $0.act == .approve }.flatMap { $0.sources(charter) }
        let places = charter.member(recorder)?.capacities.map(\.capacity.place) ?? []
        return awaited.first { BodyID($0)?.place.map(places.contains) == true } ?? awaited.first
    }

    /// Whose turn it is, by act.
    private func turns(
        of entry: Status.Entry, isDecidedByBody: Bool, people: People, _ charter: Charter, in language: Language
    ) -> [String] {
        guard state != .rejected else { return [closedLine(people, charter, in: language)] }
        guard !next.isEmpty else {
            return [Phrase(nl: "aan zet: niemand", en: "whose turn: nobody's")(language)]
        }
        return MandatedAct.allCases.compactMap { act in
            let steps = next.filter { $0.act == act }
            guard !steps.isEmpty else { return nil }
            let members = steps.map { people.label($0.member) + $0.delay(in: language) }.joined(separator: ", ")
            let shown = act == .approve && isDecidedByBody ? .record : act
            return Phrase(nl: "aan zet om ", en: "whose turn ")(language)
                + "\(shown.infinitive(entry.kind.outcome)(language)): \(members)"
        }
    }
}

extension NextStep {
    /// After which session it can be done; empty where it can be done now.
    func delay(in language: Language) -> String {
        guard let after else { return "" }
        return Phrase(nl: " (na afloop van bijeenkomst \(after))", en: " (after session \(after))")(language)
    }
}

extension String {
    /// All that was said on one line, as far as a list has room for it.
    var onOneLine: String {
        let line = split(whereSeparator: \.isNewline).lazy.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
            .joined(separator: " ")
        return line.count > 400 ? line.prefix(399) + "…" : line
    }
}
