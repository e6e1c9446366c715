import CLibgit2

extension Repository {
    /// The object that a revision means as Git reads it: `HEAD~3`, `main@{yesterday}`, a branch, a tag, the start of an id;
    /// nil where it means none, or more than one.
    ///
    /// - Throws: ``GitError`` with `.invalidName` for a text with a NUL byte.
    public func object(meantBy revision: String) throws(GitError) -> ObjectID? {
        let operation = "look up revision \(escapingControls(revision))"
        try refuseNUL(revision, operation)
        var pointer: OpaquePointer?
        guard git_revparse_single(&pointer, handle, revision) == 0, let pointer else {
            git_error_clear()
            return nil
        }
        defer { git_object_free(pointer) }
        return git_object_id(pointer).map { ObjectID($0.pointee) }
    }
}
