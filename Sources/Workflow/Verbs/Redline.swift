public import Dossier
import Git
public import Review
public import Summary

extension Workspace {
    /// Compares two texts, each a file, a document of the dossier at `directory` (`A`, `A@1`, `A/marie/1`), or a revision's file
    /// (`REVISION:PATH`).
    ///
    /// - Throws: a `Failure` where one of them is not there.
    public static func redline(_ old: String, _ new: String, in directory: String) throws -> Comparison {
        Comparison(
            oldName: old, newName: new, old: try text(old, in: directory), new: try text(new, in: directory),
            origin: try origin(of: new, in: directory))
    }

    /// What a proposal changes in the adopted text, or the whole of it where the document is new.
    ///
    /// - Throws: a `Failure` where there is no such proposal, or more than one.
    public func changes(of name: DocumentName) throws -> (proposal: ProposalID, comparison: Comparison) {
        let branch = try proposal(named: name)
        let old = try texts.text(at: branch.place.path, in: main.tree) ?? []
        let new = try texts.text(at: branch.place.path, in: branch.tip.tree) ?? []
        let comparison = Comparison(
            oldName: branch.place.id.text, newName: branch.id.description, old: old, new: new,
            origin: try origin(of: DocumentName(branch.id.description)))
        return (branch.id, comparison)
    }

    /// The language of the dossier at `directory`; nil where there is none.
    public static func language(in directory: String) -> Language? {
        (try? Workspace(Options(directory: directory)))?.language
    }

    private static func text(_ name: String, in directory: String) throws -> [UInt8] {
        // What Git, and a shell that has no old text, name an empty file by.
        if name == "/dev/null" { return [] }
        let path = Files.resolve(name, from: directory)
        if Files.exists(path) { return try Files.read(path, limit: 256 * 1_048_576) }
        if let colon = name.firstIndex(of: ":") {
            let repository = try Repository.open(at: directory)
            let commit = try repository.commit(revision(String(name[..<colon]), repository))
            let path = RepositoryPath(String(name[name.index(after: colon)...]))
            guard let bytes = try TextReader(repository).text(at: path, in: commit.tree) else {
                throw Failure.cannotRead(name, 2 /* ENOENT */)
            }
            return bytes
        }
        guard (try? DocumentName(name)) != nil else { throw Failure.cannotRead(name, 2 /* ENOENT */) }
        let workspace = try Workspace(Options(directory: directory))
        return try workspace.show(workspace.name(name)).bytes
    }

    /// Who proposes the text that `name` means, and why; nil where that is no open proposal.
    private static func origin(of name: String, in directory: String) throws -> Comparison.Origin? {
        guard !Files.exists(Files.resolve(name, from: directory)), (try? DocumentName(name)) != nil,
            let workspace = try? Workspace(Options(directory: directory)),
            let document = try? workspace.name(name), document.version == nil, document.body == nil
        else { return nil }
        return try workspace.origin(of: document)
    }

    private func origin(of document: DocumentName) throws -> Comparison.Origin? {
        let isAdopted = try document.proposal == nil && place(of: document.document, in: main.tree) != nil
        guard !isAdopted, let proposal = try? proposal(named: document).proposal else { return nil }
        let statements = proposal.acts.compactMap { act in
            (try? act.statement.get()).map { (act, $0) }
        }
        let proposers = proposal.proposers.map { id in
            let member = charter.member(id)
            let capacity = statements.last { act, statement in
                statement.action == .draft && member?.has(email: act.author.email) == true
            }?.1.capacity
            return Comparison.Proposer(name: member?.name ?? id.text, capacity: capacity)
        }
        // What was said when review was asked is meant for others; where nothing was, a draft's message is the next best.
        let asked = statements.last { $0.1.action == .propose }?.1.prose.withoutSubject ?? ""
        let reason = asked.isEmpty ? statements.last { $0.1.action == .draft }?.1.prose : asked
        return Comparison.Origin(proposers: proposers, reason: reason ?? "")
    }
}

extension String {
    /// The message without its first paragraph, which says what was done.
    fileprivate var withoutSubject: String { firstRange(of: "\n\n").map { String(self[$0.upperBound...]) } ?? "" }
}
