import Git
import Subprocess

/// Finds the key that a person signs with, or makes one.
enum KeyChoice {
    /// A key, and whether it was made just now.
    struct Found {
        let key: SigningKey
        /// What Git's `user.signingkey` is to be.
        let setting: String
        let isNew: Bool
    }

    /// The key to sign with: the one named, the one Git knows, one in `~/.ssh`, one that an agent holds, or a new one.
    ///
    /// - Parameters:
    ///   - named: a key file, or nil to look for one.
    ///   - repository: the repository whose settings count; nil for the person's own settings alone.
    ///   - fresh: make a new one whatever there is.
    /// - Throws: a `Failure` where the named file is no key, or none can be made.
    static func find(named: String?, repository: Repository?, fresh: Bool) async throws -> Found {
        guard let home = ProcessEnvironment.value("HOME") else { throw Failure.noHome }
        if let named {
            let path = Files.realPath(Files.resolve(named, from: ".")) ?? named
            return Found(key: try SigningKey(setting: path, directory: "."), setting: path, isNew: false)
        }
        if !fresh, let known = try await known(in: repository, home: home) { return known }
        let path = "\(home)/.ssh/id_ed25519_kader"
        if !Files.exists(path) { try await SigningKey.make(at: path, comment: "kader") }
        return Found(key: try SigningKey(setting: path, directory: "."), setting: path, isNew: true)
    }

    /// The key that Git knows, one in `~/.ssh`, or one that an agent holds; nil where there is none yet.
    ///
    /// - Throws: a `Failure` where the one that Git knows cannot be used.
    static func known(in repository: Repository?, home: String) async throws -> Found? {
        let directory = repository.map { $0.workingDirectory ?? $0.gitDirectory } ?? "."
        let git = GitProgram()
        if try await git.setting("gpg.format", in: directory) == "ssh",
            let setting = try await git.setting("user.signingkey", in: directory)
        {
            // A path with `~` means the same in the clone's own settings.
            let program = try await git.setting(SigningKey.programSetting, in: directory)
            let key = try SigningKey(
                setting: setting, directory: repository?.gitDirectory ?? directory, program: program)
            return Found(key: key, setting: setting, isNew: false)
        }
        for name in SecureShell.ownKeys + ["id_ed25519_kader"] {
            let path = "\(home)/.ssh/\(name)"
            guard Files.exists(path), let key = try? SigningKey(setting: path, directory: ".") else { continue }
            return Found(key: key, setting: path, isNew: false)
        }
        guard let agent = try await fromAgent() else { return nil }
        let setting = "key::" + agent
        return Found(key: try SigningKey(setting: setting, directory: directory), setting: setting, isNew: false)
    }

    /// The first key that an agent holds; nil where none runs.
    private static func fromAgent() async throws -> String? {
        guard ProcessEnvironment.value("SSH_AUTH_SOCK") != nil else { return nil }
        let result = try await Subprocess.run(
            .name("ssh-add"), arguments: ["-L"], output: .string(limit: 65_536), error: .discarded)
        guard result.terminationStatus.isSuccess else { return nil }
        return result.standardOutput.split(separator: "\n").compactMap { SSHPublicKey(text: String($0))?.text }.first
    }
}
