import Markdown
import Testing

/// The guidance in a text, which no reader sees.
struct CommentTests {
    private func bare(_ text: String) -> String {
        String(decoding: Comments.removed(from: Array(text.utf8)), as: UTF8.self)
    }

    @Test func commentsGoWithTheirLines() {
        #expect(bare("# Kop\n\n<!-- Wat? -->\n\nTekst.\n") == "# Kop\n\nTekst.\n")
        #expect(bare("# Kop\n\n<!-- Wat?\n\n     Hoe? -->\n\n## Kop\n") == "# Kop\n\n## Kop\n")
        #expect(bare("Een <!-- twee --> drie.\n") == "Een  drie.\n")
        #expect(bare("<!-- a --><!-- b -->\nTekst.\n") == "Tekst.\n")
        #expect(
            bare("- een\n  <!-- a -->\n- twee\n").contains("een") && !bare("- een\n  <!-- a -->\n").contains("<!--"))
    }

    @Test func whatIsNeverClosedGoesToTheEnd() {
        #expect(bare("Tekst.\n\n<!-- open\n\nMeer.\n") == "Tekst.\n\n")
        // Within a paragraph it is text.
        #expect(bare("Een <!-- twee.\n") == "Een <!-- twee.\n")
    }

    @Test func codeHasNoComments() {
        for text in ["```\n<!-- a -->\n```\n", "    <!-- a -->\n", "Het teken `<!-- a -->`.\n", "Geen.\n", ""] {
            #expect(bare(text) == text)
        }
        let field = "---\ntitle: <!-- a -->\n---\n\nTekst.\n"
        #expect(bare(field) == field)
    }

    @Test func anyBytesAreTaken() {
        for text in ["<!--", "<!-->", "<!--->", "--><!--", "<!-- \u{0} -->\n", "<!-- a\r\n-->\r\nb"] { _ = bare(text) }
        #expect(Comments.removed(from: [0x3C, 0x21, 0x2D, 0x2D, 0xFF]) != [0x00])
    }
}
