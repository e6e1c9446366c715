import Dossier
import Testing

@testable import Review

/// The rule `authorship`.
struct AuthorshipTests {
    private typealias Details = History.Details

    @Test func whoWroteTheSameBytesBeforeIsAProposer() throws {
        var history = try History { setting in
            setting.introductions = [
                History.digest(7): [try Town.member("jan"): Moment(seconds: 1_000)],
                History.digest(8): [try Town.member("piet"): Moment(seconds: .max)],
            ]
        }
        try history.draft(by: "marie", 7)
        try history.draft(by: "marie", 8)
        try history.propose(by: "marie")
        #expect(try history.proposal.proposers.map(\.text) == ["jan", "marie"])
        expect(try history.refusal(.review, by: "jan", .verdict(.agree)), by: .oneHat)
        #expect(try history.refusal(.review, by: "piet", .verdict(.agree)) == nil)
        #expect(try history.refusal(.withdraw, by: "jan") == nil)
    }

    @Test func aDraftDoesNotMakeAReviewerAProposerByOldBytes() throws {
        var history = try History { setting in
            setting.introductions = [History.digest(7): [try Town.member("jan"): Moment(seconds: 1_000)]]
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        expect(try history.refusal(.draft, by: "marie", Details(text: 7)), by: .oneHat)
    }

    @Test func onlyProposersProposeAndWithdraw() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        expect(try history.refusal(.propose, by: "jan"), by: .authorship, whoMay: ["marie"])
        expect(try history.refusal(.withdraw, by: "jan"), by: .authorship, whoMay: ["marie"])
        #expect(try history.refusal(.withdraw, by: "marie") == nil)
        try history.add(.withdraw, by: "jan")
        #expect(try history.proposal.state == .draft)
    }
}
