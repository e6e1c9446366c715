import Dossier
import Git
import Review

/// A tag that lists where every branch stood: what it does not list came later.
struct Witness: Sendable {
    /// Its place among the tags of the plan.
    let tag: Int
    /// The place on `main`'s own line of the commit under it.
    let place: Int
    let moment: Moment
    let listed: Set<ObjectID>
}

/// An act that came too late, and the tag that shows it.
struct LateAct: Sendable {
    let act: ActID
    let tag: Int
    let refusal: Refusal
}

extension AuditPlan {
    /// Reads the lists in the tags of sessions and of `kader.yml`; one that cannot be read lists nothing and shows nothing.
    mutating func readWitnesses(in repository: Repository) {
        witnesses = tags.enumerated().compactMap { index, planned in
            switch planned.reference {
            case .session, .approved(.charter, _): break
            case .approved, .main, .proposal: return nil
            }
            guard let place = planned.commit.flatMap({ lineage.placeOnLine(of: $0) }),
                let tag = try? repository.tag(planned.target), let tagger = tag.tagger
            else { return nil }
            let listed = Set(BranchList.tips(in: tag.message).map(\.tip))
            // A tag that was made by hand need not list anything, and says nothing of what was there.
            if case .approved = planned.reference, listed.isEmpty { return nil }
            return Witness(tag: index, place: place, moment: Moment(tagger), listed: listed)
        }.sorted { $0.place < $1.place }
    }

    /// The last of the tags on the line before `end` that shows that an act came after it; nil for an act that named a later
    /// `main`, or that every such tag lists.
    ///
    /// - Returns: for each act of `proposal` that came later than a tag, that tag.
    private func witnesses(of proposal: Proposal, before end: Int) -> [(act: Act, witness: Witness)] {
        var named: [ActID: Int] = [:]
        for act in proposal.acts {
            let name = (act.main ?? act.base).flatMap { ObjectID(hex: $0.text) }
            named[act.id] = name.flatMap { lineage.placeOnLine(of: $0) }
        }
        guard let earliest = named.values.min() else { return [] }
        let relevant = witnesses.filter { $0.place > earliest && $0.place < end }
        guard !relevant.isEmpty else { return [] }
        let parents = Dictionary(proposal.acts.map { ($0.id, $0.parents) }) { first, _ in first }
        var last: [ActID: Witness] = [:]
        for witness in relevant {
            var listed: Set<ActID> = []
            var waiting = proposal.acts.map(\.id).filter { id in
                ObjectID(hex: id.text).map(witness.listed.contains) ?? false
            }
            while let id = waiting.popLast() {
                guard listed.insert(id).inserted else { continue }
                waiting += (parents[id] ?? []).filter { parents[$0] != nil }
            }
            for (id, place) in named where place < witness.place && !listed.contains(id) { last[id] = witness }
        }
        return proposal.acts.compactMap { act in last[act.id].map { (act, $0) } }
    }

    /// The acts of `proposal` that a tag shows to have come later, and that neither the `main` under that tag nor any later one
    /// would have let in.
    ///
    /// No server that guards lets such an act in; where none does, it may bear any date.
    /// - Parameters:
    ///   - tip: the last commit of the proposal.
    ///   - end: the place on the line of the commit that adopted it; past the end of the line where none did.
    /// - Complexity: nothing but a look at the acts where no tag shows anything; else linear in the changes of `kader.yml` and
    ///   of the sessions since that tag, for each act that was not allowed.
    func lateActs(of proposal: Proposal, tip: Commit, before end: Int, _ reader: DossierReader) throws -> [LateAct] {
        let candidates = witnesses(of: proposal, before: end)
        guard !candidates.isEmpty else { return [] }
        let here = reader.main
        defer { try? reader.stand(at: here) }
        let known = Set(proposal.violations.map(\.act))
        return try candidates.compactMap { act, witness in
            guard !known.contains(act.id) else { return nil }
            var first: Refusal?
            var before: Policies?
            for id in lineage.line[witness.place...] {
                let commit = try reader.repository.commit(id)
                let policies = try Policies(in: commit, reader)
                guard policies != before else { continue }
                before = policies
                guard try reader.charter(in: commit) != nil else { continue }
                try reader.stand(at: commit)
                guard let place = try reader.place(of: proposal.id.document, in: tip.tree) else { continue }
                let setting = try reader.setting(
                    for: place, acts: [act], tip: tip, excluding: proposal.id, beside: [])
                let earliest = max(witness.moment, Moment(commit.committer))
                guard let refusal = proposal.refusal(ofLate: act.id, noSoonerThan: earliest, in: setting) else {
                    return nil
                }
                first = first ?? refusal
            }
            let name = tags[witness.tag].reference.shortTag
            return first.map { LateAct(act: act.id, tag: witness.tag, refusal: .late(after: name, $0)) }
        }
    }

    /// What decides whether an act is let in: two commits of `main` with the same let in the same.
    private struct Policies: Equatable {
        let charter: ObjectID?
        let sessions: ObjectID?

        init(in commit: Commit, _ reader: DossierReader) throws {
            charter = try reader.repository.entry(RepositoryPath(Charter.path), in: commit.tree)?.id
            sessions = try reader.sessionKind.flatMap { try reader.folder(of: $0, in: commit.tree) }
        }
    }
}
