import Dossier
import Git
import Review

// The exact bytes of what is to be signed.
extension Workspace {
    /// Nothing yet, for `myself` to sign. What `main` says is what it will have been judged by.
    func prepared(for myself: Myself) -> Prepared {
        var prepared = Prepared(for: myself.key)
        prepared.hold(Reference(name: DossierReference.main.name, target: main.id))
        return prepared
    }

    /// Adds a commit to what is to be signed.
    ///
    /// - Parameters:
    ///   - moment: when it is made, as it was judged.
    ///   - author: who wrote it, where that is someone else than who commits.
    /// - Returns: the name that it goes by until it is signed.
    func add(
        tree: ObjectID, parents: [ObjectID], statement: Statement, by myself: Myself, at moment: Moment,
        author: Person? = nil, to prepared: inout Prepared
    ) throws -> ObjectID {
        try refuseHidden(in: statement)
        return prepared.add(
            .commit,
            try repository.commitBuffer(
                tree: tree, parents: parents, author: author ?? myself.person(at: Clock.author()),
                committer: myself.person(at: moment), message: Array(statement.message.utf8)))
    }

    /// Adds an annotated tag to what is to be signed.
    ///
    /// - Parameters:
    ///   - target: a commit, or the name of one that is to be signed.
    ///   - moment: when it is made, as it was judged.
    /// - Returns: the name that it goes by until it is signed.
    func add(
        tag reference: DossierReference, on target: ObjectID, statement: Statement, by myself: Myself,
        at moment: Moment, to prepared: inout Prepared
    ) throws -> ObjectID {
        try refuseHidden(in: statement)
        return prepared.add(
            .tag,
            try repository.tagBuffer(
                target: target, targetKind: .commit, name: reference.shortTag, tagger: myself.person(at: moment),
                message: Array(statement.message.utf8)))
    }

    /// Refuses a message that steers the terminal of whoever reads it with plain Git.
    private func refuseHidden(in statement: Statement) throws {
        // A line end as Windows writes it is one character with what it ends.
        let scalars = statement.message.unicodeScalars
        guard let hidden = scalars.first(where: { $0 != "\n" && $0 != "\t" && $0 != "\r" && $0.isSteering })
        else { return }
        throw Failure.hiddenInMessage(hidden)
    }
}
