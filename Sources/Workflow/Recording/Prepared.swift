import Git

/// What the rulebook permits and nobody has signed yet: a value, which says exactly what would become of it.
///
/// Whoever holds the key may sign it later and elsewhere, over the bytes that it gives. It is recorded only while all that it
/// was judged by is as it was.
///
/// An object has no id before it is signed: till then what rests on it says a name that it goes by.
struct Prepared: Sendable, Equatable {
    /// A commit or an annotated tag, and the signature on it once there is one.
    struct Object: Sendable, Equatable {
        enum Kind: Sendable {
            case commit, tag
        }

        let kind: Kind
        /// What it goes by until it is signed.
        let name: ObjectID
        /// What the signature is over, byte for byte.
        fileprivate(set) var payload: [UInt8]
        fileprivate(set) var signature: [UInt8]?
    }

    /// Whose signature is wanted.
    let key: SSHPublicKey

    /// What is to be signed, each after what it rests on.
    private(set) var objects: [Object] = []

    /// The references that move, from what to what.
    private(set) var moves: [Step] = []

    /// The references that must not have moved.
    private(set) var unmoved: [Reference] = []

    /// Where no reference may have come, gone or moved: by the beginning of their names, all that there are.
    private(set) var complete: [String: [Reference]] = [:]

    /// The ids of the objects that are signed, by the names that they went by before.
    private var ids: [ObjectID: ObjectID] = [:]

    /// Nothing yet.
    init(for key: SSHPublicKey) { self.key = key }

    /// Adds what is to be signed.
    ///
    /// - Returns: the name that it goes by until then.
    mutating func add(_ kind: Object.Kind, _ payload: [UInt8]) -> ObjectID {
        // The first bytes of a SHA-256 are as many as an id has.
        let name = ObjectID(bytes: Array(Digest.sha256(payload).prefix(20))) ?? .zero
        objects.append(Object(kind: kind, name: name, payload: payload))
        return name
    }

    /// Adds the move of a reference to `new`, an object that there is or one that is to be signed; nil takes it away.
    mutating func move(_ reference: String, from old: ObjectID?, to new: ObjectID?) {
        moves.append(Step(reference: reference, old: old, new: new))
    }

    /// Asks that `reference` is still where it is.
    mutating func hold(_ reference: Reference) { unmoved.append(reference) }

    /// Asks that the references whose names begin with `prefix` are still these.
    mutating func hold(_ prefix: String, at references: [Reference]) { complete[prefix] = references }
}

// Signing.
extension Prepared {
    /// What is to be signed next, byte for byte; nil once all of it is.
    var payload: [UInt8]? { objects.first { $0.signature == nil }?.payload }

    /// The id of what goes by `name`; `name` itself where that is an object that was there before, or is not signed yet.
    func id(of name: ObjectID) -> ObjectID { ids[name] ?? name }

    /// Takes the signature on ``payload``.
    ///
    /// - Throws: a `Failure` where it is none by the key that is meant, over exactly these bytes.
    mutating func take(_ signature: [UInt8]) throws {
        guard let index = objects.firstIndex(where: { $0.signature == nil }) else { return }
        let (name, payload) = (objects[index].name, objects[index].payload)
        do {
            let made = try SSHSignature(armoured: signature)
            guard made.publicKey == key else { throw Failure.notSigned(made.publicKey.fingerprint) }
            try made.verify(payload: payload)
        } catch let error as SSHSignatureError {
            throw Failure.notSigned("\(error)")
        }
        let id =
            switch objects[index].kind {
            case .commit: try Commit(signing: payload, with: signature).id
            case .tag: try Tag(signing: payload, with: signature).id
            }
        objects[index].signature = signature
        ids[name] = id
        for later in objects.indices.dropFirst(index + 1) {
            objects[later].payload.replace(Array(name.hex.utf8), with: Array(id.hex.utf8))
        }
        moves = moves.map { Step(reference: $0.reference, old: $0.old, new: $0.new.map(self.id(of:))) }
    }
}
