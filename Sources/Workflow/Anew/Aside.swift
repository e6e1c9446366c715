public import Dossier
import Git
import Review

/// A step of one's own that the server does not take and that could not be made anew: it was put aside, and nothing of it is
/// lost. A step that changed the texts of several documents is one for each of them.
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
    /// The file holds two texts, marked where they differ: that of the step and the one that was recorded meanwhile. They are
    /// to be made one.
    public let isMarked: Bool
    /// What to type to do it again, once that may be.
    public let again: String?
}

extension Workspace {
    /// Where what was put aside stays, under its own id.
    private static let aside = "refs/kader/aside/"

    /// A text that a step changed, in a file of its own.
    private struct KeptText {
        let place: Place
        let file: String
        let isMarked: Bool
    }

    /// Keeps `commit` where no branch has it, and says how to do it again.
    ///
    /// What it changed is told for each document by itself; as one where it changed none, or is no change of text.
    /// - Parameters:
    ///   - parent: what its text is compared with; nil where it has none.
    ///   - current: what was recorded meanwhile, where the step stood on `main`: doing it again replaces what is there, so that
    ///     the file holds what came from others as well.
    ///   - proposal: the proposal that it stood on; nil for a step on `main`.
    func putAside(
        _ commit: Commit, since parent: Commit?, beside current: Commit? = nil, because why: Phrase,
        on proposal: ProposalID? = nil
    ) throws {
        let name = Self.aside + commit.id.hex
        if try repository.reference(name) == nil {
            try repository.setReference(name, to: commit.id, expecting: nil, log: "kader sync")
        }
        let statement = try? ActReader.statement(commit.message).get()
        let isText = statement.map { [.draft, .join, .record].contains($0.action) } ?? true
        // The command that opens a session says all that its record did.
        let texts =
            statement?.action == .sessionOpen
            ? [] : try keptTexts(of: commit, since: parent, beside: isText ? current : nil)
        let meets = try statement.flatMap { try meetsAlready($0, commit) }
        func note(_ document: DocumentID?, _ text: KeptText?) throws {
            let again = try document.flatMap {
                try self.again(commit, statement, on: $0, of: proposal, text?.place.kind, from: text?.file)
            }
            asides.append(
                Aside(
                    commit: commit.id.hex,
                    subject: String(decoding: commit.message.prefix { $0 != 0x0A }.prefix(200), as: UTF8.self),
                    document: document, why: meets ?? why, file: text?.file, isMarked: text?.isMarked ?? false,
                    again: meets == nil ? again : nil))
        }
        guard isText, !texts.isEmpty else {
            return try note(statement?.documents.first ?? texts.first?.place.id, texts.first)
        }
        for text in texts { try note(text.place.id, text) }
    }

    /// Writes each text that `commit` changed to a file; what is too large for a document stays in the commit alone.
    private func keptTexts(of commit: Commit, since parent: Commit?, beside current: Commit?) throws -> [KeptText] {
        try repository.difference(from: parent?.tree, to: commit.tree).compactMap { change in
            guard let new = change.new, new.mode == .blob,
                let (id, kind) = charter.document(at: change.path.description),
                let mine = try? repository.blob(new.id, limit: Document.sizeLimit)
            else { return nil }
            var kept = (text: mine, clean: true)
            if let theirs = try current.flatMap({ try texts.text(at: change.path, in: $0.tree) }) {
                let base = try parent.flatMap { try texts.text(at: change.path, in: $0.tree) }
                kept = try repository.mergeText(
                    base: base ?? [], ours: mine, theirs: theirs, oursName: "kader", theirsName: "origin")
            }
            let file = "\(repository.gitDirectory)/kader-aside-\(id)-\(commit.id.hex.prefix(7)).md"
            try Files.write(kept.text, to: file)
            return KeptText(place: Place(id: id, kind: kind, path: change.path), file: file, isMarked: !kept.clean)
        }
    }

    private func again(
        _ commit: Commit, _ statement: Statement?, on document: DocumentID, of proposal: ProposalID?, _ kind: Kind?,
        from file: String?
    ) throws -> String? {
        guard let statement, statement.action != .join else {
            return file.map {
                AgainCommand.line(
                    writing: document, asRegister: kind.map { $0.register && !$0.takesProposals } == true, from: $0)
            }
        }
        let isSession = [.sessionOpen, .sessionClose].contains(statement.action)
        return AgainCommand.line(
            statement, on: statement.action == .sessionOpen ? try freeName(document) : document, of: proposal,
            session: isSession ? try session(document, in: commit.tree, charter) : nil, from: file)
    }

    /// The name for a session that is opened again: another where a colleague's has its name meanwhile.
    private func freeName(_ id: DocumentID) throws -> DocumentID {
        guard try session(id) != nil else { return id }
        let names = (2...99).lazy.compactMap { DocumentID("\(id)-\($0)") }
        return try names.first { try self.session($0) == nil } ?? id
    }

    /// That the body whose session `commit` opened meets already; nil for another step, and where it does not.
    private func meetsAlready(_ statement: Statement, _ commit: Commit) throws -> Phrase? {
        guard statement.action == .sessionOpen, let id = statement.documents.first,
            let record = try? session(id, in: commit.tree, charter),
            let open = try openSessions().first(where: { $0.body == record.body })
        else { return nil }
        return Phrase(
            nl: "Bijeenkomst \(open.id) van hetzelfde gremium is intussen geopend; bekijk haar met "
                + "`kader session show \(open.id)`.",
            en: "Session \(open.id) of the same body was opened meanwhile; see it with `kader session show \(open.id)`."
        )
    }

    /// Tells whether a step was put aside before.
    func isAside(_ id: ObjectID) throws -> Bool { try repository.reference(Self.aside + id.hex) != nil }
}
