import Dossier
import Testing

@testable import Review

/// An act names no older policy and bears no earlier date than what it stands on.
struct PolicyOrderTests {
    private typealias Details = History.Details

    /// A draft, and three commits of `main`: before it, after it, and one that nobody has named yet.
    private func history() throws -> (history: History, mains: [ActID]) {
        var history = try History.underPolicy()
        let first = history.main
        try history.draft(by: "marie", 1)
        let second = try history.changePolicy { _ in }
        let third = try history.changePolicy { _ in }
        return (history, [first, second, third])
    }

    private func remark(_ main: ActID, base: ActID? = nil) -> Details {
        Details(heading: "Doel", main: main, base: base)
    }

    @Test func noActNamesAnOlderPolicyThanItsAncestors() throws {
        var (history, mains) = try history()
        for main in mains { #expect(try history.refusal(.comment, by: "jan", remark(main)) == nil) }
        try history.add(.comment, by: "jan", remark(mains[1]))
        expect(try history.refusal(.comment, by: "piet", remark(mains[0])), by: .known)
        for main in mains[1...] { #expect(try history.refusal(.comment, by: "piet", remark(main)) == nil) }
        // Beside it one may.
        var beside = history
        beside.back(to: history.acts[0].id)
        #expect(try beside.refusal(.comment, by: "piet", remark(mains[0])) == nil)
    }

    @Test func noActNamesAnOlderPolicyThanTheCommitItStandsOn() throws {
        let (history, mains) = try history()
        expect(try history.refusal(.draft, by: "marie", Details(text: 2, main: mains[1], base: mains[2])), by: .known)
        #expect(try history.refusal(.draft, by: "marie", Details(text: 2, main: mains[2], base: mains[1])) == nil)
        var later = history
        try later.add(.draft, by: "marie", Details(text: 2, main: mains[2], base: mains[2]))
        expect(try later.refusal(.comment, by: "jan", remark(mains[1], base: mains[1])), by: .known)
    }

    @Test func nobodyStepsBackInSmallSteps() throws {
        var (history, mains) = try history()
        try history.add(.comment, by: "jan", remark(mains[2]))
        for main in [mains[1], mains[0]] {
            let id = try history.add(.comment, by: "piet", remark(main))
            #expect(try history.proposal.violations.last?.act == id)
            #expect(try history.proposal.violations.last?.refusal == .olderPolicy)
        }
    }

    @Test func whatCannotBeBelievedBindsNobody() throws {
        var (history, mains) = try history()
        var stranger = remark(mains[2])
        stranger.signer = .key("ssh-ed25519 vreemd")
        stranger.seconds = history.now.seconds + 10_000
        try history.add(.comment, by: "jan", stranger)
        #expect(try history.refusal(.comment, by: "piet", remark(mains[0])) == nil)
    }

    @Test func anActThatNamesNoneIsJudgedByTheCommitItStandsOn() throws {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        let first = history.main
        let second = try history.changePolicy { try $0.change("jan") { $0.ended = Town.founded } }
        var plain = history
        plain.setting.policies = nil
        for (base, isAllowed) in [(first, true), (second, false)] {
            let act = try plain.make(.comment, by: "jan", Details(heading: "Doel", base: base))
            #expect(act.main == base)
            let refusal = Rulebook.refusal(of: .act(act, after: history.acts), in: history.setting)
            #expect((refusal == nil) == isAllowed)
        }
    }

    @Test func aSlowClockHarmsNobody() throws {
        var (history, _) = try history()
        let latest = history.now.seconds
        func at(_ seconds: Int64) -> Details { Details(heading: "Doel", seconds: seconds) }
        // The newest commit of `main` is what the date is held against here.
        #expect(try history.refusal(.comment, by: "jan", at(latest - 600)) == nil)
        expect(try history.refusal(.comment, by: "jan", at(latest - 601)), by: .known)
        // Ten minutes are ten minutes, not ten for each.
        try history.add(.comment, by: "jan", at(latest + 100))
        try history.add(.comment, by: "piet", at(latest - 500))
        #expect(try history.proposal.violations.isEmpty)
        expect(try history.refusal(.comment, by: "sofie", at(latest - 501)), by: .known)
        #expect(try history.refusal(.comment, by: "sofie", at(latest - 500)) == nil)
    }

    @Test func twoActsWithinOneSecondAreInTheOrderOfTheirAncestry() throws {
        var (history, _) = try history()
        let second = history.now.seconds
        try history.add(.propose, by: "marie", Details(seconds: second))
        for member in ["jan", "piet"] {
            try history.add(.review, by: member, Details(verdict: .agree, seconds: second))
        }
        #expect(try history.proposal.state == .reviewed)
    }

    /// An adoption by the griffie of Weert at a moment.
    private func adoption(
        of history: History, at moment: Moment, after: Moment? = nil, change: (inout Setting) -> Void = { _ in }
    ) throws -> Refusal? {
        var setting = history.setting
        change(&setting)
        let proposal = try history.proposal
        let statement = Statement(
            action: .tag, documents: [setting.document], texts: [setting.document: History.digest(1)],
            capacity: try Town.capacity("griffie@weert"), prose: "s")
        let adoption = Adoption(
            signer: .key(Town.key(of: "gerda")), author: History.person("gerda"), committer: History.person("gerda"),
            moment: moment, after: after, statement: .success(statement), joinsMainAndTip: true,
            text: History.digest(1), strayPaths: [])
        return Rulebook.refusal(of: .adopt(adoption, of: proposal), in: setting)
    }

    @Test func anAdoptionIsNotOlderThanMainNorMuchOlderThanTheProposal() throws {
        let history = try History.approved()
        let now = history.now
        #expect(try adoption(of: history, at: now, after: now) == nil)
        expect(try adoption(of: history, at: now, after: Moment(seconds: now.seconds + 1)), by: .known)
        #expect(try adoption(of: history, at: Moment(seconds: now.seconds - 600)) == nil)
        expect(try adoption(of: history, at: Moment(seconds: now.seconds - 601)), by: .known)
        // The latest date need not be that of the last act.
        var other = try History.reviewed()
        try other.approve(by: "wouter")
        try other.add(.comment, by: "jan", Details(heading: "Doel", seconds: other.now.seconds + 500))
        let slow = Details(seconds: other.now.seconds)
        try other.add(.approve, by: "nel", slow)
        let latest = try #require(other.acts.map(\.moment).max())
        #expect(try adoption(of: other, at: Moment(seconds: latest.seconds - 600)) == nil)
        expect(try adoption(of: other, at: Moment(seconds: latest.seconds - 601)), by: .known)
    }

    @Test func duringTheSetUpNothingIsAdopted() throws {
        let history = try History.approved()
        expect(try adoption(of: history, at: history.now) { $0.charter.founded = nil }, by: .ownChange)
    }
}
