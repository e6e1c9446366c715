import Content
import Dossier
import Testing

@Suite struct SectionRuleTests {
    private func found(
        _ body: String, front: String = "id: A\nkind: bouwsteen\ntitle: T\nvragen: [1]",
        path: String = "bouwstenen/A.md"
    ) throws -> [String] {
        let shelf = try Shelf(
            kinds: """
                bouwsteen:
                  name: Bouwsteen
                  path: bouwstenen/{id}.md
                  sections: ["Hoe doen we het nu?", "Wat doen we goed en wat kan beter?"]
                  required: [vragen]
                """)
        let kind = try #require(shelf.charter.kinds.last)
        let document = try Document(bytes: Array("---\n\(front)\n---\n\(body)".utf8), file: path)
        let text = ContentText(document, path: path)
        let errors = document.check(against: kind, charter: shelf.charter, path: path)
        let findings = ContentCheck.findings(in: text, of: kind, library: shelf).filter { $0.rule != .ticked }
        #expect(findings.allSatisfy { $0.findingClass == .toDo && $0.weight == .propose })
        return (errors + findings.map(\.error)).map { "\($0.line):\($0.column) \($0.problem.en)" }
    }

    private let good = "## Hoe doen we het nu?\nZo.\n\n## Wat doen we goed en wat kan beter?\n- [ ] dit\n"

    @Test(arguments: [
        "Hoe doen we het nu?\n---\nZo.", "Hoe doen we\nhet nu?\n------\n- zo", "## Hoe doen **we** het nu?\nZo.",
        "## Hoe doen we het nu\\?\nZo.", "  Hoe doen we het nu? \n  --  \n\n|a|\n|-|\n",
    ])
    func whateverAnExportShowsAsAHeadingIsOne(_ section: String) throws {
        #expect(try found("\(section)\n\n## Wat doen we goed en wat kan beter?\nx") == [])
    }

    @Test(arguments: [
        ("Hoe doen we het nu?\n===\nZo.", "# Hoe doen we het nu?"),
        ("> ## Hoe doen we het nu?\n> Zo.", "## Hoe doen we het nu?"),
        ("- ## Hoe doen we het nu?\n  Zo.", "## Hoe doen we het nu?"),
    ])
    func aHeadingInAnotherPlaceIsNamedWithItsLine(_ section: String, _ shown: String) throws {
        let problems = try found("\(section)\n\n## Wat doen we goed en wat kan beter?\nx")
        #expect(problems == ["7:1 the section \"Hoe doen we het nu?\" is missing; \"\(shown)\" is here."])
    }

    @Test func aGoodDocumentHasNoProblems() throws {
        #expect(try found(good) == [])
        #expect(
            try found("##   Hoe doen we het nu? ##\nZo.\n  ## Wat doen we goed en wat kan beter?\t\n### Sub\ntekst")
                == [])
    }

    @Test(arguments: [
        (
            "id: B\nkind: bouwsteen\ntitle: T\nvragen: 1", "bouwstenen/A.md",
            "2:5 the id `B` does not fit the file's name."
        ),
        (
            "id: A\nkind: session\ntitle: T\nvragen: 1", "bouwstenen/A.md",
            "3:7 the kind `session` does not fit this place."
        ),
        ("id: A\nkind: iets\ntitle: T\nvragen: 1", "bouwstenen/A.md", "3:7 `iets` cannot be here."),
        (
            "id: A\nkind: bouwsteen\ntitle: T\nvragen: 1", "A.md",
            "1:1 the file `A.md` is not in the place of this kind."
        ),
        ("id: A\nkind: bouwsteen\ntitle: T", "bouwstenen/A.md", "2:1 `vragen` is missing."),
        ("id: A\nkind: bouwsteen\ntitle: T\nvragen:", "bouwstenen/A.md", "5:8 `vragen` has no value."),
        ("id: A\nkind: bouwsteen\ntitle: T\nvragen: []", "bouwstenen/A.md", "5:9 `vragen` has no value."),
        ("id: A\nkind: bouwsteen\ntitle: T\nvragen: ['  ']", "bouwstenen/A.md", "5:9 `vragen` has no value."),
    ])
    func frontMatterFitsKindAndPath(_ front: String, _ path: String, _ message: String) throws {
        #expect(try found(good, front: front, path: path) == [message])
    }

    @Test(arguments: [
        "", "\n\n", "<!-- schrijf hier -->\n", "<!-- a\n\n## Geen kop\n-->\n", "### Alleen een kop\n",
        "<!-- a --> <!-- b -->\n",
        "<!-- a\nb --> <!-- c -->\n\t\n",
    ])
    func aSectionWithoutTextIsEmpty(_ inside: String) throws {
        let body = "## Hoe doen we het nu?\n\(inside)## Wat doen we goed en wat kan beter?\nx"
        #expect(try found(body) == ["7:1 there is no text under \"Hoe doen we het nu?\" yet."])
    }

    @Test(arguments: [
        "<!-- a --> tekst", "tekst <!-- a", "a\n<!-- b -->", "```\n\n```\n```\nx\n```", "- [ ] dit", "### Sub\nx",
        "|a|",
    ])
    func anyOtherTextCounts(_ inside: String) throws {
        let body = "## Hoe doen we het nu?\n\(inside)\n## Wat doen we goed en wat kan beter?\nx"
        #expect(try found(body) == [])
    }

    @Test(arguments: [
        "```\n## Wat doen we goed en wat kan beter?\nx\n```",
        "~~~~ text\n~~~\n## Wat doen we goed en wat kan beter?\nx\n~~~~",
        "    ## Wat doen we goed en wat kan beter?\nx", "##Wat doen we goed en wat kan beter?\nx",
        "<!--\n## Wat doen we goed en wat kan beter?\nx\n-->",
        "```\n<!--\n```\n<!-- \n## Wat doen we goed en wat kan beter?\nx",
    ])
    func headingsInCodeAndCommentsAreNone(_ inside: String) throws {
        let problems = try found("## Hoe doen we het nu?\nZo.\n" + inside)
        #expect(problems == ["7:1 the section \"Wat doen we goed en wat kan beter?\" is missing."])
    }

    @Test(arguments: [
        "### Hoe doen we het nu?", "## Hoe doen we het nu", "## Hoe doen wij het nu?",
    ])
    func aNearMissIsNamedWithItsLine(_ heading: String) throws {
        let problems = try found("tekst\n\(heading)\nZo.\n## Wat doen we goed en wat kan beter?\nx")
        #expect(problems == ["8:1 the section \"Hoe doen we het nu?\" is missing; \"\(heading)\" is here."])
    }

    @Test func aClosedFenceFreesTheHeadingsAfterIt() throws {
        #expect(try found("```\ncode\n```\n" + good) == [])
    }

    @Test func oneOfTwoSectionsWithTextIsEnough() throws {
        #expect(try found("## Hoe doen we het nu?\n" + good) == [])
    }

    @Test func hostileBodiesAreCheckedInTime() throws {
        let clock = ContinuousClock()
        let start = clock.now
        for unit in ["## Hoe doen we het nou\n", "<!--", "<!-- -->", "```\n", "#", "## \n", "`~"] {
            let body = String(repeating: unit, count: 200_000 / unit.utf8.count)
            #expect(try !found(body).isEmpty)
        }
        #expect(clock.now - start < .seconds(30))
    }
}
