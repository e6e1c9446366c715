import Content
import Dossier
import Testing

/// What the people of a werkconferentie write, and what they are told.
@Suite("A werkconferentie, from its topics to its memo")
struct WerkconferentieTests {
    private static let members = """
          joris: {name: Joris Maas, emails: [joris@x.nl], fractie: CDA, capacities: [raadslid@weert]}
          noor: {name: Noor Smits, emails: [noor@x.nl], fractie: D66, capacities: [raadslid@weert]}
          bram: {name: Bram Peeters, emails: [bram@x.nl], fractie: VVD, capacities: [raadslid@weert]}

        """

    private func dossier() throws -> TemplateShelf { try TemplateShelf("werkconferentie", members: Self.members) }

    /// The rows of an overview on a day, in Dutch.
    private func rows(_ name: Block.Name, of dossier: TemplateShelf, on day: String) throws -> [String] {
        let day = try #require(Moment(day)).seconds / 86_400
        return Overview.ofTexts(Block(name), in: Past(shelf: dossier.shelf), today: Int(day)).rows
            .map { $0.map(\.nl).joined(separator: " | ") }
    }

    @Test func theMemoAsksForWhomItIsAndByWhom() throws {
        var dossier = try dossier()
        expect(
            try dossier.found(in: "evaluatie.md", .required),
            [
                "required: `opsteller` is niet ingevuld.", "required: `datum` is niet ingevuld.",
                "required: `bijlage` is niet ingevuld.",
            ])
        try dossier.change("evaluatie.md", "aan: Presidium\n", to: "")
        try dossier.change("evaluatie.md", "onderwerp: Hoe het middel werkconferentie beviel\n", to: "")
        let missing = try dossier.found(in: "evaluatie.md", .required)
        #expect(missing.contains("required: `aan` ontbreekt."))
        #expect(missing.contains("required: `onderwerp` ontbreekt."))
    }

    @Test func theMinutesThatAMemoEnclosesAreInTheDossier() throws {
        var dossier = try dossier()
        try dossier.change(
            "evaluatie.md", "bijlage: nog te bepalen",
            to: "bijlage: [bijeenkomsten/2017-02-01.md, bijeenkomsten/2017-09-06.md]")
        dossier.files = ["bijeenkomsten/2017-02-01.md"]
        expect(
            try dossier.found(in: "evaluatie.md", .reference),
            ["reference: het bestand `bijeenkomsten/2017-09-06.md` staat niet in het dossier."])
    }

    @Test func theMemoNamesAllNineMeetings() throws {
        var dossier = try dossier()
        try dossier.meet(on: "2017-02-01")
        try dossier.meet(on: "2017-09-05")
        try dossier.add(
            rows: "| 1 | 2017-02-01 | 2017-02-01 | start |", to: "evaluatie.md", under: "| Nr | Datum |")
        expect(
            try dossier.found(in: "evaluatie.md", .count, .cover),
            [
                "count: de tabel \"Bijeenkomsten\" heeft 1 rij.", "cover: onder \"Bijeenkomst\" ontbreekt: 2017-09-05.",
            ])
        try dossier.add(
            rows: "| 2 | 2017-09-05 | 2017-09-04 | slot |", to: "evaluatie.md", under: "| Nr | Datum |")
        expect(
            try dossier.found(in: "evaluatie.md", .reference),
            ["reference: `2017-09-04` bestaat niet in dit dossier."])
    }

