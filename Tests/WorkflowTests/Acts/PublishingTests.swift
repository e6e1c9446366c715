import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What is pushed, and what a server makes of it")
struct PublishingTests {
    /// Marie has asked for review of A, and these people have seen that.
    private func proposed(seenBy people: String...) async throws -> Village {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.propose("A", by: "marie")
        for id in people { try await village.sync(id) }
        return village
    }

    private let both = ["review joris", "review noor", "propose marie", "draft marie"]

    @Test func whatPlainGitFetchedIsNotLost() async throws {
        let village = try await proposed(seenBy: "joris", "noor")
        try await village.review("A", by: "noor")
        // Joris knows now where the server is, and his own branch is not there yet.
        _ = try await village.carrier.run(
            ["fetch", "origin", "+refs/heads/*:refs/remotes/origin/*"], in: village.folder.absolute("joris"))
        village.carrier.forget()
        try await village.review("A", by: "joris")
        #expect(try village.acts(on: branchA) == both)
        // A lease on where the server is would have let the first push rewind it.
        let pushes = village.carrier.asked.filter { $0.first == "push" }
        #expect(pushes.map { $0.contains { $0.hasPrefix("--force-with-lease") } } == [false, true])
    }

    @Test func whoeverWritesTheSameInOneSecondComesSecond() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.sync("piet")
        // Marie's clock ran two minutes ahead: no server takes a copy of a text that is as old as the text.
        village.pass(minutes: -4)
        try await village.draft("A", by: "piet", "Eén visie.")
        func seconds(_ branch: String) throws -> Int64 {
            try village.server.commit(#require(try village.tip(branch))).committer.seconds
        }
        #expect(try seconds("refs/heads/proposal/A/piet/1") == seconds(branchA) + 1)
    }

    @Test func aBranchThatWentMeanwhileDoesNotComeBack() async throws {
        let village = try await proposed(seenBy: "joris", "noor", "wim", "griet")
        try await village.review("A", by: "noor")
        try await village.sync("wim")
        try await village.approve("A", by: "wim")
        try await village.sync("griet")
        try await village.tag("A")
        #expect(try village.tip(branchA) == nil)
        await #expect(throws: Failure.self) { try await village.review("A", by: "joris") }
        #expect(try village.tip(branchA) == nil)
    }

    @Test func whoeverComesSecondDoesTheSameActOnWhatIsThere() async throws {
        let village = try await proposed(seenBy: "joris", "noor")
        village.carrier.meet(.overtaken { try await village.review("A", by: "noor") })
        let result = try await village.review("A", by: "joris")
        #expect(result.delivery == .shared)
        #expect(try village.acts(on: branchA) == both)
        #expect(try village.clone("joris").reference(branchA) == village.tip(branchA))
    }

    @Test func whatTheServerRefusesNeverWas() async throws {
        let village = try await proposed(seenBy: "joris")
        let before = try village.tip(branchA)
        village.carrier.meet(.refused("dit mag niet"))
        await expectFailure(.refusedByServer("dit mag niet")) { try await village.review("A", by: "joris") }
        #expect(try village.tip(branchA) == before)
        #expect(try village.clone("joris").reference(branchA) == before)
    }

    @Test func whatTheServerDidNotGetStandsHereUntilSync() async throws {
        let village = try await proposed(seenBy: "joris")
        let before = try village.tip(branchA)
        village.carrier.meet(.away)
        let result = try await village.review("A", by: "joris")
        guard case .away = result.delivery else {
            Issue.record("\(result.delivery)")
            return
        }
        #expect(try village.tip(branchA) == before)
        #expect(try village.clone("joris").reference(branchA)?.hex == result.commit)
        #expect(try await village.sync("joris").sent == [branchA])
        #expect(try village.tip(branchA)?.hex == result.commit)
    }

    @Test(arguments: [DiskCarrier.Mishap.cutOff, .misreported])
    func anActWhoseAnswerWasLostIsDoneOnce(_ mishap: DiskCarrier.Mishap) async throws {
        let village = try await proposed(seenBy: "joris")
        village.carrier.meet(mishap)
        let result = try await village.review("A", by: "joris")
        #expect(result.delivery == .shared)
        #expect(try village.acts(on: branchA) == ["review joris", "propose marie", "draft marie"])
        #expect(try village.tip(branchA)?.hex == result.commit)
    }

    /// What was pushed since the carrier last forgot, a line for each push.
    private func pushed(in village: Village) -> [String] {
        village.carrier.asked.filter { $0.first == "push" && !$0.contains("--atomic") }.map { push in
            push.compactMap { $0.split(separator: ":").last.map(String.init) }.filter { $0.hasPrefix("refs/") }
                .joined(separator: " ")
        }
    }

    @Test func aServerThatCannotTakeSeveralTogetherTakesMainFirstAndTagsLast() async throws {
        let village = try await Village()
        village.carrier.takeTogether(false)
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        village.carrier.forget()
        #expect(try await village.tag("A").delivery == .shared)
        #expect(pushed(in: village) == ["refs/heads/main", branchA, "refs/tags/approved/A/1"])
        #expect(try village.tip(branchA) == nil)
        #expect(try village.tip("refs/heads/main") == village.clone("griet").reference("refs/heads/main"))
    }

    @Test(arguments: [DiskCarrier.Mishap.away, .refused("nu even niet"), .cutOff])
    func whatItTookOfAnAdoptionStandsAndTheRestFollows(_ mishap: DiskCarrier.Mishap) async throws {
        let village = try await Village()
        village.carrier.takeTogether(false)
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        // `main` and the branch arrive; with the tag it goes wrong.
        village.carrier.meet(.fine)
        village.carrier.meet(.fine)
        village.carrier.meet(mishap)
        try await village.tag("A")
        let tag = "refs/tags/approved/A/1"
        #expect(try village.tip("refs/heads/main") == village.clone("griet").reference("refs/heads/main"))
        try await village.sync("griet")
        #expect(try village.tip(tag) != nil && village.tip(tag) == village.clone("griet").reference(tag))
        try await village.sync("marie")
        #expect(try village.clone("marie").reference(tag) == village.tip(tag))
    }

    @Test func whatItRefusesAtOnceNeverWas() async throws {
        let village = try await Village()
        village.carrier.takeTogether(false)
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        let before = try village.tip("refs/heads/main")
        village.carrier.meet(.refused("dit mag niet"))
        await expectFailure(.refusedByServer("dit mag niet")) { try await village.tag("A") }
        #expect(try village.tip("refs/heads/main") == before)
        #expect(try village.clone("griet").reference("refs/heads/main") == before)
        #expect(try village.clone("griet").reference("refs/tags/approved/A/1") == nil)
    }
}
