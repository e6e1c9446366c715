import Dossier

@testable import Review

/// The people, bodies and kinds of a dossier as the tests play it: Weert and Nederweert with their work group.
enum Town {
    static let founded = Moment(seconds: 1_500_000_000)
    static let start = Moment(seconds: 1_536_700_000)

    static func charter() throws -> Charter {
        let members: [(id: String, capacities: [String], bodies: [String], fractie: String?, interests: [String])] = [
            ("marie", ["ambtenaar@weert"], ["werkgroep"], nil, []),
            ("bram", ["ambtenaar@nederweert"], ["werkgroep"], nil, []),
            ("jan", ["raadslid@weert"], ["raad@weert"], "vvd", []),
            ("piet", ["raadslid@nederweert"], ["raad@nederweert"], "cda", []),
            ("klaas", ["raadslid@weert"], ["raad@weert"], "cda", []),
            ("sofie", ["raadslid@nederweert"], ["raad@nederweert"], nil, []),
            ("wouter", ["wethouder@weert"], ["stuurgroep"], nil, []),
            ("nel", ["wethouder@nederweert"], ["stuurgroep"], nil, []),
            ("els", ["wethouder@weert"], [], nil, []),
            ("gerda", ["griffie@weert"], [], nil, []),
            ("gijs", ["griffie@nederweert"], [], nil, []),
            ("pim", ["procesbegeleider@weert", "ambtenaar@weert"], ["werkgroep", "stuurgroep"], nil, []),
            ("dirk", ["directeur@de-risse", "raadslid@weert"], [], nil, ["de-risse"]),
        ]
        return Charter(
            title: "Kadernota", founded: founded,
            municipalities: Named([
                (id: try need(PlaceID("weert")), name: "Weert"),
                (id: try need(PlaceID("nederweert")), name: "Nederweert"),
            ]),
            organisations: Named([(id: try need(PlaceID("de-risse")), name: "De Risse")]),
            bodies: [
                Body(id: try body("raad"), name: "Raad", perMunicipality: true, collective: true),
                Body(id: try body("stuurgroep"), name: "Stuurgroep"),
                Body(id: try body("werkgroep"), name: "Werkgroep"),
            ],
            kinds: try kinds(),
            members: try members.map { entry in
                Member(
                    id: try member(entry.id), name: entry.id.capitalized, emails: ["\(entry.id)@example.org"],
                    keys: [Member.Key(text: key(of: entry.id))],
                    capacities: try entry.capacities.map { Member.Held(try capacity($0)) },
                    bodies: try entry.bodies.map { try body($0) }, fractie: entry.fractie, interests: entry.interests)
            })
    }

    private static func kinds() throws -> [Kind] {
        let propose = Mandate(capacities: try holders("ambtenaar", "raadslid", "procesbegeleider"))
        let review = Mandate(capacities: try holders("raadslid", "ambtenaar", "procesbegeleider"), quorum: 2)
        let tag = Mandate(capacities: try holders("griffie"))
        let wethouders = Mandate(
            capacities: try holders("wethouder"), bodies: [try body("stuurgroep")], per: .municipality)
        let raad = Mandate(bodies: [try body("raad")], per: .municipality)
        return [
            Kind(
                id: try kind("bouwsteen"), name: "Bouwsteen", path: try need(PathPattern("bouwstenen/{id}.md")),
                mandates: [.propose: propose, .review: review, .approve: wethouders, .tag: tag]),
            Kind(
                id: try kind("hoofdstuk"), name: "Hoofdstuk", path: try need(PathPattern("hoofdstukken/{id}.md")),
                mandates: [.propose: propose, .review: review, .approve: raad, .record: tag, .tag: tag]),
            Kind(
                id: try kind("bijlage"), name: "Bijlage", path: try need(PathPattern("bijlagen/{id}.md")), annex: true,
                mandates: [.propose: propose, .review: review, .approve: wethouders, .tag: tag]),
            Kind(
                id: .charter, name: "Afspraken", path: try need(PathPattern("kader.yml")),
                mandates: [.propose: tag, .review: review, .approve: wethouders, .tag: tag]),
            Kind(
                id: .session, name: "Bijeenkomst", path: try need(PathPattern("bijeenkomsten/{id}.md")), register: true,
                mandates: [.record: tag]),
            Kind(
                id: try kind("toezegging"), name: "Toezegging", path: try need(PathPattern("toezeggingen/{id}.md")),
                register: true, mandates: [.record: Mandate(capacities: try holders("griffie@nederweert"))]),
        ]
    }

    /// A setting for document `A` of the kind.
    static func setting(_ kind: String = "bouwsteen", change: (inout Setting) throws -> Void = { _ in }) throws
        -> Setting
    {
        let charter = try charter()
        var setting = Setting(
            charter: charter, document: try document("A"), kind: try need(charter.kind(try Town.kind(kind))),
            sessions: [
                try document("openbaar"): try session("openbaar", .openbaar),
                try document("informeel"): try session("informeel", .informeel),
            ], now: start)
        try change(&setting)
        return setting
    }

    static func session(_ id: String, _ type: SessionType) throws -> SessionRecord {
        SessionRecord(
            id: try document(id), type: type, title: "Bijeenkomst", chair: try member("jan"),
            // Who sits in the informal session decides nothing while it lasts.
            present: try [
                ("pim", "ambtenaar@weert"), ("klaas", "raadslid@weert"), ("wouter", "wethouder@weert"),
            ].filter { type == .openbaar || $0.0 == "pim" }.map {
                SessionRecord.Seat(member: try member($0.0), capacity: try capacity($0.1))
            }, opened: start)
    }

    /// The key with which `id` signs.
    static func key(of id: String) -> String { "ssh-ed25519 \(id)" }

    /// The capacity in which `id` acts where a test states none.
    static func usual(_ id: String, in charter: Charter) -> Capacity? {
        MemberID(id).flatMap { charter.member($0) }?.capacities.first?.capacity
    }

    static func member(_ id: String) throws -> MemberID { try need(MemberID(id)) }
    static func document(_ id: String) throws -> DocumentID { try need(DocumentID(id)) }
    static func capacity(_ text: String) throws -> Capacity { try need(Capacity(text)) }
    static func body(_ text: String) throws -> BodyID { try need(BodyID(text)) }
    static func kind(_ text: String) throws -> KindID { try need(KindID(text)) }

    static func holders(_ texts: String...) throws -> [Mandate.Holder] {
        try texts.map { text in
            if let capacity = Capacity(text) { return Mandate.Holder(role: capacity.role, place: capacity.place) }
            return Mandate.Holder(role: try need(RoleID(text)))
        }
    }

    /// Something that a test needs is not what it should be.
    struct Absent: Error {}

    static func need<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Absent() }
        return value
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
