import Testing

@testable import Dossier

/// The form in which a text is kept.
struct TextFormTests {
    @Test(arguments: [
        ("", ""), ("a", "a"), ("a\nb\n", "a\nb\n"), ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r", "a\nb\n"), ("\r", "\n"),
        ("\r\n", "\n"), ("\r\r\n\n", "\n\n\n"), ("\n\r", "\n\n"), ("é\r\n\u{2028}\r", "é\n\u{2028}\n"),
    ])
    func linesEndInALineFeed(_ text: String, _ kept: String) {
        #expect(Array(text.utf8).withLineFeeds == Array(kept.utf8))
        #expect(Array(kept.utf8).withLineFeeds == Array(kept.utf8))
    }

    private func markers(_ text: String) -> [Int] {
        DocumentError.conflictMarkers(in: Array(text.utf8), file: "A.md").map(\.line)
    }

    @Test func whatGitPutsSideBySideIsNamedWithItsLines() {
        let text = "Kop\n<<<<<<< A/ans/1\nVan Ans.\n||||||| base\nVan ooit.\n=======\nVan Piet.\n>>>>>>> main\nSlot\n"
        #expect(markers(text) == [2, 4, 8])
        #expect(markers("x\n>>>>>>> main") == [2])
        #expect(markers("<<<<<<< HEAD\r\n") == [1])
    }

    @Test(arguments: [
        "", "\n", "Kop\n=======\n", "=======", "=======\n=======\n", "Kop\n======= \nTekst\n", "<<<<<<<", "<<<<<<<\n",
        " <<<<<<< A\n", "<<<<<< A\n", "<<<<<<<< A\n", "> > > > > > > diep\n", "| a | b |\n", "|||||||\n",
        "a <<<<<<< b\n",
        ">>>>>> zes\n", "<<<<<<<A\n", "<<<<<<\n< A\n",
    ])
    func whatIsMarkdownIsNoMarker(_ text: String) { #expect(markers(text).isEmpty) }

    @Test func theListOfMarkersIsBounded() {
        #expect(markers(String(repeating: "<<<<<<< A\n", count: 100_000)).count == 20)
    }

    @Test func aTextIsFourMegabytesAtMost() { #expect(Document.sizeLimit == 4 * 1_048_576) }
}
