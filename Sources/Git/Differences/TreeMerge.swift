/// What came of merging two trees.
public enum MergeResult: Sendable, Hashable {
    /// Both sides went together.
    case clean(tree: ObjectID)
    /// Both sides changed these paths in ways that do not go together; ordered by their bytes, at least one.
    case conflicts([RepositoryPath])
}

extension Repository {
    /// The size in bytes above which a file that both sides changed counts as a conflict and is not read.
    static let mergeLimit = 16 << 20

    /// Merges two trees that come from a common one, file by file and within files line by line.
    ///
    /// There is no search for renames, and no attribute of the repository changes how a file is merged, so that the
    /// result depends on the three trees alone. Files with a NUL byte are never merged line by line.
    /// - Parameter base: the tree that both come from; nil for an empty one.
    /// - Throws: ``GitError`` where a tree or blob is missing or damaged.
    /// - Complexity: grows with what differs from the base.
    public func merge(base: ObjectID?, ours: ObjectID, theirs: ObjectID) throws(GitError) -> MergeResult {
        if ours == theirs || theirs == base { return .clean(tree: ours) }
        if ours == base { return .clean(tree: theirs) }
        let mine = try difference(from: base, to: ours)
        let changedHere = Dictionary(uniqueKeysWithValues: mine.map { ($0.path, $0) })
        var edits: [RepositoryPath: TreeEdit] = [:]
        var conflicts: [RepositoryPath] = []
        for change in try difference(from: base, to: theirs) {
            guard let other = changedHere[change.path] else {
                edits[change.path] = change.new.map { .put($0.id, $0.mode) } ?? .remove
                continue
            }
            // A name in an entry is that of the path, so that equal entries are equal content.
            if other.new == change.new { continue }
            guard let merged = try mergeFile(other.old, other.new, change.new) else {
                conflicts.append(change.path)
                continue
            }
            edits[change.path] = .put(merged.id, merged.mode)
        }
        // A file of theirs where ours has a folder, or the reverse, shows when the edits are made.
        guard conflicts.isEmpty else { return .conflicts(conflicts) }
        do {
            return .clean(tree: try replacing(edits, in: ours))
        } catch {
            guard error.code == .conflict else { throw error }
            return .conflicts(error.paths)
        }
    }

    /// The entry that both sides' changes of one file make together, or nil where they conflict.
    private func mergeFile(
        _ base: TreeEntry?, _ ours: TreeEntry?, _ theirs: TreeEntry?
    ) throws(GitError) -> TreeEntry? {
        guard let base, let ours, let theirs else { return nil }
        let files: [FileMode] = [.blob, .executable]
        guard files.contains(base.mode), files.contains(ours.mode), files.contains(theirs.mode) else { return nil }
        let mode = ours.mode == base.mode ? theirs.mode : ours.mode
        if ours.id == theirs.id || theirs.id == base.id { return TreeEntry(name: ours.name, id: ours.id, mode: mode) }
        if ours.id == base.id { return TreeEntry(name: ours.name, id: theirs.id, mode: mode) }
        var texts: [[UInt8]] = []
        for id in [base.id, ours.id, theirs.id] {
            guard try blobSize(id) <= Repository.mergeLimit else { return nil }
            let text = try blob(id, limit: Repository.mergeLimit)
            guard !text.contains(0) else { return nil }
            texts.append(text)
        }
        let merged = try mergeText(
            base: texts[0], ours: texts[1], theirs: texts[2], oursName: "ours", theirsName: "theirs")
        guard merged.clean else { return nil }
        return TreeEntry(name: ours.name, id: try writeBlob(merged.text), mode: mode)
    }
}
