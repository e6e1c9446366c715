import Dossier
import Git
public import Review

extension Workspace {
    /// Where things stand.
    ///
    /// - Parameter mine: leaves only the documents that wait for whoever sits here, or that they propose.
    /// - Throws: a `Failure` or an error of the repository where something cannot be read.
    /// - Complexity: linear in the documents on `main` and in the acts of the open proposals; closed history is not read.
    public func status(mine: Bool = false) throws -> Status {
        try overlook()
        let (me, bar) = sitting()
        if mine, me == nil { _ = try myself() }
        var open: [DocumentID: [ProposalBranch]] = [:]
        var closed: [DocumentID: [Proposal]] = [:]
        let branches = try proposals()
        // What a text waits for takes reading it: where there are very many, each member is told of their own.
        let tellsAll = branches.count <= 300
        for branch in branches {
            if branch.proposal.isOpen || branch.proposal.isDivided {
                open[branch.place.id, default: []].append(branch)
            } else {
                closed[branch.place.id, default: []].append(branch.proposal)
            }
        }
        var tags: [DocumentID: [Reference]] = [:]
        for reference in try references(prefix: "refs/tags/approved/") {
            guard case .approved(let id, _)? = DossierReference(reference.name) else { continue }
            tags[id, default: []].append(reference)
        }
        let versions = try tags.compactMapValues { try latest(among: $0) }

        func told(_ branch: ProposalBranch) throws -> Proposal {
            try tellsAll || me.map(branch.proposal.proposers.contains) == true ? waiting(branch) : branch.proposal
        }

        var entries: [Status.Entry] = []
        var known: Set<DocumentID> = []
        for place in try documents(in: main.tree) where place.kind.id != .session {
            known.insert(place.id)
            let proposals = try open[place.id]?.map(told) ?? []
            // The charter stands in the list only while a change of it is open.
            if place.id == .charter, proposals.isEmpty { continue }
            entries.append(try entry(place, in: main.tree, versions[place.id], proposals, closed[place.id] ?? []))
        }
        for (id, branches) in open.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
            guard let first = branches.first else { continue }
            entries.append(
                try entry(first.place, in: first.tip.tree, versions[id], branches.map(told), closed[id] ?? []))
        }
        if mine, let me {
            entries = entries.filter { entry in
                entry.closed.contains { $0.proposers.contains(me) }
                    || entry.proposals.contains { proposal in
                        proposal.proposers.contains(me) || proposal.next.contains { $0.member == me }
                    }
            }
        }
        return Status(
            title: charter.title, me: me, bar: bar, documents: entries, sessions: try openSessions(),
            lastSession: try sessions().compactMap(\.record.closed).max(),
            isFounded: charter.founded != nil, deadEnds: try deadEnds(for: me), charter: charter,
            unsent: try unsent(), strays: try strayBranches(), edited: try edited(by: me))
    }

    /// Who sits here, or why the member whose key it is can do nothing.
    private func sitting() -> (MemberID?, Refusal?) {
        do {
            return (try myself().member.id, nil)
        } catch {
            guard let key = try? options.signer?.publicKey ?? SigningKey(of: repository)?.publicKey,
                charter.members.contains(where: { $0.keys.contains { $0.text == key.text } })
            else { return (nil, nil) }
            return (nil, (error as? Failure)?.refusal)
        }
    }

    /// The kinds that are stuck for want of people, where it is a griffie who asks and the set-up has ended.
    private func deadEnds(for me: MemberID?) throws -> [Shortfall] {
        let now = try Clock.committer()
        guard charter.founded != nil, let me, let member = charter.member(me),
            member.capacities(at: now).contains(where: { $0.role == .griffie })
        else { return [] }
        return charter.shortfalls(at: now).filter(\.isDeadEnd)
    }

    private func entry(
        _ place: Place, in tree: ObjectID, _ version: Int?, _ proposals: [Proposal], _ closed: [Proposal]
    ) throws -> Status.Entry {
        Status.Entry(
            id: place.id, kind: place.kind, path: place.path.description, title: try title(of: place, in: tree),
            approvedVersion: version, proposals: proposals.sorted { $0.id < $1.id },
            closed: closed.sorted { $0.id < $1.id })
    }
}
