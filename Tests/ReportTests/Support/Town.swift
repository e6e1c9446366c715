import Dossier
import Review
import Testing

/// A dossier as values: a town, its people, and proposals on bouwsteen A.
struct Town {
    var charter: Charter
    let kind: Kind
    let start = Moment(seconds: 1_536_773_400, offset: 120)

    init() throws {
        let places: Named<PlaceID> = [try #require(PlaceID("weert")): "Weert"]
        var kind = Kind(
            id: try #require(KindID("bouwsteen")), name: "Bouwsteen",
            path: try #require(PathPattern("bouwstenen/{id}.md")))
        func mandate(_ role: String, _ quorum: Int, per: Mandate.Grouping? = nil) throws -> Mandate {
            Mandate(capacities: [Mandate.Holder(role: try #require(RoleID(role)))], quorum: quorum, per: per)
        }
        kind.mandates = [
            .propose: try mandate("ambtenaar", 1), .review: try mandate("raadslid", 2),
            .approve: try mandate("wethouder", 1, per: .municipality), .tag: try mandate("griffie", 1),
        ]
        self.kind = kind
        charter = Charter(
            title: "Kadernota", founded: Moment(seconds: 1_500_000_000), municipalities: places, kinds: [kind])
        charter.members = [
            try Self.member("anna", "Anna Aarts", "ambtenaar"), try Self.member("jan", "Jan de Vries", "raadslid"),
            try Self.member("marie", "Marie Jansen", "raadslid"), try Self.member("wil", "Wil Peeters", "wethouder"),
            try Self.member("griet", "Griet Smits", "griffie"),
        ]
    }

    static func id(_ text: String) throws -> MemberID { try #require(MemberID(text)) }

    static func member(_ id: String, _ name: String, _ role: String) throws -> Member {
        Member(
            id: try Self.id(id), name: name, emails: ["\(id)@weert.nl"], keys: [Member.Key(text: "key-\(id)")],
            capacities: [Member.Held(try #require(Capacity("\(role)@weert")))])
    }

    /// One step in the life of a proposal.
    enum Step {
        case draft(Int)
        case propose(String)
        case review(String, Verdict)
        case comment(String, String)
    }

    /// The proposal A/anna/1 after these steps.
    func proposal(_ steps: [Step]) throws -> Proposal {
        let document = try #require(DocumentID("A"))
        var acts: [Act] = []
        var text: TextDigest?
        for (number, step) in steps.enumerated() {
            var statement: Statement
            let member: String
            switch step {
            case .draft(let version):
                member = "anna"
                text = TextDigest(hex: String(repeating: "\(version)", count: 64))
                statement = Statement(action: .draft, prose: "Wijzig A")
            case .propose(let name):
                member = name
                statement = Statement(action: .propose, prose: "Vraag oordeel over A")
            case .review(let name, let verdict):
                member = name
                statement = Statement(action: .review, verdict: verdict, prose: "Oordeel\n\nDaarom")
            case .comment(let name, let heading):
                member = name
                statement = Statement(action: .comment, heading: heading, prose: "Opmerking")
            }
            statement.documents = [document]
            if let text, statement.action != .draft, statement.action != .comment { statement.texts = [document: text] }
            let known = try #require(charter.member(Self.id(member)))
            statement.capacity = known.capacities.first?.capacity
            let person = ClaimedPerson(name: known.name, email: "\(member)@weert.nl")
            acts.append(
                Act(
                    id: ActID(String(repeating: "\(number + 1)", count: 40)), parents: acts.last.map { [$0.id] } ?? [],
                    signer: .key("key-\(member)"), author: person, committer: person,
                    moment: Moment(seconds: start.seconds + Int64(number) * 60, offset: 120),
                    statement: .success(statement), text: text, base: ActID("main"), baseText: nil))
        }
        return Proposal(
            id: ProposalID(document: document, owner: try Self.id("anna"), number: 1), acts: acts,
            setting: Setting(charter: charter, document: document, kind: kind, now: start))
    }

    /// Where things stand with A, and with these steps on a proposal for it.
    func status(
        title: String = "Toegang", version: Int? = nil, me: String? = nil, session: SessionRecord? = nil,
        _ steps: [Step]
    ) throws -> Status {
        Status(
            title: charter.title, me: try me.map(Self.id),
            documents: [
                Status.Entry(
                    id: try #require(DocumentID("A")), kind: kind, path: "bouwstenen/A.md", title: title,
                    approvedVersion: version, proposals: steps.isEmpty ? [] : [try proposal(steps)])
            ], sessions: session.map { [$0] } ?? [], isFounded: true, charter: charter)
    }

    /// An open session with Anna in the chair.
    func session(title: String = "Vergadering") throws -> SessionRecord {
        SessionRecord(
            id: try #require(DocumentID("2018-09-12")), type: .openbaar, title: title, chair: try Self.id("anna"),
            present: [
                SessionRecord.Seat(
                    member: try Self.id("anna"), capacity: try #require(Capacity("ambtenaar@weert")))
            ],
            opened: start)
    }
}
