import Dossier
import Testing

@testable import Review

/// What the server asks of what arrives: that `main` as the push leaves it permits it now.
struct ArrivalTests {
    private typealias Details = History.Details

    private func onMain(_ act: Act, after: Moment? = nil, as capacity: String = "ambtenaar@weert") throws
        -> Rulebook.Attempt
    {
        .arrivalOnMain(
            Arrival(signer: act.signer, moment: act.moment, after: after, capacity: try Town.capacity(capacity)))
    }

    /// What the server says of `act` when its clock shows the act's own moment, or one so many seconds later, and `main`
    /// says what `change` makes of it.
    private func arrival(
        of act: Act, in history: History, later: Int64 = 0, change: (inout Setting) throws -> Void = { _ in }
    ) throws -> Refusal? {
        var setting = history.setting
        setting.now = Moment(seconds: act.moment.seconds + later)
        try change(&setting)
        return try history.arrival(of: act, in: setting)
    }

    private func drafted() throws -> (history: History, act: Act) {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        return (history, try #require(history.acts.first))
    }

    /// A verdict of Jan's on a text of Marie's that awaits it.
    private func judged(_ details: Details = .verdict(.agree), by member: String = "jan") throws -> (History, Act) {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        let act = try history.make(.review, by: member, details)
        #expect(Rulebook.refusal(of: .act(act, after: history.acts), in: history.setting) == nil)
        return (history, act)
    }

    @Test func nothingComesFromTheFuture() throws {
        let (history, act) = try drafted()
        #expect(try arrival(of: act, in: history, later: -600) == nil)
        expect(try arrival(of: act, in: history, later: -601), by: .known)
        var setting = history.setting
        setting.now = Moment(seconds: act.moment.seconds - 600)
        #expect(Rulebook.refusal(of: try onMain(act), in: setting) == nil)
        setting.now = Moment(seconds: act.moment.seconds - 601)
        expect(Rulebook.refusal(of: try onMain(act), in: setting), by: .known)
        expect(Rulebook.refusal(of: try onMain(act, after: setting.now), in: setting), by: .known)
        #expect(Rulebook.refusal(of: try onMain(act, after: act.moment), in: setting) == nil)
    }

    @Test func aClockThatWasFastIsFollowed() throws {
        var (history, act) = try drafted()
        history.setting.now = act.moment
        // Another's act lies an hour ahead; who builds on it bears the same date, and neither more nor less.
        let ahead = Moment(seconds: act.moment.seconds + 3_600)
        try history.add(.comment, by: "jan", Details(heading: "Doel", seconds: ahead.seconds))
        for (seconds, rule) in [(Int64(0), nil), (1, .known), (-1, .known)] as [(Int64, Rule?)] {
            let next = try history.make(.propose, by: "marie", Details(seconds: ahead.seconds + seconds))
            #expect(try history.arrival(of: next, in: history.setting)?.rule == rule)
        }
        // So does who names a `main` that lies ahead.
        var (other, draft) = try drafted()
        other.setting.now = draft.moment
        let main = try other.changePolicy { _ in }
        other.setting.policies?[main]?.moment = ahead
        other.setting.now = draft.moment
        for (seconds, rule) in [(Int64(0), nil), (1, .known)] as [(Int64, Rule?)] {
            let next = try other.make(.propose, by: "marie", Details(seconds: ahead.seconds + seconds))
            #expect(try other.arrival(of: next, in: other.setting)?.rule == rule)
        }
    }

    @Test func aKeyIsValidWhenItsWorkArrives() throws {
        let (history, act) = try drafted()
        func ending(after seconds: Int64) -> (inout Setting) throws -> Void {
            { setting in
                try setting.change("marie") {
                    $0.keys[0].period = Period(from: nil, until: Moment(seconds: act.moment.seconds + seconds))
                }
            }
        }
        #expect(try arrival(of: act, in: history, later: 9, change: ending(after: 10)) == nil)
        expect(try arrival(of: act, in: history, later: 10, change: ending(after: 10)), by: .known)
        var setting = history.setting
        setting.now = Moment(seconds: act.moment.seconds + 9)
        try ending(after: 10)(&setting)
        #expect(Rulebook.refusal(of: try onMain(act), in: setting) == nil)
        expect(Rulebook.refusal(of: try onMain(act, as: "griffie@weert"), in: setting), by: .capacity)
        setting.now = Moment(seconds: act.moment.seconds + 10)
        expect(Rulebook.refusal(of: try onMain(act), in: setting), by: .known)
    }

    @Test func whoLeftHandsInNothing() throws {
        let (history, act) = try judged()
        #expect(try arrival(of: act, in: history) == nil)
        expect(
            try arrival(of: act, in: history, later: 60) { setting in
                try setting.change("jan") { $0.ended = Moment(seconds: act.moment.seconds + 30) }
            }, by: .known)
        expect(
            try arrival(of: act, in: history, later: 60) { setting in
                try setting.change("jan") {
                    $0.capacities = [
                        Member.Held(
                            try Town.capacity("raadslid@weert"),
                            period: Period(from: nil, until: Moment(seconds: act.moment.seconds + 30)))
                    ]
                }
            }, by: .capacity)
        // A key that is another's now tells of the other.
        expect(
            try arrival(of: act, in: history) { setting in
                try setting.change("jan") { $0.keys = [Member.Key(text: "ssh-ed25519 nieuw")] }
                try setting.change("piet") { $0.keys.append(Member.Key(text: Town.key(of: "jan"))) }
            }, by: .known)
    }

    @Test func theMandateOfNowCounts() throws {
        let (history, act) = try judged()
        expect(
            try arrival(of: act, in: history) { setting in
                setting.kind.mandates[.review] = Mandate(capacities: try Town.holders("raadslid@nederweert"))
            }, by: .capacity, whoMay: ["piet", "sofie"])
        let (before, draft) = try drafted()
        expect(
            try arrival(of: draft, in: before) { setting in
                setting.kind.mandates[.propose] = Mandate(capacities: try Town.holders("raadslid"))
            }, by: .capacity)
        // A remark needs no mandate.
        var remarks = history
        let remark = try remarks.make(.comment, by: "jan", Details(heading: "Doel"))
        #expect(
            try arrival(of: remark, in: history) { setting in setting.kind.mandates = [:] } == nil)
    }

