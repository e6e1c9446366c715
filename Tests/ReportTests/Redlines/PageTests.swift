import Dossier
import Report
import Summary
import Testing

/// The web page of a redline, for the eye and for the ear.
struct PageTests {
    private let page = RedlineForm.html.text()

    @Test func itHasWhatAReaderNavigatesBy() {
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
        #expect(RedlineForm.html.text(in: .en).contains("<html lang=\"en\">"))
        for landmark in [
            "<header>", "<main>", "<nav aria-label=\"Gewijzigde onderdelen\">",
            "<title>Wat er verandert: A@1 → A/marie/1</title>",
        ] {
            #expect(page.components(landmark) == 1, "\(landmark)")
        }
        #expect(page.components("<h1>") == 1)
        #expect(page.contains("name=\"viewport\"") && page.contains("@media print"))
    }

    /// Also where a text begins lower than at the top, or leaves levels out.
    @Test(arguments: [Texts.new, "## Kop\n\nTekst.\n\n##### Diep\n\n### Minder diep\n\n# Hoog\n\nNieuw.\n"])
    func headingsGoDownOneAtATime(_ text: String) {
        let page = RedlineForm.html.text(Texts.old, text)
        var last = 1
        for part in page.split(separator: "<h").dropFirst() {
            guard let level = part.first.flatMap({ Int(String($0)) }) else { continue }
            #expect(level <= last + 1, "\(part.prefix(40))")
            last = level
        }
    }

    @Test func whatCameAndWentIsSaidToWhoCannotSeeIt() {
        #expect(
            page.contains(
                "<ins><span class=\"ear\"> [begin toevoeging] </span>elke dag <span class=\"ear\"> [einde toevoeging] </span></ins>"
            ))
        #expect(
            page.contains(
                "<del><span class=\"ear\"> [begin vervallen] </span>Wij praten te veel. <span class=\"ear\"> [einde vervallen] </span></del>"
            ))
        #expect(page.contains("<p class=\"counts\">14 woorden erbij, 9 eraf, 18 verplaatst.</p>"))
    }

    @Test func whatMovedIsLinkedBothWays() {
        #expect(page.contains("id=\"van-1\"><a href=\"#naar-1\">Verplaatst naar hieronder, onder “Slot”</a>"))
        #expect(
            page.contains("id=\"naar-1\"><a href=\"#van-1\">Verplaatst van hierboven, onder “Hoe doen we het nu?”</a>"))
    }

    @Test func everyLinkLeadsSomewhereAndEveryNameIsThereOnce() {
        let names = page.values(of: "id")
        #expect(Set(names).count == names.count)
        for target in page.values(of: "href") + page.values(of: "aria-labelledby").map({ "#" + $0 }) {
            #expect(target.hasPrefix("#") && names.contains(String(target.dropFirst())), "\(target)")
        }
    }

    @Test func everyElementIsClosed() {
        for text in [page, RedlineForm.html.text("", Texts.hostile), RedlineForm.html.text(Texts.new, Texts.old)] {
            #expect(Elements.open(in: text) == [], "\(text)")
        }
        let nested = "- a\n  - b\n    1. c\n- d\n\n> e\n>\n> f\n\n1. g\n   h\n\n       code\n"
        for text in [RedlineForm.html.text("x\n", nested), RedlineForm.html.text(nested, nested + "- x\n")] {
            #expect(Elements.open(in: text) == [], "\(text)")
        }
    }

    @Test func tablesAndListsAreTablesAndLists() {
        #expect(page.contains("<tr><th scope=\"col\">Wat</th><th scope=\"col\">Bedrag</th></tr>"))
        #expect(page.contains("<li>eerste punt</li>\n<li><del>"))
    }

    @Test func nothingOfTheTextIsObeyed() {
        for text in [
            RedlineForm.html.text("", Texts.hostile), RedlineForm.html.text(Texts.hostile, "x\n"),
            RedlineForm.html.text("# \(Texts.hostile)\n", "# \(Texts.hostile)\n\nx\n"),
            RedlineForm.html.text("```\n\(Texts.hostile)\n```\n", "| \(Texts.hostile) |\n|---|\n"),
        ] {
            #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("href=\"javascript"))
            #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}") && !text.contains("<ins>nep"))
            #expect(text.contains("&lt;script&gt;"))
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func boldAndLinksAreShownAsSuch() {
        let text = RedlineForm.html.text(
            "Dit is **vet** en [hier](https://weert.nl) is `code`.\n",
            "Dit is **heel vet** en [hier](https://weert.nl) is `code`.\n")
        #expect(text.contains("<a href=\"https://weert.nl\">hier</a> is <code>code</code>"), "\(text)")
        #expect(text.contains("</ins><strong>vet</strong>"), "\(text)")
    }

    /// Web Content Accessibility Guidelines 2.2, 1.4.6: 7 to 1 for text.
    @Test func coloursAreFarEnoughApart() throws {
        let pairs = [
            ("text", "page"), ("quiet", "page"), ("link", "page"), ("text", "band"), ("quiet", "band"),
            ("came", "came-page"), ("went", "went-page"), ("moved", "moved-page"),
        ]
        let palettes = page.split(separator: ":root {").dropFirst().map { Palette(String($0)) }
        #expect(palettes.count == 3)
        for palette in palettes {
            for (front, back) in pairs {
                let contrast = try palette.contrast(front, back)
                #expect(contrast >= 7, "\(front) on \(back): \(contrast)")
            }
        }
    }
}

/// The colours that a style sheet names.
private struct Palette {
    private let colours: [String: [Double]]

    init(_ text: String) {
        var colours: [String: [Double]] = [:]
        for declaration in text.prefix(while: { $0 != "}" }).split(separator: ";") {
            let parts = declaration.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].count == 7 else { continue }
            let digits = Array(parts[1].dropFirst())
            colours[String(parts[0].dropFirst(2))] = stride(from: 0, to: 6, by: 2).compactMap {
                Int(String(digits[$0...($0 + 1)]), radix: 16).map { Double($0) / 255 }
            }
        }
        self.colours = colours
    }

    /// The contrast of two colours as the guidelines compute it, 1 to 21.
    func contrast(_ front: String, _ back: String) throws -> Double {
        let lights = try [front, back].map { try light(#require(colours[$0])) }.sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    /// Relative luminance; the curve is taken as a power of 2.4 by square roots, which is near enough here.
    private func light(_ colour: [Double]) -> Double {
        func linear(_ part: Double) -> Double {
            guard part > 0.04045 else { return part / 12.92 }
            let base = (part + 0.055) / 1.055
            // base^2.4 = base^2 · base^0.4, and base^0.4 lies between base^0.375 and base^0.5: the lower gives less contrast
            // for dark texts and more for light ones, by under one part in fifty.
            let eighth = base.squareRoot().squareRoot().squareRoot()
            return base * base * eighth * eighth * eighth
        }
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
    }
}
