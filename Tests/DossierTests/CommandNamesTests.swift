import Testing

@testable import Dossier

/// Commands by their Dutch names, in what kader says in Dutch.
struct CommandNamesTests {
    @Test(arguments: [
        ("Vraag hun om `kader review`.", "Vraag hun om `kader beoordeel`."),
        ("`kader session close --met 1` en `kader status`", "`kader bijeenkomst sluit --met 1` en `kader status`"),
        ("`kader -C map member add`", "`kader -C map lid toevoegen`"),
        ("`kader show session`", "`kader toon session`"),
        ("`git log` of `kader log`", "`git log` of `kader logboek`"),
    ])
    func aHintSaysTheDutchName(_ said: String, _ read: String) {
        let phrase = Phrase(nl: said, en: said)
        #expect(phrase(.nl) == read)
        #expect(phrase(.en) == said)
    }

    @Test(arguments: ["kader review", "`git review`", "`kader`", "`kader`review`", "`kader -C`", ""])
    func otherWordsStay(_ said: String) { #expect(Phrase(nl: said, en: "")(.nl) == said) }
}
