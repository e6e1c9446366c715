import Dossier
import Git
import Review
public import Summary

/// The names that stand behind the difference of two texts.
public struct Attribution: Sendable {
    /// Who wrote what is new, and who took away what is gone.
    public let authorship: Authorship
    /// The remarks on sections of the new text that nobody has dealt with yet.
    public let remarks: [Remark]
}

extension Workspace {
    /// Tells whose hands a text went through on its way from one name to another, each as ``redline(_:_:in:)`` takes it. Of
    /// files nobody knows that.
    ///
    /// - Parameter text: the old text.
    /// - Throws: a `Failure` where a name means nothing.
    public static func attribution(
        of text: [UInt8], from old: String, to new: String, in directory: String
    ) throws -> Attribution {
        guard let before = try place(of: old, in: directory), let after = try place(of: new, in: directory) else {
            return Attribution(authorship: Authorship(old: text, contributions: []), remarks: [])
        }
        let contributions = try after.repository.contributions(
            from: before.commit, to: after.commit, path: after.path)
        return Attribution(
            authorship: Authorship(old: text, contributions: contributions), remarks: after.remarks)
    }

    /// Where a text stands that is no file in a folder.
    private struct TextPlace {
        let repository: Repository
        let commit: Commit
        let path: RepositoryPath
        var remarks: [Remark] = []
    }

    private static func place(of name: String, in directory: String) throws -> TextPlace? {
        if Files.exists(Files.resolve(name, from: directory)) { return nil }
        if let colon = name.firstIndex(of: ":") {
            let repository = try Repository.open(at: directory)
            return TextPlace(
                repository: repository,
                commit: try repository.commit(revision(String(name[..<colon]), repository)),
                path: RepositoryPath(String(name[name.index(after: colon)...])))
        }
        guard (try? DocumentName(name)) != nil else { return nil }
        let workspace = try Workspace(Options(directory: directory))
        let document = try workspace.name(name)
        let commit = try workspace.commit(of: document).commit
        return TextPlace(
            repository: workspace.repository, commit: commit,
            path: RepositoryPath(try workspace.show(document).path),
            remarks: try workspace.remarks(on: document.document, at: commit))
    }

    /// The remarks on the open proposals that stand at a commit, without those that were dealt with.
    private func remarks(on document: DocumentID, at commit: Commit) throws -> [Remark] {
        guard commit.id != main.id else { return [] }
        return try proposals(for: document).filter { $0.tip.id == commit.id }.flatMap { branch in
            branch.proposal.comments.filter { !$0.isResolved }.map { comment in
                Remark(
                    contributor: Contributor(
                        name: charter.member(comment.member)?.name ?? comment.member.text, moment: comment.moment),
                    heading: comment.heading, text: comment.words)
            }
        }
    }
}

extension Repository {
    /// The texts that commits left at `path` between two commits, parents first. A merge that chose the text of one of
    /// its parents left none.
    ///
    /// - Complexity: linear in the commits between the two.
    fileprivate func contributions(from old: Commit, to new: Commit, path: RepositoryPath) throws -> [Contribution] {
        var result: [Contribution] = []
        for id in try history(from: [new.id], hiding: [old.id], firstParentOnly: false, limit: nil).reversed() {
            let commit = try self.commit(id)
            guard let entry = try entry(path, in: commit.tree), entry.mode == .blob else { continue }
            let before = try commit.parents.map { try self.entry(path, in: self.commit($0).tree)?.id }
            guard !before.contains(entry.id) else { continue }
            var names = [commit.author.name]
            if case .success(let statement) = ActReader.statement(commit.message) {
                names += statement.coAuthors.map(\.name)
            }
            result.append(
                Contribution(
                    contributor: Contributor(name: names.joined(separator: ", "), moment: Moment(commit.author)),
                    text: try blob(entry.id, limit: Document.sizeLimit)))
        }
        return result
    }
}
