import Content
import Dossier
import Testing

/// What council members write in two working sessions, and what they are told.
@Suite("A sturingskader, from its sources to its progress")
struct SturingskaderTests {
    private func dossier() throws -> TemplateShelf { try TemplateShelf("sturingskader") }

    /// A dossier with one source.
    private func studied() throws -> TemplateShelf {
        var dossier = try dossier()
        try dossier.add(
            rows: "| D1 | Nota jeugd | 2016-05-01 | jeugdhulp | waarden | |", to: "dossiers.md",
            under: "| Nr | Stuk |")
        return dossier
    }

    /// Another value, with these lines at its top.
    private func value(_ id: String, _ front: String) -> String {
        "---\nid: \(id)\nkind: waarde\ntitle: Dichtbij\n\(front)\n---\n\n## Waarde\n\nx\n\n## Transformatie\n\nx\n"
    }

    private let whole = "geldt-voor: [langer thuis wonen, participatie, jeugdhulp]"

    private func lacking(_ id: String, for act: MandatedAct, in dossier: TemplateShelf, adopted: Set<String>) throws
        -> [String]
    {
        let text = try #require(dossier.shelf.all.first { $0.document.id.text == id })
        let kind = try dossier.kind(text.document.kind.text)
        let check = NeedCheck(Past(shelf: dossier.shelf, adopted: adopted))
        return check.unmet(kind.meaning.needs[act] ?? [], by: text, of: kind).map {
            switch $0 {
            case .need(let need, let names): "\(need.subject): \(names.joined(separator: ", "))"
            case .flaw(let error): error.problem.nl
            }
        }
    }

    @Test func theSourcesTouchTheWholeDomainAndBothSessions() throws {
        var dossier = try studied()
        expect(
            try dossier.found(in: "dossiers.md"),
            [
                "cover: onder \"Bereik\" ontbreken: langer thuis wonen, participatie.",
                "cover: onder \"Gebruikt bij\" ontbreekt: resultaten.",
            ])
        try dossier.add(
            rows: "| D2 | Visie | 2015-01-01 | langer thuis wonen, participatie, jeugdhulp | waarden, resultaten | |",
            to: "dossiers.md", under: "| Nr | Stuk |")
        expect(try dossier.found(in: "dossiers.md"), [])
        try dossier.change("dossiers.md", "| 2015-01-01 |", to: "| |")
        expect(
            try dossier.found(in: "dossiers.md"),
            ["required: \"Vastgesteld op\" is niet ingevuld in de rij \"D2\"."])
        try dossier.change(
            "dossiers.md", "| D1 | Nota jeugd | 2016-05-01 | jeugdhulp |", to: "| D1 | Nota jeugd | 2016-05-01 | zorg |"
        )
        #expect(try dossier.found(in: "dossiers.md").contains("value: `zorg` kan hier niet."))
    }

    @Test func aValueBuildsOnWhatWasAdoptedBefore() throws {
        var dossier = try studied()
        expect(try dossier.found(in: "waarden/W1.md", .required), ["required: `bron` is niet ingevuld."])
        try dossier.change("waarden/W1.md", "bron: nog te bepalen", to: "bron: D2")
        expect(try dossier.found(in: "waarden/W1.md", .reference), ["reference: `D2` bestaat niet in dit dossier."])
        try dossier.change("waarden/W1.md", "bron: D2", to: "bron: D1")
        expect(try dossier.found(in: "waarden/W1.md", .required, .reference), [])
    }

    @Test func aValueForOnePartOfTheDomainIsHeldBack() throws {
        var dossier = try studied()
        try dossier.put(value("W2", "bron: D1\ngeldt-voor: jeugdhulp"), at: "waarden/W2.md")
        let found = try dossier.findings(in: "waarden/W2.md")
        expect(
            found.map(\.error.problem.nl), ["onder \"geldt-voor\" ontbreken: langer thuis wonen, participatie."])
        #expect(found.map(\.weight) == [.propose])
        try dossier.put(value("W2", "bron: D1\n" + whole), at: "waarden/W2.md")
        expect(try dossier.found(in: "waarden/W2.md"), [])
    }

    @Test func aValueWithoutAResultIsToldAndHoldsBackTheWhole() throws {
        var dossier = try studied()
        try dossier.put(value("W2", "bron: D1\n" + whole), at: "waarden/W2.md")
        expect(try dossier.found(in: "resultaten/R1.md", .cover), ["cover: onder \"waarde\" ontbreekt: W2."])
        let waits = try lacking("sturingskader", for: .propose, in: dossier, adopted: ["R1"])
        #expect(waits.contains { $0.contains("waarde") && $0.hasSuffix(": W2") }, "\(waits)")
        try dossier.change("resultaten/R1.md", "waarde: W1", to: "waarde: [W1, W2]")
        expect(
            try dossier.found(in: "resultaten/R1.md", .value),
            ["value: hier worden er 2 genoemd, en hoogstens 1 kan."])
    }

