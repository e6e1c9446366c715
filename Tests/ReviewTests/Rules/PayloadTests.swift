import Dossier
import Testing

@testable import Review

/// What was signed once is one act, under however many object ids it comes.
struct PayloadTests {
    private typealias Details = History.Details

    /// Ids before and after those that a history gives.
    private static let ids = [ActID("!lager"), ActID("~hoger")]

    @Test func aHoldThatWasLiftedStaysLiftedWhenItComesAgain() throws {
        for copies in [[Self.ids[0]], [Self.ids[1]], Self.ids, Self.ids.reversed(), Self.ids + [ActID("~~")]] {
            for isCopyLifted in [false, true] {
                var history = try History.reviewed()
                let hold = try history.add(.review, by: "klaas", Details(verdict: .hold, payload: 7))
                let act = try #require(history.acts.last)
                #expect(try history.proposal.state == .held)
                for id in copies { history.take(act.with(id: id)) }
                history.back(to: isCopyLifted ? copies[0] : hold)
                var tip = try history.add(.resolve, by: "klaas", Details(resolves: isCopyLifted ? copies[0] : hold))
                for id in copies + [hold] { tip = try history.join(tip, id, by: "klaas") }
                let proposal = try history.proposal
                #expect(proposal.openHolds.isEmpty)
                #expect(proposal.state == .reviewed)
                #expect(proposal.violations.isEmpty)
                #expect(proposal.acts.filter { $0.payload != nil }.count == 1)
            }
        }
    }

    @Test func anObjectionIsPassedOverUnderEitherName() throws {
        for copy in Self.ids {
            for isCopyNamed in [false, true] {
                var history = try History.reviewed()
                let objection = try history.add(.review, by: "klaas", Details(verdict: .object, payload: 7))
                let act = try #require(history.acts.last)
                history.take(act.with(id: copy))
                try history.join(objection, copy, by: "klaas")
                let despite = [isCopyNamed ? copy : objection]
                for member in ["wouter", "nel"] { try history.approve(by: member, despite: despite, reason: "Spoed.") }
                #expect(try history.proposal.state == .approved)
                #expect(try history.proposal.openObjections == [min(copy, objection)])
                #expect(try history.proposal.violations.isEmpty)
            }
        }
    }

    @Test func aVerdictCountsOnceUnderWhateverIds() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        let review = try history.add(.review, by: "jan", Details(verdict: .agree, payload: 7))
        let act = try #require(history.acts.last)
        for id in Self.ids { history.take(act.with(id: id)) }
        #expect(try history.proposal.acts.count == 3)
        #expect(try history.proposal.verdicts.map(\.act) == [min(review, Self.ids[0])])
        #expect(try history.proposal.state == .proposed)
        // One that was signed anew is another act.
        try history.add(.review, by: "piet", Details(verdict: .agree, payload: 8))
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func aCopyOfADraftLeavesVerdictsFresh() throws {
        for id in Self.ids {
            var history = try History()
            try history.add(.draft, by: "marie", Details(text: 1, payload: 7))
            let draft = try #require(history.acts.last)
            try history.propose(by: "marie")
            for member in ["jan", "piet"] { try history.review(by: member) }
            let tip = try #require(history.tip)
            history.take(draft.with(id: id))
            try history.join(tip, id, by: "marie")
            #expect(try history.proposal.state == .reviewed)
            #expect(try history.proposal.text == History.digest(1))
            #expect(try history.proposal.verdicts.allSatisfy(\.counts))
        }
    }

    @Test func nobodyTakesThePlaceOfAnActByItsBytes() throws {
        for id in Self.ids {
            for signer in [Signer.invalid("other bytes"), .key(Town.key(of: "dirk")), .key("ssh-ed25519 vreemd")] {
                var history = try History.reviewed()
                let hold = try history.add(.review, by: "klaas", Details(verdict: .hold, payload: 7))
                let act = try #require(history.acts.last)
                history.take(act.with(id: id, signer: signer))
                try history.join(hold, id, by: "klaas")
                #expect(try history.proposal.openHolds == [hold])
                #expect(try history.proposal.violations.map(\.act) == [id])
            }
        }
    }

    @Test func whatWasNotSignedIsToldApartByItsId() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let remark = try history.add(.comment, by: "jan", Details(heading: "Doel"))
        let act = try #require(history.acts.last)
        history.take(act.with(id: Self.ids[1]))
        #expect(try history.proposal.comments.map(\.act) == [remark, Self.ids[1]])
    }

    @Test func aCopyDoesNotArriveBesideTheAct() throws {
        var history = try History.reviewed()
        try history.add(.comment, by: "klaas", Details(heading: "Doel", payload: 7))
        let act = try #require(history.acts.last)
        #expect(try history.arrival(of: act, in: history.setting) == nil)
        expect(try history.arrival(of: act.with(id: Self.ids[1]), in: history.setting), by: .appendOnly)
    }
}
