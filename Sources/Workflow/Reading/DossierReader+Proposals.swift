import Dossier
import Git
import Review

/// A proposal with the branch that it stands on.
struct ProposalBranch {
    let proposal: Proposal
    let place: DossierReader.Place
    let tip: Commit
    let setting: Setting

    var id: ProposalID { proposal.id }
    var reference: String { DossierReference.proposal(proposal.id).name }
}

extension DossierReader {
    var acts: ActReader {
        ActReader(
            repository: repository, lineCommits: lineCommits, texts: texts, signatures: signatures,
            lineage: overview?.lineage,
            walk: overview?.walk)
    }

    /// The names of the proposals, those that were withdrawn or rejected too, for one document or for all.
    func proposalNames(for document: DocumentID? = nil) throws -> [(id: ProposalID, tip: ObjectID)] {
        let prefix = document.map { "refs/heads/proposal/\($0)/" } ?? "refs/heads/proposal/"
        return Self.proposalNames(in: try references(prefix: prefix))
    }

    private static func proposalNames(in references: [Reference]) -> [(id: ProposalID, tip: ObjectID)] {
        references.compactMap { reference in
            guard case .proposal(let id)? = DossierReference(reference.name) else { return nil }
            return (id, reference.target)
        }
    }

    /// The proposals, those that were withdrawn or rejected too, for one document or for all, in one walk of what they add to
    /// `main`.
    ///
    /// A branch on which nothing has been committed yet is no proposal.
    func proposals(for document: DocumentID? = nil) throws -> [ProposalBranch] {
        let listed = try draftReferences(for: document)
        // What was overlooked for all documents is listed for all.
        let folder = document.map { "\($0)/" } ?? ""
        let names = Self.proposalNames(in: listed.beginning(with: "refs/heads/proposal/" + folder))
        let commits = try acts.commits(from: names.map(\.tip), hiding: [main.id])
        defer { signatures.save() }
        return try names.compactMap { name in
            guard let tip = commits[name.tip] else { return nil }
            return try branch(name.id, tip: tip, in: commits, listed: listed)
        }
    }

    /// The references to drafts, those that `main` adopted too, of one document or of all.
    ///
    /// Every packed reference is read for every listing: one for each of many proposals would be quadratic.
    func draftReferences(for document: DocumentID? = nil) throws -> ReferenceList {
        if let overview { return overview.references }
        let folder = document.map { "\($0)/" } ?? ""
        return try ReferenceList(
            repository,
            prefixes: ["refs/heads/proposal/", "refs/tags/approved/"].map { $0 + folder })
    }

    /// The proposal `id` as the branch at `tip` leaves it.
    ///
    /// - Parameters:
    ///   - moment: when the question is asked: for an adoption that was made, its own moment, since periods that begin or
    ///     end later have no say in it; nil for now.
    ///   - listed: the references to drafts of its document at least; nil to list them.
    ///   - beside: for an adoption that was made, the branches that stood beside the proposal then.
    func branch(
        _ id: ProposalID, tip: Commit, in commits: ActReader.Commits, at moment: Moment? = nil,
        listed: ReferenceList? = nil, beside: [BranchTip]? = nil
    ) throws -> ProposalBranch? {
        guard let place = try place(of: id.document, in: tip.tree) ?? place(of: id.document, in: main.tree) else {
            return nil
        }
        let acts = try acts.acts(of: tip.id, path: place.path, in: commits)
        let setting = try setting(
            for: place, acts: acts, tip: tip, excluding: id, at: moment, listed: listed, beside: beside)
        return ProposalBranch(
            proposal: Proposal(id: id, acts: acts, setting: setting), place: place, tip: tip, setting: setting)
    }

    /// A member's branches for a document that are open, or not written on yet.
    func ownProposals(
        for document: DocumentID, of member: MemberID
    ) throws -> [(id: ProposalID, tip: ObjectID, branch: ProposalBranch?)] {
        let names = try proposalNames(for: document).filter { $0.id.owner == member }
        guard !names.isEmpty else { return [] }
        let known = try proposals(for: document)
        return names.compactMap { name in
            let branch = known.first { $0.id == name.id }
            return branch?.proposal.isOpen == false ? nil : (name.id, name.tip, branch)
        }
    }

    /// The one proposal that a person means by `name`: `A/marie/1`, open or not, or `A` where only one is open.
    ///
    /// - Parameter prefer: chooses among several; nil where none should be preferred.
    /// - Throws: a `Failure` where there is none, or more than one.
    func proposal(named name: DocumentName, prefer: ((ProposalBranch) -> Bool)? = nil) throws -> ProposalBranch {
        guard name.version == nil, name.body == nil else { throw Failure.notAProposal(name.document) }
        let all = try proposals(for: name.document)
        if let id = name.proposal {
            guard let found = all.first(where: { $0.id == id }) else { throw Failure.unknownProposal(id) }
            return found
        }
        let open = all.filter(\.proposal.isOpen)
        if open.count > 1, let prefer {
            let preferred = open.filter(prefer)
            if preferred.count == 1 { return preferred[0] }
        }
        guard let first = open.first else {
            _ = try place(of: name.document)
            throw Failure.noProposal(
                name.document, version: try approvedVersion(of: name.document), closed: all.map(\.id))
        }
        guard open.count == 1 else { throw Failure.manyProposals(name.document, open.map(\.id)) }
        return first
    }

    /// What the rulebook needs to know besides the acts themselves.
    func setting(
        for place: Place, acts: [Act], tip: Commit?, excluding id: ProposalID?, at moment: Moment? = nil,
        listed: ReferenceList? = nil, beside: [BranchTip]? = nil
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
        for session in try openSessions() { sessions[session.id] = session }
        for session in named { sessions[session] = try self.session(session) }
        return Setting(
            charter: charter, document: place.id, kind: place.kind, subjects: subjects,
            mainText: try texts.digest(of: place.path, in: main.tree), sessions: sessions,
            introductions: try introductions(
                of: place, to: acts, excluding: id, listed: listed, beside: beside),
            policies: try policies(of: acts, at: place), unmet: try unmet(of: acts, at: place),
            now: try moment ?? Clock.committer())
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
