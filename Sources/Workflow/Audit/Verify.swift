public import Dossier
import Git
public import Review

/// What an audit of a whole dossier found.
public struct Audit: Sendable {
    /// Something that the rules do not allow, or that cannot be read.
    public struct Finding: Sendable, Hashable {
        /// The rule.
        public let rule: Rule
        /// The commit, tag or reference.
        public let object: String
        /// What is wrong.
        public let message: Phrase
    }

    /// How many commits were looked at.
    public internal(set) var commits = 0
    /// How many signatures were checked, of commits and tags.
    public internal(set) var signatures = 0
    /// What was found, in the order of the dossier.
    public internal(set) var findings: [Finding] = []

    /// Nothing was found.
    public var isClean: Bool { findings.isEmpty }

    mutating func add(_ refusal: Refusal, _ object: String) {
        findings.append(Finding(rule: refusal.rule, object: object, message: refusal.reason))
    }
}

extension Workspace {
    /// Audits the dossier from its founding commit: every signature, every rule, every merge, every tag, every session's snapshot.
    ///
    /// One bad object never hides the others: what cannot be read is a finding of its own.
    /// - Parameter progress: told how many commits of `main` have been judged, and of how many.
    /// - Throws: a `Failure` where there is no dossier at all.
    /// - Complexity: linear in the commits that `main`, the proposals and the tags reach.
    public func verify(progress: ((Int, Int) -> Void)? = nil) throws -> Audit {
        signatures.proveAnew()
        var audit = Audit()
        let tip = main
        var adopted: [ObjectID: Proposal] = [:]
        let line = try mainLine(from: nil, to: tip.id) ?? []
        for (index, commit) in line.enumerated() {
            audit.attempt(commit.id.hex) { audit in
                let judged = try judge(commit)
                audit.commits += 1
                audit.signatures += 1
                if let refusal = judged.refusal { audit.add(refusal, commit.id.hex) }
                if let proposal = judged.proposal {
                    if judged.adopts != nil { adopted[commit.id] = proposal }
                    audit.count(proposal)
                }
            }
            progress?(index + 1, line.count)
        }
        try stand(at: tip)
        try checkFounding(line.first, &audit)
        checkProposals(besides: Set(line.map(\.id)), &audit)
        try checkTags(adopted, line, &audit)
        try checkReferences(&audit)
        return audit
    }

    /// The founding commit is the one that this clone trusts.
    private func checkFounding(_ first: Commit?, _ audit: inout Audit) throws {
        guard let trusted = try repository.configuration("kader.founding"), let first, first.id.hex != trusted else {
            return
        }
        audit.add(.otherFounding, first.id.hex)
    }

    /// Open and closed proposals: every act on them was allowed, given what its maker had seen.
    private func checkProposals(besides line: Set<ObjectID>, _ audit: inout Audit) {
        // Where each act was seen first: an act stands on one proposal.
        var holders: [ObjectID: Reference] = [:]
        var listed: ReferenceList?
        audit.attempt("refs/heads/") { _ in listed = try draftReferences() }
        for prefix in ["refs/heads/proposal/", "refs/heads/closed/"] {
            for reference in listed?.beginning(with: prefix) ?? [] {
                audit.attempt(reference.name) { audit in
                    let id: ProposalID
                    switch DossierReference(reference.name) {
                    case .proposal(let found)?, .closed(let found)?: id = found
                    default: return
                    }
                    let commits = try acts.commits(from: [reference.target], hiding: [main.id])
                    guard let tip = commits[reference.target] else { return }
                    guard let branch = try branch(id, tip: tip, in: commits, listed: listed) else {
                        return audit.add(.nothingToAdopt(id.document.text), reference.name)
                    }
                    // A proposal begins on `main`'s own line: what stands on its adopted steps was left out of the adoption.
                    let stands = commits.values.flatMap(\.parents).filter { commits[$0] == nil }
                    guard stands.allSatisfy(line.contains) else {
                        return audit.add(.actsWithheld(reference.name), reference.name)
                    }
                    audit.count(branch.proposal)
                    var elsewhere: String?
                    for act in commits.keys {
                        if let holder = holders[act], try !isOneLine(holder, reference, of: id) {
                            elsewhere = holder.name
                        }
                        holders[act] = holders[act] ?? reference
                    }
                    let move = ReferenceMove(name: reference.name, change: .created, elsewhere: elsewhere)
                    if elsewhere != nil, let refusal = Rulebook.refusal(of: .move(move), in: branch.setting) {
                        audit.add(refusal, reference.name)
                    }
                    for (act, refusal) in branch.proposal.violations { audit.add(refusal, act.text) }
                }
            }
        }
    }

