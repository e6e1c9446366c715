import Git

/// Which commit of `main`'s own line brought each of the commits that `main` reaches.
///
/// With it, whether a commit was on `main` at some moment is one look-up, where a walk for each of many thousand
/// adoptions would be quadratic. Of what the line merges it knows what it was told.
struct Lineage: Sendable {
    /// The commits of `main`'s own line, along first parents, the oldest first.
    let line: [ObjectID]

    /// It has been told everything that the line merges, or did so after the beginning.
    var isComplete = false

    /// The commits that `main` reaches and the one where the audit begins does not; nil where it begins at the founding.
    var later: Set<ObjectID>?

    /// For each commit of the line, its place. Every worker has the same: what one learns stands apart.
    private let places: [ObjectID: Int32]

    /// For each commit that was told of, the place in `line` of the one that brought it.
    private var merged: [ObjectID: Int32] = [:]

    /// The lineage of `line` itself.
    init(of line: [ObjectID]) {
        self.line = line
        places = Dictionary(line.enumerated().map { ($1, Int32($0)) }) { _, last in last }
    }

    /// The place in `line` of the commit that brought `commit` to `main`; nil where that is not known.
    func place(of commit: ObjectID) -> Int? { (merged[commit] ?? places[commit]).map { Int($0) } }

    /// The place in `line` of a commit that is on the line itself.
    func placeOnLine(of commit: ObjectID) -> Int? {
        guard let place = place(of: commit), line[place] == commit else { return nil }
        return place
    }

    /// Tells whether the commit at place `end` of the line reaches `commit`, as far as is known.
    func isReached(_ commit: ObjectID, at end: Int) -> Bool {
        if let place = place(of: commit) { return place <= end }
        return later.map { !$0.contains(commit) } ?? false
    }

    /// Tells whether `descendant`, a commit of the line, reaches `ancestor`; nil where that is not known.
    func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) -> Bool? {
        guard let end = placeOnLine(of: descendant) else { return nil }
        if let place = place(of: ancestor) { return place <= end }
        return isComplete && later == nil ? false : nil
    }

    /// Learns that the commit at `place` of the line merged `commits`.
    ///
    /// - Returns: whether none of them is said to have been merged by another.
    mutating func take(_ commits: [ObjectID], mergedAt place: Int) -> Bool {
        var isNew = true
        for commit in commits {
            let known = self.place(of: commit) ?? place
            isNew = isNew && known == place
            merged[commit] = Int32(min(known, place))
        }
        return isNew
    }
}
