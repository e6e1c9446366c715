/// What to do with one path of a tree.
public enum TreeEdit: Sendable, Hashable {
    /// Puts an object of the repository there, in place of what was there.
    case put(ObjectID, FileMode)
    /// Removes the file, or the folder with all that is in it; nothing happens where there is neither.
    case remove
}

extension Repository {
    /// Writes the tree that results when `edits` are made in `tree`, without any working folder.
    ///
    /// Folders appear and disappear with their files. All removals come before all additions, so that a file may take
    /// the place of a folder, or the reverse, where the same edits clear the place.
    /// - Parameter tree: the tree to begin with; nil for an empty one.
    /// - Throws: ``GitError`` with `.invalidName` for a path to be put that is not ``RepositoryPath/isSafe``,
    ///   `.notFound` where an object to be put is not there or of another sort, `.conflict` with ``GitError/paths`` where a
    ///   file would have to be a folder at once.
    /// - Complexity: linear in the entries of the folders that the edits touch.
    public func replacing(
        _ edits: [RepositoryPath: TreeEdit], in tree: ObjectID?
    ) throws(GitError) -> ObjectID {
        let operation = "write a tree"
        let root = EditNode()
        for (path, edit) in edits {
            let components = path.components
            guard components.count <= RepositoryPath.deepest else {
                throw GitError(.invalidName, "\(path) lies too deep", operation: operation, paths: [path])
            }
            if case .put(let id, let mode) = edit {
                guard path.isSafe else {
                    throw GitError(
                        .invalidName, "\(path) is no path for a working folder", operation: operation, paths: [path])
                }
                if let kind = mode.kind, try self.kind(of: id) != kind {
                    throw GitError(
                        .notFound, "there is no \(kind.word) \(id) for \(path)", operation: operation, paths: [path])
                }
            }
            root.insert(edit, at: components)
        }
        if let result = try apply(root, to: tree, at: RepositoryPath(bytes: [])) { return result }
        return try write([], .tree)
    }

    /// The id of the edited folder, or nil where it is empty. Recursion is bounded by ``RepositoryPath/deepest``.
    private func apply(_ node: EditNode, to tree: ObjectID?, at path: RepositoryPath) throws(GitError) -> ObjectID? {
        var entries: [[UInt8]: TreeEntry] = [:]
        if let tree { for entry in try self.entries(of: tree) { entries[entry.name] = entry } }
        // In order, so that of several conflicts always the same one is told.
        for (name, child) in node.children.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let here = path.appending(name)
            if child.edit == .remove { entries[name] = nil }
            if !child.children.isEmpty {
                let standing = entries[name]
                let folder = standing?.mode == .tree ? standing?.id : nil
                let edited = try apply(child, to: folder, at: here)
                if let edited {
                    if let standing, standing.mode != .tree { throw conflict(here) }
                    entries[name] = TreeEntry(name: name, id: edited, mode: .tree)
                } else if standing?.mode == .tree {
                    entries[name] = nil
                }
            }
            if case .put(let id, let mode) = child.edit {
                if entries[name]?.mode == .tree, mode != .tree || !child.children.isEmpty { throw conflict(here) }
                entries[name] = TreeEntry(name: name, id: id, mode: mode)
            }
        }
        guard !entries.isEmpty else { return nil }
        return try write(encodeTree(entries.values.sorted { $0.precedes($1) }), .tree)
    }
}

private func conflict(_ path: RepositoryPath) -> GitError {
    GitError(.conflict, "\(path) would be a file and a folder", operation: "write a tree", paths: [path])
}

/// The edits of one folder, by name; a reference type because building it goes down from the root for each path.
private final class EditNode {
    var edit: TreeEdit?
    var children: [[UInt8]: EditNode] = [:]

    func insert(_ edit: TreeEdit, at components: [ArraySlice<UInt8>]) {
        var node = self
        for component in components {
            let name = Array(component)
            if let child = node.children[name] {
                node = child
            } else {
                let child = EditNode()
                node.children[name] = child
                node = child
            }
        }
        node.edit = edit
    }
}
