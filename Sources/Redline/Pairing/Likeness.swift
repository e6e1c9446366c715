/// How alike the units of two lists are, such as blocks or sentences, when all of them are laid side by side.
struct Likeness {
    /// The words that two units have in common in this order.
    struct Vote {
        let old: Int
        let new: Int
        var count: Int
    }

    /// The least share of words in common, from 0 to 1, that makes two units versions of each other.
    static let least = 0.4
    /// The same where one unit stands in the place of just one other.
    static let leastAlone = 0.2
    /// The least share of the words of a unit that makes it a part of another.
    private static let leastOfPart = 0.6
    /// Fewer words in common make no part.
    private static let fewestOfPart = 3

    /// In the order of both lists.
    private(set) var votes: [Vote] = []
    private let oldSizes: [Int]
    private let newSizes: [Int]

    /// - Parameters:
    ///   - old: for each old unit the numbers of its words.
    ///   - new: the same for the new units.
    init(old: [[UInt32]], new: [[UInt32]], aligner: inout SequenceAligner) {
        oldSizes = old.map(\.count)
        newSizes = new.map(\.count)
        let (oldWords, newWords) = (Array(old.joined()), Array(new.joined()))
        var (i, j) = (0, 0)
        var (oldEnd, newEnd) = (oldSizes.first ?? 0, newSizes.first ?? 0)
        for run in aligner.matches(oldWords, oldWords.indices, newWords, newWords.indices) {
            var place = 0
            while place < run.count {
                while run.old + place >= oldEnd {
                    i += 1
                    oldEnd += oldSizes[i]
                }
                while run.new + place >= newEnd {
                    j += 1
                    newEnd += newSizes[j]
                }
                let count = min(run.count - place, oldEnd - run.old - place, newEnd - run.new - place)
                if let last = votes.last, last.old == i, last.new == j {
                    votes[votes.count - 1].count += count
                } else {
                    votes.append(Vote(old: i, new: j, count: count))
                }
                place += count
            }
        }
    }

    /// Those with most words first.
    var votesBestFirst: [Vote] { votes.sorted { ($0.count, $1.old, $1.new) > ($1.count, $0.old, $0.new) } }

    /// Whether two units are versions of each other (Dice's coefficient).
    func isAlike(_ vote: Vote, least: Double) -> Bool {
        2 * Double(vote.count) >= least * Double(oldSizes[vote.old] + newSizes[vote.new])
    }

    /// Whether one of two units is a part of the other.
    func isPart(_ vote: Vote) -> Bool {
        vote.count >= Self.fewestOfPart
            && Double(vote.count) >= Self.leastOfPart * Double(min(oldSizes[vote.old], newSizes[vote.new]))
    }
}
