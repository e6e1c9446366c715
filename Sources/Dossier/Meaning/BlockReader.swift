/// Reads blocks as people write them, against the kinds that there are.
public struct BlockReader: Sendable {
    /// What is wrong with a block.
    public struct Fault: Error, Sendable, Equatable {
        /// The place that is wrong, from 0; nil for the block as a whole.
        public let place: Int?
        /// What is wrong.
        public let problem: Phrase
        /// What was meant or expected.
        public let expected: Phrase
        /// How it may be written.
        public let example: String
    }

    /// The headings of each kind by the form in which they are compared.
    private let headings: [KindID: [String: String]]
    private let fields: [KindID: Set<String>]

    /// Takes the kinds of a dossier.
    ///
    /// - Complexity: linear in what they declare.
    public init(_ kinds: [Kind]) {
        var headings: [KindID: [String: String]] = [:]
        var fields: [KindID: Set<String>] = [:]
        for kind in kinds {
            let known = kind.sections + kind.meaning.tables.map(\.heading)
            headings[kind.id] = Dictionary(known.map { (Self.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
            fields[kind.id] = Set(kind.meaning.fields.map(\.name))
        }
        self.headings = headings
        self.fields = fields
    }

    /// Reads a block.
    ///
    /// - Parameters:
    ///   - name: what it shows, such as `stages`.
    ///   - places: of what, each a kind or `KIND/HEADING`.
    /// - Throws: a `Fault` where there is no such block, kind, heading or field, or more or fewer places than it takes.
    public func block(_ name: String, _ places: [String]) throws(Fault) -> Block {
        guard let known = Block.Name(rawValue: name) else {
            let names = Block.Name.allCases.map(\.rawValue)
            throw Fault(
                place: nil, problem: .unknownBlock(name),
                expected: nearest(to: name, in: names).map(Phrase.meant) ?? .oneOf(names), example: "changes")
        }
        guard known.count.contains(places.count) else {
            throw Fault(
                place: nil, problem: .blockPlaces(name, places.count), expected: .placesExpected(known),
                example: known.example)
        }
        var result: [Block.Place] = []
        for (index, text) in places.enumerated() { result.append(try place(text, index, of: known)) }
        return Block(known, result)
    }

    private func place(_ text: String, _ index: Int, of name: Block.Name) throws(Fault) -> Block.Place {
        func fault(_ problem: Phrase, _ expected: Phrase) -> Fault {
            Fault(place: index, problem: problem, expected: expected, example: name.example)
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map {
            String($0).trimmed
        }
        guard let kind = KindID(parts[0]), let known = headings[kind], kind != .charter else {
            let kinds = headings.keys.filter { $0 != .charter }.map(\.text).sorted()
            throw fault(
                .unknown(.kindOfDocument, parts[0]),
                nearest(to: parts[0], in: kinds).map(Phrase.meant) ?? .oneOf(kinds))
        }
        guard parts.count == 2 else {
            if name.wants == .heading {
                throw fault(.headingMissing(kind.text), .headingsOf(kind.text, known.values.sorted()))
            }
            return Block.Place(kind)
        }
        switch name.wants {
        case .kind: throw fault(.kindAlone(name.rawValue), .oneOf([kind.text]))
        case .field:
            guard let own = fields[kind], own.contains(parts[1]) else {
                throw fault(.unknownFieldOf(kind.text, parts[1]), .oneOfOrNone((fields[kind] ?? []).sorted()))
            }
            return Block.Place(kind, parts[1])
        case .heading, .either:
            guard let heading = known[Self.folded(parts[1])] else {
                let headings = known.values.sorted()
                throw fault(
                    .unknownHeadingOf(kind.text, parts[1]),
                    nearest(to: parts[1], in: headings).map(Phrase.meant) ?? .headingsOf(kind.text, headings))
            }
            return Block.Place(kind, heading)
        }
    }

    /// How headings are compared: without case.
    private static func folded(_ heading: String) -> String { heading.trimmed.lowercased() }
}
