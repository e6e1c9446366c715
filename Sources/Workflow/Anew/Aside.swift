public import Dossier
import Git
import Review

/// A step of one's own that the server does not take and that could not be made anew: it was put aside, and nothing of it is
/// lost.
public struct Aside: Sendable {
    /// The commit, in hexadecimal; it stays in this clone under `refs/kader/aside/`.
    public let commit: String
    /// What it was called.
    public let subject: String
    /// The document that it was about.
    public let document: DocumentID?
    /// Why it could not stand.
    public let why: Phrase
    /// The file in which its text stands, where it changed one.
    public let file: String?
    /// What to type to do it again, once that may be.
    public let again: String?
}

extension Workspace {
    /// Where what was put aside stays, under its own id.
    private static let aside = "refs/kader/aside/"

    /// Keeps `commit` where no branch has it, and says how to do it again.
    ///
    /// - Parameters:
    ///   - parent: what its text is compared with; nil where it has none.
    ///   - proposal: the proposal that it stood on; nil for a step on `main`.
    @discardableResult
    func putAside(
        _ commit: Commit, since parent: Commit?, because why: Phrase, on proposal: ProposalID? = nil
    ) throws -> Aside {
        let name = Self.aside + commit.id.hex
        if try repository.reference(name) == nil {
            try repository.setReference(name, to: commit.id, expecting: nil, log: "kader sync")
        }
        let statement = try? ActReader.statement(commit.message).get()
        let changed = try repository.difference(from: parent?.tree, to: commit.tree).first { change in
            change.new?.mode == .blob && charter.document(at: change.path.description) != nil
        }
        let place = changed.flatMap { charter.document(at: $0.path.description) }
        let document = statement?.documents.first ?? place?.id
        var file: String?
        if let changed, let place, let blob = changed.new {
            let path = "\(repository.gitDirectory)/kader-aside-\(place.id)-\(commit.id.hex.prefix(7)).md"
            try Files.write(try repository.blob(blob.id, limit: Document.sizeLimit), to: path)
            file = path
        }
        let subject = String(decoding: commit.message.prefix { $0 != 0x0A }.prefix(200), as: UTF8.self)
        let aside = Aside(
            commit: commit.id.hex, subject: subject, document: document, why: why, file: file,
            again: try document.flatMap { try again(commit, statement, on: $0, of: proposal, place?.kind, from: file) })
        asides.append(aside)
        return aside
    }

    private func again(
        _ commit: Commit, _ statement: Statement?, on document: DocumentID, of proposal: ProposalID?, _ kind: Kind?,
        from file: String?
    ) throws -> String? {
        guard let statement, statement.action != .join else {
            return file.map {
                AgainCommand.line(writing: document, asRegister: kind?.register == true, from: $0)
            }
        }
        let isSession = [.sessionOpen, .sessionClose].contains(statement.action)
        return AgainCommand.line(
            statement, on: document, of: proposal,
            session: isSession ? try session(document, in: commit.tree, charter) : nil, from: file)
    }

    /// Tells whether a step was put aside before.
    func isAside(_ id: ObjectID) throws -> Bool { try repository.reference(Self.aside + id.hex) != nil }
}
