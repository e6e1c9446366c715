import Dossier
import TestSupport
import Testing

@testable import Workflow

@Suite("What a person types for a document")
struct NamesTests {
    @Test func anIdInAnotherCaseAndAPathAreTheDocument() async throws {
        let village = try await Village()
        try await village.draft("Aa", by: "marie", "Eén visie.")
        let typed = [
            "Aa": "Aa", "aa": "Aa", "AA@2": "Aa@2", "aa/marie/1": "Aa/marie/1", "AA/Marie/1": "Aa/marie/1",
            "bouwstenen/Aa.md": "Aa", "./bouwstenen/aa.md": "Aa", "bouwstenen/../bouwstenen/Aa.md": "Aa",
            "Bouwstenen/AA.MD": "Aa", "bouwstenen/Aa.md@2": "Aa@2", "kader.yml": "kader", "NOTA": "nota",
            village.folder.absolute("marie/bouwstenen/Aa.md"): "Aa",
        ]
        try await village.act("marie") { workspace throws in
            for (name, meant) in typed {
                #expect(try workspace.name(name) == DocumentName(meant), "\(name)")
            }
        }
    }

    @Test func aPathIsSeenFromWhereThePersonStands() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        village.folder.makeFolder("marie/bouwstenen")
        let options = Options(directory: village.folder.absolute("marie/bouwstenen"))
        for name in ["./A.md", "../bouwstenen/a.md", "A.md"] {
            #expect(try Workspace(options).name(name) == DocumentName("A"), "\(name)")
        }
    }

    @Test func whatIsNotThereStaysAsItWasTyped() async throws {
        let village = try await Village()
        try await village.act("marie") { workspace throws in
            #expect(try workspace.name("nieuw") == DocumentName("nieuw"))
            #expect(try workspace.name("bouwstenen/Z.md") == DocumentName("Z"))
            for name in ["", "../A.md", "andere/A.md", "A/marie", "\u{202E}"] {
                #expect(throws: Failure.self, "\(name)") { try workspace.name(name) }
            }
        }
    }
}
