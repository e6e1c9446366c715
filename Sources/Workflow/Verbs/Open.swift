import Dossier
import Git
import Review

/// What the working folder shows now.
public struct OpenResult: Sendable {
    /// The reference, such as `refs/heads/proposal/A/marie/1`.
    public let reference: String
    /// The file to edit, from the top of the folder; nil where all of `main` is shown.
    public let file: String?
    /// The folder.
    public let folder: String
    /// What to type once the text was changed there; nil where all of `main` is shown.
    public let next: String?
}

extension Workspace {
    /// Shows `main` in the working folder.
    ///
    /// - Throws: a `Failure` where that would overwrite what was not committed.
    public func openMain() async throws -> OpenResult {
        try await show(DossierReference.main.name, main)
        return OpenResult(
            reference: DossierReference.main.name, file: nil, folder: repository.workingDirectory ?? "", next: nil)
    }

    /// Puts a document's text in the working folder, for any editor: a named proposal, mine, or a new one of mine. What I
    /// record without a proposal is shown as `main` has it.
    ///
    /// - Throws: a `Failure` where that would overwrite what was not committed.
    public func open(_ name: DocumentName) async throws -> OpenResult {
        guard repository.workingDirectory != nil else { throw Failure.bare("open") }
        let place = try place(of: name.document)
        let id: ProposalID
        if let named = name.proposal {
            id = named
        } else {
            let me = try myself().member
            let mine = try ownProposals(for: name.document, of: me.id)
            if mine.isEmpty, try records(me, place) {
                try await show(DossierReference.main.name, main)
                return OpenResult(
                    reference: DossierReference.main.name, file: place.path.description,
                    folder: repository.workingDirectory ?? "", next: "kader record \(place.id)")
            }
            if mine.count > 1 { throw Failure.manyProposals(name.document, mine.map(\.id)) }
            id = try mine.first?.id ?? nextProposal(for: name.document, by: me.id)
        }
        let reference = DossierReference.proposal(id).name
        if let tip = try repository.reference(reference) {
            try await show(reference, try repository.commit(tip))
        } else {
            guard name.proposal == nil else { throw Failure.unknownProposal(id) }
            try await show(reference, main)
        }
        return OpenResult(
            reference: reference, file: place.path.description, folder: repository.workingDirectory ?? "",
            next: "kader draft")
    }

    /// Tells whether `member` writes the document to `main` without a proposal.
    private func records(_ member: Member, _ place: Place) throws -> Bool {
        guard place.kind.outcome == .register || charter.founded == nil, let mandate = place.kind.mandates[.record]
        else { return false }
        return try member.capacities(at: Clock.committer()).contains { mandate.covers(member, as: $0) }
    }

    private func show(_ reference: String, _ commit: Commit) async throws {
        guard repository.workingDirectory != nil else { throw Failure.bare("open") }
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        try await repository.settleIndex()
        try recorder.finishPending()
        let head = try repository.headReference
        if head != reference, try repository.isShown(reference) { throw Failure.shownElsewhere(reference) }
        if let shown = try repository.reference("HEAD") {
            try recorder.checkFolder(from: try repository.commit(shown).tree, to: commit.tree)
        }
        try recorder.show(reference, at: commit)
    }
}
