import CLibgit2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Repository {
    /// Brings the working folder and the index from one tree to another, and overwrites no uncommitted work.
    ///
    /// Files that differ from `old` and are the same in both trees stay as they are. Bytes are written as they are in
    /// the repository, without conversion of line ends. Where one file stands in the way, nothing is touched at all.
    /// - Parameters:
    ///   - new: the tree to go to.
    ///   - old: the tree that the folder is thought to hold; nil for an empty one.
    /// - Throws: ``GitError`` with `.conflict` and ``GitError/paths`` where files with other content than `old`, untracked
    ///   and ignored ones included, would be overwritten or removed; `.bare` where there is no working folder.
    public func checkOut(tree new: ObjectID, replacing old: ObjectID?) throws(GitError) {
        let operation = "bring the working folder to tree \(new)"
        guard workingDirectory != nil else {
            throw GitError(.bare, "the repository has no working folder", operation: operation)
        }
        let changes = try difference(from: old, to: new)
        for change in changes where change.new != nil && !change.path.isSafe {
            throw GitError(
                .invalidName, "\(change.path) is no path for a working folder", operation: operation,
                paths: [change.path])
        }
        var (newID, oldID) = (new.oid, (old ?? .emptyTree).oid)
        var pointer: OpaquePointer?
        let target = try check(git_tree_lookup(&pointer, handle, &newID), pointer, operation)
        defer { git_tree_free(target) }
        pointer = nil
        let baseline = try check(git_tree_lookup(&pointer, handle, &oldID), pointer, operation)
        defer { git_tree_free(baseline) }
        var options = git_checkout_options()
        try check(git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)), operation)
        options.checkout_strategy = GIT_CHECKOUT_SAFE.rawValue | GIT_CHECKOUT_DONT_OVERWRITE_IGNORED.rawValue
        options.disable_filters = 1
        options.baseline = baseline
        options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT.rawValue
        options.notify_cb = { _, path, _, _, _, payload in
            guard let path, let payload else { return 0 }
            let bytes = Array(UnsafeRawBufferPointer(start: path, count: strlen(path)))
            payload.assumingMemoryBound(to: [RepositoryPath].self).pointee.append(RepositoryPath(bytes: bytes))
            return 0
        }
        var paths: [RepositoryPath] = []
        let code = withUnsafeMutablePointer(to: &paths) { paths in
            options.notify_payload = UnsafeMutableRawPointer(paths)
            return git_checkout_tree(handle, target, &options)
        }
        if code == GIT_ECONFLICT.rawValue {
            git_error_clear()
            throw GitError(
                .conflict, "uncommitted work would be lost in \(paths.count) files", operation: operation,
                paths: paths.sorted())
        }
        try check(code, operation)
    }
}
