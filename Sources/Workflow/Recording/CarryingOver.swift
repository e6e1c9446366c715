import Dossier
import Git
import Review

// What a person changed in the folder and did not commit, where the branch that the folder shows moves on.
extension Recorder {
    /// Brings the folder from one tree to another; what was changed in a document there is changed in the new text as well.
    ///
    /// - Throws: a `Failure` of conflict where both changed the same lines: the folder shows the new text then, and the file
    ///   that it names has both; whatever is thrown besides, the folder is as it was.
    func bringFolder(from old: ObjectID, to new: ObjectID) throws {
        guard old != new else { return }
        let edits = try edits(between: old, and: new)
        guard mayCarryOver || edits.isEmpty else { throw Failure.folderHasChanges(edits.map(\.path.description)) }
        // What a person wrote stands in a file of its own until it is in the folder again.
        for edit in edits { try Files.write(edit.mine, to: edit.kept, mode: 0o600) }
        do {
            for edit in edits { try repository.replaceWorkingFile(edit.path, with: edit.base) }
            try repository.checkOut(tree: new, replacing: old)
        } catch {
            for edit in edits { try repository.replaceWorkingFile(edit.path, with: edit.mine) }
            throw error
        }
        var conflict: Failure?
        for edit in edits {
            let merge = try repository.mergeText(
                base: edit.base, ours: edit.mine, theirs: edit.theirs, oursName: edit.path.description,
                theirsName: "origin")
            if merge.clean {
                try repository.replaceWorkingFile(edit.path, with: merge.text)
                Files.remove(edit.kept)
                carriedOver.insert(edit.id)
            } else {
                let file = "\(repository.gitDirectory)/kader-conflict-\(edit.id).md"
                try Files.write(merge.text, to: file, mode: 0o600)
                conflict = .editConflict(edit.id, file: file, kept: edit.kept)
            }
        }
        if let conflict { throw conflict }
    }

    /// A document that was changed in the folder, and by others as well.
    private struct Edit {
        let id: DocumentID
        let path: RepositoryPath
        let base: [UInt8]
        let mine: [UInt8]
        let theirs: [UInt8]
        let kept: String
    }

    private func edits(between old: ObjectID, and new: ObjectID) throws -> [Edit] {
        try repository.difference(from: old, to: new).compactMap { change in
            guard change.old?.mode == .blob, change.new?.mode == .blob, let path = change.path.string,
                let (id, _) = reader.charter.document(at: path),
                let file = try repository.readWorkingFile(change.path, limit: Document.sizeLimit), !file.isLink,
                let base = try reader.texts.text(at: change.path, in: old),
                let theirs = try reader.texts.text(at: change.path, in: new)
            else { return nil }
            let mine = file.bytes.withLineFeeds
            return mine == base || mine == theirs.withLineFeeds
                ? nil
                : Edit(id: id, path: change.path, base: base, mine: mine, theirs: theirs, kept: freeFile(for: id))
        }
    }

    /// A file of its own for a text that is taken out of the folder; outside the folder, where nothing else is overwritten.
    func freeFile(for id: DocumentID) -> String {
        let names = (1...).lazy.map { "\(self.repository.gitDirectory)/kader-kept-\(id)-\($0).md" }
        return names.first { !Files.exists($0) } ?? "\(repository.gitDirectory)/kader-kept-\(id).md"
    }
}

extension Failure {
    fileprivate static func editConflict(_ id: DocumentID, file: String, kept: String) -> Failure {
        Failure(
            .outOfDate, .conflict,
            nl: "Intussen kwam een andere tekst van \(id) binnen, die dezelfde regels verandert als u in de map deed. "
                + "De map toont nu die andere tekst; de uwe is bewaard in \(kept). Beide staan gemarkeerd in \(file). "
                + "Maak er één tekst van en geef die met `kader draft \(id) --from \(file)`.",
            en: "Meanwhile another text of \(id) came in, which changes the same lines as you did in the folder. "
                + "The folder shows that other text now; yours is kept in \(kept). Both stand marked in \(file). "
                + "Make one text of them and give that with `kader draft \(id) --from \(file)`.")
    }
}
