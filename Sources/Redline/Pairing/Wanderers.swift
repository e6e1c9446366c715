/// Finds the blocks that went elsewhere and were changed on the way.
enum Wanderers {
    /// Blocks with fewer words cannot be told from others once they are changed.
    private static let tellingWords = 8
    /// The least share of words in common, from 0 to 1.
    private static let least = 0.6
    /// Two words that stand side by side in more blocks than this tell nothing.
    private static let commonest = 8

    /// Pairs of blocks, by their indices into the lists; each block in one of them at most.
    ///
    /// Blocks that share rare pairs of neighbouring words are compared. The work is bounded by the words times the number
    /// of blocks that a rare pair may be in.
    /// - Parameters:
    ///   - old: for each old block the numbers of its words.
    ///   - new: the same for the new blocks.
    static func pairs(old: [[UInt32]], new: [[UInt32]]) -> [(old: Int, new: Int)] {
        var holders: [UInt64: [Int]] = [:]
        for (index, words) in new.enumerated() where words.count >= tellingWords {
            for neighbours in neighbours(words) { holders[neighbours, default: []].append(index) }
        }
        let sortedNew = new.map { $0.sorted() }
        var found: [(old: Int, new: Int, score: Double)] = []
        for (index, words) in old.enumerated() where words.count >= tellingWords {
            var shared: [Int: Int] = [:]
            for neighbours in neighbours(words) {
                guard let places = holders[neighbours], places.count <= commonest else { continue }
                for place in places { shared[place, default: 0] += 1 }
            }
            let sorted = words.sorted()
            let likeliest = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(4)
            for (candidate, _) in likeliest {
                let score = WordShare.share(sorted, sortedNew[candidate])
                if score >= least { found.append((index, candidate, score)) }
            }
        }
        var (isTakenOld, isTakenNew) = (Set<Int>(), Set<Int>())
        var pairs: [(old: Int, new: Int)] = []
        for pair in found.sorted(by: { ($0.score, $1.old) > ($1.score, $0.old) })
        where !isTakenOld.contains(pair.old) && !isTakenNew.contains(pair.new) {
            isTakenOld.insert(pair.old)
            isTakenNew.insert(pair.new)
            pairs.append((pair.old, pair.new))
        }
        return pairs
    }

    /// The pairs of words that stand side by side, each once.
    private static func neighbours(_ words: [UInt32]) -> Set<UInt64> {
        Set(zip(words, words.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
    }
}

/// Compares texts by their words alone, whatever the order.
enum WordShare {
    /// The share of words in common, from 0 to 1 (Dice's coefficient over multisets), of two sorted lists.
    static func share(_ old: [UInt32], _ new: [UInt32]) -> Double {
        var (i, j, common) = (0, 0, 0)
        while i < old.count, j < new.count {
            if old[i] == new[j] {
                common += 1
                i += 1
                j += 1
            } else if old[i] < new[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return old.isEmpty && new.isEmpty ? 0 : Double(2 * common) / Double(old.count + new.count)
    }
}
