import Dossier
import Testing

@testable import Review

/// Two councils that must adopt the same text.
struct BodyDecisionTests {
    @Test func councilsThatDecidedAboutOneTextAreNotDivided() throws {
        let history = try History.approved("hoofdstuk")
        let proposals = [try history.proposal]
        #expect(proposals.decisions.map(\.body.text) == ["raad@nederweert", "raad@weert"])
        #expect(proposals.dividedDecisions.isEmpty)
    }

    @Test func anAmendmentForOneCouncilDividesThem() throws {
        var history = try History.reviewed("hoofdstuk")
        try history.decide("weert", by: "gerda")
        try history.draft(by: "marie", 2)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        try history.review(by: "piet")
        let decided = try history.decide("nederweert", by: "gijs")
        let divided = [try history.proposal].dividedDecisions
        #expect(divided.map(\.body.text) == ["raad@nederweert", "raad@weert"])
        #expect(divided.map(\.text) == [History.digest(2), History.digest(1)])
        #expect(divided.first?.act == decided)
        #expect(
            divided.comparison(of: history.setting.document) == "kader redline A@raad@nederweert A@raad@weert")
        #expect(try history.proposal.missing.map(\.group) == ["weert"])

        // Once the other council has decided about the new text, they are of one mind.
        try history.decide("weert", by: "gerda")
        #expect([try history.proposal].dividedDecisions.isEmpty)
        #expect(try history.proposal.state == .approved)
    }

    @Test func decisionsOnTwoProposalsAreComparedToo() throws {
        var one = try History.reviewed("hoofdstuk")
        try one.decide("weert", by: "gerda")
        var other = try History("hoofdstuk")
        try other.draft(by: "bram", 2)
        try other.propose(by: "bram")
        try other.review(by: "jan")
        try other.review(by: "piet")
        try other.decide("nederweert", by: "gijs")
        let (first, second) = (try one.proposal, try other.proposal)
        #expect([first, second].dividedDecisions.count == 2)
        #expect([second, first].dividedDecisions == [first, second].dividedDecisions)
        #expect([first].dividedDecisions.isEmpty)
    }
}
