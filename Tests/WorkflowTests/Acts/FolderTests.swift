import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("A draft from the folder begins as the newest text")
struct FolderTests {
    private func write(_ words: String, in village: Village) throws {
        village.folder.makeFolder("marie/bouwstenen")
        try village.folder.write(Village.text("A", words), to: "marie/\(fileA)")
    }

    /// What the server has as Marie's draft.
    private func draft(in village: Village) throws -> [UInt8]? {
        let server = try village.server
        guard let tip = try server.reference(branchA) else { return nil }
        return try TextReader(server).text(at: .init(fileA), in: server.commit(tip).tree)
    }

    @Test func aNewerDraftIsNotLostToAFileThatDoesNotShowIt() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Twee visies.")
        // Her folder shows `main`, which has no A.
        try write("Drie visies.", in: village)
        let proposal = try #require(ProposalID("A/marie/1"))
        let details = Workspace.DraftDetails()
        await expectFailure(.folderShowsOther(proposal)) {
            try await village.act("marie") { try await $0.draft(DocumentName("A"), from: .folder, details) }
        }
        await expectFailure(.folderShowsOther(proposal)) {
            try await village.act("marie") { try await $0.draftFolder(details) }
        }
        #expect(try draft(in: village) == Village.text("A", "Twee visies."))
    }

    @Test func aFileThatBeganAsTheNewestDraftIsTaken() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Twee visies.")
        try await village.act("marie") { _ = try await $0.open(DocumentName("A")) }
        #expect(village.folder.read("marie/\(fileA)") == Village.text("A", "Twee visies."))
        try write("Drie visies.", in: village)
        try await village.act("marie") { try await $0.draftFolder(Workspace.DraftDetails()) }
        #expect(try draft(in: village) == Village.text("A", "Drie visies."))
    }
}
