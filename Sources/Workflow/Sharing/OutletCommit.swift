import Dossier
import Git
import Review

/// A commit of an outlet that is what one must be: the gate of the outlet and the partner's `pull` both ask here.
///
/// It is signed, says that it shares, and its tree holds the overview, the list of keys, the texts that the overview names with
/// a summary of each, and nothing else; all of them ordinary files. Whether the signer may sign is for the chain to say.
struct OutletCommit {
    let commit: Commit
    let signer: SSHPublicKey
    let manifest: Manifest
    let keys: OfficeKeys

    /// Reads and checks a commit.
    ///
    /// - Throws: an ``OutletDefect`` where it is not what it must be; a `GitError` where it cannot be read.
    init(_ commit: Commit, in repository: Repository, reading texts: TextReader) throws {
        func require<Value>(_ value: Value?, or flaw: OutletDefect.Flaw) throws(OutletDefect) -> Value {
            guard let value else { throw OutletDefect(commit: commit.id, flaw: flaw) }
            return value
        }
        guard case .key(let key) = SignatureReader.signer(of: commit), let signer = SSHPublicKey(text: key) else {
            throw OutletDefect(commit: commit.id, flaw: .unsigned)
        }
        guard case .success(let statement) = ActReader.statement(commit.message), statement.action == .share else {
            throw OutletDefect(commit: commit.id, flaw: .otherAct)
        }
        let overview = try texts.text(at: RepositoryPath(Manifest.path), in: commit.tree)
        let manifest = try require(overview.flatMap { Manifest($0) }, or: .manifest)
        let list = try texts.text(at: RepositoryPath(OfficeKeys.path), in: commit.tree)
        let keys = try require(list.flatMap { OfficeKeys($0) }, or: .keys)

        let expected = manifest.paths
        var folders: Set<RepositoryPath> = []
        for path in expected {
            var folder = RepositoryPath("")
            for part in path.components.dropLast() {
                folder = folder.appending(part)
                folders.insert(folder)
            }
        }
        var found: Set<RepositoryPath> = []
        var waiting: [(path: RepositoryPath, tree: ObjectID)] = [(RepositoryPath(""), commit.tree)]
        while let (folder, tree) = waiting.popLast() {
            for entry in try repository.entries(of: tree) {
                let path = folder.appending(entry.name)
                if entry.mode == .tree, folders.contains(path) {
                    waiting.append((path, entry.id))
                } else {
                    guard expected.contains(path) else {
                        throw OutletDefect(commit: commit.id, flaw: .unlisted(path))
                    }
                    guard entry.mode == .blob else { throw OutletDefect(commit: commit.id, flaw: .notOrdinary(path)) }
                    found.insert(path)
                }
            }
        }
        if let missing = expected.subtracting(found).min() {
            throw OutletDefect(commit: commit.id, flaw: .missing(missing))
        }
        for row in manifest.rows {
            let path = RepositoryPath(row.path)
            guard try texts.digest(of: path, in: commit.tree) == row.text else {
                throw OutletDefect(commit: commit.id, flaw: .otherText(path))
            }
        }
        self.commit = commit
        self.signer = signer
        self.manifest = manifest
        self.keys = keys
    }
}

/// The commits by which an outlet grew, the oldest first: a chain without merges, each what a commit of an outlet must be.
struct OutletChain {
    /// A commit, and the list of keys before it.
    struct Link {
        let content: OutletCommit
        /// The list in the commit before it; nil where there is none.
        let before: OfficeKeys?

        /// Tells whether a key of the list before it signed it.
        var isVouched: Bool { before?.contains(content.signer) ?? false }
    }

    let links: [Link]

    /// Reads and checks the commits after `old`, or from the beginning on where that is nil, up to `new`.
    ///
    /// Nil where `new` does not stand on `old`: then the outlet was rewound.
    /// - Throws: an ``OutletDefect`` where a commit is not what it must be; a `GitError` where one cannot be read.
    init?(from old: ObjectID?, to new: ObjectID, in repository: Repository) throws {
        var commits: [Commit] = []
        var next: ObjectID? = new
        while let id = next, id != old {
            let commit = try repository.commit(id)
            guard commit.parents.count <= 1 else { throw OutletDefect(commit: id, flaw: .merge) }
            commits.append(commit)
            next = commit.parents.first
        }
        guard next == old else { return nil }
        let texts = TextReader(repository)
        var before = try old.flatMap { try Self.keys(at: $0, in: repository, reading: texts) }
        links = try commits.reversed().map { commit in
            let link = Link(content: try OutletCommit(commit, in: repository, reading: texts), before: before)
            before = link.content.keys
            return link
        }
    }

    /// The list of keys in a commit of an outlet; nil where it has none that can be read.
    static func keys(at id: ObjectID, in repository: Repository, reading texts: TextReader) throws -> OfficeKeys? {
        try texts.text(at: RepositoryPath(OfficeKeys.path), in: repository.commit(id).tree).flatMap { OfficeKeys($0) }
    }
}

/// What is wrong with a commit of an outlet.
struct OutletDefect: Error, Equatable {
    let commit: ObjectID
    let flaw: Flaw

    enum Flaw: Equatable {
        /// It stands on more than one commit.
        case merge
        /// It has no signature that holds.
        case unsigned
        /// It does not say that it shares.
        case otherAct
        /// The overview is missing, does not read exactly, or names what an outlet cannot hold.
        case manifest
        /// The list of keys is missing or does not read exactly.
        case keys
        /// It holds something that the overview does not name.
        case unlisted(RepositoryPath)
        /// It holds something there that is no ordinary file.
        case notOrdinary(RepositoryPath)
        /// It lacks what the overview names.
        case missing(RepositoryPath)
        /// The text there is another than the overview says.
        case otherText(RepositoryPath)
    }

    /// What is wrong, as a sentence.
    var reason: Phrase {
        switch flaw {
        case .merge: Phrase(nl: "Ze voegt twee lijnen samen.", en: "It joins two lines.")
        case .unsigned: Phrase(nl: "Ze heeft geen geldige handtekening.", en: "It has no valid signature.")
        case .otherAct: Phrase(nl: "Ze zegt niet wat er wordt gedeeld.", en: "It does not say what is shared.")
        case .manifest:
            Phrase(
                nl: "Het overzicht (\(Manifest.path)) klopt niet.", en: "The overview (\(Manifest.path)) does not hold."
            )
        case .keys:
            Phrase(
                nl: "De lijst van sleutels (\(OfficeKeys.path)) klopt niet.",
                en: "The list of keys (\(OfficeKeys.path)) does not hold.")
        case .unlisted(let path):
            Phrase(
                nl: "\(path) staat erin, en het overzicht noemt dat niet.",
                en: "\(path) is in it, and the overview does not name that.")
        case .notOrdinary(let path):
            Phrase(nl: "\(path) is geen gewoon bestand.", en: "\(path) is no ordinary file.")
        case .missing(let path): Phrase(nl: "\(path) ontbreekt.", en: "\(path) is missing.")
        case .otherText(let path):
            Phrase(
                nl: "De tekst van \(path) is een andere dan het overzicht zegt.",
                en: "The text of \(path) is another than the overview says.")
        }
    }
}
