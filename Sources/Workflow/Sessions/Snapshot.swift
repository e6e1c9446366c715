import Dossier
import Git
import Review

/// The end of a range: where the branches stood.
struct Snapshot {
    /// What people call it: a session, a revision; empty for now and for the beginning.
    let name: String
    let main: ObjectID?
    /// The tips of proposals, by name.
    let proposals: [ProposalID: ObjectID]
    /// When that was; nil for now.
    var moment: Moment?

    var tips: [ObjectID] { [main].compactMap { $0 } + proposals.values }

    /// Before anything was.
    static let beginning = Snapshot(name: "", main: nil, proposals: [:])
}

extension DossierReader {
    /// The two ends of a range.
    ///
    /// - Parameters:
    ///   - range: `FROM..TO`, each the id of a closed session, or nothing for the beginning and for now; nil for what came since
    ///     the previous session of the body that meets in `session` or, without one, since the session that closed last.
    ///   - session: the session that is about to close; nil for none.
    ///   - takesRevisions: an end may also be a commit on `main`; what proposals held then is not known.
    /// - Throws: a `Failure` where an end of the range is unknown.
    func ends(
        of range: String?, session: SessionRecord? = nil, takesRevisions: Bool = false
    ) throws -> (from: Snapshot, to: Snapshot) {
        let closed = try sessions().filter(\.isClosed).map(\.record)
        let known = closed.map(\.id)
        guard let range else {
            let previous = session.map { closed.last(of: $0.body) } ?? closed.lastClosed
            return (try previous.map { try snapshot($0.id.text, known) } ?? .beginning, try now())
        }
        let ends = range.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 3, ends[1].isEmpty else { throw Failure.badRange(range) }
        func end(_ name: String) throws -> Snapshot {
            guard takesRevisions, !known.contains(where: { $0.text == name }),
                let commit = try? repository.commit(Workspace.revision(name, repository)),
                try isAncestor(commit.id, of: main.id)
            else { return try snapshot(name, known) }
            return Snapshot(name: name, main: commit.id, proposals: [:], moment: Moment(commit.committer))
        }
        return (try ends[0].isEmpty ? .beginning : end(ends[0]), try ends[2].isEmpty ? now() : end(ends[2]))
    }

    /// Does something by the names, the policy and the sessions of the moment at which a range ends.
    func standing<Result>(at end: Snapshot, _ body: () throws -> Result) throws -> Result {
        let here = main
        defer { try? stand(at: here) }
        if let commit = end.main, commit != main.id { try stand(at: repository.commit(commit)) }
        return try body()
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
        let tag = try repository.tag(target)
        var main: ObjectID?
        var proposals: [ProposalID: ObjectID] = [:]
        for branch in BranchList.tips(in: tag.message) {
            switch DossierReference(branch.name) {
            case .main?: main = branch.tip
            case .proposal(let id)?: proposals[id] = branch.tip
            default: continue
            }
        }
        return Snapshot(
            name: name, main: try main ?? repository.peeled(target), proposals: proposals,
            moment: tag.tagger.map { Moment($0) })
    }
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
