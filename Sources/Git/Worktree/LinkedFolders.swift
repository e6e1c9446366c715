import CLibgit2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Repository {
    /// The other working folders of this repository whose `HEAD` names the branch `reference`, each opened by itself; one that is
    /// gone or cannot be opened is left out.
    ///
    /// - Throws: ``GitError`` when the list of linked folders cannot be read.
    /// - Complexity: one look at the disk where no folder is linked.
    public func others(showing reference: String) throws(GitError) -> [Repository] {
        guard access(commonDirectory + "/worktrees", F_OK) == 0 else { return [] }
        let operation = "look for working folders on \(escapingControls(reference))"
        var names = git_strarray()
        try check(git_worktree_list(&names, handle), operation)
        defer { git_strarray_dispose(&names) }
        var folders = gitDirectory == commonDirectory ? [] : [commonDirectory]
        for position in 0..<names.count {
            var pointer: OpaquePointer?
            guard let name = names.strings?[position], git_worktree_lookup(&pointer, handle, name) >= 0, let pointer
            else {
                git_error_clear()
                continue
            }
            if let path = git_worktree_path(pointer) { folders.append(String(cString: path)) }
            git_worktree_free(pointer)
        }
        return folders.compactMap { folder in
            guard let other = try? Repository.open(at: folder), other.gitDirectory != gitDirectory,
                other.workingDirectory != nil, (try? other.headReference) == reference
            else { return nil }
            return other
        }
    }

    /// Lets `HEAD` name a commit and no branch; the working folder stays as it is.
    ///
    /// - Throws: ``GitError`` when there is no such commit, or the folder cannot be written.
    public func detachHead(at commit: ObjectID) throws(GitError) {
        var oid = commit.oid
        try check(git_repository_set_head_detached(handle, &oid), "set HEAD to \(commit)")
    }
}
