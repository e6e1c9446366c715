import Dossier
import Testing

@testable import Review

/// A proposal that was withdrawn or rejected, and is drafted again.
struct ReopeningTests {
    private typealias Details = History.Details

    private static let ends: [(action: Action, by: String, state: Proposal.State)] = [
        (.withdraw, "marie", .withdrawn), (.reject, "nel", .rejected),
    ]

    @Test func aDraftOpensItAgainAndNoVerdictFromBeforeCounts() throws {
        for end in Self.ends {
            var history = try History.reviewed()
            let ended = try history.add(end.action, by: end.by)
            #expect(try history.proposal.state == end.state)
            // The same text again: what was said of it was said of a proposal that ended.
            try history.draft(by: "marie", 1)
            #expect(try history.proposal.state == .draft)
            #expect(try history.proposal.isOpen)
            #expect(try history.proposal.next.map(\.member.text) == ["marie"])
            try history.propose(by: "marie")
            #expect(try history.proposal.state == .proposed)
            #expect(try history.proposal.verdicts.allSatisfy { !$0.counts })
            // Who judged then may judge again, and it may end again.
            for member in ["jan", "piet"] { try history.review(by: member) }
            #expect(try history.proposal.state == .reviewed)
            #expect(try history.proposal.violations.isEmpty)
            try history.add(end.action, by: end.by)
            #expect(try history.proposal.state == end.state)
            #expect(history.acts.contains { $0.id == ended })
        }
    }

    @Test func holdsAndObjectionsFromBeforeAreOver() throws {
        var history = try History.reviewed()
        let hold = try history.review(by: "klaas", .hold)
        let objection = try history.review(by: "sofie", .object)
        #expect(try history.proposal.openHolds == [hold])
        #expect(try history.proposal.openObjections == [objection])
        try history.add(.withdraw, by: "marie")
        try history.draft(by: "marie", 2)
        #expect(try history.proposal.openHolds.isEmpty)
        #expect(try history.proposal.openObjections.isEmpty)
        try history.propose(by: "marie")
        for member in ["jan", "piet"] { try history.review(by: member) }
        #expect(try history.refusal(.approve, by: "wouter") == nil)
        // A hold of now is one.
        try history.review(by: "klaas", .hold)
        #expect(try history.proposal.state == .held)
    }

    @Test func whoJudgedBeforeTheEndIsToldToLookAgain() throws {
        var history = try History.reviewed()
        let second = try history.review(by: "jan", .object)
        try history.add(.withdraw, by: "marie")
        try history.draft(by: "marie", 2)
        func left() throws -> [String] {
            try history.proposal.verdicts.filter { $0.isStale && !$0.isReplaced }.map(\.member.text)
        }
        #expect(try left() == ["piet", "jan"])
        #expect(try history.proposal.verdicts.last?.act == second)
        try history.propose(by: "marie")
        try history.review(by: "piet")
        #expect(try left() == ["jan"])
    }

    @Test func authorshipAndHatsStay() throws {
        var history = try History.reviewed()
        try history.draft(by: "pim", 2)
        try history.add(.propose, by: "marie")
        try history.add(.reject, by: "nel")
        expect(try history.refusal(.draft, by: "jan", Details(text: 3)), by: .oneHat)
        try history.draft(by: "marie", 3)
        #expect(try history.proposal.proposers.map(\.text) == ["marie", "pim"])
        try history.propose(by: "marie")
        expect(
            try history.refusal(.review, by: "pim", Details(capacity: "ambtenaar@weert", verdict: .agree)), by: .oneHat)
        expect(try history.refusal(.draft, by: "piet", Details(text: 4)), by: .oneHat)
        let hats = try history.proposal.hats
        #expect(hats[try Town.member("jan")] == [.reviewer])
        #expect(hats[try Town.member("nel")] == [.approver])
    }

    @Test func onWhatEndedThereIsNothingButADraft() throws {
        for end in Self.ends {
            var history = try History.reviewed()
            let remark = try history.add(.comment, by: "klaas", Details(heading: "Doel"))
            try history.add(end.action, by: end.by)
            for (action, by) in [
                (Action.propose, "marie"), (.review, "klaas"), (.approve, "wouter"), (.reject, "wouter"),
                (.withdraw, "marie"), (.comment, "jan"), (.resolve, "klaas"),
            ] {
                let details = Details(resolves: remark, verdict: .agree, heading: "Doel")
                expect(try history.refusal(action, by: by, details), by: .order, whoMay: [])
            }
            #expect(try history.refusal(.draft, by: "bram", Details(text: 2)) == nil)
        }
    }

    @Test func aDraftThatIsNotAllowedOpensNothing() throws {
        var history = try History.reviewed()
        try history.add(.reject, by: "nel")
        try history.draft(by: "els", 2)
        #expect(try history.proposal.state == .rejected)
        try history.draft(by: "jan", 3)
        #expect(try history.proposal.state == .rejected)
    }

    @Test func aDraftThatHadNotSeenTheEndDoesNotUndoIt() throws {
        var history = try History.reviewed()
        let fork = try #require(history.tip)
        let end = try history.add(.withdraw, by: "marie")
        history.back(to: fork)
        let draft = try history.draft(by: "bram", 2)
        #expect(try history.proposal.state == .withdrawn)
        // The two lines can be joined; that alone opens nothing, and a draft upon it does.
        let join = try history.make(.join, by: "bram", Details(parents: [draft, end]))
        #expect(Rulebook.refusal(of: .act(join, after: history.acts), in: history.setting) == nil)
        history.take(join)
        #expect(try history.proposal.state == .withdrawn)
        try history.draft(by: "bram", 3)
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.violations.isEmpty)
    }

    @Test func ofTwoEndsSideBySideBothMustHaveBeenSeen() throws {
        var history = try History.reviewed()
        let fork = try #require(history.tip)
        let withdrawn = try history.add(.withdraw, by: "marie")
        history.back(to: fork)
        let rejected = try history.add(.reject, by: "nel")
        history.back(to: withdrawn)
        let draft = try history.draft(by: "marie", 2)
        #expect(try history.proposal.state == .rejected)
        try history.join(draft, rejected, by: "marie")
        #expect(try history.proposal.state == .rejected)
        try history.draft(by: "marie", 3)
        #expect(try history.proposal.state == .draft)
    }

    @Test func aVerdictBesideTheEndIsNotFromBefore() throws {
        var history = try History.reviewed()
        let fork = try #require(history.tip)
        let end = try history.add(.withdraw, by: "marie")
        history.back(to: fork)
        let hold = try history.review(by: "klaas", .hold)
        let join = try history.join(end, hold, by: "klaas")
        history.back(to: join)
        try history.draft(by: "marie", 2)
        // Who withdrew it had not heard of the hold: it is still to be lifted.
        #expect(try history.proposal.openHolds == [hold])
    }
}
