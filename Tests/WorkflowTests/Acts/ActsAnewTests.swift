import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

/// Own acts on proposals that stand on own steps on `main` which the server has not taken, and has gone on without.
@Suite("Acts on proposals are made anew with the steps on main that they stand on")
struct ActsAnewTests {
    private let rules = "refs/heads/proposal/kader/griet/1"
    private let branchA = "refs/heads/proposal/A/marie/1"

    /// Griet records something without a connection and proposes another title on top of it.
    private func proposedOffline(in village: Village) async throws {
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        try await draftTitle("Nieuw", in: village)
        try await village.act("griet", offline: true) {
            try await $0.propose(DocumentName("kader"), message: "Graag een oordeel")
        }
    }

    private func draftTitle(_ title: String, in village: Village) async throws {
        let charter = try await village.act("griet") { try $0.show(DocumentName("kader")).bytes }
        let changed = String(decoding: charter, as: UTF8.self).replacing("title: Proef", with: "title: \(title)")
        try await village.act("griet", offline: true) {
            try await $0.draft(
                DocumentName("kader"), from: .bytes(Array(changed.utf8)), Workspace.DraftDetails(message: "Beter"))
        }
    }

    /// Griet opens a meeting of the council without a connection, and writes down what it decided on a chapter.
    private func decidedOffline(in village: Village, because reason: String? = nil) async throws {
        try await village.reviewedChapter("wat")
        try await village.sync("griet")
        try await village.act("griet", offline: true) {
            try await $0.openSession(
                #require(DocumentID("r1")), type: .openbaar, title: nil, body: BodyID("raad@weert"),
                chair: #require(MemberID("griet")), present: [])
        }
        try await village.act("griet", offline: true) {
            try await $0.approve(
                DocumentName("wat"),
                Workspace.Decision(
                    body: BodyID("raad@weert"), reference: "RB-41", votes: Statement.Votes("19-8-0"),
                    message: reason))
        }
    }

    @Test func aProposalGoesAlong() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await proposedOffline(in: village)
        let made = try village.clone("griet").commit(#require(try village.clone("griet").reference(rules)))
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew == ["acties", "kader/griet/1"] && result.aside.isEmpty, "\(result)")
        #expect(result.refused.isEmpty)
        #expect(try village.acts(on: rules) == ["propose griet", "draft griet"])
        let tip = try #require(try village.tip(rules))
        #expect(try village.clone("griet").reference(rules) == tip)
        #expect(try village.server.commit(tip).author == made.author)
        #expect(try village.clone("griet").references(prefix: "refs/kader/anew/").isEmpty)
        #expect(try await village.sync("griet").anew.isEmpty)
        let findings = try await village.findings(by: "griet")
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test func aCouncilsDecisionAndItsAdoptionGoAlongWithTheMeeting() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await decidedOffline(in: village)
        try await village.act("griet", offline: true) {
            try await $0.closeSession(Workspace.Closing(noExpectations: true)) { _, _ in "" }
        }
        try await village.tag("wat", offline: true)
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.aside.isEmpty && result.refused.isEmpty, "\(result)")
        #expect(result.anew == ["r1", "wat/marie/1", "session/r1", "approved/wat/1"], "\(result.anew)")
        #expect(try village.tip("refs/tags/approved/wat/1") != nil)
        let decision = try #require(
            try await village.act("griet") { try $0.roles(on: DocumentName("wat")) }.matrix.decisions.first)
        #expect(decision.verdict.decision == "RB-41" && decision.verdict.session?.text == "r1")
        let findings = try await village.findings(by: "griet")
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test func whatMeansSomethingElseByNowIsToldWithTheWholeCommand() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await decidedOffline(in: village, because: "Unaniem")
        // A newer text came in, and somebody else's record.
        try await village.act("marie") { workspace in
            let text = try workspace.show(DocumentName("wat/marie/1")).bytes
            try await workspace.draft(
                DocumentName("wat/marie/1"), from: .bytes(text + Array("\nNog een zin.\n".utf8)),
                Workspace.DraftDetails())
        }
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew == ["r1"] && result.refused.isEmpty, "\(result)")
        #expect(
            result.aside.map(\.again) == [
                "kader approve wat/marie/1 --for raad@weert --decision RB-41 --votes 19-8-0 --session r1 -m Unaniem"
            ], "\(result.aside)")
        #expect(try await village.sync("griet").aside.isEmpty)
        #expect(try village.clone("griet").references(prefix: "refs/kader/anew/").isEmpty)
    }

    @Test func whoWasKilledInBetweenGoesOnAndDoesNothingTwice() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await proposedOffline(in: village)
        try await village.record("knelpunten", ["van nel"], by: "nel")
        // It gets as far as the first act on the proposal.
        try await village.act("griet") { workspace in
            _ = try await workspace.carrier.run(
                ["fetch", "origin", "+refs/heads/*:refs/remotes/origin/*"], in: workspace.repository)
            try workspace.takeMainBack()
            try workspace.takeStraysOff()
        }
        let clone = try village.clone("griet")
        #expect(try clone.reference("refs/kader/anew/acts/kader/griet/1") != nil)
        #expect(try clone.reference(rules) == nil)
        let note = try #require(try clone.reference("refs/kader/anew/acts/kader/griet/1"))
        #expect(try await village.sync("griet").anew == ["acties", "kader/griet/1"])
        // It was killed before it could note that all was done.
        try clone.put("refs/kader/anew/acts/kader/griet/1", note)
        let again = try await village.sync("griet")
        #expect(again.aside.isEmpty && again.refused.isEmpty, "\(again)")
        #expect(try village.acts(on: rules) == ["propose griet", "draft griet"])
        #expect(try clone.references(prefix: "refs/kader/anew/").isEmpty)
    }

    @Test func whatWasGivenUpIsToldThoughSomebodyElseWasJustAhead() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        try await village.act("griet", offline: true) {
            try await $0.openSession(
                #require(DocumentID("s1")), type: .informeel, title: nil, body: nil, chair: #require(MemberID("wim")),
                present: [])
        }
        try await village.record("acties", ["van nel"], by: "nel")
        village.carrier.meet(.overtaken { try await village.record("knelpunten", ["van nel"], by: "nel") })
        let result = try await village.sync("griet")
        #expect(result.aside.map { $0.document?.text } == ["acties"], "\(result)")
        #expect(result.anew == ["s1"])
    }

    @Test func aRemarkThatIsDealtWithIsTheOneMadeAnew() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.sync("griet")
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        let remark = try await village.act("griet", offline: true) {
            try await $0.comment(DocumentName("A"), on: "Visie", message: "Wat kost het?")
        }
        try await village.act("griet", offline: true) {
            try await $0.resolve(String(remark.commit.prefix(10)), message: "Staat erin")
        }
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew == ["acties", "A/marie/1"] && result.aside.isEmpty, "\(result)")
        #expect(try village.acts(on: branchA) == ["resolve griet", "comment griet", "draft marie"])
        let comments = try await village.act("griet") { try $0.proposal(named: DocumentName("A")).proposal.comments }
        #expect(comments.map(\.isResolved) == [true], "\(comments)")
    }
}
