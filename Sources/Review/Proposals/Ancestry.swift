/// A set of small numbers, as bits.
struct ActSet: Sendable, Equatable {
    private var words: [UInt64]

    /// Makes an empty set with room for the numbers below `count`.
    init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

    mutating func remove(_ index: Int) { words[index / 64] &= ~(1 << UInt64(index % 64)) }

    func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }

    mutating func formUnion(_ other: ActSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    func isSuperset(of other: ActSet) -> Bool {
        for index in words.indices where other.words[index] & ~words[index] != 0 { return false }
        return true
    }

    func intersection(_ other: ActSet) -> ActSet {
        var result = self
        for index in words.indices { result.words[index] &= other.words[index] }
        return result
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func isDisjoint(with other: ActSet) -> Bool {
        for index in words.indices where other.words[index] & words[index] != 0 { return false }
        return true
    }

    /// The highest number in the set.
    var last: Int? {
        guard let word = words.lastIndex(where: { $0 != 0 }) else { return nil }
        return word * 64 + 63 - words[word].leadingZeroBitCount
    }
}

/// Who had seen what: acts in an order in which parents come first, each with the set of the acts before it.
///
/// The order is a function of the set of acts alone: among acts that are ready the earliest comes first, then the lowest id.
/// What was signed once is one act, under however many object ids it comes: the lowest of them stands for all.
struct Ancestry: Sendable {
    /// The acts, parents first.
    let acts: [Act]

    /// For each act, itself and all that its maker had seen.
    let seen: [ActSet]

    /// For each act, the indices of its parents within the proposal.
    let parents: [[Int]]

    /// The index of each act, under every id that it came by.
    private let places: [ActID: Int]

    /// Complexity: O(n log n) comparisons and O(n²/64) words.
    init(_ unordered: [Act]) {
        let names = Self.names(of: unordered)
        var byID: [ActID: Act] = [:]
        for act in unordered where names[act.id] == nil { byID[act.id] = act }
        var waiting: [ActID: Int] = [:]
        var children: [ActID: [ActID]] = [:]
        for act in byID.values {
            let inside = Set(act.parents.map { names[$0] ?? $0 }).filter { byID[$0] != nil && $0 != act.id }
            waiting[act.id] = inside.count
            for parent in inside { children[parent, default: []].append(act.id) }
        }
        var ready = byID.values.filter { waiting[$0.id] == 0 }.sorted(by: Self.isLater)
        var ordered: [Act] = []
        ordered.reserveCapacity(byID.count)
        while let act = ready.popLast() {
            ordered.append(act)
            for child in children[act.id] ?? [] {
                waiting[child, default: 0] -= 1
                guard waiting[child] == 0, let next = byID[child] else { continue }
                let place = ready.partitioningIndex { !Self.isLater($0, next) }
                ready.insert(next, at: place)
            }
        }

        var index: [ActID: Int] = [:]
        var seen: [ActSet] = []
        var parents: [[Int]] = []
        for (position, act) in ordered.enumerated() {
            index[act.id] = position
            var set = ActSet(count: ordered.count)
            set.insert(position)
            let inside = act.parents.compactMap { index[names[$0] ?? $0] }.filter { $0 != position }
            for parent in inside { set.formUnion(seen[parent]) }
            seen.append(set)
            parents.append(inside)
        }
        acts = ordered
        self.seen = seen
        self.parents = parents
        for (copy, name) in names { index[copy] = index[name] }
        places = index
    }

    /// The index of the act that came by the id `id`; nil where none did.
    func index(of id: ActID) -> Int? { places[id] }

    /// For each act that was signed once and came by several ids, the id that stands for it by the others.
    ///
    /// By a good signature with the same key alone: what somebody else hung on the same bytes must not take the place of the act.
    private static func names(of acts: [Act]) -> [ActID: ActID] {
        var first: [Signed: ActID] = [:]
        var names: [ActID: ActID] = [:]
        for act in acts {
            guard let payload = act.payload, case .key(let key) = act.signer else { continue }
            let signed = Signed(payload: payload, key: key)
            guard let known = first[signed], known != act.id else {
                first[signed] = act.id
                continue
            }
            let (kept, other) = act.id < known ? (act.id, known) : (known, act.id)
            first[signed] = kept
            names[other] = kept
        }
        // A third copy may have taken the place of what stood for the second.
        for (copy, name) in names {
            var last = name
            while let next = names[last] { last = next }
            names[copy] = last
        }
        return names
    }

    /// Bytes that a key signed.
    private struct Signed: Hashable {
        let payload: TextDigest
        let key: String
    }

    /// All acts.
    var everything: ActSet {
        var set = ActSet(count: acts.count)
        for index in acts.indices { set.insert(index) }
        return set
    }

    private static func isLater(_ left: Act, _ right: Act) -> Bool {
        left.moment == right.moment ? right.id < left.id : right.moment < left.moment
    }
}

extension Array {
    /// The first index at which `belongsAfter` holds, in an array where it holds for a tail.
    fileprivate func partitioningIndex(_ belongsAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
