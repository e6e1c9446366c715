import Dossier
import Testing

@testable import Review

/// A proposal from its first draft to its end.
struct FoldTests {
    private typealias Details = History.Details

    @Test func goesFromDraftToApproved() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.next == [NextStep(member: Town.member("marie"), act: .propose)])
        try history.propose(by: "marie")
        #expect(try history.proposal.state == .proposed)
        #expect(try history.proposal.missing.map(\.count) == [2, 1, 1])
        try history.review(by: "jan")
        #expect(try history.proposal.state == .proposed)
        #expect(try !history.proposal.next.map(\.member.text).contains("jan"))
        try history.review(by: "piet", .object)
        #expect(try history.proposal.state == .reviewed)
        #expect(try history.proposal.next.map(\.member.text) == ["wouter", "nel"])
        let objection = try #require(history.tip)
        try history.approve(by: "wouter", despite: [objection], reason: "Spoed.")
        #expect(try history.proposal.next.map(\.member.text) == ["nel"])
        #expect(try history.proposal.missing.map(\.group) == ["nederweert"])
        try history.approve(by: "nel", despite: [objection], reason: "Spoed.")
        #expect(try history.proposal.state == .approved)
        #expect(try history.proposal.next.map(\.member.text) == ["gerda", "gijs"])
        #expect(try history.proposal.violations.isEmpty)
    }

    @Test func theNamesOfStatesAndRulesStayAsTheyAre() {
        #expect(
            Proposal.State.allCases.map(\.rawValue)
                == ["draft", "proposed", "reviewed", "approved", "held", "withdrawn", "rejected"])
        #expect(
            Rule.allCases.map(\.rawValue) == [
                "known", "capacity", "one-hat", "authorship", "content", "order", "quorum", "objection", "base",
                "exact",
                "public", "annex", "seat", "interest", "append-only", "own-change",
                "needs",
            ])
        #expect(Hat.allCases.map(\.rawValue) == ["proposer", "reviewer", "approver", "recorder", "tagger"])
        #expect(Action.allCases.filter(\.isOnProposal).count == 9)
        for hat in Hat.allCases {
            for other in Hat.allCases { #expect(hat.excluded.contains(other) == other.excluded.contains(hat)) }
            #expect(hat.name.nl != hat.name.en)
        }
    }

    @Test func aDraftMakesVerdictsStale() throws {
        var history = try History.approved()
        try history.draft(by: "marie", 2)
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.verdicts.allSatisfy { $0.isStale && !$0.counts })
        // Turning the text back does not bring them back to life.
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        #expect(try history.proposal.state == .proposed)
        #expect(try history.proposal.verdicts.allSatisfy { $0.isStale && !$0.counts })
        #expect(try history.proposal.next.map(\.member.text).contains("jan"))
    }

    @Test func aDraftOfTheSameTextMakesVerdictsStaleToo() throws {
        var history = try History.approved()
        try history.draft(by: "marie", 1)
        #expect(try history.proposal.state == .draft)
    }

    @Test func aLaterVerdictReplacesAnEarlierOne() throws {
        var history = try History.reviewed()
        try history.review(by: "jan", .object)
        let verdicts = try history.proposal.verdicts
        #expect(verdicts.map(\.isReplaced) == [true, false, false])
        #expect(verdicts.map(\.counts) == [false, true, true])
        #expect(try history.proposal.openObjections.count == 1)
        try history.review(by: "jan", .agree)
        #expect(try history.proposal.openObjections.isEmpty)
    }

    @Test func ofVerdictsSideBySideTheHeavierStands() throws {
        for order in [[Verdict.hold, .agree], [.agree, .hold]] {
            var history = try History.reviewed()
            let fork = try #require(history.tip)
            let left = try history.review(by: "klaas", order[0])
            history.back(to: fork)
            let right = try history.review(by: "klaas", order[1])
            try history.join(left, right, by: "klaas")
            #expect(try history.proposal.state == .held)
            // One that had seen both replaces both.
            try history.review(by: "klaas", .agree)
            #expect(try history.proposal.state == .reviewed)
        }
    }

    @Test func aVerdictReplacesOnlyWhatItsMakerHadSeen() throws {
        var history = try History.reviewed()
        let hold = try history.review(by: "klaas", .hold)
        history.back(to: history.acts[3].id)
        let objection = try history.review(by: "klaas", .object)
        history.back(to: hold)
        let agreement = try history.review(by: "klaas", .agree)
        try history.join(agreement, objection, by: "pim")
        // The hold was taken back; the objection, made elsewhere, was not.
        #expect(try history.proposal.openObjections == [objection])
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func aResolvedHoldGivesWayToAVerdictBesideIt() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let proposed = try history.propose(by: "marie")
        let hold = try history.review(by: "jan", .hold)
        let resolved = try history.add(.resolve, by: "jan", Details(resolves: hold))
        history.back(to: proposed)
        let agreement = try history.review(by: "jan", .agree)
        try history.join(resolved, agreement, by: "marie")
        #expect(try history.proposal.verdicts.filter(\.counts).map(\.act) == [agreement])
    }

    @Test func aJoinOfTwoVerdictsKeepsBoth() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let proposed = try history.propose(by: "marie")
        let left = try history.review(by: "jan")
        history.back(to: proposed)
        let right = try history.review(by: "piet")
        try history.join(left, right, by: "piet")
        #expect(try history.proposal.state == .reviewed)
        #expect(try history.proposal.proposers.map(\.text) == ["marie"])
        #expect(try history.proposal.violations.isEmpty)
    }

    @Test func aJoinWithADraftKeepsTheDraft() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let proposed = try history.propose(by: "marie")
        let review = try history.review(by: "jan")
        history.back(to: proposed)
        let draft = try history.draft(by: "marie", 2)
        var evil = history
        try history.join(draft, review, by: "marie")
        #expect(try history.proposal.text == History.digest(2))
        #expect(try history.proposal.verdicts.map(\.isStale) == [true])
        // Taking the side that lacks the draft is a draft by who joins.
        try evil.join(review, draft, by: "bram")
        #expect(try evil.proposal.text == History.digest(1))
        #expect(try evil.proposal.proposers.map(\.text) == ["bram", "marie"])
        #expect(try evil.proposal.verdicts.map(\.isStale) == [true])
        #expect(try evil.proposal.state == .draft)
    }

    @Test func aJoinThatMixesIsADraft() throws {
        var history = try History.reviewed()
        let fork = try #require(history.tip)
        let left = try history.review(by: "klaas")
        history.back(to: fork)
        let right = try history.review(by: "sofie")
        expect(
            try history.refusal(.join, by: "sofie", Details(text: 3, parents: [left, right])), by: .oneHat)
        try history.join(left, right, by: "bram", text: 3)
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.proposers.map(\.text) == ["bram", "marie"])
        expect(try history.refusal(.review, by: "bram", .verdict(.agree)), by: .oneHat)
    }

    @Test func aJoinThatBringsAnotherBaseIsADraft() throws {
        var history = try History.approved()
        let tip = try #require(history.tip)
        history.baseText = History.digest(99)
        try history.join(tip, ActID("main"), by: "marie")
        // The same bytes upon another text of `main` would silently undo that text.
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.verdicts.allSatisfy(\.isStale))
    }

    @Test func aJoinWithMainThatLeavesTheDocumentAloneIsNone() throws {
        var history = try History.approved()
        let tip = try #require(history.tip)
        try history.join(tip, ActID("main"), by: "marie")
        #expect(try history.proposal.state == .approved)
    }

    @Test func strayPathsTaint() throws {
        var history = try History()
        expect(
            try history.refusal(.draft, by: "marie", Details(text: 1, strayPaths: ["bouwstenen/B.md"])), by: .exact)
        expect(
            try history.refusal(.draft, by: "marie", Details(text: 1, strayPaths: ["kader.yml"])), by: .ownChange)
        try history.add(.draft, by: "marie", Details(text: 1, strayPaths: ["kader.yml"]))
        #expect(try history.proposal.isTainted)
    }

    @Test func anApprovedAnnexAwaitsTheGriffie() throws {
        let history = try History.approved("bijlage")
        #expect(try history.proposal.state == .approved)
        #expect(try history.proposal.next.map(\.member.text) == ["gerda", "gijs"])
    }

    @Test func anActThatIsItsOwnAncestorIsNotAllowed() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let loop = ActID(String(repeating: "b", count: 40))
        let act = try history.make(.comment, by: "marie", Details(heading: "Kop", parents: [loop]))
        let other = Act(
            id: loop, parents: [act.id], signer: act.signer, author: act.author, committer: act.committer,
            moment: act.moment, statement: act.statement, text: act.text, base: act.base, baseText: act.baseText)
        #expect(Rulebook.refusal(of: .act(act, after: history.acts + [other]), in: history.setting) != nil)
    }
}
