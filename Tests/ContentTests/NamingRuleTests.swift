import Content
import Dossier
import Testing

/// What must be named: all of it in one place, or all of it in many places together.
@Suite struct NamingRuleTests {
    private static let members = """
        members:
          ans: {name: Ans, emails: [ans@x.nl], fractie: CDA, capacities: [procesbegeleider@weert]}
          bo: {name: Bo, emails: [bo@x.nl], fractie: VVD, capacities: [procesbegeleider@weert]}
          cor: {name: Cor, emails: [cor@x.nl], fractie: Lokaal, capacities: [procesbegeleider@weert], ended: 2018-01-01}
        """

    private func shelf() throws -> Shelf {
        try Shelf(
            kinds: """
                indicatoren:
                  name: Indicatoren
                  path: indicatoren.md
                  tables: {Lijst: {columns: {Steun: {to: fracties, min: all}, Door: actor}}}
                waarde:
                  name: Waarde
                  path: waarden/{id}.md
                  fields: {domein: {of: [zorg, werk], min: all}}
                resultaat:
                  name: Resultaat
                  path: resultaten/{id}.md
                  fields: {waarde: {to: waarde, cover: all}, soort: {of: [a, b, c], cover: 2}}
                rollen:
                  name: Rollen
                  path: rollen.md
                  tables: {Lijst: {columns: {Rol: {to: roles, cover: all}}}}
                """, more: Self.members)
    }

    private func found(_ kind: String, front: String = "", _ body: String = "") throws -> [String] {
        var shelf = try shelf()
        return shelf.findings(in: try shelf.add("T", kind, front: front, body))
    }

    @Test func eachRowNamesEverything() throws {
        let head = "## Lijst\n\n| Nr | Steun |\n|---|---|\n"
        expect(try found("indicatoren", head + "| 1 | CDA, VVD |\n"), [])
        expect(
            try found("indicatoren", head + "| 1 | CDA |\n| 2 | |\n| | |\n| 3 | PvdA |\n"),
            [
                "cover 10:7 the row \"1\" lacks under \"Steun\": VVD.",
                "cover 11:6 the row \"2\" lacks under \"Steun\": CDA, VVD.",
                "reference 13:7 `PvdA` does not exist in this dossier.",
            ])
        // A group whose last member left need not be named, and may be.
        expect(try found("indicatoren", head + "| 1 | CDA, VVD, Lokaal |\n"), [])
    }

    @Test func aPoliticalGroupIsSomebody() throws {
        expect(
            try found("indicatoren", "## Lijst\n\n| Nr | Steun | Door |\n|---|---|---|\n| 1 | CDA, VVD | CDA |\n"), [])
    }

    @Test func oneFieldNamesEverything() throws {
        expect(try found("waarde", front: "domein: [zorg, werk]"), [])
        expect(try found("waarde", front: "domein: zorg"), ["cover 5:9 missing under \"domein\": werk."])
        expect(try found("waarde"), [])
    }

    @Test func documentsOfAKindNameEverythingTogether() throws {
        var shelf = try shelf()
        for id in ["W1", "W2"] { try shelf.add(id, "waarde", "") }
        let first = try shelf.add("R1", "resultaat", front: "waarde: W1\nsoort: a", "")
        let missing = [
            "cover 5:9 missing under \"waarde\": W2.",
            "cover 6:8 there is 1 value under \"soort\", and at least 2 are needed.",
        ]
        expect(shelf.findings(in: first), missing)
        // It is told once.
        expect(shelf.findings(in: try shelf.add("R2", "resultaat", front: "waarde: W1\nsoort: a", "")), [])
        expect(shelf.findings(in: first), missing)
        try shelf.add("R2", "resultaat", front: "waarde: W2\nsoort: b", "")
        expect(shelf.findings(in: first), [])
    }

    @Test func everyRoleIsNamed() throws {
        let head = "## Lijst\n\n| Rol |\n|---|\n"
        expect(try found("rollen", head + "| Griffie |\n| procesbegeleider |\n"), [])
        expect(
            try found("rollen", head + "| Griffie |\n"), ["cover 8:3 missing under \"Rol\": Procesbegeleider."])
        expect(
            try found("rollen", head + "| Griffie |\n| Directeur |\n"),
            ["reference 11:3 `Directeur` does not exist in this dossier."])
    }
}
