public import Dossier
public import Review

/// The history of a document or a dossier, ready to be shown.
public struct LogReport: Sendable {
    private let entries: [LogEntry]
    private let people: People

    /// Takes the entries, newest first.
    public init(_ entries: [LogEntry], people: People) {
        self.entries = entries
        self.people = people
    }

    /// The history for a person.
    public func text(in language: Language, style: Style) -> String {
        let votes = Titles(language: language, charter: nil)
        return entries.map { entry in
            var lines = [heading(of: entry, in: language, style), "    " + Terminal.escape(entry.subject)]
            if entry.body != nil {
                let details = [entry.decision, entry.votes.map { votes.votes($0) }].compactMap(\.self)
                if !details.isEmpty { lines.append("    " + Terminal.escape(details.joined(separator: "; "))) }
            }
            for line in entry.reason.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(line.isEmpty ? "" : "    " + Terminal.escape(String(line)))
            }
            while lines.last?.isEmpty == true { lines.removeLast() }
            return lines.joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private func heading(of entry: LogEntry, in language: Language, _ style: Style) -> String {
        let stranger = Phrase(nl: "niet ondertekend door een lid", en: "not signed by a member")(language)
        let who = entry.member.map(people.name) ?? "\(Terminal.escape(entry.name)) (\(stranger))"
        let capacity = entry.capacity.map { ", \($0)" } ?? ""
        let place = entry.proposal.map { "  \($0)" } ?? ""
        return style(String(entry.commit.prefix(10)), .warning)
            + "  \(entry.moment.date) \(entry.moment.timeOfDay)  \(who)\(capacity)" + style(place, .quiet)
    }

    /// The history for a program, as `kader.log/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json() throws -> String { try JSON.text(of: LogRecord(entries: entries.map(LogEntryRecord.init))) }
}

private struct LogRecord: Encodable {
    let schema = "kader.log/1"
    let entries: [LogEntryRecord]
}

private struct LogEntryRecord: Encodable {
    let commit: String
    let time: String
    @OrNull var member: String?
    let name: String
    @OrNull var capacity: String?
    @OrNull var action: String?
    let documents: [String]
    @OrNull var verdict: String?
    @OrNull var body: String?
    @OrNull var decision: String?
    @OrNull var votes: String?
    let subject: String
    let reason: String
    @OrNull var proposal: String?

    init(_ entry: LogEntry) {
        commit = entry.commit
        time = entry.moment.description
        member = entry.member?.text
        name = entry.name
        capacity = entry.capacity?.text
        action = entry.action?.rawValue
        documents = entry.documents.map(\.text)
        verdict = entry.verdict?.rawValue
        body = entry.body?.text
        decision = entry.decision
        votes = entry.votes?.description
        subject = entry.subject
        reason = entry.reason
        proposal = entry.proposal?.description
    }
}
