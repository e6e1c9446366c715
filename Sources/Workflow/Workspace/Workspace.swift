public import Dossier
import Git
import Review

/// A dossier that is open: its repository, and what `kader.yml` on `main` says.
///
/// Not Sendable: one workspace belongs to one command.
public final class Workspace {
    let repository: Repository
    let options: Options

    /// The commit that `main` is at.
    private(set) var main: Commit

    /// What `kader.yml` says there.
    public private(set) var charter: Charter

    /// The texts that were read, by blob, so that each is digested once.
    let texts: TextReader

    /// The commits that proposals stand on and name.
    let lineCommits: CommitReader

    /// The charters that were read, by blob; nil for one that cannot be read.
    private var charters: [ObjectID: Charter?] = [:]

    /// `main`'s own line, as far as it was read.
    var line: MainLine

    /// Whose each id, key and address became on `main`'s line, up to the commit that was asked for last.
    var ownershipCache: (commit: ObjectID, ownership: Ownership)?

    /// The open sessions, by the folder of their records, and the records that were read, by blob; nil for one that cannot be
    /// read.
    var openSessionsCache: [ObjectID: [SessionRecord]] = [:]
    var sessionCache: [ObjectID: SessionRecord?] = [:]

    /// What is known of the dossier as a whole; nil where it is looked up as it is now.
    var overview: Overview?

    /// Who wrote what in the proposals for a document, once read.
    var draftCache: [DraftKey: Introductions] = [:]

    /// The same by the list that names the proposals, which is kept with it so that no other takes its place.
    var listCache: [ListKey: (list: ReferenceList, found: Introductions)] = [:]

    /// The drafts in adopted proposals.
    var adoptedCache: [AdoptedKey: [ActReader.DraftedText]] = [:]

    /// The tags that were found to hold.
    lazy var judgedTags = ProofFile(in: repository.commonDirectory, named: "kader.judged")

    /// A dossier to judge further tags in, once one was made.
    var tagJudge: Workspace?

    /// What was changed in the folder and not committed may be put together with what comes in.
    var mayCarryOver = true

    /// The documents whose uncommitted changes in the folder were made in a text that came in.
    var carriedOver: Set<DocumentID> = []

    /// The signatures that were checked.
    let signatures: SignatureReader

    /// Opens the dossier that `options.directory` lies in.
    ///
    /// - Throws: a `Failure` where there is none, or `kader.yml` cannot be read.
    public convenience init(_ options: Options) throws {
        try self.init(try Repository.opened(at: options.directory, orElse: .noDossier(options.directory)), options)
        try finishInterrupted()
    }

    /// Opens the dossier in `repository`, as `main` has it or as it was at the commit `point`.
    init(_ repository: Repository, _ options: Options, at point: ObjectID? = nil) throws {
        self.repository = repository
        self.options = options
        texts = TextReader(repository)
        lineCommits = CommitReader(repository)
        // A clone is its owner's; a server, and whoever judges what arrives, take nothing for proved.
        let remembers = point == nil && repository.workingDirectory != nil
        signatures = SignatureReader(remembering: remembers ? repository.commonDirectory : nil)
        guard let tip = try point ?? repository.reference(DossierReference.main.name) else {
            throw Failure.noDossier(options.directory)
        }
        main = try repository.commit(tip)
        line = MainLine(to: tip, in: repository)
        charter = try Self.charter(in: main, repository, options.directory)
    }

    /// Stands at another commit of `main`, to judge what came right after it by the policy of that moment.
    func stand(at commit: Commit) throws {
        main = commit
        if let known = try charter(in: commit) {
            charter = known
        } else {
            // Read once more, to say what is wrong with it.
            charter = try Self.charter(in: commit, repository, options.directory)
        }
    }

    /// What `kader.yml` says in the tree of `commit`; nil where it is missing or cannot be read.
    func charter(in commit: Commit) throws -> Charter? {
        guard let entry = try repository.entry(RepositoryPath(Charter.path), in: commit.tree), entry.mode == .blob
        else { return nil }
        if let known = charters[entry.id] { return known }
        let bytes = try repository.blob(entry.id, limit: Document.sizeLimit)
        let read = try? Charter(yaml: bytes)
        charters[entry.id] = .some(read)
        return read
    }

    /// Takes in what has become of `main` since the dossier was opened.
    func refresh() throws {
        guard let tip = try repository.reference(DossierReference.main.name), tip != main.id else { return }
        tagJudge = nil
        main = try repository.commit(tip)
        line = MainLine(to: tip, in: repository)
        charter = try Self.charter(in: main, repository, options.directory)
    }

