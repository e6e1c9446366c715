import Git

/// A Markdown file that differs between two trees.
struct MarkdownChange: Sendable {
    let path: RepositoryPath
    /// Its path in the old tree, where it had another one.
    let oldPath: RepositoryPath?
    let old: TreeEntry?
    let new: TreeEntry?
}

extension Repository {
    /// The Markdown files that differ; one that got another path counts once.
    ///
    /// - Parameter newPath: the new path of a file that went, where that is known. Without it the files are compared, as Git
    ///   does: first those of the same bytes, then those alike.
    func markdownChanges(
        from old: ObjectID?, to new: ObjectID?, newPath: ((RepositoryPath) -> RepositoryPath?)? = nil
    ) throws -> [MarkdownChange] {
        let changes = try difference(from: old, to: new).filter(\.path.isMarkdown)
        var gone: [RepositoryPath: TreeEntry] = [:]
        for change in changes where change.new == nil { gone[change.path] = change.old }
        var oldPaths: [RepositoryPath: RepositoryPath] = [:]
        if !gone.isEmpty, changes.contains(where: { $0.old == nil }) {
            oldPaths = try self.oldPaths(changes, from: old, to: new, newPath)
        }
        let taken = Set(oldPaths.values)
        return changes.filter { $0.new != nil || !taken.contains($0.path) }.map { change in
            let oldPath = oldPaths[change.path]
            return MarkdownChange(
                path: change.path, oldPath: oldPath, old: oldPath.flatMap { gone[$0] } ?? change.old, new: change.new)
        }
    }

    /// The old paths of files that came, by their new ones.
    private func oldPaths(
        _ changes: [TreeChange], from old: ObjectID?, to new: ObjectID?,
        _ newPath: ((RepositoryPath) -> RepositoryPath?)?
    ) throws -> [RepositoryPath: RepositoryPath] {
        var oldPaths: [RepositoryPath: RepositoryPath] = [:]
        if let newPath {
            let came = Set(changes.filter { $0.old == nil }.map(\.path))
            for change in changes where change.new == nil {
                if let path = newPath(change.path), came.contains(path) { oldPaths[path] = change.path }
            }
            return oldPaths
        }
        var waiting: [ObjectID: [RepositoryPath]] = [:]
        for change in changes.reversed() where change.new == nil {
            if let entry = change.old { waiting[entry.id, default: []].append(change.path) }
        }
        var (goneLeft, cameLeft) = (waiting.values.reduce(0) { $0 + $1.count }, 0)
        for change in changes where change.old == nil {
            if let entry = change.new, let path = waiting[entry.id]?.popLast() {
                oldPaths[change.path] = path
                goneLeft -= 1
            } else {
                cameLeft += 1
            }
        }
        // To compare texts takes time: only where something is left on either side.
        guard goneLeft > 0, cameLeft > 0 else { return oldPaths }
        let taken = Set(oldPaths.values)
        for rename in try renames(from: old, to: new)
        where rename.old.isMarkdown && !taken.contains(rename.old) && oldPaths[rename.new] == nil {
            oldPaths[rename.new] = rename.old
        }
        return oldPaths
    }
}

extension RepositoryPath {
    fileprivate var isMarkdown: Bool {
        bytes.hasEnding(".md") || bytes.hasEnding(".markdown")
    }
}

extension [UInt8] {
    /// Whether these bytes end so, whatever the case of ASCII letters.
    fileprivate func hasEnding(_ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { ending in
            count >= ending.count
                && zip(suffix(ending.count), ending).allSatisfy { ((0x41...0x5A).contains($0) ? $0 + 0x20 : $0) == $1 }
        }
    }
}
