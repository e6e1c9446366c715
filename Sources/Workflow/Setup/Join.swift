public import Dossier
import Git

/// A member's key, and the line with which the griffie adds them.
public struct JoinResult: Sendable {
    /// The public key, as OpenSSH writes it.
    public let key: String
    /// Its fingerprint.
    public let fingerprint: String
    /// The file of a key that was made just now; nil where one was there.
    public let newKey: String?
    /// The member who has this key; nil where none has yet.
    public let member: Member?
    /// The command for the griffie; nil where the key is a member's already.
    public let line: String?
}

extension Workspace {
    /// Makes or finds the key to sign with, settles this clone on it, and says how the griffie adds its owner.
    ///
    /// It works outside a dossier too: one needs no clone to be added.
    /// - Throws: a `Failure` where no key can be found or made.
    public static func join(_ options: Options, key named: String?, fresh: Bool) async throws -> JoinResult {
        let repository = try? Repository.open(at: options.directory)
        let choice = try await KeyChoice.find(named: named, repository: repository, fresh: fresh)
        let key = choice.key.publicKey
        var member: Member?
        if let repository, let workspace = try? Workspace(repository, options) {
            try await workspace.settleSigning(choice)
            member = workspace.charter.members.first { $0.keys.contains { $0.text == key.text } }
        }
        let name = try await GitProgram().setting("user.name", in: options.directory) ?? "NAAM"
        let email = try await GitProgram().setting("user.email", in: options.directory) ?? "E-MAIL"
        let id = name.split(separator: " ").first.map { $0.lowercased() }.flatMap { MemberID($0) }?.text ?? "ID"
        let line =
            "kader member add \(id) --name \(ShellWord(name)) --email \(ShellWord(email)) "
            + "--capacity HOEDANIGHEID@GEMEENTE --key \(ShellWord(key.text))"
        return JoinResult(
            key: key.text, fingerprint: key.fingerprint, newKey: choice.isNew ? choice.setting : nil, member: member,
            line: member == nil ? line : nil)
    }
}
