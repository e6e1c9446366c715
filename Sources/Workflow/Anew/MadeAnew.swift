import Dossier
import Git
import Review
import Summary

// Own steps on `main`, judged and signed again on what the server has meanwhile.
extension Workspace {
    /// Makes each step anew that was taken back, in their order, and after each the own acts on proposals that name it; what
    /// cannot be is put aside, and told.
    ///
    /// - Parameter render: the summary of a session as Markdown.
    func makeAnew(
        _ result: inout SyncResult, render: (ChangeSummary, Language) -> String
    ) async throws {
        let steps = try stepsToMakeAnew()
        var acts = try actsToMakeAnew()
        let judge = try steps.last.map { try arrivalJudge(to: $0) }
        var waiting = Set(steps.map(\.id))
        for step in steps {
            try await makeActsAnew(&acts, before: waiting, &result)
            waiting.remove(step.id)
            let parent = try step.parents.first.map { try repository.commit($0) }
            do {
                if let refusal = try judge?.judge(step).refusal { throw Failure(refusal) }
                if let name = try await again(step, on: parent, render: render) { result.anew.append(name) }
            } catch let failure as Failure where failure.status != .surroundings {
                try putAside(step, since: parent, beside: main, because: failure.message)
            }
            try noteMadeAnew(step)
        }
        try await makeActsAnew(&acts, before: [], &result)
        try noteMadeAnew(nil)
    }

    /// Makes one step anew.
    ///
    /// - Returns: what it is called; nil where `main` holds what it brought already.
    /// - Throws: a `Failure` where it cannot be.
    private func again(
        _ step: Commit, on parent: Commit?, render: (ChangeSummary, Language) -> String
    ) async throws -> String? {
        // It was judged, so that it can be read.
        let statement = try ActReader.statement(step.message).get()
        guard signatures.signer(of: step) == (try myself().signer) else { throw Failure.notYours }
        if step.parents.count == 2 { return try await adoptAgain(step, statement) }
        if statement.action == .sessionClose { return try await closeAgain(step, render: render) }
        return try await recordAgain(step, on: parent, statement)
    }

    private func adoptAgain(_ step: Commit, _ statement: Statement) async throws -> String? {
        guard let id = statement.proposal, try !isAdopted(step.parents[1]) else { return nil }
        let branch = try proposal(named: DocumentName(id.description))
        guard branch.proposal.text == statement.texts[id.document] else {
            throw Failure.textMovedOn(id)
        }
        let adopted = try await carryOut(
            prepareAdoption(of: branch, as: branch.place.kind.outcome, message: nil, author: step.author))[0]
        return adopted.tag ?? id.document.text
    }

    private func recordAgain(_ step: Commit, on parent: Commit?, _ statement: Statement) async throws -> String? {
        var edits: [RepositoryPath: TreeEdit] = [:]
        for change in try repository.difference(from: parent?.tree, to: step.tree) {
            let here = try repository.entry(change.path, in: main.tree)
            guard here != change.new else { continue }
            guard here != change.old else {
                edits[change.path] = change.new.map { .put($0.id, $0.mode) } ?? .remove
                continue
            }
            edits[change.path] = .put(try repository.writeBlob(try merged(change, with: here)), .blob)
        }
        guard !edits.isEmpty else { return nil }
        var endings: [KeyEnding]?
        if case .put(let blob, _)? = edits[RepositoryPath(Charter.path)] {
            let new = try Charter(yaml: try repository.blob(blob, limit: Document.sizeLimit))
            if let refusal = try refusal(ofChangeTo: new, at: Clock.committer()) { throw Failure(refusal) }
            endings = edits.count == 1 ? charter.endings(to: new) : nil
        }
        let written = try await carryOut(
            prepareRecord(edits, ending: endings, author: step.author) { capacity in
                var statement = statement
                statement.capacity = capacity
                return statement
            })[0]
        return statement.documents.first?.text ?? String(written.commit.prefix(7))
    }

    /// What both made of one text: this step, and the server's `main`.
    ///
    /// - Throws: a `Failure` where they change the same lines, or what comes out is no text of its kind.
    private func merged(_ change: TreeChange, with here: TreeEntry?) throws -> [UInt8] {
        guard let old = change.old, let new = change.new, let here, [old, new, here].allSatisfy({ $0.mode == .blob })
        else { throw Failure.changedThere(change.path.description) }
        let texts = try [old, new, here].map { try repository.blob($0.id, limit: Document.sizeLimit) }
        let merge = try repository.mergeText(
            base: texts[0], ours: texts[1], theirs: texts[2], oursName: "kader", theirsName: "origin")
        guard merge.clean else { throw Failure.changedThere(change.path.description) }
        if let (id, kind) = charter.document(at: change.path.description), kind.id != .session {
            let problems = try problems(of: Place(id: id, kind: kind, path: change.path), bytes: merge.text)
            guard problems.isEmpty else { throw Failure.problems(problems) }
        }
        return merge.text
    }
}

extension Failure {
    static let notYours = Failure(
        .outOfDate, .notYours, nl: "Deze stap is van iemand anders.", en: "This step is somebody else's.")

    static func textMovedOn(_ id: ProposalID) -> Failure {
        Failure(
            .outOfDate, .textMovedOn, nl: "De tekst van \(id) is intussen een andere.",
            en: "The text of \(id) is another one meanwhile.")
    }

    fileprivate static func changedThere(_ path: String) -> Failure {
        Failure(
            .outOfDate, .changedThere, nl: "\(path) is op de server op dezelfde plaats veranderd.",
            en: "\(path) was changed on the server at the same place.")
    }
}
