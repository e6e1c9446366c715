import Dossier
import Git
import Review
import Synchronization
import TestSupport

@testable import Workflow

/// A dossier on a server, and the people who work on it, each in a clone: all of it in this process, with a clock of its own.
///
/// No program runs but what removes the folder in the end.
final class Village: Sendable {
    let folder: TemporaryFolder
    let carrier = DiskCarrier()

    /// Seconds since 1970 at which the last act was done; each is a minute after the one before.
    private let clock = Mutex<Int64>(1_536_750_000)

    static let people = [
        "griet": "griffie", "marie": "ambtenaar", "piet": "ambtenaar", "joris": "raadslid",
        "noor": "raadslid",
        "wim": "wethouder",
    ]

    /// Those who take part in this one.
    let people: [String: String]

    /// A dossier without documents, founded or not.
    ///
    /// - Parameters:
    ///   - hasTwoGriffies: Nel is a griffie as well, and there are two empty registers to write in.
    ///   - hasTwoApprovers: Olga is an alderman as well.
    ///   - kind: a kind more, as `kader.yml` writes it, without who may do what.
    convenience init(
        founded: Bool = true, hasTwoGriffies: Bool = false, hasTwoApprovers: Bool = false, kind: String = ""
    ) async throws {
        let people = Self.people.merging(hasTwoGriffies ? ["nel": "griffie"] : [:]) { $1 }
            .merging(hasTwoApprovers ? ["olga": "wethouder"] : [:]) { $1 }
        let registers = hasTwoGriffies ? ["acties", "knelpunten"] : []
        let charter = try Self.charter(founded: founded, people, registers, kind)
        try await self.init(
            people,
            files: [Charter.path: Array(charter.utf8)].merging(
                registers.map { ("\($0).md", Self.register($0, [])) }
            ) { $1 })
    }

    /// A dossier that Griet began with these files; everybody has a clone.
    init(_ people: [String: String], files: [String: [UInt8]]) async throws {
        self.people = people
        try Repository.isolateFromUserConfiguration()
        folder = try TemporaryFolder("kader-village")
        let server = try Repository.create(at: folder.absolute("server.git"), bare: true)
        var edits: [RepositoryPath: TreeEdit] = [:]
        for (path, bytes) in files { edits[RepositoryPath(path)] = .put(try server.writeBlob(bytes), .blob) }
        let statement = Statement(
            action: .record, documents: [.charter], capacity: Capacity("griffie@weert"), prose: "Richt het dossier in")
        let person = Person(name: "griet", email: "griet@example.nl", seconds: 1_536_750_000, offset: 120)
        let buffer = try server.commitBuffer(
            tree: server.replacing(edits, in: nil), parents: [], author: person, committer: person,
            message: Array(statement.message.utf8))
        let signature = try ProcessKey(for: "griet").sign(buffer)
        let root = try server.writeCommit(buffer: buffer, signature: signature)
        try server.put("refs/heads/main", root)
        for id in people.keys { try await settle(id) }
    }

    /// Makes the clone of a person.
    private func settle(_ id: String) async throws {
        let clone = try Repository.create(at: folder.absolute(id), bare: false)
        try clone.setConfiguration("remote.origin.url", to: folder.absolute("server.git"))
        _ = try await carrier.run(["fetch", "origin", "+refs/heads/*:refs/remotes/origin/*"], in: folder.absolute(id))
        guard let main = try clone.reference("refs/remotes/origin/main") else { throw TestError("no main") }
        try clone.put("refs/heads/main", main)
        try clone.checkOut(tree: clone.commit(main).tree, replacing: nil)
    }

