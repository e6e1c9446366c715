import Redline
import Testing

/// Whatever the bytes, both texts can be rebuilt and the segments are in order.
struct ExactnessTests {
    private func check(_ old: [UInt8], _ new: [UInt8], _ note: Comment, at place: SourceLocation = #_sourceLocation) {
        let redline = Redline(old: old, new: new)
        var (before, after): ([UInt8], [UInt8]) = ([], [])
        for segment in redline.segments {
            if segment.change != .inserted { before += segment.bytes }
            if segment.change != .deleted { after += segment.bytes }
        }
        #expect(before == old, note, sourceLocation: place)
        #expect(after == new, note, sourceLocation: place)
        #expect(redline.old == old && redline.new == new, note, sourceLocation: place)
        #expect(redline.isUnchanged == (old == new), note, sourceLocation: place)
        #expect(redline.segments.allSatisfy { !$0.bytes.isEmpty }, note, sourceLocation: place)
        for (left, right) in zip(redline.segments, redline.segments.dropFirst()) {
            #expect(left.change != right.change, note, sourceLocation: place)
            #expect(!(left.change == .inserted && right.change == .deleted), note, sourceLocation: place)
        }
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
