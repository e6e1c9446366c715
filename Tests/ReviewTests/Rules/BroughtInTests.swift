import Dossier
import Testing

@testable import Review

/// A text that one member brought in under the name of another.
struct BroughtInTests {
    private typealias Details = History.Details

    @Test func onlyItsAuthorAsksForReviewOfIt() throws {
        var history = try History()
        try history.add(.draft, by: "marie", Details(author: "pim", text: 1, bringer: "marie"))
        #expect(try history.proposal.next.map(\.member.text) == ["pim"])
        expect(try history.refusal(.propose, by: "marie"), by: .authorship, whoMay: ["pim"])
        expect(try history.refusal(.review, by: "jan", .verdict(.agree)), by: .order, whoMay: ["pim"])
        try history.propose(by: "pim")
        #expect(try history.proposal.state == .proposed)
        #expect(try history.refusal(.review, by: "jan", .verdict(.agree)) == nil)
    }

    @Test func aDraftOfTheirOwnUponItSignsItToo() throws {
        var history = try History()
        try history.add(.draft, by: "marie", Details(author: "pim", text: 1, bringer: "marie"))
        try history.draft(by: "pim", 2)
        #expect(try history.refusal(.propose, by: "marie") == nil)
        // What is brought in after that is unsigned again.
        try history.add(.draft, by: "marie", Details(author: "pim", text: 3, bringer: "marie"))
        expect(try history.refusal(.propose, by: "marie"), by: .authorship, whoMay: ["pim"])
    }

    @Test func whoBringsItInIsAProposerToo() throws {
        var history = try History()
        try history.add(.draft, by: "pim", Details(author: "marie", text: 1, bringer: "pim"))
        try history.propose(by: "marie")
        #expect(try history.proposal.proposers.map(\.text) == ["marie", "pim"])
        expect(try history.refusal(.review, by: "pim", .verdict(.agree)), by: .oneHat)
    }

    @Test func nobodyIsNamedAsBringerWhoDidNotSign() throws {
        let history = try History()
        for details in [
            Details(author: "pim", text: 1, bringer: "pim"), Details(text: 1, bringer: "marie"),
            Details(author: "pim", text: 1, bringer: "jan"),
        ] {
            expect(try history.refusal(.draft, by: "marie", details), by: .authorship)
        }
        var drafted = try History()
        try drafted.draft(by: "marie", 1)
        expect(try drafted.refusal(.propose, by: "marie", Details(bringer: "marie")), by: .authorship)
    }

    @Test func theTrailerIsReadAsItIsWritten() throws {
        let statement = Statement(
            action: .draft, documents: [try Town.document("A")], capacity: try Town.capacity("ambtenaar@weert"),
            bringer: MemberID("marie"), prose: "Wijzig A")
        #expect(statement.message.contains("\nKader-Brought-By: marie\n"))
        #expect(try Statement(message: Array(statement.message.utf8)) == statement)
    }
}
