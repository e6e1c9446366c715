import Dossier
import Git
import Review

/// Where an act has arrived.
public enum Delivery: Sendable, Hashable {
    /// On the server too.
    case shared
    /// Here only: this dossier has no server.
    case here
    /// Here only, as was asked.
    case offline
    /// Here only: the server did not answer; the text says what it was that failed.
    case away(String)
}

/// One move of a reference.
struct Step: Hashable {
    let reference: String
    let old: ObjectID?
    let new: ObjectID?
}

extension Workspace {
    /// Makes moves of references known: first on the server, all or none, then here.
    ///
    /// The server comes first so that what it refuses never was. Where it is away the moves are made here, and `sync`
    /// brings them there later.
    /// - Throws: `Ahead` where somebody else moved first; a `Failure` where the server refuses, or the working folder
    ///   holds changes that would be lost.
    func publish(_ steps: [Step]) async throws -> Delivery {
        try checkFolder(steps)
        // What the server takes must not fail here for a lock that was there before.
        try LockFile.clear(lockFiles(of: steps))
        let delivery = try await push(steps)
        do {
            try apply(steps)
        } catch {
            guard delivery == .shared else { throw error }
            // To try again would be to do the same act twice.
            throw Failure.onServerOnly(Failure(mapping: error))
        }
        return delivery
    }

    /// The lock files that moving references needs to make.
    private func lockFiles(of steps: [Step]) throws -> [String] {
        var files = steps.map { "\(repository.commonDirectory)/\($0.reference).lock" }
        if steps.contains(where: { $0.new == nil }) { files.append(repository.commonDirectory + "/packed-refs.lock") }
        if let head = try repository.headReference, steps.contains(where: { $0.reference == head }) {
            files += ["index.lock", "HEAD.lock"].map { "\(repository.gitDirectory)/\($0)" }
        }
        return files
    }

