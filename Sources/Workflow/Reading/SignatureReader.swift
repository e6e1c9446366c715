import Git
import Review

/// Says whose key signed a commit or a tag.
///
/// What a signature proves is a function of the object alone, so each is checked once; whether the key belongs to a
/// member is for the rulebook to say.
final class SignatureReader {
    private var signers: [ObjectID: Signer] = [:]

    /// The folder in which earlier commands left what they proved; nil where everything is to be proved anew.
    private var directory: String?

    /// What earlier commands proved, once it was asked for.
    private lazy var proofs = directory.map { ProofFile(in: $0) }

    /// - Parameter directory: where to find and leave what was proved; nil to prove everything anew.
    init(remembering directory: String?) { self.directory = directory }

    /// Proves everything anew from here on, and leaves nothing for later.
    func proveAnew() {
        directory = nil
        proofs = nil
        signers = [:]
    }

    func signer(of commit: Commit) -> Signer {
        if let known = signers[commit.id] { return known }
        let signer: Signer
        if proofs?.contains(commit.id) == true, let parsed = try? SSHSignature(armoured: commit.signature ?? []) {
            signer = .key(parsed.publicKey.text)
        } else {
            signer = Self.signer(of: commit)
            if case .key = signer { proofs?.insert(commit.id) }
        }
        signers[commit.id] = signer
        return signer
    }

    func signer(of tag: Tag) -> Signer { Self.signer(signature: tag.signature, payload: tag.signedPayload) }

    /// Leaves what was proved for later commands.
    func save() { proofs?.save() }

    /// Whose key signed `commit`.
    static func signer(of commit: Commit) -> Signer {
        signer(signature: commit.signature, payload: commit.signedPayload)
    }

    /// Checks an SSH signature in Git's namespace.
    static func signer(signature: [UInt8]?, payload: [UInt8]?) -> Signer {
        guard let signature, let payload else { return .unsigned }
        do {
            let parsed = try SSHSignature(armoured: signature)
            try parsed.verify(payload: payload)
            return .key(parsed.publicKey.text)
        } catch {
            return .invalid("\(error)")
        }
    }
}
