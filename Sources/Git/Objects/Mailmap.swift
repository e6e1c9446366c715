import CLibgit2

/// The names by which people want to be known, from the `.mailmap` of a repository; read once, asked often.
public final class Mailmap {
    private let handle: OpaquePointer?

    /// Reads the mailmap of a repository, where Git looks for it.
    ///
    /// - Throws: ``GitError`` where there is no memory; a file that cannot be read is no mailmap.
    public init(_ repository: Repository) throws(GitError) {
        var pointer: OpaquePointer?
        if git_mailmap_from_repository(&pointer, repository.handle) != 0 { git_error_clear() }
        handle = pointer
    }

    deinit { git_mailmap_free(handle) }

    /// The name that `person` is known by; their own where the mailmap does not say.
    public func name(of person: Person) -> String {
        guard let handle, !person.name.utf8.contains(0), !person.email.utf8.contains(0) else { return person.name }
        var (name, email): (UnsafePointer<CChar>?, UnsafePointer<CChar>?)
        // The answer lives in the mailmap or in what was asked, so that it is copied before either goes.
        return person.name.withCString { ownName in
            person.email.withCString { ownEmail in
                guard git_mailmap_resolve(&name, &email, handle, ownName, ownEmail) == 0, let name else {
                    git_error_clear()
                    return person.name
                }
                return String(cString: name)
            }
        }
    }
}
