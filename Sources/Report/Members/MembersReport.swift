public import Dossier

/// The list of members, ready to be shown.
public struct MembersReport: Sendable {
    private let members: [Member]

    /// Takes the members, ended ones included.
    public init(_ members: [Member]) { self.members = members }

    /// The members for a person.
    public func text(in language: Language, style: Style) -> String {
        guard !members.isEmpty else {
            return Phrase(nl: "Er zijn nog geen leden.\n", en: "There are no members yet.\n")(language)
        }
        let ids = members.map { $0.id.text.utf8.count }.max() ?? 0
        let names = min(32, members.map { Terminal.width(of: Terminal.escape($0.name)) }.max() ?? 0)
        return members.map { member in
            let held = member.capacities.map(\.capacity.text) + member.bodies.map(\.text)
            var notes: [String] = []
            if member.keys.isEmpty { notes.append(Phrase(nl: "nog geen sleutel", en: "no key yet")(language)) }
            if let fractie = member.fractie {
                notes.append(Phrase(nl: "fractie ", en: "group ")(language) + Terminal.escape(fractie))
            }
            if !member.interests.isEmpty {
                let list = member.interests.map { Terminal.escape($0) }.joined(separator: ", ")
                notes.append(Phrase(nl: "belang bij ", en: "interest in ")(language) + list)
            }
            if let ended = member.ended {
                notes.append(Phrase(nl: "beëindigd op ", en: "ended on ")(language) + ended.date)
            }
            let line =
                Terminal.pad(member.id.text, to: ids) + "  " + Terminal.pad(Terminal.escape(member.name), to: names)
                + "  " + held.joined(separator: ", ") + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
            return member.ended == nil ? line : style(line, .quiet)
        }.joined(separator: "\n") + "\n"
    }

    /// The members for a program, as `kader.members/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json() throws -> String { try JSON.text(of: MembersRecord(members: members.map(MemberRecord.init))) }
}

private struct MembersRecord: Encodable {
    let schema = "kader.members/1"
    let members: [MemberRecord]
}

private struct MemberRecord: Encodable {
    let id: String
    let name: String
    let emails: [String]
    let capacities: [String]
    let bodies: [String]
    @OrNull var fractie: String?
    let interests: [String]
    let keys: [String]
    @OrNull var ended: String?

    init(_ member: Member) {
        id = member.id.text
        name = member.name
        emails = member.emails
        capacities = member.capacities.map(\.capacity.text)
        bodies = member.bodies.map(\.text)
        fractie = member.fractie
        interests = member.interests
        keys = member.keys.map(\.text)
        ended = member.ended?.description
    }
}
