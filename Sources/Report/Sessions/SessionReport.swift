public import Dossier

/// A session while it goes on, for a person: of whom and when it is, who sits there as what, and what was expected of it.
public struct SessionReport: Sendable {
    private let record: SessionRecord
    private let charter: Charter

    /// Takes the record, and the people and what things are called.
    public init(_ record: SessionRecord, _ charter: Charter) {
        self.record = record
        self.charter = charter
    }

    /// The session in full.
    public func text(in language: Language) -> String {
        let (people, titles) = (People(charter), Titles(language: language, charter: charter))
        var lines = [
            Terminal.escape(record.id.text + (record.ownTitle.map { ": \($0)" } ?? "")),
            "  " + Terminal.escape(titles.meeting(record)),
            Phrase(nl: "Voorzitter: ", en: "Chair: ")(language) + people.label(record.chair),
        ]
        lines += record.present.map { "  \(people.label($0.member)), \($0.capacity)" }
        let guest = Phrase(nl: "te gast", en: "guest")(language)
        lines += record.guests.map { "  \(Terminal.escape($0)), \(guest)" }
        for (index, earlier) in record.earlier.enumerated() {
            let expectation = Terminal.escape(earlier.text)
            let line = Phrase(
                nl: "Verwacht (\(index + 1)): \(expectation)", en: "Expected (\(index + 1)): \(expectation)")
            lines.append(line(language))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The session as one line of a list.
    public func line(state: String, in language: Language) -> String {
        let body = record.body.map { "  " + Titles(language: language, charter: charter).body($0) } ?? ""
        let line =
            "\(record.id)  \(record.type.rawValue)  \(state)  \(record.opened.date)\(body)"
            + (record.ownTitle.map { "  \($0)" } ?? "")
        return Terminal.escape(line) + "\n"
    }
}

extension Titles {
    /// Whose meeting it is, when, and of what type: `Gemeenteraad Weert, 12 september 2018 (openbaar)`.
    func meeting(_ session: SessionRecord) -> String {
        let start = session.opened.inWords(language)
        let end = session.closed.map { $0.inWords(language) } ?? start
        let date = start == end ? start : Phrase(nl: "\(start) tot en met \(end)", en: "\(start) to \(end)")(language)
        return [session.body.map(body), date].compactMap(\.self).joined(separator: ", ") + " (\(type(session)))"
    }

    /// Whether the public may attend.
    func type(_ session: SessionRecord) -> String {
        let type =
            session.type == .openbaar ? Phrase(nl: "openbaar", en: "public") : Phrase(nl: "informeel", en: "informal")
        return type(language)
    }
}

extension SessionRecord {
    /// What somebody called the session; nil where its title only repeats its id.
    var ownTitle: String? { title.isEmpty || title == id.text || title.hasSuffix(" \(id)") ? nil : title }
}