    /// Tells whether a closed proposal goes on where its own branch, left behind, ends.
    private func isOneLine(_ open: Reference, _ closed: Reference, of id: ProposalID) throws -> Bool {
        guard open.name == DossierReference.proposal(id).name, closed.name == DossierReference.closed(id).name else {
            return false
        }
        return try repository.isAncestor(open.target, of: closed.target)
    }

    /// Versions follow each other without a gap, every adoption has its tag, and no branch is behind a session's snapshot.
    private func checkTags(_ adopted: [ObjectID: Proposal], _ line: [Commit], _ audit: inout Audit) throws {
        var numbers: [DocumentID: [(number: Int, target: ObjectID)]] = [:]
        var tagged: Set<ObjectID> = []
        for reference in try repository.references(prefix: "refs/tags/") where try !isArriving(reference) {
            switch DossierReference(reference.name) {
            case .approved(let id, let number)?: numbers[id, default: []].append((number, reference.target))
            case .session(let id)?:
                audit.attempt(reference.name) { audit in
                    audit.signatures += 1
                    let refusal = try judge(
                        tag: .session(id), at: reference.target, main: main.id, previous: 0, proposal: nil)
                    if let refusal { audit.add(refusal, reference.name) }
                    try checkSnapshot(id, reference.target, &audit)
                }
            default:
                guard repository.workingDirectory == nil else { continue }
                audit.add(
                    Rulebook.refusal(
                        of: .move(ReferenceMove(name: reference.name, change: .created)), in: try charterSetting())
                        ?? .lightweightTag(reference.name), reference.name)
            }
        }
        for (id, tags) in numbers.sorted(by: { $0.key < $1.key }) {
            var previous = 0
            for (number, target) in tags.sorted(by: { $0.number < $1.number }) {
                let reference = DossierReference.approved(id, number)
                audit.attempt(reference.name) { audit in
                    audit.signatures += 1
                    let commit = try repository.peeled(target)
                    tagged.insert(commit)
                    let refusal = try judge(
                        tag: reference, at: target, main: main.id, previous: previous, proposal: adopted[commit])
                    if let refusal { audit.add(refusal, reference.name) }
                }
                previous = number
            }
        }
        for commit in line {
            guard let proposal = adopted[commit.id], !tagged.contains(commit.id) else { continue }
            audit.add(.tagMissing(proposal.id.document), commit.id.hex)
        }
    }

    /// Tells whether a tag came with a fetch whose commits `main` has not taken over yet: it is judged when `main` has.
    private func isArriving(_ tag: Reference) throws -> Bool {
        guard let theirs = try repository.reference(Self.tracking(DossierReference.main.name)), theirs != main.id,
            try repository.isAncestor(main.id, of: theirs), let commit = try? repository.peeled(tag.target)
        else { return false }
        return try !repository.isAncestor(commit, of: main.id) && repository.isAncestor(commit, of: theirs)
    }

    /// A session's tag lists every branch as it was; what it lists must still be reachable.
    private func checkSnapshot(_ id: DocumentID, _ target: ObjectID, _ audit: inout Audit) throws {
        guard try repository.kind(of: target) == .tag else { return }
        for (name, tip) in SessionSnapshot.tips(in: try repository.tag(target).message) {
            let holders = try [
                name, name.replacing("refs/heads/proposal/", with: "refs/heads/closed/"), DossierReference.main.name,
            ]
            .compactMap { try repository.reference($0) }
            let isKept =
                try repository.kind(of: tip) == .commit
                && holders.contains { try repository.isAncestor(tip, of: $0) }
            if !isKept { audit.add(.tipLost(name, session: id), name) }
        }
    }

    /// A server's dossier has no branches but its own; what a member keeps in a clone is theirs.
    private func checkReferences(_ audit: inout Audit) throws {
        guard repository.workingDirectory == nil else { return }
        for reference in try repository.references(prefix: "refs/heads/") where DossierReference(reference.name) == nil
        {
            audit.add(
                Rulebook.refusal(
                    of: .move(ReferenceMove(name: reference.name, change: .created)), in: try charterSetting())
                    ?? .lightweightTag(reference.name), reference.name)
        }
    }
}

extension Audit {
    /// Runs `body`; what it throws becomes a finding about `object`.
    fileprivate mutating func attempt(_ object: String, _ body: (inout Audit) throws -> Void) {
        do {
            try body(&self)
        } catch {
            add(.unreadableObject(Failure(mapping: error).message.en), object)
        }
    }

    fileprivate mutating func count(_ proposal: Proposal) {
        commits += proposal.acts.count
        signatures += proposal.acts.count
    }
}
