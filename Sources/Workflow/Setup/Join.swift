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
    public let line: Phrase?
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
        let name = try await GitProgram().setting("user.name", in: options.directory)
        let email = try await GitProgram().setting("user.email", in: options.directory)
        var (member, addressee): (Member?, Member?)
        if let repository, let workspace = try? Workspace(repository, options) {
            try await workspace.settleSigning(choice)
            member = workspace.charter.members.first { $0.keys.contains { $0.text == key.text } }
            addressee =
                member == nil
                ? email.flatMap { workspace.charter.member(email: $0) }.flatMap { $0.ended == nil ? $0 : nil } : nil
        }
        let line = Self.line(for: key, of: addressee, name: name, email: email)
        return JoinResult(
            key: key.text, fingerprint: key.fingerprint, newKey: choice.isNew ? choice.setting : nil, member: member,
            addressee: addressee, line: member == nil ? line : nil)
    }

    /// What the griffie types; what she or Git would have to know stands in capitals.
    private static func line(for key: SSHPublicKey, of addressee: Member?, name: String?, email: String?) -> Phrase {
        let key = ShellWord(key.text)
        if let addressee {
            let line = "kader member change \(addressee.id) --key \(key)"
            return Phrase(nl: CommandNames.inDutch(line: line), en: line)
        }
        let id = name?.split(separator: " ").first.map { $0.lowercased() }.flatMap { MemberID($0) }?.text ?? "ID"
        func line(_ unknownName: String, _ unknownAddress: String, _ capacity: String) -> String {
            "kader member add \(id) --name \(ShellWord(name ?? unknownName)) "
                + "--email \(ShellWord(email ?? unknownAddress)) --capacity \(capacity) --key \(key)"
        }
        return Phrase(
            nl: CommandNames.inDutch(line: line("NAAM", "ADRES", "HOEDANIGHEID@GEMEENTE")),
            en: line("NAME", "ADDRESS", "CAPACITY@MUNICIPALITY"))
    }
}
