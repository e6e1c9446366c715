import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What a clone prepares for an outlet")
struct OutletStoreTests {
    /// A store of an outlet that has one commit, and that commit.
    private func store(of outlet: Outlet, in folder: TemporaryFolder) async throws -> (OutletStore, OutletCommit) {
        let first = try await outlet.share(outlet.list("griet"), onto: nil, by: "griet")
        try outlet.repository.setReference("refs/heads/main", to: first, expecting: nil, log: "test")
        let dossier = try Repository.create(at: folder.absolute("dossier"), bare: false)
        let partner = try #require(PartnerID("cranendonck"))
        let store = try OutletStore(
            for: partner, in: dossier, address: Address(given: outlet.repository.gitDirectory), by: DiskCarrier())
        try await store.fetch()
        return (store, try #require(try store.head()))
    }

    private let office = Person(name: "Griffie Weert", email: "griffie@weert", seconds: 1_550_000_000, offset: 60)
    private let message = Array(Message.text("share", "A", as: "griffie@weert").utf8)

    @Test func whatMovedLeavesNothingBehindAndTheRestStays() async throws {
        let (outlet, folder) = (try Outlet(), try TemporaryFolder())
        let (store, head) = try await store(of: outlet, in: folder)
        let text = Array(Outlet.text.utf8)
        var manifest = head.manifest
        manifest.put(try outlet.row("B", at: "bouwstenen/B.md"))
        let second = try store.prepare(
            manifest, head.keys, files: ["bouwstenen/B.md": text, "samenvatting/B.md": text], onto: head,
            message: message, by: office, key: ProcessKey(for: "griet").publicKey)
        _ = try await store.record(second.signed(by: ProcessKey(for: "griet")))
        try await store.fetch()
        let both = try #require(try store.head())
        #expect(both.manifest.rows.map(\.path) == ["bouwstenen/A.md", "bouwstenen/B.md"])

        manifest.put(try outlet.row("A", at: "delen/A.md"))
        let prepared = try store.prepare(
            manifest, head.keys, files: ["delen/A.md": text], onto: both, message: message, by: office,
            key: ProcessKey(for: "griet").publicKey)
        let third = try await store.record(prepared.signed(by: ProcessKey(for: "griet")))
        try await store.fetch()
        let moved = try #require(try store.head())
        #expect(moved.commit.id == third && moved.manifest == manifest)
        #expect(try store.text(at: "bouwstenen/A.md", in: moved) == nil)
        #expect(try store.text(at: "bouwstenen/B.md", in: moved) == text)
    }

    @Test func whatTheGateWouldRefuseIsNotSent() async throws {
        let (outlet, folder) = (try Outlet(), try TemporaryFolder())
        let (store, head) = try await store(of: outlet, in: folder)
        var manifest = head.manifest
        manifest.put(try outlet.row("B", at: "bouwstenen/B.md"))
        // The text of B is not the one that its row names.
        await #expect(throws: Failure.self) {
            let prepared = try store.prepare(
                manifest, head.keys, files: ["bouwstenen/B.md": [1], "samenvatting/B.md": [1]], onto: head,
                message: message, by: office, key: ProcessKey(for: "griet").publicKey)
            return try await store.record(prepared.signed(by: ProcessKey(for: "griet")))
        }
    }

    @Test func anOutletThatIsNotInOrderIsNotBuiltUpon() async throws {
        let (outlet, folder) = (try Outlet(), try TemporaryFolder())
        let (store, head) = try await store(of: outlet, in: folder)
        var files = try outlet.files(await outlet.list("griet"))
        files["extra.md"] = .init("x")
        let bad = try await outlet.commit(files, onto: [head.commit.id], by: "griet")
        try outlet.repository.setReference("refs/heads/main", to: bad, expecting: head.commit.id, log: "test")
        try await store.fetch()
        #expect(throws: Failure.self) { try store.head() }
    }

    @Test func whoCameSecondIsToldToDoItOnceMore() async throws {
        let (outlet, folder) = (try Outlet(), try TemporaryFolder())
        let (store, head) = try await store(of: outlet, in: folder)
        let mine = try await outlet.share(head.keys, onto: head.commit.id, by: "griet")
        try outlet.repository.setReference("refs/heads/main", to: mine, expecting: head.commit.id, log: "test")
        var manifest = head.manifest
        manifest.put(try outlet.row("B", at: "bouwstenen/B.md"))
        let text = Array(Outlet.text.utf8)
        let late = try store.prepare(
            manifest, head.keys, files: ["bouwstenen/B.md": text, "samenvatting/B.md": text], onto: head,
            message: message, by: office, key: ProcessKey(for: "griet").publicKey)
        do {
            _ = try await store.record(late.signed(by: ProcessKey(for: "griet")))
            Issue.record("it was taken")
        } catch {
            #expect(Failure(mapping: error).status == .outOfDate)
        }
    }
}
