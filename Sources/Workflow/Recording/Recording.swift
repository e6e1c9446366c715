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
        return permitted.told(signed, try await record(signed))
    }

    /// Records what is signed: writes its objects, and moves its references on the server and here, all or none.
    ///
    /// - Throws: a `Failure` where something is not signed, or what it was judged by has moved; `Ahead` where somebody else
    ///   moved something on the server first.
    func record(_ signed: Prepared) async throws -> Delivery {
        guard signed.payload == nil else { throw Failure.notSigned(signed.key.fingerprint) }
        if let moved = try repository.moved(since: signed) { throw Failure.raced(moved) }
        try repository.write(signed)
        return try await publish(signed.moves)
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

extension Repository {
    /// The first reference that is no longer as `prepared` was judged by; nil where all are.
    func moved(since prepared: Prepared) throws -> String? {
        for move in prepared.moves where try reference(move.reference) != move.old { return move.reference }
        for known in prepared.unmoved where try reference(known.name) != known.target { return known.name }
        for (prefix, known) in prepared.complete where try references(prefix: prefix) != known { return prefix }
        return nil
    }

    /// Writes the objects of what is signed; no reference moves.
    func write(_ signed: Prepared) throws {
        for object in signed.objects {
            _ =
                switch object.kind {
                case .commit: try writeCommit(buffer: object.payload, signature: object.signature)
                case .tag: try writeTag(buffer: object.payload, signature: object.signature)
                }
        }
    }
}
