import CLibgit2

extension Repository {
    /// The value of a configuration key, from the repository, the user or the system, in that order; nil when unset.
    ///
    /// - Throws: ``GitError`` with `.invalidName` for a key that no value can have, or when a file cannot be read.
    public func configuration(_ key: String) throws(GitError) -> String? {
        let operation = "read configuration \(escapingControls(key))"
        try refuseNUL(key, operation)
        var pointer: OpaquePointer?
        let snapshot = try check(git_repository_config_snapshot(&pointer, handle), pointer, operation)
        defer { git_config_free(snapshot) }
        var text: UnsafePointer<CChar>?
        let code = git_config_get_string(&text, snapshot, key)
        if code == GIT_ENOTFOUND.rawValue {
            git_error_clear()
            return nil
        }
        return String(cString: try check(code, text, operation))
    }

    /// Sets a configuration key of this repository alone.
    ///
    /// - Parameter value: the new value; nil removes the key.
    /// - Throws: ``GitError`` with `.invalidName` for a key that no value can have or a NUL byte, `.locked` when the file
    ///   stays locked.
    public func setConfiguration(_ key: String, to value: String?) throws(GitError) {
        let operation = "set configuration \(escapingControls(key))"
        try refuseNUL(key, operation)
        if let value { try refuseNUL(value, operation) }
        try retryingWhileLocked { () throws(GitError) in
            let local = try localConfiguration(operation)
            defer { git_config_free(local) }
            if let value {
                try check(git_config_set_string(local, key, value), operation)
            } else {
                let code = git_config_delete_entry(local, key)
                if code == GIT_ENOTFOUND.rawValue { git_error_clear() } else { try check(code, operation) }
            }
        }
    }

    /// The names of the other repositories that this one knows, in their order.
    ///
    /// - Throws: ``GitError`` when the configuration cannot be read.
    public func remotes() throws(GitError) -> [String] {
        var names = git_strarray()
        try check(git_remote_list(&names, handle), "list the remotes")
        defer { git_strarray_dispose(&names) }
        return (0..<names.count).compactMap { names.strings?[$0] }.map { String(cString: $0) }.sorted()
    }

    /// The configuration of the repository alone; to be freed by the caller.
    func localConfiguration(_ operation: String) throws(GitError) -> OpaquePointer {
        var pointer: OpaquePointer?
        let all = try check(git_repository_config(&pointer, handle), pointer, operation)
        defer { git_config_free(all) }
        var level: OpaquePointer?
        return try check(git_config_open_level(&level, all, GIT_CONFIG_LEVEL_LOCAL), level, operation)
    }
}
