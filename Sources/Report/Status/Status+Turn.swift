public import Dossier
public import Review

// What waits for one member, with all that they need to do it.

/// One thing that somebody can do next.
struct Turn {
    let entry: Status.Entry
    let proposal: Proposal
    let step: NextStep

    /// What to type to do it: of a body's decision first to open the meeting in which it fell, where that is not open.
    func commands(_ charter: Charter, _ sessions: [SessionRecord], in language: Language) -> [String] {
        let body = entry.isDecidedByBody(charter) ? proposal.awaitedBody(charter, by: step.member) : nil
        let act =
            step.text(on: entry.name(of: proposal), body: body, entry.kind.outcome, in: language)
            + step.delay(in: language)
        guard step.act == .approve, let body else { return [act] }
        let isOpen = sessions.contains { session in
            session.type == .openbaar && BodyID(body).map { session.body?.includes($0) != false } == true
        }
        let meeting = Phrase(
            nl: "open eerst de vergadering: `kader session open DATUM --type openbaar --body \(body) --chair LID`",
            en: "open the meeting first: `kader session open DATE --type openbaar --body \(body) --chair MEMBER`")
        return isOpen ? [act] : [meeting(language), act]
    }

    /// What to type to read it: what changes or, of a new document, the text.
    var reading: String {
        proposal.baseText == nil ? "kader show \(proposal.id)" : "kader redline \(entry.id) \(proposal.id)"
    }
}

extension Status {
    /// What `member` can do now.
    func turns(of member: MemberID) -> [Turn] {
        documents.flatMap { entry in
            entry.proposals.flatMap { proposal in
                proposal.next.filter { $0.member == member }.map { Turn(entry: entry, proposal: proposal, step: $0) }
            }
        }
    }

    /// What waits for whoever sits here: the question, until when, what to read and what to type; then what is not sent yet.
    public func turnText(in language: Language, style: Style) -> String {
        let people = People(charter)
        var lines = [style(Terminal.escape(title), .heading)]
        lines += sessions.map { line(on: $0, language) }
        let turns = me.map(turns) ?? []
        if let bar {
            lines += ["", Terminal.escape("\(bar.reason(language)) \(bar.next(language))")]
        } else if me == nil {
            let line = Phrase(
                nl: "Uw sleutel is hier nog niet bekend; `kader join` toont de regel voor de griffie.",
                en: "Your key is not known here yet; `kader join` prints the line for the griffie.")
            lines += ["", line(language)]
        } else if turns.isEmpty {
            lines += ["", Phrase(nl: "Er wacht nu niets op u.", en: "Nothing awaits you now.")(language)]
        } else {
            lines += ["", style(Phrase(nl: "Dit wacht op u:", en: "This awaits you:")(language), .heading)]
        }
        for turn in turns { lines += self.lines(of: turn, people, in: language, style) }
        lines += objectionText(people, in: language, style)
        lines += waitingText(in: language, style)
        let ended = documents.flatMap { $0.proposals + $0.closed }.filter { proposal in
            proposal.state == .rejected && isRecent(proposal) && me.map(proposal.proposers.contains) == true
        }
        if !ended.isEmpty {
            lines += ["", style(Phrase(nl: "Dit is afgewezen:", en: "This was rejected:")(language), .heading)]
            lines += ended.map { "  " + $0.closedLine(people, charter, in: language) }
        }
        lines += ahead(in: language, style)
        let rest = Phrase(
            nl: "`kader status` toont waar alles staat.", en: "`kader status` shows where everything stands.")
        return (lines + ["", style(rest(language), .quiet)]).joined(separator: "\n") + "\n"
    }

    private func lines(of turn: Turn, _ people: People, in language: Language, _ style: Style) -> [String] {
        let (entry, proposal) = (turn.entry, turn.proposal)
        var lines = ["  " + style.fitted("\(proposal.id)  \(Terminal.escape(entry.title))", after: 2)]
        if let call = proposal.call {
            let asks = Phrase(nl: "\(people.name(call.member)) vraagt", en: "\(people.name(call.member)) asks")(
                language)
            let deadline =
                call.deadline.map {
                    Phrase(nl: ", uiterlijk \($0.inWords(language))", en: ", by \($0.inWords(language))")(
                        language)
                } ?? ""
            let words = Terminal.escape(call.text.onOneLine)
            lines.append("    " + asks + deadline + (words.isEmpty ? "" : ": “\(words)”"))
        }
        for verdict in proposal.verdicts where !verdict.isReplaced && proposal.isOpen(verdict) {
            lines.append("    " + people.line(of: verdict, in: language))
        }
        let read = Phrase(nl: "lees: `\(turn.reading)`", en: "read: `\(turn.reading)`")
        return lines
            + ([read(language)] + turn.commands(charter, sessions, in: language)).map { "    " + $0 }
    }

    /// What waits for whoever sits here, for a program, as `kader.turn/1`.
    ///
    /// - Parameter freshness: how new what is known of the server is.
    /// - Throws: an error of the encoder.
    public func turnJSON(freshness: String) throws -> String {
        let turns = (me.map(turns) ?? []).map { turn in
            TurnRecord(
                document: turn.entry.id.text, title: turn.entry.title, proposal: turn.proposal.id.description,
                act: turn.step.act.rawValue, by: turn.proposal.call?.member.text, question: turn.proposal.call?.text,
                deadline: turn.proposal.call?.deadline?.date, read: turn.reading)
        }
        return try JSON.text(
            of: TurnList(
                member: me?.text, freshness: freshness, turns: turns,
                unsent: unsent.map { UnsentRecord(name: $0.name, acts: $0.acts.map(\.rawValue)) }, edited: edited))
    }
}

private struct TurnList: Encodable {
    let schema = "kader.turn/1"
    @OrNull var member: String?
    let freshness: String
    let turns: [TurnRecord]
    let unsent: [UnsentRecord]
    let edited: [String]
}

private struct TurnRecord: Encodable {
    let document: String
    let title: String
    let proposal: String
    let act: String
    @OrNull var by: String?
    @OrNull var question: String?
    @OrNull var deadline: String?
    let read: String
}
