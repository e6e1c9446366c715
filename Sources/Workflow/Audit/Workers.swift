import Glibc

/// Work that is done side by side, each part on its own, with a repository of its own.
enum Workers {
    /// As many as there are processors; no more than eight, since each holds folders of the dossier in memory.
    static let count = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// What `work` makes of each of `parts`, in their order, whichever was ready first.
    ///
    /// - Parameter done: told of each part that is ready, one at a time.
    /// - Throws: what `work` throws for any of them.
    static func map<Part: Sendable, Outcome: Sendable>(
        _ parts: [Part], done: ((Part) -> Void)? = nil, _ work: @escaping @Sendable (Part) throws -> Outcome
    ) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var waiting = parts.indices.makeIterator()
            func begin() {
                guard let index = waiting.next() else { return }
                let part = parts[index]
                group.addTask { (index, try work(part)) }
            }
            for _ in 0..<count { begin() }
            var outcomes: [Outcome?] = Array(repeating: nil, count: parts.count)
            while let (index, outcome) = try await group.next() {
                outcomes[index] = outcome
                done?(parts[index])
                begin()
            }
            return outcomes.compactMap { $0 }
        }
    }

    /// The numbers below `count`, in parts of `size` and a rest.
    static func parts(of count: Int, each size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: max(1, size)).map { $0..<min($0 + max(1, size), count) }
    }
}