    @Test func theSecondSessionWaitsForTheFirst() throws {
        let dossier = try studied()
        let first = try lacking("W1", for: .propose, in: dossier, adopted: [])
        #expect(first.contains { $0.contains("intake") }, "\(first)")
        let second = try lacking("R1", for: .propose, in: dossier, adopted: ["intake"])
        #expect(second.contains { $0.hasSuffix(": W1") }, "\(second)")
        let after = try lacking("R1", for: .propose, in: dossier, adopted: ["intake", "W1"])
        #expect(!after.contains { $0.hasSuffix(": W1") }, "\(after)")
    }

    @Test func aCriterionSaysHowItIsTestedAndWhatItAsksOfOthers() throws {
        var dossier = try dossier()
        try dossier.change(
            "resultaten/R1.md", "| C1 | Er is één plan voor het hele gezin | | | |",
            to: "| C1 | Er is één plan voor het hele gezin | steekproef | groot | |")
        try dossier.change(
            "resultaten/R1.md", "is een regisseur aangewezen | | | |", to: "is een regisseur aangewezen | | klein | |")
        expect(
            try dossier.found(in: "resultaten/R1.md", .required),
            [
                "required: bij `groot` hoort iets onder \"Waarom toch\".",
                "required: \"Hoe te toetsen\" is niet ingevuld in de rij \"C2\".",
            ])
    }

    @Test func theProgressOfEachCriterionIsCounted() throws {
        var dossier = try dossier()
        expect(try dossier.found(in: "voortgang.md"), [])
        try dossier.change(
            "voortgang.md", "| C1 | | | | |\n| C2 |", to: "| C1 | 2019-07-01 | 12 | 10 | steekproef |\n| C3 |")
        expect(
            try dossier.found(in: "voortgang.md"),
            [
                "value: `12` is te veel: hoogstens 10 (`Van`).",
                "reference: `C3` bestaat niet in dit dossier.",
            ])
        try dossier.change(
            "voortgang.md", "| 12 | 10 | steekproef |\n| C3 | | | | |\n", to: "| 8 | 10 | steekproef |\n")
        expect(try dossier.found(in: "voortgang.md"), ["cover: onder \"Criterium\" ontbreekt: C2."])
    }

    @Test func aVisionWithoutAnEmergencyButtonIsNotFinished() throws {
        var dossier = try dossier()
        try dossier.change("sturingskader.md", "## Visie\n", to: "## Visie\n\nAlles is maatwerk.\n")
        let found = try dossier.found(in: "sturingskader.md", .section)
        #expect(found.contains("section: onder \"Noodknoppen\" staat nog geen tekst."))
        try dossier.add(
            rows: "| 1 | Meer uitgaven dan begroot | 500000 euro te veel | | wethouder |", to: "sturingskader.md",
            under: "| Nr | Voorwaarde |")
        expect(
            try dossier.found(in: "sturingskader.md", .required, .value).filter { !$0.contains("in te brengen") }
                .prefix(2)
                .map(\.self),
            [
                "value: `500000 euro te veel` is hier niet te lezen.",
                "required: \"Actie\" is niet ingevuld in de rij \"1\".",
            ])
    }

