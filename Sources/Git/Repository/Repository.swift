import CLibgit2

/// One repository, opened; gives values that outlive it.
///
/// Not `Sendable`: a repository may move to another task, but two tasks never use one at the same time.
public final class Repository {
    /// The folder with the repository's own files, absolute, without a trailing slash.
    public let gitDirectory: String
    /// The folder that linked working folders share, absolute, without a trailing slash; where references live.
    public let commonDirectory: String
    /// The working folder, absolute, without a trailing slash; nil in a bare repository.
    public let workingDirectory: String?

    let handle: OpaquePointer
    let objects: OpaquePointer

    /// The trees that were read last: one tree is compared with many.
    var recentTrees = RecentTrees()

    /// Takes over `handle`, and frees it where it cannot.
    init(taking handle: OpaquePointer, operation: String) throws(GitError) {
        var objects: OpaquePointer?
        let code = git_repository_odb(&objects, handle)
        guard code >= 0, let objects else {
            let error = GitError(failed: code, operation: operation)
            git_repository_free(handle)
            throw error
        }
        self.handle = handle
        self.objects = objects
        self.gitDirectory = folder(git_repository_path(handle)) ?? ""
        self.commonDirectory = folder(git_repository_commondir(handle)) ?? ""
        self.workingDirectory = folder(git_repository_workdir(handle))
    }

    deinit {
        git_odb_free(objects)
        git_repository_free(handle)
    }

    /// Makes libgit2 read no configuration but that of the repository itself, once for the whole process.
    ///
    /// For tests, which must not depend on who runs them.
    /// - Throws: ``GitError`` when libgit2 cannot start.
    public static func isolateFromUserConfiguration() throws(GitError) { try Library.isolate() }
}

/// The folder as libgit2 names it, without the slash at its end.
private func folder(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text else { return nil }
    var result = String(cString: text)
    while result.utf8.count > 1, result.utf8.last == UInt8(ascii: "/") { result.removeLast() }
    return result
}
