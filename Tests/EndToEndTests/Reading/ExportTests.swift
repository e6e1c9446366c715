import TestSupport
import Testing

/// `kader export`: what is given out, and what is not.
@Suite("Clean copies")
struct ExportTests {
    @Test func anAdoptedTextIsGivenWithWhatItRestsOn() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        let page = try vera.kader("export", "A").output
        let commit = try vera.git("rev-parse", "approved/A/1^{commit}")
        for part in [
            "<h1>Visie en kernbegrippen</h1>", "<p class=\"kind\">Bouwsteen · Proef</p>",
            "Versie 1, vastgesteld op 12 september 2018. De vaststelling is vastgelegd door Griet Proef (Griffie, Weert).",
            ">Wim Proef</th><td role=\"cell\" data-label=\"Hoedanigheid\">Wethouder (portefeuillehouder sociaal domein), "
                + "Weert</td>",
            ">Wilma Proef</th>",
            "ondertekend label approved/A/1, vastlegging \(commit).", "Wij kiezen voor één visie in de hele keten.",
        ] {
            #expect(page.contains(part), "\(part)\n\(page)")
        }
        #expect(try vera.kader("exporteer", "A@1", "--format", "html").output == page)
        let json = try vera.kader("export", "A", "--json").output
        for part in ["\"schema\" : \"kader.export/1\"", "\"draft\" : false", "\"tag\" : \"approved/A/1\"", commit] {
            #expect(json.contains(part), "\(part)\n\(json)")
        }
        // What a body approved and what was adopted since is the version.
        let english = try vera.kader("--lang", "en", "export", "A").output
        #expect(
            english.contains("Version 1, adopted on 12 September 2018") && english.contains("<article lang=\"nl\">"))
    }

    @Test func theEndingOfTheNameTellsTheForm() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        try vera.kader("export", "A", "-o", "\(vera.home)/A.docx")
        try vera.kader("export", "A", "--format", "docx", "-o", "\(vera.home)/B.uit")
        let first = try #require(Disk.read("\(vera.home)/A.docx"))
        #expect(first.starts(with: Array("PK".utf8)) && first == Disk.read("\(vera.home)/B.uit"))
        try vera.kader("export", "A", "-o", "\(vera.home)/A.html")
        #expect(Disk.read("\(vera.home)/A.html")?.starts(with: Array("<!DOCTYPE html>".utf8)) == true)
        let summary = try vera.run(
            Binary.kader, ["summary", "--format", "docx", "-o", "\(vera.home)/s.docx"], in: vera.clone)
        #expect(summary.bytes.isEmpty && Disk.read("\(vera.home)/s.docx")?.starts(with: Array("PK".utf8)) == true)
    }

    @Test func aDraftIsGivenByItsOwnNameOnlyAndMarked() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let refused = try joris.tries("export", "A")
        #expect(refused.status == 64 && refused.output.isEmpty, "\(refused)")
        #expect(refused.errors.contains("A is nog niet vastgesteld."), "\(refused)")
        #expect(refused.errors.contains("`kader exporteer A/marie/1`"), "\(refused)")
        let draft = try joris.kader("export", "A/marie/1").output
        #expect(draft.contains("CONCEPT – niet vastgesteld") && draft.contains("@top-center"), "\(draft)")
        #expect(draft.contains("Concept: voorstel A/marie/1") && draft.contains("(ter beoordeling)"), "\(draft)")
        #expect(try joris.kader("export", "A/marie/1", "--json").output.contains("\"draft\" : true"))
        try town["marie"].kader("withdraw", "A")
        try joris.kader("sync")
        #expect(try joris.kader("export", "A/marie/1").output.contains("Dit is een concept (ingetrokken)."))
        #expect(try joris.tries("export", "A").status == 64)
    }

    @Test func aNewDraftDoesNotComeInPlaceOfWhatWasAdopted() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try marie.kader("sync")
        let before = try marie.kader("export", "A").output
        try marie.drafts("A", Texts.block("A", choice: "Wij kiezen iets anders."))
        #expect(try marie.kader("export", "A").output == before)
        #expect(try marie.kader("export", "A/marie/2").output.contains("Wij kiezen iets anders."))
    }

    @Test func aRegisterIsGivenAsItStands() throws {
        let vera = try Stage.founded.town()["vera"]
        let page = try vera.kader("export", "begrippen").output
        #expect(page.contains("Dit is een register: het bevat feiten en geen beleid"), "\(page)")
        #expect(page.contains("vastlegging \(try vera.git("rev-list", "-1", "HEAD", "--", "begrippen.md"))"), "\(page)")
    }

    @Test func wrongInputIsToldWithAWayOut() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        for (arguments, status, word) in [
            (["export", "A@7"], 64 as Int32, "de laatste is 1"),
            (["export", "nergens"], 64, "Er is geen stuk nergens"),
            (["export", "A/marie/9"], 64, "A/marie/9"), (["export", "kader"], 64, "kader"),
            (["export", "A", "--format", "doc"], 64, "docx"), (["export", "A", "-o", "A.zip"], 64, "op .zip"),
            (["export", "A", "--variant", "ua"], 64, "--format pdf"),
            (["export", "../A"], 64, "geen stuk"), (["export", "A", "-o", "\(vera.home)/weg/A.html"], 4, "A.html"),
            (["export", "A@raad@weert"], 64, "geen besluit"),
        ] {
            let outcome = try vera.attempt(Binary.kader, arguments, in: vera.clone)
            #expect(outcome.status == status && outcome.errors.contains(word), "\(arguments): \(outcome)")
            #expect(outcome.output.isEmpty, "\(arguments): \(outcome)")
        }
        let outside = try vera.attempt(Binary.kader, ["export", "A"], in: vera.home)
        #expect(outside.status == 4, "\(outside)")
        #expect(try vera.kader("export", "--help").output.contains("kader exporteer kadernota@1 --format docx"))
    }

    /// Where nobody has a program that converts, it is named, with what installs it; and what is no text stays off a screen.
    @Test func aMissingProgramIsNamed() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        for (form, program, package) in [
            ("pdf", "weasyprint", "weasyprint"), ("odt", "soffice", "libreoffice-writer-nogui"),
        ] {
            let outcome = try vera.attempt(
                Binary.kader, ["export", "A", "-o", "uit.\(form)"], in: vera.clone, environment: ["PATH": vera.home])
            #expect(outcome.status == 4, "\(outcome)")
            #expect(outcome.errors.contains("Het programma \(program) ontbreekt"), "\(outcome)")
            #expect(outcome.errors.contains("sudo apt install \(package)"), "\(outcome)")
            #expect(Disk.read("\(vera.clone)/uit.\(form)") == nil)
        }
        for arguments in ["export A --format docx", "export A --format pdf"] {
            let screen = try vera.attempt(
                "script", ["-qec", "'\(Binary.kader)' \(arguments)", "/dev/null"], in: vera.clone)
            #expect(screen.status == 64 && screen.output.contains("-o A-versie-1."), "\(screen)")
        }
    }

    @Test func aProgramThatFailsIsToldOfAndNothingIsWritten() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        let script = "#!/bin/sh\necho first >&2\necho \"no room for fonts\" >&2\nexit 7\n"
        try Disk.write(Array(script.utf8), to: "\(vera.home)/weasyprint")
        try vera.run("chmod", ["+x", "weasyprint"], in: vera.home)
        let outcome = try vera.attempt(
            Binary.kader, ["export", "A", "-o", "uit.pdf"], in: vera.clone,
            environment: ["PATH": "\(vera.home):/usr/bin:/bin"])
        #expect(outcome.status == 4 && outcome.errors.contains("no room for fonts"), "\(outcome)")
        #expect(!outcome.errors.contains("first") && Disk.read("\(vera.clone)/uit.pdf") == nil, "\(outcome)")
    }

    /// Also what the program had started itself, and its folder with the text.
    @Test func whoStopsTheCommandStopsTheProgramToo() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        let (folder, notes) = (vera.town.folder.absolute("tmp"), vera.town.folder.absolute("pids"))
        let script =
            "#!/bin/sh\nsh -c 'trap \"\" TERM INT; echo $$ >> \(notes); sleep 60' &\necho $$ >> \(notes)\nsleep 60\n"
        try Disk.write(Array(script.utf8), to: "\(vera.home)/soffice")
        try vera.run("sh", ["-c", "chmod +x soffice && mkdir \(folder)"], in: vera.home)
        let outcome = try vera.attempt(
            "timeout", ["--preserve-status", "-s", "INT", "2", Binary.kader, "export", "A", "-o", "uit.odt"],
            in: vera.clone, environment: ["PATH": "\(vera.home):/usr/bin:/bin", "TMPDIR": folder])
        #expect(outcome.status == 4 && outcome.errors == "Afgebroken. Er is niets geschreven.\n", "\(outcome)")
        let processes = String(decoding: Disk.read(notes) ?? [], as: UTF8.self).split(separator: "\n")
        #expect(processes.count == 2, "\(processes)")
        for process in processes {
            let state = Disk.read("/proc/\(process)/stat").map { String(decoding: $0, as: UTF8.self) }
            #expect(state?.contains(") Z ") ?? true, "\(process): \(state ?? "")")
        }
        #expect(try vera.run("ls", ["-A", folder], in: vera.home).output.isEmpty)
    }

    @Test func aTagThatDoesNotHoldIsNotBelieved() throws {
        let town = try Stage.adopted.town()
        let vera = town["vera"]
        try vera.kader("sync")
        let commit = try vera.git("rev-parse", "approved/A/1^{commit}")
        let message = try vera.git(
            "for-each-ref", "--format=%(contents:subject)%0a%0a%(contents:body)", "refs/tags/approved/A/1")
        try vera.git("tag", "-d", "approved/A/1")
        for arguments in [["--no-sign", "-a", "-m", message], ["-s", "-m", message], ["--no-sign"]] {
            let made = try vera.attempt("git", ["tag", "-f"] + arguments + ["approved/A/1", commit], in: vera.clone)
            try #require(made.status == 0, "\(made)")
            let outcome = try vera.tries("export", "A")
            #expect(outcome.status == 3 && outcome.output.isEmpty, "\(arguments): \(outcome)")
            #expect(outcome.errors.contains("approved/A/1 is niet te vertrouwen"), "\(outcome)")
        }
    }

    /// The griffie herself signed and tagged a text that nobody had reviewed or approved.
    @Test func anAdoptionThatTheRulesForbidIsNotBelieved() throws {
        let griet = try Stage.proposed.town()["griet"]
        try griet.kader("sync")
        let (branch, path) = ("refs/heads/proposal/A/marie/1", "bouwstenen/A.md")
        let message = Message.text(
            "tag", "A", as: "griffie@weert", "Kader-Text: A \(try griet.digest(of: path, in: branch))")
        var merge = try griet.act(message, on: "main", branch)
        merge.tree = try griet.tree(of: "main", with: path, Texts.block("A"))
        let commit = try griet.forge(merge)
        try griet.git("tag", "-s", "-m", message, "approved/A/1", commit)
        try griet.git("update-ref", "refs/heads/main", commit)
        for name in ["A", "A@1", "A@raad@weert"] {
            let outcome = try griet.tries("export", name, "--json")
            #expect(outcome.status != 0 && outcome.output.isEmpty, "\(name): \(outcome)")
        }
        let outcome = try griet.tries("export", "A")
        #expect(outcome.status == 3 && outcome.errors.contains("approved/A/1 is niet te vertrouwen"), "\(outcome)")
    }
}
