import Subprocess

/// The `git` program, which carries objects between repositories and does nothing else for kader.
///
/// libgit2's own transports skip server hooks and ignore ssh settings and credential helpers.
struct GitProgram: Carrier {
    /// The ssh command for this run, where it is not the one that Git's settings name.
    var secureShell: String?

    /// It is to work in the repository that the environment names, as inside a hook.
    var keepsRepository = false

    /// How long a run may take before it is ended, with all that it started; nil where it may take what it takes.
    var patience: Duration?

    /// What a run of the program gave.
    struct Outcome: Sendable {
        let succeeded: Bool
        let output: String
        let errors: String

        /// What was asked for has been done, by more than one run.
        static let arrived = Outcome(succeeded: true, output: "", errors: "")
    }

    /// Runs `git` with `arguments`, in the repository or folder `directory`.
    ///
    /// It never asks anything where no person could answer. Where the lock of another program is in its way it is run again
    /// once that is gone.
    /// - Throws: a `Failure` where the program is not there, or a lock stays, which is then named.
    func run(_ arguments: [String], in directory: String) async throws -> Outcome {
        for _ in 1...5 {
            let outcome = try await runOnce(arguments, in: directory)
            guard !outcome.succeeded, let lock = LockFile.named(in: outcome.errors) else { return outcome }
            try LockFile.clear([Files.resolve(lock, from: directory)])
        }
        return try await runOnce(arguments, in: directory)
    }

    private func runOnce(_ arguments: [String], in directory: String) async throws -> Outcome {
        // A member's own hooks run; kader's among them need not ask the rulebook what this command has asked it.
        var changes: [Environment.Key: String?] = [Environment.Key(stringLiteral: Self.judgedMark): "1"]
        let isAsking = ProcessEnvironment.isInteractive
        if !isAsking { changes["GIT_TERMINAL_PROMPT"] = "0" }
        if let command = try await secureShell(in: directory, isAsking: isAsking) {
            changes["GIT_SSH_COMMAND"] = command
        }
        return try await run(
            Self.settings.flatMap { ["-c", $0] } + arguments, in: directory,
            environment: surroundings.updating(changes))
    }

    /// A setting of Git as it holds in `directory`, a path in full; nil where it is not set.
    ///
    /// The program knows conditions for settings that libgit2 does not, such as the address of a clone's server.
    func setting(_ key: String, in directory: String) async throws -> String? {
        let isPath = key.hasSuffix("Path")
        let outcome = try await run(
            ["config"] + (isPath ? ["--type=path"] : []) + ["--get", key], in: directory, environment: surroundings
        )
        let value = outcome.output.trimmingBlanks
        return outcome.succeeded && !value.isEmpty ? value : nil
    }

    /// What this process was told, without what is foreign.
    private var surroundings: Environment {
        var changes: [Environment.Key: String?] = ["LC_ALL": "C"]
        guard !keepsRepository else { return .inherit.updating(changes) }
        for name in Self.foreign { changes[Environment.Key(stringLiteral: name)] = .some(nil) }
        return .inherit.updating(changes)
    }

    /// What would point the program at another repository, as inside a hook, or have a clone be of a sort that kader cannot read.
    private static let foreign = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH", "GIT_SHALLOW_FILE",
        "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE", "GIT_DEFAULT_REF_FORMAT", "GIT_DEFAULT_HASH",
    ]

    /// What holds whatever a member has set: nothing is asked of a server that it may not know, nothing is sent that was not
    /// asked for, and what is printed can be read. Acts have signatures of their own, so that a push needs none.
    private static let settings = [
        "push.gpgSign=false", "push.pushOption=", "push.followTags=false", "push.recurseSubmodules=no",
        "fetch.recurseSubmodules=no", "submodule.recurse=false", "color.ui=false", "color.remote=false",
        "init.defaultRefFormat=files", "init.defaultObjectFormat=sha1",
    ]

    /// The ssh command of this run or of the member's choice, told to ask nothing where nobody can answer; nil where Git's own
    /// choice stands, or it may be a program that cannot be told so.
    private func secureShell(in directory: String, isAsking: Bool) async throws -> String? {
        // The environment goes before the setting, and a choice made there stands.
        for name in ["GIT_SSH_COMMAND", "GIT_SSH"] where ProcessEnvironment.value(name) != nil { return nil }
        guard !isAsking else { return secureShell }
        var command = secureShell ?? ""
        if command.isEmpty {
            let setting = try await run(
                ["config", "--get", "core.sshCommand"], in: directory, environment: surroundings)
            command = setting.output.trimmingBlanks
        }
        guard !command.isEmpty else { return "ssh -o BatchMode=yes" }
        let program = command.prefix { $0 != " " }
        return program == "ssh" || program.hasSuffix("/ssh") ? "\(command) -o BatchMode=yes" : secureShell
    }

    private func run(
        _ arguments: [String], in directory: String, environment: Environment
    ) async throws -> Outcome {
        var options = PlatformOptions()
        guard let patience else { return try await Self.run(arguments, in: directory, environment, options) }
        // What git started, such as ssh, goes with it.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        return try await withThrowingTaskGroup(of: Outcome.self) { [options] group in
            group.addTask { try await Self.run(arguments, in: directory, environment, options) }
            group.addTask {
                try? await Task.sleep(for: patience)
                return Outcome(succeeded: false, output: "", errors: "fatal: no answer within \(patience)")
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }

    private static func run(
        _ arguments: [String], in directory: String, _ environment: Environment, _ options: PlatformOptions
    ) async throws -> Outcome {
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(["-C", directory] + arguments), environment: environment,
                platformOptions: options,
                output: .bytes(limit: Self.outputLimit), error: .bytes(limit: Self.outputLimit))
            return Outcome(
                succeeded: result.terminationStatus.isSuccess,
                output: String(decoding: result.standardOutput, as: UTF8.self),
                errors: String(decoding: result.standardError, as: UTF8.self))
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.missingProgram("git", package: "git")
        }
    }

    /// The variable that tells kader's own `pre-push` hook that the rulebook was asked already.
    ///
    /// Whoever sets it by hand spares themselves a warning and nothing more: the server asks all the same.
    static let judgedMark = "KADER_JUDGED"

    /// The most that is taken of the program's output, in bytes.
    private static let outputLimit = 16 * 1_048_576
}
