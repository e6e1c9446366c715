import Git

/// One walk of what many tips reach, from which the walk of each follows: a walk for each of a thousand branches would
/// come by `main` a thousand times.
struct Walk: Sendable {
    private let tips: Set<ObjectID>
    private let hidden: Set<ObjectID>
    private let commits: ActReader.Commits

    /// Walks from `tips`; what is no commit is left out.
    ///
    /// - Throws: an error of the repository where something cannot be read, whichever tip leads to it.
    init(from tips: [ObjectID], hiding hidden: [ObjectID], _ acts: ActReader) throws {
        let tips = Set(tips)
        self.tips = tips
        self.hidden = Set(hidden)
        commits = try acts.commits(
            from: tips.filter { try acts.repository.kind(of: $0) == .commit }.sorted(), hiding: hidden)
    }

    /// The commits that `tips` reach and `hidden` do not; nil where that does not follow.
    func commits(from tips: [ObjectID], hiding hidden: [ObjectID]) -> ActReader.Commits? {
        guard Set(hidden) == self.hidden, tips.allSatisfy(self.tips.contains) else { return nil }
        var found: ActReader.Commits = [:]
        var waiting = tips
        while let id = waiting.popLast() {
            guard found[id] == nil, let commit = commits[id] else { continue }
            found[id] = commit
            waiting += commit.parents
        }
        return found
    }
}
