import TestSupport
import Testing

/// Texts as other programs leave them.
@Suite("The form of texts")
struct TextFormTests {
    private func windows(_ text: String) -> String { text.replacing("\n", with: "\r\n") }

    @Test func theSameWordsFromWindowsAreNoChange() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let text = try marie.git("show", "\(branchA):\(fileA)") + "\n"
        let before = try town.references()
        for other in [windows(text), text.replacing("\n", with: "\r")] {
            let outcome = try marie.tries("draft", "A/marie/1", "--from", "-", "-m", "x", input: other)
            #expect(outcome.status == 64, "\(outcome)")
        }
        #expect(try town.references() == before)
    }

    @Test func aFolderOfWindowsIsDraftedAndThenShownAsItIsKept() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try Disk.write(Array(windows(Texts.block("A", choice: "Van Windows.")).utf8), to: "\(marie.clone)/\(fileA)")
        try marie.kader("draft", "-m", "x")
        #expect(try !marie.git("show", "\(branchA):\(fileA)").contains("\r"))
        #expect(try marie.git("status", "--porcelain") == "")
    }

    @Test func plainGitIsToldTheWayOut() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.kader("open", "A/marie/1")
        try Disk.write(Array(windows(Texts.block("A", choice: "Van Windows.")).utf8), to: "\(marie.clone)/\(fileA)")
        let outcome = try marie.triesGit("commit", "-q", "-a", "-m", "Windows")
        #expect(outcome.status != 0 && outcome.errors.contains("core.autocrlf input"), "\(outcome)")
        try marie.git("config", "core.autocrlf", "input")
        try marie.git("add", "--renormalize", ".")
        try marie.git("commit", "-q", "-m", "Windows")
        #expect(try !marie.git("show", "\(branchA):\(fileA)").contains("\r"))
    }

    @Test func aTextWithGitsMarksIsNotProposed() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let marked = Texts.block("A") + "\n<<<<<<< A\nEen\n=======\nTwee\n>>>>>>> main\n"
        let outcome = try marie.tries("draft", "A", "--from", "-", "-m", "x", input: marked)
        #expect(outcome.status != 0 && outcome.errors.contains("<<<<<<<") && outcome.errors.contains("\(fileA):"))
        // What plain Git brought in past the hook is held back when review is asked for.
        try marie.drafts("A", Texts.block("A", choice: "Goed."))
        try marie.kader("open", "A/marie/1")
        try Disk.write(Array(marked.utf8), to: "\(marie.clone)/\(fileA)")
        #expect(try marie.triesGit("commit", "-q", "-a", "-m", "x").status != 0)
        try marie.git("add", ".")
        try marie.git(
            "-c", "core.hooksPath=/dev/null", "commit", "-q", "-m",
            "x\n\nKader-Action: draft\nKader-Document: A\nKader-As: ambtenaar@weert")
        let proposed = try marie.tries("propose", "A", "-m", "Graag")
        #expect(proposed.status != 0 && proposed.errors.contains("\(fileA):"), "\(proposed)")
    }

    @Test func aHeadingUnderlinedBySevenSignsIsNoMark() throws {
        let marie = try Stage.founded.town()["marie"]
        try marie.drafts("A", Texts.block("A") + "\nBesluit\n=======\n\nTekst.\n")
    }
}