    @Test func theGroupIsKnownByTheNameThatItHadFirst() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| 1 | Graag cijfers | werkgroep | 2017-03-01 | | |",
            "| 2 | Graag meer cijfers | werkconferentie Sociaal Domein | 2017-03-01 | | |",
            "| 3 | Graag alle cijfers | adviesraad | 2017-03-01 | | |", to: "besluiten.md", under: "| Nr | Verzoek |")
        expect(
            try dossier.found(in: "besluiten.md"),
            ["actor: \"adviesraad\" staat niet bij de rollen, gremia, organisaties of leden in kader.yml."])
    }

    @Test func whatFoundedTheGroupIsToldInItsOrder() throws {
        var dossier = try dossier()
        try dossier.change("besluiten.md", "| raad | nog te bepalen |", to: "| raad | november 2017 |")
        expect(
            try dossier.found(in: "besluiten.md"),
            ["order: rij \"2\" begint op 1-1-2017, vóór rij \"1\" waar zij op volgt (1-11-2017)."])
        try dossier.change("besluiten.md", "| raad | november 2017 |", to: "| raad | november 2016 |")
        expect(try dossier.found(in: "besluiten.md"), [])
    }

    @Test func anIndicatorThatOneFractieDoesNotSupportIsTold() throws {
        var dossier = try dossier()
        let row = "| I1 | Wachttijd | dagen | 40 | 2017-01-01 | 30 | -10 | B1 |"
        try dossier.add(rows: row + " CDA, VVD |", to: "indicatoren.md", under: "| Nr | Indicator |")
        let found = try dossier.findings(in: "indicatoren.md")
        expect(found.map(\.error.problem.nl), ["in de rij \"I1\" ontbreekt onder \"Gesteund door\": D66."])
        // It is told, and the griffie can record it.
        #expect(found.map(\.weight) == [.signal])
        try dossier.change("indicatoren.md", "CDA, VVD |", to: "CDA, D66, VVD |")
        expect(try dossier.found(in: "indicatoren.md"), [])
    }

    @Test func theDifferenceWithTheStartIsReckonedAgain() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| I1 | Wachttijd | dagen | 40 | 2017-01-01 | 30 | 10 | B2 | CDA, D66, VVD |", to: "indicatoren.md",
            under: "| Nr | Indicator |")
        expect(
            try dossier.found(in: "indicatoren.md"),
            [
                "sum: hier staat 10 als \"Stand\" min \"Nulmeting\".", "reference: `B2` bestaat niet in dit dossier.",
            ])
    }

    @Test func theProgrammeGivesEachIndicatorATarget() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| I1 | Wachttijd | dagen | | | | | | CDA, D66, VVD |", "| I2 | Zorg | % | | | | | | CDA, D66, VVD |",
            to: "indicatoren.md", under: "| Nr | Indicator |")
        try dossier.add(rows: "| I1 | 20 | 2019 |", to: "programma.md", under: "| Indicator |")
        expect(try dossier.found(in: "programma.md", .cover), ["cover: onder \"Indicator\" ontbreekt: I2."])
        try dossier.change("programma.md", "bronnen: [format, kader-uitvoering, uitgangspunten]", to: "bronnen: format")
        expect(
            try dossier.found(in: "programma.md", .cover),
            [
                "cover: onder \"bronnen\" ontbreken: kader-uitvoering, uitgangspunten.",
                "cover: onder \"Indicator\" ontbreekt: I2.",
            ])
    }

    @Test func threeProductsAreAskedForEachWithAnOwner() throws {
        var dossier = try dossier()
        let kind = try dossier.kind("product")
        #expect(kind.meaning.documents.map(\.text) == ["format", "kader-uitvoering", "uitgangspunten"])
        expect(
            try rows(.stages, of: dossier, on: "2017-02-01").filter { $0.hasPrefix("format") },
            ["format | Format voor sturing, monitoring en verantwoording | gevraagd | in bespreking"])
        let path = "producten/uitgangspunten.md"
        expect(try dossier.found(in: path, .required), ["required: `eigenaar` is niet ingevuld."])
        try dossier.change(
            path, "eigenaar: nog te bepalen\nbegroting: 2018", to: "eigenaar: de buurman\nbegroting: '18'")
        expect(
            try dossier.found(in: path, .actor, .value),
            [
                "actor: \"buurman\" staat niet bij de rollen, gremia, organisaties of leden in kader.yml.",
                "value: `18` is hier niet te lezen.",
            ])
    }

    @Test func aProductNamesWhatItReplacesAndWhatItLedTo() throws {
        var dossier = try dossier()
        let path = "producten/uitgangspunten.md"
        try dossier.change(path, "leidt-tot: programma", to: "vervangt: kader-uitvoering\nleidt-tot: programa")
        expect(try dossier.found(in: path, .reference), ["reference: `programa` bestaat niet in dit dossier."])
        // A plan from outside the dossier is replaced by a document in it.
        try dossier.change("bronnen.md", "| | nog te bepalen |", to: "| | programma |")
        expect(try dossier.found(in: "bronnen.md"), [])
        try dossier.change("bronnen.md", "| | programma |", to: "| | nieuw plan |")
        expect(try dossier.found(in: "bronnen.md"), ["reference: `nieuw plan` bestaat niet in dit dossier."])
    }

    @Test func aPartOfTheAssignmentThatNoMeetingTreatedIsStillToDo() throws {
        var dossier = try dossier()
        try dossier.meet(on: "2017-02-01")
        try dossier.change(
            "onderwerpen.md", "waar gaat het heen? | |", to: "waar gaat het heen? | 2017-02-01 |")
        let found = try dossier.findings(in: "onderwerpen.md")
        #expect(found.count == 5 && found.allSatisfy { $0.findingClass == .toDo && $0.weight == .signal })
        #expect(
            found.last?.error.problem.nl == "\"Behandeld in\" is niet ingevuld in de rij \"Integraal beleidsplan\".")
        try dossier.change("onderwerpen.md", "| Nulmeting |", to: "| Nulmetingen |")
        expect(
            try dossier.found(in: "onderwerpen.md", .value, .cover), ["value: `Nulmetingen` kan hier niet."])
    }

    @Test func aTopicStaysOpenUntilItIsRoundedOff() throws {
        var dossier = try dossier()
        try dossier.meet(on: "2017-03-01")
        try dossier.add(
            rows: "| 1 | Jeugdhulp | CDA | 2017-02-01 | 2017-03-01 | 2017-03-01 |",
            "| 2 | Vervoer | Noor Smits | 2017-03-01 | | |", to: "onderwerpen.md", under: "| Nr | Onderwerp |")
        expect(
            try rows(.open, of: dossier, on: "2017-04-01"),
            ["onderwerpen | 2 | Vervoer | 2017-03-01 | 31 |  | Noor Smits"])
        expect(try dossier.found(in: "onderwerpen.md", .actor, .reference), [])
    }

    @Test func aMotionIsOpenUntilTheCollegeHasAnsweredForIt() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| 1 | Meld wachtlijsten | motie | 2017-05-01 | college | | |",
            "| 2 | Programma gewijzigd | amendement | 2017-05-01 | college | verwerkt | 2017-06-01 |",
            "| 3 | Iets anders | brief | 2017-05-01 | college | | |", to: "besluiten.md", under: "| Nr | Besluit |")
        expect(try dossier.found(in: "besluiten.md"), ["value: `brief` kan hier niet."])
        expect(
            try rows(.open, of: dossier, on: "2017-05-31").prefix(1).map(\.self),
            ["besluiten | 1 | Meld wachtlijsten | 2017-05-01 | 30 |  | college"])
    }

    @Test func aRequestToThePresidiumIsOpenForFortyFiveDays() throws {
        var dossier = try dossier()
        let row = "| 1 | Hoor hoe het middel beviel | Presidium | 2017-09-05 | | |"
        try dossier.add(rows: row, to: "besluiten.md", under: "| Nr | Verzoek |")
        expect(
            try rows(.open, of: dossier, on: "2017-10-20"),
            ["besluiten | 1 | Hoor hoe het middel beviel | 2017-09-05 | 45 |  | Presidium"])
        try dossier.change("besluiten.md", "| 2017-09-05 | | |", to: "| 2017-09-05 | memo | 2017-10-20 |")
        expect(try rows(.open, of: dossier, on: "2017-10-20"), [])
    }

    @Test func aShortageThatComesBackEachYearAsksForAMeasure() throws {
        var dossier = try dossier()
        try dossier.add(
            rows: "| 1 | Jeugdhulp | 2017 | 1.000.000 | 1.200.000 | 200.000 | structureel | 100.000 | |",
            "| 2 | Vervoer | 2017 | 500.000 | 450.000 | 50.000 | eenmalig | -50.000 | |", to: "bevindingen.md",
            under: "| Nr | Post |")
        expect(
            try dossier.found(in: "bevindingen.md"),
            [
                "required: bij `structureel` hoort iets onder \"Maatregel\".",
                "sum: hier staat 50.000 als \"Werkelijk\" min \"Begroot\".",
            ])
    }

    @Test func everyRoleIsDescribed() throws {
        var dossier = try dossier()
        expect(try dossier.found(in: "rollen.md"), [])
        let voorzitter = "| Voorzitter | leidt elke bijeenkomst, bewaakt tijd en rollen |"
        try dossier.change("rollen.md", voorzitter, to: "| Voorzitter | |")
        expect(
            try dossier.found(in: "rollen.md"),
            ["required: \"Taak\" is niet ingevuld in de rij \"Voorzitter\"."])
        try dossier.change("rollen.md", "| Voorzitter | | heeft geen oordeel over de inhoud |\n", to: "")
        expect(try dossier.found(in: "rollen.md"), ["cover: onder \"Rol\" ontbreekt: Voorzitter."])
    }

    @Test func onlyCivilServantsWriteAndTheCouncilDecides() throws {
        let dossier = try dossier()
        for id in ["product", "programma"] {
            let kind = try dossier.kind(id)
            #expect(kind.mandates[.propose]?.capacities.map(\.role.text) == ["ambtenaar"])
            #expect(kind.mandates[.tag]?.capacities.map(\.role.text) == ["griffie"])
        }
        let acting = dossier.shelf.charter.kinds.flatMap { $0.mandates.values.flatMap(\.capacities) }.map(\.role.text)
        // A guest brings something in by way of the sources, and the chair leads.
        #expect(!acting.contains("deskundige"))
        let council = try #require(try dossier.kind("programma").mandates[.approve]?.bodies.first)
        #expect(dossier.shelf.charter.body(council)?.collective == true)
    }

    @Test func theEvaluationLooksAtSixThings() throws {
        let dossier = try dossier()
        let missing = try dossier.found(in: "evaluatie.md", .section)
        #expect(
            missing
                == ["Instellen", "Werkwijze", "Uitkomsten", "Inzet", "Opbrengst", "Advies"].map {
                    "section: onder \"\($0)\" staat nog geen tekst."
                })
    }
}
