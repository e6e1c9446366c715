import Dossier
import Testing

@testable import Review

/// The rules `content`, `order`, `quorum` and `objection`.
struct OrderRulesTests {
    private typealias Details = History.Details

    @Test func reviewComesAfterACall() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        expect(try history.refusal(.review, by: "jan", .verdict(.agree)), by: .order, whoMay: ["marie"])
        expect(try history.refusal(.approve, by: "wouter"), by: .order, whoMay: ["marie"])
        try history.propose(by: "marie")
        #expect(try history.refusal(.review, by: "jan", .verdict(.agree)) == nil)
        try history.draft(by: "marie", 2)
        expect(try history.refusal(.review, by: "jan", .verdict(.agree)), by: .order, whoMay: ["marie"])
    }

    @Test func aRefusedCallIsNoCall() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.add(.propose, by: "marie", Details(session: "nergens"))
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.seat])
        #expect(try history.proposal.state == .draft)
    }

    @Test func aRefusedWithdrawalIsNone() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.add(.withdraw, by: "marie", Details(session: "nergens"))
        #expect(try history.proposal.state == .draft)
    }

    @Test func judgementsAreOfTheTextThatIsThere() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        expect(try history.refusal(.propose, by: "marie", Details(judged: 2)), by: .content)
        try history.propose(by: "marie")
        expect(try history.refusal(.review, by: "jan", Details(verdict: .agree, judged: 2)), by: .content)
        expect(try history.refusal(.review, by: "jan", Details(verdict: .agree, text: 2)), by: .content)
        expect(try history.refusal(.review, by: "jan", Details(verdict: .agree, document: "B")), by: .content)
        expect(try history.refusal(.draft, by: "marie", Details(hasText: false)), by: .content)
    }

    @Test func aVerdictThatChangesTheTextTaints() throws {
        var history = try History.reviewed()
        try history.add(.review, by: "klaas", Details(verdict: .agree, judged: 2, text: 2))
        #expect(try history.proposal.isTainted)
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.next.isEmpty)
    }

    @Test func onlyAJoinHasTwoParents() throws {
        var history = try History.reviewed()
        let tip = try #require(history.tip)
        let other = history.acts[1].id
        expect(
            try history.refusal(.review, by: "klaas", Details(verdict: .agree, parents: [tip, other])), by: .content)
        #expect(try history.refusal(.join, by: "klaas", Details(parents: [tip, other])) == nil)
        expect(try history.refusal(.approve, by: "wouter", Details(parents: [])), by: .content)
        try history.draft(by: "marie", 2)
        #expect(try history.proposal.state == .draft)
    }

    @Test func draftsSideBySideAreNotJudged() throws {
        var history = try History()
        let first = try history.draft(by: "marie", 1)
        let left = try history.draft(by: "marie", 2)
        history.back(to: first)
        let right = try history.draft(by: "marie", 3)
        expect(try history.refusal(.propose, by: "bram", Details(parents: [left, right])), by: .content)
        let act = try history.make(.propose, by: "marie", Details(parents: [left, right]))
        #expect(Rulebook.refusal(of: .act(act, after: history.acts), in: history.setting)?.rule == .content)
        #expect(try history.proposal.text == nil)
        #expect(try history.proposal.state == .draft)
        // Bringing them together is a draft.
        try history.add(.draft, by: "marie", Details(text: 4, parents: [left, right]))
        #expect(try history.proposal.text == History.digest(4))
        #expect(try history.refusal(.propose, by: "marie") == nil)
    }

    @Test func approvalAsksForReviews() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        expect(
            try history.refusal(.approve, by: "wouter"), by: .quorum,
            whoMay: ["bram", "piet", "klaas", "sofie", "pim", "dirk"])
        // Persons are counted, not verdicts.
        try history.review(by: "jan")
        expect(try history.refusal(.approve, by: "wouter"), by: .quorum)
        try history.review(by: "piet")
        #expect(try history.refusal(.approve, by: "wouter") == nil)
    }

    @Test func aHoldStops() throws {
        var history = try History.reviewed()
        let hold = try history.review(by: "klaas", .hold)
        expect(try history.refusal(.approve, by: "wouter"), by: .objection, whoMay: ["klaas"])
        expect(try history.refusal(.approve, by: "wouter", Details(despite: [hold], reason: "toch")), by: .objection)
        #expect(try history.proposal.state == .held)
        #expect(try history.proposal.next.map(\.member.text) == ["klaas"])
        expect(try history.refusal(.resolve, by: "marie", Details(resolves: hold)), by: .objection, whoMay: ["klaas"])
        try history.add(.resolve, by: "klaas", Details(resolves: hold))
        #expect(try history.refusal(.approve, by: "wouter") == nil)
    }

    @Test func aHoldOutlivesTheText() throws {
        var history = try History.reviewed()
        try history.review(by: "klaas", .hold)
        try history.draft(by: "marie", 2)
        try history.propose(by: "marie")
        for member in ["jan", "piet"] { try history.review(by: member) }
        #expect(try history.proposal.state == .held)
        try history.review(by: "klaas", .agree)
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func anObjectionIsPassedOverWithAReason() throws {
        var history = try History.reviewed()
        let objection = try history.review(by: "klaas", .object)
        expect(try history.refusal(.approve, by: "wouter"), by: .objection)
        expect(try history.refusal(.approve, by: "wouter", Details(despite: [objection])), by: .objection)
        expect(
            try history.refusal(.approve, by: "wouter", Details(despite: [objection], reason: " \u{A0}\n")),
            by: .objection)
        let good = Details(despite: [objection], reason: "Omdat het spoed heeft.")
        #expect(try history.refusal(.approve, by: "wouter", good) == nil)
        try history.add(.approve, by: "wouter", good)
        try history.add(.approve, by: "nel", good)
        #expect(try history.proposal.state == .approved)
        #expect(try history.proposal.openObjections == [objection])
    }

    @Test func aLaterObjectionAsksForAnotherApproval() throws {
        var history = try History.approved()
        let objection = try history.review(by: "klaas", .object)
        #expect(try history.proposal.state == .reviewed)
        try history.approve(by: "wouter", despite: [objection], reason: "Gehoord.")
        try history.approve(by: "nel", despite: [objection], reason: "Gehoord.")
        #expect(try history.proposal.state == .approved)
    }

    @Test func whatIsClosedStaysClosedUntilADraft() throws {
        for (action, by, state) in [(Action.withdraw, "marie", Proposal.State.withdrawn), (.reject, "nel", .rejected)] {
            var history = try History.reviewed()
            try history.add(action, by: by)
            #expect(try history.proposal.state == state)
            #expect(try history.proposal.next.isEmpty)
            expect(try history.refusal(.review, by: "klaas", .verdict(.agree)), by: .order, whoMay: [])
            #expect(try history.refusal(.draft, by: "marie", Details(text: 2)) == nil)
        }
    }

    @Test(arguments: [Action.tag, .record, .sessionOpen, .sessionClose, .share, .respond])
    func workOnMainHasNoPlaceHere(action: Action) throws {
        var history = try History.reviewed()
        expect(try history.refusal(action, by: "gerda"), by: .order, whoMay: [])
        try history.add(action, by: "gerda")
        #expect(try history.proposal.isTainted)
    }

    @Test func onlyWhatWasRaisedIsResolved() throws {
        var history = try History.reviewed()
        let comment = try history.add(.comment, by: "dirk", Details(capacity: "raadslid@weert", heading: "Kop"))
        let absent = ActID(String(repeating: "f", count: 40))
        expect(try history.refusal(.resolve, by: "jan", Details(resolves: absent)), by: .order)
        expect(try history.refusal(.resolve, by: "jan", Details(resolves: history.acts[0].id)), by: .order)
        expect(
            try history.refusal(.resolve, by: "jan", Details(resolves: comment)), by: .objection,
            whoMay: ["dirk", "marie"])
        #expect(try history.refusal(.resolve, by: "marie", Details(resolves: comment)) == nil)
        // A line on another act resolves nothing.
        try history.add(.comment, by: "jan", Details(resolves: comment, heading: "Kop"))
        #expect(try history.proposal.comments.map(\.isResolved) == [false, false])
        try history.add(.resolve, by: "marie", Details(resolves: comment))
        #expect(try history.proposal.comments.map(\.isResolved) == [true, false])
    }

    @Test func anApprovalIsTakenBackByItsMakerAlone() throws {
        var history = try History.reviewed()
        let approval = try history.add(.approve, by: "wouter")
        let state = try history.proposal.state
        let other = try history.refusal(.resolve, by: "marie", Details(resolves: approval))
        expect(other, by: .objection, whoMay: ["wouter"])
        try history.add(.resolve, by: "wouter", Details(resolves: approval))
        let proposal = try history.proposal
        #expect(proposal.verdicts.filter { $0.mandate == .approve }.map(\.isReplaced) == [true])
        #expect(proposal.verdicts.filter { $0.mandate == .approve }.map(\.counts) == [false])
        #expect(proposal.next.map(\.member.text).contains("wouter"))
        // It may be given again, and counts then.
        try history.add(.approve, by: "wouter")
        #expect(try history.proposal.state == state)
        // Who approved once stays an approver.
        expect(try history.refusal(.review, by: "wouter"), by: .oneHat)
    }
}
