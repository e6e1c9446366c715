import CLibgit2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A path at which the working folder differs from a tree.
public struct WorkingChange: Sendable, Hashable {
    /// What happened to the path.
    public enum Kind: Sendable, Hashable {
        /// The tree has no such path.
        case added
        /// Content, sort or permission to run differs.
        case modified
        /// The folder has no such path.
        case deleted
    }

    /// The path of a file or link; for a repository inside the folder, that of its folder.
    public let path: RepositoryPath
    /// What happened to it.
    public let kind: Kind

    /// A change of these parts.
    public init(path: RepositoryPath, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

extension Repository {
    /// The paths at which the working folder differs from `tree`, ordered by their bytes.
    ///
    /// Untracked files count as added, ignored ones do not. Content is compared byte for byte, without conversion of
    /// line ends.
    /// - Parameter tree: the tree to compare with; nil for an empty one.
    /// - Throws: ``GitError`` with `.bare` where there is no working folder, or when a file cannot be read.
    /// - Complexity: a look at every file's size and times; content is read only where the index does not vouch for it.
    public func workingChanges(against tree: ObjectID?) throws(GitError) -> [WorkingChange] {
        let operation = "compare the working folder"
        guard let workingDirectory else {
            throw GitError(.bare, "the repository has no working folder", operation: operation)
        }
        let permissions = try configuration("core.filemode") != "false"
        var result: [WorkingChange] = []
        for path in try candidates(against: tree, operation) {
            let entry = try tree.flatMap { (tree) throws(GitError) in try self.entry(path, in: tree) }
            let found = try WorkingFile.open(path, below: workingDirectory)
            defer { found?.close() }
            switch (entry?.mode, found) {
            // A folder has no change of its own, and neither has what a submodule holds.
            case (nil, nil), (.tree, nil), (.tree, .other), (.commit, .other): continue
            case (nil, _), (.tree, _): result.append(WorkingChange(path: path, kind: .added))
            case (_, nil), (_, .other): result.append(WorkingChange(path: path, kind: .deleted))
            case (_, let found?):
                guard let entry else { continue }
                if try !matches(entry, found, permissions: permissions, "read the file \(path)") {
                    result.append(WorkingChange(path: path, kind: .modified))
                }
            }
        }
        return result.sorted { $0.path < $1.path }
    }

    /// The paths that libgit2 finds different in the index or the folder; more than really differ, never fewer.
    private func candidates(against tree: ObjectID?, _ operation: String) throws(GitError) -> Set<RepositoryPath> {
        var oid = (tree ?? .emptyTree).oid
        var treePointer: OpaquePointer?
        let treeHandle = try check(git_tree_lookup(&treePointer, handle, &oid), treePointer, operation)
        defer { git_tree_free(treeHandle) }
        let index = try openIndex(operation)
        defer { git_index_free(index) }
        let leftOut = leftOut(of: index)
        var options = git_diff_options()
        try check(git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)), operation)
        options.flags =
            GIT_DIFF_INCLUDE_UNTRACKED.rawValue | GIT_DIFF_RECURSE_UNTRACKED_DIRS.rawValue
            | GIT_DIFF_INCLUDE_TYPECHANGE.rawValue | GIT_DIFF_INCLUDE_UNREADABLE.rawValue
        var pointer: OpaquePointer?
        let difference = try check(
            git_diff_tree_to_workdir_with_index(&pointer, handle, treeHandle, &options), pointer, operation)
        defer { git_diff_free(difference) }
        var result: Set<RepositoryPath> = []
        for index in 0..<git_diff_num_deltas(difference) {
            guard let delta = git_diff_get_delta(difference, index)?.pointee else { continue }
            for file in [delta.old_file, delta.new_file] {
                guard let text = file.path else { continue }
                var bytes = Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
                if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
                result.insert(RepositoryPath(bytes: bytes))
            }
        }
        // libgit2 passes over what is there all the same.
        for path in leftOut {
            if try WorkingFile.isAbsent(path, below: workingDirectory) {
                result.remove(path)
            } else {
                result.insert(path)
            }
        }
        return result
    }

    /// Tells whether what stands in the folder is byte for byte the entry of a tree.
    func matches(
        _ expected: TreeEntry, _ found: WorkingFile, permissions: Bool, _ operation: String
    ) throws(GitError) -> Bool {
        switch (expected.mode, found) {
        case (.link, .link(let target)):
            var oid = git_oid()
            let code = target.withUnsafeBytes { git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
            try check(code, operation)
            return ObjectID(oid) == expected.id
        case (.blob, .file(let descriptor, let size, let executable)),
            (.executable, .file(let descriptor, let size, let executable)):
            if permissions, executable != (expected.mode == .executable) { return false }
            guard try blobSize(expected.id) == size else { return false }
            return try blobID(descriptor: descriptor, size: size, operation) == expected.id
        default: return false
        }
    }
}

/// The id that the rest of an open file has as a blob, read in pieces; nil where it has not `size` bytes.
private func blobID(descriptor: Int32, size: Int, _ operation: String) throws(GitError) -> ObjectID? {
    var digest = StreamedDigest(.sha1)
    digest.update(Array("blob \(size)\0".utf8))
    var total = 0
    var chunk = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 18))
    while true {
        let count = try readPiece(of: descriptor, into: &chunk, operation)
        if count == 0 { break }
        total += count
        guard total <= size else { return nil }
        digest.update(chunk[..<count])
    }
    return total == size ? ObjectID(bytes: digest.finish()) : nil
}
