import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What plain Git left in a clone")
struct StrayTests {
    private let main = "refs/heads/main"

    @Test func workOnABranchOfOnesOwnIsToldUntilItIsDrafted() async throws {
        let village = try await Village()
        let clone = try village.clone("marie")
        let tip = try clone.commit(#require(try clone.reference(main)))
        let blob = try clone.writeBlob(Village.text("A", "Eén visie."))
        let person = Person(name: "marie", email: "marie@example.nl", seconds: tip.committer.seconds, offset: 120)
        let buffer = try clone.commitBuffer(
            tree: clone.replacing([RepositoryPath(fileA): .put(blob, .blob)], in: tip.tree), parents: [tip.id],
            author: person, committer: person, message: Array("Mijn werk\n".utf8))
        try clone.put(
            "refs/heads/mijnwerk", clone.writeCommit(buffer: buffer, signature: ProcessKey(for: "marie").sign(buffer)))
        try clone.put("refs/heads/leeg", tip.id)
        func strays() async throws -> [Status.Stray] { try await village.act("marie") { try $0.status().strays } }
        #expect(try await strays() == [Status.Stray(name: "mijnwerk", paths: [fileA])])
        try await village.draft("A", by: "marie", "Eén visie.")
        #expect(try await strays().isEmpty)
    }

    @Test func mainComesBackWhereItWasTakenAway() async throws {
        let village = try await Village()
        let clone = try village.clone("marie")
        let tip = try #require(try clone.reference(main))
        try clone.deleteReference(main, expecting: tip)
        try await village.sync("marie")
        #expect(try village.clone("marie").reference(main) == tip)
    }

    @Test func aTagByHandHoldsNothingUp() async throws {
        let village = try await Village(hasTwoGriffies: true)
        let name = "refs/tags/approved/A/1"
        let clone = try village.clone("griet")
        try clone.put(name, #require(try clone.reference(main)))
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        let sent = try await village.sync("griet")
        #expect(sent.strayTags == [name] && sent.sent == [main] && sent.refused.isEmpty, "\(sent)")
        // A colleague's version comes in under that name.
        try await village.approved("A", "Eén visie.")
        try await village.sync("nel")
        try await village.tag("A", by: "nel")
        let held = try await village.sync("griet")
        #expect(held.strayTags == [name] && held.left.isEmpty, "\(held)")
        let target = try #require(try village.clone("griet").reference(name))
        try village.clone("griet").deleteReference(name, expecting: target)
        #expect(try await village.sync("griet").strayTags.isEmpty)
        #expect(try village.clone("griet").reference(name) == village.tip(name))
    }

    @Test func aBareCloneHasNothingToSend() async throws {
        let village = try await Village()
        let folder = village.folder.absolute("audit.git")
        let bare = try Repository.create(at: folder, bare: true)
        try bare.setConfiguration("remote.origin.url", to: village.folder.absolute("server.git"))
        _ = try await village.carrier.run(["fetch", "origin", "+refs/heads/*:refs/heads/*"], in: folder)
        #expect(try DossierReader(Repository.open(at: folder), folder).unsent().isEmpty)
    }
}
