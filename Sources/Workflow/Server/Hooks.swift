public import Dossier
import Git
public import Review

/// What a Git hook has to say.
public struct HookVerdict: Sendable {
    /// What stands in the way, each with the reference or file that it is about; empty where nothing does.
    public internal(set) var objections: [(subject: String, refusal: Refusal)] = []
    /// What is wrong with texts, each as `file:line: message`.
    public internal(set) var problems: [Phrase] = []

    /// Somebody else moved a reference first: no rule refuses the push, which can be made anew on what is there now.
    public internal(set) var wasOvertaken = false

    /// What a hook writes, in a line of its own, for the program that pushed to try again.
    public static let overtakenMark = "kader: overtaken"

    /// The hook lets it pass.
    public var isPermitted: Bool { objections.isEmpty && problems.isEmpty }
}

/// The Git hooks; each opens the repository that Git runs it in.
public enum Hooks {
    /// `pre-commit`: what is staged must be documents of their kind, and `main` takes no commit made by hand.
    ///
    /// - Throws: a `Failure` where there is no dossier here.
    public static func preCommit() async throws -> HookVerdict {
        let reader = try DossierReader(Repository.openFromEnvironment(), ".")
        let repository = reader.repository
        var verdict = HookVerdict()
        // The list may be one that Git made for this very commit.
        try await repository.settleIndex(by: GitProgram(keepsRepository: true))
        let head = try repository.headReference
        if head == DossierReference.main.name {
            let isFounded = reader.charter.founded != nil
            verdict.objections.append((DossierReference.main.name, isFounded ? .handMade : .setUpByHand))
            return verdict
        }
        let shown = try head.flatMap { try repository.reference($0) }
        let tree = try shown.map { try repository.commit($0).tree }
        for change in try repository.stagedChanges(against: tree) {
            guard let entry = change.new, let path = change.path.string,
                let (id, kind) = reader.charter.document(at: path)
            else { continue }
            let place = DossierReader.Place(id: id, kind: kind, path: change.path)
            guard entry.mode == .blob else {
                verdict.problems.append(Failure.notAFile(path).message)
                continue
            }
            do {
                let staged = try repository.blob(entry.id, limit: Document.sizeLimit)
                let bytes = staged.withLineFeeds
                if bytes != staged { verdict.problems.append(.windowsLines(path)) }
                for problem in try reader.obstacles(of: place, bytes: bytes) {
                    verdict.problems.append(Phrase(nl: problem.text(in: .nl), en: problem.text(in: .en)))
                }
            } catch {
                verdict.problems.append(Failure(mapping: error).message)
            }
        }
        return verdict
    }

    /// `commit-msg`: adds the trailers of a draft to a message that has none. Whom it names as co-authors, they stay.
    ///
    /// - Parameter file: the file with the message, as Git names it.
    /// - Throws: a `Failure` where the branch is no proposal, or who commits is no member.
    public static func commitMessage(_ file: String) throws {
        let workspace = try Workspace(Repository.openFromEnvironment(), Options())
        let bytes = withoutComments(try Files.read(file, limit: Statement.messageLimit))
        if case .success = ActReader.statement(bytes) { return }
        guard let head = try workspace.repository.headReference, case .proposal(let id)? = DossierReference(head) else {
            return
        }
        let (prose, coAuthors, isUnreadable) = Statement.coAuthors(in: String(decoding: bytes, as: UTF8.self))
        guard !isUnreadable else { throw Failure(.unreadableCoAuthor) }
        guard !(prose.allSatisfy(\.isWhitespace) && coAuthors.isEmpty) else { return }
        let myself = try workspace.myself()
        let kind = try workspace.place(of: id.document).kind
        let statement = Statement(
            action: .draft, documents: [id.document], main: workspace.policyName,
            capacity: try workspace.capacity(of: myself.member, for: .propose, on: kind),
            session: try workspace.session(for: myself.member.id),
            coAuthors: coAuthors.filter { !myself.member.has(email: $0.email) }, prose: prose)
        try Files.write(Array(statement.message.utf8), to: file)
    }

    /// A message without what Git shows whoever writes it and takes out again: its own comment lines, and all that stands
    /// below the line to cut at. Left in, they would come between the prose and the trailers.
    static func withoutComments(_ message: [UInt8]) -> [UInt8] {
        let cut = Array("# ------------------------ >8 ------------------------".utf8)
        let lines = message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .prefix { !$0.starts(with: cut) }.filter { $0.first != UInt8(ascii: "#") }
        var result = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        let blanks = " \t\r\n".utf8
        while let last = result.last, blanks.contains(last) { result.removeLast() }
        return result
    }

