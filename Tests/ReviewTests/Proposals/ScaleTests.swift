import Dossier
import Testing

@testable import Review

/// A proposal that the whole region takes part in.
struct ScaleTests {
    private func crowd(_ count: Int) throws -> Setting {
        try Town.setting { setting in
            setting.charter.members += try (0..<count).map { number in
                let id = "lid\(number)"
                return Member(
                    id: try Town.member(id), name: id, emails: ["\(id)@example.org"],
                    keys: [Member.Key(text: Town.key(of: id))],
                    capacities: [Member.Held(try Town.capacity("raadslid@weert"))], fractie: "f\(number % 10)")
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [false, true])
    func aThousandReviewsAreCounted(areSideBySide: Bool) throws {
        let count = 1_000
        var history = History(setting: try crowd(count))
        try history.draft(by: "marie", 1)
        let proposed = try history.propose(by: "marie")
        var line = proposed
        for number in 0..<count {
            if areSideBySide { history.back(to: proposed) }
            let review = try history.review(by: "lid\(number)", number % 2 == 0 ? .agree : .object)
            line = areSideBySide && number > 0 ? try history.join(line, review, by: "lid\(number)") : review
        }
        let clock = ContinuousClock()
        var proposal = try history.proposal
        let time = try clock.measure { proposal = try history.proposal }
        #expect(proposal.verdicts.filter(\.counts).count == count)
        #expect(proposal.openObjections.count == count / 2)
        #expect(proposal.state == .reviewed)
        #expect(proposal.violations.count == 0)
        // Far above what it takes, far below what a cubic algorithm would.
        #expect(time < .seconds(30), "\(time)")
    }

    @Test(.timeLimit(.minutes(1)))
    func whatIsWithdrawnAThousandTimesIsOpenedAsOften() throws {
        var history = History(setting: try Town.setting())
        for number in 0..<1_000 {
            try history.draft(by: number % 2 == 0 ? "marie" : "bram", number)
            try history.propose(by: number % 2 == 0 ? "marie" : "bram")
            try history.review(by: "jan", .hold)
            try history.add(.withdraw, by: "marie")
        }
        try history.draft(by: "marie", 1)
        let clock = ContinuousClock()
        var proposal = try history.proposal
        let time = try clock.measure { proposal = try history.proposal }
        #expect(proposal.state == .draft)
        #expect(proposal.violations.count == 0)
        #expect(time < .seconds(30), "\(time)")
    }
}
