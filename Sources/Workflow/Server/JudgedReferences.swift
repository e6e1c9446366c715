import Dossier
import Git
import Glibc
import Review

/// The references by which a push was judged, noted until Git moves those that it brings.
///
/// Git calls the rulebook before it locks anything, so that two pushes at once may both be judged by what was there before
/// either. Each therefore looks once more when its references are locked: of two that depend on each other at least one
/// then finds the other's lock, or what the other has done.
struct JudgedReferences {
    private let repository: Repository
    private let references: [ReferenceUpdate]

    /// The variable in which the hooks say to which push they belong.
    private static let pushMark = "KADER_PUSH"

    /// For how long a push that holds nothing else back waits for another, in seconds.
    private static let patience = 5.0

    /// For how long a note is kept, in seconds: no push lasts so long.
    private static let keeping = 86_400

    /// Gathers the references that a judgement of `updates` rested on: `main`, the branches and versions of the documents
    /// concerned, and all branches for a tag that lists them, of a session or of `kader.yml`.
    init(of updates: [ReferenceUpdate], in repository: Repository) throws {
        self.repository = repository
        var news: [String: ReferenceUpdate] = [:]
        var documents: Set<DocumentID> = []
        var isOfAll = false
        for update in updates {
            news[update.name] = update
            switch DossierReference(update.name) {
            case .proposal(let id)?: documents.insert(id.document)
            case .approved(let id, _)?:
                documents.insert(id)
                if id == .charter { isOfAll = true }
            case .session?: isOfAll = true
            case .main?: documents.formUnion(try Self.documents(in: update, repository))
            case nil: continue
            }
        }
        let folders = isOfAll ? [""] : documents.sorted().map { "\($0)/" }
        let prefixes =
            [DossierReference.main.name] + folders.map { "refs/heads/proposal/" + $0 }
            + documents.sorted().map { "refs/tags/approved/\($0)/" }
        // Each listing reads every packed reference.
        let isOfMany = prefixes.count > ReferenceList.dossier.count
        let others = try ReferenceList(repository, prefixes: isOfMany ? ReferenceList.dossier : prefixes)
        var known = Set(news.keys)
        var references = Array(news.values)
        for prefix in prefixes {
            for reference in others.beginning(with: prefix) where known.insert(reference.name).inserted {
                references.append(
                    ReferenceUpdate(name: reference.name, old: reference.target, new: reference.target))
            }
        }
        self.references = references.sorted { $0.name < $1.name }
    }

    /// The documents that the new commits of `main` are about.
    private static func documents(in update: ReferenceUpdate, _ repository: Repository) throws -> Set<DocumentID> {
        guard let new = update.new else { return [] }
        let line = try repository.history(
            from: [new], hiding: update.old.map { [$0] } ?? [], firstParentOnly: true, limit: nil)
        var documents: Set<DocumentID> = []
        for id in line {
            if case .success(let statement) = ActReader.statement(try repository.commit(id).message) {
                documents.formUnion(statement.documents)
            }
        }
        return documents
    }

    /// Notes them for the moment at which the references move.
    ///
    /// - Throws: a `Failure` where the server's folder cannot be written.
    func write() throws {
        guard let path = try Self.path(in: repository) else { return }
        let lines = references.map { "\($0.old ?? .zero) \($0.new ?? .zero) \($0.name)\n" }
        try Files.createDirectory(Files.parent(of: path) ?? ".")
        Self.forgetOldNotes(beside: path)
        try Files.write(Array(lines.joined().utf8), to: path)
    }

    /// The first reference that is no longer what the push was judged by, while those in `moving` are locked for it; nil
    /// where all are.
    static func moved(while moving: Set<String>, in repository: Repository) throws -> String? {
        guard let path = try path(in: repository), Files.exists(path) else { return nil }
        let text = String(decoding: try Files.read(path, limit: 64 * 1_048_576), as: UTF8.self)
        // Who holds `main` does not wait, or two would wait for each other.
        var patience = moving.contains(DossierReference.main.name) ? 0 : patience
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let old = ObjectID(hex: parts[0]), let new = ObjectID(hex: parts[1]) else {
                return String(line)
            }
            let name = String(parts[2])
            if !moving.contains(name) {
                while Files.exists("\(repository.commonDirectory)/\(name).lock") {
                    guard patience > 0 else { return name }
                    usleep(20_000)
                    patience -= 0.02
                }
            }
            let now = try repository.reference(name) ?? .zero
            guard now == old || now == new else { return name }
        }
        return nil
    }

    /// Where the note of this push is; nil where no hook says which push it is.
    private static func path(in repository: Repository) throws -> String? {
        guard let number = ProcessEnvironment.value(pushMark).flatMap({ Int32($0) }) else { return nil }
        return "\(repository.commonDirectory)/kader-judged/\(number)"
    }

    /// Takes away the notes of pushes that are over.
    private static func forgetOldNotes(beside path: String) {
        guard let folder = Files.parent(of: path), let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let number = Int32(name) else { continue }
            var information = stat()
            let isOver = kill(number, 0) != 0 && errno == ESRCH
            guard lstat("\(folder)/\(name)", &information) == 0,
                isOver || information.st_mtim.tv_sec + keeping < time(nil)
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }
}
