import Dossier
import Testing

@testable import Review

/// The rule `needs`.
struct NeedsTests {
    private typealias Details = History.Details

    private let unmet = Unmet.need(Need(.document(.charter), .adopted), lacking: ["E"])

    /// Why an act upon the tip is refused while what it waits for is not there.
    private func refusal(
        _ history: History, _ action: Action, by member: String, _ details: Details = Details()
    ) throws -> Refusal? {
        var (history, copy) = (history, history)
        history.setting.unmet[try copy.add(action, by: member, details)] = [unmet]
        return try history.refusal(action, by: member, details)
    }

    @Test func aCallForReviewWaits() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        expect(try refusal(history, .propose, by: "marie"), by: .needs, whoMay: [])
        #expect(try refusal(history, .draft, by: "marie") == nil)
        #expect(try refusal(history, .withdraw, by: "marie") == nil)
    }

    @Test func aVerdictNeverWaits() throws {
        let history = try History.reviewed()
        #expect(try refusal(history, .review, by: "klaas", Details(verdict: .agree)) == nil)
        #expect(try refusal(history, .approve, by: "wouter") == nil)
        #expect(try refusal(history, .reject, by: "wouter", Details(reason: "Nee.")) == nil)
    }

    @Test func aCallThatCameTooEarlyIsNone() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let id = try history.add(.propose, by: "marie")
        history.setting.unmet[id] = [unmet]
        #expect(try history.proposal.state == .draft)
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.needs])
    }

    @Test func nobodyIsToldToDoWhatMustWait() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        var proposal = try history.proposal
        #expect(!proposal.next.isEmpty && proposal.waiting.isEmpty)
        proposal.waiting = [unmet]
        #expect(proposal.next.isEmpty)
        proposal = try History.approved().proposal
        #expect(!proposal.next.isEmpty)
        proposal.waiting = [unmet]
        #expect(proposal.next.isEmpty)
    }

    @Test func whatArrivesIsJudgedByWhatMainHasThen() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let id = try history.add(.propose, by: "marie")
        let act = try #require(history.acts.last)
        var later = history.setting
        #expect(try history.arrival(of: act, in: later) == nil)
        later.unmet[id] = [unmet]
        expect(try history.arrival(of: act, in: later), by: .needs)
    }

    @Test func aRefusalNamesWhatLacksAndTheWayOn() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let refusal = try #require(try refusal(history, .propose, by: "marie"))
        #expect(refusal.reason.nl == "“Bouwsteen” kan nog niet verder: nog niet vastgesteld: E.")
        #expect(refusal.reason.en == "“Bouwsteen” cannot go on yet: not adopted yet: E.")
        #expect(refusal.next.nl.contains("`kader check kader`") && refusal.next.en.contains("`needs` in kader.yml"))
    }

    @Test func hostileNamesStayOnTheirLine() {
        let flaw = DocumentError(
            file: "a\u{1B}[2J.md", line: 1, column: 1, problem: Phrase(nl: "fout.", en: "wrong."))
        let kind = Kind(id: .charter, name: "Stuk", path: PathPattern("a.md") ?? .init("kader.yml")!)
        let said = Refusal.waiting(for: [.need(Need(.this, .exists), lacking: ["x\ny"]), .flaw(flaw)], kind).reason
        #expect(!said.nl.contains("\u{1B}") && !said.nl.contains("\n"))
    }
}
