import Redline
import Testing

/// What a word is, and that none is ever cut.
struct WordTests {
    @Test func emptyTexts() {
        #expect(Redline("", "").segments.isEmpty)
        #expect(Redline("", "").isUnchanged)
        #expect(Redline("", "twee woorden").wordsAdded == 2)
        #expect(Redline("twee woorden", "").wordsRemoved == 2)
    }

    @Test(arguments: [
        ("", "een, twee; drie!", 3), ("", "  \n\t — … € ,- ", 0), ("", "caf\u{65}\u{301} ge\u{AD}meente", 2),
        ("", "68.625", 1), ("", "2018 m² ½", 3), ("", "o.a. d.w.z.", 2), ("", "oud-lid 12:30", 4),
        ("", "zie https://weert.nl/a-b?c=1.", 2), ("", "- [a b](c.md \"d\")", 4), ("", "👩‍👧 🇳🇱", 0),
        ("", "gemeente\u{200D}raad", 1),
        ("", "Οδός улица 道", 3),
    ]) func counts(old: String, new: String, words: Int) {
        #expect(Redline(old, new).wordsAdded == words)
        #expect(Redline(new, old).wordsRemoved == words)
    }

    @Test func countsOnlyWhatChanged() {
        let redline = Redline("De raad stelt het kader vast.", "De raad stelt dit nieuwe kader vast!")
        #expect(redline.wordsRemoved == 1)
        #expect(redline.wordsAdded == 2)
    }

    @Test func wordsAreReplacedWhole() {
        #expect(Redline("de gemeenteraad", "de gemeenteraden").text == "de [-gemeenteraad-]{+gemeenteraden+}")
        #expect(Redline("cafe", "cafe\u{301}").text == "[-cafe-]{+cafe\u{301}+}")
        #expect(Redline("x 👩‍👧 y", "x 👩‍👦 y").text == "x [-👩‍👧-]{+👩‍👦+} y")
        #expect(Redline("🇳🇱", "🇳🇴").text == "[-🇳🇱-]{+🇳🇴+}")
    }

    @Test(arguments: 0..<4) func noWordIsCut(seed: UInt64) {
        func words(_ text: some Sequence<UInt8>) -> Int {
            Redline(old: [], new: Array(text), format: .plain).wordsAdded
        }
        var generator = SeededGenerator(seed)
        for _ in 0..<60 {
            let new = Mutation.words(kadernota, count: 15, using: &generator)
            let redline = Redline(old: Array(kadernota.utf8), new: Array(new.utf8), format: .plain)
            // A word in two segments would be counted twice.
            let ofOld = redline.segments.filter { $0.change != .inserted }.map { words($0.bytes) }.reduce(0, +)
            let ofNew = redline.segments.filter { $0.change != .deleted }.map { words($0.bytes) }.reduce(0, +)
            #expect(ofOld == words(kadernota.utf8))
            #expect(ofNew == words(new.utf8))
            #expect(
                redline.wordsRemoved
                    == redline.segments.filter { $0.change == .deleted }.map { words($0.bytes) }.reduce(0, +))
        }
    }

    @Test func layout() {
        #expect(Redline("een twee\ndrie", "een\ntwee  drie").layoutOnly)
        #expect(Redline("a , b", "a, b").layoutOnly)
        #expect(!Redline("een twee", "eentwee").layoutOnly)
        #expect(!Redline("een twee", "een, twee").layoutOnly)
        #expect(!Redline("gelijk", "gelijk").layoutOnly)
        #expect(Redline("een twee\ndrie", "een\ntwee  drie").wordsAdded == 0)
    }
}
