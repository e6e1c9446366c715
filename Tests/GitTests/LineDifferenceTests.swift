import Testing

@testable import Git

@Suite struct LineDifferenceTests {
    private typealias Hunk = LineDifference.Hunk

    private func hunks(_ old: String, _ new: String) throws -> [Hunk] {
        try LineDifference.hunks(old: old.bytes, new: new.bytes)
    }

    @Test func hunksCountFromZero() throws {
        #expect(try hunks("", "").isEmpty)
        #expect(try hunks("a\nb\n", "a\nb\n").isEmpty)
        #expect(try hunks("", "a\nb\n") == [Hunk(oldStart: 0, oldCount: 0, newStart: 0, newCount: 2)])
        #expect(try hunks("a\nb\n", "") == [Hunk(oldStart: 0, oldCount: 2, newStart: 0, newCount: 0)])
        #expect(try hunks("a\nb\n", "x\na\nb\n") == [Hunk(oldStart: 0, oldCount: 0, newStart: 0, newCount: 1)])
        #expect(try hunks("a\nb\n", "a\nx\nb\n") == [Hunk(oldStart: 1, oldCount: 0, newStart: 1, newCount: 1)])
        #expect(try hunks("a\nb\n", "a\nb\nx\n") == [Hunk(oldStart: 2, oldCount: 0, newStart: 2, newCount: 1)])
        #expect(try hunks("a\nb\nc\n", "a\nc\n") == [Hunk(oldStart: 1, oldCount: 1, newStart: 1, newCount: 0)])
        #expect(try hunks("a\nb", "a\nc") == [Hunk(oldStart: 1, oldCount: 1, newStart: 1, newCount: 1)])
        #expect(try hunks("a", "a\n") == [Hunk(oldStart: 0, oldCount: 1, newStart: 0, newCount: 1)])
        #expect(try hunks("a\0b\nc\n", "a\0b\nd\n") == [Hunk(oldStart: 1, oldCount: 1, newStart: 1, newCount: 1)])
    }

    @Test func hunksTurnTheOldTextIntoTheNew() throws {
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<300 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    "\(Int.random(in: 0..<12, using: &generator))\n"
                }
            }
            let (old, new) = (texts[0], texts[1])
            var (result, position) = ([String](), 0)
            for hunk in try hunks(old.joined(), new.joined()) {
                try #require(hunk.oldStart >= position && hunk.oldStart + hunk.oldCount <= old.count)
                result += old[position..<hunk.oldStart]
                try #require(hunk.newStart == result.count && hunk.newStart + hunk.newCount <= new.count)
                result += new[hunk.newStart..<(hunk.newStart + hunk.newCount)]
                position = hunk.oldStart + hunk.oldCount
            }
            result += old[position...]
            #expect(result == new)
        }
    }

    @Test func largeDisjointTextsAreQuick() throws {
        let old = (0..<50_000).map { "a\($0)\n" }.joined()
        let new = (0..<50_000).map { "b\($0)\n" }.joined()
        let start = ContinuousClock.now
        #expect(try hunks(old, new) == [Hunk(oldStart: 0, oldCount: 50_000, newStart: 0, newCount: 50_000)])
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
