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

    /// A proposal for A of this member's, on which the council of Weert decided about this text at this second.
    private func decided(of owner: String, text: Int, at seconds: Int64) throws -> Proposal {
        var history = try History("hoofdstuk")
        try history.draft(by: owner, text)
        try history.propose(by: owner)
        try history.review(by: "jan")
        try history.review(by: "piet")
        var details = History.Details.decision(of: "weert", votes: "19-8-0")
        details.seconds = seconds
        try history.add(.approve, by: "gerda", details)
        return Proposal(
            id: ProposalID(document: history.setting.document, owner: try Town.member(owner), number: 1),
            acts: history.acts, setting: history.setting)
    }

    @Test func theLatestDecisionOnTwoProposalsHolds() throws {
        let noon = Town.start.seconds + 3_600
        let early = try decided(of: "bram", text: 1, at: noon)
        let late = try decided(of: "marie", text: 2, at: noon + 1)
        for proposals in [[early, late], [late, early]] {
            #expect(proposals.decisions.map(\.text) == [History.digest(2)])
        }
    }

    @Test func ofTwoDecisionsInOneSecondThatOnTheLaterProposalHolds() throws {
        let noon = Town.start.seconds + 3_600
        let (one, other) = (
            try decided(of: "bram", text: 1, at: noon), try decided(of: "marie", text: 2, at: noon)
        )
        #expect([one, other].decisions.map(\.proposal) == [other.id])
        #expect([one, other].decisions.map(\.text) == [History.digest(2)])
    }
}
