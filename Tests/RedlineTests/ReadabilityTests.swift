import Redline
import Testing

/// Changes are marked as an editor would mark them.
struct ReadabilityTests {
    @Test(arguments: [
        ("De raad besluit.", "De raad adviseert.", "De raad [-besluit-]{+adviseert+}."),
        // What stands between two changed words goes with them.
        ("op 12 maart 2018", "op 14 april 2018", "op [-12 maart-]{+14 april+} 2018"),
        ("€ 68.625,- in totaal", "€ 70.100,- in totaal", "€ [-68.625-]{+70.100+},- in totaal"),
        // What is only left out or only added stands by itself.
        ("Hij komt, maar zij niet.", "Hij, zij niet.", "Hij[- komt-],[- maar-] zij niet."),
        ("over geld", "over veel geld", "over {+veel +}geld"),
        ("Dit blijft staan.", "Dit **blijft** staan.", "Dit {+**+}blijft{+**+} staan."),
        // An inserted sentence runs from its start to its end, also where it begins like its neighbour.
        (
            "Een. De raad stelt vast.", "Een. De raad wikt. De raad stelt vast.",
            "Een. {+De raad wikt. +}De raad stelt vast."
        ),
        // An item is inserted with its own bullet, a row with its own borders.
        ("- een\n- drie\n", "- een\n- twee\n- drie\n", "- een\n{+- twee\n+}- drie\n"),
        ("| a | 1 |\n| c | 3 |\n", "| a | 1 |\n| b | 2 |\n| c | 3 |\n", "| a | 1 |\n{+| b | 2 |\n+}| c | 3 |\n"),
        // Cells stay apart.
        ("| Zwembad | 10 | x |", "| Sporthal | 20 | x |", "| [-Zwembad-]{+Sporthal+} | [-10-]{+20+} | x |"),
        ("kop\n\nalinea\n", "kop\n\nnieuw\n\nalinea\n", "kop\n\n{+nieuw\n\n+}alinea\n"),
    ]) func marks(old: String, new: String, marked: String) {
        #expect(Redline(old, new).text == marked)
    }

    @Test func movedBlockIsMarkedOnce() {
        let parts = [
            "De raad bepaalt vooraf welke doelen gelden.\n\n",
            "Griffiers bewaken samen de planning van het traject.\n\n",
            "Kosten worden naar inwonertal verdeeld over gemeenten.\n\n",
            "Inwoners denken mee tijdens openbare avonden.\n\n",
        ]
        let old = parts.joined()
        let new = [parts[1], parts[2], parts[0], parts[3]].joined()
        let redline = Redline(old, new)
        #expect(redline.wordsMoved == 7)
        #expect(redline.wordsRemoved == 0 && redline.wordsAdded == 0)
        #expect(redline.blocks.map(\.fate) == [.movedFrom(1), .kept, .kept, .movedTo(1), .kept])
    }

    @Test func reflowCostsNoWord() {
        let old = kadernota
        let new = old.replacing("samenwerkingsverbanden. Zij", with: "samenwerkingsverbanden.\nZij")
            .replacing("notities,\no.a.", with: "notities, o.a.")
        #expect(old != new)
        #expect(Redline(old, new).layoutOnly)
        #expect(Redline(old, new).wordsRemoved == 0)
    }

    @Test func marksAreTheCallers() {
        let redline = Redline("a b", "a c")
        #expect(
            redline.marked(delete: ("<del>", "</del>"), insert: ("<ins>", "</ins>"))
                == Array("a <del>b</del><ins>c</ins>".utf8))
    }
}
