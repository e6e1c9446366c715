import CLibgit2

extension Repository {
    /// The commits that `tips` reach and `hiding` do not, children before parents, newest first where both may go.
    ///
    /// - Parameters:
    ///   - firstParentOnly: whether to follow no parent but the first.
    ///   - limit: the greatest number of commits to give; nil for all.
    /// - Throws: ``GitError`` with `.notFound` where a commit is missing.
    /// - Complexity: linear in the commits reached, also with a `limit`, because the order is that of the whole.
    public func history(
        from tips: [ObjectID], hiding: [ObjectID], firstParentOnly: Bool, limit: Int?
    ) throws(GitError) -> [ObjectID] {
        let operation = "read the history"
        guard limit.map({ $0 > 0 }) ?? true else { return [] }
        var pointer: OpaquePointer?
        let walk = try check(git_revwalk_new(&pointer, handle), pointer, operation)
        defer { git_revwalk_free(walk) }
        try check(git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue), operation)
        if firstParentOnly { try check(git_revwalk_simplify_first_parent(walk), operation) }
        for tip in tips {
            var oid = tip.oid
            try check(git_revwalk_push(walk, &oid), "\(operation) from \(tip)")
        }
        for hidden in hiding {
            var oid = hidden.oid
            try check(git_revwalk_hide(walk, &oid), "\(operation) without \(hidden)")
        }
        var result: [ObjectID] = []
        while result.count < limit ?? .max {
            var oid = git_oid()
            let code = git_revwalk_next(&oid, walk)
            if code == GIT_ITEROVER.rawValue {
                git_error_clear()
                break
            }
            try check(code, operation)
            result.append(ObjectID(oid))
        }
        return result
    }

    /// Tells whether `descendant` reaches `ancestor`; true when both are one commit.
    ///
    /// - Throws: ``GitError`` with `.notFound` where a commit is missing.
    public func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
        if ancestor == descendant { return true }
        var (above, below) = (ancestor.oid, descendant.oid)
        return try check(
            git_graph_descendant_of(handle, &below, &above), "look for \(ancestor) before \(descendant)") == 1
    }

    /// The best commit that both reach, or nil where they share none.
    ///
    /// - Throws: ``GitError`` with `.notFound` where a commit is missing.
    public func mergeBase(_ first: ObjectID, _ second: ObjectID) throws(GitError) -> ObjectID? {
        let operation = "find where \(first) and \(second) part"
        var (one, two) = (first.oid, second.oid)
        var base = git_oid()
        let code = git_merge_base(&base, handle, &one, &two)
        guard code == GIT_ENOTFOUND.rawValue else {
            try check(code, operation)
            return ObjectID(base)
        }
        git_error_clear()
        // The same code stands for "none" and for "missing".
        for id in [first, second] where try kind(of: id) != .commit {
            throw GitError(.notFound, "there is no commit \(id)", operation: operation)
        }
        return nil
    }
}
