/// A path at which two trees differ.
public struct TreeChange: Sendable, Hashable {
    /// The path of a file, a link or a submodule; never of a folder.
    public let path: RepositoryPath
    /// What the old tree has there; nil where the path is new.
    public let old: TreeEntry?
    /// What the new tree has there; nil where the path is gone.
    public let new: TreeEntry?

    /// A change of these parts.
    public init(path: RepositoryPath, old: TreeEntry?, new: TreeEntry?) {
        self.path = path
        self.old = old
        self.new = new
    }
}

extension Repository {
    /// The greatest number of changed paths, and of folders read, before a comparison gives up.
    ///
    /// A few hundred bytes of hostile trees that contain one another can stand for billions of paths.
    static let differenceLimit = 1_000_000

    /// The paths at which two trees differ, ordered by their bytes; without any search for renames.
    ///
    /// - Parameters:
    ///   - old: the first tree; nil for an empty one.
    ///   - new: the second tree; nil for an empty one.
    /// - Throws: ``GitError`` with `.notFound` where a tree is missing, `.malformed` where one is damaged, `.tooLarge`
    ///   above a million changes or beyond 128 folders deep.
    /// - Complexity: linear in the entries of the folders that differ; equal folders are not opened.
    public func difference(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> [TreeChange] {
        let operation = "compare two trees"
        var changes: [TreeChange] = []
        var waiting: [(path: RepositoryPath, depth: Int, old: ObjectID?, new: ObjectID?)] = []
        if old != new { waiting.append((RepositoryPath(bytes: []), 1, old, new)) }
        var read = 0
        while let folder = waiting.popLast() {
            read += 1
            guard read <= Repository.differenceLimit else {
                throw GitError(.tooLarge, "too many folders differ", operation: operation)
            }
            guard folder.depth <= RepositoryPath.deepest, folder.path.bytes.count <= RepositoryPath.longest else {
                throw GitError(.tooLarge, "a folder lies too deep", operation: operation)
            }
            let left = try folder.old.map { (id) throws(GitError) in try rows(of: id) } ?? .none
            let right = try folder.new.map { (id) throws(GitError) in try rows(of: id) } ?? .none
            for pair in TreeRows.differences(left, right) {
                guard let name = (pair.old ?? pair.new)?.name else { continue }
                let path = folder.path.appending(name)
                if pair.old?.mode == .tree || pair.new?.mode == .tree {
                    waiting.append((path, folder.depth + 1, pair.old?.id, pair.new?.id))
                } else {
                    changes.append(TreeChange(path: path, old: pair.old, new: pair.new))
                }
            }
            guard changes.count + waiting.count <= Repository.differenceLimit else {
                throw GitError(.tooLarge, "too many paths differ", operation: operation)
            }
        }
        // A folder that became a file gives a path of the one and paths below it of the other: all distinct.
        return changes.sorted { $0.path < $1.path }
    }
}
