import TestSupport
import Testing

/// What a member types, and what they read of it.
@Suite("The command line")
struct CommandLineTests {
    @Test func aloneItShowsWhatWaits() throws {
        let town = try Stage.founded.town()
        let (marie, joris) = (town["marie"], town["joris"])
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("propose", "A", "-m", "Graag jullie oordeel", "--by", "2018-10-01")
        // It asks the server by itself.
        let text = try joris.kader().output
        for words in [
            "A/marie/1", "uiterlijk 1 oktober 2018", "“Graag jullie oordeel”", "`kader vergelijk A A/marie/1`",
            "`kader beoordeel A",
        ] {
            #expect(text.contains(words), "\(text)")
        }
        #expect(try joris.kader("--json").output.contains("\"freshness\" : \"fresh\""))
        try joris.git("remote", "set-url", "origin", town.server + ".weg")
        let away = try joris.kader()
        #expect(away.output.contains("A/marie/1") && away.errors.contains("niet gevraagd"), "\(away)")
        #expect(try joris.kader("--offline").errors == "")
        #expect(try joris.attempt(Binary.kader, [], in: joris.home).output.contains("kader begin"))
    }

    @Test func aReviewWithoutAVerdictShowsWhatChanges() throws {
        let joris = try Stage.proposed.town()["joris"]
        try joris.kader("sync")
        let outcome = try joris.tries("review", "a")
        #expect(outcome.status == 64, "\(outcome)")
        #expect(outcome.output.contains("## Visie") || outcome.output.contains("+ "), "\(outcome)")
        #expect(
            outcome.errors.contains("`kader beoordeel A/marie/1 --agree`")
                || outcome.errors.contains("`kader beoordeel A --agree`"))
        let json = try joris.tries("review", "A", "--json")
        #expect(json.output.isEmpty && json.errors.contains("\"code\" : \"verdict_wanted\""), "\(json)")
    }

    @Test func severalDraftsAreOneObject() throws {
        let marie = try Stage.founded.town()["marie"]
        for id in ["A", "B"] {
            try Disk.write(Array(Texts.block(id, choice: "Samen.").utf8), to: "\(marie.clone)/bouwstenen/\(id).md")
        }
        let outcome = try marie.kader("draft", "-m", "Twee", "--json").output
        #expect(outcome.hasPrefix("{") && outcome.hasSuffix("}\n") && !outcome.contains("\n}\n{"), "\(outcome)")
        #expect(outcome.contains("\"A/marie/1\"") && outcome.contains("\"B/marie/1\""), "\(outcome)")
    }

    @Test func theChangedFileIsDraftedByName() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        for id in ["A", "B"] {
            try Disk.write(Array(Texts.block(id, choice: "Samen.").utf8), to: "\(marie.clone)/bouwstenen/\(id).md")
        }
        try marie.kader("draft", "bouwstenen/a.md", "-m", "Alleen A")
        #expect(try town.tip("refs/heads/proposal/A/marie/1") != nil)
        #expect(try town.tip("refs/heads/proposal/B/marie/1") == nil)
        #expect(try marie.kader("status", "--json").output.contains("\"edited\" : [\n    \"bouwstenen/B.md\"\n  ]"))
    }

    @Test func everyCommandHasItsHelpInDutch() throws {
        let marie = try Stage.founded.town()["marie"]
        let overview = try marie.kader("help").output
        for words in ["SCHRIJVEN:", "concept, draft", "Toon deze uitleg."] { #expect(overview.contains(words)) }
        #expect(!overview.contains("SUBCOMMANDS") && !overview.contains("OVERVIEW"))
        let help = try marie.kader("help", "akkoord").output
        #expect(help.contains("GEBRUIK: kader akkoord") && help.contains("Voorbeeld: kader akkoord A"), "\(help)")
        #expect(try marie.kader("help", "approve", "--lang", "en").output.contains("USAGE: kader approve"))
    }

    @Test(arguments: ["-1", "1", "20", "26", "40"])
    func aNarrowTerminalGetsHelpAsWell(columns: String) throws {
        let marie = try Stage.founded.town()["marie"]
        let help = try marie.run(
            "/usr/bin/env", ["COLUMNS=\(columns)", Binary.kader, "help", "draft"], in: marie.clone)
        #expect(help.output.contains("GEBRUIK: kader concept"), "\(help)")
    }

    @Test func whatWasTypedWrongSteersNoTerminal() throws {
        let marie = try Stage.founded.town()["marie"]
        for words in [
            ["status", "--lang", "n\u{1B}[31m"], ["export", "A", "--format", "x\u{1B}[31m"], ["--x\u{1B}[31m"],
        ] {
            for more in [[], ["--lang", "en"]] where words[0] != "status" || more.isEmpty {
                let outcome = try marie.attempt(Binary.kader, words + more, in: marie.clone)
                #expect(outcome.status == 64 && !outcome.errors.contains("\u{1B}"), "\(outcome)")
                #expect(outcome.errors.contains("u{1B}[31m"), "\(outcome)")
            }
        }
    }

    @Test func anEmptyWordIsNoDamage() throws {
        let marie = try Stage.founded.town()["marie"]
        func status(_ words: String...) throws -> Int32 {
            try marie.attempt(Binary.kader, words, in: marie.home).status
        }
        let rest = ["--template", "orientatietraject", "--municipality", "weert"]
        #expect(try marie.attempt(Binary.kader, ["init", "x", "--title", " "] + rest, in: marie.home).status == 64)
        #expect(try marie.attempt(Binary.kader, ["init", "", "--title", "X"] + rest, in: marie.home).status == 64)
        #expect(try status("server", "init", "") == 64)
        #expect(try status("server", "init", "/proc/kader") == 4)
    }

    @Test func theShellIsOfferedWhatIsThere() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let names = try joris.kader("---completion", "review", "--", "positional@0", "2", "0", "kader", "review", "")
            .output
        #expect(names.contains("A\n") && names.contains("A/marie/1"), "\(names)")
    }
}
