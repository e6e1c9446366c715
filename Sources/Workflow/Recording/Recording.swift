import Git
import Review

/// What the rulebook permits: what is to be signed, and what to tell once it stands.
struct Permitted: Sendable {
    var prepared: Prepared
    /// What becomes of each act; a commit that is not signed yet goes by its name.
    var told: [ActResult]
    /// The text on which it is a verdict; nil where it is none.
    var judged: TextDigest?

    /// What to tell of it, signed and recorded.
    func told(_ signed: Prepared, _ delivery: Delivery) -> [ActResult] {
        told.map { result in
            var result = result
            if let name = ObjectID(hex: result.commit) { result.commit = signed.id(of: name).hex }
            result.delivery = delivery
            return result
        }
    }
}

extension Workspace {
    /// The key with which this clone signs.
    ///
    /// - Throws: a `Failure` where none is set.
    func signer() throws -> any Signing {
        guard let signer: any Signing = try options.signer ?? SigningKey(of: repository) else { throw Failure.noKey }
        return signer
    }

    /// Signs and records what is permitted.
    ///
    /// - Returns: what became of each act.
    func carryOut(_ permitted: Permitted) async throws -> [ActResult] {
        let signed = try await permitted.prepared.signed(by: signer())
        return permitted.told(signed, try await recorder.record(signed))
    }
}

extension Prepared {
    /// The same with the signature of `signer` on each object.
    func signed(by signer: any Signing) async throws -> Prepared {
        var signed = self
        while let payload = signed.payload { try signed.take(await signer.sign(payload)) }
        return signed
    }
}
