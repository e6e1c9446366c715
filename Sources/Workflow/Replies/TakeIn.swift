public import Dossier
import Git
import Redline
import Review
public import Summary

extension Workspace {
    /// Takes in a text that came back from a word processor.
    ///
    /// The tracked changes of each person become a proposal in their name, which counts for nothing before they have
    /// signed it; what was changed without a name is whoever takes it in answerable for, on a proposal of their own. The
    /// remarks in the margin become comments. All of it is recorded, or nothing.
    /// - Parameters:
    ///   - file: what the reply is called in messages.
    ///   - aliases: the members whom the names in it mean, where these are not the members' own.
    /// - Returns: a result for each proposal that something was recorded on.
    /// - Throws: a `Failure` where a name is no member's, a rule refuses something, a text cannot be kept, or all of it
    ///   is in the dossier already.
    public func takeIn(
        _ reply: some Reply, from file: String, as name: DocumentName, aliases: [String: MemberID],
        _ details: DraftDetails
    ) async throws -> [ActResult] {
        try await writing(name.document.text) {
            let myself = try myself()
            let origin = try origin(of: reply, named: name, for: myself.member, details)
            let people = try authors(in: reply, of: file, aliases)
            let title = (try? Document(bytes: origin.text, file: file))?.title ?? details.title
            let comparison = reply.comparison(with: origin.text, title: title)
            var intake = try Intake(self, myself, origin, file: file, message: details.message)
            if origin.isOther { intake.remarks.append(.otherSource) }
            if comparison.hasOtherFrontMatter { intake.remarks.append(.frontMatterStays) }
            if let losses = reply.losses { intake.remarks.append(losses) }

            for author in people where author.member.id != myself.member.id {
                try intake.bringIn(author, comparison.rendition(by: author.names, untracked: false))
            }
            let mine = people.first { $0.member.id == myself.member.id }
            if mine != nil || comparison.hasUntracked {
                let rendition = comparison.rendition(by: mine?.names ?? [], untracked: true)
                try intake.draft(
                    rendition, coAuthors: mine?.coAuthors ?? [], details, hasUntracked: comparison.hasUntracked)
            }
            try intake.comment(comparison.remarks, people)
            return try await carryOut(intake.finish())
        }
    }
}

/// What an act stands on: a commit, or one that is to be signed.
struct Footing {
    let id: ObjectID
    let tree: ObjectID
    let moment: Moment
}

extension Footing {
    init(_ commit: Commit) { self.init(id: commit.id, tree: commit.tree, moment: Moment(commit.committer)) }
}

/// What is being recorded of a reply.
struct Intake {
    /// A proposal that something is recorded on.
    struct Branch {
        let id: ProposalID
        let old: ObjectID?
        let setting: Setting
        let member: MemberID
        var tip: Footing
        var acts: [Act]
        var text: [UInt8]
        var action: Action
        var remarks: [Phrase] = []
        var comments = 0
    }

    let workspace: Workspace
    let myself: Myself
    let origin: ReplyOrigin
    let file: String
    /// What was said with it.
    let message: String?
    let capacity: Capacity
    let session: DocumentID?
    private var prepared: Prepared
    var branches: [Branch] = []
    /// What to watch out for, whatever proposal it is about.
    var remarks: [Phrase] = []
    /// The proposals that say already what somebody changed.
    private var known: [ProposalID] = []

    init(
        _ workspace: Workspace, _ myself: Myself, _ origin: ReplyOrigin, file: String, message: String?
    ) throws {
        self.workspace = workspace
        self.myself = myself
        self.origin = origin
        self.file = file
        self.message = message
        capacity = try workspace.capacity(of: myself.member, for: .propose, on: origin.place.kind)
        session = try workspace.session(for: myself.member.id)
        prepared = workspace.prepared(for: myself)
    }

    private var place: DossierReader.Place { origin.place }

    /// Makes a proposal of one person's changes, in their name.
    mutating func bringIn(_ author: ReplyAuthor, _ rendition: Rendition) throws {
        guard rendition.text != origin.text else { return remarks.append(.nothingOf(author.member.name)) }
        guard try !isKnown(rendition.text) else { return }
        let id = try workspace.nextProposal(for: place.id, by: author.member.id)
        let setting = try workspace.setting(for: place, acts: [], tip: nil, excluding: id)
        guard setting.holders(of: .propose).contains(author.member.id) else {
            throw Failure.mayNotPropose(author.member.name, place.id)
        }
        let coAuthors = author.coAuthors + origin.writers.filter { $0.id != author.member.id }
        let statement = Statement(
            action: .draft, documents: [place.id], main: workspace.policyName, capacity: capacity, session: session,
            coAuthors: coAuthors.map(\.claimed), bringer: myself.member.id,
            prose: Statement.prose(
                subject: workspace.say(
                    nl: "Wijzig \(place.id), namens \(author.member.name)",
                    en: "Change \(place.id), on behalf of \(author.member.name)"), reason: reason))
        let branch = Branch(
            id: id, old: nil, setting: setting, member: author.member.id, tip: Footing(origin.commit), acts: [],
            text: origin.text, action: .draft)
        try add(statement, rendition, to: branch, by: author.member)
        note(rendition, .broughtIn(author, Redline(old: origin.text, new: rendition.text), as: id))
    }

