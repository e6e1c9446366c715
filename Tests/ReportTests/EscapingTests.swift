import Report
import Testing

/// Nothing that a terminal obeys, and nothing that turns a text round, reaches a person.
struct EscapingTests {
    @Test(arguments: [
        ("\u{1B}[31mrood", "\\u{1B}[31mrood"), ("a\u{9B}2Jb", "a\\u{9B}2Jb"), ("a\u{7}b", "a\\u{7}b"),
        ("a\rb", "a\\u{D}b"), ("a\r\nb", "a\\u{D}\\u{A}b"), ("a\u{202E}b", "a\\u{202E}b"),
        ("a\u{2066}b", "a\\u{2066}b"), ("a\u{200B}b", "a\\u{200B}b"), ("a\u{2028}b", "a\\u{2028}b"),
        ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7F}"), ("a\tb\n", "a\\u{9}b\\u{A}"), ("\u{E0041}", "\\u{E0041}"),
        ("\u{FFFE}", "\\u{FFFE}"),
    ])
    func whatCannotBeSeenIsWritten(text: String, shown: String) { #expect(Terminal.escape(text) == shown) }

    @Test(arguments: ["", "gewoon", "één e\u{301} 市 👩", "“aanhaling” – streep"])
    func ordinaryTextStays(text: String) {
        #expect(Array(Terminal.escape(text).utf8) == Array(text.utf8))
    }

    @Test func linesAreKeptOnlyWhereAsked() {
        #expect(Terminal.escape("a\n\tb\u{1B}", keepingLines: true) == "a\n\tb\\u{1B}")
        #expect(Terminal.escape("a\r\nb", keepingLines: true) == "a\\u{D}\nb")
    }

    @Test(arguments: [("", 0), ("abc", 3), ("e\u{301}", 1), ("市", 2), ("👍", 2), ("a市", 3)])
    func widthIsThatOfATerminal(text: String, width: Int) { #expect(Terminal.width(of: text) == width) }

    @Test(arguments: [
        ("kadernota", 20, "kadernota"), ("kadernota", 9, "kadernota"), ("kadernota", 6, "kader…"), ("市市市", 4, "市…"),
        ("ab", 1, "…"), ("ab", 0, ""),
    ])
    func whatIsTooLongIsCut(text: String, width: Int, shown: String) {
        #expect(Terminal.truncate(text, to: width) == shown)
        #expect(Terminal.width(of: Terminal.truncate(text, to: width)) <= max(width, 0))
    }
}
