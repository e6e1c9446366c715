import Dossier
import Git

/// Records what is signed: writes its objects, moves references on the server and here, and lets the working folder follow.
final class Recorder {
    /// What the dossier says; it comes to stand where this brings `main`. It owns this.
    unowned let reader: DossierReader

    /// What carries objects to the server.
    let carrier: any Carrier

    /// Nothing goes to the server for now.
    let isOffline: Bool

    /// What was changed in the folder and not committed may be put together with what comes in.
    var mayCarryOver = true

    /// The documents whose uncommitted changes in the folder were made in a text that came in.
    var carriedOver: Set<DocumentID> = []

    init(of reader: DossierReader, by carrier: any Carrier, isOffline: Bool) {
        self.reader = reader
        self.carrier = carrier
        self.isOffline = isOffline
    }

    var repository: Repository { reader.repository }

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
