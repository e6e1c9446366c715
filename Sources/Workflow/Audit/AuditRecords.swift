import Dossier
import Git

/// What was found of each part of a dossier.
struct AuditRecords {
    /// For each commit of `main`'s own line that is judged.
    private(set) var line: [AuditRecord] = []
    /// For each open or closed proposal.
    private(set) var proposals: [AuditRecord] = []
    /// For each tag that was judged, by its place in the plan.
    private(set) var tags: [Int: Audit] = [:]
    /// The adoptions before the mark whose tag is gone.
    private(set) var untagged: [(commit: ObjectID, document: DocumentID)] = []

    /// Judges everything that is planned.
    init(_ plan: inout AuditPlan, _ progress: ((Int, Int) -> Void)?) async throws {
        let places = plan.places
        var loose = plan.looseTags
        let total = places.count + plan.proposals.count + loose.count
        var done = 0
        func note(_ range: Range<Int>) {
            done += range.count
            progress?(done, total)
        }
        let alone = plan
        // So large that a reader is worth its while, so small that what it keeps in memory is little.
        let parts = Workers.parts(of: places.count, each: 512)
        line = try await Workers.map(parts, done: note) { part in
            try alone.judgeLine(places.dropFirst(part.lowerBound).prefix(part.count))
        }.flatMap { $0 }

        var again: Set<Int> = []
        for (index, record) in line.enumerated() {
            let isNew = plan.overview.lineage?.take(record.acts, mergedAt: places.lowerBound + index)
            if isNew == false { again.insert(index) }
        }
        plan.overview.lineage?.isComplete = true
        let onBranches = plan
        let share = (plan.proposals.count + Workers.count - 1) / Workers.count
        proposals = try await Workers.map(
            Workers.parts(of: plan.proposals.count, each: plan.mark == nil ? 64 : share), done: note
        ) { try onBranches.judgeProposals($0) }.flatMap { $0 }
        if plan.mark != nil {
            let before = plan.tags.indices.filter { alone.isBeforeMark($0) }
            let misplaced = try await Workers.map(Workers.parts(of: before.count, each: 1_000)) {
                try alone.misplaced(tags: Array(before[$0]))
            }
            loose += misplaced.flatMap { $0 }
            untagged = try plan.untagged()
        }
        for record in line { tags.merge(record.tags) { $1 } }
        let all = loose
        let found = try await Workers.map(Workers.parts(of: all.count, each: 256), done: note) {
            try onBranches.judgeTags(all[$0])
        }
        for part in found { tags.merge(part) { $1 } }
        if plan.overview.sharesNothing { try await judgeShared(&plan, again) }
    }

    /// Judges those anew whose text another proposal brought too: by rule `authorship` whoever wrote it there wrote it;
    /// and the commits of `main` whose records are those of `again`.
    ///
    /// They were judged first as if their acts and texts were in no other proposal, since hardly any are.
    private mutating func judgeShared(_ plan: inout AuditPlan, _ again: Set<Int>) async throws {
        var texts = SharedTexts()
        for (index, record) in (line + proposals).enumerated() {
            if let document = record.document { texts.take(record.drafts, of: document, in: index) }
        }
        func isShared(_ record: AuditRecord) -> Bool {
            record.document.map { texts.isShared(record.drafts, of: $0) } ?? false
        }
        let places = line.indices.filter { again.contains($0) || isShared(line[$0]) }
        let branches = proposals.indices.filter { isShared(proposals[$0]) }
        plan.overview.sharesNothing = false
        let final = plan
        let onMain = try await Workers.map(Workers.parts(of: places.count, each: 256)) { range in
            try final.judgeLine(places[range])
        }
        for (place, record) in zip(places, onMain.flatMap { $0 }) {
            line[place] = record
            tags.merge(record.tags) { $1 }
        }
        let onBranches = try await Workers.map(Workers.parts(of: branches.count, each: 64)) { range in
            try final.judgeProposals(branches[range])
        }
        for (place, record) in zip(branches, onBranches.flatMap { $0 }) { proposals[place] = record }
    }
}
