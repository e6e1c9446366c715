import Dossier
import Testing

/// Names of before in `kader.yml`, under `was` at the name that took their place.
@Suite struct FormerNameTests {
    private static let text = """
        kader: 1
        title: Proef
        municipalities:
          kempenbroek: {name: Kempenbroek, was: [weert, nederweert]}
        roles:
          griffie: Griffie
          bestuurder: {name: Bestuurder, was: wethouder}
        bodies:
          gemeenteraad: {name: Gemeenteraad, per: municipality, was: raad}
          regiegroep: {name: Regiegroep, was: [stuurgroep, begeleidingsgroep]}
        fracties:
          CDA-D66: {was: [CDA, D66]}
        kinds:
          kader:
            name: Afspraken
            path: kader.yml
            propose: {capacities: [griffie]}
            review: {capacities: [griffie], quorum: 0}
            approve: {capacities: [bestuurder]}
            tag: {capacities: [griffie]}
          session: {name: Bijeenkomst, path: "bijeenkomsten/{id}.md", register: true, record: {capacities: [griffie]}}
        members:
          ans:
            name: Ans
            emails: [ans@weert.example]
            capacities:
              - {capacity: wethouder@weert, until: 2019-01-01}
              - bestuurder@kempenbroek
            bodies: [gemeenteraad@kempenbroek]
            fractie: CDA-D66
          bob:
            name: Bob
            emails: [bob@weert.example]
            capacities: [wethouder@weert]
            bodies: [raad@weert]
            ended: 2019-01-01
        """

    private func problems(_ old: String, _ new: String) throws -> [String] {
        let text = Self.text.split(separator: old, omittingEmptySubsequences: false)
        try #require(text.count > 1, "\(old) is not in the text")
        do {
            _ = try Charter(yaml: Array(text.joined(separator: new).utf8))
            return []
        } catch {
            return error.problems.map { "\($0.line) \($0.key ?? ""): \($0.problem.en)" }
        }
    }

    @Test func eachIsReadWhereItStands() throws {
        let charter = try Charter(yaml: Array(Self.text.utf8))
        #expect(charter.municipalities.items.map(\.name) == ["Kempenbroek"])
        let names = charter.former
        #expect(names.current(try #require(Capacity("wethouder@nederweert"))).text == "bestuurder@kempenbroek")
        #expect(names.current(try #require(Capacity("griffie@elders"))).text == "griffie@elders")
        #expect(names.current(try #require(BodyID("raad@weert"))).text == "gemeenteraad@kempenbroek")
        #expect(names.current(try #require(BodyID("stuurgroep"))).text == "regiegroep")
        #expect(names.fracties == ["CDA": "CDA-D66", "D66": "CDA-D66"])
    }

    @Test func aNameOfBeforeIsNotInUse() throws {
        let problem =
            "4 municipalities.kempenbroek.was: `kempenbroek` is a former name and is here as a name in use as well."
        #expect(try problems("weert, nederweert", "weert, kempenbroek") == [problem])
        #expect(try problems("was: wethouder", "was: griffie").first?.hasPrefix("7 roles.bestuurder.was:") == true)
        #expect(try problems("[stuurgroep, begel", "[gemeenteraad, begel").first?.hasPrefix("10 bodies.regie") == true)
        let fractie = try problems("fractie: CDA-D66", "fractie: CDA")
        #expect(fractie.first?.hasPrefix("30 members.ans.fractie") == true)
        #expect(try problems("[CDA, D66]", "[CDA-D66]").first?.hasPrefix("12 fracties.CDA-D66.was") == true)
    }

    @Test func aNameHasOneSuccessor() throws {
        let twice = try problems("[stuurgroep, begel", "[raad, begel")
        #expect(twice.first == "10 bodies.regiegroep.was: `raad` is there already.")
        #expect(try problems("[CDA, D66]", "[CDA, CDA]") == ["12 fracties.CDA-D66.was: `CDA` is there already."])
    }

    @Test func whoActsNowDoesSoUnderTodaysNames() throws {
        #expect(try problems("wethouder@weert, until: 2019-01-01", "wethouder@weert").count == 2)
        #expect(try problems("    ended: 2019-01-01", "").count == 3)
    }
}
