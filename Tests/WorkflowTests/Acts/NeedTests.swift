import Dossier
import Git
import Review
import Summary
import TestSupport
import Testing

@testable import Workflow

@Suite("An act waits for what its kind needs")
struct NeedTests {
    private static let report = """
        eindrapport:
          name: Eindrapport
          path: eindrapport.md
          sections: [Slot]
          needs: {propose: {bouwsteen: adopted}, tag: {this: ticked}}
        """
    private let branch = "refs/heads/proposal/eindrapport/marie/1"

    /// A report that Marie has drafted, with these words under its one heading.
    private func drafted(_ words: String = "Klaar.", in village: Village) async throws {
        let text = "---\nid: eindrapport\nkind: eindrapport\ntitle: Slot\n---\n\n## Slot\n\n\(words)\n"
        try await village.act("marie") { workspace in
            try await workspace.draft(
                DocumentName("eindrapport"), from: .bytes(Array(text.utf8)),
                Workspace.DraftDetails(kind: KindID("eindrapport")))
        }
    }

    private func refusal<Result>(_ body: () async throws -> Result) async -> Refusal? {
        do {
            _ = try await body()
            return nil
        } catch {
            return Failure(mapping: error).refusal
        }
    }

    /// What a server says of a commit by Marie on her proposal that asked no rule.
    private func objection(to action: Action, in village: Village) async throws -> Refusal? {
        try await village.act("marie", offline: true) { workspace in
            let branch = try workspace.proposal(named: DocumentName("eindrapport"))
            let statement = Statement(
                action: action, documents: [branch.place.id], main: workspace.policyName,
                texts: workspace.judged(branch), capacity: Capacity("ambtenaar@weert"), prose: "Graag een oordeel")
            let commit = try await workspace.commitByHand(tree: branch.tip.tree, on: branch.tip.id, statement)
            let update = ReferenceUpdate(name: branch.reference, old: branch.tip.id, new: commit)
            let folder = village.folder.absolute("marie")
            return try await Gate.objections(to: [update], at: Clock.now()) { try Repository.open(at: folder) }
                .first?.refusal
        }
    }

    @Test func nobodyAsksForReviewBeforeItsSourcesAreAdopted() async throws {
        let village = try await Village(kind: Self.report)
        try await drafted(in: village)
        let refusal = await refusal { try await village.propose("eindrapport", by: "marie") }
        #expect(refusal?.rule == .needs)
        #expect(
            refusal?.reason.nl.contains("er is nog geen stuk van de soort `bouwsteen`") == true,
            "\(String(describing: refusal))")
        #expect(try village.acts(on: branch) == ["draft marie"], "the draft itself was taken")

        try await village.adopted("A", "Eén visie.")
        try await village.sync("marie")
        try await village.propose("eindrapport", by: "marie")
        #expect(try village.acts(on: branch) == ["propose marie", "draft marie"])
        #expect(try await village.findings(by: "marie").isEmpty)
    }

    @Test func theServerRefusesWhatTheCommandWouldRefuse() async throws {
        let village = try await Village(kind: Self.report)
        try await drafted(in: village)
        #expect(try await objection(to: .propose, in: village)?.rule == .needs)
        #expect(try await objection(to: .withdraw, in: village) == nil)
        try await village.adopted("A", "Eén visie.")
        try await village.sync("marie")
        #expect(try await objection(to: .propose, in: village) == nil)
    }

    @Test func theServerReadsTheTextsThatAreProposed() async throws {
        let village = try await Village(kind: Self.report)
        try await village.adopted("A", "Eén visie.")
        try await village.sync("marie")
        try await drafted("<!-- Hier komt het slot. -->", in: village)
        let refusal = try await objection(to: .propose, in: village)
        #expect(refusal?.rule == .needs)
        #expect(refusal?.reason.nl.contains("eindrapport.md:") == true, "\(String(describing: refusal))")
    }

    @Test func anAuditFindsWhatNoServerRefused() async throws {
        let village = try await Village(kind: Self.report)
        try await drafted(in: village)
        let commit = try await village.act("marie", offline: true) { workspace in
            let branch = try workspace.proposal(named: DocumentName("eindrapport"))
            let statement = Statement(
                action: .propose, documents: [branch.place.id], main: workspace.policyName,
                texts: workspace.judged(branch), capacity: Capacity("ambtenaar@weert"), prose: "Graag een oordeel")
            let commit = try await workspace.commitByHand(tree: branch.tip.tree, on: branch.tip.id, statement)
            try workspace.repository.put(branch.reference, commit)
            return commit
        }
        #expect(try await village.findings(by: "marie").map(\.rule) == [.needs])
        #expect(try await village.findings(by: "marie").map(\.object) == [commit.hex])
    }

    @Test func whatIsWaitedForAtTheEndIsSaidThere() async throws {
        let village = try await Village(kind: Self.report)
        try await village.adopted("A", "Eén visie.")
        try await village.sync("marie")
        try await drafted("- [ ] **P1** Nog te doen", in: village)
        try await village.propose("eindrapport", by: "marie")
        try await village.sync("joris")
        try await village.review("eindrapport", by: "joris")
        try await village.sync("wim")
        try await village.approve("eindrapport", by: "wim")
        try await village.sync("griet")
        let refusal = await refusal { try await village.tag("eindrapport") }
        #expect(refusal?.rule == .needs && refusal?.reason.en.contains("open boxes still: eindrapport") == true)
        #expect(try village.tip("refs/tags/approved/eindrapport/1") == nil)
    }

    @Test func aSummaryTellsWhatATextWaitsForAndNamesNobody() async throws {
        let village = try await Village(kind: Self.report)
        try await drafted(in: village)
        try await village.open("s1", .informeel, of: "stuurgroep")
        try await village.close()
        let then = try await village.summary("..s1")
        #expect(then.awaiting.isEmpty)
        #expect(then.waiting.map(\.proposal.description) == ["eindrapport/marie/1"] && then.waiting[0].title == "Slot")
        #expect(
            then.waiting[0].unmet.map(\.phrase.nl).joined().contains("er is nog geen stuk van de soort `bouwsteen`"))

        try await village.adopted("A", "Eén visie.")
        let now = try await village.summary()
        #expect(now.waiting.isEmpty)
        #expect(now.awaiting.map(\.member.text) == ["marie"] && now.awaiting.map(\.act) == [.propose])
        #expect(try await village.summary("..s1").waiting == then.waiting, "the past is told as it was")
    }

    @Test func whatIsThereByNowWasNotThereThen() async throws {
        let village = try await Village()
        let before = try #require(try village.tip("refs/heads/main"))
        try await village.adopted("A", "Eén visie.")
        try await village.sync("wim")
        let (a, b) = (try #require(DocumentID("A")), try #require(DocumentID("B")))
        try await village.act("wim") { workspace in
            #expect(try !workspace.isAdopted(a, at: before))
            #expect(try workspace.isAdopted(a, at: workspace.main.id))
            #expect(try !workspace.isAdopted(b, at: workspace.main.id))
            // The tag may come later than the adoption.
            try workspace.repository.put("refs/tags/approved/A/1", nil)
            workspace.versionTags = nil
            #expect(try !workspace.isAdopted(a, at: before))
            #expect(try workspace.isAdopted(a, at: workspace.main.id))
        }
    }
}
