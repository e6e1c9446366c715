import Dossier
import Testing

@testable import Review

/// The rule `one-hat`.
struct OneHatTests {
    private typealias Details = History.Details

    @Test func aProposerDoesNotJudge() throws {
        var history = try History()
        try history.add(.draft, by: "marie", Details(author: "klaas", coAuthors: ["bram"], text: 1))
        try history.propose(by: "marie")
        for member in ["marie", "bram", "klaas"] {
            expect(
                try history.refusal(.review, by: member, .verdict(.agree)), by: .oneHat,
                whoMay: ["jan", "piet", "sofie", "pim", "dirk"])
        }
        #expect(try history.refusal(.review, by: "jan", .verdict(.agree)) == nil)
        #expect(try history.proposal.proposers.map(\.text) == ["bram", "klaas", "marie"])
    }

    @Test func aSecondCapacityOrKeyFreesNobody() throws {
        var history = try History()
        try history.draft(by: "pim", 1)
        try history.propose(by: "pim")
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "pim" })
        history.setting.charter.members[index].keys.append(Member.Key(text: "ssh-ed25519 second"))
        for capacity in ["procesbegeleider@weert", "ambtenaar@weert"] {
            expect(
                try history.refusal(
                    .review, by: "pim", Details(capacity: capacity, verdict: .agree, signer: .key("ssh-ed25519 second"))
                ),
                by: .oneHat)
        }
    }

    @Test func aReviewerNeitherWritesNorApproves() throws {
        var history = try History.reviewed()
        expect(try history.refusal(.draft, by: "jan", Details(text: 2)), by: .oneHat)
        // Not even by another's hand.
        expect(try history.refusal(.draft, by: "marie", Details(coAuthors: ["jan"], text: 2)), by: .oneHat)
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "jan" })
        history.setting.charter.members[index].capacities.append(Member.Held(try Town.capacity("wethouder@weert")))
        history.setting.charter.members[index].bodies.append(try Town.body("stuurgroep"))
        expect(
            try history.refusal(.approve, by: "jan", Details(capacity: "wethouder@weert")), by: .oneHat,
            whoMay: ["wouter", "nel"])
        // A stale verdict keeps its hat.
        try history.draft(by: "marie", 2)
        expect(try history.refusal(.draft, by: "jan", Details(text: 3)), by: .oneHat)
    }

    @Test func anApproverDoesNotReview() throws {
        var history = try History.reviewed()
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "nel" })
        history.setting.charter.members[index].capacities.append(Member.Held(try Town.capacity("raadslid@nederweert")))
        let details = Details(capacity: "raadslid@nederweert", verdict: .agree)
        #expect(try history.refusal(.review, by: "nel", details) == nil)
        try history.approve(by: "nel")
        expect(try history.refusal(.review, by: "nel", details), by: .oneHat)
    }

    @Test func aRecorderIsNeitherProposerNorReviewer() throws {
        var history = try History.reviewed("hoofdstuk")
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "klaas" })
        history.setting.charter.members[index].capacities.append(Member.Held(try Town.capacity("griffie@weert")))
        history.setting.sessions[try Town.document("openbaar")]?.present = []
        var decision = Details.decision(of: "weert", votes: "19-8-0")
        decision.capacity = "griffie@weert"
        #expect(try history.refusal(.approve, by: "klaas", decision) == nil)
        try history.review(by: "klaas")
        expect(try history.refusal(.approve, by: "klaas", decision), by: .oneHat, whoMay: ["gerda", "gijs"])
    }

    @Test func aRefusedVerdictGivesNoHat() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.review(by: "jan")
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.order])
        #expect(try history.refusal(.draft, by: "jan", Details(text: 2)) == nil)
        #expect(RolesMatrix([.init(try history.proposal)]).rows.map(\.hat) == [.proposer])
    }

    @Test func linesThatGiveOnePersonTwoHatsAreNotJoined() throws {
        var history = try History()
        let first = try history.draft(by: "marie", 1)
        let proposed = try history.propose(by: "marie")
        let review = try history.review(by: "jan")
        history.back(to: proposed)
        let draft = try history.draft(by: "jan", 2)
        expect(
            try history.refusal(.join, by: "marie", Details(text: 2, parents: [draft, review])), by: .oneHat)
        // Smuggled in all the same, it goes nowhere.
        try history.join(draft, review, by: "marie")
        try history.propose(by: "marie")
        for member in ["piet", "klaas"] { try history.review(by: member) }
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.next.isEmpty)
        #expect(first != draft)
    }
}
