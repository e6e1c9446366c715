import Git
import Review

@testable import Workflow

// What plain Git would let a member write: signed, and asked of no rule. No reference moves.
extension Workspace {
    func commitByHand(tree: ObjectID, on parent: ObjectID, _ statement: Statement) async throws -> ObjectID {
        let myself = try myself()
        var prepared = Prepared(for: myself.key)
        let commit = try add(
            tree: tree, parents: [parent], statement: statement, by: myself,
            at: moment(on: [repository.commit(parent)]), to: &prepared)
        let signed = try await prepared.signed(by: signer())
        try repository.write(signed)
        return signed.id(of: commit)
    }

    func tagByHand(_ reference: DossierReference, on target: ObjectID, _ statement: Statement) async throws -> ObjectID
    {
        let myself = try myself()
        var prepared = Prepared(for: myself.key)
        let tag = try add(
            tag: reference, on: target, statement: statement, by: myself, at: moment(on: []), to: &prepared)
        let signed = try await prepared.signed(by: signer())
        try repository.write(signed)
        return signed.id(of: tag)
    }
}
