import Content
import Dossier
import Testing

@Suite("What a text builds on is adopted anew")
struct AgainRuleTests {
    /// A shelf on which A was adopted twice, the second time after B.
    private struct Later: Library {
        var shelf: Shelf
        var noted: Set<String> = []

        var charter: Charter { shelf.charter }
        func documents(of kind: KindID) -> [DocumentID] { shelf.documents(of: kind) }
        func kind(of document: DocumentID) -> KindID? { shelf.kind(of: document) }
        func text(of document: DocumentID) -> ContentText? { shelf.text(of: document) }
        func hasFile(_ path: String) -> Bool { false }
        func version(of document: DocumentID) -> Int? { document.text == "A" ? 2 : 1 }
        func isAdopted(_ document: DocumentID, after other: DocumentID) -> Bool {
            document.text == "A" && other.text == "B"
        }
        func isNoted(_ version: Int, of other: DocumentID, on document: DocumentID) -> Bool {
            noted.contains("\(document): \(other)@\(version)")
        }
    }

    /// What is found in B with this line in its front matter.
    private func found(_ line: String, noted: Set<String> = []) throws -> [String] {
        var shelf = try Shelf(
            kinds: "bouwsteen:\n  name: Bouwsteen\n  path: b/{id}.md\n  fields: {bouwt-op: {to: bouwsteen}}")
        try shelf.add("A", "bouwsteen", "\nTekst.\n")
        try shelf.add("C", "bouwsteen", "\nTekst.\n")
        let text = try shelf.add("B", "bouwsteen", front: line, "\nTekst.\n")
        let kind = try #require(shelf.charter.kind(text.document.kind))
        return ContentCheck.findings(in: text, of: kind, library: Later(shelf: shelf, noted: noted)).map(Shelf.line)
    }

    private let again = "again 5:11 `A` has since been adopted as version 2: see whether this text still holds."

    @Test func aTextThatNamesNoVersionIsAsOldAsItsOwnAdoption() throws {
        #expect(try found("bouwt-op: a") == [again])
        #expect(try found("bouwt-op: C").isEmpty)
    }

    @Test func aTextThatNamesTheNewVersionHasBeenLookedAt() throws {
        #expect(try found("bouwt-op: A@1") == [again])
        #expect(try found("bouwt-op: A@2").isEmpty)
    }

    @Test func aRemarkThatNamesTheNewVersionIsEnough() throws {
        #expect(try found("bouwt-op: A", noted: ["B: A@1"]) == [again])
        #expect(try found("bouwt-op: A", noted: ["B: A@2"]).isEmpty)
    }
}
