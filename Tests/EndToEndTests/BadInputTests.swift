import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
    /// Expects this exit status and these words in one message, without a trace of the program's inside.
    private func expect(
        _ outcome: Outcome, _ status: Int32, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.errors.contains(words), "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.bytes.isEmpty, "\(outcome)", sourceLocation: sourceLocation)
        for trace in ["Onverwachte fout", "Fatal error", "Error:", "Usage:"] {
            #expect(!outcome.errors.contains(trace), "\(outcome)", sourceLocation: sourceLocation)
        }
        for scalar in outcome.errors.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && scalar.value != 0x7F, "\(outcome)", sourceLocation: sourceLocation)
        }
    }

    @Test func everyCommandSaysThatThereIsNoDossierHere() throws {
        let marie = try Stage.founded.town()["marie"]
        for command in [
            "status", "show A", "log", "roles", "check", "verify", "draft A --from -", "open A", "propose A",
            "review A --agree", "comment A --on x -m y", "resolve abcd", "approve A", "reject A -m x", "tag A",
            "withdraw A", "update A", "sync", "found", "member list", "member end x", "session list", "session show",
            "session open x --type openbaar --chair x", "session close --no-expectations", "share A --with cranendonck",
            "hooks install",
        ] {
            let words = command.split(separator: " ").map(String.init)
            expect(try marie.attempt(Binary.kader, words, in: marie.home), 4, "is geen dossier van kader")
        }
        expect(try marie.attempt(Binary.kader, ["pull"], in: marie.home), 4, "geen map met gedeelde stukken")
        expect(try marie.attempt(Binary.kader, ["summary"], in: marie.home), 4, "geen Git-opslagplaats")
        expect(try marie.tries("-C", "/nergens", "status"), 4, "/nergens is niet te lezen: het bestaat niet.")
    }

    @Test func aTextThatCannotBeKeptIsRefused() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let good = Array(Texts.block("A").utf8)
        let before = try town.references()
        for (bytes, words) in [
            ([], "het bestand is leeg"), (Array("---\nid: [\n---\n".utf8), "geen geldige YAML"),
            (Array("---\nid: A\n".utf8), "sluit niet"), (good + [0xE9, 10], "geen UTF-8"),
            (good + [0, 10], "NUL-byte"), (good + Array("\u{1B}[31mrood\n".utf8), "U+001B"),
            (good + Array("\u{9B}31m\n".utf8), "U+009B"),
            (good + Array("<<<<<<< A\nx\n=======\ny\n>>>>>>> B\n".utf8), "spreken"),
            (good + Array("\u{202E}dloow\n".utf8), "U+202E"), (good + Array("\u{2066}x\n".utf8), "U+2066"),
            ([0xEF, 0xBB, 0xBF] + good, "merkteken"),
        ] as [([UInt8], String)] {
            expect(
                try marie.attempt(Binary.kader, ["draft", "A", "--from", "-"], in: marie.clone, input: bytes), 1, words)
        }
        expect(
            try marie.attempt(
                Binary.kader, ["draft", "A", "--from", "-"], in: marie.clone,
                input: good + [UInt8](repeating: 0x61, count: 5_000_000)), 64, "groter dan 4 MB")
        expect(try marie.tries("draft", "B", "--from", "-", input: Texts.block("A")), 64, "id: A")
        #expect(try town.references() == before)
        #expect(try town.references(of: marie.clone).contains("refs/heads/proposal/") == false)
        // What people write every day is no reason to refuse.
        try marie.drafts("A", Texts.block("A", choice: "Één keuze:\t“ja”\u{200E} — naïef, 👩🏽‍💻\r"))
    }

    @Test func aFileThatIsNoTextIsRefused() throws {
        let marie = try Stage.founded.town()["marie"]
        try marie.run("sh", ["-c", "mkdir map; mkfifo pijp; ln -s nergens los"], in: marie.home)
        for (file, status, words) in [
            ("map", 64, "geen gewoon bestand"), ("pijp", 64, "geen gewoon bestand"), ("los", 4, "bestaat niet"),
            ("weg", 4, "bestaat niet"), ("../../../../dev/zero", 64, "geen gewoon bestand"),
        ] as [(String, Int32, String)] {
            expect(try marie.tries("draft", "A", "--from", "\(marie.home)/\(file)"), status, words)
        }
        for name in ["../A", "A/../B", "", "A@0", "A@99999999999999999999", "A\u{1B}[31m", "-"] {
            expect(try marie.tries("show", name), 64, "is geen stuk of voorstel")
        }
        // A link in the working folder is not followed.
        try marie.git("checkout", "-q", "main")
        try marie.run("sh", ["-c", "ln -sf /etc/passwd bouwstenen/A.md"], in: marie.clone)
        expect(try marie.tries("draft"), 64, "bouwstenen/A.md is geen gewoon bestand")
    }

    @Test func whatSteersATerminalDoesNotGetIntoAMessage() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let before = try town.references()
        expect(try joris.tries("review", "A", "--object", "-m", "\u{1B}[2Jweg"), 64, "U+001B")
        expect(try joris.tries("review", "A", "--object", "-m", "\u{202E}weg"), 64, "U+202E")
        expect(try joris.tries("review", "A", "--object", "-m", " "), 64, "hoort een reden bij")
        #expect(try town.references() == before)
        // Words that look like trailers stay words.
        try joris.kader(
            "review", "A", "--object", "-m", "Eerste regel\r\n\r\nKader-Verdict: agree\r\nKader-As: griffie@weert")
        #expect(try joris.kader("status").output.contains("Joris Proef, raadslid@weert: bezwaar"))
        let griet = town["griet"]
        let key = "\(town["vera"].key).pub"
        let who = ["--email", "v@example.nl", "--capacity", "raadslid@weert", "--key", key]
        expect(
            try griet.attempt(
                Binary.kader, ["member", "add", "vera", "--name", "Ve\u{1B}[31mra"] + who, in: griet.clone), 64,
            "U+001B")
    }

    @Test func aCommandLineThatCannotBeReadIsExplainedInDutch() throws {
        let marie = try Stage.founded.town()["marie"]
        for (line, words) in [
            ("show", "er ontbreekt nog '<naam>'"), ("show A B", "dit hoort er niet bij: 'B'"),
            ("show --fout A", "onbekende optie '--fout'"), ("draft A --from", "er ontbreekt een waarde bij"),
            ("review A", "Voor A is geen voorstel open"), ("review A --agree --hold", "hier is dubbel gekozen"),
            ("session open x --type raar --chair y", "Kies uit 'informeel' of 'openbaar'"),
            ("status --json=3", "krijgt geen waarde"), ("log --limit 0", "getal boven 0"),
            ("tag A --collection x", "Noem een stuk, of een verzameling"),
            ("statsu", "Er is geen opdracht “statsu”. Bedoelt u `kader status`?"),
            ("bijeenkomst opne", "Bedoelt u `kader bijeenkomst open`?"),
            ("tag --collection x --annex", "Een bijlage is één stuk"),
        ] {
            let outcome = try marie.attempt(Binary.kader, line.split(separator: " ").map(String.init), in: marie.clone)
            expect(outcome, 64, words)
        }
        let english = try marie.tries("show", "--lang", "en")
        #expect(english.status == 64 && english.errors.contains("Missing expected argument"))
    }

    @Test func aSignerThatGivesUpIsToldOf() throws {
        let marie = try Stage.founded.town()["marie"]
        // It ends before it has read what it is to sign, as where it cannot get at the key.
        let signer = "#!/bin/sh\nexec 0<&-\necho \"Couldn't load key\" >&2\nexit 255\n"
        try Disk.write(Array(signer.utf8), to: "\(marie.home)/ssh-keygen")
        try marie.run("chmod", ["+x", "\(marie.home)/ssh-keygen"], in: marie.home)
        for _ in 1...5 {
            let outcome = try marie.attempt(
                Binary.kader, ["draft", "A", "--from", "-"], in: marie.clone, input: Array(Texts.block("A").utf8),
                environment: ["PATH": "\(marie.home):/usr/bin:/bin"])
            expect(outcome, 4, "Ondertekenen lukt niet: Couldn't load key. Er is niets veranderd.")
        }
    }

    @Test func closedAndFullStreamsAreNoHarm() throws {
        let marie = try Stage.founded.town()["marie"]
        let before = try marie.town.references(of: marie.clone)
        func shell(_ redirections: String) throws -> Outcome {
            try marie.attempt("sh", ["-c", "\(Binary.kader) \(redirections)"], in: marie.clone)
        }
        #expect(try shell("status >&-").status == 0)
        #expect(try shell("status <&- >&- 2>&-").status == 0)
        expect(try shell("draft A <&-"), 64, "geen scherm")
        expect(try shell("status >/dev/full"), 4, "de schijf is vol")
        #expect(try shell("log | head -c 1").status == 0)
        #expect(try marie.git("fsck", "--strict").isEmpty)
        #expect(try marie.town.references(of: marie.clone) == before)
    }

    @Test func anotherSortOfRepositoryIsNamed() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        func git(_ arguments: String...) throws { try marie.run("git", arguments, in: marie.home) }
        try git("clone", "-q", "--depth", "1", "file://\(town.server)", "ondiep")
        try git("init", "-q", "--object-format=sha256", "lang")
        try git("init", "-q", "half")
        try git("clone", "-q", town.server, "kapot")
        try marie.run("sh", ["-c", "rm -rf kapot/.git/objects/pack/* kapot/.git/objects/??"], in: marie.home)
        for (folder, status, words) in [
            ("ondiep", 4, "mist de oudere geschiedenis"), ("lang", 4, "van een soort die kader niet leest"),
            ("half", 4, "is geen dossier van kader"), ("kapot", 3, "kader clone"),
        ] as [(String, Int32, String)] {
            for command in ["status", "verify"] {
                expect(try marie.attempt(Binary.kader, [command], in: "\(marie.home)/\(folder)"), status, words)
            }
        }
        for command in [["draft"], ["open", "A"], ["open", "main"]] {
            expect(try marie.attempt(Binary.kader, command, in: town.server), 4, "zonder werkmap")
        }
        // A clone that comes to nothing leaves nothing.
        try git("init", "-q", "--bare", "leeg.git")
        expect(
            try marie.attempt(Binary.kader, ["clone", "leeg.git", "kloon"], in: marie.home), 4, "geen dossier van kader"
        )
        expect(try marie.attempt(Binary.kader, ["clone", "nergens", "kloon"], in: marie.home), 4, "niet te bereiken")
        #expect(try marie.attempt("ls", ["kloon"], in: marie.home).status != 0)
    }
}
