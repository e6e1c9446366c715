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

    /// The entries of a tree whose names are `name` but for the case of ASCII letters, in Git's order.
    ///
    /// - Throws: as ``entries(of:)``.
    /// - Complexity: linear in the entries, none of which is copied but those.
    public func entries(like name: ArraySlice<UInt8>, in tree: ObjectID) throws(GitError) -> [TreeEntry] {
        try rows(of: tree).entries(like: name)
    }

    /// The entries of a tree, where they stand in its bytes.
    func rows(of tree: ObjectID) throws(GitError) -> TreeRows {
        if let known = recentTrees.rows(of: tree) { return known }
        let bytes = try read(tree, .tree, limit: Repository.treeLimit)
        do {
            let rows = try TreeRows(bytes)
            if bytes.count <= Repository.keptTreeLimit { recentTrees.keep(rows, of: tree) }
            return rows
        } catch {
            throw GitError(.malformed, error.reason, operation: "read tree \(tree)")
        }
    }
}

/// Trees that may be looked at again, in a bounded amount of memory.
struct RecentTrees {
    /// Proposals that overlap stand on as many trees of `main` as there are of them: some hundred folders of thousands of
    /// documents.
    private static let limit = 16 << 20

    private var trees: [ObjectID: TreeRows] = [:]
    /// In the order in which they came, from `oldest` on.
    private var order: [ObjectID] = []
    private var oldest = 0
    private var size = 0

    /// The entries of `tree`, where they are kept.
    func rows(of tree: ObjectID) -> TreeRows? { trees[tree] }

    /// Keeps the entries of `tree`, and lets go of those that came first where there is no room.
    mutating func keep(_ rows: TreeRows, of tree: ObjectID) {
        guard trees.updateValue(rows, forKey: tree) == nil else { return }
        order.append(tree)
        size += rows.size
        while size > Self.limit, oldest < order.count - 1 {
            if let gone = trees.removeValue(forKey: order[oldest]) { size -= gone.size }
            oldest += 1
        }
        if oldest > 1_000, oldest > order.count / 2 {
            order.removeFirst(oldest)
            oldest = 0
        }
    }
}
