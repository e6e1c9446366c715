import Glibc
import TestSupport
import Testing

/// What kader says of a server that it does not get through to, and that it never waits for an answer from nobody.
@Suite("Servers that stay shut")
struct TransportTests {
    /// What `kader sync` does where the server is at `address` and Git reaches it by `ssh`, a program that says `words`; and
    /// what that program was asked.
    private func sync(
        at address: String, through ssh: (name: String, words: String)? = nil
    ) throws -> (outcome: Outcome, asked: String) {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try marie.git("remote", "set-url", "origin", address)
        if let ssh {
            let program = "\(marie.home)/\(ssh.name)"
            try Disk.write(
                Array("#!/bin/sh\necho \"$@\" >> \(marie.home)/asked\necho '\(ssh.words)' >&2\nexit 255\n".utf8),
                to: program, mode: 0o755)
            try marie.git("config", "core.sshCommand", "\(program) -4")
        }
        let outcome = try marie.tries("sync", "--lang", "en")
        let asked = String(decoding: Disk.read("\(marie.home)/asked") ?? [], as: UTF8.self)
        return (outcome, asked)
    }

    @Test func aServerThatIsAwayIsSaidToBeAway() throws {
        let port = try Port.free()
        for address in ["http://127.0.0.1:\(port)/x.git", "ssh://127.0.0.1:\(port)/x.git"] {
            let outcome = try sync(at: address).outcome
            #expect(outcome.status == 4 && outcome.errors.contains("The server cannot be reached"), "\(outcome)")
            #expect(!outcome.errors.contains("Could not read from remote"), "\(outcome)")
        }
    }

    @Test(arguments: [
        ("marie@server: Permission denied (publickey).", "does not let you in"),
        ("FATAL: R any dossier marie DENIED by fallthru", "does not let you in"),
        ("Host key verification failed.", "The key of this server is not known here"),
        ("ssh: Could not resolve hostname server", "The server cannot be reached"),
    ])
    func whatTheServerSaysIsPutInWords(_ said: String, _ meaning: String) throws {
        let outcome = try sync(at: "ssh://server/x.git", through: ("ssh", said)).outcome
        #expect(outcome.status == 4 && outcome.errors.contains(meaning), "\(outcome)")
        #expect(outcome.errors.contains(said), "Git's own words go with it: \(outcome)")
    }

    @Test func theMembersOwnSecureShellIsKeptAndAsksNothing() throws {
        let own = try sync(at: "ssh://server/x.git", through: ("ssh", "nee")).asked
        #expect(own.contains("-4 -o BatchMode=yes"), "\(own)")
        // A program of another sort may not know that option.
        let other = try sync(at: "ssh://server/x.git", through: ("plink", "nee")).asked
        #expect(other.contains("-4 ") && !other.contains("BatchMode"), "\(other)")
    }

    @Test func anActIsKeptHereWhileTheServerLetsNobodyIn() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let ssh = "\(marie.home)/ssh"
        try Disk.write(
            Array("#!/bin/sh\necho 'FATAL: W any dossier marie DENIED by fallthru' >&2\nexit 1\n".utf8), to: ssh,
            mode: 0o755)
        try marie.git("config", "core.sshCommand", ssh)
        try marie.git("remote", "set-url", "origin", "ssh://server/dossier")
        let outcome = try marie.drafts("A", Texts.block("A"))
        #expect(outcome.errors.contains("DENIED by fallthru") && outcome.errors.contains("kader sync"), "\(outcome)")
        try marie.git("remote", "set-url", "origin", town.server)
        try marie.kader("sync")
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
    }
}
