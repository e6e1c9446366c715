import Dossier
import Testing

@testable import Review

/// What a change of `kader.yml` leaves as it is.
struct PolicyChangeTests {
    /// Why a change of the town's charter is refused, after what earlier ones gave to whom.
    private func refusal(
        documents: [(path: String, id: String, kind: String)] = [], earlier: [(inout Charter) throws -> Void] = [],
        change: (inout Charter) throws -> Void
    ) throws -> Refusal? {
        var ownership = Ownership()
        var old = try Town.charter()
        ownership.take(old)
        for step in earlier {
            try step(&old)
            ownership.take(old)
        }
        var new = old
        try change(&new)
        let change = PolicyChange(
            old: old, new: new, at: Town.start, ownership: ownership,
            documents: try documents.map { (path: $0.path, id: try Town.document($0.id), kind: try Town.kind($0.kind)) }
        )
        return Rulebook.refusal(of: .change(change), in: try Town.setting())
    }

    private static func person(_ id: String, _ charter: inout Charter, _ change: (inout Member) -> Void) throws {
        let index = try Town.need(charter.members.firstIndex { $0.id.text == id })
        change(&charter.members[index])
    }

    @Test func peopleComeAndGoAndMandatesChange() throws {
        #expect(
            try refusal { charter in
                try Self.person("jan", &charter) {
                    $0.ended = Town.start
                    $0.keys = []
                    $0.emails = ["jan@elders.example.org"]
                }
                charter.members.append(
                    Member(
                        id: try Town.member("nieuw"), name: "Nieuw", emails: ["nieuw@example.org"],
                        keys: [Member.Key(text: "ssh-ed25519 nieuw")],
                        capacities: [Member.Held(try Town.capacity("raadslid@weert"))]))
                charter.kinds[0].mandates[.review]?.quorum = 3
                charter.members.reverse()
            } == nil)
    }

    @Test func theFoundingStays() throws {
        expect(try refusal { $0.founded = nil }, by: .ownChange, whoMay: [])
        expect(try refusal { $0.founded = Town.start }, by: .ownChange)
        // Before it nothing is settled.
        #expect(
            try refusal(earlier: [{ $0.founded = nil }]) {
                $0.founded = Town.start
                $0.members.removeLast()
            } == nil)
    }

    @Test func anIdStays() throws {
        expect(try refusal { charter in charter.members.removeAll { $0.id.text == "jan" } }, by: .ownChange)
        expect(
            try refusal { charter in
                let other = try Town.member("johannes")
                let index = try Town.need(charter.members.firstIndex { $0.id.text == "jan" })
                charter.members[index].id = other
            }, by: .ownChange)
        // Who once was on the list stays on it, whatever the last `kader.yml` said.
        expect(
            try refusal(earlier: [{ charter in charter.members.removeAll { $0.id.text == "jan" } }]) { _ in },
            by: .ownChange)
    }

    @Test func aKeyStaysWithItsOwner() throws {
        let jan = Member.Key(text: Town.key(of: "jan"))
        func give(to id: String) -> (inout Charter) throws -> Void {
            { charter in try Self.person(id, &charter) { $0.keys.append(jan) } }
        }
        func take(_ charter: inout Charter) throws { try Self.person("jan", &charter) { $0.keys = [] } }
        expect(try refusal(change: give(to: "piet")), by: .ownChange)
        // Also one that Jan had long ago, and one that comes with a new member.
        expect(try refusal(earlier: [take], change: give(to: "piet")), by: .ownChange)
        expect(
            try refusal(earlier: [take]) { charter in
                charter.members.append(
                    Member(
                        id: try Town.member("nieuw"), name: "Nieuw", emails: ["nieuw@example.org"], keys: [jan],
                        capacities: []))
            }, by: .ownChange)
        #expect(try refusal(earlier: [take], change: give(to: "jan")) == nil)
    }

    @Test(arguments: ["jan@example.org", "JAN@Example.ORG"])
    func anAddressStaysWithItsOwner(address: String) throws {
        func give(to id: String) -> (inout Charter) throws -> Void {
            { charter in try Self.person(id, &charter) { $0.emails.append(address) } }
        }
        func take(_ charter: inout Charter) throws {
            try Self.person("jan", &charter) { $0.emails = ["jan@elders.example.org"] }
        }
        expect(try refusal(change: give(to: "piet")), by: .ownChange)
        expect(try refusal(earlier: [take], change: give(to: "piet")), by: .ownChange)
        #expect(try refusal(earlier: [take], change: give(to: "jan")) == nil)
    }

    private static let documents = [
        (path: "bouwstenen/A.md", id: "A", kind: "bouwsteen"),
        (path: "hoofdstukken/wat.md", id: "wat", kind: "hoofdstuk"),
    ]

    @Test func aDocumentKeepsItsPlace() throws {
        #expect(try refusal(documents: Self.documents) { _ in } == nil)
        expect(try refusal(documents: Self.documents) { $0.kinds.remove(at: 0) }, by: .ownChange)
        expect(
            try refusal(documents: Self.documents) { $0.kinds[1].path = try #require(PathPattern("stukken/{id}.md")) },
            by: .ownChange)
        // Another kind that claims the path would take the document over.
        expect(
            try refusal(documents: Self.documents) { charter in
                var other = charter.kinds[0]
                other.id = try Town.kind("ander")
                charter.kinds.insert(other, at: 0)
            }, by: .ownChange)
        // A kind without documents may go.
        #expect(try refusal(documents: Array(Self.documents.prefix(1))) { $0.kinds.remove(at: 1) } == nil)
    }

    @Test func aCollectionBearsNoDocumentsName() throws {
        func name(_ id: String) -> (inout Charter) throws -> Void {
            { charter in
                charter.collections = [
                    Charter.Collection(id: try Town.document(id), name: "Samen", documents: [try Town.document("wat")])
                ]
            }
        }
        #expect(try refusal(documents: Self.documents, change: name("kadernota")) == nil)
        for id in ["A", "a", "wat", "WAT"] {
            expect(try refusal(documents: Self.documents, change: name(id)), by: .ownChange)
        }
    }
}
