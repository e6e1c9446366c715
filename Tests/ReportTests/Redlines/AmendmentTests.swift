import Dossier
import Report
import Summary
import Testing

/// The wording of an amendment, point by point.
struct AmendmentTests {
    @Test func aCouncilReadsIt() {
        let origin = Comparison.Origin(
            proposers: [Comparison.Proposer(name: "Marie Jansen", capacity: nil)], reason: "Korter is beter.")
        let text = RedlineForm.amendment.text(origin: origin)
        let wanted = """
            De tekst van A@1 als volgt te wijzigen:

            1. Het gegeven “title: Samen” te vervangen door:
               “title: Samen verder”

            2. In paragraaf “Wat doen we goed?” de zin “De gemeente Weert werkt samen.” te vervangen door:
               “De gemeente Weert werkt elke dag samen.”

            3. In paragraaf “Wat doen we goed?” de volgende zin te schrappen:
               “Wij praten te veel.”

            4. In paragraaf “Wat doen we goed?” na de zin “Dit blijft staan.” toe te voegen:
               “Een nieuwe zin.”

            5. In paragraaf “Wat doen we goed?” het volgende opsommingspunt te schrappen:
               “tweede punt van orde”

            6. In paragraaf “Hoe doen we het nu?” in de tabel, rij “Zwembad”, kolom “Bedrag”, “€ 10,-” te vervangen door: “€ 15,-”.

            7. In paragraaf “Hoe doen we het nu?” na de tabelrij “Sporthal” de volgende tabelrij toe te voegen:
               “Bibliotheek | € 5,-”

            8. In paragraaf “Hoe doen we het nu?” de alinea die begint met “Een alinea die straks verhuist naar een andere” te verplaatsen naar paragraaf “Slot”, na de alinea die begint met “Het einde is nog lang niet in zicht,”.

            9. Na de alinea “Slotzin van het geheel die er ook straks nog gewoon staat.” een paragraaf toe te voegen met het opschrift “Nog iets”, met de volgende tekst:
               “Een nieuwe paragraaf.”

            Ingediend door Marie Jansen: Korter is beter.

            """
        #expect(text == wanted)
    }

    @Test(arguments: [
        ("# A\n\nEen. Twee.\n", "# A\n\nEen.\n", "1. In section “A”, delete this sentence:\n   “Twee.”"),
        ("# A\n\nEen.\n", "# B\n\nEen.\n", "1. Replace the heading “A” by:\n   “B”"),
        ("Een zin. Nog een.\n", "Nul. Een zin. Nog een.\n", "1. Before the sentence “Een zin.”, insert:\n   “Nul.”"),
        (
            "Een zin.\n", "Een zin.\n\nEn een.\n\nEn twee.\n",
            "1. After the paragraph “Een zin.”, add these paragraphs:\n   “En een.”\n   “En twee.”"
        ),
    ])
    func englishHasTheSamePoints(old: String, new: String, point: String) {
        let text = RedlineForm.amendment.text(old, new, in: .en)
        #expect(text == "Amend the text of A@1 as follows:\n\n\(point)\n", "\(text)")
    }

    @Test(arguments: [
        (
            "# A\n\nDe raad wil een ruim zwembad. Het college zoekt het geld.\n",
            "# A\n\nDe raad wil een ruim zwembad.\n\nHet college zoekt het geld.\n",
            "In paragraaf “A” na de zin “De raad wil een ruim zwembad.” een nieuwe alinea te beginnen."
        ),
        (
            "# A\n\n| a | b |\n|---|---|\n| x |  |\n", "# A\n\n| a | b |\n|---|---|\n| x | 3 |\n",
            "In paragraaf “A” in de tabel, rij “x”, kolom “b”, in te vullen: “3”."
        ),
        (
            "tekst\n", "# Kop\n\ntekst\n",
            "Aan het begin van het stuk een paragraaf toe te voegen met het opschrift “Kop”."
        ),
        (
            "# A\n\ntekst\n\n## B\n\nweg ermee\n", "# A\n\ntekst\n",
            "De paragraaf “B” te schrappen, met de volgende tekst:\n   “weg ermee”"
        ),
        (
            "# A\n\n- een of ander punt\n", "# A\n\n- een ander punt\n",
            "In paragraaf “A” het opsommingspunt “een of ander punt” te vervangen door:\n   “een ander punt”"
        ),
    ])
    func everyKindHasItsWords(old: String, new: String, point: String) {
        let text = RedlineForm.amendment.text(old, new)
        #expect(text == "De tekst van A@1 als volgt te wijzigen:\n\n1. \(point)\n", "\(text)")
    }

    @Test func layoutIsNothingToAmend() {
        #expect(RedlineForm.amendment.text("een twee\n", "een\ntwee\n") == "Alleen de opmaak verschilt.\n")
    }
}
