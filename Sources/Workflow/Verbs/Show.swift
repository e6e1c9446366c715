public import Dossier
import Git
import Review

/// A text, with where it stands.
public struct ShownText: Sendable {
    /// The document.
    public let document: DocumentID
    /// The path.
    public let path: String
    /// The approved version, the proposal, or `main`.
    public let source: String
    /// The bytes.
    public let bytes: [UInt8]
}

extension DossierReader {
    /// The text of a document: `A@2` a version, `A@raad@weert` the one that this body approved last, `A/marie/1` a
    /// proposal, `A` the one on `main`, or the only proposal's where `main` has none.
    ///
    /// - Throws: a `Failure` where there is no such document, version, decision or proposal.
    public func show(_ name: DocumentName) throws -> ShownText {
        let (commit, source) = try commit(of: name)
        let tree = commit.tree
        guard let place = try place(of: name.document, in: tree), let bytes = try texts.text(at: place.path, in: tree)
        else { throw Failure.unknownDocument(name.document, known: try documents(in: main.tree).map(\.id)) }
        return ShownText(document: place.id, path: place.path.description, source: source, bytes: bytes)
    }

    /// The commit that a name means, and what to call it.
    func commit(of name: DocumentName) throws -> (commit: Commit, source: String) {
        if let body = name.body { return try commit(of: name, approvedBy: body) }
        if let id = name.proposal {
            guard let tip = try repository.reference(DossierReference.proposal(id).name) else {
                throw Failure.unknownProposal(id)
            }
            return (try repository.commit(tip), id.description)
        }
        if let version = name.version {
            let reference = DossierReference.approved(name.document, version)
            guard let target = try repository.reference(reference.name) else {
                throw Failure.noVersion(name.document, version, latest: try approvedVersion(of: name.document))
            }
            if let refusal = try refusal(of: Reference(name: reference.name, target: target)) {
                throw Failure.notBelieved(reference.shortTag, refusal)
            }
            return (try repository.commit(repository.peeled(target)), reference.shortTag)
        }
        if try place(of: name.document, in: main.tree) == nil {
            let open = try proposals(for: name.document).filter(\.proposal.isOpen).map { ($0.id, $0.tip.id) }
            if open.count > 1 { throw Failure.manyProposals(name.document, open.map(\.0)) }
            if let (id, tip) = open.first { return (try repository.commit(tip), id.description) }
        }
        return (main, "main")
    }

    /// The decision that `body` took last on a document: an approval changes no text, so its tree has the text.
    private func commit(
        of name: DocumentName, approvedBy body: BodyID
    ) throws -> (commit: Commit, source: String) {
        let open = try proposals(for: name.document).map(\.proposal)
        let decisions = open.filter { name.proposal == nil || $0.id == name.proposal }.decisions
        if let decision = decisions.first(where: { $0.body == body }), let id = ObjectID(hex: decision.act.text) {
            return (try repository.commit(id), "\(decision.proposal)@\(body)")
        }
        let version = try approvedVersion(of: name.document)
        let kind = try place(of: name.document, in: main.tree)?.kind
        let decide = kind?.mandates[.approve]?.collectives(in: charter) ?? []
        guard name.proposal == nil, version > 0, decide.contains(body) else {
            throw Failure.noDecision(name.document, body)
        }
        // What was adopted, every body that had to decide about it approved.
        return try commit(of: DocumentName("\(name.document)@\(version)"))
    }
}

extension Failure {
    fileprivate static func noDecision(_ id: DocumentID, _ body: BodyID) -> Failure {
        .usage(
            .noDecision, nl: "Van \(body) is geen besluit over \(id) vastgelegd.",
            en: "No decision of \(body) about \(id) is on record.")
    }

    fileprivate static func noVersion(_ id: DocumentID, _ version: Int, latest: Int) -> Failure {
        .usage(
            .noVersion,
            nl: latest == 0
                ? "\(id) is nog niet vastgesteld; er is geen versie \(version)."
                : "\(id) heeft geen versie \(version); de laatste is \(latest).",
            en: latest == 0
                ? "\(id) has not been adopted; there is no version \(version)."
                : "\(id) has no version \(version); the latest is \(latest).")
    }
}
