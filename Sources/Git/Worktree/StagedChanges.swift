import CLibgit2
import Glibc

extension Repository {
    /// The paths in which the index differs from `tree`: what the next commit would change.
    ///
    /// - Parameter tree: the tree to compare with; nil for an empty one.
    /// - Throws: ``GitError`` when the index or the tree cannot be read.
    /// - Complexity: linear in the index.
    public func stagedChanges(against tree: ObjectID?) throws(GitError) -> [TreeChange] {
        let operation = "compare the index"
        var oid = (tree ?? .emptyTree).oid
        var treePointer: OpaquePointer?
        let treeHandle = try check(git_tree_lookup(&treePointer, handle, &oid), treePointer, operation)
        defer { git_tree_free(treeHandle) }
        let index = try openIndex(operation)
        defer { git_index_free(index) }
        var pointer: OpaquePointer?
        let difference = try check(
            git_diff_tree_to_index(&pointer, handle, treeHandle, index, nil), pointer, operation)
        defer { git_diff_free(difference) }

        var result: [TreeChange] = []
        for position in 0..<git_diff_num_deltas(difference) {
            guard let delta = git_diff_get_delta(difference, position)?.pointee,
                let text = delta.new_file.path ?? delta.old_file.path
            else { continue }
            let path = RepositoryPath(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
            result.append(
                TreeChange(path: path, old: try entry(delta.old_file, path), new: try entry(delta.new_file, path)))
        }
        return result.sorted { $0.path < $1.path }
    }

    private func entry(_ file: git_diff_file, _ path: RepositoryPath) throws(GitError) -> TreeEntry? {
        guard file.mode != 0 else { return nil }
        guard let mode = FileMode(rawValue: UInt32(file.mode)) else {
            throw GitError(.malformed, "unknown mode \(file.mode) at \(path)", operation: "compare the index")
        }
        return TreeEntry(name: path.components.last.map(Array.init) ?? [], id: ObjectID(file.id), mode: mode)
    }
}
