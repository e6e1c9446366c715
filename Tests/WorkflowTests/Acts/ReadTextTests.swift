import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("A verdict is on a text that its maker could read")
struct ReadTextTests {
    /// Marie has asked for review of A, and Joris has seen that.
    private func proposed() async throws -> Village {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.propose("A", by: "marie")
        try await village.sync("joris")
        return village
    }

    @Test func aTextThatCameInDuringTheActIsNotJudged() async throws {
        let village = try await proposed()
        try await village.draft("A", by: "marie", "Twee visies.")
        try await village.propose("A", by: "marie")
        let before = try village.tip(branchA)
        let proposal = try #require(ProposalID("A/marie/1"))
        await expectFailure(.notReadYet(proposal)) { try await village.review("A", by: "joris") }
        #expect(try village.tip(branchA) == before)
        // Now that it is here it can be read, and judged.
        try await village.review("A", by: "joris")
        #expect(try village.acts(on: branchA).first == "review joris")
    }

    @Test func whatOthersSaidOfTheSameTextIsNoReasonToStop() async throws {
        let village = try await proposed()
        try await village.sync("noor")
        try await village.review("A", by: "noor")
        try await village.review("A", by: "joris")
        #expect(try village.acts(on: branchA) == ["review joris", "review noor", "propose marie", "draft marie"])
    }

    @Test func aTextThatSomebodyElsePushesAtThatVeryMomentIsNotJudged() async throws {
        let village = try await proposed()
        village.carrier.meet(
            .overtaken {
                try await village.draft("A", by: "marie", "Twee visies.")
                try await village.propose("A", by: "marie")
            })
        let proposal = try #require(ProposalID("A/marie/1"))
        await expectFailure(.notReadYet(proposal)) { try await village.review("A", by: "joris") }
        #expect(try village.acts(on: branchA).first == "propose marie")
    }
}
