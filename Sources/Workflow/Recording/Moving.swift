import Dossier
import Git
import Review

// Moving references here, and the working folder with them.
extension Recorder {
    /// Moves references here, and brings the working folder along where it shows one of them.
    ///
    /// What is more than one move of one reference is first noted in a file, so that a crash on the way is made good by the
    /// next command.
    /// - Parameter final: the moves stand on the server, so that they are made in the end whatever fails now.
    func apply(_ steps: [Step], final: Bool = true) throws {
        try LockFile.clear(lockFiles(of: steps))
        let shown = try repository.headReference
        // The folder follows the branch that it shows, and Git's list of signers follows `main`.
        let isAlone = steps.count == 1 && steps.allSatisfy { $0.reference != shown && $0.reference != Self.trunk }
        guard !isAlone else { return try steps.forEach(move) }
        let note = PendingNote(in: repository)
        try note.write(steps)
        do {
            for step in steps { try move(step) }
            try settle(steps)
        } catch {
            if !final, try steps.allSatisfy({ try repository.reference($0.reference) == $0.old }) { note.remove() }
            throw error
        }
        note.remove()
    }

    private static var trunk: String { DossierReference.main.name }

    /// What comes after the moves.
    private func settle(_ steps: [Step]) throws {
        try reader.refresh()
        // Plain Git is to know a new member's key from the moment on that `main` does.
        if steps.contains(where: { $0.reference == Self.trunk }) { try settleVerification() }
    }

    /// Lets the working folder show a branch, which is made where it is not there.
    func show(_ reference: String, at commit: Commit) throws {
        try LockFile.clear(folderLocks)
        let note = PendingNote(in: repository)
        // A detached HEAD shows a commit as well.
        let shown = try repository.reference("HEAD")
        try note.write(showing: reference, from: shown, to: commit.id)
        do {
            try turn(to: reference, at: commit, from: shown)
        } catch {
            // Nothing of it is known to anybody: it is as if it had not begun.
            if let shown { try? repository.checkOut(tree: repository.commit(shown).tree, replacing: commit.tree) }
            note.remove()
            throw error
        }
        note.remove()
    }

    private func turn(to reference: String, at commit: Commit, from shown: ObjectID?) throws {
        let old = try shown.map { try repository.commit($0).tree }
        if old != commit.tree { try repository.checkOut(tree: commit.tree, replacing: old) }
        if try repository.reference(reference) == nil {
            try repository.setReference(reference, to: commit.id, expecting: nil, log: "kader open")
        }
        try repository.setHead(to: reference)
    }

    /// Finishes, before anything is read, what a command that was killed had begun, so that nobody sees it by halves.
    ///
    /// Where the folder cannot be written, or another command is at work on just this, reading goes on with what there is.
    /// - Throws: a `Failure` that names a lock which was left behind and is too young to be taken away.
    func finishInterrupted() throws {
        guard PendingNote(in: repository).isThere,
            let lock = try? WriteLock(in: repository.commonDirectory, patience: 3)
        else { return }
        defer { withExtendedLifetime(lock) {} }
        lock.removeStaleLocks()
        try clearPendingLocks()
        try? finishPending()
        try reader.refresh()
    }

    /// Finishes the moves that a crash interrupted. A move that was made already, or that something else overtook, is left.
    func finishPending() throws {
        let note = PendingNote(in: repository)
        guard let (steps, showing) = try note.read() else { return }
        try clearPendingLocks()
        for step in steps {
            let now = try repository.reference(step.reference)
            if now == step.old, now != step.new { try move(step) }
        }
        try settle(steps)
        if let showing, let new = showing.new, try repository.headReference != showing.reference,
            try repository.reference("HEAD") == showing.old
        {
            try turn(to: showing.reference, at: try repository.commit(new), from: showing.old)
        }
        note.remove()
    }

