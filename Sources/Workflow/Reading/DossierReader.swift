public import Dossier
import Git
import Review

/// What a dossier says at one commit of `main`: its `kader.yml`, its documents, its proposals and its history.
///
/// It stands at `main` as it is or as it was at any moment, and writes nothing that anyone would see. Not Sendable: whoever
/// reads side by side opens one for each.
public class DossierReader {
    let repository: Repository

    /// The folder by which the repository was found.
    let directory: String

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
    var draftCache: [DraftKey: DraftedTexts] = [:]

    /// The same by the list that names the proposals, which is kept with it so that no other takes its place.
    var listCache: [ListKey: (list: ReferenceList, found: DraftedTexts)] = [:]

    /// The drafts in adopted proposals.
    var adoptedCache: [AdoptedKey: [ActReader.DraftedText]] = [:]

    /// The tags of the versions of each document, as far as they were listed.
    var versionTags: [DocumentID: [Reference]]?

    /// The tags that were found to hold.
    lazy var judgedTags = ProofFile(in: repository.commonDirectory, named: "kader.judged")

    /// A dossier to judge further tags in, once one was made.
    var tagJudge: DossierReader?

    /// The signatures that were checked.
    let signatures: SignatureReader

    /// Opens the dossier in `repository`, as `main` has it or as it was at the commit `point`.
    init(_ repository: Repository, _ directory: String, at point: ObjectID? = nil) throws {
        self.repository = repository
        self.directory = directory
        texts = TextReader(repository)
        lineCommits = CommitReader(repository)
        // A clone is its owner's; a server, and whoever judges what arrives, take nothing for proved.
        let remembers = point == nil && repository.workingDirectory != nil
        signatures = SignatureReader(remembering: remembers ? repository.commonDirectory : nil)
        guard let tip = try point ?? repository.reference(DossierReference.main.name) else {
            throw Failure.noDossier(directory)
        }
        main = try repository.commit(tip)
        line = MainLine(to: tip, in: repository)
        charter = try Self.charter(in: main, repository, directory)
    }

    /// Stands at another commit of `main`, to judge what came right after it by the policy of that moment.
    func stand(at commit: Commit) throws {
        main = commit
        if let known = try charter(in: commit) {
            charter = known
        } else {
            // Read once more, to say what is wrong with it.
            charter = try Self.charter(in: commit, repository, directory)
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
        versionTags = nil
        main = try repository.commit(tip)
        line = MainLine(to: tip, in: repository)
        charter = try Self.charter(in: main, repository, directory)
    }

    /// What `kader.yml` says in the tree of `commit`.
    static func charter(in commit: Commit, _ repository: Repository, _ directory: String) throws -> Charter {
        guard let entry = try repository.entry(RepositoryPath(Charter.path), in: commit.tree), entry.mode == .blob
        else {
            throw Failure.noDossier(directory)
        }
        return try Charter(yaml: try repository.blob(entry.id, limit: Document.sizeLimit))
    }

    /// The language for documents and summaries.
    public var language: Language { charter.language }

    /// What stands in a commit's message, in the dossier's language.
    func say(nl: String, en: String) -> String { Phrase(nl: nl, en: en)(language) }
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
