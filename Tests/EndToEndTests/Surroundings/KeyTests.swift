import TestSupport
import Testing

/// Where keys are, what signs with them, and how a server comes to know them.
@Suite("Keys and what keeps them")
struct KeyTests {
    /// Puts Marie's key where only a program of her own finds it.
    private func keeper(of marie: Resident, signingWith key: String? = nil, _ more: String = "") throws -> String {
        try marie.run("mv", [marie.key, "\(marie.home)/kluis"], in: marie.home)
        let program = "\(marie.home)/sleutelbewaarder"
        let script = """
            #!/bin/sh
            [ "$1 $2 $3 $4 $5" = "-Y sign -n git -f" ] || exec ssh-keygen "$@"
            for last; do :; done
            \(more)
            exec ssh-keygen -Y sign -n git -f '\(key ?? "\(marie.home)/kluis")' "$last"

            """
        try Disk.write(Array(script.utf8), to: program, mode: 0o755)
        return program
    }

    @Test(arguments: ["", "key::", "file"])
    func aProgramOfOnesOwnSigns(_ form: String) throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let program = try keeper(of: marie)
        let key = try marie.run("cut", ["-d", " ", "-f", "1,2", "\(marie.key).pub"], in: marie.home).trimmed
        try marie.git("config", "--global", "gpg.ssh.program", program)
        try marie.git("config", "user.signingkey", form == "file" ? "\(marie.key).pub" : form + key)
        try marie.drafts("A", Texts.block("A"))
        #expect(try town.tip(branchA) != nil)
        #expect(try marie.triesGit("verify-commit", branchA).status == 0)
        #expect(try marie.kader("join").output.contains("marie"))
        #expect(try marie.tries("verify").status == 0)
    }

    @Test func aProgramThatDoesNotSignIsNamed() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let before = try town.references()
        let other = town["piet"].key
        let programs = [
            try keeper(of: marie, "echo 'de kluis zit dicht' >&2; exit 1"),
            "/weg/programma", "geen-programma",
        ]
        for (program, word) in zip(programs, ["de kluis zit dicht", "/weg/programma", "geen-programma"]) {
            try marie.git("config", "gpg.ssh.program", program)
            let outcome = try marie.tries("draft", "A", "--from", "-", "-m", "x", input: Texts.block("A"))
            #expect(outcome.status == 4 && outcome.errors.contains(word), "\(outcome)")
            #expect(outcome.errors.contains("gpg.ssh.program"), "\(outcome)")
        }
        // One that signs with somebody else's key would be found out by the server alone.
        try marie.run("cp", ["\(marie.home)/kluis", marie.key], in: marie.home)
        try marie.git("config", "gpg.ssh.program", keeper(of: marie, signingWith: other))
        let outcome = try marie.tries("draft", "A", "--from", "-", "-m", "x", input: Texts.block("A"))
        #expect(outcome.status == 4 && outcome.errors.contains("SHA256:"), "\(outcome)")
        #expect(try town.references() == before)
    }

    @Test func thePublicPartIsFoundInThePrivateOne() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try marie.run("rm", ["\(marie.key).pub"], in: marie.home)
        try marie.drafts("A", Texts.block("A"))
        #expect(try town.tip(branchA) != nil)
        #expect(try marie.kader("join").output.contains("marie"))
        // And so does another clone.
        try marie.run(Binary.kader, ["clone", town.server, "tweede"], in: marie.home)
        let setting = try marie.run("git", ["config", "user.signingkey"], in: "\(marie.home)/tweede").trimmed
        #expect(setting == marie.key)
    }

    @Test func aKeyThatIsGoneIsNamedWithTheWayOut() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try marie.run("mv", [marie.key, "\(marie.home)/weg"], in: marie.home)
        try marie.run("mv", ["\(marie.key).pub", "\(marie.home)/weg.pub"], in: marie.home)
        for arguments in [["draft", "A", "--from", "-", "-m", "x"], ["join"]] {
            let outcome = try marie.attempt(
                Binary.kader, arguments, in: marie.clone, input: Array(Texts.block("A").utf8))
            #expect(outcome.status == 4 && outcome.errors.contains("kader aanmelden --key"), "\(outcome)")
        }
        try marie.kader("join", "--key", "\(marie.home)/weg")
        try marie.drafts("A", Texts.block("A"))
    }

    @Test func sshIsToldOfAKeyThatItDoesNotOffer() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        #expect(try marie.triesGit("config", "core.sshCommand").status == 1, "ssh offers this one by itself")
        let own = "\(marie.home)/.ssh/id_ed25519_kader"
        try marie.run("sh", ["-c", "cp '\(marie.key)' '\(own)'; cp '\(marie.key).pub' '\(own).pub'"], in: marie.home)
        try marie.kader("join", "--key", own)
        let command = try marie.git("config", "--local", "core.sshCommand")
        #expect(command == "ssh -i \(own) -i \(marie.key)")
        #expect(try marie.triesGit("config", "--global", "core.sshCommand").status == 1)
        // Back to the first, nothing needs to be said.
        try marie.kader("join", "--key", marie.key)
        #expect(try marie.triesGit("config", "core.sshCommand").status == 1)
        // A way of connecting of her own stays.
        try marie.git("config", "--global", "core.sshCommand", "ssh -4")
        try marie.kader("join", "--key", own)
        #expect(try marie.git("config", "core.sshCommand") == "ssh -4")
    }

    @Test func aFirstCloneOffersItToo() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let own = "\(marie.home)/.ssh/id_ed25519_kader"
        try marie.run("sh", ["-c", "mv '\(marie.key)' '\(own)'; mv '\(marie.key).pub' '\(own).pub'"], in: marie.home)
        let asked = "\(marie.home)/gevraagd"
        try marie.run("mkdir", ["\(marie.home)/bin"], in: marie.home)
        let ssh = "\(marie.home)/bin/ssh"
        let script = """
            #!/bin/sh
            printf '%s\\n' "$*" >>'\(asked)'
            for last; do :; done
            case $last in *git-*) exec sh -c "$last";; esac
            exit 1

            """
        try Disk.write(Array(script.utf8), to: ssh, mode: 0o755)
        let path = "\(marie.home)/bin:/usr/local/bin:/usr/bin:/bin"
        let outcome = try marie.attempt(
            Binary.kader, ["clone", "ssh://stad\(town.server)", "tweede"], in: marie.home, environment: ["PATH": path])
        #expect(outcome.status == 0, "\(outcome)")
        let lines = String(decoding: Disk.read(asked) ?? [], as: UTF8.self).split(separator: "\n")
        #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("-i \(own) ") }, "\(lines)")
        #expect(
            try marie.run("git", ["config", "core.sshCommand"], in: "\(marie.home)/tweede").trimmed == "ssh -i \(own)"
        )
    }

    /// libgit2 does not know this condition.
    @Test func settingsForOneServerAreFound() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let own = "\(marie.home)/werk"
        try marie.run("sh", ["-c", "mv '\(marie.key)' '\(own)'; mv '\(marie.key).pub' '\(own).pub'"], in: marie.home)
        try marie.git("config", "--global", "includeIf.hasconfig:remote.*.url:\(town.server).path", "~/stad")
        try marie.git("config", "-f", "\(marie.home)/stad", "gpg.format", "ssh")
        try marie.git("config", "-f", "\(marie.home)/stad", "user.signingkey", "~/werk")
        try marie.run(Binary.kader, ["clone", town.server, "\(marie.home)/tweede"], in: marie.home)
        let outcome = try marie.run(
            Binary.kader, ["draft", "A", "--from", "-", "-m", "x"], in: "\(marie.home)/tweede",
            input: Array(Texts.block("A").utf8))
        #expect(try town.tip(branchA) != nil, "\(outcome)")
    }
}
