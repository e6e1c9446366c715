import Dossier
import Git
import Review
import Testing

@testable import Workflow

@Suite("The overview of an outlet")
struct ManifestTests {
    private func row(_ document: String, at path: String, version: Int = 1) throws -> Manifest.Row {
        let digest = try #require(TextDigest(hex: Digest.sha256Hex(Array(path.utf8))))
        return Manifest.Row(
            document: try #require(DocumentID(document)), path: path, version: version, date: "2018-10-05",
            text: digest,
            tag: digest, moment: .final)
    }

    @Test func itReadsWhatItWrites() throws {
        let manifest = Manifest(rows: [
            try row("A", at: "bouwstenen/A.md"), try row("nota", at: "nota é (1).md", version: 12),
        ])
        #expect(Manifest(manifest.bytes) == manifest)
    }

    @Test(arguments: [
        ("| A |", "|  A |"), ("| 1 |", "| 01 |"), ("| 1 |", "| 0 |"), ("| 1 |", "| +1 |"), ("2018-10-05", "2018-13-05"),
        ("2018-10-05", "onlangs"), ("| final |", "| ooit |"), ("sha256:", "sha512:"), ("|---|", "|:--|"),
        ("\n", "\r\n"),
        ("| document |", "| stuk |"), ("| final |\n", "| final |"), ("| final |\n", "| final |\n\n"),
        ("bouwstenen/A.md", "../A.md"), ("bouwstenen/A.md", "/A.md"), ("bouwstenen/A.md", "A.md | x"),
    ])
    func aFileThatIsNotExactlySoIsNone(_ old: String, _ new: String) throws {
        let text = String(decoding: Manifest(rows: [try row("A", at: "bouwstenen/A.md")]).bytes, as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        #expect(Manifest(Array(changed.utf8)) == nil)
    }

    @Test func bytesThatAreNoTextAreNone() {
        #expect(Manifest([0xFF, 0xFE]) == nil)
        #expect(Manifest([]) == nil)
    }

    @Test(arguments: [
        "manifest.md", "Manifest.MD.md/../x.md", "sleutels.md", "SLEUTELS.md", "samenvatting/A.md",
        "Samenvatting/x/y.md",
        "manifest.md/x.md",
    ])
    func noDocumentStandsWhereTheOutletKeepsItsOwn(_ path: String) throws {
        let flaw = Manifest(rows: [try row("A", at: path)]).flaw
        #expect(flaw == (path.contains("..") ? .path(path) : .reserved(path)))
    }

    @Test(arguments: [
        "run.sh", ".gitattributes", "A.txt", "A.md.exe", ".git/A.md", "a/../A.md", "/A.md", "a//A.md", " A.md",
        "a|b.md",
        "a\u{202E}b.md", "a\tb.md", "a\\b.md", "",
    ])
    func onlyMarkdownWithAnOrdinaryPathIsShared(_ path: String) throws {
        #expect(Manifest(rows: [try row("A", at: path)]).flaw == .path(path))
    }

    @Test func twoDocumentsDoNotStandInEachOthersWay() throws {
        let pairs = [("x.md", "x.md"), ("x.md", "X.md"), ("x.md", "x.md/y.md"), ("a/x.md/b/y.md", "a/x.md")]
        for (one, other) in pairs {
            let flaw = Manifest(rows: [try row("A", at: one), try row("B", at: other)]).flaw
            #expect(flaw != nil, "\(one) \(other)")
        }
        #expect(Manifest(rows: [try row("A", at: "a/x.md"), try row("B", at: "a/y.md")]).flaw == nil)
        #expect(Manifest(rows: [try row("A", at: "x.md"), try row("A", at: "y.md")]).flaw == .twice("A"))
    }

    @Test func itNamesEveryFileOfTheOutlet() throws {
        let manifest = Manifest(rows: [try row("A", at: "bouwstenen/A.md")])
        let paths = ["manifest.md", "sleutels.md", "samenvatting/A.md", "bouwstenen/A.md"]
        #expect(manifest.paths == Set(paths.map { RepositoryPath($0) }))
    }

    @Test func aDocumentThatIsSharedAgainKeepsItsPlace() throws {
        var manifest = Manifest(rows: [try row("A", at: "A.md"), try row("B", at: "B.md")])
        manifest.put(try row("A", at: "nieuw/A.md", version: 2))
        #expect(manifest.rows.map(\.path) == ["nieuw/A.md", "B.md"])
        #expect(!manifest.paths.contains(RepositoryPath("A.md")))
    }
}
