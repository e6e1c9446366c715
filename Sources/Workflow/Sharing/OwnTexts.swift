import Dossier
import Git

/// What a partner changed in the folder with what was shared, where something new came in for the same file.
///
/// There is no proposal in that folder that could hold it, so that it is kept beside.
struct OwnTexts {
    /// A text of the partner's own.
    private struct Text {
        let path: RepositoryPath
        let mine: [UInt8]
        let base: [UInt8]
        let file: String
    }

    private let repository: Repository
    private var texts: [Text] = []

    /// Finds what was changed in files that differ between two trees; nothing is written.
    ///
    /// - Parameter manifest: what the outlet names, for the names of the files in which it is kept.
    init(in repository: Repository, from old: ObjectID, to new: ObjectID, _ manifest: Manifest) throws {
        self.repository = repository
        for change in try repository.difference(from: old, to: new) {
            guard let entry = change.old, entry.mode == .blob else { continue }
            let base = try repository.blob(entry.id, limit: Document.sizeLimit)
            let file = try repository.readWorkingFile(change.path, limit: Document.sizeLimit)
            guard file?.isLink != true, file?.bytes != base else { continue }
            let name = manifest.rows.first { $0.path == change.path.description }?.document.text ?? "tekst"
            texts.append(
                Text(
                    path: change.path, mine: file?.bytes ?? [], base: base, file: Self.freeFile(name, in: repository)))
        }
    }

    /// Brings the folder from one tree to another; what was changed there is in a file of its own first.
    ///
    /// - Returns: the texts that were kept, by their paths.
    /// - Throws: a `Failure` that names what stands in the way; then the folder is as it was.
    func bringFolder(from old: ObjectID, to new: ObjectID) throws -> [(path: String, file: String)] {
        for text in texts where !text.mine.isEmpty { try Files.write(text.mine, to: text.file, mode: 0o600) }
        do {
            for text in texts { try repository.replaceWorkingFile(text.path, with: text.base) }
            try repository.checkOut(tree: new, replacing: old)
        } catch {
            for text in texts where !text.mine.isEmpty {
                try? repository.replaceWorkingFile(text.path, with: text.mine)
            }
            if let error = error as? GitError, error.code == .conflict {
                throw Failure.inTheWay(error.paths.map(\.description))
            }
            throw error
        }
        return texts.filter { !$0.mine.isEmpty }.map { ($0.path.description, $0.file) }
    }

    private static func freeFile(_ name: String, in repository: Repository) -> String {
        let names = (1...).lazy.map { "\(repository.gitDirectory)/kader-kept-\(name)-\($0).md" }
        return names.first { !Files.exists($0) } ?? "\(repository.gitDirectory)/kader-kept-\(name).md"
    }
}

extension Failure {
    fileprivate static func inTheWay(_ paths: [String]) -> Failure {
        let list = paths.prefix(8).joined(separator: ", ")
        return Failure(
            .outOfDate, .folderHasChanges,
            nl: "In de map staan bestanden van uzelf op een plaats waar iets nieuws hoort: \(list). "
                + "Geef ze een andere naam en doe opnieuw `kader pull`.",
            en: "The folder holds files of your own in a place where something new belongs: \(list). "
                + "Give them another name, and do `kader pull` again.")
    }
}
