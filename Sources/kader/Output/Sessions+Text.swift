import Dossier
import Report
import Workflow

extension Console {
    /// Tells what opening or closing a session did.
    func give(_ result: SessionResult) throws {
        let id = result.record.id
        var text: String
        if let tag = result.tag {
            text = Phrase(
                nl: "Bijeenkomst \(id) is gesloten (\(tag)).\n", en: "Session \(id) is closed (\(tag)).\n")(language)
            if let summary = result.files.last {
                text += Phrase(
                    nl: "De samenvatting staat in \(summary).\n", en: "The summary is in \(summary).\n")(language)
            }
        } else {
            text = Phrase(nl: "Bijeenkomst \(id) is open.\n", en: "Session \(id) is open.\n")(language)
            for (index, earlier) in result.record.earlier.enumerated() {
                let expectation = Terminal.escape(earlier.text)
                text += Phrase(
                    nl: "Verwacht (\(index + 1)): \(expectation)\n", en: "Expected (\(index + 1)): \(expectation)\n")(
                        language)
            }
        }
        try give(text: text, json: JSON.text(of: SessionRecordJSON(result.record, isClosed: result.tag != nil)))
        note(result.delivery)
    }

    /// Shows one session.
    func give(_ record: SessionRecord, summary: String?, charter: Charter) throws {
        try give(
            text: summary.map { Terminal.escape($0, keepingLines: true) }
                ?? text(of: record, People(charter)),
            json: JSON.text(of: SessionRecordJSON(record, isClosed: record.closed != nil)))
    }

    /// Lists sessions.
    func give(_ sessions: [(record: SessionRecord, isClosed: Bool)]) throws {
        let lines = sessions.map { record, isClosed in
            let state = isClosed ? Phrase(nl: "gesloten", en: "closed") : Phrase(nl: "open", en: "open")
            return "\(record.id)  \(record.type.rawValue)  \(state(language))  \(Terminal.escape(record.title))\n"
        }
        let none = Phrase(nl: "Er zijn nog geen bijeenkomsten.\n", en: "There are no sessions yet.\n")(language)
        try give(
            text: lines.isEmpty ? none : lines.joined(),
            json: JSON.text(
                of: SessionListJSON(sessions: sessions.map { SessionRecordJSON($0.record, isClosed: $0.isClosed) })))
    }

    private func text(of record: SessionRecord, _ people: People) -> String {
        var lines = [
            "\(record.id): \(Terminal.escape(record.title)) (\(record.type.rawValue))",
            Phrase(nl: "Voorzitter: ", en: "Chair: ")(language) + people.label(record.chair),
        ]
        lines += record.present.map { "  \(people.label($0.member)), \($0.capacity)" }
        let guest = Phrase(nl: "te gast", en: "guest")(language)
        lines += record.guests.map { "  \(Terminal.escape($0)), \(guest)" }
        for (index, earlier) in record.earlier.enumerated() {
            let expectation = Terminal.escape(earlier.text)
            lines.append(
                Phrase(nl: "Verwacht (\(index + 1)): \(expectation)", en: "Expected (\(index + 1)): \(expectation)")(
                    language))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// A session as `kader.session/1`.
private struct SessionRecordJSON: Encodable {
    let schema = "kader.session/1"
    let id: String
    let type: String
    let title: String
    let closed: Bool
    let chair: String
    let present: [Seat]
    let guests: [String]
    let decisions: [String]
    let expectations: [String]

    struct Seat: Encodable {
        let member: String
        let capacity: String
    }

    init(_ record: SessionRecord, isClosed: Bool) {
        id = record.id.text
        type = record.type.rawValue
        title = record.title
        closed = isClosed
        chair = record.chair.text
        present = record.present.map { Seat(member: $0.member.text, capacity: $0.capacity.text) }
        guests = record.guests
        decisions = record.decisions
        expectations = record.expectations
    }
}

private struct SessionListJSON: Encodable {
    let schema = "kader.sessions/1"
    let sessions: [SessionRecordJSON]
}
