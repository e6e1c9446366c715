import Dossier
import Testing

@testable import Review

/// Whoever is named as next must be able to do just that, and to some purpose.
struct NextStepTests {
    private typealias Details = History.Details

    @Test func onlyAuthorsWithTheMandateAskForReview() throws {
        var history = try History()
        // An alderman can write along, but is not among those who ask.
        try history.draft(by: "marie", 1, coAuthors: ["wouter"])
        #expect(try history.proposal.next.map(\.member.text) == ["marie"])
        expect(try history.refusal(.propose, by: "wouter"), by: .capacity, whoMay: ["marie"])
        expect(try history.refusal(.propose, by: "bram"), by: .authorship, whoMay: ["marie"])
        expect(try history.refusal(.review, by: "jan", .verdict(.agree)), by: .order, whoMay: ["marie"])
        #expect(try history.refusal(.withdraw, by: "wouter") == nil)
    }

    @Test func aRecorderIsNextOnlyForTheCouncilOfTheirPlace() throws {
        var history = try History("hoofdstuk") { setting in
            setting.kind.mandates[.approve] = Mandate(bodies: [try Town.body("raad")], quorum: 2)
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        try history.review(by: "piet")
        #expect(try history.proposal.next.map(\.member.text) == ["gerda", "gijs"])
        try history.decide("weert", by: "gerda")
        // What Weert decided is on record, and only Nederweert's griffie records what Nederweert decides.
        #expect(try history.proposal.next.map(\.member.text) == ["gijs"])
        try history.decide("nederweert", by: "gijs")
        #expect(try history.proposal.state == .approved)
    }

    @Test func foresightMissesTheRecorderOfACouncil() throws {
        var history = try History("hoofdstuk") { setting in
            setting.kind.mandates[.approve] = Mandate(bodies: [try Town.body("raad@nederweert")])
            setting.charter.members.removeAll { $0.id.text == "gijs" }
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        #expect(try history.proposal.foresight.map(\.act) == [.approve])
    }

    @Test func nobodyIsNextWhereOnlyWithdrawalIsLeft() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan", .hold)
        #expect(try history.proposal.next.map(\.member.text) == ["jan"])
        try history.add(.draft, by: "marie", Details(text: 2, strayPaths: ["kader.yml"]))
        // Lifting the hold would bring a text that was not allowed no further.
        #expect(try history.proposal.state == .held)
        #expect(try history.proposal.next.isEmpty)
    }

    @Test func whoHoldsIsAskedAnewByAnotherText() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan", .hold)
        try history.draft(by: "marie", 2)
        #expect(try history.proposal.next.map { "\($0.act) \($0.member)" } == ["propose marie", "review jan"])
        try history.propose(by: "marie")
        #expect(try history.proposal.next.map { "\($0.act) \($0.member)" } == ["review jan"])
    }

    @Test func whoMayResolveIsNamedOnce() throws {
        var history = try History()
        try history.draft(by: "marie", 1, coAuthors: ["bram"])
        let comment = try history.add(.comment, by: "marie", Details(heading: "Kop"))
        expect(
            try history.refusal(.resolve, by: "jan", Details(resolves: comment)), by: .objection,
            whoMay: ["marie", "bram"])
    }
}
