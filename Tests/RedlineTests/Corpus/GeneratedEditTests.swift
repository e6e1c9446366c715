import Redline
import Testing

/// Texts of the corpus, edited at random by words, by bytes and by lines.
struct GeneratedEditTests {
    @Test(arguments: CorpusTests.names.enumerated().filter { $0.offset % 4 == 0 }.map(\.element))
    func rebuilds(_ name: String) throws {
        let old = try Array(CorpusTests.text("old", name).prefix(6_000))
        var generator = SeededGenerator(UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }.magnitude))
        for round in 1...6 {
            let words = Mutation.words(String(decoding: old, as: UTF8.self), count: round * 10, using: &generator)
            let candidates = [
                Array(words.utf8), Mutation.bytes(old, count: round * 3, using: &generator),
                Mutation.lines(old, count: round, using: &generator),
            ]
            for new in candidates {
                let redline = Redline(old: old, new: new)
                #expect(redline.old == old && redline.new == new, "\(name), round \(round)")
                #expect(redline.isUnchanged == (old == new))
            }
        }
    }
}
