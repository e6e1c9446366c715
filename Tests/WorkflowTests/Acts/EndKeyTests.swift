import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("A griffie's key that two approvers end")
struct EndKeyTests {
    private func end(_ owner: String, by member: String, _ village: Village) async throws -> CharterChange {
        try await village.sync(member)
        let key = try ProcessKey(for: owner).publicKey.text
        return try await village.act(member) { try await $0.endMember(#require(MemberID(owner)), .key(key)) }
    }

    /// What a server would say of what `prepared` moves, signed by `member`, in their clone.
    private func objections(
        _ village: Village, by member: String, _ prepare: @Sendable (Workspace) throws -> Permitted
    ) async throws -> [Refusal] {
        let signed = try await village.act(member) { try prepare($0).prepared }.signed(by: ProcessKey(for: member))
        let folder = village.folder.absolute(member)
        try village.clone(member).write(signed)
        let updates = signed.moves.map { ReferenceUpdate(name: $0.reference, old: $0.old, new: $0.new) }
        return try await Gate.objections(to: updates, at: Moment(seconds: 1_536_760_000)) {
            try Repository.open(at: folder)
        }.map(\.refusal)
    }

    private func adoption(_ workspace: Workspace) throws -> Permitted {
        try workspace.prepareAdoption(of: workspace.proposal(named: DocumentName("kader")), as: .version, message: nil)
    }

    @Test func theSecondEndsWhatTheFirstAskedFor() async throws {
        let village = try await Village(hasTwoApprovers: true)
        let before = try village.tip("refs/heads/main")
        let asked = try await end("griet", by: "wim", village)
        #expect(asked.proposal == "kader/wim/1" && asked.delivery == .shared)
        #expect(asked.remarks.contains { $0.en.contains("kader member end griet --key") }, "\(asked.remarks)")
        #expect(try village.tip("refs/heads/main") == before)

        try await village.sync("olga")
        #expect(try await objections(village, by: "olga", adoption).isEmpty)
        let ended = try await end("griet", by: "olga", village)
        #expect(ended.proposal == nil && ended.delivery == .shared)
        #expect(try village.tip("refs/heads/main")?.hex == ended.commit)
        #expect(try village.tip("refs/tags/approved/kader/1") != nil)
        try await village.sync("griet")
        await expectRefusal(by: .known) { try await village.open("s1", .openbaar, "wim:wethouder@weert") }
        #expect(try await village.findings(by: "marie").isEmpty)
        try await village.sync("marie")
        #expect(try await village.findings(by: "marie").isEmpty)
    }

    @Test func theServerTakesWhatTheFirstAsksFor() async throws {
        let village = try await Village(hasTwoApprovers: true)
        let key = try ProcessKey(for: "griet").publicKey.text
        let ask: @Sendable (Workspace) throws -> Permitted = { workspace in
            var editor = try CharterEditor(
                workspace.texts.text(at: RepositoryPath(Charter.path), in: workspace.main.tree) ?? [])
            try editor.endKey(key, of: #require(MemberID("griet")), at: Clock.committer())
            return try workspace.prepareDraft(
                of: DocumentName("kader"), from: .bytes(editor.bytes), Workspace.DraftDetails())
        }
        #expect(try await objections(village, by: "wim", ask).isEmpty)
    }

    @Test func whomAChangeEndsMayAdoptIt() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.act("griet") { _ = try await $0.endMember(#require(MemberID("nel"))) }
        try await village.propose("kader", by: "griet")
        try await village.sync("joris")
        try await village.review("kader", by: "joris")
        try await village.sync("wim")
        try await village.approve("kader", by: "wim")
        try await village.sync("nel")
        // Griet proposed it, and there is no third griffie.
        #expect(try await objections(village, by: "nel", adoption).isEmpty)
        try await village.tag("kader", by: "nel")
        try await village.sync("marie")
        #expect(try await village.findings(by: "marie").isEmpty)
        try await village.sync("nel")
        await expectRefusal(by: .known) { try await village.record("acties", ["nog iets"], by: "nel") }
    }

    @Test func oneIsNotEnough() async throws {
        let village = try await Village(hasTwoApprovers: true)
        _ = try await end("griet", by: "wim", village)
        let main = try village.tip("refs/heads/main")
        await #expect(throws: Failure.self) { try await end("griet", by: "wim", village) }
        await expectRefusal(by: .oneHat) { try await village.tag("kader", by: "wim") }
        #expect(try village.tip("refs/heads/main") == main)
    }

    @Test func whoDoesNotApproveDoesNotHelp() async throws {
        let village = try await Village(hasTwoApprovers: true)
        await expectRefusal(by: .capacity) { try await end("griet", by: "joris", village) }
        _ = try await end("griet", by: "wim", village)
        await expectRefusal(by: .capacity) { try await end("griet", by: "joris", village) }
        await expectRefusal(by: .capacity) { try await village.tag("kader", by: "joris") }
    }

    @Test func itIsForKeysOfGriffiesAlone() async throws {
        let village = try await Village(hasTwoApprovers: true)
        await expectRefusal(by: .capacity) { try await end("marie", by: "wim", village) }
    }

    @Test func nothingElseComesWithIt() async throws {
        let village = try await Village(hasTwoApprovers: true)
        let key = try ProcessKey(for: "griet").publicKey.text
        await expectRefusal(by: .capacity) {
            try await village.act("wim") { workspace in
                try await workspace.changeCharter("Meer dan een sleutel") { editor in
                    try editor.endKey(key, of: #require(MemberID("griet")), at: Clock.committer())
                    try editor.set(title: "Van ons")
                }
            }
        }
    }

    @Test func whatAProposerAsksForTakesTheOrdinaryWay() async throws {
        let village = try await Village(hasTwoApprovers: true)
        // Marie may propose changes of kader.yml, and approves none: for hers the quorums hold.
        _ = try await end("griet", by: "marie", village)
        try await village.sync("wim")
        await expectRefusal(by: .capacity) { try await village.tag("kader", by: "wim") }
    }
}
