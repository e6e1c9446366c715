import TestSupport
import Testing

/// `kader redline` in its forms, to a file and down a pipe.
@Suite("Forms of a redline")
struct RedlineFormTests {
    @Test(arguments: [
        ("terminal", "{+zeer +}"), ("markdown", "<ins>zeer </ins>"), ("criticmarkup", "{++zeer ++}"),
        ("html", "</span>zeer <span"), ("was-wordt", "| Dit is zeer goed. |"), ("csv", "\"Dit is zeer goed.\""),
        ("amendment", "“Dit is zeer goed.”"),
    ])
    func everyFormIsGiven(form: String, sign: String) throws {
        let vera = try Stage.founded.town()["vera"]
        try Disk.write(Array("Dit is goed.\n".utf8), to: "\(vera.home)/oud.md")
        try Disk.write(Array("Dit is zeer goed.\n".utf8), to: "\(vera.home)/nieuw.md")
        let arguments = ["redline", "oud.md", "nieuw.md", "--format", form]
        // Outside any dossier too.
        let shown = try vera.run(Binary.kader, arguments, in: vera.home)
        #expect(shown.output.contains(sign), "\(shown)")
        #expect(shown.errors.isEmpty && !shown.output.contains("\u{1B}"), "\(shown)")
        let written = try vera.run(Binary.kader, arguments + ["-o", "uit"], in: vera.home)
        #expect(written.bytes.isEmpty, "\(written)")
        #expect(Disk.read("\(vera.home)/uit") == shown.bytes)
    }

    @Test func aProposalIsToldWithItsProposerAndReason() throws {
        let joris = try Stage.proposed.town()["joris"]
        try joris.kader("sync")
        try Disk.write([], to: "\(joris.home)/leeg.md")
        let table = try joris.kader("redline", "\(joris.home)/leeg.md", "A/marie/1", "--format", "was-wordt").output
        #expect(table.contains("Graag uw oordeel — Marie Proef (ambtenaar@weert)"), "\(table)")
        let amendment = try joris.kader("redline", "/dev/null", "A/marie/1", "--format", "amendment").output
        #expect(amendment.hasSuffix("Ingediend door Marie Proef (ambtenaar@weert): Graag uw oordeel\n"), "\(amendment)")
        #expect(amendment.contains("\n3. Daarna een paragraaf toe te voegen met het opschrift"), "\(amendment)")
        let english = try joris.kader("--lang", "en", "redline", "/dev/null", "A/marie/1", "--format", "amendment")
            .output
        #expect(english.contains("Proposed by Marie Proef (ambtenaar@weert): Graag uw oordeel"), "\(english)")
    }

    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let vera = try Stage.founded.town()["vera"]
        let (old, new, result) = ("\(vera.home)/oud.md", "\(vera.home)/nieuw.md", "\(vera.home)/uit.html")
        try Disk.write(Array("een\n".utf8), to: old)
        try Disk.write(Array("twee\n".utf8), to: new)
        try Disk.write(Array("eerder".utf8), to: result)
        let missing = try vera.tries("redline", old, "\(vera.home)/weg.md", "--format", "html", "-o", result)
        #expect(missing.status == 4 && Disk.read(result) == Array("eerder".utf8), "\(missing)")
        try vera.kader("redline", old, new, "--format", "html", "-o", result)
        #expect(Disk.read(result)?.starts(with: Array("<!DOCTYPE html>".utf8)) == true)
        let folder = try vera.tries("redline", old, new, "-o", vera.home)
        #expect(folder.status == 4, "\(folder)")
        let absent = try vera.tries("redline", old, new, "-o", "\(vera.home)/weg/uit.html")
        #expect(absent.status == 4, "\(absent)")
        #expect(try vera.run("ls", ["-a"], in: vera.home).output.contains(".new") == false)
        // A link leads to the file that is written, and a device is not replaced by a file.
        try vera.run("ln", ["-s", "uit.html", "link"], in: vera.home)
        try vera.kader("redline", old, new, "--format", "csv", "-o", "\(vera.home)/link")
        #expect(Disk.read(result)?.first == 0xEF)
        try vera.kader("redline", old, new, "-o", "/dev/null")
        let pipe = try vera.kader("redline", old, new, "-o", "-")
        #expect(pipe.output.hasSuffix("\n- een\n+ twee\n"), "\(pipe)")
    }

    @Test func aReaderThatHasSeenEnoughIsNoError() throws {
        let vera = try Stage.founded.town()["vera"]
        let text = (0..<40_000).map { "Regel \($0) van het stuk.\n\n" }.joined()
        try Disk.write(Array(text.utf8), to: "\(vera.home)/lang.md")
        let command = "'\(Binary.kader)' redline /dev/null lang.md --format markdown | head -1; echo ${PIPESTATUS[0]}"
        let outcome = try vera.run("bash", ["-c", command], in: vera.home)
        #expect(outcome.output.hasSuffix("\n0\n") && outcome.errors.isEmpty, "\(outcome)")
    }

    @Test func aWrongFormNamesTheRightOnes() throws {
        let vera = try Stage.founded.town()["vera"]
        let outcome = try vera.tries("redline", "a", "b", "--format", "doc")
        #expect(outcome.status == 64 && outcome.errors.contains("was-wordt"), "\(outcome)")
        #expect(try vera.kader("redline", "--help").output.contains("--format html -o wijzigingen.html"))
        let completion = try vera.run(Binary.kader, ["--generate-completion-script", "bash"], in: vera.home).output
        #expect(completion.contains("criticmarkup") && completion.contains("amendment"))
    }

    @Test func onATerminalItGoesToThePager() throws {
        let vera = try Stage.founded.town()["vera"]
        try Disk.write(Array("een\n".utf8), to: "\(vera.home)/oud.md")
        try Disk.write(Array("twee\n".utf8), to: "\(vera.home)/nieuw.md")
        func terminal(_ command: String, pager: String) throws -> String {
            let outcome = try vera.attempt(
                "script", ["-qec", "'\(Binary.kader)' \(command)", "/dev/null"], in: vera.home,
                environment: ["PAGER": pager, "TERM": "xterm"])
            #expect(outcome.status == 0, "\(outcome)")
            return outcome.output
        }
        let paged = try terminal("redline oud.md nieuw.md", pager: "sed s/^/blad:/")
        #expect(paged.contains("blad:+ \u{1B}[32mtwee"), "\(paged)")
        for pager in ["", "cat", "bestaat-niet"] {
            let plain = try terminal("redline oud.md nieuw.md", pager: pager)
            #expect(plain.contains("\u{1B}[32mtwee") && !plain.contains("blad:"), "\(pager): \(plain)")
        }
    }
}
