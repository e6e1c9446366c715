import CLibgit2

extension Repository {
    /// Opens the repository that `path` lies in, looking upward as Git does.
    ///
    /// - Throws: ``GitError`` with `.notFound` where there is none, `.owner` where it belongs to somebody else,
    ///   `.shallow` and `.partial` for such a clone, `.unsupported` for an unknown extension or a newer format.
    public static func open(at path: String) throws(GitError) -> Repository {
        try Library.start()
        let operation = "open the repository at \(escapingControls(path))"
        try refuseNUL(path, operation)
        var pointer: OpaquePointer?
        let code = git_repository_open_ext(&pointer, path, 0, nil)
        guard code >= 0, let pointer else {
            throw diagnosis(of: GitError(failed: code, operation: operation), at: path)
        }
        return try Repository(accepting: pointer, operation: operation)
    }

    /// Opens the repository that Git's environment variables name, as they do for a hook.
    ///
    /// Only so does a hook see the objects of a push that is not yet accepted.
    /// - Throws: ``GitError`` as `open(at:)` does.
    public static func openFromEnvironment() throws(GitError) -> Repository {
        try Library.start()
        let operation = "open the repository that the environment names"
        var pointer: OpaquePointer?
        let code = git_repository_open_ext(&pointer, nil, GIT_REPOSITORY_OPEN_FROM_ENV.rawValue, nil)
        guard code >= 0, let pointer else { throw GitError(failed: code, operation: operation) }
        return try Repository(accepting: pointer, operation: operation)
    }

    /// Reads objects from now on without hashing them again, in the whole process; that is a tenth of what a push takes.
    ///
    /// For a hook alone: what arrives was hashed by Git a moment before, and what was there is for `fsck` and an audit.
    /// - Throws: ``GitError`` where libgit2 cannot be started.
    public static func leaveHashesToGit() throws(GitError) {
        try Library.start()
        try check(kader_git_strict_hash_verification(0), "leave hashes to git")
    }

    /// Makes a repository, with `main` as its first branch and no sample hooks.
    ///
    /// - Parameter path: the folder, made where it is missing; without `bare` its `.git` becomes the repository.
    /// - Throws: ``GitError`` with `.exists` where there is a repository already, or when the folder cannot be written.
    public static func create(at path: String, bare: Bool) throws(GitError) -> Repository {
        try Library.start()
        let operation = "make a repository at \(escapingControls(path))"
        try refuseNUL(path, operation)
        var options = git_repository_init_options()
        try check(
            git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), operation)
        options.flags =
            GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
            | (bare ? GIT_REPOSITORY_INIT_BARE.rawValue : 0)
        var pointer: OpaquePointer?
        let code = "main".withCString { branch in
            options.initial_head = branch
            return git_repository_init_ext(&pointer, path, &options)
        }
        return try Repository(taking: try check(code, pointer, operation), operation: operation)
    }

    /// Takes over a handle, and refuses a repository in which history would silently be incomplete.
    private convenience init(accepting handle: OpaquePointer, operation: String) throws(GitError) {
        try self.init(taking: handle, operation: operation)
        if git_repository_is_shallow(handle) == 1 {
            throw GitError(
                .shallow, "it is a shallow clone, without the older history; `git fetch --unshallow` completes it",
                operation: operation)
        }
        let local = try localConfiguration(operation)
        defer { git_config_free(local) }
        if let (code, reason) = try refusal(of: local, operation) {
            throw GitError(code, reason, operation: operation)
        }
    }
}

/// A better explanation of why libgit2 would not open what lies at `path`, where there is one.
private func diagnosis(of error: GitError, at path: String) -> GitError {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    guard git_repository_discover(&buffer, path, 0, nil) >= 0, let text = buffer.ptr else {
        git_error_clear()
        guard error.code == .notFound else { return error }
        return GitError(
            .notFound, "neither this folder nor one above it is a Git repository", operation: error.operation,
            category: error.category)
    }
    let folder = String(cString: text)
    var pointer: OpaquePointer?
    if git_config_open_ondisk(&pointer, folder + "config") >= 0, let pointer {
        defer { git_config_free(pointer) }
        if let (code, reason) = try? refusal(of: pointer, error.operation) {
            return GitError(code, reason, operation: error.operation, category: error.category)
        }
    }
    git_error_clear()
    // libgit2 1.5 says "not found" as well where no `safe.directory` is set at all.
    guard error.code == .owner || error.code == .notFound else { return error }
    return GitError(
        .owner,
        "\(escapingControls(folder)) belongs to another user; `git config --global --add safe.directory` with that "
            + "folder allows it",
        operation: error.operation, category: error.category)
}

/// Why a repository with this configuration cannot be read in full, or nil when it can.
///
/// Source: Git's `Documentation/technical/repository-version.txt`.
private func refusal(
    of configuration: OpaquePointer, _ operation: String
) throws(GitError) -> (code: GitError.Code, reason: String)? {
    var version: Int64 = 0
    let code = git_config_get_int64(&version, configuration, "core.repositoryformatversion")
    if code == GIT_ENOTFOUND.rawValue { git_error_clear() } else { try check(code, operation) }
    guard version <= 1 else {
        return (.unsupported, "its format is version \(version), newer than this program knows")
    }

    var pointer: OpaquePointer?
    // Not the iterator with a pattern: libgit2 1.5 loses 20 kB for each key that it matches.
    let iterator = try check(git_config_iterator_new(&pointer, configuration), pointer, operation)
    defer { git_config_iterator_free(iterator) }
    while true {
        var next: UnsafeMutablePointer<git_config_entry>?
        let code = git_config_next(&next, iterator)
        if code == GIT_ITEROVER.rawValue {
            git_error_clear()
            return nil
        }
        let entry = try check(code, next, operation).pointee
        let name = entry.name.map { String(cString: $0) } ?? ""
        let value = entry.value.map { String(cString: $0) } ?? ""
        guard name.utf8.starts(with: "extensions.".utf8) else { continue }
        switch (name, value) {
        case ("extensions.noop", _), ("extensions.objectformat", "sha1"), ("extensions.refstorage", "files"): continue
        case ("extensions.partialclone", _):
            return (.partial, "it is a partial clone, from which objects are missing")
        default:
            let extensionName = escapingControls("\(name) = \(value)")
            return (.unsupported, "it uses the extension \(extensionName), which this program lacks")
        }
    }
}