    /// Takes away what stands in the way of finishing.
    ///
    /// Whoever wrote the note is dead, since the lock of this clone is ours: what is locked here they have left so. Only the
    /// index may be that of a plain `git commit` whose message somebody is writing.
    private func clearPendingLocks() throws {
        guard let (steps, _) = try PendingNote(in: repository).read() else { return }
        try LockFile.clear(lockFiles(of: steps) + folderLocks, olderThan: 1)
    }

    /// Takes up moves of several references that the server was asked for by a command that was killed.
    ///
    /// Git makes them all or none, but where the server was cut off at that very moment it may have made some. What it has is
    /// known here by now, so that the others can be made here, and go there with what it lacks.
    func finishSent() throws {
        let note = PendingNote(in: repository, isSent: true)
        guard let (steps, _) = try note.read() else { return }
        let hasBegun = try steps.contains { step in
            guard let new = step.new else { return false }
            return try repository.reference(DossierReader.tracking(step.reference)) == new
        }
        if hasBegun { try apply(steps.filter { try repository.reference($0.reference) == $0.old }) }
        note.remove()
    }

    /// Moves one reference, and with it the folders that show it: this one, and those that are linked to it.
    private func move(_ step: Step) throws {
        try checkLinkedFolders(step)
        let linked = try repository.others(showing: step.reference)
        try moveHere(step)
        guard let old = step.old else { return }
        for folder in linked {
            guard let new = step.new else {
                // What it shows is there still, under no name.
                try folder.detachHead(at: old)
                continue
            }
            let (before, after) = (try repository.commit(old).tree, try repository.commit(new).tree)
            if before != after { try folder.checkOut(tree: after, replacing: before) }
        }
    }

    /// Refuses a move that would overwrite what was not committed in a folder that is linked to this one.
    func checkLinkedFolders(_ step: Step) throws {
        guard let old = step.old, let new = step.new else { return }
        for folder in try repository.others(showing: step.reference) {
            try checkFolder(
                from: try repository.commit(old).tree, to: try repository.commit(new).tree, in: folder)
        }
    }

    private func moveHere(_ step: Step) throws {
        let shown = try repository.headReference == step.reference ? step.old : nil
        if let new = step.new {
            guard let shown, repository.workingDirectory != nil else {
                return try repository.setReference(step.reference, to: new, expecting: step.old, log: "kader")
            }
            let (old, tree) = (try repository.commit(shown).tree, try repository.commit(new).tree)
            do {
                try bringFolder(from: old, to: tree)
            } catch let failure as Failure where failure.isNamed(.conflict) {
                // The folder shows the new text: the branch goes with it.
                try repository.setReference(step.reference, to: new, expecting: step.old, log: "kader")
                throw failure
            }
            do {
                try repository.setReference(step.reference, to: new, expecting: step.old, log: "kader")
            } catch {
                try? bringFolder(from: tree, to: old)
                throw error
            }
        } else if let old = step.old {
            if shown != nil {
                try reader.refresh()
                let tree = try repository.commit(old).tree
                if repository.workingDirectory != nil {
                    try repository.checkOut(tree: reader.main.tree, replacing: tree)
                }
                try repository.setHead(to: Self.trunk)
            }
            try repository.deleteReference(step.reference, expecting: old)
        }
    }

    /// The lock files that moving references needs to make.
    func lockFiles(of steps: [Step]) throws -> [String] {
        var files = steps.map { "\(repository.commonDirectory)/\($0.reference).lock" }
        if steps.contains(where: { $0.new == nil }) { files.append(repository.commonDirectory + "/packed-refs.lock") }
        if let head = try repository.headReference, steps.contains(where: { $0.reference == head }) {
            files += folderLocks
        }
        return files
    }

    /// The lock files that letting the working folder follow needs to make.
    private var folderLocks: [String] { ["index.lock", "HEAD.lock"].map { "\(repository.gitDirectory)/\($0)" } }
}
