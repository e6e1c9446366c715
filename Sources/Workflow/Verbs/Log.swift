import Dossier
import Git
public import Review

extension Workspace {
    /// The history of one document, or of the whole dossier, newest first: what `main` holds and what is open on it.
    ///
    /// - Parameter limit: the most entries to give, counted over all; nil for all.
    /// - Throws: a `Failure` where the document is unknown.
    /// - Complexity: for one document, linear in its own acts and versions, which references name.
    public func log(_ name: DocumentName?, limit: Int?) throws -> [LogEntry] {
        var entries: [LogEntry] = []
        for (id, tip) in try proposalNames(for: name?.document) {
            if let wanted = name?.proposal, wanted != id { continue }
            for commit in try acts.commits(from: [tip], hiding: [main.id]).values {
                entries.append(entry(commit, on: id))
            }
        }
        if let name {
            guard name.proposal == nil || entries.isEmpty else { return finished(entries, limit) }
            _ = try place(of: name.document)
            for reference in try repository.references(prefix: "refs/tags/approved/\(name.document)/") {
                let merge = try repository.commit(repository.peeled(reference.target))
                entries.append(entry(merge, on: nil))
                guard merge.parents.count == 2 else { continue }
                for commit in try acts.commits(from: [merge.parents[1]], hiding: [merge.parents[0]]).values {
                    entries.append(entry(commit, on: nil))
                }
            }
        } else {
            for id in try repository.history(from: [main.id], hiding: [], firstParentOnly: false, limit: limit) {
                entries.append(entry(try repository.commit(id), on: nil))
            }
        }
        return finished(entries, limit)
    }

    private func finished(_ entries: [LogEntry], _ limit: Int?) -> [LogEntry] {
        let sorted = entries.sorted { left, right in
            left.moment == right.moment ? right.commit < left.commit : right.moment < left.moment
        }
        return limit.map { Array(sorted.prefix($0)) } ?? sorted
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
            verdict: statement?.verdict, body: statement?.body,
            subject: statement?.subject ?? lines.first.map(String.init) ?? "", reason: statement?.reason ?? "",
            proposal: proposal)
    }
}
