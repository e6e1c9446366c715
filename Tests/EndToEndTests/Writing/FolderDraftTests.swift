import TestSupport
import Testing

/// What changed in the working folder is drafted whole, or not at all.
@Suite("Drafting the folder")
struct FolderDraftTests {
    private func write(_ id: String, _ text: String, in resident: Resident) throws {
        try Disk.write(Array(text.utf8), to: "\(resident.clone)/bouwstenen/\(id).md")
    }

    @Test func eachDocumentGetsItsProposal() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        for id in ["A", "B"] { try write(id, Texts.block(id, choice: "Samen."), in: marie) }
        try marie.kader("draft", "-m", "Twee tegelijk")
        for id in ["A", "B"] {
            let branch = "refs/heads/proposal/\(id)/marie/1"
            #expect(try town.tip(branch) == marie.git("rev-parse", branch))
        }
        let again = try marie.tries("draft", "-m", "Nog eens")
        #expect(again.status == 64, "\(again)")
    }

    @Test func whereOneCannotBeDraftedNoneIs() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try write("A", Texts.block("A", choice: "Goed."), in: marie)
        try write("B", Texts.block("B") + "\u{1B}[31m\n", in: marie)
        let before = try town.references() + town.references(of: marie.clone)
        let one = try marie.tries("draft", "-m", "x")
        #expect(one.status != 0 && one.errors.contains("bouwstenen/B.md"), "\(one)")
        #expect(try town.references() + town.references(of: marie.clone) == before)
        try write("C", "<<<<<<< C\n" + Texts.block("C"), in: marie)
        let two = try marie.tries("draft", "-m", "x")
        #expect(two.status != 0 && two.errors.contains("bouwstenen/B.md") && two.errors.contains("bouwstenen/C.md:1"))
        #expect(try town.references() + town.references(of: marie.clone) == before)
    }
}
