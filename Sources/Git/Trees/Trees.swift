import CLibgit2

extension Repository {
    /// The size in bytes above which a tree is refused; enough for about a million entries.
    static let treeLimit = 64 << 20

    /// The entry at `path`, or nil where there is none.
    ///
    /// - Parameter tree: the tree from which the path leads.
    /// - Throws: ``GitError`` with `.notFound` where a tree on the way is missing, `.malformed` where one is damaged.
    /// - Complexity: linear in the entries of the folders on the way, the first time; logarithmic later.
    public func entry(_ path: RepositoryPath, in tree: ObjectID) throws(GitError) -> TreeEntry? {
        let components = path.components
        guard path.bytes.count <= RepositoryPath.longest, components.count <= RepositoryPath.deepest else { return nil }
        var folder = tree
        for (index, component) in components.enumerated() {
            guard !component.isEmpty, !component.contains(0) else { return nil }
            guard let entry = try entry(named: component, in: folder) else { return nil }
            if index == components.count - 1 { return entry }
            guard entry.mode == .tree else { return nil }
            folder = entry.id
        }
        return nil
    }

    /// The entries of a tree, in Git's order.
    ///
    /// Names are as the tree has them, `.git` or `..` included: see ``RepositoryPath/isSafe``.
    /// - Throws: ``GitError`` with `.notFound` where there is no such tree, `.malformed` where its bytes are not a tree
    ///   as Git defines it.
    public func entries(of tree: ObjectID) throws(GitError) -> [TreeEntry] {
        let bytes = try read(tree, .tree, limit: Repository.treeLimit)
        do {
            return try decodeTree(bytes)
        } catch {
            throw GitError(.malformed, error.reason, operation: "read tree \(tree)")
        }
    }

    /// Looks one name up through libgit2, which keeps the trees that it has parsed.
    private func entry(named name: ArraySlice<UInt8>, in tree: ObjectID) throws(GitError) -> TreeEntry? {
        var oid = tree.oid
        var pointer: OpaquePointer?
        let handle = try check(git_tree_lookup(&pointer, handle, &oid), pointer, "read tree \(tree)")
        defer { git_tree_free(handle) }
        let text = name.map { CChar(bitPattern: $0) } + [0]
        guard let found = git_tree_entry_byname(handle, text) else {
            git_error_clear()
            return nil
        }
        guard let id = git_tree_entry_id(found),
            let mode = FileMode(canonical: git_tree_entry_filemode_raw(found).rawValue)
        else { throw GitError(.malformed, "an entry has no known mode", operation: "read tree \(tree)") }
        return TreeEntry(name: Array(name), id: ObjectID(id.pointee), mode: mode)
    }
}
