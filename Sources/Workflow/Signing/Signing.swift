import Git

/// What gives the signature on a commit or a tag once its exact bytes are known.
///
/// `ssh-keygen` does so. It stands behind a protocol since a signature may come from elsewhere: from a key that a test holds
/// in its own process.
protocol Signing: Sendable {
    /// The public key that the signature will prove.
    var publicKey: SSHPublicKey { get }

    /// Signs `payload` in Git's namespace, as `git commit -S` would.
    ///
    /// - Returns: the armoured signature, with a final newline.
    /// - Throws: a `Failure` where there is no signature to be had.
    func sign(_ payload: [UInt8]) async throws -> [UInt8]
}