    /// Records what was changed without a name, with the tracked changes of whoever takes it in.
    mutating func draft(
        _ rendition: Rendition, coAuthors: [Member], _ details: Workspace.DraftDetails, hasUntracked: Bool
    ) throws {
        guard rendition.text != origin.text, try !isKnown(rendition.text) else { return }
        let others = try details.coAuthors.map { id in
            guard let member = workspace.charter.member(id) else { throw Failure.unknownMember(id) }
            return member
        }
        let statement = Statement(
            action: .draft, documents: [place.id], main: workspace.policyName, capacity: capacity, session: session,
            coAuthors: (coAuthors + others + (origin.mine == nil ? origin.writers : []))
                .filter { $0.id != myself.member.id }.map(\.claimed),
            prose: Statement.prose(
                subject: workspace.say(nl: "Wijzig \(place.id)", en: "Change \(place.id)"), reason: reason))
        let branch: Branch
        if let mine = origin.mine {
            branch = Branch(
                id: mine.id, old: mine.tip.id, setting: mine.setting, member: myself.member.id, tip: Footing(mine.tip),
                acts: mine.proposal.acts, text: origin.text, action: .draft)
        } else {
            let id = try workspace.nextProposal(for: place.id, by: myself.member.id)
            branch = Branch(
                id: id, old: nil,
                setting: try workspace.setting(for: place, acts: [], tip: nil, excluding: id),
                member: myself.member.id, tip: Footing(origin.commit), acts: [], text: origin.text, action: .draft)
        }
        try add(statement, rendition, to: branch, by: myself.member)
        let redline = Redline(old: origin.text, new: rendition.text)
        if hasUntracked { note(rendition, .untracked(redline)) } else { note(rendition, .own(redline)) }
    }

    private mutating func note(_ rendition: Rendition, _ phrase: Phrase) {
        let index = branches.count - 1
        branches[index].remarks.append(phrase)
        if rendition.isMixed { branches[index].remarks.append(.mixed) }
        if !rendition.isExact { branches[index].remarks.append(.inexact) }
        if origin.isBehind, branches[index].old == nil { branches[index].remarks.append(.behind(branches[index].id)) }
    }

    private mutating func add(
        _ statement: Statement, _ rendition: Rendition, to branch: Branch, by author: Member
    ) throws {
        let text = rendition.text.withLineFeeds
        let obstacles = try workspace.obstacles(of: place, bytes: text)
        guard obstacles.isEmpty else { throw Failure.problems(obstacles) }
        let blob = try workspace.repository.writeBlob(text)
        let tree = try workspace.repository.replacing([place.path: .put(blob, .blob)], in: branch.tip.tree)
        var branch = branch
        branch.text = text
        try record(statement, tree: tree, on: &branch, author: author)
        branches.append(branch)
    }

    /// Asks the rulebook about an act, and prepares it.
    mutating func record(
        _ statement: Statement, tree: ObjectID, on branch: inout Branch, author: Member
    ) throws {
        let last = branch.acts.first { $0.id.text == branch.tip.id.hex }
        let base = last?.base ?? ActID(branch.tip.id.hex)
        let baseText =
            try last == nil ? workspace.texts.digest(of: place.path, in: branch.tip.tree) : last?.baseText
        let moment = max(try workspace.moment(on: []), branch.tip.moment)
        let pending = myself.act(
            statement, on: [branch.tip.id], after: branch.tip.moment,
            text: TextDigest(hex: Digest.sha256Hex(branch.text)), wording: TextDigest(wordingOf: branch.text),
            base: base, baseText: baseText, author: author, at: moment)
        var setting = branch.setting
        try workspace.take(session, into: &setting, at: place)
        try workspace.require(.act(pending, after: branch.acts), in: setting)
        let written = try Clock.author()
        let person = Person(
            name: author.name, email: author.emails.first ?? "", seconds: written.seconds, offset: written.offset)
        let commit = try workspace.add(
            tree: tree, parents: [branch.tip.id], statement: statement, by: myself, at: moment, author: person,
            to: &prepared)
        branch.tip = Footing(id: commit, tree: tree, moment: moment)
        branch.acts.append(pending.named(ActID(commit.hex)))
    }

    /// Whether the dossier has a text already, as the adopted one or on an open proposal.
    private mutating func isKnown(_ text: [UInt8]) throws -> Bool {
        if let id = origin.open[Digest.sha256Hex(text)] {
            known.append(id)
            return true
        }
        return try workspace.texts.text(at: place.path, in: workspace.main.tree) == text
    }

    /// All of it, to be recorded at once.
    func finish() throws -> Permitted {
        guard !branches.isEmpty else { throw Failure.nothingNew(file, place.id, known) }
        var permitted = Permitted(prepared: prepared, told: [])
        for (index, branch) in branches.enumerated() {
            permitted.prepared.move(
                DossierReference.proposal(branch.id).name, from: branch.old, to: branch.tip.id)
            let after = Proposal(id: branch.id, acts: branch.acts, setting: branch.setting)
            var said = branch.remarks
            if branch.comments > 0 { said.append(.comments(branch.comments)) }
            // What is about the whole file is said once, at the end.
            if index == branches.count - 1 { said += remarks + (known.isEmpty ? [] : [.known(known)]) }
            permitted.told.append(
                ActResult(
                    action: branch.action, document: place.id, proposal: branch.id, commit: branch.tip.id.hex,
                    member: branch.member, capacity: capacity, state: after.state, remarks: said, next: after.next))
        }
        return permitted
    }

    private var reason: String {
        let source = workspace.say(nl: "Overgenomen uit \(file).", en: "Taken over from \(file).")
        return message.map { "\($0)\n\n\(source)" } ?? source
    }
}

extension Member {
    /// The name and address that commits bear, as a claim.
    var claimed: ClaimedPerson { ClaimedPerson(name: name, email: emails.first ?? "") }
}

extension Act {
    /// The same act under the name that its commit has.
    fileprivate func named(_ id: ActID) -> Act {
        Act(
            id: id, parents: parents, signer: signer, author: author, committer: committer, moment: moment,
            after: after,
            statement: statement, text: text, wording: wording, base: base, baseText: baseText,
            strayPaths: strayPaths)
    }
}
