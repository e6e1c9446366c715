import Content
import Dossier
import Testing

@Suite("What an act waits for")
struct NeedCheckTests {
    private static let kinds = """
        eisen:
          name: Eisen
          path: eisen.md
          items: {RV: 2}
        bouwsteen:
          name: Bouwsteen
          path: b/{id}.md
          documents: [A, B]
          fields: {bouwt-op: {to: bouwsteen}}
          tables:
            Toets: {columns: {Eis: {to: eisen, cover: all}}}
        begrippen:
          name: Begrippen
          path: begrippen.md
          tables: {Begrippen: {columns: {Begrip: term, Varianten: variants}}}
        rapport:
          name: Rapport
          path: rapport.md
          fields: {bronnen: {to: [bouwsteen, eisen]}}
        """

    private func past(adopted: Set<String> = []) throws -> Past {
        var past = Past(shelf: try Shelf(kinds: Self.kinds))
        past.adopted = adopted
        try past.shelf.add("eisen", "eisen", "\n- **RV-1** Eén\n- **RV-2** Twee\n")
        try past.shelf.add("A", "bouwsteen", "\n## Toets\n\n| Eis |\n| --- |\n| RV-1 |\n")
        return past
    }

    /// What lacks, as `state: A, B`, of needs of the report.
    private func lacking(
        _ past: Past, _ needs: [Need], front: String = "", _ body: String = "\nTekst.\n"
    ) throws -> [String] {
        var past = past
        let text = try past.shelf.add("rapport", "rapport", front: front, body)
        let kind = try #require(KindID("rapport").flatMap { past.charter.kind($0) })
        return NeedCheck(past).unmet(needs, by: text, of: kind).map { unmet in
            guard case .need(let need, let lacking) = unmet else { return "?" }
            return "\(need.state): \(lacking.joined(separator: ", "))"
        }
    }

    private func kind(_ id: String) throws -> Need.Subject { .kind(try #require(KindID(id))) }

    @Test func everyDocumentThatThereMustBeIsWaitedFor() throws {
        let need = Need(try kind("bouwsteen"), .adopted)
        #expect(try lacking(past(adopted: ["A"]), [need]) == ["adopted: B"])
        #expect(try lacking(past(adopted: ["A", "B"]), [need]).isEmpty)
        let single = Need(try kind("begrippen"), .exists)
        #expect(try lacking(past(), [single]) == ["exists: begrippen"], "a kind with one path is one document")
    }

    @Test func aFieldIsWaitedForAsFarAsItNamesSomething() throws {
        let need = Need(.named("bronnen"), .adopted)
        #expect(try lacking(past(adopted: ["A"]), [need]).isEmpty)
        #expect(try lacking(past(adopted: ["A"]), [need], front: "bronnen: [a@2, eisen]") == ["adopted: eisen"])
    }

    @Test func whatATableTestsAgainstIsWaitedFor() throws {
        let need = Need(.named("Toets"), .adopted)
        let past = try past()
        let kind = try #require(KindID("bouwsteen").flatMap { past.charter.kind($0) })
        let id = try #require(DocumentID("A"))
        let text = try #require(past.text(of: id))
        #expect(NeedCheck(past).unmet([need], by: text, of: kind) == [.need(need, lacking: ["eisen"])])
        #expect(try NeedCheck(self.past(adopted: ["eisen"])).unmet([need], by: text, of: kind).isEmpty)
        var bare = past
        let without = try bare.shelf.add("B", "bouwsteen", "\nNog niets getoetst.\n")
        #expect(NeedCheck(bare).unmet([need], by: without, of: kind).isEmpty)
    }

    @Test func aTermIsDefinedWhereTheGlossarySaysWhatItMeans() throws {
        var past = try past()
        try past.shelf.add(
            "begrippen", "begrippen",
            """

            ## Begrippen

            | Begrip | Varianten | Omschrijving |
            | --- | --- | --- |
            | budgettair neutraal | | |
            | impuls | | Een duw |
            | meerwaarde | | - |

            """)
        let need = Need(.this, .defined)
        #expect(try lacking(past, [need], "\nEen impuls.\n").isEmpty)
        #expect(
            try lacking(past, [need], "\nDit is Budgettair neutraal, een impuls.\n\n| A |\n| --- |\n| meerwaarde |\n")
                == ["defined: budgettair neutraal, meerwaarde"])
    }

    @Test func whatMustBeNamedIsWaitedFor() throws {
        var past = try past()
        let need = Need(try kind("eisen"), .covered)
        #expect(try lacking(past, [need]) == ["covered: RV-2"])
        try past.shelf.add("B", "bouwsteen", "\n## Toets\n\n| Eis |\n| --- |\n| RV-2, RV-1 |\n")
        #expect(try lacking(past, [need]).isEmpty)
    }

    @Test func theTextItselfIsTheOneThatIsPutForward() throws {
        let (ticked, filled) = (Need(.this, .ticked), Need(.this, .filled("Slot")))
        #expect(
            try lacking(past(), [ticked, filled], "\n- [ ] **P1** Open\n") == [
                "ticked: rapport", "filled(\"Slot\"): rapport",
            ])
        #expect(try lacking(past(), [ticked, filled], "\n## Slot\n\n- [x] **P1** Klaar\n").isEmpty)
    }
}
