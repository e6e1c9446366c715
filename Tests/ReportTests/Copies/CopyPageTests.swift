import Dossier
import Report
import Review
import Testing

/// A clean copy as a web page.
struct CopyPageTests {
    private func page(_ copy: CleanCopy, _ language: Language = .nl) -> String {
        String(decoding: CopyPage.bytes(copy, in: language), as: UTF8.self)
    }

    private func page(_ body: String) throws -> String { page(try Copies.copy(body)) }

    private static let everything = """
        # Samen sterk

        Een **vet** en *schuin* woord, `code`, ~~weg~~ en [een link](https://weert.nl/?a=1&b=2).[^1]

        #### Diep

        - eerste punt

          vervolg van het eerste punt
          1. genest
          2. nog een
        - tweede punt

        > Een citaat.
        >
        > - met een punt

        3. drie
        4. vier

        | Wat | Bedrag | |
        |:---|---:|---|
        | Zwembad | € 10,- | [^1] |

        ---

        ```
        <code> & meer
          ingesprongen
        ```

        <!-- Vul hier nog iets in. -->

        Zin <!-- stil --> met meer. ![Een *kaart* van Weert](kaart.png)

        ## Slot

        Zie [hierboven](#diep), [elders](../x.md) en [nergens](#weg).

        [^1]: Noot met [link](https://noot.nl).

        """

    @Test func theTextIsSetAsWhatItIs() throws {
        let page = try page(Self.everything)
        for part in [
            "Een <strong>vet</strong> en <em>schuin</em> woord, <code>code</code>, <s>weg</s> en "
                + "<a href=\"https://weert.nl/?a=1&amp;b=2\">een link</a>.<sup>",
            "<ul>\n<li>eerste punt<p>vervolg van het eerste punt</p>\n<ol>\n<li>genest</li>\n<li>nog een</li>\n</ol>\n</li>\n"
                + "<li>tweede punt</li>\n</ul>\n",
            "<blockquote>\n<p>Een citaat.</p>\n<ul>\n<li>met een punt</li>\n</ul>\n</blockquote>\n",
            "<ol start=\"3\">\n<li>drie</li>\n<li>vier</li>\n</ol>\n",
            "<th scope=\"col\">Wat</th><th scope=\"col\" class=\"right\">Bedrag</th><td></td></tr>\n</thead>\n<tbody>\n",
            "<td>Zwembad</td><td class=\"right\">€ 10,-</td>", "<hr>\n",
            "<pre><code>&lt;code&gt; &amp; meer\n  ingesprongen</code></pre>\n",
            "<p>Zin  met meer. [Afbeelding: Een <em>kaart</em> van Weert]</p>",
        ] {
            #expect(page.contains(part), "\(part)\n\(page)")
        }
        #expect(!page.contains("Vul hier") && !page.contains("stil") && !page.contains("&lt;!--"))
    }

    @Test func headingsGoDownOneAtATimeUnderOneTitle() throws {
        for page in [try page(Self.everything), page(try Copies.collection(Self.everything, "### Laag\n\n# Hoog\n"))] {
            #expect(page.components("<h1>") == 1)
            var last = 1
            for part in page.split(separator: "<h").dropFirst() {
                guard let level = part.first.flatMap({ Int(String($0)) }) else { continue }
                #expect(level <= last + 1, "\(part.prefix(60))")
                last = level
            }
        }
        // The title is not said twice.
        #expect(try page("# Samen sterk\n\n## Kop\n").components(">Samen sterk</h") == 1)
    }

