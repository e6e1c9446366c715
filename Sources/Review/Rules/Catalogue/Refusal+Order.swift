import Dossier

// Refusals by `content`, `order`, `quorum`, `objection` and `public`.

extension Refusal {
    static let otherText = Refusal(
        .content,
        Phrase(
            nl: "Dit gaat over een andere tekst dan die er nu staat.",
            en: "This is about another text than the one that is there."),
        next: Phrase(
            nl: "Lees de tekst van nu met `kader show` en geef dan opnieuw een oordeel.",
            en: "Read the present text with `kader show`, then give your verdict again."))

    static let draftsSideBySide = Refusal(
        .content,
        Phrase(
            nl: "Er staan twee concepten naast elkaar; niet duidelijk is welke tekst bedoeld is.",
            en: "Two drafts stand side by side, so there is no telling which text is meant."),
        next: Phrase(
            nl: "Een indiener voegt ze samen met `kader draft`.",
            en: "A proposer brings them together with `kader draft`."))

    static let noText = Refusal(
        .content,
        Phrase(
            nl: "Het stuk ontbreekt, of is geen gewoon bestand.", en: "The document is missing, or is no ordinary file."
        ),
        next: Phrase(
            nl: "Zet het stuk terug als gewoon tekstbestand.", en: "Put the document back as an ordinary text file."))

    static func verdictChangesText(_ action: Action) -> Refusal {
        Refusal(
            .content,
            Phrase(
                nl: "Deze vastlegging heet \(action.name.nl), maar verandert de tekst.",
                en: "This commit is called a \(action.name.en), but it changes the text."),
            next: Phrase(
                nl: "Leg een wijziging vast met `kader draft`, apart van het oordeel.",
                en: "Commit a change with `kader draft`, apart from the verdict."))
    }

    static func mergeNotJoin(_ action: Action) -> Refusal {
        Refusal(
            .content,
            Phrase(
                nl: "Een \(action.name.nl) staat op één voorganger, niet op meer.",
                en: "A \(action.name.en) stands on one commit, not on several."),
            next: Phrase(nl: "Voeg eerst samen met `kader sync`.", en: "Join first with `kader sync`."))
    }

    static func otherDocument(_ named: [DocumentID], here: DocumentID) -> Refusal {
        let list = named.map(\.text).joined(separator: ", ")
        return Refusal(
            .content,
            Phrase(
                nl: "Dit gaat over \(list), maar staat in een voorstel voor \(here).",
                en: "This is about \(list), but stands in a proposal for \(here)."),
            next: Phrase(
                nl: "Leg het vast in het voorstel waar het over gaat.",
                en: "Commit it in the proposal that it is about."))
    }

