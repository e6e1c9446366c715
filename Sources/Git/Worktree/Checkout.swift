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
    /// Every file is whole at every moment, the old or the new one: whoever was interrupted does the same again.
    /// - Parameters:
    ///   - new: the tree to go to.
    ///   - old: the tree that the folder is thought to hold; nil for an empty one.
    /// - Throws: ``GitError`` with `.conflict` and ``GitError/paths`` where files with other content than `old`, untracked
    ///   and ignored ones included, would be overwritten or removed; `.bare` where there is no working folder; `.system`
    ///   where the operating system refuses, before anything was touched when the disk is full.
    public func checkOut(tree new: ObjectID, replacing old: ObjectID?) throws(GitError) {
        let operation = "bring the working folder to tree \(new)"
        guard let workingDirectory else {
            throw GitError(.bare, "the repository has no working folder", operation: operation)
        }
        // Nothing is touched where the index could not follow.
        try readIndex()
        let changes = try difference(from: old, to: new)
        for change in changes where change.new != nil && !change.path.isSafe {
            throw GitError(
                .invalidName, "\(change.path) is no path for a working folder", operation: operation,
                paths: [change.path])
        }
        let lost = try obstacles(from: old, to: new, changes, operation)
        guard lost.isEmpty else {
            throw GitError(
                .conflict, "uncommitted work would be lost in \(lost.count) files", operation: operation, paths: lost)
        }
        let writer = try FolderWriter(root: workingDirectory, stage: gitDirectory + "/incoming", operation)
        defer { writer.clear() }
        for (number, change) in changes.enumerated() {
            guard let entry = change.new, entry.mode.kind != nil else { continue }
            try writer.prepare(try blob(entry.id, limit: .max), entry.mode, as: number)
        }
        for change in changes where change.new == nil { try writer.remove(change.path) }
        for (number, change) in changes.enumerated() {
            guard let entry = change.new else { continue }
            try writer.put(number, entry.mode, at: change.path)
        }
        try index(changes, below: workingDirectory, operation)
    }

    /// The paths whose uncommitted work stands in the way of `changes`, as libgit2 finds them.
    private func obstacles(
        from old: ObjectID?, to new: ObjectID, _ changes: [TreeChange], _ operation: String
    ) throws(GitError) -> [RepositoryPath] {
        var (newID, oldID) = (new.oid, (old ?? .emptyTree).oid)
        var pointer: OpaquePointer?
        let target = try check(git_tree_lookup(&pointer, handle, &newID), pointer, operation)
        defer { git_tree_free(target) }
        pointer = nil
        let baseline = try check(git_tree_lookup(&pointer, handle, &oldID), pointer, operation)
        defer { git_tree_free(baseline) }
        var options = git_checkout_options()
        try check(git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)), operation)
        options.checkout_strategy =
            GIT_CHECKOUT_SAFE.rawValue | GIT_CHECKOUT_DONT_OVERWRITE_IGNORED.rawValue | GIT_CHECKOUT_DRY_RUN.rawValue
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
        guard code == GIT_ECONFLICT.rawValue else {
            try check(code, operation)
            return []
        }
        git_error_clear()
        // What an interrupted one has brought already is no obstacle, though libgit2 takes a new file for somebody's own.
        var lost: [RepositoryPath] = []
        let index = try openIndex(operation)
        defer { git_index_free(index) }
        let leftOut = paths.isEmpty ? [] : leftOut(of: index)
        for path in paths.sorted() {
            if leftOut.contains(path), try WorkingFile.isAbsent(path, below: workingDirectory) { continue }
            if let entry = changes.first(where: { $0.path == path })?.new, try isPresent(entry, at: path) { continue }
            lost.append(path)
        }
        return lost
    }

    /// Tells whether the working folder holds `entry` at `path`, byte for byte.
    private func isPresent(_ entry: TreeEntry, at path: RepositoryPath) throws(GitError) -> Bool {
        guard let workingDirectory, let found = try WorkingFile.open(path, below: workingDirectory) else {
            return false
        }
        defer { found.close() }
        return try matches(entry, found, permissions: true, "read the file \(path)")
    }

    /// Brings the index up to `changes`, with the times and sizes by which a later look spares itself the content.
    private func index(_ changes: [TreeChange], below root: String, _ operation: String) throws(GitError) {
        let index = try openIndex(operation)
        defer { git_index_free(index) }
        for change in changes where change.new == nil {
            let code = change.path.withCString { git_index_remove(index, $0, 0) }
            if code == GIT_ENOTFOUND.rawValue { git_error_clear() } else { try check(code, operation) }
        }
        for change in changes {
            guard let new = change.new else { continue }
            var entry = git_index_entry()
            entry.id = new.id.oid
            entry.mode = new.mode.rawValue
            if let status = WorkingFile.status(of: change.path, below: root) { entry.take(status) }
            let code = change.path.withCString { path in
                entry.path = path
                return git_index_add(index, &entry)
            }
            try check(code, operation)
        }
        let code = git_index_write(index)
        // libgit2 does not say which file it is, and whoever is to remove it must know.
        if code == GIT_ELOCKED.rawValue {
            git_error_clear()
            throw GitError(.locked, "failed to lock file '\(gitDirectory)/index.lock'", operation: operation)
        }
        try check(code, operation)
    }
}

extension RepositoryPath {
    fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                // The array holds one byte at least, so that it has an address.
                text.baseAddress.map(body) ?? "".withCString(body)
            }
        }
    }
}

extension git_index_entry {
    /// Takes over what the system says of a file, cut to the width that the index has for it, as Git does.
    fileprivate mutating func take(_ status: stat) {
        ctime = git_index_time(
            seconds: Int32(truncatingIfNeeded: status.st_ctim.tv_sec), nanoseconds: UInt32(status.st_ctim.tv_nsec))
        mtime = git_index_time(
            seconds: Int32(truncatingIfNeeded: status.st_mtim.tv_sec), nanoseconds: UInt32(status.st_mtim.tv_nsec))
        dev = UInt32(truncatingIfNeeded: status.st_dev)
        ino = UInt32(truncatingIfNeeded: status.st_ino)
        uid = status.st_uid
        gid = status.st_gid
        file_size = UInt32(truncatingIfNeeded: status.st_size)
    }
}
