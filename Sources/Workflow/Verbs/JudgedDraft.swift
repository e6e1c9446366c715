import Dossier
import Git
import Review

/// A draft that the rulebook allows and that nobody has signed yet.
struct JudgedDraft {
    let place: DossierReader.Place
    let target: Workspace.Target
    let bytes: [UInt8]
    let statement: Statement
    let capacity: Capacity
    let act: Act
    let moment: Moment
    let setting: Setting

    /// The acts on the proposal before it.
    var earlier: [Act] { target.branch?.proposal.acts ?? [] }
}

extension Workspace {
    /// Asks the rulebook about a draft; nothing is written.
    ///
    /// - Parameter edited: what a person had before them in an editor; nil where the text does not come from one.
    /// - Throws: a `Failure` where a rule refuses it, the text cannot be kept, or it is the text that there is.
    func judged(
        _ name: DocumentName, from source: DraftSource, edited: Edited? = nil, _ details: DraftDetails,
        by myself: Myself
    ) throws -> JudgedDraft {
        let target = try target(of: name, for: myself.member)
        let place = try place(of: target, name: name, details: details, source: source)
        let current = try texts.text(at: place.path, in: target.tip.tree)
        if let edited, edited.text != current { throw Failure.changedMeanwhile(place.id) }
        let bytes = try text(from: source, place: place, current: current)
        if case .folder = source { try checkFolderShows(current, at: place, of: target.id) }

        let capacity = try capacity(of: myself.member, for: .propose, on: place.kind)
        // A proposal could not be adopted yet, and she need not wait for it.
        if place.id == .charter, charter.founded == nil, capacity.role == .griffie { throw Failure.recordedInSetUp }
        let said = Statement.coAuthors(in: details.message ?? "")
        guard !said.isUnreadable else { throw Failure(.unreadableCoAuthor) }
        let statement = Statement(
            action: .draft, documents: [place.id], main: policyName, capacity: capacity,
            session: try session(for: myself.member.id),
            coAuthors: try coWriters(details.coAuthors, said.people, besides: myself.member),
            prose: Statement.prose(
                subject: say(nl: "Wijzig \(place.id)", en: "Change \(place.id)"), reason: said.prose))
        return try judged(bytes, statement, in: capacity, on: target, at: place, by: myself)
    }

    /// Asks the rulebook about a draft of these bytes with this statement; nothing is written.
    ///
    /// - Throws: a `Failure` where a rule refuses it.
    func judged(
        _ bytes: [UInt8], _ statement: Statement, in capacity: Capacity, on target: Target, at place: Place,
        by myself: Myself
    ) throws -> JudgedDraft {
        let earlier = target.branch?.proposal.acts ?? []
        let last = earlier.first { $0.id.text == target.tip.id.hex }
        var setting =
            try target.branch?.setting
            ?? setting(for: place, acts: [], tip: nil, excluding: target.id)
        let wording = TextDigest(wordingOf: bytes)
        let moment = try moment(of: wording, on: target, in: setting)
        let base = try last?.base.flatMap { ObjectID(hex: $0.text) }.map { try lineCommits.commit($0) } ?? main
        let act = myself.act(
            statement, on: [target.tip.id], after: Moment(target.tip.committer),
            text: TextDigest(hex: Digest.sha256Hex(bytes)),
            wording: wording,
            base: last?.base ?? ActID(main.id.hex),
            baseText: last == nil ? try texts.digest(of: place.path, in: main.tree) : last?.baseText,
            endings: place.id == .charter
                ? Charter.endings(from: try texts.text(at: place.path, in: base.tree) ?? [], to: bytes) : [],
            at: moment)
        try take(statement.session, into: &setting, at: place)
        try require(.act(act, after: earlier), in: setting)
        if place.id == .charter, let refusal = try refusal(ofChangeTo: Charter(yaml: bytes), at: moment) {
            throw Failure(refusal)
        }
        return JudgedDraft(
            place: place, target: target, bytes: bytes, statement: statement, capacity: capacity,
            act: act, moment: moment, setting: setting)
    }

