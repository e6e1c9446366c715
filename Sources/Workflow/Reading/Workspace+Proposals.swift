import Dossier
import Git
import Review

/// A proposal with the branch that it stands on.
struct ProposalBranch {
    let proposal: Proposal
    let place: Workspace.Place
    let tip: Commit
    let setting: Setting

    var id: ProposalID { proposal.id }
    var reference: String { DossierReference.proposal(proposal.id).name }
}

extension Workspace {
    var acts: ActReader { ActReader(repository: repository, texts: texts, signatures: signatures) }

    /// The names of the open proposals, for one document or for all.
    func proposalNames(for document: DocumentID? = nil) throws -> [(id: ProposalID, tip: ObjectID)] {
        let prefix = document.map { "refs/heads/proposal/\($0)/" } ?? "refs/heads/proposal/"
        return try repository.references(prefix: prefix).compactMap { reference in
            guard case .proposal(let id)? = DossierReference(reference.name) else { return nil }
            return (id, reference.target)
        }
    }

    /// The open proposals, for one document or for all, in one walk of what they add to `main`.
    ///
    /// A branch on which nothing has been committed yet is no proposal.
    func proposals(for document: DocumentID? = nil) throws -> [ProposalBranch] {
        let names = try proposalNames(for: document)
        let commits = try acts.commits(from: names.map(\.tip), hiding: [main.id])
        return try names.compactMap { name in
            guard let tip = commits[name.tip] else { return nil }
            return try branch(name.id, tip: tip, in: commits)
        }
    }

    /// The proposal `id` as the branch at `tip` leaves it.
    func branch(_ id: ProposalID, tip: Commit, in commits: ActReader.Commits) throws -> ProposalBranch? {
        guard let place = try place(of: id.document, in: tip.tree) ?? place(of: id.document, in: main.tree) else {
            return nil
        }
        let acts = try acts.acts(of: tip.id, path: place.path, in: commits)
        let setting = try setting(for: place, acts: acts, tip: tip, excluding: id)
        return ProposalBranch(
            proposal: Proposal(id: id, acts: acts, setting: setting), place: place, tip: tip, setting: setting)
    }

    /// The one open proposal that a person means by `name`: `A/marie/1`, or `A` where only one is open.
    ///
    /// - Parameter prefer: chooses among several; nil where none should be preferred.
    /// - Throws: a `Failure` where there is none, or more than one.
    func proposal(named name: DocumentName, prefer: ((ProposalBranch) -> Bool)? = nil) throws -> ProposalBranch {
        let open = try proposals(for: name.document)
        if let id = name.proposal {
            guard let found = open.first(where: { $0.id == id }) else { throw Failure.unknownProposal(id) }
            return found
        }
        if open.count > 1, let prefer {
            let preferred = open.filter(prefer)
            if preferred.count == 1 { return preferred[0] }
        }
        guard let first = open.first else {
            _ = try place(of: name.document)
            throw Failure.noProposal(name.document)
        }
        guard open.count == 1 else { throw Failure.manyProposals(name.document, open.map(\.id)) }
        return first
    }

    /// What the rulebook needs to know besides the acts themselves.
    func setting(
        for place: Place, acts: [Act], tip: Commit?, excluding id: ProposalID?, at moment: Moment? = nil
    ) throws -> Setting {
        var subjects: Set<String> = []
        for tree in [main.tree, tip?.tree].compactMap({ $0 }) where place.id != .charter {
            guard let bytes = try texts.text(at: place.path, in: tree) else { continue }
            // A text whose front matter cannot be read states no subjects; the kind's own still hold.
            if let document = try? Document(bytes: bytes, file: place.path.description) {
                subjects.formUnion(document.subjects)
            }
        }
        var named: Set<DocumentID> = []
        for case .success(let statement) in acts.map(\.statement) {
            if let session = statement.session { named.insert(session) }
        }
        var sessions: [DocumentID: SessionRecord] = [:]
        for session in named { sessions[session] = try self.session(session) }
        return Setting(
            charter: charter, document: place.id, kind: place.kind, subjects: subjects,
            mainText: try texts.digest(of: place.path, in: main.tree), sessions: sessions,
            introductions: try introductions(of: place, excluding: id), now: try moment ?? Clock.committer())
    }

    /// Who wrote which text in other proposals for the same document: open, closed and adopted ones.
    ///
    /// - Complexity: linear in the acts on this one document, which references name; `main` is not walked.
    private func introductions(of place: Place, excluding id: ProposalID?) throws -> [TextDigest: [MemberID: Moment]] {
        var result: [TextDigest: [MemberID: Moment]] = [:]
        func take(_ acts: [Act]) {
            for act in acts {
                guard let text = act.text, text != act.baseText, case .success(let statement) = act.statement,
                    statement.action == .draft
                else { continue }
                let people = [act.author, act.committer] + statement.coAuthors
                for member in people.compactMap({ charter.member(email: $0.email)?.id }) {
                    let earlier = result[text]?[member]
                    result[text, default: [:]][member] = min(earlier ?? act.moment, act.moment)
                }
            }
        }
        var tips: [ObjectID] = []
        for prefix in ["refs/heads/proposal/", "refs/heads/closed/"] {
            for reference in try repository.references(prefix: "\(prefix)\(place.id)/") {
                guard let other = DossierReference(reference.name) else { continue }
                if case .proposal(let name) = other, name == id { continue }
                tips.append(reference.target)
            }
        }
        let commits = try acts.commits(from: tips, hiding: [main.id])
        for tip in tips { take(try acts.acts(of: tip, path: place.path, in: commits)) }

        for reference in try repository.references(prefix: "refs/tags/approved/\(place.id)/") {
            guard let merge = try? repository.commit(repository.peeled(reference.target)), merge.parents.count == 2
            else { continue }
            let adopted = try acts.commits(from: [merge.parents[1]], hiding: [merge.parents[0]])
            take(try acts.acts(of: merge.parents[1], path: place.path, in: adopted))
        }
        return result
    }
}

extension Repository {
    /// The commit that `id` is or, where it is a tag, points at.
    func peeled(_ id: ObjectID) throws -> ObjectID {
        var id = id
        // A tag of a tag of a tag: bounded, since a hostile chain may be long.
        for _ in 0..<8 {
            guard try kind(of: id) == .tag else { return id }
            id = try tag(id).target
        }
        return id
    }
}
