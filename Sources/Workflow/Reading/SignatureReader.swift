import Git
import Review

/// Says whose key signed a commit or a tag.
///
/// What a signature proves is a function of the object alone, so each is checked once; whether the key belongs to a
/// member is for the rulebook to say.
final class SignatureReader {
    private var signers: [ObjectID: Signer] = [:]

    func signer(of commit: Commit) -> Signer {
        if let known = signers[commit.id] { return known }
        let signer = Self.signer(of: commit)
        signers[commit.id] = signer
        return signer
    }

    func signer(of tag: Tag) -> Signer { Self.signer(signature: tag.signature, payload: tag.signedPayload) }

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
