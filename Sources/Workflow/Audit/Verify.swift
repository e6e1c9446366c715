import Dossier
import Git
import Review

extension DossierReader {
    /// Audits the dossier from its founding commit: every signature, every rule, every merge, every tag, every session's snapshot.
    ///
    /// One bad object never hides the others: what cannot be read is a finding of its own. Its parts are judged side by
    /// side, and what was found is told in the order of the dossier.
    /// - Parameters:
    ///   - since: the tag of a session or a version, up to which an earlier audit found all in order: what its history holds
    ///     is taken as it is, and what came after is audited in full. A proposal on which something came is audited as a
    ///     whole. Of the tags before it only names and places are looked at.
    ///   - progress: told how much of the work has been done, and of how much.
    /// - Throws: a `Failure` where there is no dossier at all, or no such tag, or it does not hold.
    /// - Complexity: linear in the commits that `main`, the proposals and the tags reach; with a tag, in those that came
    ///   after it, in the tags, and in `main`'s own line.
    public func verify(
        since name: String? = nil, progress: ((Int, Int) -> Void)? = nil
    ) async throws -> Audit {
        signatures.proveAnew()
        let references = try ReferenceList(repository, prefixes: ["refs/heads/", "refs/tags/"])
        let arriving = try arriving()
        let line = try repository.history(from: [main.id], hiding: [], firstParentOnly: true, limit: nil)
        let targets = references.beginning(with: "refs/tags/").map(\.target)
        let directory = directory
        let commits = try await Workers.map(Workers.parts(of: targets.count, each: 1_000)) { range in
            let repository = try Repository.opened(at: directory, orElse: .noDossier(directory))
            return targets[range].map { try? repository.peeled($0) }
        }.flatMap { $0 }
        var overview = Overview(references: references, lineage: Lineage(of: line.reversed()))
        // Nothing is known yet of what other proposals brought.
        overview.sharesNothing = name == nil
        var plan = AuditPlan(
            directory: directory, tip: main.id, overview: overview, commits: commits, besides: arriving)
        plan.readWitnesses(in: repository)
        if let name { try plan.begin(after: plan.mark(named: name, self), repository) }
        let records = try await AuditRecords(&plan, progress)

        var audit = Audit()
        if let mark = plan.mark {
            audit.signatures += 1
            let tags = plan.tags.indices.filter { place in
                plan.isBeforeMark(place) && records.tags[place] == nil && plan.tags[place].reference != mark.reference
            }
            audit.skipped = Audit.Skipped(
                tag: mark.reference.shortTag, steps: mark.place + 1, tags: tags.count,
                proposals: plan.skippedProposals)
        }
        for record in records.line {
            audit.add(record.audit)
            audit.add(late: record.late, by: records)
        }
        try checkFounding(plan.lineage.line.first, &audit)
        checkProposals(plan, records, &audit)
        try checkTags(plan, records, &audit)
        try checkReferences(plan, &audit)
        return audit
    }

    /// The founding commit is the one that this clone trusts.
    private func checkFounding(_ first: ObjectID?, _ audit: inout Audit) throws {
        guard let trusted = try repository.configuration("kader.founding"), let first, first.hex != trusted else {
            return
        }
        audit.add(.otherFounding, first.hex)
    }

    /// An act stands on one proposal.
    private func checkProposals(_ plan: AuditPlan, _ records: AuditRecords, _ audit: inout Audit) {
        // Where each act was seen first.
        var holders: [ObjectID: Reference] = [:]
        for ((_, reference), record) in zip(plan.proposals, records.proposals) {
            audit.attempt(reference.name) { audit in
                guard record.document != nil else { return }
                var elsewhere: String?
                for act in record.acts {
                    if let holder = holders[act] { elsewhere = holder.name }
                    holders[act] = holders[act] ?? reference
                }
                guard elsewhere != nil else { return }
                let move = ReferenceMove(name: reference.name, change: .created, elsewhere: elsewhere)
                if let refusal = Rulebook.refusal(of: .move(move), in: try charterSetting()) {
                    audit.add(refusal, reference.name)
                }
            }
            audit.add(record.audit)
            audit.add(late: record.late, by: records)
        }
    }

