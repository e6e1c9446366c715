import Redline
import Testing

/// Whatever the bytes, both texts can be rebuilt and the segments are in order.
struct ExactnessTests {
    private func check(_ old: [UInt8], _ new: [UInt8], _ note: Comment, at place: SourceLocation = #_sourceLocation) {
        for format in [Redline.Format.markdown, .plain] {
            let redline = Redline(old: old, new: new, format: format)
            #expect(redline.old == old && redline.new == new, note, sourceLocation: place)
            #expect(redline.isUnchanged == (old == new), note, sourceLocation: place)
            var (before, after): ([UInt8], [UInt8]) = ([], [])
            for segment in redline.segments {
                if segment.change != .inserted { before += segment.bytes }
                if segment.change != .deleted { after += segment.bytes }
            }
            #expect(before == old && after == new, note, sourceLocation: place)
            #expect(isInOrder(redline.segments), note, sourceLocation: place)
            for block in redline.blocks {
                #expect(isInOrder(block.segments) && isInKeeping(block), "\(note): \(block)", sourceLocation: place)
            }
            #expect(movesArePaired(redline), note, sourceLocation: place)
        }
    }

    private func isInOrder(_ segments: [Redline.Segment]) -> Bool {
        !segments.contains { $0.bytes.isEmpty }
            && !zip(segments, segments.dropFirst()).contains {
                $0.change == $1.change || $0.change == .inserted && $1.change == .deleted
            }
    }

    /// Whether the segments of a block are those of its fate.
    private func isInKeeping(_ block: Redline.Block) -> Bool {
        let changes = Set(block.segments.map(\.change))
        return switch block.fate {
        case .kept: changes == [.kept]
        case .changed: !changes.isEmpty
        case .inserted: changes == [.inserted]
        case .deleted, .movedFrom: changes == [.deleted]
        case .movedTo: changes.contains(.kept) || changes == [.deleted, .inserted]
        }
    }

    /// Whether every moved block stands twice, with the same old bytes.
    private func movesArePaired(_ redline: Redline) -> Bool {
        var (from, to): ([Int: [UInt8]], [Int: [UInt8]]) = ([:], [:])
        var count = 0
        for block in redline.blocks {
            let old = Array(block.segments.filter { $0.change != .inserted }.map(\.bytes).joined())
            switch block.fate {
            case .movedFrom(let number): from[number] = old
            case .movedTo(let number): to[number] = old
            default: continue
            }
            count += 1
        }
        return from == to && count == 2 * from.count
            && Set(from.keys) == Set(0..<from.count).reduce(into: []) { $0.insert($1 + 1) }
    }

    @Test(arguments: 0..<8) func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed)
        for round in 0..<400 {
            // A small alphabet makes much that is equal, a large one much that is not UTF-8.
            let highest: UInt8 = round % 3 == 0 ? 3 : round % 3 == 1 ? 40 : 255
            func random() -> [UInt8] {
                (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                    let byte = UInt8.random(in: 0...highest, using: &generator)
                    return highest == 3 ? [0x61, 0x20, 0x0A, 0x2E][Int(byte)] : highest == 40 ? byte &+ 0x20 : byte
                }
            }
            check(random(), random(), "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: 0..<4) func randomScalars(seed: UInt64) {
        let pieces = [
            "a", "é", "e\u{301}", "€", "👩‍👧", "🇳🇱", " ", "\u{A0}", "\n", "\r\n", "ij", "\u{200D}", "𝒳", "|", "- ",
        ]
        var generator = SeededGenerator(seed)
        for round in 0..<400 {
            func random() -> [UInt8] {
                let count = Int.random(in: 0...30, using: &generator)
                return (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
            }
            let (old, new) = (random(), random())
            check(old, new, "seed \(seed), round \(round)")
            for segment in Redline(old: old, new: new).segments {
                #expect(String(validating: segment.bytes, as: UTF8.self) != nil, "a scalar was cut")
            }
        }
    }

    @Test(arguments: 0..<4) func mutatedDossier(seed: UInt64) {
        var generator = SeededGenerator(seed)
        for round in 0..<60 {
            let text = Mutation.words(kadernota, count: round % 30, using: &generator)
            check(Array(kadernota.utf8), Array(text.utf8), "words, seed \(seed), round \(round)")
            let bytes = Mutation.bytes(Array(kadernota.utf8), count: round % 12 + 1, using: &generator)
            check(Array(text.utf8), bytes, "bytes, seed \(seed), round \(round)")
        }
    }

    @Test func everyPrefix() {
        let text = Array(kadernota.utf8)
        for length in stride(from: 0, through: text.count, by: 7) {
            check(text, Array(text[..<length]), "prefix of \(length)")
            check(Array(text[length...]), text, "suffix from \(length)")
        }
    }
}
