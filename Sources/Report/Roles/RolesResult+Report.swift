public import Dossier
public import Review

extension RolesResult {
    /// Who wore which hat, for a person: the seats of the session, each proposal, and what came close to confusion.
    public func text(in language: Language, style: Style) -> String {
        let people = People(charter)
        var blocks: [[String]] = []
        if let session {
            let title = Phrase(nl: "Aanwezig bij bijeenkomst \(session.id)", en: "Present at session \(session.id)")
            blocks.append(
                [style(title(language), .heading)]
                    + session.present.map { seat in
                        let chair =
                            seat.member == session.chair ? Phrase(nl: ", voorzitter", en: ", chair")(language) : ""
                        return "  \(people.label(seat.member))  \(seat.capacity)\(chair)"
                    }
                    + session.guests.map { "  \(Terminal.escape($0))  " + Phrase(nl: "te gast", en: "guest")(language) }
            )
        }
        var heading: String?
        let width = matrix.rows.map { Terminal.width(of: $0.hat.name(language)) }.max() ?? 0
        let titles = Titles(language: language, charter: charter)
        func decided(on name: String) -> [String] {
            matrix.decisions.filter { $0.name == name }.map { decision in
                "  " + Terminal.pad(Phrase(nl: "besluit", en: "decision")(language), to: width) + "  "
                    + Terminal.escape(titles.decision(decision.verdict))
            }
        }
        for row in matrix.rows {
            if row.name != heading {
                if let heading { blocks[blocks.count - 1] += decided(on: heading) }
                heading = row.name
                blocks.append([style(row.name, .heading)])
            }
            let capacities = row.capacities.map(\.text).joined(separator: ", ")
            let since = row.since.map { "  \($0.date)" } ?? ""
            blocks[blocks.count - 1].append(
                "  \(Terminal.pad(row.hat.name(language), to: width))  \(people.label(row.member))"
                    + (capacities.isEmpty ? "" : "  \(capacities)") + style(since, .quiet))
        }
        if let heading { blocks[blocks.count - 1] += decided(on: heading) }
        if let document = recordings.first?.document {
            let hat = Phrase(nl: "vastgelegd door", en: "recorded by")(language)
            blocks.append(
                [style(document.text, .heading)]
                    + recordings.map { recording in
                        let who = recording.member.map(people.label) ?? Terminal.escape(recording.name)
                        let capacity = recording.capacity.map { "  \($0)" } ?? ""
                        return "  \(hat)  \(who)\(capacity)" + style("  \(recording.moment.date)", .quiet)
                    })
        } else if matrix.rows.isEmpty {
            blocks.append([Phrase(nl: "Niemand droeg hier een pet.", en: "Nobody wore a hat here.")(language)])
        }
        if !matrix.nearMisses.isEmpty {
            blocks.append(
                [style(Phrase(nl: "Let op", en: "Take note")(language), .heading)]
                    + matrix.nearMisses.map { miss in
                        "  \(miss.name): \(Terminal.escape(miss.sentence(people)(language)))"
                    })
        }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    /// Who wore which hat, for a program, as `kader.roles/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json() throws -> String { try JSON.text(of: RolesRecord(self)) }
}

extension RolesMatrix.Row {
    /// What to call the proposal: the version that it became, or its own name.
    fileprivate var name: String { version.map { "\(proposal.document)@\($0)" } ?? proposal.description }
}

extension RolesMatrix.Decision {
    /// What to call the proposal: the version that it became, or its own name.
    fileprivate var name: String { version.map { "\(proposal.document)@\($0)" } ?? proposal.description }
}

extension NearMiss {
    /// What to call the proposal: the version that it became, or its own name.
    fileprivate var name: String { version.map { "\(proposal.document)@\($0)" } ?? proposal.description }
}

private struct RolesRecord: Encodable {
    struct Row: Encodable {
        let proposal: String
        @OrNull var version: Int?
        let member: String
        let capacities: [String]
        let hat: String
        @OrNull var since: String?
    }

    struct Recording: Encodable {
        let document: String
        let commit: String
        @OrNull var member: String?
        @OrNull var capacity: String?
        let time: String
        @OrNull var session: String?

        init(_ recording: RolesResult.Recording) {
            document = recording.document.text
            commit = recording.commit
            member = recording.member?.text
            capacity = recording.capacity?.text
            time = recording.moment.description
            session = recording.session?.text
        }
    }

    struct Decision: Encodable {
        let proposal: String
        @OrNull var version: Int?
        @OrNull var body: String?
        let verdict: String
        @OrNull var decision: String?
        @OrNull var votes: String?
        @OrNull var session: String?
        let decided: String
        let recorder: String
        let stale: Bool
    }

    struct Seat: Encodable {
        let member: String
        let capacity: String
    }

    struct Session: Encodable {
        let id: String
        let type: String
        let chair: String
        let present: [Seat]
        let guests: [String]
    }

    struct Miss: Encodable {
        let proposal: String
        @OrNull var version: Int?
        @OrNull var member: String?
        let matter: String
        let hats: [String]
        let capacities: [String]
        @OrNull var rule: String?
        @OrNull var commit: String?

        init(_ miss: NearMiss) {
            proposal = miss.proposal.description
            version = miss.version
            member = miss.member?.text
            let (word, hats, capacities): (String, [Hat], [Capacity])
            switch miss.matter {
            case .refused(let act, let refused):
                (word, hats, capacities) = ("refused", [], [])
                rule = refused.rawValue
                commit = act.text
            case .twoHats(let one, let other): (word, hats, capacities) = ("two-hats", [one, other], [])
            case .otherHat(let worn, let capacity, let hat):
                (word, hats, capacities) = ("other-hat", [worn, hat], [capacity])
            case .capacities(let acted): (word, hats, capacities) = ("capacities", [], acted)
            case .besideSeat(let seat, let other): (word, hats, capacities) = ("beside-seat", [], [seat, other])
            case .interest(let hat): (word, hats, capacities) = ("interest", [hat], [])
            }
            matter = word
            self.hats = hats.map(\.rawValue)
            self.capacities = capacities.map(\.text)
        }
    }

    let schema = "kader.roles/1"
    let rows: [Row]
    let recordings: [Recording]
    let decisions: [Decision]
    let nearMisses: [Miss]
    @OrNull var session: Session?

    init(_ result: RolesResult) {
        rows = result.matrix.rows.map {
            Row(
                proposal: $0.proposal.description, version: $0.version, member: $0.member.text,
                capacities: $0.capacities.map(\.text),
                hat: $0.hat.rawValue, since: $0.since?.description)
        }
        recordings = result.recordings.map { Recording($0) }
        decisions = result.matrix.decisions.map {
            Decision(
                proposal: $0.proposal.description, version: $0.version, body: $0.verdict.body?.text,
                verdict: $0.verdict.verdict, decision: $0.verdict.decision, votes: $0.verdict.votes?.description,
                session: $0.verdict.session?.text, decided: $0.verdict.decided.description,
                recorder: $0.verdict.member.text, stale: $0.verdict.isStale)
        }
        nearMisses = result.matrix.nearMisses.map { Miss($0) }
        session = result.session.map { record in
            Session(
                id: record.id.text, type: record.type.rawValue, chair: record.chair.text,
                present: record.present.map { Seat(member: $0.member.text, capacity: $0.capacity.text) },
                guests: record.guests)
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema, rows, recordings, decisions, session
        case nearMisses = "near_misses"
    }
}
