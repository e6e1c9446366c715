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
    /// The member who has the address here and not this key; nil where none has.
    public let addressee: Member?
    /// The command for the griffie: a further key for the addressee, else a new member. Nil where the key is a member's already.
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
        let name = try await GitProgram().setting("user.name", in: options.directory) ?? "NAAM"
        let email = try await GitProgram().setting("user.email", in: options.directory) ?? "E-MAIL"
        var (member, addressee): (Member?, Member?)
        if let repository, let workspace = try? Workspace(repository, options) {
            try await workspace.settleSigning(choice)
            member = workspace.charter.members.first { $0.keys.contains { $0.text == key.text } }
            addressee =
                member == nil ? workspace.charter.member(email: email).flatMap { $0.ended == nil ? $0 : nil } : nil
        }
        let id = name.split(separator: " ").first.map { $0.lowercased() }.flatMap { MemberID($0) }?.text ?? "ID"
        let line =
            addressee.map { "kader member change \($0.id) --key \(ShellWord(key.text))" }
            ?? "kader member add \(id) --name \(ShellWord(name)) --email \(ShellWord(email)) "
            + "--capacity HOEDANIGHEID@GEMEENTE --key \(ShellWord(key.text))"
        return JoinResult(
            key: key.text, fingerprint: key.fingerprint, newKey: choice.isNew ? choice.setting : nil, member: member,
            addressee: addressee, line: member == nil ? line : nil)
    }
}
