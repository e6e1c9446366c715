import Dossier
import Git

/// How Git is to reach a server by ssh with the key that a member signs with.
///
/// Servers such as gitolite know a member by that key, and ssh offers only keys with names that it knows.
enum SecureShell {
    /// The names in `~/.ssh` of the keys that ssh offers by itself, the best first.
    static let ownKeys = ["id_ed25519", "id_ecdsa", "id_rsa", "id_ed25519_sk", "id_ecdsa_sk"]

    /// The command with which ssh offers `key` as well; nil where it does so by itself, as with one that an agent holds.
    static func command(offering key: SigningKey) -> String? {
        guard let file = key.file, !file.hasSuffix(".pub"), let home = ProcessEnvironment.value("HOME") else {
            return nil
        }
        let own = ownKeys.map { "\(home)/.ssh/\($0)" }.filter(Files.exists)
        guard !own.contains(where: { Files.isSame($0, file) }) else { return nil }
        // To name one is to leave out those that it knows.
        return "ssh " + ([file] + own).map { "-i \(ShellWord($0))" }.joined(separator: " ")
    }
}

extension Workspace {
    /// Has Git offer the signing key to the server, in this clone alone, where ssh would not and the member has chosen no other
    /// way of connecting.
    func settleSecureShell(_ key: SigningKey) async throws {
        let setting = "core.sshCommand"
        let present = try await GitProgram().setting(
            setting, in: repository.workingDirectory ?? repository.gitDirectory)
        // What an earlier key of theirs wanted is not their choice.
        guard try present == nil || present == repository.configuration(Self.settledShell) else { return }
        let command = SecureShell.command(offering: key)
        guard present != command else { return }
        try repository.setConfiguration(setting, to: command)
        try repository.setConfiguration(Self.settledShell, to: command)
    }

    private static let settledShell = "kader.sshCommand"
}
