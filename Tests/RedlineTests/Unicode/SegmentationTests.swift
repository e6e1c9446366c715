import Testing

@testable import Redline

/// Words and sentences are those of Unicode Standard Annex #29, by the tests that Unicode gives for it.
struct SegmentationTests {
    @Test func words() throws {
        let lines = try UnicodeFile.lines("WordBreakTest.txt")
        #expect(lines.count == 1_823)
        for line in lines {
            let (text, breaks) = UnicodeFile.divided(line)
            let found = text.withUnsafeBufferPointer { bytes in
                var places = [0]
                while let last = places.last, last < bytes.count {
                    places.append(WordBreaks(bytes, limit: bytes.count).segment(at: last).end)
                }
                return places
            }
            #expect(found == breaks, "\(line)")
        }
    }

    @Test func sentences() throws {
        let lines = try UnicodeFile.lines("SentenceBreakTest.txt")
        #expect(lines.count == 502)
        for line in lines {
            let (text, breaks) = UnicodeFile.divided(line)
            #expect([0] + SentenceBreaks.unmodifiedEnds(in: text) == breaks, "\(line)")
        }
    }

    /// Tokens are those segments: blanks in a row are one token, and so are a word and a number in superscript.
    @Test func tokens() throws {
        for line in try UnicodeFile.lines("WordBreakTest.txt") {
            let (text, breaks) = UnicodeFile.divided(line)
            let tokens = TokenScanner.scan(text, .lines).tokens
            #expect(tokens.first?.range.lowerBound ?? 0 == 0 && tokens.last?.range.upperBound ?? 0 == text.count)
            for (left, right) in zip(tokens, tokens.dropFirst()) {
                #expect(
                    left.range.upperBound == right.range.lowerBound && breaks.contains(right.range.lowerBound),
                    "\(line)")
            }
        }
    }
}