    /// Versions follow each other without a gap, every adoption has its tag, and no branch is behind a session's snapshot.
    private func checkTags(_ plan: AuditPlan, _ records: AuditRecords, _ audit: inout Audit) throws {
        var branches: [ObjectID: Set<String>] = [:]
        for ((_, reference), record) in zip(plan.proposals, records.proposals) {
            for act in record.acts { branches[act, default: []].insert(reference.name) }
        }
        let snapshots = Set(plan.snapshots)
        for (place, tag) in plan.tags.enumerated() {
            audit.add(records.tags[place] ?? Audit())
            guard case .session(let id) = tag.reference, snapshots.contains(place) else { continue }
            audit.attempt(tag.reference.name) { audit in try checkSnapshot(id, tag.target, plan, branches, &audit) }
        }
        for (commit, document) in records.untagged { audit.add(.tagMissing(document), commit.hex) }
        for (place, record) in zip(plan.places, records.line) {
            let commit = plan.lineage.line[place]
            guard let document = record.adopts, plan.versions[commit] == nil else { continue }
            audit.add(.tagMissing(document), commit.hex)
        }
    }

    /// The commits that came with a fetch and that `main` has not taken over yet: tags on them are judged when it has.
    private func arriving() throws -> Set<ObjectID> {
        guard let theirs = try repository.reference(Self.tracking(DossierReference.main.name)), theirs != main.id,
            try repository.isAncestor(main.id, of: theirs)
        else { return [] }
        return Set(try repository.history(from: [theirs], hiding: [main.id], firstParentOnly: false, limit: nil))
    }

    /// A session's tag lists every branch as it was; what it lists must still be reachable.
    ///
    /// - Parameter branches: the names of the branches that hold each act.
    private func checkSnapshot(
        _ id: DocumentID, _ target: ObjectID, _ plan: AuditPlan, _ branches: [ObjectID: Set<String>],
        _ audit: inout Audit
    ) throws {
        guard try repository.kind(of: target) == .tag else { return }
        for branch in BranchList.tips(in: try repository.tag(target).message) {
            let (name, tip) = (branch.name, branch.tip)
            guard plan.lineage.place(of: tip) == nil else { continue }
            guard branches[tip]?.contains(name) != true else { continue }
            if plan.mark != nil {
                // Not every branch was walked, nor all that `main` reaches.
                let holders = try [repository.reference(name)].compactMap { $0 } + [main.id]
                let isKept =
                    try repository.kind(of: tip) == .commit
                    && holders.contains { try repository.isAncestor(tip, of: $0) }
                if isKept { continue }
            }
            audit.add(.tipLost(name, session: id), name)
        }
    }

    /// A server's dossier has no branches and tags but its own; what a member keeps in a clone is theirs.
    private func checkReferences(_ plan: AuditPlan, _ audit: inout Audit) throws {
        guard repository.workingDirectory == nil else { return }
        for prefix in ["refs/tags/", "refs/heads/"] {
            for reference in plan.overview.references.beginning(with: prefix)
            where DossierReference(reference.name) == nil {
                audit.add(
                    Rulebook.refusal(
                        of: .move(ReferenceMove(name: reference.name, change: .created)), in: try charterSetting())
                        ?? .lightweightTag(reference.name), reference.name)
            }
        }
    }
}

extension Audit {
    /// Takes in what came too late by the word of a tag, where that tag holds.
    fileprivate mutating func add(late acts: [LateAct], by records: AuditRecords) {
        for late in acts where records.tags[late.tag]?.isClean ?? true { add(late.refusal, late.act.text) }
    }
}
