import Report
import Testing

/// What a person reads of a redline on a terminal.
struct TerminalFormTests {
    @Test func everyChangeHasASignAndItsSurroundings() {
        #expect(
            RedlineForm.terminal.text() == """
                14 woorden erbij, 9 eraf, 18 verplaatst.

                  ---
                ~ title: Samen{+ verder+}
                  ---

                  … 2 alinea's ongewijzigd …

                  ## Wat doen we goed?

                ~ De gemeente Weert werkt {+elke dag +}samen. [-Wij praten te veel. -]Dit blijft staan.{+ Een nieuwe zin.+}

                  - eerste punt
                - - tweede punt van orde
                  - derde punt

                  ## Hoe doen we het nu?

                  | Wat | Bedrag |
                  |---|---|
                ~ | Zwembad | € [-10-]{+15+},- |
                  | Sporthal | € 20,- |
                + | Bibliotheek | € 5,- |

                < verplaatst naar hieronder, onder “Slot”: “Een alinea die straks verhuist naar een andere plek in …

                  Deze alinea blijft gewoon staan waar die stond, en zo ook de volgende.

                  ## Slot

                  Het einde is nog lang niet in zicht, en dat is maar goed ook.

                > verplaatst van hierboven, onder “Hoe doen we het nu?”:
                > Een alinea die straks verhuist naar een andere plek in dit stuk, met genoeg woorden om te herkennen.

                  Slotzin van het geheel die er ook straks nog gewoon staat.

                + ## Nog iets

                + Een nieuwe paragraaf.

                """)
    }

    @Test func longStretchesAreFoldedWithTheirHeading() {
        let same = (1...8).map { "Alinea \($0) die hier altijd al heeft gestaan.\n\n" }.joined()
        let text = RedlineForm.terminal.text("# Kop\n\n\(same)Oud woord hier.\n", "# Kop\n\n\(same)Nieuw woord hier.\n")
        #expect(
            text == """
                1 woord erbij, 1 eraf.

                  … 7 alinea's ongewijzigd …

                  # Kop

                  …

                  Alinea 8 die hier altijd al heeft gestaan.

                ~ [-Oud-]{+Nieuw+} woord hier.

                """)
    }

    @Test(arguments: [
        ("een twee\n", "een twee\n", "De teksten zijn gelijk.\n"),
        ("een twee\ndrie\n", "een\ntwee drie\n", "Alleen de opmaak verschilt.\n"),
    ])
    func whatSaysNothingNewIsOneLine(old: String, new: String, said: String) {
        #expect(RedlineForm.terminal.text(old, new) == said)
    }

    @Test func aTextOfWhichNothingIsLeftIsSaidToBeReplaced() {
        func text(_ word: String) -> String { (1...25).map { "\(word)\($0)" }.joined(separator: " ") + ".\n" }
        let said = RedlineForm.terminal.text(text("oud"), text("nieuw"))
        #expect(said.hasPrefix("De tekst is vervangen: 25 woorden erbij, 25 eraf.\n\n- oud1 oud2"), "\(said)")
        #expect(said.contains("\n+ nieuw1 nieuw2"), "\(said)")
    }

    @Test(arguments: [40, 60, 80])
    func linesFitTheTerminal(width: Int) {
        let text = RedlineForm.terminal.text(style: Style(hasColour: false, width: width))
        for line in text.split(separator: "\n").dropFirst() {
            #expect(Terminal.width(of: String(line)) <= width, "\(line)")
        }
        #expect(text.contains("elke dag"))
    }

    @Test func colourIsAddedToTheSigns() {
        let text = RedlineForm.terminal.text(style: .colour)
        #expect(
            text.contains("{+elke dag +}\u{1B}[0m") && text.contains("\u{1B}[31m[-Wij praten te veel. -]"), "\(text)")
    }

    @Test func nothingThatATerminalObeysComesThrough() {
        for text in [RedlineForm.terminal.text("", Texts.hostile), RedlineForm.terminal.text(Texts.hostile, "x")] {
            #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
            #expect(text.contains("\\u{1B}[31m"))
        }
    }
}
