import CLibgit2

#if canImport(Glibc)
    import Glibc
#endif

/// A file that has another path in the second of two trees.
public struct Rename: Sendable, Hashable {
    /// Its path in the old tree.
    public let old: RepositoryPath
    /// Its path in the new tree.
    public let new: RepositoryPath

    /// A rename of these paths.
    public init(old: RepositoryPath, new: RepositoryPath) {
        self.old = old
        self.new = new
    }
}

extension Repository {
    /// The files that went under one path and came under another with at least half of their text, as Git takes them.
    ///
    /// - Throws: ``GitError`` with `.notFound` where a tree is missing.
    /// - Complexity: that of comparing each file that went with each that came; above a thousand of either, only those that
    ///   are the same are found.
    public func renames(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> [Rename] {
        let operation = "look for renames"
        let left = try old.map { (id) throws(GitError) in try treeHandle(id, operation) }
        defer { git_tree_free(left) }
        let right = try new.map { (id) throws(GitError) in try treeHandle(id, operation) }
        defer { git_tree_free(right) }
        var options = git_diff_options()
        try check(git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)), operation)
        var pointer: OpaquePointer?
        let difference = try check(git_diff_tree_to_tree(&pointer, handle, left, right, &options), pointer, operation)
        defer { git_diff_free(difference) }
        var find = git_diff_find_options()
        try check(git_diff_find_options_init(&find, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)), operation)
        find.flags = GIT_DIFF_FIND_RENAMES.rawValue
        find.rename_limit = 1_000
        try check(git_diff_find_similar(difference, &find), operation)
        var renames: [Rename] = []
        for index in 0..<git_diff_num_deltas(difference) {
            guard let delta = git_diff_get_delta(difference, index)?.pointee, delta.status == GIT_DELTA_RENAMED,
                let (from, to) = Self.paths(delta)
            else { continue }
            renames.append(Rename(old: from, new: to))
        }
        return renames
    }

    /// A tree; to be freed by the caller.
    private func treeHandle(_ id: ObjectID, _ operation: String) throws(GitError) -> OpaquePointer {
        var oid = id.oid
        var pointer: OpaquePointer?
        return try check(git_tree_lookup(&pointer, handle, &oid), pointer, operation)
    }

    private static func paths(_ delta: git_diff_delta) -> (RepositoryPath, RepositoryPath)? {
        guard let from = delta.old_file.path, let to = delta.new_file.path else { return nil }
        func path(_ text: UnsafePointer<CChar>) -> RepositoryPath {
            RepositoryPath(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
        }
        return (path(from), path(to))
    }
}
