public import Dossier

/// A commit straight on `main`: set-up, a register, a session record.
public struct MainCommit: Sendable {
    /// What the signature proves.
    public let signer: Signer
    /// Who is said to have written it.
    public let author: ClaimedPerson
    /// Who is said to have committed it.
    public let committer: ClaimedPerson
    /// When.
    public let moment: Moment
    /// When its parent is said to have been made; nil where it has none.
    public let after: Moment?
    /// What its message says, or why that cannot be read.
    public let statement: Result<Statement, StatementError>
    /// It has one parent, or none where it founds the dossier.
    public let isPlain: Bool
    /// The paths in which it differs from its parent.
    public let changedPaths: [String]
    /// The keys that it ends, where it does nothing else; nil for all other commits.
    public let endings: [KeyEnding]?
    /// What it does to registers and records of sessions.
    public let recorded: RecordedFiles

    /// Gathers what is known of a commit.
    public init(
        signer: Signer, author: ClaimedPerson, committer: ClaimedPerson, moment: Moment, after: Moment?,
        statement: Result<Statement, StatementError>, isPlain: Bool, changedPaths: [String],
        endings: [KeyEnding]? = nil, recorded: RecordedFiles
    ) {
        self.signer = signer
        self.author = author
        self.committer = committer
        self.moment = moment
        self.after = after
        self.statement = statement
        self.isPlain = isPlain
        self.changedPaths = changedPaths
        self.endings = endings
        self.recorded = recorded
    }
}

extension Rulebook {
    /// The griffie sets up freely before the dossier is founded; afterwards only registers and session records are written.
    static func judge(_ commit: MainCommit, in setting: Setting) throws(Refusal) {
        let charter = setting.charter
        let statement: Statement
        switch commit.statement {
        case .success(let read): statement = read
        // A commit by plain Git says nothing of kader: that it stands on `main` is what is wrong with it.
        case .failure(.missing(.action)): throw .notOnMain(nil)
        case .failure(let error): throw .unreadable(error)
        }
        let actor = try actor(
            statement, signer: commit.signer, people: [commit.committer, commit.author], moment: commit.moment,
            after: commit.after, tolerance: 0, charter: charter)
        guard commit.isPlain, [.record, .sessionOpen, .sessionClose].contains(statement.action) else {
            throw .notOnMain(statement.action)
        }
        if let endings = commit.endings, statement.action == .record, commit.changedPaths == [Charter.path],
            charter.founded != nil
        {
            return try setting.checkEndings(endings, by: actor, signing: commit.signer)
        }
        guard actor.capacity.role == .griffie else {
            // It is told of the register that is meant, and of `kader.yml` where none is.
            var meant = setting
            if let register = commit.changedPaths.lazy.compactMap({ charter.register(at: $0) }).first {
                meant.kind = register
            }
            throw .noMandate(
                .record, setting.name(actor.member), as: actor.capacity, kind: meant.kind,
                may: meant.griffiesWhoRecord)
        }
        guard charter.founded != nil else { return }

        var kinds: [Kind] = []
        for path in commit.changedPaths {
            if path == Charter.path { throw .charterAmongOthers }
            guard let kind = charter.register(at: path), let member = charter.member(actor.member) else {
                throw .registerOnly(path)
            }
            guard kind.mandates[.record]?.covers(member, as: actor.capacity) == true else {
                var register = setting
                register.kind = kind
                throw .noMandate(
                    .record, setting.name(actor.member), as: actor.capacity, kind: kind,
                    may: register.griffiesWhoRecord)
            }
            let isSessionAct = statement.action != .record
            guard isSessionAct == (kind.id == .session) else { throw .notOnMain(statement.action) }
            if isSessionAct, let id = statement.session, !kind.path.path(of: id).isRecord(path) {
                throw .registerOnly(path)
            }
            kinds.append(kind)
        }
        guard let kind = kinds.first else { throw .noRecord }
        let known = Set(commit.recorded.files.map(\.path))
        guard known == Set(commit.changedPaths) else { throw .tooManyRecords }
        try check(commit.recorded, statement, at: commit.moment, of: kind, in: setting)
    }
}

extension Setting {
    /// The members who may write a register of this kind: `main` is the griffie's, whoever else a kind names.
    fileprivate var griffiesWhoRecord: [MemberID] {
        let mandate = mandate(.record)
        return charter.members.filter { member in
            member.capacities(at: now).contains { $0.role == .griffie && mandate.covers(member, as: $0) }
        }.map(\.id)
    }
}

extension String {
    /// Tells whether `path` is this record, or a file beside it that bears its name: `x.md` and `x.samenvatting.md`.
    fileprivate func isRecord(_ path: String) -> Bool {
        guard self != path else { return true }
        let stem = split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        return path.hasPrefix(stem + ".")
    }
}

extension Charter {
    /// The register that the file at `path` belongs to, a file beside a record included; nil where it belongs to none.
    public func register(at path: String) -> Kind? {
        if let (_, kind) = document(at: path) { return kind.register ? kind : nil }
        // `bijeenkomsten/2018-09-12.samenvatting.md` stands beside `bijeenkomsten/2018-09-12.md`.
        var parts = path.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, let kind = kind(.session) else { return nil }
        parts.remove(at: parts.count - 2)
        return kind.path.id(in: parts.joined(separator: "."), single: nil) == nil ? nil : kind
    }
}
