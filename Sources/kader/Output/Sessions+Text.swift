import Dossier
import Report
import Workflow

extension Console {
    /// Tells what opening or closing a session did.
    func give(_ result: SessionResult, charter: Charter) throws {
        let id = result.record.id
        let text: String
        if let tag = result.tag {
            let closed = Phrase(nl: "Bijeenkomst \(id) is gesloten (\(tag)).", en: "Session \(id) is closed (\(tag)).")
            let summary = result.files.last.map {
                Phrase(nl: "De samenvatting staat in \($0).", en: "The summary is in \($0).")(language)
            }
            text = ([closed(language)] + [summary].compactMap(\.self)).joined(separator: "\n") + "\n"
        } else {
            text =
                Phrase(nl: "Bijeenkomst \(id) is open.\n", en: "Session \(id) is open.\n")(language)
                + SessionReport(result.record, charter).text(in: language)
        }
        try give(text: text, json: JSON.text(of: SessionRecordJSON(result.record, isClosed: result.tag != nil)))
        note(result.delivery)
    }

    /// Shows one session.
    func give(_ record: SessionRecord, summary: String?, charter: Charter) throws {
        try give(
            text: summary.map { Terminal.escape($0, keepingLines: true) }
                ?? SessionReport(record, charter).text(in: language),
            json: JSON.text(of: SessionRecordJSON(record, isClosed: record.closed != nil)))
    }

    /// Lists sessions.
    func give(_ sessions: [(record: SessionRecord, isClosed: Bool)], charter: Charter) throws {
        let lines = sessions.map { record, isClosed in
            let state = isClosed ? Phrase(nl: "gesloten", en: "closed") : Phrase(nl: "open", en: "open")
            return SessionReport(record, charter).line(state: state(language), in: language)
        }
        let none = Phrase(nl: "Er zijn nog geen bijeenkomsten.\n", en: "There are no sessions yet.\n")(language)
        try give(
            text: lines.isEmpty ? none : lines.joined(),
            json: JSON.text(
                of: SessionListJSON(sessions: sessions.map { SessionRecordJSON($0.record, isClosed: $0.isClosed) })))
    }
}

/// A session as `kader.session/1`.
private struct SessionRecordJSON: Encodable {
    let schema = "kader.session/1"
    let id: String
    let type: String
    let title: String
    @OrNull var body: String?
    let opened: String
    let closed: Bool
    @OrNull var closedAt: String?
    let chair: String
    let present: [Seat]
    let guests: [String]
    let decisions: [String]
    let expectations: [String]
    let earlier: [Expectation]

    struct Expectation: Encodable {
        let text: String
        @OrNull var met: Bool?
    }

    struct Seat: Encodable {
        let member: String
        let capacity: String
    }

    init(_ record: SessionRecord, isClosed: Bool) {
        id = record.id.text
        type = record.type.rawValue
        title = record.title
        body = record.body?.text
        opened = record.opened.description
        closed = isClosed
        closedAt = record.closed?.description
        chair = record.chair.text
        present = record.present.map { Seat(member: $0.member.text, capacity: $0.capacity.text) }
        guests = record.guests
        decisions = record.decisions
        expectations = record.expectations
        earlier = record.earlier.map { Expectation(text: $0.text, met: $0.met) }
    }

    enum CodingKeys: String, CodingKey {
        case schema, id, type, title, body, opened, closed, chair, present, guests, decisions, expectations, earlier
        case closedAt = "closed_at"
    }
}

private struct SessionListJSON: Encodable {
    let schema = "kader.sessions/1"
    let sessions: [SessionRecordJSON]
}
