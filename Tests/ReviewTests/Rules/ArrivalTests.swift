import Dossier
import Testing

@testable import Review

/// What the server asks of what arrives, besides the rules that hold for ever.
struct ArrivalTests {
    private typealias Details = History.Details

    private func arrival(_ act: Act, in history: History) -> Refusal? {
        Rulebook.refusal(of: .arrival(act), in: history.setting)
    }

    @Test func nothingComesFromTheFuture() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let act = try #require(history.acts.first)
        let day = Int64(86_400)
        history.setting.now = Moment(seconds: act.moment.seconds - day)
        #expect(arrival(act, in: history) == nil)
        history.setting.now = Moment(seconds: act.moment.seconds - day - 1)
        expect(arrival(act, in: history), by: .known)
        let main = Rulebook.Attempt.arrivalOnMain(act.signer, act.moment)
        expect(Rulebook.refusal(of: main, in: history.setting), by: .known)
    }

    @Test func aKeyIsValidWhenItsWorkArrives() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let act = try #require(history.acts.first)
        history.setting.now = act.moment
        #expect(Rulebook.refusal(of: .arrivalOnMain(act.signer, act.moment), in: history.setting) == nil)
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "marie" })
        history.setting.charter.members[index].keys[0].period = Period(
            from: nil, until: Moment(seconds: act.moment.seconds + 10))
        #expect(arrival(act, in: history) == nil)
        history.setting.now = Moment(seconds: act.moment.seconds + 10)
        expect(arrival(act, in: history), by: .known)
        expect(Rulebook.refusal(of: .arrivalOnMain(act.signer, act.moment), in: history.setting), by: .known)
    }

    @Test func whatIsThereWasThereBeforeWhateverTheDates() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        // Jan wrote the same bytes in another proposal, by dates that lie after Marie's.
        let jan = try Town.member("jan")
        history.setting.introductions = [
            History.digest(1): [jan: Moment(seconds: Town.start.seconds + 86_400 * 30)]
        ]
        let verdict = try history.make(.review, by: "jan", .verdict(.agree))
        #expect(Rulebook.refusal(of: .act(verdict, after: history.acts), in: history.setting) == nil)
        history.setting.now = verdict.moment
        expect(arrival(verdict, in: history), by: .authorship)
        #expect(arrival(try history.make(.review, by: "piet", .verdict(.agree)), in: history) == nil)
        #expect(arrival(try history.make(.comment, by: "jan", Details(heading: "Doel")), in: history) == nil)
    }

    @Test func noCopyPassesForOlderThanTheText() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let act = try #require(history.acts.first)
        let jan = try Town.member("jan")
        history.setting.now = act.moment
        for (seconds, rule) in [(Int64(0), Rule.authorship), (60, .authorship), (-1, nil)] as [(Int64, Rule?)] {
            let there = Moment(seconds: act.moment.seconds + seconds)
            history.setting.introductions = [History.digest(1): [jan: there]]
            #expect(arrival(act, in: history)?.rule == rule)
        }
        // Of another text nothing follows.
        history.setting.introductions = [History.digest(2): [jan: act.moment]]
        #expect(arrival(act, in: history) == nil)
    }
}
