import Dossier
import Git
import Review

/// What is to be audited: the same for all who work on it, and changed by none of them.
struct AuditPlan: Sendable {
    /// A tag, and what others beside it have to do with it.
    struct PlannedTag: Sendable {
        let reference: DossierReference
        let target: ObjectID
        /// The commit under it; nil where it cannot be read.
        let commit: ObjectID?
        /// The number before its own; 0 where it is the first.
        var previous = 0
        /// A lower number of the same document stands on the same commit.
        var isSecond = false
    }

    let directory: String
    let tip: ObjectID
    var overview: Overview

    /// Where the audit begins; nil for the founding commit.
    var mark: AuditMark?
    /// How many proposals the mark holds.
    var skippedProposals = 0

    /// The tags that show what came later, in their order on `main`'s own line.
    var witnesses: [Witness] = []

    /// The references of proposals.
    var proposals: [(id: ProposalID, reference: Reference)]

    /// The tags of sessions in the order of their names, then those of versions by document and number.
    let tags: [PlannedTag]

    /// The places in `tags` of the versions on each commit.
    let versions: [ObjectID: [Int]]

    /// - Parameters:
    ///   - commits: the commits under the references below `refs/tags/`, in their order.
    ///   - arriving: commits on which no tag is looked at.
    init(
        directory: String, tip: ObjectID, overview: Overview, commits: [ObjectID?], besides arriving: Set<ObjectID>
    ) {
        self.directory = directory
        self.tip = tip
        self.overview = overview
        proposals = overview.references.beginning(with: "refs/heads/proposal/").compactMap { reference in
            guard case .proposal(let id)? = DossierReference(reference.name) else { return nil }
            return (id, reference)
        }
        var sessions: [PlannedTag] = []
        var numbered: [DocumentID: [(number: Int, tag: PlannedTag)]] = [:]
        for (reference, commit) in zip(overview.references.beginning(with: "refs/tags/"), commits) {
            guard let name = DossierReference(reference.name), commit.map({ !arriving.contains($0) }) ?? true else {
                continue
            }
            let tag = PlannedTag(reference: name, target: reference.target, commit: commit)
            switch name {
            case .session: sessions.append(tag)
            case .approved(let id, let number): numbered[id, default: []].append((number, tag))
            case .main, .proposal: continue
            }
        }
        for (_, versions) in numbered.sorted(by: { $0.key < $1.key }) {
            var previous = 0
            var taken: Set<ObjectID> = []
            for (number, tag) in versions.sorted(by: { $0.number < $1.number }) {
                var tag = tag
                tag.previous = previous
                if let commit = tag.commit { tag.isSecond = !taken.insert(commit).inserted }
                sessions.append(tag)
                previous = number
            }
        }
        tags = sessions
        var versions: [ObjectID: [Int]] = [:]
        for (place, tag) in tags.enumerated() {
            guard case .approved = tag.reference, let commit = tag.commit else { continue }
            versions[commit, default: []].append(place)
        }
        self.versions = versions
    }

    /// The lineage of `main`. What it learns it learns in `overview`: a setter here would copy it each time.
    var lineage: Lineage { overview.lineage ?? Lineage(of: []) }

    /// The places in `tags` of all but the versions on `main`'s own line, which are judged with the commits there, and
    /// but those that the mark holds.
    var looseTags: [Int] {
        tags.indices.filter { place in
            guard !isBeforeMark(place) else { return false }
            guard case .approved = tags[place].reference, let commit = tags[place].commit else { return true }
            return lineage.placeOnLine(of: commit) == nil
        }
    }

    /// A dossier to judge in, with nothing taken for proved.
    private func reader() throws -> DossierReader {
        let repository = try Repository.opened(at: directory, orElse: .noDossier(directory))
        let reader = try DossierReader(repository, directory, at: tip)
        reader.overview = overview
        return reader
    }
}

/// What was found of one commit of `main`, one branch or one tag.
struct AuditRecord: Sendable {
    var audit = Audit()
    /// What it adopts, so that a tag belongs to it.
    var adopts: DocumentID?
    /// What was found of the tags on it, by their places in the plan.
    var tags: [Int: Audit] = [:]
    /// The acts of the proposal.
    var acts: [ObjectID] = []
    /// The document that its drafts are of.
    var document: DocumentID?
    /// The texts that its drafts brought.
    var drafts: [ActReader.DraftedText] = []
    /// The acts that came when they were no longer allowed.
    var late: [LateAct] = []
}

