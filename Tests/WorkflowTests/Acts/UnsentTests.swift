import Dossier
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What stands on one computer alone")
struct UnsentTests {
    private func unsent(_ member: String, _ village: Village) async throws -> [String] {
        try await village.act(member) { try $0.status().unsent }
            .map { ([$0.name] + $0.acts.map(\.rawValue)).joined(separator: " ") }
    }

    @Test func actsWithoutTheServerAreTold() async throws {
        let village = try await Village()
        #expect(try await unsent("marie", village) == [])
        try await village.draft("A", by: "marie", "Eén visie.", offline: true)
        #expect(try await unsent("marie", village) == ["A/marie/1 draft"])
        try await village.sync("marie")
        #expect(try await unsent("marie", village) == [])
        try await village.propose("A", by: "marie")
        try await village.sync("joris")
        try await village.review("A", by: "joris", offline: true)
        #expect(try await unsent("joris", village) == ["A/marie/1 review"])
        try await village.sync("joris")
        #expect(try await unsent("joris", village) == [])
    }

    @Test func anAdoptionWithoutTheServerIsTold() async throws {
        let village = try await Village()
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        try await village.act("griet", offline: true) { try await $0.tag(DocumentName("A"), message: nil) }
        #expect(try await unsent("griet", village) == ["main tag", "approved/A/1"])
        try await village.sync("griet")
        #expect(try await unsent("griet", village) == [])
    }

    @Test func whatTheServerTookAtOnceIsSent() async throws {
        let village = try await Village()
        try await village.adopted("A", "Eén visie.")
        #expect(try await unsent("griet", village) == [])
        try await village.act("griet") { try await $0.tagCollection(#require(DocumentID("nota")), message: nil) }
        #expect(try await unsent("griet", village) == [])
    }

    @Test func aChangedFileIsToldUntilItIsDrafted() async throws {
        let village = try await Village()
        village.folder.makeFolder("marie/bouwstenen")
        try village.folder.write(Village.text("A", "Eén visie."), to: "marie/\(fileA)")
        try village.folder.write(Array("los\n".utf8), to: "marie/notitie.txt")
        #expect(try await village.act("marie") { try $0.status().edited } == [fileA])
        try await village.act("marie") { try await $0.draftFolder(Workspace.DraftDetails()) }
        #expect(try await village.act("marie") { try $0.status().edited } == [])
    }
}
