import Dossier
import Git
import Review

// Work that was committed with plain Git on a branch that is none of the dossier's.
extension DossierReader {
    /// The branches of one's own that hold texts of documents which stand on no proposal and not on `main`: nobody else sees
    /// them.
    ///
    /// - Complexity: one listing of branches; linear in the commits of such a branch alone.
    func strayBranches() throws -> [Status.Stray] {
        guard repository.workingDirectory != nil else { return [] }
        return try repository.references(prefix: "refs/heads/").compactMap { branch in
            guard DossierReference(branch.name) == nil, !branch.name.hasPrefix("refs/heads/remark/"),
                try branch.target != main.id && !repository.isAncestor(branch.target, of: main.id)
            else { return nil }
            let tree = try repository.commit(branch.target).tree
            let base = try repository.mergeBase(main.id, branch.target).map { try repository.commit($0).tree }
            let paths = try repository.difference(from: base, to: tree).compactMap { change -> String? in
                guard let new = change.new, new.mode == .blob, let path = change.path.string,
                    let (id, _) = charter.document(at: path), try !stands(new, at: change.path, of: id)
                else { return nil }
                return path
            }
            return paths.isEmpty
                ? nil : Status.Stray(name: String(branch.name.dropFirst("refs/heads/".count)), paths: paths)
        }
    }

    /// Tells whether a text stands on `main`, or on a proposal for its document.
    private func stands(_ text: TreeEntry, at path: RepositoryPath, of id: DocumentID) throws -> Bool {
        if try repository.entry(path, in: main.tree)?.id == text.id { return true }
        return try proposalNames(for: id).contains { proposal in
            try repository.entry(path, in: repository.commit(proposal.tip).tree)?.id == text.id
        }
    }
}
