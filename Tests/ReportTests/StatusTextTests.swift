import Dossier
import Report
import Review
import Testing

/// Where things stand, for a person.
struct StatusTextTests {
    private let steps: [Town.Step] = [
        .draft(1), .propose("anna"), .review("jan", .agree), .draft(2), .propose("anna"), .review("marie", .object),
        .comment("jan", "Wat"),
    ]

    @Test func inDutch() throws {
        let town = try Town()
        let text = try town.status(version: 2, me: "jan", session: town.session(), steps).text(in: .nl, style: .plain)
        #expect(
            text == """
                Kadernota
                Bijeenkomst 2018-09-12 (openbaar) is open: Vergadering.

                Dit wacht op u:
                  beoordeel: `kader beoordeel A --agree`, `--object` of `--hold`

                Bouwsteen
                  A  Toegang  versie 2 vastgesteld
                    A/anna/1  ter beoordeling, van Anna Aarts (anna)
                      Jan de Vries, raadslid@weert: geen bezwaar (vervallen: de tekst is veranderd)
                      Marie Jansen, raadslid@weert: bezwaar
                        “Daarom”
                        heft Marie Jansen op met `kader afhandelen 6666666666`
                      1 open opmerking
                        7777777777 Jan de Vries, Wat
                      nog nodig: 1 beoordeling (raadslid); 1 akkoord (wethouder@weert)
                      aan zet om te beoordelen: Jan de Vries (jan)

                """)
    }

    @Test func inEnglish() throws {
        let text = try Town().status(steps).text(in: .en, style: .plain)
        #expect(
            text == """
                Kadernota

                Bouwsteen
                  A  Toegang  not adopted yet
                    A/anna/1  in review, by Anna Aarts (anna)
                      Jan de Vries, raadslid@weert: agrees (stale: the text has changed)
                      Marie Jansen, raadslid@weert: objects
                        “Daarom”
                        Marie Jansen lifts this with `kader resolve 6666666666`
                      1 open comment
                        7777777777 Jan de Vries, Wat
                      still needed: 1 review (raadslid); 1 approval (wethouder@weert)
                      whose turn to review: Jan de Vries (jan)

                """)
    }

    @Test func whoHasNothingToDoIsTold() throws {
        var status = try Town().status([])
        status = Status(
            title: status.title, me: status.me, documents: [], sessions: [], isFounded: true, charter: status.charter)
        #expect(status.text(in: .nl, style: .plain, mine: true).contains("Er wacht niets op u"))
        #expect(status.text(in: .nl, style: .plain).contains("Er zijn nog geen stukken."))
    }

    @Test(arguments: Language.allCases)
    func aHostileDossierCommandsNoTerminal(language: Language) throws {
        var town = try Town()
        let evil = "x\u{1B}]0;eigen titel\u{7}\n\u{202E}y"
        town.charter.title = evil
        town.charter.members = try town.charter.members.map { member in
            var member = member
            if member.id == (try Town.id("anna")) { member.name = evil }
            return member
        }
        let text = try town.status(title: evil, session: town.session(title: evil), steps)
            .text(in: language, style: .plain)
        let obeyed = text.unicodeScalars.filter { scalar in
            scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(obeyed.isEmpty)
        #expect(text.contains("x\\u{1B}]0;eigen titel\\u{7}\\u{A}\\u{202E}y"))
    }

    @Test func colourIsForTerminalsAlone() throws {
        let status = try Town().status(steps)
        #expect(!status.text(in: .nl, style: .plain).contains("\u{1B}"))
        #expect(status.text(in: .nl, style: .colour).contains("\u{1B}[1mKadernota\u{1B}[0m"))
    }

    @Test func aLongTitleIsCutOnATerminalOnly() throws {
        let title = String(repeating: "lang ", count: 40)
        let status = try Town().status(title: title, [])
        let narrow = status.text(in: .nl, style: Style(hasColour: false, width: 60))
        #expect(narrow.split(separator: "\n").allSatisfy { Terminal.width(of: String($0)) <= 60 })
        #expect(status.text(in: .nl, style: .plain).contains(title))
    }

    /// Where a council decides, an approver does not approve but records, for which the body must be named.
    @Test func aBodysDecisionIsRecorded() throws {
        var town = try Town()
        let raad = try #require(BodyID("raad"))
        town.charter.bodies = [Body(id: raad, name: "Raad", perMunicipality: true, collective: true)]
        var kind = town.kind
        let griffie = Mandate(capacities: [Mandate.Holder(role: .griffie)])
        kind.mandates[.approve] = Mandate(bodies: [raad], quorum: 1, per: .municipality)
        kind.mandates[.record] = griffie
        let ready: [Town.Step] = [.draft(1), .propose("anna"), .review("jan", .agree), .review("marie", .agree)]
        let acts = try town.proposal(ready).acts
        let document = try #require(DocumentID("A"))
        let proposal = Proposal(
            id: ProposalID(document: document, owner: try Town.id("anna"), number: 1), acts: acts,
            setting: Setting(charter: town.charter, document: document, kind: kind, now: town.start))
        let status = Status(
            title: "T", me: try Town.id("griet"),
            documents: [
                Status.Entry(
                    id: document, kind: kind, path: "A.md", title: "A", approvedVersion: nil, proposals: [proposal])
            ], sessions: [], isFounded: true, charter: town.charter)
        let text = status.text(in: .nl, style: .plain)
        #expect(text.contains("`kader bijeenkomst open DATUM --type openbaar --body raad@weert --chair LID`"))
        #expect(text.contains("leg het besluit vast: `kader akkoord A --for raad@weert --decision KENMERK`"))
        #expect(text.contains("nog nodig: 1 akkoord (raad@weert)"))
        #expect(text.contains("aan zet om het besluit vast te leggen: Griet Smits (griet)"))
    }
}
