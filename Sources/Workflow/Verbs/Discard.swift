public import Dossier
import Git
import Glibc

/// A text that was taken out of the working folder.
public struct DiscardResult: Sendable {
    /// The document.
    public let document: DocumentID
    /// Its file, from the top of the folder.
    public let path: String
    /// Where the text is kept that stood there.
    public let kept: String
}

extension Workspace {
    /// Puts the file of a document back to what the branch has that the folder shows; the text that stood there is kept.
    ///
    /// - Throws: a `Failure` where nothing in it was changed, or the folder cannot be written.
    public func discard(_ name: DocumentName) throws -> DiscardResult {
        let id = name.document
        guard let folder = repository.workingDirectory else { throw Failure.bare("discard") }
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        try recorder.finishPending()
        guard let shown = try repository.reference("HEAD") else { throw Failure.detached }
        let tree = try repository.commit(shown).tree
        let paths =
            try place(of: id, in: tree).map { [$0.path] }
            ?? charter.kinds.filter { $0.path.hasID || $0.id.text == id.text }
            .map { RepositoryPath($0.path.path(of: id)) }
        for path in paths {
            let committed = try texts.text(at: path, in: tree)
            let file = try repository.readWorkingFile(path, limit: Document.sizeLimit)
            guard file?.bytes != committed else { continue }
            if file?.isLink == true { throw Failure.notAFile(path.description) }
            let kept = recorder.freeFile(for: id)
            try Files.write(file?.bytes ?? [], to: kept, mode: 0o600)
            if let committed {
                try repository.replaceWorkingFile(path, with: committed)
            } else {
                let whole = "\(folder)/\(path)"
                guard unlink(whole) == 0 else { throw Failure.cannotWrite(whole, errno) }
            }
            return DiscardResult(document: id, path: path.description, kept: kept)
        }
        throw Failure.nothingToDiscard(id)
    }
}

extension Failure {
    fileprivate static func nothingToDiscard(_ id: DocumentID) -> Failure {
        .usage(
            .nothingToDiscard, nl: "In de map is aan \(id) niets veranderd; er is niets terug te zetten.",
            en: "Nothing of \(id) has changed in the folder; there is nothing to put back.")
    }
}