    @Test func aThresholdThatIsCrossedIsToldAndRecorded() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| N1 | Uitgaven jeugd | 500.000 | Stop nieuwe trajecten | wethouder |", to: "sturingskader.md",
            under: "| Nr | Voorwaarde |")
        expect(try dossier.found(in: "noodknoppen.md"), ["cover: onder \"Noodknop\" ontbreekt: N1."])
        try dossier.add(
            rows: "| N1 | 2019-07-01 | 500.000 | 512.000 | |", to: "noodknoppen.md", under: "| Noodknop |")
        let found = try dossier.findings(in: "noodknoppen.md")
        expect(
            found.map(\.error.problem.nl), ["`512.000` is te veel: hoogstens 500.000 (`Drempel`)."])
        #expect(found.map(\.weight) == [.signal])
    }

    @Test func anExceptionAboveFivePercentIsAProblem() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| 1 | Eén loket | regel | | | |", "| 2 | Eigen regisseur | uitzondering | 12% | | cijfers |",
            "| 3 | Eigen budget | uitzondering | 5% | cijfers | gesprek |", to: "sturingskader.md",
            under: "| Nr | Kader |")
        let found = try dossier.findings(in: "sturingskader.md").filter { $0.error.problem.nl.contains("12%") }
        expect(found.map(\.error.problem.nl), ["`12%` is te veel: hoogstens 5."])
        #expect(found.map(\.findingClass) == [.problem] && found.map(\.weight) == [.propose])
        #expect(
            try dossier.found(in: "sturingskader.md", .required)
                .contains("required: bij `uitzondering` hoort iets onder \"Onderbouwing\"."))
    }

    @Test func whoSaysThatItIsForbiddenNamesTheArticle() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| 1 | Budgetten samenvoegen | Wmo | | | budget |", "| 2 | Iets | Gemeentewet | 1 | x | |",
            to: "sturingskader.md", under: "| Nr | Wat niet zou mogen |")
        let found = try dossier.found(in: "sturingskader.md", .required, .value)
        for line in [
            "required: \"Artikel\" is niet ingevuld in de rij \"1\".",
            "required: \"Ruimte\" is niet ingevuld in de rij \"1\".", "value: `Gemeentewet` kan hier niet.",
        ] {
            #expect(found.contains(line), "\(found)")
        }
    }

    @Test func allFivePartiesHaveAPart() throws {
        var dossier = try dossier()
        try dossier.change("sturingskader.md", "| Inwoners | | |\n", to: "")
        expect(try dossier.found(in: "sturingskader.md", .cover), ["cover: onder \"Partij\" ontbreekt: inwoners."])
        #expect(
            try dossier.found(in: "sturingskader.md", .required)
                .contains("required: \"Wat zij nodig heeft\" is niet ingevuld in de rij \"Raad\"."))
    }

    @Test func aLookBackTakesUpAllThreeThemes() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| B1 | Een budget voor het gezin | Jeugdwet | wethouder | geprobeerd |",
            "| B2 | Iets anders | Wmo | wethouder | vergeten |", to: "terugblik.md", under: "| Nr | Wat we proberen |")
        try dossier.add(
            rows: "| 1 | De regels knellen | waar we mee worstelen | ja | B1 |",
            "| 2 | Het Rijk beslist | waar we geen invloed op hebben | nee | B3 |", to: "terugblik.md",
            under: "| Nr | Punt |")
        expect(
            try dossier.found(in: "terugblik.md"),
            [
                "cover: onder \"Thema\" ontbreekt: wat we wel kunnen doen.",
                "reference: `B3` bestaat niet in dit dossier.", "value: `vergeten` kan hier niet.",
            ])
    }

    @Test func anotherWordingOfTheSamePrincipleIsTold() throws {
        var dossier = try dossier()
        try dossier.change(
            "sturingskader.md", "## Visie\n", to: "## Visie\n\nWij werken met één huishouden, één plan, één contact.\n")
        expect(
            try dossier.found(in: "sturingskader.md", .term),
            [
                "term: hier staat \"één huishouden één plan één contact\"; "
                    + "de begrippenlijst zegt \"Eén gezin, één plan, één regisseur\"."
            ])
        // And a term that the framework uses has a meaning before it is adopted.
        try dossier.change(
            "sturingskader.md", "één huishouden, één plan, één contact", to: "één gezin, één plan, één regisseur")
        let waits = try lacking("sturingskader", for: .tag, in: dossier, adopted: [])
        #expect(waits.contains { $0.contains("Eén gezin, één plan, één regisseur") }, "\(waits)")
    }

    @Test func councilMembersWriteAndTheCouncilDecides() throws {
        let dossier = try dossier()
        for id in ["waarde", "resultaat"] {
            let kind = try dossier.kind(id)
            #expect(kind.mandates[.propose]?.capacities.map(\.role.text) == ["raadslid"])
            #expect(kind.mandates[.tag]?.capacities.map(\.role.text) == ["griffie"])
            #expect(kind.meaning.stages.map(\.name) == ["analyse", "werksessie", "beoordeeld", "sturen"])
        }
        let council = try #require(try dossier.kind("sturingskader").mandates[.approve]?.bodies.first)
        #expect(dossier.shelf.charter.body(council)?.collective == true)
        let advisers = dossier.shelf.charter.kinds.filter { kind in
            kind.mandates.values.contains { $0.capacities.contains { $0.role.text == "begeleider" } }
        }
        #expect(advisers.map(\.id.text) == ["intake", "dossiers"])
    }

    @Test func threeQuestionsComeFirst() throws {
        let dossier = try dossier()
        expect(
            try dossier.found(in: "intake.md"),
            ["Wat komt er op ons af?", "Hoe is het geregeld?", "Hoe blijft de raad aan zet?"].map {
                "section: onder \"\($0)\" staat nog geen tekst."
            })
    }

    @Test func theWholeCanBePutToTheCouncil() throws {
        var dossier = try dossier()
        try dossier.change("sturingskader.md", "| 1 | W1 | R1 | |\n", to: "| 1 | W1 | | |\n")
        let found = try dossier.found(in: "sturingskader.md")
        for line in [
            "required: \"Resultaat\" is niet ingevuld in de rij \"1\".", "cover: onder \"Resultaat\" ontbreekt: R1.",
            "section: onder \"Voorgesteld besluit\" staat nog geen tekst.",
        ] {
            #expect(found.contains(line), "\(found)")
        }
    }
}