    /// What `kader.yml` says in the tree of `commit`.
    static func charter(in commit: Commit, _ repository: Repository, _ directory: String) throws -> Charter {
        guard let entry = try repository.entry(RepositoryPath(Charter.path), in: commit.tree), entry.mode == .blob
        else {
            throw Failure.noDossier(directory)
        }
        return try Charter(yaml: try repository.blob(entry.id, limit: Document.sizeLimit))
    }

    /// What carries objects to and from the server.
    var carrier: any Carrier { options.carrier }

    /// The language for documents and summaries.
    public var language: Language { charter.language }

    /// Where Git keeps this clone's own files; a text being edited lies there, out of everyone's sight.
    package var gitDirectory: String { repository.gitDirectory }

    /// The editor that Git's `core.editor` names; nil where it names none.
    package var configuredEditor: String? {
        (try? repository.configuration("core.editor")).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What stands in a commit's message, in the dossier's language.
    func say(nl: String, en: String) -> String { Phrase(nl: nl, en: en)(language) }
}

// Documents on `main`.
extension Workspace {
    /// A document's place: its kind and its path.
    struct Place: Sendable {
        let id: DocumentID
        let kind: Kind
        let path: RepositoryPath
    }

    /// Where `id` stands: in the tree of `tree` by trying each kind's path; nil where no kind has it there.
    ///
    /// - Complexity: one tree look-up for each kind, whatever the number of documents.
    func place(of id: DocumentID, in tree: ObjectID) throws -> Place? {
        for kind in charter.kinds {
            guard kind.path.hasID || kind.id.text == id.text else { continue }
            let path = RepositoryPath(kind.path.path(of: id))
            if let entry = try repository.entry(path, in: tree), entry.mode != .tree {
                return Place(id: id, kind: kind, path: path)
            }
        }
        return nil
    }

    /// Where `id` stands on `main` or on one of the proposals for it.
    ///
    /// - Throws: a `Failure` that names the documents that there are.
    func place(of id: DocumentID) throws -> Place {
        if let place = try place(of: id, in: main.tree) { return place }
        for reference in try references(prefix: "refs/heads/proposal/\(id)/") {
            if let place = try place(of: id, in: try repository.commit(reference.target).tree) { return place }
        }
        throw Failure.unknownDocument(id, known: try documents(in: main.tree).map(\.id))
    }

    /// Every document in `tree`, by kind in the order of `kader.yml` and then by id.
    ///
    /// - Complexity: one tree for each kind's folder.
    func documents(in tree: ObjectID) throws -> [Place] {
        try charter.kinds.flatMap { try documents(of: $0, in: tree) }
    }

    /// Every document of a kind in `tree`, by id.
    func documents(of kind: Kind, in tree: ObjectID) throws -> [Place] {
        guard kind.path.hasID else {
            guard let id = DocumentID(kind.id.text) else { return [] }
            let path = RepositoryPath(kind.path.path(of: id))
            return try repository.entry(path, in: tree) == nil ? [] : [Place(id: id, kind: kind, path: path)]
        }
        guard let folder = try self.folder(of: kind, in: tree) else { return [] }
        return try files(of: kind, in: folder).map { Place(id: $0.id, kind: kind, path: $0.path) }
    }

    /// The folder of the documents of `kind` in `tree`; nil where it is not there.
    func folder(of kind: Kind, in tree: ObjectID) throws -> ObjectID? {
        let folder = kind.path.folder
        guard !folder.isEmpty else { return tree }
        let entry = try repository.entry(RepositoryPath(String(folder.dropLast())), in: tree)
        return entry.flatMap { $0.mode == .tree ? $0.id : nil }
    }

    /// The documents of `kind` in its folder `folder`.
    func files(of kind: Kind, in folder: ObjectID) throws -> [(id: DocumentID, path: RepositoryPath, blob: ObjectID)] {
        try repository.entries(of: folder).compactMap { entry in
            guard entry.mode == .blob, let name = String(validating: entry.name, as: UTF8.self),
                let id = kind.path.id(in: kind.path.folder + name, single: nil)
            else { return nil }
            return (id, RepositoryPath(kind.path.folder + name), entry.id)
        }
    }
}

extension Repository {
    /// Opens the repository that `directory` lies in.
    ///
    /// - Parameter absence: what to say where there is none.
    /// - Throws: `absence`, or a `Failure` where the repository cannot be opened.
    static func opened(at directory: String, orElse absence: Failure) throws -> Repository {
        do throws(GitError) {
            return try Repository.open(at: directory)
        } catch {
            throw error.code == .notFound ? absence : Failure(mapping: error)
        }
    }
}
