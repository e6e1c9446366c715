public import Dossier
import Git
import Review

extension Workspace {
    /// Commits what changed in the working folder, each document onto a proposal of its own: all of them or none.
    ///
    /// New files that are no documents, such as an editor's own, are left where they are, with a remark. What came from the
    /// server meanwhile is put together with what was changed here.
    /// - Parameter name: the one document, or the proposal, to take from the folder; nil for all that changed.
    /// - Returns: a result for each document; those whose text is on my proposal already are left out.
    /// - Throws: a `Failure` where nothing changed, where a file of the dossier that is no document did, or where a document
    ///   cannot be drafted; it names every such document.
    public func draftFolder(_ details: DraftDetails, only name: DocumentName? = nil) async throws -> [ActResult] {
        guard repository.workingDirectory != nil else { throw Failure.bare("draft") }
        guard let head = try repository.headReference, try repository.reference(head) != nil else {
            throw Failure.detached
        }
        var changed: [DocumentID] = []
        var strays: [String] = []
        var results = try await writing(say(nl: "de stukken in de map", en: "the documents in the folder")) {
            (changed, strays) = try name.map { ([$0.document], []) } ?? changedDocuments(since: head)
            let myself = try myself()
            let drafts = try judgedInFolder(changed, as: name, showing: head, details, by: myself)
            guard !drafts.isEmpty else { throw name.map { Failure.unchanged($0.document) } ?? .nothingChanged }
            try settleLineEnds(of: drafts)
            return try await carryOut(prepare(drafts, by: myself))
        }
        if !strays.isEmpty { results[results.count - 1].remarks.append(.leftAlone(strays)) }
        for index in results.indices where recorder.carriedOver.contains(results[index].document) {
            results[index].remarks.append(.carriedOver(results[index].document))
        }
        if head == DossierReference.main.name, let proposal = results.first?.proposal,
            try changedDocuments(since: head).documents.count == 1
        {
            // The folder shows the draft now, not `main`: say so, so that nothing in it looks uncommitted.
            _ = try await open(DocumentName(proposal.description))
        }
        return results
    }

    /// Tells whether the file of a document in the folder differs from what the branch that the folder shows has of it.
    public func isChangedInFolder(_ id: DocumentID) throws -> Bool {
        guard repository.workingDirectory != nil, let shown = try repository.reference("HEAD") else { return false }
        let tree = try repository.commit(shown).tree
        let paths =
            try place(of: id, in: tree).map { [$0.path] }
            ?? charter.kinds.filter { $0.path.hasID || $0.id.text == id.text }
            .map { RepositoryPath($0.path.path(of: id)) }
        return try paths.contains { path in
            guard let file = try repository.readWorkingFile(path, limit: Document.sizeLimit), !file.isLink else {
                return false
            }
            return try file.bytes.withLineFeeds != texts.text(at: path, in: tree)?.withLineFeeds
        }
    }

    /// Gives the files the ends of lines with which they are committed, so that Git sees no other text in the folder.
    private func settleLineEnds(of drafts: [JudgedDraft]) throws {
        for draft in drafts {
            let file = try repository.readWorkingFile(draft.place.path, limit: Document.sizeLimit)
            guard let file, file.bytes != draft.bytes, file.bytes.withLineFeeds == draft.bytes else { continue }
            try repository.replaceWorkingFile(draft.place.path, with: draft.bytes)
        }
    }

    /// The documents whose files in the folder differ from what `head` holds, and new files that are no documents.
    private func changedDocuments(since head: String) throws -> (documents: [DocumentID], strays: [String]) {
        guard let shown = try repository.reference(head) else { throw Failure.detached }
        let changes = try repository.workingChanges(against: repository.commit(shown).tree)
        guard !changes.isEmpty else { throw Failure.nothingChanged }
        var documents: [DocumentID] = []
        var strays: [String] = []
        for change in changes {
            if let path = change.path.string, let (id, kind) = charter.document(at: path) {
                guard kind.takesProposals else { throw Failure.registerInFolder(path, id) }
                documents.append(id)
            } else if change.kind == .added {
                strays.append(change.path.description)
            } else {
                throw Failure.noDocumentThere(change.path.description)
            }
        }
        if documents.isEmpty, let stray = strays.first { throw Failure.noDocumentThere(stray) }
        return (documents, strays)
    }

    /// Judges the documents; those whose text is on my proposal already are left out.
    ///
    /// - Throws: a `Failure` that says of each document that cannot be drafted why.
    private func judgedInFolder(
        _ documents: [DocumentID], as chosen: DocumentName?, showing head: String, _ details: DraftDetails,
        by myself: Myself
    ) throws -> [JudgedDraft] {
        var drafts: [JudgedDraft] = []
        var failures: [(document: DocumentID, failure: Failure)] = []
        for id in documents {
            do {
                var name = try chosen ?? DocumentName(id.text)
                if chosen?.proposal == nil, case .proposal(let proposal)? = DossierReference(head),
                    proposal.document == id
                {
                    name = try DocumentName(proposal.description)
                }
                drafts.append(try judged(name, from: .folder, details, by: myself))
            } catch let failure as Failure {
                if !failure.isNamed(.unchanged) { failures.append((id, failure)) }
            } catch let error as GitError where error.code == .tooLarge {
                failures.append((id, Failure(mapping: error)))
            }
        }
        guard failures.isEmpty else { throw Failure.notDrafted(failures) }
        return drafts
    }
}

extension Failure {
    fileprivate static func registerInFolder(_ path: String, _ id: DocumentID) -> Failure {
        .usage(
            .noDocumentThere,
            nl: "\(path) is gewijzigd, en is een register; dat legt de griffie vast met `kader record \(id)`.",
            en: "\(path) has changed, and is a register, which the griffie records with `kader record \(id)`.")
    }

    /// Says of each document why it cannot be drafted.
    fileprivate static func notDrafted(_ failures: [(document: DocumentID, failure: Failure)]) -> Failure {
        if failures.count == 1 { return failures[0].failure }
        func text(_ language: Language, _ refused: String) -> String {
            failures.map { document, failure in
                let rule = failure.refusal.map { "\(refused) (\($0.rule.rawValue)): " } ?? ""
                return "\(document): \(rule)\(failure.message(language))"
            }.joined(separator: "\n")
        }
        return Failure(
            failures[0].failure.status, .notDrafted,
            mayLackNews: failures.contains { $0.failure.refusal != nil || $0.failure.mayLackNews },
            nl: text(.nl, "geweigerd") + "\nEr is niets vastgelegd, ook niet van andere stukken in de map.",
            en: text(.en, "refused") + "\nNothing was committed, also of other documents in the folder.")
    }
}

extension Phrase {
    fileprivate static func carriedOver(_ id: DocumentID) -> Phrase {
        Phrase(
            nl: "Intussen kwam een andere tekst van \(id) binnen; uw wijziging is daarin opgenomen. "
                + "Lees het geheel na met `kader show \(id)`.",
            en: "Meanwhile another text of \(id) came in; your change was made in that one. "
                + "Read the whole with `kader show \(id)`.")
    }

    fileprivate static func leftAlone(_ paths: [String]) -> Phrase {
        let list = paths.prefix(8).joined(separator: ", ") + (paths.count > 8 ? ", …" : "")
        return Phrase(
            nl: "Niet opgenomen, want volgens kader.yml geen stuk: \(list).",
            en: "Not taken in, being no document by kader.yml: \(list).")
    }
}