    /// Has a person do something in their clone, a minute after what was done before.
    @discardableResult
    func act<Result>(
        _ id: String, offline: Bool = false, as capacity: String? = nil, in session: String? = nil,
        _ body: (Workspace) async throws -> Result
    ) async throws -> Result {
        let seconds = clock.withLock { seconds in
            seconds += 60
            return seconds
        }
        var options = Options(
            directory: folder.absolute(id), capacity: capacity.flatMap { Capacity($0) },
            session: session.flatMap { DocumentID($0) }, offline: offline)
        options.carrier = carrier
        options.signer = try ProcessKey(for: id)
        let workspace = try Workspace(options)
        return try await Clock.$played.withValue({ Moment(seconds: seconds, offset: 120) }) {
            try await body(workspace)
        }
    }

    /// Lets time go by.
    func pass(minutes: Int64) { clock.withLock { $0 += 60 * minutes } }

    /// What the audit finds in a person's clone, but for the founding commit, which here ends the set-up as well.
    func findings(by id: String) async throws -> [Audit.Finding] {
        let clone = try clone(id)
        let line = try clone.history(
            from: [clone.reference("refs/heads/main")].compactMap { $0 }, hiding: [], firstParentOnly: true, limit: nil)
        return try await act(id) { try await $0.verify() }.findings.filter { $0.object != line.last?.hex }
    }

    /// The server's repository.
    var server: Repository { get throws { try Repository.open(at: folder.absolute("server.git")) } }

    /// A person's clone.
    func clone(_ id: String) throws -> Repository { try Repository.open(at: folder.absolute(id)) }

    /// Where a reference on the server is.
    func tip(_ reference: String) throws -> ObjectID? { try server.reference(reference) }

    /// What was done on the server's branch `reference`, the newest first, as `draft marie`.
    func acts(on reference: String) throws -> [String] {
        let server = try server
        guard let tip = try server.reference(reference), let main = try server.reference("refs/heads/main") else {
            return []
        }
        return try server.history(from: [tip], hiding: [main], firstParentOnly: false, limit: nil).map { id in
            let commit = try server.commit(id)
            return try "\(ActReader.statement(commit.message).get().action) \(commit.committer.name)"
        }
    }
}

// What is done in most tests.
extension Village {
    /// A text of a document.
    static func text(_ id: String, _ words: String) -> [UInt8] {
        Array("---\nid: \(id)\nkind: bouwsteen\ntitle: Bouwsteen \(id)\n---\n\n## Visie\n\n\(words)\n".utf8)
    }

    @discardableResult
    func draft(_ id: String, by member: String, _ words: String, offline: Bool = false) async throws -> ActResult {
        try await act(member, offline: offline) { workspace in
            try await workspace.draft(
                DocumentName(id), from: .bytes(Self.text(DocumentName(id).document.text, words)),
                Workspace.DraftDetails(kind: KindID("bouwsteen")))
        }
    }

    /// A register with these lines.
    static func register(_ id: String, _ lines: [String]) -> [UInt8] {
        let list = lines.map { "- \($0)\n" }.joined()
        return Array("---\nid: \(id)\nkind: \(id)\ntitle: \(id)\n---\n\n## Lijst\n\n\(list)".utf8)
    }

    @discardableResult
    func record(_ id: String, _ lines: [String], by member: String, offline: Bool = false) async throws -> ActResult {
        try await act(member, offline: offline) {
            try await $0.recordRegister(
                DocumentName(id), from: .bytes(Self.register(id, lines)), Workspace.DraftDetails())
        }
    }

    @discardableResult
    func propose(_ id: String, by member: String) async throws -> ActResult {
        try await act(member) { try await $0.propose(DocumentName(id), message: nil) }
    }

    @discardableResult
    func review(_ id: String, by member: String, offline: Bool = false) async throws -> ActResult {
        try await act(member, offline: offline) {
            try await $0.review(DocumentName(id), verdict: .agree, message: nil)
        }
    }

    @discardableResult
    func approve(_ id: String, by member: String, offline: Bool = false) async throws -> ActResult {
        try await act(member, offline: offline) { try await $0.approve(DocumentName(id), Workspace.Decision()) }
    }

