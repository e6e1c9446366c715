import Dossier
import Review

/// What the random dossiers are made of. They are made by the hundred thousand, so that each name is read only once.
enum Names {
    static let people = ["anna", "bas", "cor", "dirk", "eva", "fien", "gijs", "hans", "ine", "joep"].compactMap {
        MemberID($0)
    }
    static let municipalities = ["weert", "nederweert", "leudal"].compactMap { PlaceID($0) }
    static let organisations = ["risse"].compactMap { PlaceID($0) }
    static let roles = ["ambtenaar", "raadslid", "wethouder", "griffie", "directeur"].compactMap { RoleID($0) }
    static let capacities = roles.map { role in
        (municipalities + organisations).map { Capacity(role: role, place: $0) }
    }
    static let documents = ["A", "B", "besloten", "open"].compactMap { DocumentID($0) }
    /// A session that is still to come.
    static let later = DocumentID.charter
    static let kinds = ["bouwsteen"].compactMap { KindID($0) }
    static let bodies = ["raad", "stuurgroep", "werkgroep"].compactMap { BodyID($0) }
    static let councils = municipalities.map { BodyID(bodies[0], of: $0) }
    static let paths = ["bouwstenen/{id}.md"].compactMap { PathPattern($0) }

    /// Texts, told apart by their first digit.
    static let texts = (0..<10).compactMap { TextDigest(hex: String(repeating: String($0), count: 64)) }

    /// The words of a text: the last two of the first four differ in blanks alone.
    static func wording(_ text: TextDigest) -> TextDigest { text == texts[3] ? texts[2] : text }

    /// What was signed of the act with this number.
    static func payload(_ number: Int) -> TextDigest {
        let digits = String(number)
        return TextDigest(hex: String(repeating: "f", count: 64 - digits.count) + digits) ?? texts[0]
    }

    /// Commits of `main`, in their order.
    /// Something that an act waits for.
    static let unmet = Unmet.need(Need(.this, .ticked), lacking: ["A"])

    static let mains = (0..<4).map { ActID("m\($0)") }

    /// A commit that never was on `main`.
    static let neverMain = ActID("m9")

    /// Votes for and against.
    static let votes = ["5-2-1", "2-5-1", "3-3-0"].compactMap { Statement.Votes($0) }

    /// The place of a role in `roles` and `capacities`.
    enum Role: Int, CaseIterable { case ambtenaar, raadslid, wethouder, griffie, directeur }

    static func role(_ role: Role) -> RoleID { roles[role.rawValue] }

    static func key(_ member: MemberID, _ number: Int) -> String { "ssh-ed25519 \(member.text)\(number)" }

    static func person(_ member: MemberID, _ number: Int = 0) -> ClaimedPerson {
        ClaimedPerson(name: member.text, email: email(member, number))
    }

    /// Which of their keys a member has, with the address of that number.
    static func numbers(_ member: Member) -> [Int] {
        (0..<4).filter { number in
            member.keys.contains { $0.text == key(member.id, number) }
                && member.emails.contains(email(member.id, number))
        }
    }

    static func email(_ member: MemberID, _ number: Int) -> String { "\(member.text)\(number)@example.org" }

    /// Someone who is in no dossier.
    static let stranger = ClaimedPerson(name: "zoë", email: "zoe@example.org")

    /// A quarter of the ten minutes by which clocks may differ, so that these are soon over.
    static let unit: Int64 = 150

    /// The time in a story, in units from its start.
    static func moment(_ units: Int) -> Moment { Moment(seconds: 1_536_700_000 + Int64(units) * unit) }

    static func units(_ moment: Moment) -> Int { Int((moment.seconds - Self.moment(0).seconds) / unit) }
}
