public import Dossier
import Git
import Review
public import Summary

extension DossierReader {
    /// What changed since a session, or in a range of the dossier's sessions, told as it was at the end of the range.
    ///
    /// The range is exact and owes nothing to clocks: what the branches reach at its end and did not reach at its beginning.
    /// - Parameters:
    ///   - range: `FROM..TO`, each the id of a session, or nothing for the beginning and for now; nil for what came since the
    ///     previous session of the body that meets in `session` or, without one, since the session that closed last.
    ///   - session: the session that is about to close; nil to take it from the range.
    /// - Throws: a `Failure` where a session in the range is unknown.
    public func summary(_ range: String?, session: SessionRecord? = nil) throws -> ChangeSummary {
        let (from, to) = try ends(of: range, session: session)
        return try standing(at: to) {
            let record = try session ?? DocumentID(to.name).flatMap { try self.session($0) }
            return try summary(from: from, to: to, session: record)
        }
    }

    /// The summary of what came between two snapshots; this stands at the `main` of the later one.
    func summary(from: Snapshot, to: Snapshot, session: SessionRecord?) throws -> ChangeSummary {
        let commits = try acts.commits(from: to.tips, hiding: from.tips)
        var byDocument: [DocumentID: [Commit]] = [:]
        for commit in commits.values {
            guard case .success(let statement) = ActReader.statement(commit.message) else { continue }
            // A session's own record is what the summary stands beside.
            guard statement.action != .sessionOpen, statement.action != .sessionClose else { continue }
            for id in statement.documents { byDocument[id, default: []].append(commit) }
        }
        let branches = try branches(of: to)
        // What `main` reaches of it is told as adopted, and not as on a proposal.
        let onMain = Set(Self.reach(from: [main.id], within: commits, besides: []).map(\.id))
        let oldTree = try from.main.map { try repository.commit($0).tree }
        var changes: [DocumentChange] = []
        for (id, acts) in byDocument.sorted(by: { $0.key < $1.key }) {
            let versions = try versions(of: id)
            let (own, told) = try changedProposals(
                branches[id] ?? [], versions, from: from, oldTree: oldTree, commits: commits, onMain: onMain)
            changes += own
            let rest = acts.filter { !told.contains($0.id) }
            changes += try adopted(id, rest, versions, from: from, to: to, oldTree: oldTree).map { [$0] } ?? []
        }
        let (awaiting, waiting) = try whatIsNext(branches)
        return ChangeSummary(
            title: charter.title, from: from.name, to: to.name, session: session,
            documents: changes.filter { !$0.isEmpty }, awaiting: awaiting, waiting: waiting, charter: charter)
    }

    /// Whose turn it is on the open proposals among `branches`, and which of these wait for something else.
    private func whatIsNext(
        _ branches: [DocumentID: [ProposalBranch]]
    ) throws -> ([ChangeSummary.Awaiting], [ChangeSummary.Waiting]) {
        var awaiting: [ChangeSummary.Awaiting] = []
        var held: [ChangeSummary.Waiting] = []
        for branch in branches.values.joined().filter(\.proposal.isOpen).sorted(by: { $0.id < $1.id }) {
            let proposal = try waiting(branch)
            awaiting += proposal.next.map {
                ChangeSummary.Awaiting(document: branch.place.id, proposal: branch.id, member: $0.member, act: $0.act)
            }
            guard !proposal.waiting.isEmpty else { continue }
            let title = try title(of: branch.place, in: branch.tip.tree)
            held.append(ChangeSummary.Waiting(proposal: branch.id, title: title, unmet: proposal.waiting))
        }
        return (awaiting, held)
    }

    /// The proposals of a snapshot as they stood then, by document; this stands at its `main`.
    func branches(of snapshot: Snapshot) throws -> [DocumentID: [ProposalBranch]] {
        let tips = snapshot.proposals.sorted { $0.key < $1.key }
        let commits = try acts.commits(from: tips.map(\.value), hiding: [main.id])
        defer { signatures.save() }
        let listed = try snapshot.moment == nil ? draftReferences() : references(of: snapshot)
        var result: [DocumentID: [ProposalBranch]] = [:]
        for (id, tip) in tips {
            guard let commit = commits[tip],
                let branch = try branch(id, tip: commit, in: commits, at: snapshot.moment, listed: listed)
            else { continue }
            result[id.document, default: []].append(branch)
        }
        return result
    }

    /// The references to drafts as they were: the proposals of a snapshot, and the versions, of which those that came later
    /// are not on its `main`.
    private func references(of snapshot: Snapshot) throws -> ReferenceList {
        let branches = snapshot.proposals.map { id, tip in
            Reference(name: DossierReference.proposal(id).name, target: tip)
        }
        return ReferenceList(branches + (try references(prefix: "refs/tags/approved/")))
    }