    @discardableResult
    func tag(_ id: String, by member: String = "griet", offline: Bool = false) async throws -> ActResult {
        try await act(member, offline: offline) { try await $0.tag(DocumentName(id), message: nil) }
    }

    @discardableResult
    func sync(_ member: String) async throws -> SyncResult {
        try await act(member) { try await $0.sync { _, _ in "" } }
    }

    /// Takes a text through every stage: Marie writes it, Joris reviews it, Wim approves it.
    func approved(_ id: String, _ words: String) async throws {
        try await sync("marie")
        try await draft(id, by: "marie", words)
        try await propose(id, by: "marie")
        try await sync("joris")
        try await review(id, by: "joris")
        try await sync("wim")
        try await approve(id, by: "wim")
    }

    /// The same, and Griet adopts it.
    func adopted(_ id: String, _ words: String) async throws {
        try await approved(id, words)
        try await sync("griet")
        try await tag(id)
    }

    private static func charter(
        founded: Bool, _ people: [String: String], _ registers: [String], _ kind: String
    ) throws -> String {
        let more = registers.map { id in
            "  \(id): {name: \(id), path: \(id).md, register: true, record: {capacities: [griffie]}}\n"
        }
        let mandates = """
            propose: {capacities: [ambtenaar]}
            review: {capacities: [raadslid]}
            approve: {capacities: [wethouder]}
            tag: {capacities: [griffie]}
            """
        func indented(_ text: String, by count: Int) -> String {
            text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
        }
        let another = kind.isEmpty ? "" : indented(kind, by: 2) + indented(mandates, by: 4)
        let members = try people.sorted { $0.key < $1.key }.map { id, role in
            """
              \(id):
                name: \(id)
                emails: [\(id)@example.nl]
                keys: [\(try ProcessKey(for: id).publicKey.text)]
                capacities: [\(role)@weert]

            """
        }
        return """
            kader: 1
            title: Proef
            language: nl
            \(founded ? "founded: 2018-01-01T10:00:00+01:00" : "# Tot `kader found` richt de griffie vrij in.")
            municipalities: {weert: Weert}
            roles: {raadslid: Raadslid, wethouder: Wethouder, ambtenaar: Ambtenaar, griffie: Griffie}
            bodies:
              raad: {name: Gemeenteraad, per: municipality, decides: collectively}
              stuurgroep: {name: Stuurgroep, decides: individually}
            collections:
              nota: {name: Nota, documents: [A]}
            partners:
              cranendonck: {name: Gemeente Cranendonck}
            kinds:
              kader:
                name: Afspraken
                path: kader.yml
                propose: {capacities: [griffie, ambtenaar]}
                review: {capacities: [raadslid]}
                approve: {capacities: [wethouder]}
                tag: {capacities: [griffie]}
                record: {capacities: [griffie]}
                successor: {capacities: [raadslid]}
              session:
                name: Bijeenkomst
                path: bijeenkomsten/{id}.md
                register: true
                record: {capacities: [griffie]}
              besluiten:
                name: Besluiten
                path: besluiten.md
                register: true
                sections: [Besluiten]
                propose: {capacities: [ambtenaar]}
                record: {capacities: [griffie]}
              toezegging:
                name: Toezegging
                path: toezeggingen/{id}.md
                register: true
                record: {capacities: [griffie]}
            \(more.joined() + another)
              bouwsteen:
                name: Bouwsteen
                path: bouwstenen/{id}.md
                propose: {capacities: [ambtenaar]}
                review: {capacities: [raadslid]}
                approve: {capacities: [wethouder]}
                tag: {capacities: [griffie]}
                record: {capacities: [griffie]}
              hoofdstuk:
                name: Hoofdstuk
                path: hoofdstukken/{id}.md
                propose: {capacities: [ambtenaar]}
                review: {capacities: [wethouder]}
                approve: {bodies: [raad], quorum: 1, per: municipality}
                tag: {capacities: [griffie]}
                record: {capacities: [griffie]}
            members:
            \(members.joined())
            """
    }
}
