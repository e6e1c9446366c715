import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What is checked")
struct CheckTests {
    @Test func whatWasEditedInTheFolderCounts() async throws {
        let village = try await Village()
        try await village.adopted("A", "Een tekst.")
        try await village.sync("griet")
        let broken = String(decoding: Village.text("A", "Een tekst."), as: UTF8.self).replacing("kind:", with: "knid:")
        try village.folder.write(Array(broken.utf8), to: "griet/bouwstenen/A.md")
        let charter = try await village.act("griet") { workspace in
            let found = try workspace.check(DocumentName("A"))
            #expect(found.isOfFolder && !found.errors.isEmpty)
            // Without a name it is about what was adopted.
            #expect(try workspace.check(nil).errors.isEmpty)
            let main = try workspace.check(DocumentName("kader"))
            #expect(!main.isOfFolder && main.charter?.kinds.count == workspace.charter.kinds.count)
            return try #require(try workspace.texts.text(at: RepositoryPath(Charter.path), in: workspace.main.tree))
        }
        try village.folder.write(charter + Array("\nonbekend: 1\n".utf8), to: "griet/kader.yml")
        try await village.act("griet") { workspace in
            let found = try workspace.check(DocumentName("kader"))
            #expect(found.isOfFolder && found.charter == nil && found.errors.count == 1)
        }
    }

    @Test func aFolderThatShowsAnotherTextIsLeftAlone() async throws {
        let village = try await Village()
        try await village.adopted("A", "Een tekst.")
        try await village.sync("griet")
        try village.folder.write(Village.text("A", "Anders."), to: "griet/bouwstenen/A.md")
        try await village.draft("A", by: "marie", "Een nieuwe tekst.")
        try await village.sync("griet")
        // The newest text is Marie's; Griet's folder began as the one before.
        let found = try await village.act("griet") { try $0.check(DocumentName("A")) }
        #expect(!found.isOfFolder)
    }
}
