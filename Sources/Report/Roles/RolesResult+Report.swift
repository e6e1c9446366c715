public import Dossier
public import Review

extension RolesResult {
    /// Who wore which hat, for a person: the seats of the session, then each proposal.
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
                    })
        }
        var proposal: ProposalID?
        let width = matrix.rows.map { Terminal.width(of: $0.hat.name(language)) }.max() ?? 0
        for row in matrix.rows {
            if row.proposal != proposal {
                proposal = row.proposal
                blocks.append([style(row.proposal.description, .heading)])
            }
            let capacities = row.capacities.map(\.text).joined(separator: ", ")
            let since = row.since.map { "  \($0.date)" } ?? ""
            blocks[blocks.count - 1].append(
                "  \(Terminal.pad(row.hat.name(language), to: width))  \(people.label(row.member))"
                    + (capacities.isEmpty ? "" : "  \(capacities)") + style(since, .quiet))
        }
        if matrix.rows.isEmpty {
            blocks.append([Phrase(nl: "Niemand droeg hier een pet.", en: "Nobody wore a hat here.")(language)])
        }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    /// Who wore which hat, for a program, as `kader.roles/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json() throws -> String { try JSON.text(of: RolesRecord(self)) }
}

private struct RolesRecord: Encodable {
    struct Row: Encodable {
        let proposal: String
        let member: String
        let capacities: [String]
        let hat: String
        @OrNull var since: String?
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
    }

    let schema = "kader.roles/1"
    let rows: [Row]
    @OrNull var session: Session?

    init(_ result: RolesResult) {
        rows = result.matrix.rows.map {
            Row(
                proposal: $0.proposal.description, member: $0.member.text, capacities: $0.capacities.map(\.text),
                hat: $0.hat.rawValue, since: $0.since?.description)
        }
        session = result.session.map { record in
            Session(
                id: record.id.text, type: record.type.rawValue, chair: record.chair.text,
                present: record.present.map { Seat(member: $0.member.text, capacity: $0.capacity.text) })
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema, rows, session
    }
}
