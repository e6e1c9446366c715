import TestSupport
import Testing

/// `kader summary` in a repository that is no dossier.
@Suite("Summaries of any repository")
struct SummaryAnywhereTests {
    private let folder = "boek"

    private func repository(_ vera: Resident) throws {
        func git(_ arguments: String...) throws {
            try vera.run("git", ["-C", "\(vera.home)/\(folder)"] + arguments, in: vera.home)
        }
        func write(_ text: String, _ name: String) throws {
            try Disk.write(Array(text.utf8), to: "\(vera.home)/\(folder)/\(name)")
        }
        try vera.run("git", ["init", "-q", folder], in: vera.home)
        try git("config", "commit.gpgsign", "false")
        try write("# Boek\n\nEen eerste zin van dit boek. Een tweede zin die ook blijft.\n", "oud.md")
        try write("geen Markdown\n", "cijfers.txt")
        try git("add", ".")
        try git("-c", "user.name=Piet", "-c", "user.email=piet@thuis", "commit", "-q", "-m", "een")
        try git("tag", "begin")
        try git("mv", "oud.md", "nieuw.md")
        try git("-c", "user.name=P. P.", "-c", "user.email=piet@werk", "commit", "-q", "-m", "twee")
        try write("# Boek\n\nEen eerste zin van dit boek. Een tweede zin die ook blijft. Een derde.\n", "nieuw.md")
        try write("andere cijfers\n", "cijfers.txt")
        try git("-c", "user.name=Ans", "-c", "user.email=ans@thuis", "commit", "-q", "-a", "-m", "drie")
        try write("Piet Puk <piet@thuis> <piet@werk>\n", ".mailmap")
    }

    @Test func renamesAreFollowedAndTheMailmapNamesTheAuthors() throws {
        let vera = try Stage.founded.town()["vera"]
        try repository(vera)
        let text = try vera.run(Binary.kader, ["-C", folder, "summary", "begin.."], in: vera.home).output
        #expect(
            text.hasPrefix(
                "# Wat er veranderde van begin tot HEAD\n\nEén stuk is in beweging: 2 woorden erbij, 0 eraf.\n"),
            "\(text)")
        #expect(text.contains("Heette eerst oud.md."), "\(text)")
        #expect(text.contains("Geschreven door:\n\n- Piet Puk\n- Ans\n"), "\(text)")
        #expect(text.contains("|  | Een derde. |") && !text.contains("cijfers"), "\(text)")
    }

    @Test func revisionsAreReadAsGitReadsThem() throws {
        let vera = try Stage.founded.town()["vera"]
        try repository(vera)
        let all = try vera.run(Binary.kader, ["-C", folder, "summary", "--json"], in: vera.home).output
        #expect(all.contains("\"state\" : \"new\"") && all.contains("\"renamed_from\" : null"), "\(all)")
        let last = try vera.run(Binary.kader, ["-C", folder, "summary", "HEAD~1..HEAD", "--json"], in: vera.home).output
        #expect(last.contains("\"words_added\" : 2") && last.contains("\"words_moved\" : 0"), "\(last)")
        let bad = try vera.attempt(Binary.kader, ["-C", folder, "summary", "HEAD~9.."], in: vera.home)
        #expect(bad.status == 64 && bad.errors.contains("HEAD~9"), "\(bad)")
    }

    /// Step by step it stayed the same file, though its first and its last text have nothing in common.
    @Test func aFileThatWasRewrittenAfterItsRenameIsFollowed() throws {
        let vera = try Stage.founded.town()["vera"]
        try repository(vera)
        let clone = "\(vera.home)/\(folder)"
        func git(_ arguments: String...) throws {
            try vera.run(
                "git", ["-C", clone, "-c", "user.name=Jo", "-c", "user.email=jo@thuis"] + arguments, in: vera.home)
        }
        try git("tag", "v1.0", "begin")
        try Disk.write(
            Array("# Boek\n\nHier staat nu iets heel anders, van voor tot achter.\n".utf8), to: "\(clone)/nieuw.md")
        try git("commit", "-q", "-a", "-m", "vier")
        try git("tag", "v1.1")
        let text = try vera.run(Binary.kader, ["-C", folder, "summary", "v1.0..v1.1"], in: vera.home).output
        #expect(text.hasPrefix("# Wat er veranderde van v1.0 tot v1.1\n"), "\(text)")
        #expect(text.contains("Heette eerst oud.md."), "\(text)")
        #expect(text.contains("Geschreven door:\n\n- Piet Puk\n- Ans\n- Jo\n"), "\(text)")
        for bad in ["v1.0...v1.1", "v1.0", "v1.2..v1.1"] {
            let outcome = try vera.attempt(Binary.kader, ["-C", folder, "summary", bad], in: vera.home)
            #expect(outcome.status == 64, "\(bad): \(outcome)")
        }
    }

    @Test func aPageIsWritten() throws {
        let vera = try Stage.founded.town()["vera"]
        try repository(vera)
        try vera.run(
            Binary.kader, ["-C", folder, "--lang", "en", "summary", "begin..", "--format", "html", "-o", "uit.html"],
            in: vera.home)
        let page = String(decoding: Disk.read("\(vera.home)/\(folder)/uit.html") ?? [], as: UTF8.self)
        #expect(page.contains("<html lang=\"en\">") && page.contains("What changed from begin to HEAD"), "\(page)")
        #expect(page.contains("nieuw.md") && page.hasSuffix("</html>\n"))
    }
}