    @Test func whereABodyDecidesByNowNobodyApprovesAlone() throws {
        var history = try History.underPolicy { setting in
            setting.kind.mandates[.approve] = Mandate(capacities: try Town.holders("raadslid"))
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        for member in ["jan", "piet"] { try history.review(by: member) }
        for action in [Action.approve, .reject] {
            let act = try history.make(action, by: "klaas")
            #expect(try arrival(of: act, in: history) == nil)
            expect(
                try arrival(of: act, in: history) { setting in
                    setting.kind.mandates[.approve] = Mandate(bodies: [try Town.body("raad")], per: .municipality)
                    setting.kind.mandates[.record] = Mandate(capacities: try Town.holders("griffie"))
                }, by: .public, whoMay: ["gerda", "gijs"])
        }
    }

    @Test func anInterestOfNowCounts() throws {
        let (history, act) = try judged()
        func interested(_ setting: inout Setting) throws {
            setting.subjects = ["Zorg"]
            try setting.change("jan") { $0.interests = ["zorg"] }
        }
        expect(try arrival(of: act, in: history, change: interested), by: .interest)
        let (before, draft) = try drafted()
        #expect(
            try arrival(of: draft, in: before) { setting in
                setting.subjects = ["Zorg"]
                try setting.change("marie") { $0.interests = ["zorg"] }
            } == nil)
    }