// What one worker does.
extension AuditPlan {
    /// Judges the commits at `places` of `main`'s own line, and the versions that are tagged on them.
    func judgeLine(_ places: some Collection<Int>) throws -> [AuditRecord] {
        let reader = try reader()
        return places.map { place in
            let record = judgeLine(at: place, reader)
            // The rest of this part stands on it.
            _ = reader.overview?.lineage?.take(record.acts, mergedAt: place)
            return record
        }
    }

    private func judgeLine(at place: Int, _ reader: DossierReader) -> AuditRecord {
        var record = AuditRecord()
        let id = lineage.line[place]
        var adopted: Proposal?
        var audit = Audit()
        audit.attempt(id.hex) { audit in
            let commit = try reader.repository.commit(id)
            let judged = try reader.judge(commit)
            audit.commits += 1
            audit.signatures += 1
            if let refusal = judged.refusal { audit.add(refusal, id.hex) }
            guard let proposal = judged.proposal else {
                // Whatever it is that it merges, `main` reaches it.
                if let first = commit.parents.first, commit.parents.count > 1 {
                    let merged = try reader.acts.commits(from: Array(commit.parents.dropFirst()), hiding: [first])
                    record.acts = Array(merged.keys)
                }
                return
            }
            audit.count(proposal)
            if judged.adopts != nil { adopted = proposal }
            record.adopts = judged.adopts
            record.take(proposal)
            if let merged = commit.parents.last, merged != commit.parents.first {
                let tip = try reader.repository.commit(merged)
                record.late = try lateActs(of: proposal, tip: tip, before: place, reader)
            }
        }
        record.audit = audit
        for tag in versions[id] ?? [] { record.tags[tag] = judgeTag(at: tag, proposal: adopted, reader) }
        return record
    }

    /// Judges the proposals at `places`: every act on them was allowed, given what its maker had seen.
    func judgeProposals(_ places: some Collection<Int>) throws -> [AuditRecord] {
        let reader = try reader()
        if lineage.later != nil {
            // What `main` held before the mark is not known one by one: it is left out in one walk for all.
            reader.overview?.lineage = nil
            let branches = overview.references.beginning(with: "refs/heads/proposal/")
            // Where one of them cannot be read, each is walked by itself.
            let walk = try? Walk(from: branches.map(\.target), hiding: [tip], reader.acts)
            reader.overview?.walk = walk
        }
        return places.map { place in
            var record = AuditRecord()
            let (id, reference) = proposals[place]
            var audit = Audit()
            audit.attempt(reference.name) { audit in
                let commits = try reader.acts.commits(from: [reference.target], hiding: [tip])
                record.acts = Array(commits.keys)
                guard let end = commits[reference.target] else { return }
                guard let branch = try reader.branch(id, tip: end, in: commits) else {
                    return audit.add(.nothingToAdopt(id.document.text), reference.name)
                }
                // A proposal begins on `main`'s own line: what stands on its adopted steps was left out of the adoption.
                let stands = commits.values.flatMap(\.parents).filter { commits[$0] == nil }
                guard stands.allSatisfy({ lineage.placeOnLine(of: $0) != nil }) else {
                    return audit.add(.actsWithheld(reference.name), reference.name)
                }
                audit.count(branch.proposal)
                record.take(branch.proposal)
                for (act, refusal) in branch.proposal.violations { audit.add(refusal, act.text) }
                record.late = try lateActs(of: branch.proposal, tip: end, before: lineage.line.count, reader)
            }
            record.audit = audit
            return record
        }
    }

    /// Judges the tags at `places`, which stand on no commit of `main`'s own line that adopts something.
    func judgeTags(_ places: some Collection<Int>) throws -> [Int: Audit] {
        let reader = try reader()
        var found: [Int: Audit] = [:]
        for place in places { found[place] = judgeTag(at: place, proposal: nil, reader) }
        return found
    }

    /// Judges the tag at `place` by the policy that it names.
    private func judgeTag(at place: Int, proposal: Proposal?, _ reader: DossierReader) -> Audit {
        var audit = Audit()
        let tag = tags[place]
        audit.attempt(tag.reference.name) { audit in
            audit.signatures += 1
            if reader.main.id != tip { try reader.stand(at: reader.repository.commit(tip)) }
            let refusal = try reader.judge(
                tag: tag.reference, at: tag.target, main: tip, previous: tag.previous, isSecond: tag.isSecond,
                proposal: proposal)
            if let refusal { audit.add(refusal, tag.reference.name) }
        }
        return audit
    }
}

extension AuditRecord {
    fileprivate mutating func take(_ proposal: Proposal) {
        document = proposal.id.document
        drafts = ActReader.drafts(among: proposal.acts)
        acts = proposal.acts.compactMap { ObjectID(hex: $0.id.text) }
    }
}