    /// The proposals for one document that moved, and the commits that are told with them.
    private func changedProposals(
        _ branches: [ProposalBranch], _ versions: [Version], from: Snapshot, oldTree: ObjectID?,
        commits: ActReader.Commits,
        onMain: Set<ObjectID>
    ) throws -> ([DocumentChange], told: Set<ObjectID>) {
        var result: [DocumentChange] = []
        var told: Set<ObjectID> = []
        let present = try latest(of: versions, at: main.id)
        for branch in branches where from.proposals[branch.id] != branch.tip.id && commits[branch.tip.id] != nil {
            let own = Self.reach(from: [branch.tip.id], within: commits, besides: onMain)
            told.formUnion(own.map(\.id))
            // What the group saw last time or, of a new proposal, the text that it is to replace.
            let base = branch.proposal.acts.last?.base.flatMap { ObjectID(hex: $0.text) }
            let before = from.proposals[branch.id] ?? base
            let tree = try before.map { try lineCommits.commit($0).tree } ?? oldTree
            // To a proposal that is closed nothing is added by what was adopted later.
            let version = try branch.proposal.isOpen ? present : latest(of: versions, at: branch.tip.id)
            result.append(
                DocumentChange(
                    id: branch.place.id.text, path: branch.place.path.description,
                    title: try title(of: branch.place, in: branch.tip.tree), old: try text(branch.place, in: tree),
                    new: try text(branch.place, in: branch.tip.tree),
                    state: DocumentChange.State(branch.proposal.state), version: version, proposal: branch.proposal,
                    people: people(own)))
        }
        return (result, told)
    }

    /// What reached `main` of one document by these acts; nil where nothing did.
    private func adopted(
        _ id: DocumentID, _ acts: [Commit], _ versions: [Version], from: Snapshot, to: Snapshot, oldTree: ObjectID?
    ) throws -> DocumentChange? {
        guard !acts.isEmpty, let place = try place(of: id, in: main.tree) else { return nil }
        let merges = acts.filter { commit in
            guard case .success(let statement) = ActReader.statement(commit.message) else { return false }
            return commit.parents.count == 2 && [.tag, .record].contains(statement.action)
        }.sorted { ($0.committer.seconds, $0.id) < ($1.committer.seconds, $1.id) }
        let version = try latest(of: versions, at: main.id)
        let proposals = try merges.compactMap { try adopted(id, version: version ?? 1, by: $0)?.proposal }
        // What was on a proposal that the group saw last time is what it compares with now that it was adopted.
        let seen = proposals.last.flatMap { to.proposals[$0.id] == nil ? from.proposals[$0.id] : nil }
        let before = try seen.map { try repository.commit($0).tree } ?? oldTree
        let old = try text(place, in: before)
        let state: DocumentChange.State =
            switch place.kind.outcome {
            case .version where !merges.isEmpty: .adopted
            case .register where !merges.isEmpty: .recorded
            default: old == nil ? .new : .changed
            }
        return DocumentChange(
            id: id.text, path: place.path.description, title: try title(of: place, in: main.tree), old: old,
            new: try text(place, in: main.tree), state: state, version: version, proposal: proposals.last,
            earlier: proposals.dropLast(), people: people(acts))
    }

    /// The commits among `commits` that `tips` reach without those in `hidden`.
    private static func reach(
        from tips: [ObjectID], within commits: ActReader.Commits, besides hidden: Set<ObjectID>
    ) -> [Commit] {
        var found: [Commit] = []
        var seen = hidden
        var waiting = tips
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted, let commit = commits[id] else { continue }
            found.append(commit)
            waiting += commit.parents
        }
        return found
    }

    private func text(_ place: Place, in tree: ObjectID?) throws -> [UInt8]? {
        try tree.flatMap { try texts.text(at: place.path, in: $0) }
    }

    /// A version of a document by its tag.
    typealias Version = (number: Int, tag: Reference)

    /// The latest of these versions of one document that the history of `tip` holds; nil where it has none.
    func latest(of versions: [Version], at tip: ObjectID) throws -> Int? {
        try versions.sorted { $0.number > $1.number }.first { version in
            try isAncestor(repository.peeled(version.tag.target), of: tip) && holds(version.tag)
        }?.number
    }

    /// Who acted in these commits: signers by their member name, co-authors and authors too.
    private func people(_ commits: [Commit]) -> [DocumentChange.Actor] {
        struct Key: Hashable {
            let name: String
            let capacity: Capacity?
        }
        var order: [Key] = []
        var found: [Key: (member: MemberID?, acts: [Action], recorded: [BodyID])] = [:]
        func note(_ member: MemberID?, _ name: String, _ capacity: Capacity?, _ action: Action, for body: BodyID?) {
            let key = Key(name: name, capacity: capacity)
            if found[key] == nil { order.append(key) }
            var entry = found[key] ?? (member, [], [])
            if let body {
                // Who writes down what a body decided has not decided.
                if !entry.recorded.contains(body) { entry.recorded.append(body) }
            } else if !entry.acts.contains(action) {
                entry.acts.append(action)
            }
            found[key] = entry
        }
        for commit in commits.sorted(by: { ($0.committer.seconds, $0.id) < ($1.committer.seconds, $1.id) }) {
            guard case .success(let statement) = ActReader.statement(commit.message) else { continue }
            var signer: Member?
            if case .key(let key) = signatures.signer(of: commit) {
                signer = charter.members.first { $0.keys.contains { $0.text == key } }
            }
            note(
                signer?.id, signer?.name ?? commit.committer.name, statement.capacity, statement.action,
                for: statement.body)
            guard statement.action == .draft else { continue }
            for person in [ClaimedPerson(commit.author)] + statement.coAuthors
            where signer?.has(email: person.email) != true {
                let member = charter.member(email: person.email)
                note(member?.id, member?.name ?? person.name, nil, .draft, for: nil)
            }
        }
        return order.compactMap { key in
            found[key].map {
                DocumentChange.Actor(
                    member: $0.member, name: key.name, capacity: key.capacity, acts: $0.acts, recorded: $0.recorded)
            }
        }
    }
}
