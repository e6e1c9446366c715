import Dossier
import Git
public import Review

extension DossierReader {
    /// The history of one document, or of the whole dossier, newest first: what `main` holds, and what was proposed, withdrawn
    /// and rejected.
    ///
    /// - Parameter limit: the most entries to give, counted over all; nil for all.
    /// - Throws: a `Failure` where the document or the proposal is unknown.
    /// - Complexity: for one document, linear in its own acts and versions, which references name; for a register, an annex,
    ///   a session record or `kader.yml` also in `main`'s own line.
    public func log(_ name: DocumentName?, limit: Int?) throws -> [LogEntry] {
        defer { signatures.save() }
        var entries: [LogEntry] = []
        func take(_ tip: ObjectID, hiding hidden: ObjectID, _ proposal: ProposalID?) throws {
            for id in try repository.history(from: [tip], hiding: [hidden], firstParentOnly: false, limit: nil) {
                entries.append(entry(try repository.commit(id), on: proposal))
            }
        }
        if let id = name?.proposal {
            guard let tip = try repository.reference(DossierReference.proposal(id).name) else {
                throw Failure.unknownProposal(id)
            }
            try take(tip, hiding: main.id, id)
            return finished(entries, limit)
        }
        for (id, tip) in try proposalNames(for: name?.document) { try take(tip, hiding: main.id, id) }
        if let name {
            for commit in try recordings(of: place(of: name.document)) {
                entries.append(entry(commit, on: nil))
                // What was added without a version has no tag that leads to its acts.
                if commit.parents.count == 2 { try take(commit.parents[1], hiding: commit.parents[0], nil) }
            }
            for reference in try repository.references(prefix: "refs/tags/approved/\(name.document)/") {
                let merge = try repository.commit(repository.peeled(reference.target))
                entries.append(entry(merge, on: nil))
                guard merge.parents.count == 2 else { continue }
                try take(merge.parents[1], hiding: merge.parents[0], nil)
            }
        } else {
            for id in try repository.history(from: [main.id], hiding: [], firstParentOnly: false, limit: limit) {
                entries.append(entry(try repository.commit(id), on: nil))
            }
        }
        return finished(entries, limit)
    }

    /// The newest first; of those of one second, in the order of the walk, where children come before their parents.
    private func finished(_ entries: [LogEntry], _ limit: Int?) -> [LogEntry] {
        let sorted = entries.enumerated().sorted { left, right in
            left.element.moment == right.element.moment
                ? left.offset < right.offset : right.element.moment < left.element.moment
        }
        return sorted.prefix(limit ?? .max).map(\.element)
    }

    private func entry(_ commit: Commit, on proposal: ProposalID?) -> LogEntry {
        let statement = try? ActReader.statement(commit.message).get()
        var member: MemberID?
        if case .key(let key) = signatures.signer(of: commit) {
            member = charter.members.first { $0.keys.contains { $0.text == key } }?.id
        }
        let lines = String(decoding: commit.message, as: UTF8.self).split(separator: "\n", maxSplits: 1)
        return LogEntry(
            commit: commit.id.hex, moment: Moment(commit.committer), member: member, name: commit.author.name,
            capacity: statement?.capacity, action: statement?.action, documents: statement?.documents ?? [],
            verdict: statement?.verdict, body: statement?.body, decision: statement?.decision, votes: statement?.votes,
            subject: statement?.subject ?? lines.first.map(String.init) ?? "", reason: statement?.reason ?? "",
            proposal: proposal)
    }
}
