import Dossier
import Testing

@testable import Review

/// Members who come and go: what they leave behind stops nobody for ever, and others take their place.
struct DepartureTests {
    private typealias Details = History.Details

    private func end(_ id: String, in history: inout History) throws {
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == id })
        history.setting.charter.members[index].ended = history.setting.now
    }

    @Test func aHoldOfOneWhoLeftIsPassedOverWithAReason() throws {
        var history = try History.reviewed()
        let hold = try history.review(by: "klaas", .hold)
        #expect(try history.proposal.state == .held)
        expect(try history.refusal(.approve, by: "wouter", Details(despite: [hold], reason: "x")), by: .objection)

        history.setting.now = Moment(seconds: Town.start.seconds + 86_400)
        try end("klaas", in: &history)
        #expect(try history.proposal.openHolds.isEmpty)
        #expect(try history.proposal.openObjections == [hold])
        #expect(try history.proposal.state == .reviewed)
        func refusal(at seconds: Int64, _ details: Details) throws -> Refusal? {
            var details = details
            details.seconds = seconds
            return try history.refusal(.approve, by: "wouter", details)
        }
        let left = history.setting.now.seconds
        expect(try refusal(at: left, Details()), by: .objection)
        expect(try refusal(at: left, Details(despite: [hold])), by: .objection)
        let passedOver = Details(despite: [hold], reason: "Klaas is weg")
        #expect(try refusal(at: left, passedOver) == nil)
        // Before Klaas left nobody could pass over it.
        expect(try refusal(at: left - 1, passedOver), by: .objection, whoMay: ["klaas"])
    }

    @Test func aHoldOfOneWhoOnlyLostTheSeatStands() throws {
        var history = try History.reviewed()
        try history.review(by: "klaas", .hold)
        history.setting.now = Moment(seconds: Town.start.seconds + 86_400)
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "klaas" })
        let ended = Period(from: nil, until: history.setting.now)
        history.setting.charter.members[index].capacities = [
            Member.Held(try Town.capacity("raadslid@weert"), period: ended),
            Member.Held(try Town.capacity("burger@weert")),
        ]
        // Klaas is still there to lift it.
        #expect(try history.proposal.state == .held)
    }

    @Test func anotherReviewerTakesThePlaceOfOneWhoDoesNotCome() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        #expect(try history.proposal.next.contains { $0.member.text == "piet" })
        history.setting.now = Moment(seconds: Town.start.seconds + 86_400)
        try end("piet", in: &history)
        #expect(try !history.proposal.next.contains { $0.member.text == "piet" })
        #expect(try history.proposal.state == .proposed)
        try history.review(by: "sofie")
        #expect(try history.proposal.state == .reviewed)
    }

    @Test func aFractieThatLeftIsNotWaitedFor() throws {
        var history = try History()
        history.setting.kind.mandates[.review] = Mandate(
            capacities: [Mandate.Holder(role: try #require(RoleID("raadslid")))], quorum: 1, per: .fractie)
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        #expect(try history.proposal.missing.filter { $0.act == .review }.map(\.group) == ["cda"])
        try history.review(by: "sofie")
        // Sofie belongs to no fractie, so that her verdict fills no place in one.
        #expect(try history.proposal.state == .proposed)
        var replaced = history
        try replaced.review(by: "klaas")
        #expect(try replaced.proposal.state == .reviewed)

        history.setting.now = Moment(seconds: Town.start.seconds + 86_400)
        try end("piet", in: &history)
        #expect(try history.proposal.state == .proposed)
        try end("klaas", in: &history)
        #expect(try history.proposal.state == .reviewed)
    }
}
