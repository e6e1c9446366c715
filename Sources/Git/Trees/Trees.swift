extension Repository {
    /// The size in bytes above which a tree is refused; enough for about a million entries.
    static let treeLimit = 64 << 20

    /// The size in bytes above which a tree is not kept in memory for a later look at it.
    static let keptTreeLimit = 1 << 20

    /// The entry at `path`, or nil where there is none.
    ///
    /// - Parameter tree: the tree from which the path leads.
    /// - Throws: ``GitError`` with `.notFound` where a tree on the way is missing, `.malformed` where one is damaged.
    /// - Complexity: linear in the entries of the folders on the way; logarithmic where they were read lately.
    public func entry(_ path: RepositoryPath, in tree: ObjectID) throws(GitError) -> TreeEntry? {
        let components = path.components
        guard path.bytes.count <= RepositoryPath.longest, components.count <= RepositoryPath.deepest else { return nil }
        var folder = tree
        for (index, component) in components.enumerated() {
            guard !component.isEmpty, !component.contains(0) else { return nil }
            guard let entry = try rows(of: folder).entry(named: component) else { return nil }
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
    public func entries(of tree: ObjectID) throws(GitError) -> [TreeEntry] { try rows(of: tree).entries }

    /// The entries of a tree, where they stand in its bytes.
    func rows(of tree: ObjectID) throws(GitError) -> TreeRows {
        if let index = recentTrees.firstIndex(where: { $0.id == tree }) {
            recentTrees.append(recentTrees.remove(at: index))
            return recentTrees[recentTrees.count - 1].rows
        }
        let bytes = try read(tree, .tree, limit: Repository.treeLimit)
        do {
            let rows = try TreeRows(bytes)
            if bytes.count <= Repository.keptTreeLimit {
                if recentTrees.count >= 8 { recentTrees.removeFirst() }
                recentTrees.append((tree, rows))
            }
            return rows
        } catch {
            throw GitError(.malformed, error.reason, operation: "read tree \(tree)")
        }
    }
}