    @Test func linksLeadSomewhereInTheCopyOrAreNone() throws {
        let page = page(
            try Copies.collection(
                "## Één kop\n\n[a](#%C3%89%C3%A9n-kop) [b](B.md) [c](./B.md#slot) [d](../x/B.md) [e](//x.nl/B.md)\n\n## Kop\n\n## Kop\n\n[f](#kop-1)\n",
                "## Slot\n\n[g](A.md#één-kop) [h](javascript:alert) [i](C.md)\n"))
        for part in [
            "<a href=\"#stuk1_1\">a</a> <a href=\"#stuk2\">b</a> <a href=\"#stuk2_1\">c</a> d e",
            "<a href=\"#stuk1_3\">f</a>", "<a href=\"#stuk1_1\">g</a> h i",
        ] {
            #expect(page.contains(part), "\(part)\n\(page)")
        }
        let names = page.values(of: "id")
        #expect(Set(names).count == names.count)
        for target in page.values(of: "href") + page.values(of: "aria-labelledby").map({ "#" + $0 }) {
            #expect(names.contains(String(target.dropFirst())), "\(target)")
        }
    }

    @Test func footnotesAreToldOnceAndLinkedBothWays() throws {
        let page = try page("Een[^a], twee[^b] en weer een[^a].\n\n[^a]: Eerste.\n[^b]: Tweede.\n")
        #expect(page.components("role=\"doc-noteref\"") == 3 && page.components("role=\"doc-backlink\"") == 2)
        #expect(page.components(" href=\"#stuk1_noot1\"") == 2 && page.components(" id=\"stuk1_bij1\"") == 1)
        #expect(page.contains("<li id=\"stuk1_noot1\">Eerste. <a href=\"#stuk1_bij1\""), "\(page)")
    }

    @Test func itSaysWhatItRestsOn() throws {
        let page = try page("Tekst.\n")
        for part in [
            "<p class=\"counts\">Versie 2, vastgesteld op 12 september 2018</p>",
            "<p>Versie 2, vastgesteld op 12 september 2018. Besloten door Gemeenteraad Weert. De vaststelling is vastgelegd "
                + "door Griet Smits (Griffie, Weert).</p>",
            "data-label=\"Akkoord van\">Wil Peeters</th><td role=\"cell\" data-label=\"Hoedanigheid of besluit\">Wethouder, Weert</td>",
            " class=\"date\" data-label=\"Datum\">12 september 2018</td>",
            ">Gemeenteraad Weert</th><td role=\"cell\" data-label=\"Hoedanigheid of besluit\">RB-12; 19 voor, 8 tegen, 0 blanco</td>",
            "ondertekend label approved/A/2, vastlegging \(String(repeating: "ab", count: 20)).",
            "<th scope=\"row\">Bronnen</th><td>Nota &lt;1&gt;; Nota 2</td>",
            "<meta name=\"dcterms.created\" content=\"2018-09-12T19:30:00+02:00\">",
            "@bottom-right { content: \"Pagina \" counter(page) \" van \" counter(pages)",
            "content: \"Samen sterk \\b7  Versie 2\\2c  vastgesteld op 12 september 2018\"",
        ] {
            #expect(page.contains(part), "\(part)\n\(page)")
        }
        #expect(!page.contains("CONCEPT"))
        let english = self.page(try Copies.copy("Tekst.\n"), .en)
        #expect(english.contains("<html lang=\"en\">") && english.contains("<article lang=\"nl\">"))
        #expect(english.contains("Version 2, adopted on 12 September 2018") && english.contains("19 for, 8 against"))
    }

    @Test func aDraftSaysSoOnEveryPage() throws {
        let page = page(try Copies.draft("Tekst.\n"))
        #expect(page.contains("<p class=\"draft\" role=\"note\"><strong>CONCEPT – niet vastgesteld</strong></p>"))
        #expect(page.contains("@top-center { content: \"CONCEPT \\2013  niet vastgesteld\";"), "\(page)")
        #expect(page.contains("Concept: voorstel A/anna/1, tekst van 12 september 2018"))
        #expect(page.contains("Dit is een concept (ter beoordeling)."))
        #expect(!page.contains("Versie") && !page.contains("approved/"))
    }

