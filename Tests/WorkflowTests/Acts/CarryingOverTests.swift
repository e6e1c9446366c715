import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("A change in the folder, and a text that came in meanwhile")
struct CarryingOverTests {
    private let lines = (1...12).map { "Zin \($0)." }

    private func text(_ changes: [Int: String]) -> String {
        lines.enumerated().map { changes[$0.offset + 1] ?? $0.element }.joined(separator: "\n\n")
    }

    private func write(_ words: String, in village: Village) throws {
        try village.folder.write(Village.text("A", words), to: "marie/\(fileA)")
    }

    private func draft(in village: Village) throws -> [UInt8]? {
        let server = try village.server
        guard let tip = try server.reference(branchA) else { return nil }
        return try TextReader(server).text(at: .init(fileA), in: server.commit(tip).tree)
    }

    /// Marie's folder shows her draft; Piet has drafted on the same proposal since.
    private func played(_ theirs: [Int: String]) async throws -> Village {
        let village = try await Village()
        try await village.draft("A", by: "marie", text([:]))
        try await village.act("marie") { _ = try await $0.open(DocumentName("A")) }
        try await village.sync("piet")
        try await village.draft("A/marie/1", by: "piet", text(theirs))
        return village
    }

    @Test func otherLinesAreDraftedTogether() async throws {
        let village = try await played([10: "Piet schrijft dit."])
        try write(text([2: "Marie schrijft dat."]), in: village)
        let results = try await village.act("marie") { try await $0.draftFolder(Workspace.DraftDetails()) }
        #expect(results.map(\.remarks.count) == [1])
        let both = Village.text("A", text([2: "Marie schrijft dat.", 10: "Piet schrijft dit."]))
        #expect(try draft(in: village) == both)
        #expect(village.folder.read("marie/\(fileA)") == both)
        #expect(try await village.act("marie") { try $0.status().edited } == [])
    }

    @Test func aSyncKeepsTheChangeInTheFolder() async throws {
        let village = try await played([10: "Piet schrijft dit."])
        try write(text([2: "Marie schrijft dat."]), in: village)
        try await village.sync("marie")
        let both = Village.text("A", text([2: "Marie schrijft dat.", 10: "Piet schrijft dit."]))
        #expect(village.folder.read("marie/\(fileA)") == both)
        #expect(try draft(in: village) == Village.text("A", text([10: "Piet schrijft dit."])))
        #expect(try await village.act("marie") { try $0.status().edited } == [fileA])
    }

    @Test func theSameLinesAreKeptApartAndThereIsAWayOn() async throws {
        let village = try await played([5: "Piet schrijft dit."])
        let mine = Village.text("A", text([5: "Marie schrijft dat."]))
        try write(text([5: "Marie schrijft dat."]), in: village)
        await #expect(throws: Failure.self) {
            try await village.act("marie") { try await $0.draftFolder(Workspace.DraftDetails()) }
        }
        // Nothing is lost: the folder shows Piet's text, and Marie's stands in a file of its own.
        #expect(village.folder.read("marie/\(fileA)") == Village.text("A", text([5: "Piet schrijft dit."])))
        #expect(village.folder.read("marie/.git/kader-kept-A-1.md") == mine)
        let file = try #require(village.folder.read("marie/.git/kader-conflict-A.md"))
        let marked = String(decoding: file, as: UTF8.self)
        for words in ["<<<<<<<", "Piet schrijft dit.", "Marie schrijft dat."] { #expect(marked.contains(words)) }
        try await village.draft("A/marie/1", by: "marie", text([5: "Samen schrijven wij dit."]))
        #expect(try draft(in: village) == Village.text("A", text([5: "Samen schrijven wij dit."])))
    }

    @Test func whatIsPutBackIsKept() async throws {
        let village = try await played([10: "Piet schrijft dit."])
        try write(text([5: "Marie schrijft dat."]), in: village)
        let result = try await village.act("marie") { try $0.discard(DocumentName("A")) }
        #expect(village.folder.read("marie/\(fileA)") == Village.text("A", text([:])))
        #expect(try Files.read(result.kept, limit: 10_000) == Village.text("A", text([5: "Marie schrijft dat."])))
        let nothing = "Nothing of A has changed in the folder; there is nothing to put back."
        await expectFailure(.usage(.nothingToDiscard, nl: "", en: nothing)) {
            try await village.act("marie") { try $0.discard(DocumentName("A")) }
        }
    }

    @Test func whoOnlyLooksFindsTheFolderAsItWas() async throws {
        let village = try await played([10: "Piet schrijft dit."])
        let mine = Village.text("A", text([2: "Marie schrijft dat."]))
        try write(text([2: "Marie schrijft dat."]), in: village)
        var options = Options(directory: village.folder.absolute("marie"))
        options.carrier = village.carrier
        options.signer = try ProcessKey(for: "marie")
        let freshness = try await Workspace.lookOut(options).freshness
        #expect(freshness.name == "stale")
        #expect(village.folder.read("marie/\(fileA)") == mine)
        // And it can be drafted all the same.
        try await village.act("marie") { try await $0.draftFolder(Workspace.DraftDetails()) }
        let both = Village.text("A", text([2: "Marie schrijft dat.", 10: "Piet schrijft dit."]))
        #expect(try draft(in: village) == both)
    }
}