    /// When a draft with these words is made: after every draft elsewhere that has them.
    ///
    /// Two people may write the same within one second, and a colleague's clock may run some minutes ahead; who comes second
    /// then need not wait.
    private func moment(of wording: TextDigest?, on target: Target, in setting: Setting) throws -> Moment {
        let moment = try moment(on: [target.tip])
        guard let wording, let last = setting.introductions[wording]?.values.max(), last >= moment,
            last.seconds - moment.seconds < Rulebook.clockTolerance
        else { return moment }
        return Moment(seconds: last.seconds + 1, offset: moment.offset)
    }

    /// Prepares drafts, each of another document, to be recorded all or none, with a result for each in their order.
    ///
    /// - Parameter author: who wrote them, and when, where that was done before.
    func prepare(_ drafts: [JudgedDraft], by myself: Myself, author: Person? = nil) throws -> Permitted {
        var permitted = Permitted(prepared: prepared(for: myself), told: [])
        for draft in drafts {
            let tip = draft.target.tip
            let blob = try repository.writeBlob(draft.bytes)
            let tree = try repository.replacing([draft.place.path: .put(blob, .blob)], in: tip.tree)
            let commit = try add(
                tree: tree, parents: [tip.id], statement: draft.statement, by: myself, at: draft.moment,
                author: author, to: &permitted.prepared)
            permitted.prepared.move(
                DossierReference.proposal(draft.target.id).name, from: draft.target.exists ? tip.id : nil, to: commit)
            let after = Proposal(id: draft.target.id, acts: draft.earlier + [draft.act], setting: draft.setting)
            let stale = draft.target.branch?.proposal.verdictsThatEnd(in: after) ?? []
            permitted.told.append(
                ActResult(
                    action: .draft, document: draft.place.id, proposal: draft.target.id, commit: commit.hex,
                    member: myself.member.id, capacity: draft.capacity, state: after.state,
                    outcome: draft.place.kind.outcome,
                    remarks: stale.isEmpty ? [] : [.stale(stale.map(judge(of:)))],
                    next: after.next))
        }
        return permitted
    }

    /// What was changed in the folder must have begun as the proposal's present text, or that would be lost without a word.
    private func checkFolderShows(_ current: [UInt8]?, at place: Place, of id: ProposalID) throws {
        guard let head = try repository.headReference, let shown = try repository.reference(head) else { return }
        let before = try texts.text(at: place.path, in: repository.commit(shown).tree)
        guard before == current else { throw Failure.folderShowsOther(id) }
    }

    /// Whose verdict it is: that of a body where it records one.
    private func judge(of verdict: CastVerdict) -> String {
        verdict.body.map { charter.name(of: $0) } ?? charter.member(verdict.member)?.name ?? verdict.member.text
    }

    /// Those who wrote a draft with `member`, each once: the members that were named, and whom its message names. Who is no
    /// member is among them, for the rulebook to refuse.
    private func coWriters(
        _ ids: [MemberID], _ said: [ClaimedPerson], besides member: Member
    ) throws -> [ClaimedPerson] {
        var seen: Set<MemberID> = [member.id]
        var result: [ClaimedPerson] = []
        for id in ids {
            guard let other = charter.member(id) else { throw Failure.unknownMember(id) }
            if seen.insert(id).inserted {
                result.append(ClaimedPerson(name: other.name, email: other.emails.first ?? ""))
            }
        }
        for person in said {
            if let other = charter.member(email: person.email), !seen.insert(other.id).inserted { continue }
            result.append(person)
        }
        return result
    }
}

extension Failure {
    fileprivate static let recordedInSetUp = Failure.usage(
        .recordedInSetUp,
        nl: "Tot `kader found` legt de griffie kader.yml meteen vast, zonder voorstel: `kader record kader`.",
        en: "Until `kader found` the griffie records kader.yml at once, without a proposal: `kader record kader`.")
}

extension Proposal {
    /// The verdicts here that count no longer in `later`, where the text is another one: a hold stays one.
    fileprivate func verdictsThatEnd(in later: Proposal) -> [CastVerdict] {
        verdicts.filter { !$0.isStale && !$0.isReplaced && !later.openHolds.contains($0.act) }
    }
}

extension Phrase {
    fileprivate static func stale(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        let one = names.count == 1
        return Phrase(
            nl: "De tekst is veranderd, dus \(one ? "dit oordeel telt" : "deze oordelen tellen") niet meer: \(list). "
                + "Vraag opnieuw om een oordeel.",
            en: "The text has changed, so \(one ? "this verdict counts" : "these verdicts count") no longer: \(list). "
                + "Ask for review again.")
    }
}
