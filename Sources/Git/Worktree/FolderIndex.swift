import CLibgit2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Repository {
    /// Reads the index anew where another process has written it.
    ///
    /// - Throws: ``GitError`` with `.index` where it is damaged or of a form that this module does not read: without a checksum,
    ///   split over two files, or with whole folders in it.
    public func readIndex() throws(GitError) {
        git_index_free(try openIndex("read the index"))
    }

    /// The index as it is on the disk now; to be freed by the caller.
    func openIndex(_ operation: String) throws(GitError) -> OpaquePointer {
        var pointer: OpaquePointer?
        let opened = git_repository_index(&pointer, handle)
        guard opened >= 0, let pointer else { throw .index(GitError(failed: opened, operation: operation)) }
        let read = git_index_read(pointer, 0)
        guard read >= 0 else {
            let error = GitError(failed: read, operation: operation)
            git_index_free(pointer)
            throw .index(error)
        }
        return pointer
    }

    /// The paths that a sparse checkout leaves out of the working folder, so that their absence is no change.
    func leftOut(of index: OpaquePointer) -> Set<RepositoryPath> {
        var paths: Set<RepositoryPath> = []
        for position in 0..<git_index_entrycount(index) {
            guard let entry = git_index_get_byindex(index, position)?.pointee, let text = entry.path,
                UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
            else { continue }
            paths.insert(RepositoryPath(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))))
        }
        return paths
    }
}

extension GitError {
    /// An error of reading the index, by a code of its own where it is the form that is at fault.
    fileprivate static func index(_ error: GitError) -> GitError {
        guard error.category == Int32(GIT_ERROR_INDEX.rawValue), error.code == .generic else { return error }
        return GitError(.index, error.message, operation: error.operation, category: error.category)
    }
}
