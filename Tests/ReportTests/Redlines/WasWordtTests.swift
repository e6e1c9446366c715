import Dossier
import Report
import Summary
import Testing

/// The table of old and new sentences.
struct WasWordtTests {
    private let origin = Comparison.Origin(
        proposers: [Comparison.Proposer(name: "Marie Jansen", capacity: Capacity("ambtenaar@weert"))],
        reason: "Korter is beter.")

    @Test func itNamesThePlaceTheReasonAndTheProposer() {
        let text = RedlineForm.wasWordt.text(
            "# A\n\nEen. Twee is veel.\n", "# A\n\nEen. Twee is weinig.\n", origin: origin)
        #expect(
            text == """
                # Was–wordt: A@1 → A/marie/1

                | Onderdeel | Huidige tekst | Voorgestelde tekst | Toelichting en indiener |
                |---|---|---|---|
                | A | Twee is veel. | Twee is weinig. | Korter is beter. — Marie Jansen (ambtenaar@weert) |

                """)
    }

    @Test func whatMovedIsNotNewAndNotGone() {
        let text = RedlineForm.wasWordt.text()
        let sentence =
            "Een alinea die straks verhuist naar een andere plek in dit stuk, met genoeg woorden om te herkennen."
        #expect(text.contains("| Hoe doen we het nu? | \(sentence) | *verplaatst naar “Slot”* |"), "\(text)")
        #expect(text.split(separator: "\n").count { $0.contains(sentence) } == 1)
    }

    @Test func barsAndTagsOfTheTextStayInTheirCell() {
        let text = RedlineForm.wasWordt.text("", "a | b <script>x</script>\n")
        #expect(text.hasSuffix("|  |  | a \\| b &lt;script>x&lt;/script> |  |\n"), "\(text)")
    }

    @Test func aSpreadsheetReadsIt() {
        let (old, new) = ("# A\n\nZeg \"nee\".\n", "# A\n\n=1+1 is geen formule.\n")
        #expect(
            RedlineForm.csv.text(old, new)
                == "\u{FEFF}\"Onderdeel\";\"Huidige tekst\";\"Voorgestelde tekst\";\"Toelichting en indiener\"\r\n"
                + "\"A\";\"Zeg \"\"nee\"\".\";\"\";\"\"\r\n"
                + "\"A\";\"\";\"'=1+1 is geen formule.\";\"\"\r\n")
        #expect(RedlineForm.csv.text(old, new, in: .en).contains("\"Section\",\"Current text\""))
    }
}
