import Redline
import Testing

/// The was–wordt rows.
struct SentenceTests {
    private func rows(_ old: String, _ new: String) -> [[String]] {
        Sentences.rows(old: Array(old.utf8), new: Array(new.utf8)).map { [$0.heading ?? "-", $0.was, $0.wordt] }
    }

    /// Each of these is one sentence: a word changed at its start brings its end into the row.
    @Test(arguments: [
        "Begin volgens art. 4 van de regeling.", "Begin met mw. De Vries en dhr. Janssen.", "Begin bij ca. 40 leden.",
        "Begin t.b.v. Nederweert en o.a. Weert.", "Begin, d.w.z. De Raad, bijv. Het College.", "Begin bij nr. 12.",
        "Begin op 3 mei jl. In Weert.", "Begin op blz. 4 m.b.t. Artikel 3.", "Begin op ma. t/m. Vrijdag.",
        "Begin met drs. Smit, ir. Bakker, mr. Jansen en prof. De Boer.", "Begin met € 68.625,- en € 4.200,50 erbij.",
        "Begin op de 3. plaats van 12. leden.", "Begin met J. P.C. Hooft.", "Begin (zie o.a. Art. 3) hier.",
    ]) func abbreviations(sentence: String) {
        let changed = sentence.replacing("Begin", with: "Einde")
        #expect(rows(sentence + " Slot.\n", changed + " Slot.\n") == [["-", sentence, changed]])
    }

    @Test func sentencesEnd() {
        #expect(
            rows(
                "Eén! Twee? Drie… Vier (5). \"Zes.\" In 2018. Slot.",
                "Eén! Twee? Drie… Vier (5). \"Zes.\" In 2019. Slot.")
                == [["-", "In 2018.", "In 2019."]])
        #expect(
            rows("Goed. 's Avonds laat.", "Goed. 's Avonds vroeg.") == [["-", "'s Avonds laat.", "'s Avonds vroeg."]])
    }

    @Test func numberedArticles() {
        #expect(
            rows("Artikel 3. De raad stelt vast.\n", "Artikel 3. De raad stelt voor.\n")
                == [["-", "Artikel 3. De raad stelt vast.", "Artikel 3. De raad stelt voor."]])
    }

    @Test func comesAndGoes() {
        let (short, long) = (
            "# Kop\n\nEen blijft. Drie blijft.\n", "# Kop\n\nEen blijft. Twee komt erbij. Drie blijft.\n"
        )
        #expect(rows(short, long) == [["Kop", "", "Twee komt erbij."]])
        #expect(rows(long, short) == [["Kop", "Twee komt erbij.", ""]])
    }

    @Test func dossier() {
        let new = kadernota.replacing("concept", with: "ter bespreking").replacing("68.625", with: "70.100")
            .replacing("zicht op", with: "goed zicht op").replacing("nu pas achteraf", with: "voortaan vooraf")
            .replacing("## Vervolg", with: "## Hoe verder")
        #expect(
            rows(kadernota, new) == [
                ["-", "status: concept", "status: ter bespreking"],
                [
                    "Aanleiding", "Het college informeert hen nu pas achteraf, d.w.z. na het besluit.",
                    "Het college informeert hen voortaan vooraf, d.w.z. na het besluit.",
                ],
                ["Aanleiding", "zicht op de risico's", "goed zicht op de risico's"],
                ["Kosten", "Ondersteuning | € 68.625,- | 2019", "Ondersteuning | € 70.100,- | 2019"],
                ["Hoe verder", "Vervolg", "Hoe verder"],
            ])
    }

    @Test func layoutMakesNoRow() {
        #expect(rows("Een twee drie. Vier vijf.\n", "Een twee\ndrie.\n\nVier   vijf.\n") == [])
        #expect(rows("- een\n- twee\n", "* een\n* twee\n") == [])
        #expect(rows("1. een\n2. twee\n", "3. een\n4. twee\n") == [])
        #expect(rows("Kop\n===\n", "# Kop\n") == [])
    }

    @Test func emphasisAndTargetsAreChanges() {
        #expect(rows("Zie dit stuk.", "Zie **dit** stuk.").count == 1)
        #expect(rows("Zie [dit](a.md) stuk.", "Zie [dit](b.md) stuk.").count == 1)
        #expect(rows("Zie [dit].\n\n[dit]: a.md\n", "Zie [dit].\n\n[dit]: b.md\n").count == 1)
        #expect(rows("![plaat](a.png)\n", "![plaat](b.png)\n").count == 1)
        #expect(rows("```\nlet a = 1\n```\n", "```\nlet a = 2\n```\n") == [["-", "let a = 1", "let a = 2"]])
    }

    @Test func movedSectionGivesRowsOnlyForItsChanges() {
        let one = "## Een\n\nDe eerste zin van een. De tweede zin van een.\n\n"
        let rest = "## Twee\n\nEen andere zin. Nog een andere.\n\n## Drie\n\nWeer iets anders. En meer daarvan.\n\n"
        #expect(rows(one + rest, rest + one) == [])
        #expect(
            rows(one + rest, rest + one.replacing("tweede zin", with: "laatste zin"))
                == [["Een", "De tweede zin van een.", "De laatste zin van een."]])
        #expect(rows("Los hier. Een. Twee. Drie.\n", "Een. Twee. Drie. Los hier.\n").count == 2)
    }

    @Test func quotationsAndNestedItems() {
        #expect(
            rows("> - Een zin\n>   over regels.\n", "> - Een zin\n>   over meer regels.\n")
                == [["-", "Een zin over regels.", "Een zin over meer regels."]])
    }
}