    @Test func theSessionsOfNowCount() throws {
        let (history, act) = try judged(Details(session: "openbaar", verdict: .agree), by: "klaas")
        let id = try Town.document("openbaar")
        #expect(try arrival(of: act, in: history) == nil)
        // It is dated in the session, and so may come in after that closed.
        #expect(
            try arrival(of: act, in: history, later: 7_200) { setting in
                setting.sessions[id]?.closed = act.moment
            } == nil)
        expect(
            try arrival(of: act, in: history) { setting in
                setting.sessions[id]?.closed = Moment(seconds: act.moment.seconds - 601)
            }, by: .seat)
        expect(
            try arrival(of: act, in: history) { setting in
                setting.sessions[id]?.present.removeAll { $0.member.text == "klaas" }
            }, by: .seat)
        expect(try arrival(of: act, in: history) { setting in setting.sessions = [:] }, by: .seat)
    }

    @Test func aDecisionIsRecordedByTheBodiesOfNow() throws {
        var history = try History.underPolicy("hoofdstuk")
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        for member in ["jan", "piet"] { try history.review(by: member) }
        let act = try history.make(.approve, by: "gerda", .decision(of: "weert", votes: "19-8-0"))
        #expect(try arrival(of: act, in: history) == nil)
        expect(
            try arrival(of: act, in: history) { setting in
                setting.kind.mandates[.approve] = Mandate(capacities: try Town.holders("wethouder"))
            }, by: .capacity)
        let id = try Town.document("openbaar")
        expect(
            try arrival(of: act, in: history) { setting in setting.sessions[id]?.type = .informeel }, by: .public)
    }

    @Test func duringTheSetUpOnlyWritingArrives() throws {
        let (history, act) = try judged()
        expect(try arrival(of: act, in: history) { $0.charter.founded = nil }, by: .ownChange)
        let (before, draft) = try drafted()
        #expect(try arrival(of: draft, in: before) { $0.charter.founded = nil } == nil)
    }

    @Test func aThousandActsOfOneMemberAreEnough() throws {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        for _ in 0..<(Rulebook.actLimit - 2) { try history.add(.comment, by: "marie", Details(heading: "Doel")) }
        let last = try history.make(.comment, by: "marie", Details(heading: "Doel"))
        #expect(try arrival(of: last, in: history) == nil)
        history.take(last)
        let next = try history.make(.comment, by: "marie", Details(heading: "Doel"))
        expect(try arrival(of: next, in: history), by: .order)
        // Nobody else is kept from it.
        #expect(try arrival(of: history.make(.comment, by: "jan", Details(heading: "Doel")), in: history) == nil)
    }

    @Test func whatIsThereWasThereBeforeWhateverTheDates() throws {
        var (history, _) = try judged()
        // Jan wrote the same words in another proposal, by dates that lie after Marie's.
        let jan = try Town.member("jan")
        history.setting.introductions = [
            History.digest(1): [jan: Moment(seconds: Town.start.seconds + 86_400 * 30)]
        ]
        let verdict = try history.make(.review, by: "jan", .verdict(.agree))
        #expect(Rulebook.refusal(of: .act(verdict, after: history.acts), in: history.setting) == nil)
        expect(try arrival(of: verdict, in: history), by: .authorship)
        #expect(try arrival(of: history.make(.review, by: "piet", .verdict(.agree)), in: history) == nil)
        #expect(try arrival(of: history.make(.comment, by: "jan", Details(heading: "Doel")), in: history) == nil)
    }

    @Test func noCopyPassesForOlderThanTheText() throws {
        var (history, act) = try drafted()
        let jan = try Town.member("jan")
        for (seconds, rule) in [(Int64(0), Rule.authorship), (60, .authorship), (-1, nil)] as [(Int64, Rule?)] {
            let there = Moment(seconds: act.moment.seconds + seconds)
            history.setting.introductions = [History.digest(1): [jan: there]]
            #expect(try arrival(of: act, in: history)?.rule == rule)
        }
        // Of another text nothing follows.
        history.setting.introductions = [History.digest(2): [jan: act.moment]]
        #expect(try arrival(of: act, in: history) == nil)
    }
}
