public import Dossier
import Git
import Review
public import Summary

/// The ends of a range: where the branches stood.
private struct Snapshot {
    let name: String
    let main: ObjectID?
    /// The tips of open proposals, by name.
    let proposals: [ProposalID: ObjectID]

    var tips: [ObjectID] { [main].compactMap { $0 } + proposals.values }
}

extension Workspace {
    /// What changed since the previous session, or in a range of the dossier's sessions.
    ///
    /// The range is exact and owes nothing to clocks: what the branches reach at its end and did not reach at its beginning.
    /// - Parameters:
    ///   - range: `FROM..TO`, each the id of a session, or nothing for the beginning and for now; nil for since the last one.
    ///   - session: the session that the summary is about; nil to take it from the range.
    /// - Throws: a `Failure` where a session in the range is unknown.
    public func summary(_ range: String?, session: SessionRecord? = nil) throws -> ChangeSummary {
        let closed = try sessionIDs().filter(\.isClosed).map(\.id)
        var (from, to): (Snapshot, Snapshot)
        if let range {
            let ends = range.split(separator: ".", omittingEmptySubsequences: false)
            guard ends.count == 3, ends[1].isEmpty else { throw Failure.badRange(range) }
            from = try ends[0].isEmpty ? .beginning : snapshot(String(ends[0]), closed)
            to = try ends[2].isEmpty ? now() : snapshot(String(ends[2]), closed)
        } else {
            from = try closed.last.map { try snapshot($0.text, closed) } ?? .beginning
            to = try now()
        }
        let record = try session ?? DocumentID(to.name).flatMap { try self.session($0) }
        return try summary(from: from, to: to, session: record)
    }

    private func now() throws -> Snapshot {
        var tips: [ProposalID: ObjectID] = [:]
        for (id, tip) in try proposalNames() { tips[id] = tip }
        return Snapshot(name: "", main: main.id, proposals: tips)
    }

    /// Where the branches stood when a session closed, as its tag lists it.
    private func snapshot(_ name: String, _ closed: [DocumentID]) throws -> Snapshot {
        guard let id = DocumentID(name),
            let target = try repository.reference(DossierReference.session(id).name),
            try repository.kind(of: target) == .tag
        else { throw Failure.badSession(name, known: closed) }
        var main: ObjectID?
        var proposals: [ProposalID: ObjectID] = [:]
        for branch in BranchList.tips(in: try repository.tag(target).message) {
            switch DossierReference(branch.name) {
            case .main?: main = branch.tip
            case .proposal(let id)?: proposals[id] = branch.tip
            default: continue
            }
        }
        return Snapshot(name: name, main: try main ?? repository.peeled(target), proposals: proposals)
    }

    private func summary(from: Snapshot, to: Snapshot, session: SessionRecord?) throws -> ChangeSummary {
        let commits = try acts.commits(from: to.tips, hiding: from.tips)
        var byDocument: [DocumentID: [Commit]] = [:]
        for commit in commits.values {
            guard case .success(let statement) = ActReader.statement(commit.message) else { continue }
            // A session's own record is what the summary stands beside.
            guard statement.action != .sessionOpen, statement.action != .sessionClose else { continue }
            for id in statement.documents { byDocument[id, default: []].append(commit) }
        }
        let open = try proposals()
        let byName = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
        // What `main` reaches of it is told as adopted, and not as on a proposal.
        let onMain = Set(Self.reach(from: [to.main ?? main.id], within: commits, besides: []).map(\.id))
        let oldTree = try from.main.map { try repository.commit($0).tree }
        let newTree = try repository.commit(to.main ?? main.id).tree
        var changes: [DocumentChange] = []
        var awaiting: [ChangeSummary.Awaiting] = []
        for (id, acts) in byDocument.sorted(by: { $0.key < $1.key }) {
            changes += try self.changes(
                of: id, acts, open: byName, from: from, to: to, trees: (oldTree, newTree), commits: commits,
                onMain: onMain)
        }
        for branch in open where branch.proposal.isOpen {
            awaiting += branch.proposal.next.map {
                ChangeSummary.Awaiting(document: branch.place.id, proposal: branch.id, member: $0.member, act: $0.act)
            }
        }
        return ChangeSummary(
            title: charter.title, from: from.name, to: to.name, session: session,
            documents: changes.filter { !$0.isEmpty }, awaiting: awaiting, charter: charter)
    }

