public import Dossier
import Redline

/// A person who changed a text, and when.
public struct Contributor: Sendable, Hashable {
    /// The person's name, as people know it.
    public let name: String
    /// When the person did it; nil where that is not on record.
    public let moment: Moment?

    /// Names a person and a moment.
    public init(name: String, moment: Moment?) {
        self.name = name
        self.moment = moment
    }
}

/// A text as one person left it.
public struct Contribution: Sendable {
    /// Who left it so.
    public let contributor: Contributor
    /// The whole text.
    public let text: [UInt8]

    /// Records what a person made of a text.
    public init(contributor: Contributor, text: [UInt8]) {
        self.contributor = contributor
        self.text = text
    }
}

/// Who wrote each byte of a new text that an old one has not, and who took each byte away that is gone.
public struct Authorship: Sendable {
    private static let nobody: Int32 = -1

    private let contributors: [Contributor]
    private var writers: [Int32] = []
    private var removers: [Int32]

    /// Follows an old text through the hands that it went through.
    ///
    /// - Parameter contributions: the texts in the order in which they were left; the last one is the new text.
    /// - Complexity: one comparison of two texts for each contribution.
    public init(old: [UInt8], contributions: [Contribution]) {
        contributors = contributions.map(\.contributor)
        removers = Array(repeating: Self.nobody, count: old.count)
        var text = old
        writers = Array(repeating: Self.nobody, count: old.count)
        var origins = (0..<Int32(clamping: old.count)).map { $0 }
        for (number, contribution) in contributions.enumerated() where contribution.text != text {
            let redline = Redline(old: text, new: contribution.text)
            (writers, origins) = step(redline, by: Int32(number), origins: origins)
            text = contribution.text
        }
    }

    /// When the text was left last; nil where that is not on record.
    public var latest: Moment? { contributors.compactMap(\.moment).max() }

    /// Who wrote the byte at a place of the new text, or moved it there; nil where nobody is on record.
    public func writer(at place: Int) -> Contributor? { contributor(writers, place) }

    /// Who took away the byte at a place of the old text, or moved it away; nil where nobody is on record.
    public func remover(at place: Int) -> Contributor? { contributor(removers, place) }

    /// The person who left the text last, where a byte came and went again and no hand is to be seen.
    private func contributor(_ numbers: [Int32], _ place: Int) -> Contributor? {
        guard numbers.indices.contains(place) else { return contributors.last }
        let number = numbers[place]
        return number == Self.nobody ? contributors.last : contributors[Int(number)]
    }

    private mutating func step(
        _ redline: Redline, by number: Int32, origins: [Int32]
    ) -> (writers: [Int32], origins: [Int32]) {
        var (newWriters, newOrigins): ([Int32], [Int32]) = ([], [])
        var place = 0
        for block in redline.blocks {
            var hasArrived = false
            if case .movedTo = block.fate { hasArrived = true }
            for segment in block.segments {
                let count = segment.bytes.count
                switch segment.change {
                case .deleted where hasArrived: break
                case .deleted:
                    for origin in origins[place..<place + count] where origin != Self.nobody {
                        removers[Int(origin)] = number
                    }
                    place += count
                case .kept where !hasArrived:
                    newWriters += writers[place..<place + count]
                    newOrigins += origins[place..<place + count]
                    place += count
                case .kept, .inserted:
                    newWriters += repeatElement(number, count: count)
                    newOrigins += repeatElement(Self.nobody, count: count)
                }
            }
        }
        return (newWriters, newOrigins)
    }
}
