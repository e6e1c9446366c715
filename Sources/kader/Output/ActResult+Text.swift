import Dossier
import Report
import Review
import Summary
import Workflow

extension Console {
    /// Tells what became of an act: what stands now, what to watch out for, who comes next, where it has arrived.
    func give(_ result: ActResult, charter: Charter) throws {
        try give(text: text(of: result, charter), json: JSON.text(of: ActRecord(result, language)))
        for remark in result.remarks { note(remark) }
        if let wayBack = result.wayBack { note(wayBack) }
        note(result.delivery)
    }

    /// Tells what became of several acts that were done together.
    ///
    /// For a program that is one object: the act itself where there is one, else a list of them.
    func give(_ results: [ActResult], charter: Charter) throws {
        if results.count == 1, let result = results.first { return try give(result, charter: charter) }
        try give(
            text: results.map { text(of: $0, charter) }.joined(),
            json: JSON.text(of: ActList(acts: results.map { ActRecord($0, language) })))
        for remark in results.flatMap(\.remarks) { note(remark) }
        // They went out together.
        if let delivery = results.last?.delivery { note(delivery) }
    }

    /// Says where something has arrived, unless that is everywhere.
    func note(_ delivery: Delivery) {
        switch delivery {
        case .shared: break
        case .here:
            note(
                Phrase(
                    nl: "Dit staat alleen op deze computer: het dossier heeft nog geen server.",
                    en: "This is on this computer only: the dossier has no server yet."))
        case .offline:
            note(
                Phrase(
                    nl: "Dit staat alleen op deze computer. Verstuur het met `kader sync`.",
                    en: "This is on this computer only. Send it with `kader sync`."))
        case .away(let why):
            note(
                Phrase(
                    nl: "Let op: de server antwoordt niet, dus dit staat nog alleen op deze computer (\(why)). "
                        + "Verstuur het later met `kader sync`.",
                    en: "Mind: the server does not answer, so this is on this computer only (\(why)). "
                        + "Send it later with `kader sync`."))
        }
    }

    private func text(of result: ActResult, _ charter: Charter) -> String {
        let people = People(charter)
        let body = result.body.map { charter.name(of: $0) }
        let what = body.map { result.done(by: Terminal.escape($0), language) } ?? result.done(language)
        let place = result.proposal.map { $0.description } ?? result.document.text
        let version = result.tag?.split(separator: "/").last.map { number in
            result.document.text + Phrase(nl: ", versie \(number)", en: ", version \(number)")(language)
        }
        let details = [result.tag, String(result.commit.prefix(10)), result.capacity.text].compactMap(\.self)
        var lines = ["\(what): \(version ?? place) (\(details.joined(separator: ", ")))"]
        if let decision = result.decision {
            let votes = result.votes.map { Phrase.votes($0)(language) }
            lines.append("  " + Terminal.escape([decision, votes].compactMap(\.self).joined(separator: "; ")))
        }
        if let state = result.state {
            lines.append(
                Phrase(nl: "Stand", en: "State")(language) + ": \(state.name(result.outcome)(language))")
        }
        if let step = result.next.first {
            let members = result.next.filter { $0.act == step.act }.map(\.member)
            let turn = Phrase(nl: "Aan zet om", en: "Whose turn")(language)
            let isRecord = step.act == .approve && result.isDecidedByBody
            let act = (isRecord ? .record : step.act).infinitive(result.outcome)
            lines.append("\(turn) \(act(language)): \(people.labels(members))")
        } else if result.action.isOnProposal, result.state != .withdrawn, result.state != .rejected {
            lines.append(
                Phrase(
                    nl: "Niemand kan nu verder; kijk met `kader status` wat er nodig is.",
                    en: "Nobody can go on now; see `kader status` for what is needed.")(language))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ActResult {
    /// That the decision of a body was written down, as the beginning of a sentence.
    fileprivate func done(by body: String, _ language: Language) -> String {
        let isRejection = action == .reject
        return Phrase(
            nl: "\(isRejection ? "Afwijzing" : "Akkoord") door \(body) vastgelegd",
            en: "\(isRejection ? "Rejection" : "Approval") by \(body) recorded")(language)
    }

    /// How it is undone, where that is not plain.
    fileprivate var wayBack: Phrase? {
        switch action {
        case .approve:
            let number = commit.prefix(10)
            return Phrase(
                nl: "Tot de vaststelling kunt u dit terugnemen met `kader resolve \(number)`.",
                en: "Until the adoption you can take this back with `kader resolve \(number)`.")
        case .withdraw, .reject:
            guard let proposal else { return nil }
            return Phrase(
                nl: "Het blijft leesbaar met `kader show \(proposal)`; een nieuw concept opent het weer: "
                    + "`kader draft \(proposal)`.",
                en: "It stays readable with `kader show \(proposal)`; a new draft opens it again: "
                    + "`kader draft \(proposal)`.")
        default: return nil
        }
    }

    /// What was done, as the beginning of a sentence.
    fileprivate func done(_ language: Language) -> String {
        let phrase =
            switch action {
            case .draft: Phrase(nl: "Concept vastgelegd", en: "Draft committed")
            case .propose: Phrase(nl: "Om een oordeel gevraagd", en: "Review asked for")
            case .review: Phrase(nl: "Oordeel vastgelegd", en: "Verdict recorded")
            case .approve: Phrase(nl: "Akkoord vastgelegd", en: "Approval recorded")
            case .reject: Phrase(nl: "Voorstel afgewezen", en: "Proposal rejected")
            case .withdraw: Phrase(nl: "Voorstel ingetrokken", en: "Proposal withdrawn")
            case .comment: Phrase(nl: "Opmerking vastgelegd", en: "Comment recorded")
            case .resolve: Phrase(nl: "Afgehandeld", en: "Resolved")
            case .tag: Phrase(nl: "Vaststelling vastgelegd", en: "Adopted")
            case .record where outcome == .annex:
                Phrase(nl: "Toegevoegd ter verduidelijking, niet vastgesteld", en: "Added in explanation, not adopted")
            default: Phrase(nl: "Vastgelegd", en: "Recorded")
            }
        return phrase(language)
    }
}

/// What became of several acts, for a program.
private struct ActList: Encodable {
    let schema = "kader.acts/1"
    let acts: [ActRecord]
}

/// What became of an act, for a program.
private struct ActRecord: Encodable {
    struct Step: Encodable {
        let member: String
        let act: String
    }

    let schema: String
    let document: String
    @OrNull var proposal: String?
    let commit: String
    let member: String
    let capacity: String
    @OrNull var body: String?
    @OrNull var decision: String?
    @OrNull var votes: String?
    @OrNull var state: String?
    @OrNull var tag: String?
    let remarks: [String]
    let next: [Step]
    let delivery: String

    init(_ result: ActResult, _ language: Language) {
        // An annex is added by the same command that adopts all else.
        schema = "kader.\(result.outcome == .annex && result.action == .record ? "tag" : result.action.rawValue)/1"
        document = result.document.text
        proposal = result.proposal?.description
        commit = result.commit
        member = result.member.text
        capacity = result.capacity.text
        body = result.body?.text
        decision = result.decision
        votes = result.votes?.description
        state = result.state?.rawValue
        tag = result.tag
        remarks = result.remarks.map { $0(language) }
        next = result.next.map { Step(member: $0.member.text, act: $0.act.rawValue) }
        delivery = result.delivery.name
    }
}

extension Delivery {
    /// The name in JSON.
    var name: String {
        switch self {
        case .shared: "shared"
        case .here: "here"
        case .offline: "offline"
        case .away: "away"
        }
    }
}