    private func push(_ steps: [Step]) async throws -> Delivery {
        guard try repository.configuration("remote.origin.url") != nil else { return .here }
        guard !options.offline else { return .offline }
        var arguments = ["push", "--atomic", "--porcelain", "--quiet"]
        for step in steps {
            guard let old = step.old else { continue }
            guard let new = step.new else {
                // A branch goes only as it was when it was adopted or closed.
                arguments.append("--force-with-lease=\(step.reference):\(old)")
                continue
            }
            // A branch that was adopted or closed meanwhile is gone there, and must not come back by a push. The lease
            // lifts Git's own guard against losing commits, so that it stands only where none can be lost.
            let theirs = try repository.reference(Self.tracking(step.reference))
            guard try theirs.map({ try repository.isAncestor($0, of: new) }) ?? true else { continue }
            arguments.append("--force-with-lease=\(step.reference):\(theirs?.hex ?? "")")
        }
        arguments.append("origin")
        for step in steps {
            // What the server never had need not be taken away there.
            if step.new == nil, try repository.reference(Self.tracking(step.reference)) == nil { continue }
            arguments.append("\(step.new?.hex ?? ""):\(step.reference)")
        }
        let outcome = try await GitProgram.run(arguments, in: repository)
        guard !outcome.succeeded else { return .shared }
        let rejections = outcome.output.split(separator: "\n").filter { $0.hasPrefix("!") }
        let remarks = Self.remarks(in: outcome.errors)
        guard !rejections.isEmpty else {
            // A hook of this clone that objects leaves no line for any reference; a server that is away leaves no such mark.
            guard outcome.errors.contains("error: failed to push some refs") else {
                return .away(Failure.complaint(in: outcome.errors))
            }
            let lines = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("error: failed to push") }
            throw Failure.refusedByServer(lines.joined(separator: "\n"))
        }
        let collision = Self.collision(in: outcome)
        if collision == nil, rejections.contains(where: { $0.contains("[remote rejected]") }) {
            throw Failure.refusedByServer(remarks.isEmpty ? Failure.complaint(in: outcome.errors) : remarks)
        }
        throw Ahead(busy: collision)
    }

    /// What a server says where two pushes met at the same reference in the same instant.
    private static let races = [
        "failed to update ref", "cannot lock ref", "incorrect old value", "reference already exists",
        "atomic transaction failed",
    ]

    /// What the server says where another push had the same reference in hand at that moment; no rule refuses this.
    static func collision(in outcome: GitProgram.Outcome) -> String? {
        let lines =
            outcome.errors.split(whereSeparator: \.isNewline) + outcome.output.split(whereSeparator: \.isNewline)
        return lines.first { line in races.contains { line.contains($0) } }.map(String.init)
    }

    /// The name under which a branch of the server is known here.
    static func tracking(_ reference: String) -> String {
        reference.hasPrefix("refs/heads/") ? "refs/remotes/origin/" + reference.dropFirst(11) : reference
    }

    /// What the server's hook had to say: the lines that Git marks as remote, without the mark.
    private static func remarks(in text: String) -> String {
        text.split(separator: "\n").filter { $0.hasPrefix("remote:") }
            .map { String($0.dropFirst(7)).trimmingBlanks }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

// Moving references here.
extension Workspace {
    private var pendingFile: String { repository.commonDirectory + "/kader.pending" }

    /// Moves references here, and brings the working folder along where it shows one of them.
    ///
    /// Several moves are first noted in a file, so that a crash between two of them is finished by the next command.
    func apply(_ steps: [Step]) throws {
        if steps.count > 1 {
            let lines = steps.map { "\($0.old ?? .zero) \($0.new ?? .zero) \($0.reference)\n" }.joined()
            try Files.write(Array(lines.utf8), to: pendingFile)
        }
        for step in steps { try move(step) }
        if steps.count > 1 { Files.remove(pendingFile) }
        try refresh()
        // Plain Git is to know a new member's key from the moment on that `main` does.
        if steps.contains(where: { $0.reference == DossierReference.main.name }) { try settleVerification() }
    }

    /// Finishes, before anything is read, what a command that was killed had begun, so that nobody sees it by halves.
    ///
    /// Where the folder cannot be written, or another command is at work on just this, reading goes on with what there is.
    func finishInterrupted() throws {
        guard Files.exists(pendingFile), let lock = try? WriteLock(in: repository.commonDirectory, patience: 3) else {
            return
        }
        defer { withExtendedLifetime(lock) {} }
        lock.removeStaleLocks()
        try? finishPending()
        try refresh()
    }

    /// Finishes the moves that a crash interrupted. A move that was made already, or that something else overtook, is left.
    func finishPending() throws {
        guard Files.exists(pendingFile) else { return }
        let text = String(decoding: try Files.read(pendingFile, limit: 1_048_576), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let old = ObjectID(hex: parts[0]), let new = ObjectID(hex: parts[1]) else {
                continue
            }
            let step = Step(
                reference: String(parts[2]), old: old.isZero ? nil : old, new: new.isZero ? nil : new)
            let now = try repository.reference(step.reference)
            if now == step.old, now != step.new { try move(step) }
        }
        Files.remove(pendingFile)
    }

    private func move(_ step: Step) throws {
        let shown = try repository.headReference == step.reference ? step.old : nil
        if let new = step.new {
            if let shown, repository.workingDirectory != nil {
                let old = try repository.commit(shown).tree
                let tree = try repository.commit(new).tree
                if old != tree { try repository.checkOut(tree: tree, replacing: old) }
            }
            try repository.setReference(step.reference, to: new, expecting: step.old, log: "kader")
        } else if let old = step.old {
            if shown != nil {
                let tree = try repository.commit(old).tree
                if repository.workingDirectory != nil { try repository.checkOut(tree: main.tree, replacing: tree) }
                try repository.setHead(to: DossierReference.main.name)
            }
            try repository.deleteReference(step.reference, expecting: old)
        }
    }

    /// Refuses moves that would overwrite what was not committed in the working folder.
    private func checkFolder(_ steps: [Step]) throws {
        guard repository.workingDirectory != nil, let head = try repository.headReference,
            let step = steps.first(where: { $0.reference == head }), let shown = step.old
        else { return }
        let target = try step.new.map { try repository.commit($0).tree } ?? main.tree
        try checkFolder(from: try repository.commit(shown).tree, to: target)
    }

    /// Refuses to bring the working folder from one tree to another where that would overwrite what was not committed.
    func checkFolder(from old: ObjectID, to new: ObjectID) throws {
        guard old != new else { return }
        var moving: [RepositoryPath: TreeEntry?] = [:]
        for change in try repository.difference(from: old, to: new) { moving[change.path] = change.new }
        let lost = try repository.workingChanges(against: old).filter { change in
            guard let target = moving[change.path] else { return false }
            guard let target, let file = try repository.readWorkingFile(change.path, limit: Document.sizeLimit) else {
                return target != nil || change.kind != .deleted
            }
            return try file.bytes != repository.blob(target.id, limit: Document.sizeLimit)
        }
        guard lost.isEmpty else { throw Failure.folderHasChanges(lost.map(\.path.description)) }
    }
}

extension String {
    /// The text without blanks at either end.
    var trimmingBlanks: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