    @Test func aCollectionHasContentsAndEachPartItsOwnStanding() throws {
        let page = page(try Copies.collection("## Een\n\n### Diep\n", "## Twee & drie\n"))
        #expect(
            page.contains(
                "<li><a href=\"#stuk2\">Geld</a>\n<ol>\n<li><a href=\"#stuk2_1\">Twee &amp; drie</a></li>\n</ol>\n</li>\n"
            ),
            "\(page)")
        #expect(!page.contains(">Diep</a>"))
        #expect(page.components("<article class=\"part\"") == 2 && page.contains(".part { break-before: page;"))
        #expect(page.contains("<h2 id=\"stuk2\">Geld</h2>\n<p class=\"counts\">Versie 5, vastgesteld op"))
        #expect(page.contains("target-counter(attr(href), page)"))
        #expect(page.contains("<h1>Kadernota 2019</h1>") && page.contains("label approved/nota/1"))
    }

    @Test func everyPartOfAPageHasANameOfItsOwn() throws {
        let page = page(try Copies.collection(Self.everything, Self.everything))
        let names = page.values(of: "aria-label").filter { !$0.hasPrefix("Voetnoot") && !$0.hasPrefix("Terug") }
        #expect(Set(names).count == names.count, "\(names)")
        for name in ["Vaststelling", "Vaststelling, Geld", "Akkoord, Geld", "Tabel 1, Geld", "Voetnoten, Samen"] {
            #expect(names.contains(name), "\(name) in \(names)")
        }
    }

    @Test func nothingOfATextIsObeyed() throws {
        let hostile = "\(Texts.hostile)\n\n# \(Texts.hostile)\n\n| \(Texts.hostile) |\n|---|\n\n- \(Texts.hostile)\n"
        for copy in [
            try Copies.copy(hostile), try Copies.draft(hostile), try Copies.collection(hostile, hostile),
            try Copies.copy(hostile, title: "</style><script>alert(1)</script>\\\"}"),
        ] {
            let page = page(copy)
            #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("javascript:alert(1)\""))
            #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}") && !page.contains("<ins>"))
            #expect(page.components("</style>") == 1 && page.contains("default-src 'none'"))
            #expect(Elements.open(in: page) == [], "\(page)")
        }
    }

    @Test func everyElementIsClosedWhateverIsInWhat() throws {
        for body in [
            Self.everything, "- a\n  - b\n    1. c\n- d\n\n> e\n>\n> f\n\n1. g\n   h\n\n       code\n",
            "- - - x\n  - y\n- > z\n  >\n  > - q\n- w\n", "> > a\n> b\n\n> - c\n>   > d\n",
            "- # kop\n- | a |\n  |---|\n  | b |\n",
            "1. a\n\n- b\n\n1) c\n", "<div>\n\n- x <b>y\n", "[^1]\n\n[^1]: noot [^1]\n", "---\n\n- a\n\n***\n", "",
        ] {
            let page = try page(body)
            #expect(Elements.open(in: page) == [], "\(body)\n\(page)")
        }
    }

    @Test func commentsThatAreNoneStay() throws {
        let page = try page("a <!-- open\n\n`<!-- code -->` \\<!-- letterlijk --> b <!-- weg\nook --> c\n")
        #expect(page.contains("a &lt;!-- open"), "\(page)")
        #expect(page.contains("<code>&lt;!-- code --&gt;</code> &lt;!-- letterlijk --&gt; b  c"), "\(page)")
    }

    @Test func hostileTextsEndSoon() throws {
        let clock = ContinuousClock()
        for body in [
            String(repeating: "- ", count: 5_000), String(repeating: "<!-- ", count: 10_000),
            String(repeating: "[^1]", count: 10_000) + "\n\n[^1]: " + String(repeating: "noot ", count: 20_000) + "\n",
            String(repeating: "## Kop\n\n", count: 3_000), String(repeating: "[a](#kop) ", count: 5_000),
            String(repeating: "![a](b)", count: 5_000),
        ] {
            let copy = try Copies.copy(body)
            var size = 0
            let time = clock.measure { size = CopyPage.bytes(copy, in: .nl).count + WordFile.copy(copy, in: .nl).count }
            #expect(time < .seconds(20) && size < 10_000_000, "\(body.prefix(20)): \(time), \(size)")
        }
    }
}
