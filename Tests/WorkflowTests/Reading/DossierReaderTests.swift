import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("Reading a dossier at any main")
struct DossierReaderTests {
    /// A dossier whose A was adopted twice, and the commits of its `main`, the oldest first.
    private func twice() async throws -> (Village, Repository, [ObjectID]) {
        let village = try await Village()
        try await village.adopted("A", "Eén visie.")
        try await village.adopted("A", "Twee visies.")
        let clone = try village.clone("griet")
        let tip = try #require(try clone.reference("refs/heads/main"))
        let line = try clone.history(from: [tip], hiding: [], firstParentOnly: true, limit: nil)
        return (village, clone, line.reversed())
    }

    @Test func itSaysWhatMainSaidThen() async throws {
        let (village, clone, line) = try await twice()
        defer { withExtendedLifetime(village) {} }
        let a = try #require(DocumentID("A"))
        let texts = try line.map { commit -> [UInt8]? in
            let reader = try DossierReader(clone, ".", at: commit)
            return try reader.place(of: a, in: reader.main.tree) == nil ? nil : reader.show(DocumentName("A")).bytes
        }
        #expect(texts == [nil, Village.text("A", "Eén visie."), Village.text("A", "Twee visies.")])
    }

    @Test func itComesToStandElsewhere() async throws {
        let (village, clone, line) = try await twice()
        defer { withExtendedLifetime(village) {} }
        let reader = try DossierReader(clone, ".")
        #expect(reader.main.id == line[2])
        try reader.stand(at: clone.commit(line[1]))
        #expect(try reader.show(DocumentName("A")).bytes == Village.text("A", "Eén visie."))
        #expect(reader.policyName == ActID(line[1].hex))
        // A later commit is none of the line that it stands on.
        #expect(try reader.charter(at: line[2]) == nil && reader.charter(at: line[0]) != nil)
    }

    @Test func itMovesNothing() async throws {
        let (village, _, _) = try await twice()
        try await village.draft("A", by: "marie", "Drie visies.")
        try await village.sync("griet")
        let clone = try village.clone("griet")
        let before = try clone.references(prefix: "refs/")
        let reader = try DossierReader(clone, village.folder.absolute("griet"))
        _ = try reader.proposals()
        _ = try reader.log(nil, limit: nil)
        _ = try reader.export(DocumentName("A"))
        _ = try await reader.verify()
        #expect(try clone.references(prefix: "refs/") == before)
    }
}