    /// What became of one document: an entry for what reached `main`, and one for each proposal that moved.
    private func changes(
        of id: DocumentID, _ acts: [Commit], open: [ProposalID: ProposalBranch], from: Snapshot, to: Snapshot,
        trees: (old: ObjectID?, new: ObjectID), commits: ActReader.Commits, onMain: Set<ObjectID>
    ) throws -> [DocumentChange] {
        var result: [DocumentChange] = []
        var told: Set<ObjectID> = []
        for (name, tip) in to.proposals.sorted(by: { $0.key < $1.key }) where name.document == id {
            guard from.proposals[name] != tip, let tipCommit = commits[tip],
                let branch = try open[name].flatMap({ $0.tip.id == tip ? $0 : nil })
                    ?? self.branch(
                        name, tip: tipCommit, in: try self.acts.commits(from: [tip], hiding: [to.main ?? main.id]))
            else { continue }
            let own = Self.reach(from: [tip], within: commits, besides: onMain)
            told.formUnion(own.map(\.id))
            let oldTree = try from.proposals[name].map { try repository.commit($0).tree } ?? trees.old
            result.append(
                DocumentChange(
                    id: id.text, path: branch.place.path.description,
                    title: try title(of: branch.place, in: tipCommit.tree),
                    old: try text(branch.place, in: oldTree), new: try text(branch.place, in: tipCommit.tree),
                    state: DocumentChange.State(branch.proposal.state), version: try version(of: id),
                    proposal: branch.proposal, people: people(own)))
        }
        let rest = acts.filter { !told.contains($0.id) }
        guard !rest.isEmpty, let place = try place(of: id, in: trees.new) else { return result }
        // What was on a proposal that the group saw last time is what it compares with now that it was adopted.
        let merges = rest.filter { $0.parents.count == 2 }
        let seen = from.proposals.filter { $0.key.document == id && to.proposals[$0.key] == nil }.values.first
        let before = try merges.isEmpty ? trees.old : seen.map { try repository.commit($0).tree } ?? trees.old
        let isAdopted = rest.contains { commit in
            guard case .success(let statement) = ActReader.statement(commit.message) else { return false }
            return statement.action == .tag
        }
        let old = try text(place, in: before)
        let version = try version(of: id)
        let adopted = try merges.sorted { ($0.committer.seconds, $0.id) < ($1.committer.seconds, $1.id) }
            .compactMap { try self.adopted(id, version: version ?? 1, by: $0)?.proposal }
        result.append(
            DocumentChange(
                id: id.text, path: place.path.description, title: try title(of: place, in: trees.new), old: old,
                new: try text(place, in: trees.new),
                state: isAdopted ? .adopted : closing(rest) ?? (old == nil ? .new : .changed), version: version,
                proposal: adopted.last, earlier: adopted.dropLast(), people: people(rest)))
        return result
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

    /// Withdrawn or rejected, where one of these acts says so.
    private func closing(_ acts: [Commit]) -> DocumentChange.State? {
        for commit in acts {
            guard case .success(let statement) = ActReader.statement(commit.message) else { continue }
            if statement.action == .withdraw { return .withdrawn }
            if statement.action == .reject { return .rejected }
        }
        return nil
    }

    private func text(_ place: Place, in tree: ObjectID?) throws -> [UInt8]? {
        try tree.flatMap { try texts.text(at: place.path, in: $0) }
    }

    private func version(of id: DocumentID) throws -> Int? {
        let version = try approvedVersion(of: id)
        return version == 0 ? nil : version
    }

    /// Who acted in these commits: signers by their member name, co-authors and authors too.
    private func people(_ commits: [Commit]) -> [DocumentChange.Actor] {
        struct Key: Hashable {
            let name: String
            let capacity: Capacity?
        }
        var order: [Key] = []
        var found: [Key: (member: MemberID?, acts: [Action])] = [:]
        func note(_ member: MemberID?, _ name: String, _ capacity: Capacity?, _ action: Action) {
            let key = Key(name: name, capacity: capacity)
            if found[key] == nil { order.append(key) }
            var entry = found[key] ?? (member, [])
            if !entry.acts.contains(action) { entry.acts.append(action) }
            found[key] = entry
        }
        for commit in commits.sorted(by: { ($0.committer.seconds, $0.id) < ($1.committer.seconds, $1.id) }) {
            guard case .success(let statement) = ActReader.statement(commit.message) else { continue }
            var signer: Member?
            if case .key(let key) = signatures.signer(of: commit) {
                signer = charter.members.first { $0.keys.contains { $0.text == key } }
            }
            note(signer?.id, signer?.name ?? commit.committer.name, statement.capacity, statement.action)
            guard statement.action == .draft else { continue }
            for person in [ClaimedPerson(commit.author)] + statement.coAuthors
            where signer?.has(email: person.email) != true {
                let member = charter.member(email: person.email)
                note(member?.id, member?.name ?? person.name, nil, .draft)
            }
        }
        return order.compactMap { key in
            found[key].map {
                DocumentChange.Actor(member: $0.member, name: key.name, capacity: key.capacity, acts: $0.acts)
            }
        }
    }
}

extension Snapshot {
    /// Before anything was.
    fileprivate static let beginning = Snapshot(name: "", main: nil, proposals: [:])
}

extension Failure {
    static func badRange(_ text: String) -> Failure {
        .usage(
            .badRange, nl: "“\(text)” is geen bereik. Schrijf VAN..TOT, bijvoorbeeld 2018-09-12..2018-10-10.",
            en: "“\(text)” is no range. Write FROM..TO, for example 2018-09-12..2018-10-10.")
    }

    fileprivate static func badSession(_ name: String, known: [DocumentID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            .noClosedSession,
            nl: "Er is geen gesloten bijeenkomst \(name)." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no closed session \(name)." + (known.isEmpty ? "" : " There are: \(list)."))
    }
}
