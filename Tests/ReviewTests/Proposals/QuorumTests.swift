import Dossier
import Testing

@testable import Review

/// Quorums in groups, and what foresight says of them.
struct QuorumTests {
    private func history(_ act: MandatedAct, _ change: (inout Mandate) -> Void) throws -> History {
        var history = try History { setting in
            var mandate = try Town.need(setting.kind.mandates[act])
            change(&mandate)
            setting.kind.mandates[act] = mandate
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        return history
    }

    @Test func perMunicipality() throws {
        var history = try history(.review) {
            $0.quorum = 1
            $0.per = .municipality
        }
        try history.review(by: "jan")
        try history.review(by: "klaas")
        #expect(try history.proposal.state == .proposed)
        #expect(try history.proposal.missing.first?.group == "nederweert")
        // Who can only count in Weert cannot bring it further.
        #expect(try history.proposal.next.map(\.member.text) == ["bram", "piet", "sofie"])
        try history.review(by: "piet")
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func perFractie() throws {
        var history = try history(.review) {
            $0.quorum = 1
            $0.per = .fractie
        }
        #expect(try history.proposal.missing.filter { $0.act == .review }.map(\.group) == ["cda", "vvd"])
        try history.review(by: "piet")
        try history.review(by: "klaas")
        try history.review(by: "sofie")
        #expect(try history.proposal.state == .proposed)
        #expect(try history.proposal.next.map(\.member.text) == ["jan"])
        try history.review(by: "jan")
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func withoutFractiesTheQuorumStillStands() throws {
        var history = try history(.review) { $0.per = .fractie }
        for index in history.setting.charter.members.indices { history.setting.charter.members[index].fractie = nil }
        #expect(try history.proposal.state == .proposed)
        #expect(try history.proposal.missing.first?.count == 2)
        try history.review(by: "jan")
        try history.review(by: "piet")
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func withoutAQuorumReviewIsNotNeeded() throws {
        let history = try history(.review) { $0.quorum = 0 }
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func foresightSeesNothingWrongInAFullHouse() throws {
        #expect(try history(.review) { _ in }.proposal.foresight.isEmpty)
        #expect(try History.reviewed("hoofdstuk").proposal.foresight.isEmpty)
    }

    @Test func foresightSeesWhoWouldBeLacking() throws {
        #expect(
            try history(.review) { $0.quorum = 20 }.proposal.foresight.map(\.act) == [.review])
        let approvers = try history(.approve) { $0.quorum = 2 }
        #expect(try approvers.proposal.foresight == [Foresight(act: .approve, lacking: 2)])
        var lonely = try History { setting in setting.charter.members.removeAll { $0.id.text == "nel" } }
        try lonely.draft(by: "marie", 1)
        #expect(try lonely.proposal.foresight == [Foresight(act: .approve, lacking: 1)])
    }

    @Test func foresightDoesNotCountOnePersonTwice() throws {
        var history = try history(.review) { $0.quorum = 3 }
        let few = ["marie", "jan", "piet", "wouter", "nel", "gerda"]
        history.setting.charter.members.removeAll { !few.contains($0.id.text) }
        #expect(try history.proposal.foresight == [Foresight(act: .review, lacking: 1)])
        // Two verdicts are there, and neither of those who gave them can give the third.
        try history.review(by: "jan")
        try history.review(by: "piet")
        #expect(try history.proposal.foresight == [Foresight(act: .review, lacking: 1)])
        // An approver who could review as well cannot do both.
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "nel" })
        history.setting.charter.members[index].capacities.append(Member.Held(try Town.capacity("raadslid@nederweert")))
        #expect(try history.proposal.foresight.map(\.lacking).reduce(0, +) == 1)
    }

    @Test func rolesSayWhoWoreWhichHat() throws {
        var history = try History.approved()
        try history.add(.review, by: "klaas", History.Details(session: "openbaar", verdict: .agree))
        let proposal = try history.proposal
        let rows = RolesMatrix([.init(proposal)]).rows
        #expect(rows.map(\.member.text) == ["marie", "jan", "klaas", "piet", "nel", "wouter"])
        #expect(rows.map(\.hat) == [.proposer, .reviewer, .reviewer, .reviewer, .approver, .approver])
        #expect(rows.allSatisfy { $0.capacities.count == 1 && $0.since != nil })
        let session = history.setting.sessions[try Town.document("openbaar")]
        #expect(RolesMatrix([.init(proposal)], session: session).rows.map(\.member.text) == ["klaas"])
    }
}
