import Dossier
import Testing

@testable import Review

/// The rule `interest`.
struct InterestTests {
    private typealias Details = History.Details

    @Test func whoHasAnInterestDoesNotJudge() throws {
        var history = try History { $0.subjects = ["De-Risse"] }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        expect(
            try history.refusal(.review, by: "dirk", Details(capacity: "raadslid@weert", verdict: .agree)),
            by: .interest,
            whoMay: ["bram", "jan", "piet", "klaas", "sofie", "pim"])
        #expect(
            try history.refusal(.comment, by: "dirk", Details(capacity: "raadslid@weert", heading: "Kop")) == nil)
        let other = try History.reviewed()
        #expect(
            try other.refusal(.review, by: "dirk", Details(capacity: "raadslid@weert", verdict: .agree)) == nil)
    }

    @Test func whoHasAnInterestDoesNotApproveAndApproversAreNamed() throws {
        var history = try History.reviewed()
        history.setting.subjects = ["zorg"]
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "wouter" })
        history.setting.charter.members[index].interests = ["zorg"]
        expect(try history.refusal(.approve, by: "wouter"), by: .interest, whoMay: ["nel"])
    }

    @Test(arguments: [
        ("zorg", "zorg"), ("Zorg", "zorg"), ("zorg", "Zorg"), ("ZORG", "zOrG"), ("Één-Loket", "één-loket"),
    ])
    func anInterestIsOneInAnyCase(_ interest: String, _ subject: String) throws {
        var history = try History.reviewed()
        try history.setting.change("wouter") { $0.interests = ["iets anders", interest] }
        history.setting.subjects = [subject]
        expect(try history.refusal(.approve, by: "wouter"), by: .interest, whoMay: ["nel"])
        history.setting.subjects = ["\(subject)-en-meer", "meer-\(subject)"]
        #expect(try history.refusal(.approve, by: "wouter") == nil)
    }
}
