import Git

/// `main`'s own line, along first parents, walked back from its tip as far as is asked.
///
/// Policies are numbered by their places on it: a later commit has a greater place.
final class MainLine {
    private let repository: Repository
    private var places: [ObjectID: Int]
    private var last: ObjectID?

    /// The line that ends at `tip`, of which nothing was read yet.
    init(to tip: ObjectID, in repository: Repository) {
        self.repository = repository
        places = [tip: 0]
        last = tip
    }

    /// The place of `id`: 0 for the tip, less for what is older; nil where the line does not pass it.
    ///
    /// - Complexity: linear in the commits between `id` and the oldest one that was asked for before; a commit that is not
    ///   on the line costs the whole line, once.
    func place(of id: ObjectID) throws -> Int? {
        while places[id] == nil, let oldest = last {
            let parent = try repository.commit(oldest).parents.first
            if let parent { places[parent] = (places[oldest] ?? 0) - 1 }
            last = parent
        }
        return places[id]
    }

    /// Tells whether the line passes `id` after `other`, which it passes; also false where it does not pass `id` at all.
    ///
    /// - Complexity: linear in the commits after `other`.
    func passes(_ id: ObjectID, after other: ObjectID) throws -> Bool {
        guard let limit = try place(of: other), let place = places[id] else { return false }
        return place > limit
    }
}
