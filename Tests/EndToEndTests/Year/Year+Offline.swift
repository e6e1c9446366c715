import TestSupport
import Testing

// The beginning of 2019: a rejection, and a week without a connection for each griffie.
extension Year {
    /// Wilma turns bouwsteen B down; a new text opens it again.
    func rejection() throws {
        try day("2019-01-14")
        for id in ["marie", "dirk"] { try follows(id, "beoordeel", "B") }
        try acts("wilma", "sync")
        try acts("wilma", "reject", "B", "-m", "De kosten voor Nederweert ontbreken")
        try day("2019-01-21")
        try writes("piet", "B/piet/1", at: "bouwstenen/B.md", because: "De kosten per gemeente") {
            $0.replacing("één visie in de hele keten.", with: "één visie; elke gemeente betaalt haar deel.")
        }
        try follows("piet", "voorstel", "B", "-m", "De kosten staan erin")
        for id in ["marie", "dirk"] { try follows(id, "beoordeel", "B") }
        for id in ["wim", "wilma"] { try follows(id, "akkoord", "B") }
    }

    /// Griet works a week without a connection, while Gerda goes on.
    func offlineWeekOfGriet() throws {
        try day("2019-02-04")
        try acts("griet", "sync")
        try acts(
            "griet", "session", "open", "2019-02-04", "--type", "informeel", "--body", "werkgroep", "--chair", "paula",
            "--present", "paula:procesbegeleider@procesbureau", "--offline")
        try acts("griet", "session", "close", "--expect", "Het eindrapport in concept", "--offline")
        try acts("griet", "tag", "B", "--offline")
        try records("griet", "besluiten", "--offline") {
            $0.replacing(
                "| 5 | Geld voor de implementatie | implementatieplan |",
                with: "| 5 | Geld voor de implementatie | implementatieplan |\n| 6 | Evaluatie na een jaar | |")
        }
        let unsent = try acts("griet", "--offline").output
        #expect(unsent.contains("Nog niet verstuurd"), "\(unsent)")

        try day("2019-02-06")
        try acts("gerda", "sync")
        try records("gerda", "begrippen") { $0 + "\nMeedoen: in werk en in de samenleving.\n" }
        try day("2019-02-11")
        try acts("griet", "sync")
        #expect(try !turn(of: "griet").contains("Nog niet verstuurd"))
        #expect(try town.tip("refs/tags/approved/B/1") != nil)
    }

    /// Gerda works a week without a connection, and meanwhile Griet writes in the same register.
    func offlineWeekOfGerda() throws {
        try day("2019-03-04")
        try acts("gerda", "sync")
        try records("gerda", "rollen", "--offline") { $0 + "- **Voorzitter.** Wisselt per bijeenkomst.\n" }
        try acts("gerda", "member", "change", "noor", "--fractie", "CDA", "--offline")
        try acts("griet", "sync")
        try records("griet", "rollen") { $0.replacing("dragen het traject", with: "dragen samen het traject") }
        try day("2019-03-11")
        // The proposal stood on the week's own record: it is made anew after that.
        let synced = try acts("gerda", "sync")
        #expect(synced.output.contains("Opnieuw gedaan op wat de server heeft: rollen, kader/gerda/"), "\(synced)")
        #expect(try !turn(of: "gerda").contains("Nog niet verstuurd"))
        try adoptsRules(of: "gerda", because: "Noor zit nu bij het CDA", reviewer: "joris", tagger: "griet")
    }

    /// Has a griffie open a register, change it and record it.
    func records(
        _ id: String, _ register: String, _ more: String..., edit: (String) -> String,
        location: SourceLocation = #_sourceLocation
    ) throws {
        try gives(id, ["kader", "open", register], [], at: location)
        let file = "\(town[id].clone)/\(register).md"
        let text = String(decoding: Disk.read(file) ?? [], as: UTF8.self)
        #expect(edit(text) != text, "\(text)", sourceLocation: location)
        try Disk.write(Array(edit(text).utf8), to: file)
        try gives(id, ["kader", "record", register, "-m", "Bijgewerkt"], more, at: location)
    }
}
