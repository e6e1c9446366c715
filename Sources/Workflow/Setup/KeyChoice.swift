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
        if !fresh {
            if let repository, try repository.configuration("gpg.format") == "ssh",
                let setting = try repository.configuration("user.signingkey"),
                let key = try SigningKey(of: repository)
            {
                return Found(key: key, setting: setting, isNew: false)
            }
            for name in ["id_ed25519", "id_ed25519_kader", "id_ecdsa", "id_rsa"] {
                let path = "\(home)/.ssh/\(name)"
                guard Files.exists(path), Files.exists(path + ".pub") else { continue }
                return Found(key: try SigningKey(setting: path, directory: "."), setting: path, isNew: false)
            }
            if let agent = try await fromAgent(), let repository {
                let setting = "key::" + agent
                return Found(
                    key: try SigningKey(setting: setting, directory: repository.gitDirectory), setting: setting,
                    isNew: false)
            }
        }
        let path = "\(home)/.ssh/id_ed25519_kader"
        if !Files.exists(path) { try await SigningKey.make(at: path, comment: "kader") }
        return Found(key: try SigningKey(setting: path, directory: "."), setting: path, isNew: true)
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
