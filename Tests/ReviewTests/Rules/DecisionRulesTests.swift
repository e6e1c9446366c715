import Dossier
import Testing

@testable import Review

/// The rule `public`: what a council decides as a whole.
struct DecisionRulesTests {
    private typealias Details = History.Details

    @Test func aCouncilDecidesInPublic() throws {
        let history = try History.reviewed("hoofdstuk")
        #expect(try history.refusal(.approve, by: "gerda", .decision(of: "weert", votes: "19-8-0")) == nil)
        #expect(try history.refusal(.approve, by: "gerda", .decision(of: "weert", votes: nil)) == nil)
        var details = Details.decision(of: "weert", votes: "19-8-0")
        details.session = nil
        expect(try history.refusal(.approve, by: "gerda", details), by: .public)
        details.session = "informeel"
        expect(try history.refusal(.approve, by: "gerda", details), by: .public)
        expect(try history.refusal(.reject, by: "gerda", details), by: .public)
    }

    @Test func nothingIsApprovedInformally() throws {
        var history = try History.reviewed()
        #expect(try history.refusal(.approve, by: "wouter", Details(session: "openbaar")) == nil)
        let id = try Town.document("informeel")
        for (member, capacity) in [("klaas", "raadslid@weert"), ("wouter", "wethouder@weert")] {
            let seat = SessionRecord.Seat(member: try Town.member(member), capacity: try Town.capacity(capacity))
            history.setting.sessions[id]?.present.append(seat)
        }
        // Whatever session the act names, and where it names none.
        for session in ["informeel", "openbaar", nil] {
            expect(try history.refusal(.approve, by: "wouter", Details(session: session)), by: .public)
            expect(try history.refusal(.reject, by: "wouter", Details(session: session)), by: .public)
        }
        #expect(try history.refusal(.review, by: "klaas", Details(session: "informeel", verdict: .agree)) == nil)
        history.setting.sessions[id]?.closed = Town.start
        #expect(try history.refusal(.approve, by: "wouter") == nil)
    }

    @Test func noRecordIsMadeWhileItsMakerSitsInformally() throws {
        var history = try History.reviewed("hoofdstuk")
        let id = try Town.document("informeel")
        let seat = SessionRecord.Seat(member: try Town.member("gerda"), capacity: try Town.capacity("griffie@weert"))
        history.setting.sessions[id]?.present.append(seat)
        expect(try history.refusal(.approve, by: "gerda", .decision(of: "weert", votes: "19-8-0")), by: .public)
    }

    @Test func aBodyDecidesInItsOwnMeeting() throws {
        var history = try History.reviewed("hoofdstuk")
        let id = try Town.document("openbaar")
        for (met, isAllowed) in [
            ("raad@weert", true), ("raad", true), ("raad@nederweert", false), ("werkgroep", false),
        ] {
            history.setting.sessions[id]?.body = try Town.body(met)
            let refusal = try history.refusal(.approve, by: "gerda", .decision(of: "weert", votes: "19-8-0"))
            if isAllowed { #expect(refusal == nil, "\(met)") } else { expect(refusal, by: .public) }
        }
        // What the council decided may be written down when its list of decisions is there, days later.
        history.setting.sessions[id]?.body = nil
        history.setting.sessions[id]?.closed = Town.start
        var later = Details.decision(of: "weert", votes: "19-8-0")
        later.seconds = Town.start.seconds + 86_400 * 7
        #expect(try history.refusal(.approve, by: "gerda", later) == nil)
        // Before it sat it decided nothing.
        let opened = Town.start.seconds + 86_400
        history.setting.sessions[id]?.opened = Moment(seconds: opened)
        later.seconds = opened - 600
        #expect(try history.refusal(.approve, by: "gerda", later) == nil)
        later.seconds = opened - 601
        expect(try history.refusal(.approve, by: "gerda", later), by: .seat)
    }

    @Test func oneCouncillorDoesNotDecideForAll() throws {
        let history = try History.reviewed("hoofdstuk")
        expect(try history.refusal(.approve, by: "klaas"), by: .public, whoMay: ["gerda", "gijs"])
        // The griffie who forgot to say for whom hears that, and not that the griffie has no mandate.
        expect(try history.refusal(.approve, by: "gerda"), by: .public, whoMay: ["gerda", "gijs"])
    }

    @Test func aDecisionHasAReferenceAndVotesThatFit() throws {
        let history = try History.reviewed("hoofdstuk")
        for decision in [nil, ""] {
            var details = Details.decision(of: "weert", votes: "19-8-0")
            details.decision = decision
            expect(try history.refusal(.approve, by: "gerda", details), by: .public)
        }
        expect(try history.refusal(.approve, by: "gerda", .decision(of: "weert", votes: "8-19-0")), by: .public)
        expect(try history.refusal(.approve, by: "gerda", .decision(of: "weert", votes: "8-8-1")), by: .public)
        expect(try history.refusal(.reject, by: "gerda", .decision(of: "weert", votes: "19-8-0")), by: .public)
        #expect(try history.refusal(.reject, by: "gerda", .decision(of: "weert", votes: "8-19-0")) == nil)
    }

    @Test func aBodyNeedsTheMandateAndItsOwnRecorder() throws {
        let history = try History.reviewed("hoofdstuk")
        expect(try history.refusal(.approve, by: "gerda", .decision(of: "nederweert", votes: nil)), by: .capacity)
        expect(
            try history.refusal(.approve, by: "wouter", .decision(of: "weert", votes: nil)), by: .capacity,
            whoMay: ["gerda", "gijs"])
        var other = Details.decision(of: "weert", votes: nil)
        other.body = "stuurgroep"
        expect(try history.refusal(.approve, by: "gerda", other), by: .capacity)
        other.body = "raad@cranendonck"
        expect(try history.refusal(.approve, by: "gerda", other), by: .capacity)
        let persons = try History.reviewed("bouwsteen")
        expect(try persons.refusal(.approve, by: "gerda", .decision(of: "weert", votes: nil)), by: .capacity)
    }

    @Test func everyCouncilIsNeeded() throws {
        var history = try History.reviewed("hoofdstuk")
        try history.decide("weert", by: "gerda")
        try history.decide("weert", by: "gerda")
        #expect(try history.proposal.state == .reviewed)
        #expect(try history.proposal.missing.map(\.group) == ["nederweert"])
        #expect(try history.proposal.next.map(\.member.text) == ["gijs"])
        try history.decide("nederweert", by: "gijs")
        #expect(try history.proposal.state == .approved)
        #expect(try history.proposal.hats[Town.member("gerda")] == [.recorder])
    }

    @Test func oneCouncilThatRejectsIsEnough() throws {
        var history = try History.reviewed("hoofdstuk")
        try history.decide("weert", by: "gerda")
        try history.decide("nederweert", by: "gijs", .reject)
        #expect(try history.proposal.state == .rejected)
    }
}
