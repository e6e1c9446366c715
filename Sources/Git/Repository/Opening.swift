import CLibgit2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

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
        // libgit2 1.5 knows these two and refuses them. The second says nothing that `GIT_DIR` does not.
        let folder = hidden("GIT_WORK_TREE")
        let common = hidden("GIT_COMMON_DIR")
        defer {
            if let folder { setenv("GIT_WORK_TREE", folder, 1) }
            if let common { setenv("GIT_COMMON_DIR", common, 1) }
        }
        var pointer: OpaquePointer?
        let code = git_repository_open_ext(&pointer, nil, GIT_REPOSITORY_OPEN_FROM_ENV.rawValue, nil)
        guard code >= 0, let pointer else { throw GitError(failed: code, operation: operation) }
        if let folder { try check(git_repository_set_workdir(pointer, folder, 0), operation) }
        return try Repository(accepting: pointer, operation: operation)
    }

    /// The value of an environment variable, which is not set from then on; nil where it is not.
    private static func hidden(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }) else { return nil }
        unsetenv(name)
        return value
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
            throw GitError(.shallow, "it is a shallow clone, without the older history", operation: operation)
        }
        let local = try localConfiguration(operation)
        defer { git_config_free(local) }
        if let (code, reason) = try refusal(of: local, operation) {
            throw GitError(code, reason, operation: operation)
        }
        shareFiles(as: text("core.sharedrepository", in: local))
    }
}

/// Lets the files that this process makes be for whom `core.sharedRepository` says that the repository is, as Git does: libgit2
/// leaves that to the mask of the process.
private func shareFiles(as setting: String?) {
    guard let setting = setting?.lowercased() else { return }
    switch setting {
    case "group", "true", "yes", "on", "1": umask(umask(0o077) & ~0o070)
    case "all", "world", "everybody", "2": umask(umask(0o077) & ~0o075)
    default:
        // Who may read a folder may look into it.
        guard let mode = mode_t(setting, radix: 8), setting.hasPrefix("0"), mode & 0o600 == 0o600 else { return }
        umask(0o777 & ~(mode | (mode & 0o444) >> 2))
    }
}

/// The value of a key in one file of settings; nil where it is not set there.
private func text(_ key: String, in settings: OpaquePointer) -> String? {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    guard git_config_get_string_buf(&buffer, settings, key) >= 0, let text = buffer.ptr else {
        git_error_clear()
        return nil
    }
    return String(cString: text)
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

private let partialReason = "it is a partial clone, from which objects are missing"

/// Tells whether a setting says yes, as Git reads it; a name without a value does.
private func isTrue(_ value: String) -> Bool {
    switch value.lowercased() {
    case "", "true", "yes", "on": true
    default: Int(value).map { $0 != 0 } ?? false
    }
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
        if name.utf8.starts(with: "remote.".utf8), name.hasSuffix(".promisor"), isTrue(value) {
            return (.partial, partialReason)
        }
        guard name.utf8.starts(with: "extensions.".utf8) else { continue }
        switch (name, value) {
        case ("extensions.noop", _), ("extensions.objectformat", "sha1"), ("extensions.refstorage", "files"),
            ("extensions.worktreeconfig", _), ("extensions.preciousobjects", _):
            continue
        case ("extensions.partialclone", _):
            return (.partial, partialReason)
        default:
            let extensionName = escapingControls("\(name) = \(value)")
            return (.unsupported, "it uses the extension \(extensionName), which this program lacks")
        }
    }
}
