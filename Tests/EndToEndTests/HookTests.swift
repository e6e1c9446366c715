import Glibc
import TestSupport
import Testing

/// Members who work with plain Git in a clone that kader made.
@Suite("Hooks")
struct HookTests {
    @Test func noCommitByHandOnMain() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try Disk.write(Array(Texts.block("A").utf8), to: "\(marie.clone)/\(fileA)")
        let before = try marie.git("rev-parse", "main")
        let outcome = try marie.triesGit("commit", "-q", "-a", "-m", "Even snel")
        #expect(outcome.status != 0 && outcome.errors.contains("Geweigerd (order)"), "\(outcome)")
        #expect(try marie.git("rev-parse", "main") == before)
    }

    @Test func duringTheSetUpKaderRecordsAndGitDoesNot() throws {
        let town = try Town()
        try town.settle("griet")
        let griet = town["griet"]
        mkdir(griet.clone, 0o700)
        let made = try griet.kader(
            "init", ".", "--template", "orientatietraject", "--title", "Proef", "--municipality", "weert")
        #expect(!made.output.contains("..") && made.output.contains("`kader registreer kader`"), "\(made)")
        let path = "\(griet.clone)/kader.yml"
        let text = String(decoding: try #require(Disk.read(path)), as: UTF8.self)
        try Disk.write(Array(text.replacing("  griffie: Griffie", with: "  griffie: Raadsgriffie").utf8), to: path)
        let before = try griet.git("rev-parse", "main")
        let outcome = try griet.triesGit("commit", "-q", "-a", "-m", "Een andere naam")
        #expect(outcome.status != 0 && outcome.errors.contains("`kader registreer kader`"), "\(outcome)")
        #expect(try griet.git("rev-parse", "main") == before)
        try griet.kader("record", "kader", "-m", "Een andere naam")
        #expect(try griet.git("show", "main:kader.yml").contains("Raadsgriffie"))
        #expect(try griet.git("status", "--porcelain").isEmpty)
        let refused = try griet.tries("found")
        #expect(refused.status == 1 && refused.errors.contains("`kader afsluiten --anyway`"), "\(refused)")
        try griet.kader("found", "--anyway")
        try griet.kader("verify")
    }

    @Test func whatIsWrongWithATextIsNamedWithItsPlace() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.kader("open", "A/marie/1")
        let broken = Texts.block("A").replacing("title: Visie", with: "titel: [Visie")
        try Disk.write(Array(broken.utf8), to: "\(marie.clone)/\(fileA)")
        let outcome = try marie.triesGit("commit", "-q", "-a", "-m", "Kapot")
        #expect(outcome.status != 0, "\(outcome)")
        #expect(outcome.errors.contains("kader: \(fileA):"), "\(outcome)")
    }

    @Test func aPlainCommitBecomesAProperDraft() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.kader("open", "A/marie/1")
        try Disk.write(Array(Texts.block("A", choice: "Met de hand.").utf8), to: "\(marie.clone)/\(fileA)")
        try marie.git("commit", "-q", "-a", "-m", "Scherper gezegd")
        let message = try marie.git("log", "-1", "--format=%B", branchA)
        #expect(message.hasPrefix("Scherper gezegd"), "\(message)")
        for line in ["Kader-Action: draft", "Kader-Document: A", "Kader-As: ambtenaar@weert"] {
            #expect(message.contains(line), "\(message)")
        }
        try marie.git("push", "-q", "origin", "\(branchA):\(branchA)")
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
        try expectClean(town)
    }

    @Test(arguments: [
        ["-m", "Samen", "-m", "Co-Authored-By: Joris Proef <joris@example.nl>"],
        ["-m", "Samen", "--trailer", "co-authored-by: Joris Proef <joris@example.nl>", "-s"],
        ["-m", "Samen\n\nCo-authored-by: Joris Proef <joris@example.nl>\n\nMet dank."],
    ])
    func aCommitKeepsItsCoAuthors(_ arguments: [String]) throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.kader("open", "A/marie/1")
        try Disk.write(Array(Texts.block("A", choice: "Met de hand.").utf8), to: "\(marie.clone)/\(fileA)")
        let outcome = try marie.attempt("git", ["commit", "-q", "-a"] + arguments, in: marie.clone)
        #expect(outcome.status == 0, "\(outcome)")
        let lines = try marie.git("log", "-1", "--format=%B", branchA).split(separator: "\n")
        #expect(lines.filter { $0.lowercased().hasPrefix("co-authored-by: joris") }.count == 1, "\(lines)")
        #expect(lines.last == "Co-authored-by: Joris Proef <joris@example.nl>", "\(lines)")
    }

    @Test func whatTheServerWouldRefuseIsRefusedHereFirst() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        try marie.kader("sync")
        // With the server's own hook out of the way, only the clone's can object.
        try marie.run("rm", ["\(town.server)/hooks/pre-receive"], in: marie.home)
        let before = try town.references()
        for arguments in [["+\(branchA)~1:\(branchA)"], [":\(branchA)"], ["main:refs/heads/los"]] {
            let outcome = try marie.attempt("git", ["push", "origin"] + arguments, in: marie.clone)
            #expect(outcome.status != 0 && outcome.errors.contains("Geweigerd (append-only)"), "\(outcome)")
        }
        #expect(try town.references() == before)
    }

    @Test func aForgedActIsRefusedHereFirst() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.run("rm", ["\(town.server)/hooks/pre-receive"], in: marie.home)
        let digest = try marie.digest(of: fileA, in: branchA)
        let own = try marie.forge(
            marie.act(
                Message.text("review", "A", as: "ambtenaar@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
                on: branchA))
        // Also where the branch of the clone is at it already.
        try marie.git("update-ref", branchA, own)
        let outcome = try marie.triesGit("push", "origin", branchA)
        #expect(outcome.status != 0 && outcome.errors.contains("Geweigerd (one-hat)"), "\(outcome)")
    }

    @Test func aHookThatWasThereRunsFirst() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try place("commit-msg", in: "\(marie.clone)/.git/hooks", noting: "\(marie.home)/eerst")
        try place("pre-push", in: "\(marie.clone)/.git/hooks", noting: "\(marie.home)/duw")
        let installed = try marie.kader("hooks", "install")
        #expect(installed.output.contains("commit-msg, pre-push"), "\(installed)")
        // Once more changes nothing: kader's own hook is no hook that was there before.
        #expect(try !marie.kader("hooks", "install").output.contains("commit-msg"))
        try marie.drafts("A", Texts.block("A"))
        #expect(Disk.read("\(marie.home)/duw") != nil)
        try marie.kader("open", "A/marie/1")
        try Disk.write(Array(Texts.block("A", choice: "Anders.").utf8), to: "\(marie.clone)/\(fileA)")
        try marie.git("commit", "-q", "-a", "-m", "Anders")
        #expect(Disk.read("\(marie.home)/eerst") != nil)
        #expect(try marie.git("log", "-1", "--format=%B", branchA).contains("Kader-Action: draft"))

        // One that objects is heard, and nothing goes out.
        try Disk.write(
            Array("#!/bin/sh\necho nee >&2\nexit 1\n".utf8), to: "\(marie.clone)/.git/hooks/pre-push.before-kader",
            mode: 0o755)
        let tip = try town.tip(branchA)
        let outcome = try marie.tries("propose", "A", "-m", "Graag")
        #expect(outcome.status == 1 && outcome.errors.contains("nee"), "\(outcome)")
        #expect(try town.tip(branchA) == tip)
    }

    @Test func aHookOfTheServerThatWasThereRunsFirst() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        let hooks = "\(town.server)/hooks"
        try joris.run("mv", ["\(hooks)/pre-receive", "\(hooks)/kader"], in: joris.home)
        try place("pre-receive", in: hooks, noting: "\(town.server)/eerst")
        try joris.run("mv", ["\(hooks)/pre-receive", "\(hooks)/pre-receive.before-kader"], in: joris.home)
        try joris.run("mv", ["\(hooks)/kader", "\(hooks)/pre-receive"], in: joris.home)
        try joris.kader("sync")
        try joris.kader("review", "A", "--agree")
        let seen = String(decoding: Disk.read("\(town.server)/eerst") ?? [], as: UTF8.self)
        #expect(seen.contains(branchA), "it gets the same input: \(seen)")
    }

    /// A hook that notes what it was given.
    private func place(_ name: String, in folder: String, noting file: String) throws {
        try Disk.write(Array("#!/bin/sh\ncat > \"\(file)\"\n".utf8), to: "\(folder)/\(name)", mode: 0o755)
    }
}
