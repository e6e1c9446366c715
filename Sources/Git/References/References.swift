import CLibgit2

extension Repository {
    /// The object that a reference names, or nil when it is absent.
    ///
    /// A symbolic reference is followed; a tag object is not.
    /// - Parameter name: the whole name, such as `refs/heads/main` or `HEAD`.
    /// - Throws: ``GitError`` with `.invalidName` for a name that no reference can have, or when the reference cannot be
    ///   read.
    public func reference(_ name: String) throws(GitError) -> ObjectID? {
        let operation = "read reference \(escapingControls(name))"
        try refuseNUL(name, operation)
        var oid = git_oid()
        let code = git_reference_name_to_id(&oid, handle, name)
        if code == GIT_ENOTFOUND.rawValue {
            git_error_clear()
            return nil
        }
        try check(code, operation)
        return ObjectID(oid)
    }

    /// All references whose names begin with `prefix`, ordered by the bytes of their names.
    ///
    /// Symbolic references are followed, and left out where they lead nowhere.
    /// - Throws: ``GitError`` with `.invalidName` where a name is no valid UTF-8, or when references cannot be read.
    /// - Complexity: grows with the loose references in the folder of the prefix, and with all packed ones.
    public func references(prefix: String) throws(GitError) -> [Reference] {
        let operation = "list references \(escapingControls(prefix))"
        try refuseNUL(prefix, operation)
        // No name holds these, and in a pattern they would mean something else.
        if prefix.utf8.contains(where: { "*?[\\".utf8.contains($0) }) { return [] }
        var pointer: OpaquePointer?
        let iterator = try check(
            git_reference_iterator_glob_new(&pointer, handle, prefix + "*"), pointer, operation)
        defer { git_reference_iterator_free(iterator) }
        var result: [Reference] = []
        while true {
            var next: OpaquePointer?
            let code = git_reference_next(&next, iterator)
            if code == GIT_ITEROVER.rawValue {
                git_error_clear()
                break
            }
            let reference = try check(code, next, operation)
            defer { git_reference_free(reference) }
            guard let name = git_reference_name(reference).flatMap({ String(validatingCString: $0) }) else {
                throw GitError(.invalidName, "a name is no valid UTF-8", operation: operation)
            }
            guard name.utf8.starts(with: prefix.utf8) else { continue }
            if let target = try target(of: reference, operation) {
                result.append(Reference(name: name, target: target))
            }
        }
        return result.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private func target(of reference: OpaquePointer, _ operation: String) throws(GitError) -> ObjectID? {
        if let oid = git_reference_target(reference) { return ObjectID(oid.pointee) }
        var pointer: OpaquePointer?
        let code = git_reference_resolve(&pointer, reference)
        if code == GIT_ENOTFOUND.rawValue {
            git_error_clear()
            return nil
        }
        let resolved = try check(code, pointer, operation)
        defer { git_reference_free(resolved) }
        return git_reference_target(resolved).map { ObjectID($0.pointee) }
    }

    /// Tells whether `name` is one that a reference can have.
    ///
    /// - Throws: ``GitError`` when libgit2 cannot start.
    public func isReferenceName(_ name: String) throws(GitError) -> Bool {
        guard !name.utf8.contains(0) else { return false }
        var valid: Int32 = 0
        try check(git_reference_name_is_valid(&valid, name), "check the name of a reference")
        return valid == 1
    }

    /// Gives a reference a new value if it has the expected one: a compare-and-swap.
    ///
    /// Tried again for about a second while another process holds the lock.
    /// - Parameters:
    ///   - name: a whole name below `refs/`.
    ///   - old: the value that it must have now; nil when it must not exist.
    ///   - log: the line for the reference's log.
    /// - Throws: ``GitError`` with `.modified` where the reference has another value than expected, `.locked` when the
    ///   lock stays taken, `.invalidName` for a name that is not below `refs/`.
    public func setReference(
        _ name: String, to new: ObjectID, expecting old: ObjectID?, log: String
    ) throws(GitError) {
        let operation = "set reference \(escapingControls(name))"
        try refuseOutsideRefs(name, operation)
        try refuseNUL(log, operation)
        try retryingWhileLocked { () throws(GitError) in
            var newID = new.oid
            // libgit2 takes the id of zeros for "must not exist".
            var oldID = (old ?? .zero).oid
            var pointer: OpaquePointer?
            let code = git_reference_create_matching(&pointer, handle, name, &newID, 1, &oldID, log)
            git_reference_free(pointer)
            let mismatch = [GIT_EMODIFIED, GIT_ENOTFOUND, GIT_EEXISTS].contains { $0.rawValue == code }
            if mismatch { throw modified(name, operation) }
            try check(code, operation)
        }
    }

    /// Deletes a reference if it has the expected value.
    ///
    /// - Throws: ``GitError`` with `.modified` where it has another value or is absent, `.locked` when the lock stays
    ///   taken, `.invalidName` for a name that is not below `refs/`.
    public func deleteReference(_ name: String, expecting old: ObjectID) throws(GitError) {
        let operation = "delete reference \(escapingControls(name))"
        try refuseOutsideRefs(name, operation)
        try retryingWhileLocked { () throws(GitError) in
            var pointer: OpaquePointer?
            let found = git_reference_lookup(&pointer, handle, name)
            if found == GIT_ENOTFOUND.rawValue { throw modified(name, operation) }
            let reference = try check(found, pointer, operation)
            defer { git_reference_free(reference) }
            guard let oid = git_reference_target(reference), ObjectID(oid.pointee) == old else {
                throw modified(name, operation)
            }
            // libgit2 compares once more under the lock.
            let code = git_reference_delete(reference)
            if code == GIT_EMODIFIED.rawValue || code == GIT_ENOTFOUND.rawValue { throw modified(name, operation) }
            try check(code, operation)
        }
    }

    /// The branch that `HEAD` names, such as `refs/heads/main`, whether it exists or not; nil when `HEAD` is detached.
    public var headReference: String? {
        get throws(GitError) {
            let operation = "read HEAD"
            var pointer: OpaquePointer?
            let head = try check(git_reference_lookup(&pointer, handle, "HEAD"), pointer, operation)
            defer { git_reference_free(head) }
            guard git_reference_type(head) == GIT_REFERENCE_SYMBOLIC else { return nil }
            guard let name = git_reference_symbolic_target(head).flatMap({ String(validatingCString: $0) }) else {
                throw GitError(.invalidName, "the name of the branch is no valid UTF-8", operation: operation)
            }
            return name
        }
    }

    /// Tells whether the `HEAD` of this repository or of a linked working folder names the branch `reference`.
    ///
    /// - Throws: ``GitError`` when the branch or a working folder's `HEAD` cannot be read.
    public func isShown(_ reference: String) throws(GitError) -> Bool {
        let operation = "look for working folders on \(escapingControls(reference))"
        try refuseNUL(reference, operation)
        var pointer: OpaquePointer?
        let code = git_reference_lookup(&pointer, handle, reference)
        if code == GIT_ENOTFOUND.rawValue {
            git_error_clear()
            return false
        }
        let branch = try check(code, pointer, operation)
        defer { git_reference_free(branch) }
        return try check(git_branch_is_checked_out(branch), operation) == 1
    }

    /// Makes `HEAD` name a branch, which need not exist yet; the working folder stays as it is.
    ///
    /// - Parameter reference: a whole name below `refs/heads/`.
    /// - Throws: ``GitError`` with `.invalidName` for any other name.
    public func setHead(to reference: String) throws(GitError) {
        let operation = "set HEAD to \(escapingControls(reference))"
        try refuseNUL(reference, operation)
        guard reference.utf8.starts(with: "refs/heads/".utf8) else {
            throw GitError(.invalidName, "that is no branch", operation: operation)
        }
        try retryingWhileLocked { () throws(GitError) in
            try check(git_repository_set_head(handle, reference), operation)
        }
    }

    private func refuseOutsideRefs(_ name: String, _ operation: String) throws(GitError) {
        guard name.utf8.starts(with: "refs/".utf8), try isReferenceName(name) else {
            throw GitError(.invalidName, "that is no name below refs/", operation: operation)
        }
    }
}

private func modified(_ name: String, _ operation: String) -> GitError {
    git_error_clear()
    return GitError(.modified, "it no longer has the expected value", operation: operation)
}