    static func notProposed(may: [MemberID]) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Voor deze tekst is nog niet om een oordeel gevraagd.",
                en: "Review of this text has not been asked for yet."),
            whoMay: may,
            next: Phrase(
                nl: "Een indiener vraagt erom met `kader propose`.", en: "A proposer asks for it with `kader propose`.")
        )
    }

    static func closed(_ action: Action) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: action == .withdraw ? "Het voorstel is ingetrokken." : "Het voorstel is afgewezen.",
                en: action == .withdraw ? "The proposal was withdrawn." : "The proposal was rejected."),
            next: Phrase(
                nl: "Begin een nieuw voorstel met `kader draft`.", en: "Start a new proposal with `kader draft`."))
    }

    static func notFounded(_ action: Action) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "De inrichting van dit dossier is nog niet afgesloten; tot dan kan er alleen worden geschreven en "
                    + "opgemerkt, en is er geen \(action.name.nl).",
                en:
                    "The set-up of this dossier has not ended; until then one can write and comment only, and there is no "
                    + "\(action.name.en)."),
            next: Phrase(
                nl: "De griffie sluit de inrichting af met `kader found`.",
                en: "The griffie ends the set-up with `kader found`."))
    }

    static func mainActOnProposal(_ action: Action) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Een \(action.name.nl) hoort niet op een voorstel.",
                en: "A \(action.name.en) has no place on a proposal."),
            next: Phrase(
                nl: "Dit is werk van de griffie op `main`.", en: "This is for the griffie to do, on `main`."))
    }

    static func reviewsMissing(_ count: Int, may: [MemberID]) -> Refusal {
        Refusal(
            .quorum,
            Phrase(
                nl: count == 1
                    ? "Er ontbreekt nog één oordeel over deze tekst."
                    : "Er ontbreken nog \(count) oordelen over deze tekst.",
                en: count == 1
                    ? "One review of this text is still lacking." : "\(count) reviews of this text are still lacking."),
            whoMay: may,
            next: Phrase(nl: "Vraag hun om `kader review`.", en: "Ask them for a `kader review`."))
    }

    static func approvalsMissing(_ missing: [Missing], may: [MemberID]) -> Refusal {
        let groups = missing.compactMap(\.group)
        let count = missing.reduce(0) { $0 + $1.count }
        let from = groups.isEmpty ? "" : " (\(groups.joined(separator: ", ")))"
        return Refusal(
            .quorum,
            Phrase(
                nl: "Het voorstel is nog niet goedgekeurd: er ontbreekt \(count) akkoord\(from).",
                en: "The proposal is not approved yet: \(count) approval(s) lacking\(from)."),
            whoMay: may,
            next: Phrase(nl: "Vraag hun om `kader approve`.", en: "Ask them for a `kader approve`."))
    }

    static func bodiesDivided(
        _ decisions: [BodyDecision], on document: DocumentID, may: [MemberID]
    ) -> Refusal {
        let bodies = decisions.map(\.body.text)
        return Refusal(
            .quorum,
            Phrase(
                nl: "Niet elk gremium heeft over deze zelfde tekst besloten: \(bodies.joined(separator: ", ")).",
                en: "Not every body has decided about this same text: \(bodies.joined(separator: ", "))."),
            whoMay: may,
            next: Phrase(
                nl: "Zie het verschil met `\(decisions.comparison(of: document))`, en leg daarna opnieuw voor.",
                en: "See the difference with `\(decisions.comparison(of: document))`, then put it to them again."))
    }

    static func held(by name: String, _ holder: MemberID) -> Refusal {
        Refusal(
            .objection,
            Phrase(
                nl: "\(name) heeft dit voorstel aangehouden.", en: "\(name) has put a hold on this proposal."),
            whoMay: [holder],
            next: Phrase(
                nl: "\(name) heft dat op met een nieuw oordeel of met `kader resolve`.",
                en: "\(name) lifts it with a new verdict or with `kader resolve`."))
    }

    static func objectionOpen(by name: String) -> Refusal {
        Refusal(
            .objection,
            Phrase(nl: "Het bezwaar van \(name) staat nog open.", en: "The objection of \(name) is still open."),
            next: Phrase(
                nl: "Wie toch akkoord geeft, zegt waarom: `kader approve … --despite-objections -m \"…\"`.",
                en: "Who approves all the same says why: `kader approve … --despite-objections -m \"…\"`."))
    }

    static let noReasonDespiteObjection = Refusal(
        .objection,
        Phrase(
            nl: "Bij een akkoord ondanks een bezwaar hoort een reden.",
            en: "An approval in spite of an objection needs a reason."),
        next: Phrase(nl: "Geef de reden met `-m`.", en: "State the reason with `-m`."))

    static let nothingToResolve = Refusal(
        .order,
        Phrase(
            nl: "In dit voorstel is geen bezwaar of opmerking met dit nummer.",
            en: "This proposal has no objection or comment with this number."),
        next: Phrase(nl: "Zoek het nummer op met `kader log`.", en: "Find the number with `kader log`."))

    static func notYoursToResolve(may: [MemberID]) -> Refusal {
        Refusal(
            .objection,
            Phrase(
                nl: "Alleen wie dit naar voren bracht, kan het als afgehandeld aanmerken.",
                en: "Only who raised this can mark it as dealt with."),
            whoMay: may,
            next: Phrase(nl: "Vraag het aan hen.", en: "Ask them."))
    }

    static func bodyDecides(_ bodies: [BodyID], may: [MemberID]) -> Refusal {
        let list = bodies.map(\.text).joined(separator: ", ")
        return Refusal(
            .public,
            Phrase(
                nl: "Over dit soort stuk beslist een gremium als geheel (\(list)), niet één persoon.",
                en: "A document of this kind is decided on by a body as a whole (\(list)), not by one person."),
            whoMay: may,
            next: Phrase(
                nl:
                    "Leg het besluit vast met `kader approve … --for GREMIUM --decision KENMERK --votes VOOR-TEGEN-BLANCO`.",
                en:
                    "Record the decision with `kader approve … --for BODY --decision REFERENCE --votes FOR-AGAINST-BLANK`."
            ))
    }

    static func bodyHasNoMandate(_ body: BodyID, may: [BodyID]) -> Refusal {
        let list = may.map(\.text).joined(separator: ", ")
        return Refusal(
            .capacity,
            Phrase(
                nl: "\(body) beslist niet over dit soort stuk.",
                en: "\(body) does not decide on documents of this kind."),
            next: may.isEmpty
                ? Phrase(
                    nl: "Hierover beslissen personen: laat `--for` weg.",
                    en: "Persons decide on this: leave out `--for`.")
                : Phrase(nl: "Dat doet: \(list).", en: "These do: \(list)."))
    }

    static func recorderOfOtherPlace(_ capacity: Capacity, body: BodyID) -> Refusal {
        Refusal(
            .capacity,
            Phrase(
                nl: "Als \(capacity) kunt u geen besluit van \(body) vastleggen.",
                en: "As \(capacity) you cannot record a decision of \(body)."),
            next: Phrase(
                nl: "Dat doet de griffie van die gemeente.", en: "The griffie of that municipality does that."))
    }

    static func noDecision(_ body: BodyID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Het kenmerk van het besluit van \(body) ontbreekt.",
                en: "The reference of the decision of \(body) is missing."),
            next: Phrase(
                nl: "Geef het met `--decision`, zoals het in de besluitenlijst staat.",
                en: "State it with `--decision`, as it stands in the list of decisions."))
    }

    static func votesContradict(_ votes: Statement.Votes, _ action: Action) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Met de stemmen \(votes) past hier geen \(action.name.nl).",
                en: "With the votes \(votes) there is no \(action.name.en)."),
            next: Phrase(nl: "Kijk de stemmen na (voor-tegen-blanco).", en: "Check the votes (for-against-blank)."))
    }

    static func informal(_ session: DocumentID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Bijeenkomst \(session) is informeel; daar wordt niets goedgekeurd of afgewezen.",
                en: "Session \(session) is informal; nothing is approved or rejected there."),
            next: Phrase(
                nl: "Doe dit in een openbare vergadering, of na afloop van de bijeenkomst.",
                en: "Do this in a public meeting, or after the session."))
    }

    static func otherBodyMet(_ session: DocumentID, _ met: BodyID, _ body: BodyID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Bijeenkomst \(session) was van \(met); daar kan \(body) niet hebben besloten.",
                en: "Session \(session) was one of \(met); \(body) cannot have decided there."),
            next: Phrase(
                nl: "Noem met `--session` de openbare vergadering van \(body).",
                en: "Name the public meeting of \(body) with `--session`."))
    }

    static let noPublicSession = Refusal(
        .public,
        Phrase(
            nl: "Een besluit van een gremium valt in een openbare vergadering; die is hier niet genoemd.",
            en: "A body decides in a public meeting, and none is named here."),
        next: Phrase(
            nl: "Open de vergadering met `kader session open … --type openbaar`, of noem haar met `--session`.",
            en: "Open the meeting with `kader session open … --type openbaar`, or name it with `--session`."))
}