    /// `pre-push`: asks the rulebook about what is to be pushed to a server of this dossier.
    ///
    /// - Parameter input: a line for each reference: local name, local id, remote name, remote id.
    /// - Throws: a `Failure` where there is no dossier here.
    public static func prePush(_ input: [UInt8]) async throws -> HookVerdict {
        guard ProcessEnvironment.value(GitProgram.judgedMark) == nil else { return HookVerdict() }
        let updates = try lines(input, fields: 4).map { fields in
            ReferenceUpdate(name: fields[2], old: try id(fields[3]), new: try id(fields[1]))
        }
        // What the server is further with than this clone knows cannot be judged here; the server will.
        let repository = try Repository.openFromEnvironment()
        let known = try updates.filter { update in
            try update.old.map { try repository.kind(of: $0) != nil } ?? true
        }
        return try await decide(known)
    }

    /// `pre-receive`: asks the rulebook about what was pushed; it sees the objects that are still in quarantine.
    ///
    /// - Parameter input: a line for each reference: old id, new id, name.
    /// - Throws: a `Failure` where the input is not Git's.
    public static func preReceive(_ input: [UInt8]) async throws -> HookVerdict {
        let updates = try lines(input, fields: 3).map { fields in
            ReferenceUpdate(name: fields[2], old: try id(fields[0]), new: try id(fields[1]))
        }
        let repository = try Repository.openFromEnvironment()
        removeStaleLocks(of: updates, in: repository)
        if try repository.configuration(OutletGate.setting) != nil {
            return try OutletGate(repository: repository).verdict(on: updates)
        }
        // What a reference is at is for the repository to say: by an old id of the pusher's choosing it would be judged by
        // another policy. Git itself compares only afterwards, and one reference at a time.
        var verdict = HookVerdict()
        var seen: Set<String> = []
        for update in updates {
            let isKnown = DossierReference(update.name) != nil
            guard seen.insert(update.name).inserted,
                try !isKnown || repository.reference(update.name) == update.old
            else {
                verdict.objections.append((update.name, .movedMeanwhile(update.name)))
                verdict.wasOvertaken = true
                continue
            }
        }
        guard verdict.isPermitted else { return verdict }
        verdict = try await decide(updates)
        if verdict.isPermitted { try JudgedReferences(of: updates, in: repository).write() }
        return verdict
    }

    /// `reference-transaction`: with the references locked, compares once more those by which a push was judged.
    ///
    /// - Parameter input: a line for each reference: old id, new id, name.
    /// - Throws: a `Failure` where the input is not Git's.
    public static func referenceTransaction(_ input: [UInt8]) throws -> HookVerdict {
        let moving = Set(try lines(input, fields: 3).map { $0[2] })
        let repository = try Repository.openFromEnvironment()
        var verdict = HookVerdict()
        if let name = try JudgedReferences.moved(while: moving, in: repository) {
            verdict.objections.append((name, .movedMeanwhile(name)))
            verdict.wasOvertaken = true
        }
        return verdict
    }

    private static func decide(_ updates: [ReferenceUpdate]) async throws -> HookVerdict {
        guard !updates.isEmpty else { return HookVerdict() }
        let clock = try Clock.server(of: Repository.openFromEnvironment())
        let objections = try await Gate.objections(to: updates, at: clock) {
            try Repository.openFromEnvironment()
        }
        return HookVerdict(objections: objections.map { ($0.name, $0.refusal) })
    }

    /// Takes away what a push that was cut off a minute ago or longer left in the way of this one: nobody else would, and the
    /// server's administrator need not be called for it. A push holds its locks for moments.
    ///
    /// A push can name what it likes, `../` too: a name that is none of a dossier's is no file of this repository.
    private static func removeStaleLocks(of updates: [ReferenceUpdate], in repository: Repository) {
        let names = updates.map(\.name).filter { DossierReference($0) != nil }
        for name in names + ["packed-refs"] {
            LockFile.removeIfStale("\(repository.commonDirectory)/\(name).lock", olderThan: 60)
        }
    }

    private static func lines(_ input: [UInt8], fields: Int) throws -> [[String]] {
        guard let text = String(validating: input, as: UTF8.self) else { throw Failure.badHookInput }
        return try text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: fields - 1).map(String.init)
            guard parts.count == fields else { throw Failure.badHookInput }
            return parts
        }
    }

    private static func id(_ text: String) throws -> ObjectID? {
        guard let id = ObjectID(hex: text) else { throw Failure.badHookInput }
        return id.isZero ? nil : id
    }
}

extension Phrase {
    fileprivate static func windowsLines(_ path: String) -> Phrase {
        Phrase(
            nl: "\(path): de regels eindigen zoals Windows dat doet, en zo bewaart het dossier geen tekst. "
                + "`kader draft` zet dat vanzelf goed. Met Git kan het ook: "
                + "`git config core.autocrlf input` en daarna `git add --renormalize .`",
            en: "\(path): its lines end as on Windows, and the dossier keeps no text so. "
                + "`kader draft` puts that right by itself. Git can do it as well: "
                + "`git config core.autocrlf input`, then `git add --renormalize .`")
    }
}

extension Failure {
    package static let badHookInput = Failure.usage(
        .badHookInput, nl: "Deze opdracht is er voor Git zelf, dat haar als hook aanroept.",
        en: "This command is for Git itself, which calls it as a hook.")
}
