import Markdown
import Redline
import Testing

/// What happened to the sections between two texts.
struct SectionChangeTests {
    private func changes(_ old: String, _ new: String) -> [String] {
        Sections.changes(old: Array(old.utf8), new: Array(new.utf8)).map {
            "\($0.change.rawValue) \($0.level) \($0.heading)"
        }
    }

    private let base =
        "# Nota\n\nInleiding van de nota.\n\n## Een\n\nDe eerste tekst hier.\n\n## Twee\n\nDe tweede tekst daar.\n\n"
        + "### Onder\n\nOnder de tweede.\n\n## Drie\n\nDe derde tekst elders.\n"

    @Test func nothing() {
        #expect(changes(base, base) == [])
        #expect(changes(base, base.replacing("tekst ", with: "tekst\n")) == [])
    }

    @Test func addedAndRemoved() {
        let longer = base.replacing("## Twee", with: "## Nieuw\n\nIets geheel anders staat hier.\n\n## Twee")
        #expect(changes(base, longer) == ["added 2 Nieuw"])
        #expect(changes(longer, base) == ["removed 2 Nieuw"])
        #expect(changes("", base) == ["added 1 Nota", "added 2 Een", "added 2 Twee", "added 3 Onder", "added 2 Drie"])
    }

    @Test func changedIsOnlyTheSectionItself() {
        #expect(changes(base, base.replacing("Onder de tweede", with: "Onder de derde")) == ["changed 3 Onder"])
        #expect(changes(base, base.replacing("### Onder", with: "## Onder")) == ["changed 2 Onder"])
    }

    @Test func movedTakesItsSubsectionsAlong() {
        let moved =
            "# Nota\n\nInleiding van de nota.\n\n## Twee\n\nDe tweede tekst daar.\n\n### Onder\n\nOnder de tweede.\n\n"
            + "## Een\n\nDe eerste tekst hier.\n\n## Drie\n\nDe derde tekst elders.\n"
        #expect(changes(base, moved) == ["moved 2 Een"])
        let far =
            "# Nota\n\nInleiding van de nota.\n\n## Een\n\nDe eerste tekst hier.\n\n## Drie\n\nDe derde tekst elders.\n\n"
            + "## Vier\n\nEn nog een vierde.\n\n## Vijf\n\nEn ook een vijfde.\n\n"
        let tail = "## Twee\n\nDe tweede tekst daar.\n\n### Onder\n\nOnder de tweede.\n\n"
        #expect(changes(tail + far, far + tail) == ["moved 2 Twee"])
        #expect(
            changes(tail + far, far + tail.replacing("daar", with: "ginds")) == ["moved 2 Twee", "changed 2 Twee"])
    }

    @Test func renamed() {
        #expect(changes(base, base.replacing("## Een", with: "## Eerste")) == ["changed 2 Eerste"])
        #expect(changes(base, base.replacing("# Nota", with: "# Kadernota")) == ["changed 1 Kadernota"])
        let longText = "De werkgroep bespreekt de rol van de raad bij de begroting van de regeling in het najaar."
        #expect(
            changes("## Oud\n\n\(longText)\n", "## Nieuw\n\n\(longText.replacing("najaar", with: "voorjaar"))\n")
                == ["changed 2 Nieuw"])
        #expect(
            changes("## Oud\n\n\(longText)\n", "## Nieuw\n\nIets dat er in niets op lijkt.\n")
                == ["removed 2 Oud", "added 2 Nieuw"])
    }

    @Test(arguments: [0, 1, 2, 90]) func farMoreGoesThanComes(kept: Int) {
        func sections(_ name: String, _ count: Int) -> String {
            (0..<count).map { "## \(name) \($0)\n\nWoorden van \(name) nummer \($0) hier.\n\n" }.joined()
        }
        let (many, few) = (sections("Oud", 100), sections("Heel ander stuk", kept))
        let gone = (0..<100).map { "removed 2 Oud \($0)" }
        let come = (0..<kept).map { "added 2 Heel ander stuk \($0)" }
        #expect(Set(changes(many, few)) == Set(gone + come))
        #expect(changes(few, many).count == 100 + kept)
        // What stands last of many is found all the same.
        #expect(
            changes(sections("Oud", 20), "## Nieuw\n\nWoorden van Oud nummer 19 hier.\n").contains("changed 2 Nieuw"))
    }

    @Test func renamedWithoutTextOfItsOwn() {
        #expect(changes("# Deel\n\n## Een\n\nTekst een.\n", "# Boek\n\n## Een\n\nTekst een.\n") == ["changed 1 Boek"])
    }

    @Test func equalHeadings() {
        let twice = "# A\n\n## Doel\n\nHet doel van A is dit.\n\n# B\n\n## Doel\n\nHet doel van B is dat.\n"
        #expect(changes(twice, twice.replacing("B is dat", with: "B is anders")) == ["changed 2 Doel"])
        let one = "## Doel\n\nHet eerste doel.\n\n## Doel\n\nHet tweede doel.\n"
        #expect(changes(one, "## Doel\n\nHet tweede doel.\n") == ["removed 2 Doel"])
    }
}
