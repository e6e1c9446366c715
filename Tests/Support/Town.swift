import Glibc
import Synchronization

/// A town with a dossier on a server, people who each have a home, a key and a clone, and a clock of its own.
package final class Town: Sendable {
    package let folder: TemporaryFolder

    /// Seconds since 1970 that the last command was given at; each is a minute after the one before.
    private let clock: Mutex<Int64>

    /// The dossier's server.
    package var server: String { folder.absolute("server.git") }

    /// The outlet for the partner.
    package var outlet: String { folder.absolute("outlet.git") }

    private init(_ folder: TemporaryFolder, at seconds: Int64) {
        self.folder = folder
        clock = Mutex(seconds)
    }

    /// A town in which nobody has done anything yet; it begins on 12 September 2018.
    package convenience init() throws { try self.init(TemporaryFolder("kader-town"), at: 1_536_750_000) }

    /// A town where everything is as it is here, and goes its own way from now on.
    package func copy() throws -> Town {
        let twin = try TemporaryFolder("kader-town")
        let town = Town(twin, at: clock.withLock { $0 })
        // Settings hold absolute paths: of keys, of the server, of the file with the signers.
        let script = """
            cp -a "$1/." "$2" && \
            grep -rlF --include=config --include=.gitconfig -e "$1" "$2" | xargs -r sed -i "s|$1|$2|g"
            """
        let outcome = try Program.run(
            "sh", ["-c", script, "sh", folder.path, twin.path], in: "/", environment: Program.plain)
        guard outcome.status == 0 else { throw TestError("no copy of the town: \(outcome)") }
        return town
    }

    /// The moment of the next command.
    package func tick() -> Int64 {
        clock.withLock { seconds in
            seconds += 60
            return seconds
        }
    }

    /// Lets days go by before the next command.
    package func pass(days: Int) { clock.withLock { $0 += Int64(days) * 86_400 } }

    /// Lets time go by until a moment, in seconds since 1970; it never goes back.
    package func wait(until seconds: Int64) { clock.withLock { $0 = max($0, seconds) } }

    package subscript(id: String) -> Resident { Resident(id: id, town: self) }

    /// Makes a person with a home, a name for Git, and a key.
    ///
    /// - Parameters:
    ///   - name: what they are called; their id with a surname where it is nil.
    ///   - email: their address; one that goes with their id where it is nil.
    package func settle(_ id: String, name: String? = nil, email: String? = nil) throws {
        let resident = self[id]
        for path in [resident.home, "\(resident.home)/.ssh"] { mkdir(path, 0o700) }
        try Disk.write(
            Array(
                """
                [user]
                \tname = \(name ?? resident.name)
                \temail = \(email ?? resident.email)
                [init]
                \tdefaultBranch = main

                """.utf8),
            to: "\(resident.home)/.gitconfig")
        try resident.makeKey(at: resident.key)
    }

    /// Every reference of a repository with what it points at, a line each.
    package func references(of repository: String? = nil) throws -> String {
        try self["root"].run(
            "git", ["for-each-ref", "--format=%(refname) %(objectname)"], in: repository ?? server
        ).output
    }

    /// What a reference on the server points at; nil where it is not there.
    package func tip(_ reference: String) throws -> String? {
        let outcome = try self["root"].attempt("git", ["rev-parse", "-q", "--verify", reference], in: server)
        return outcome.status == 0 ? outcome.trimmed : nil
    }

    /// Has everybody's clone reach the server by another address.
    package func reach(by address: (Resident) -> String) throws {
        for resident in clones() { try resident.git("remote", "set-url", "origin", address(resident)) }
    }

    /// Everybody who has a clone.
    package func clones() -> [Resident] {
        ["griet", "gerda", "marie", "piet", "joris", "noor", "wim", "wilma", "vera"].map { self[$0] }
            .filter { access("\($0.clone)/.git", F_OK) == 0 }
    }

    /// Runs git in the server's repository, past its hooks, as an administrator with bad intentions can.
    @discardableResult
    package func administrator(_ arguments: String..., input: String = "") throws -> String {
        try self["root"].run("git", arguments, in: server, input: Array(input.utf8)).trimmed
    }
}

/// A person of a town.
package struct Resident: Sendable {
    package let id: String
    package let town: Town

    package var name: String { "\(id.prefix(1).uppercased())\(id.dropFirst()) Proef" }
    package var email: String { "\(id)@example.nl" }
    package var home: String { town.folder.absolute(id) }
    package var key: String { "\(home)/.ssh/id_ed25519" }

    /// Their second key, where they have one.
    package var spareKey: String { "\(home)/.ssh/spare" }

    /// Makes a pair of keys.
    func makeKey(at path: String) throws {
        try run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", id, "-f", path], in: home)
    }

    /// The clone in which they work.
    package var clone: String { "\(home)/dossier" }

    /// Runs kader in the clone; throws where it does not end well.
    @discardableResult
    package func kader(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(Binary.kader, arguments, in: clone, input: Array(input.utf8))
    }

    /// Runs kader in the clone, however it ends.
    package func tries(_ arguments: String..., input: String = "") throws -> Outcome {
        try attempt(Binary.kader, arguments, in: clone, input: Array(input.utf8))
    }

    /// Runs git in the clone, and returns what it printed; throws where it fails.
    @discardableResult
    package func git(_ arguments: String..., input: String = "") throws -> String {
        try run("git", arguments, in: clone, input: Array(input.utf8)).trimmed
    }

    /// Runs git in the clone, however it ends.
    package func triesGit(_ arguments: String..., input: String = "") throws -> Outcome {
        try attempt("git", arguments, in: clone, input: Array(input.utf8))
    }

    @discardableResult
    package func run(_ program: String, _ arguments: [String], in folder: String, input: [UInt8] = []) throws -> Outcome
    {
        let outcome = try attempt(program, arguments, in: folder, input: input)
        guard outcome.status == 0 else { throw TestError("\(id): \(program) \(arguments): \(outcome)") }
        return outcome
    }

    /// Runs a program as this person, a minute after the command before it.
    package func attempt(
        _ program: String, _ arguments: [String], in folder: String, input: [UInt8] = [],
        environment extra: [String: String] = [:]
    ) throws -> Outcome {
        try Program.run(
            program, arguments, in: folder, environment: surroundings(at: town.tick()).merging(extra) { $1 },
            input: input)
    }

    /// The environment in which this person gives a command at `moment`, in seconds since 1970.
    package func surroundings(at moment: Int64) -> [String: String] {
        let date = "\(moment) +0200"
        let own = [
            "HOME": home, "LANG": "nl_NL.UTF-8", "LC_ALL": "", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_DATE": date, "GIT_CEILING_DIRECTORIES": home, "GIT_TEMPLATE_DIR": "", "GIT_EDITOR": "false",
            "EDITOR": "false",
        ]
        return Program.plain.merging(own) { $1 }
    }
}

/// Where the program under test is.
package enum Binary {
    /// The program `kader` that was built with these tests: it lies beside them.
    package static let kader: String = {
        guard let own = realpath("/proc/self/exe", nil) else { return "kader" }
        defer { free(own) }
        let path = String(cString: own)
        return (path.lastIndex(of: "/").map { path[..<$0] } ?? "") + "/kader"
    }()
}
