import TestSupport
import Testing

/// Word files that LibreOffice saved anew.
extension OfficeTests {
    private static let old = """
        ---
        id: A
        kind: bouwsteen
        title: Visie en kernbegrippen
        vragen: [kaders]
        ---

        ## Hoe doen we het nu?

        Elke gemeente heeft een *eigen* visie uit 2014,
        met [een bron](https://example.org/a?b=c) en een noot.[^1] En **vet** en `code`.

        * een
        * twee
          * genest
        * [x] **A1** drie

        3. stap drie
        4. stap vier

           Vervolg van stap vier.

        > Een citaat
        > over twee regels.

        | Jaar | Aantal |
        |:---|---:|
        | 2024 | 1 |
        | 2025 | **2** |

        ```swift
        let a = 1
          let b = 2
        ```

        Slot van de tekst.\\
        Nieuwe regel.

        ## Inwoners

        Wij spraken tien inwoners.

        [^1]: De noot met *nadruk*.

        """

    private static func edited(_ changes: [(String, String)]) -> String {
        changes.reduce(old) { text, change in
            guard let range = text.firstRange(of: change.0) else { return text }
            return text[..<range.lowerBound] + change.1 + text[range.upperBound...]
        }
    }

    /// A town in which Marie has proposed a change of a text of Piet's, and the redline of it in the folder of the office.
    private func redline(_ changes: [(String, String)], _ folder: TemporaryFolder) throws -> Town {
        let town = try Stage.founded.town()
        let (marie, piet) = (town["marie"], town["piet"])
        try piet.drafts("A", Self.old)
        try marie.kader("sync")
        try marie.kader("draft", "A", "--from", "-", "--kind", "bouwsteen", input: Self.edited(changes))
        try marie.kader("redline", "A/piet/1", "A/marie/1", "--format", "docx", "-o", folder.absolute("uit.docx"))
        return town
    }

    @Test func aFileThatLibreOfficeSavedAnewChangesNothing() throws {
        let folder = try TemporaryFolder("kader-office")
        let town = try redline(
            [("tien inwoners", "elf inwoners"), ("| 2024 | 1 |", "| 2024 | 7 |"), ("* een\n", "* een\n* anderhalf\n")],
            folder)
        try Office.save("uit.docx", in: folder)
        let piet = town["piet"]
        try piet.kader("sync")
        let before = try town.references()
        let outcome = try piet.tries("draft", "A", "--from", folder.absolute("saved/uit.docx"))
        #expect(outcome.status == 64 && outcome.errors.contains("A/marie/1"), "\(outcome)")
        #expect(try town.references() == before)
    }

    @Test func whoAcceptsOneChangeAndRejectsAnotherHasThatTakenIn() throws {
        let folder = try TemporaryFolder("kader-office")
        let town = try redline(
            [("een bron", "de bron"), ("stap vier\n", "stap vijf\n"), ("tien inwoners", "elf inwoners")], folder)
        _ = try Office.read([(.answer, "uit.docx")], in: folder)
        let piet = town["piet"]
        try piet.kader("sync")
        let outcome = try piet.kader("draft", "A", "--from", folder.absolute("uit.docx.docx"))
        let log = try piet.git("log", "--format=%an %s", "proposal/A/marie/2")
        #expect(log.hasPrefix("Marie Proef "), "\(outcome) \(log)")
        let hers = try piet.git("show", "proposal/A/marie/2:bouwstenen/A.md")
        #expect(hers.contains("elf inwoners") && hers.contains("* genest") && hers.contains("|:---|---:|"), "\(hers)")
        // The half that was accepted is nobody's in the file any more: it is whose it is that took it in.
        let his = try piet.git("show", "proposal/A/piet/1:bouwstenen/A.md")
        #expect(his != Self.old && !his.contains("elf inwoners") && his.contains("* genest"), "\(his)")
    }

    /// By way of an OpenDocument file, in which the Markdown does not come along.
    @Test func aFileThatLostItsSourceIsHeldAgainstTheTextThatThereIs() throws {
        let folder = try TemporaryFolder("kader-office")
        let town = try Stage.founded.town()
        let piet = town["piet"]
        try piet.drafts("A", Self.old)
        try piet.kader("redline", "A/piet/1", "A/piet/1", "--format", "docx", "-o", folder.absolute("uit.docx"))
        _ = try Office.openDocument(of: "uit.docx", in: folder)
        try Office.save("odt/uit.odt", in: folder)
        let before = try town.references()
        let outcome = try piet.tries("draft", "A", "--from", folder.absolute("saved/uit.docx"))
        let changes = try piet.git("log", "-p", "-1", "proposal/A/piet/1")
        #expect(outcome.status == 64, "\(outcome) \(changes)")
        #expect(try town.references() == before)
    }
}
