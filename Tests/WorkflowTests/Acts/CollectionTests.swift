import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("A collection is the texts that were adopted")
struct CollectionTests {
    private static let tag = "refs/tags/approved/nota/1"
    private let one = Village.text("A", "Eén visie.")
    private let two = Village.text("A", "Twee visies.")

    /// A, which is all of the collection, has been adopted twice.
    private func twice() async throws -> Village {
        let village = try await Village()
        try await village.adopted("A", "Eén visie.")
        try await village.adopted("A", "Twee visies.")
        return village
    }

    private func tagCollection(in village: Village, offline: Bool = false) async throws {
        let id = try #require(DocumentID("nota"))
        try await village.act("griet", offline: offline) { try await $0.tagCollection(id, message: nil) }
    }

    /// Hangs a tag of the collection on `main`, as the griffie's key can past kader.
    private func hang(naming text: [UInt8], in workspace: Workspace) async throws {
        let document = try #require(DocumentID("A"))
        let statement = Statement(
            action: .tag, documents: [document], main: workspace.policyName,
            texts: [document: try #require(TextDigest(hex: Digest.sha256Hex(text)))],
            capacity: Capacity("griffie@weert"), prose: "Stel Nota vast")
        let collection = try #require(DocumentID("nota"))
        let tag = try await workspace.tagByHand(.approved(collection, 1), on: workspace.main.id, statement)
        try workspace.repository.put(Self.tag, tag)
    }

    private func expectDisbelief(
        of village: Village, naming word: String, at location: SourceLocation = #_sourceLocation,
        _ prepare: (Workspace) async throws -> Void
    ) async throws {
        let failure = try await village.act("griet", offline: true) { workspace in
            try await prepare(workspace)
            return #expect(throws: Failure.self, sourceLocation: location) {
                try workspace.export(DocumentName("nota"))
            }
        }
        #expect(failure?.status == .damaged, sourceLocation: location)
        #expect(failure?.message.en.contains(word) == true, "\(String(describing: failure))", sourceLocation: location)
    }

    @Test func aTextThatWasNotAdoptedIsNoPartOfIt() async throws {
        let village = try await twice()
        let document = try #require(DocumentID("A"))
        // A server that cannot move all at once brings `main` first, and its tags last.
        try village.clone("griet").put("refs/tags/approved/A/2", nil)
        await expectFailure(Failure(.notAdoptedYet(document, in: "Nota"))) {
            try await tagCollection(in: village, offline: true)
        }
        #expect(try village.clone("griet").reference(Self.tag) == nil)
        // The server has that tag by now.
        try await tagCollection(in: village)
        let server = try village.server
        let tag = try server.tag(#require(try server.reference(Self.tag)))
        #expect(try tag.statement.get().texts == [document: TextDigest(hex: Digest.sha256Hex(two))])
    }

    @Test func whatIsExportedIsTheVersionThatItNames() async throws {
        let village = try await Village()
        try await village.adopted("A", "Eén visie.")
        try await tagCollection(in: village)
        try await village.adopted("A", "Twee visies.")
        let copy = try await village.act("griet") { try $0.export(DocumentName("nota")) }
        #expect(copy.parts.map(\.text.bytes) == [one])
    }

    @Test func aTagThatNamesAnotherTextThanIsThereIsNotBelieved() async throws {
        let village = try await twice()
        try await expectDisbelief(of: village, naming: "the text is another") { try await hang(naming: one, in: $0) }
    }

    @Test func aTextThatNobodyAdoptedIsNotExported() async throws {
        let village = try await Village()
        try await village.adopted("A", "Eén visie.")
        try await expectDisbelief(of: village, naming: "approved/nota/1 cannot be trusted") { workspace in
            // Past kader, the griffie's key can put any text on `main`.
            let repository = workspace.repository
            let edits: [RepositoryPath: TreeEdit] = [RepositoryPath(fileA): .put(try repository.writeBlob(two), .blob)]
            let commit = try await workspace.commitByHand(
                tree: repository.replacing(edits, in: workspace.main.tree), on: workspace.main.id,
                Statement(action: .record, capacity: Capacity("griffie@weert"), prose: "Met de hand"))
            try repository.put("refs/heads/main", commit)
            try workspace.refresh()
            try await hang(naming: two, in: workspace)
        }
    }
}
