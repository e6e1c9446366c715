import TestSupport
import Testing

// September 2018: the group begins, and the councils decide on the assignment. One of them says no first.
extension Year {
    /// The steering group meets for the first time.
    func firstSession() throws {
        try day("2018-09-19")
        try acts(
            "griet", "session", "open", "2018-09-19", "--type", "informeel", "--body", "stuurgroep", "--chair", "wim",
            "--title", "Start van de oriëntatie", "--present", "wim:wethouder@weert", "--present",
            "wilma:wethouder@nederweert", "--present", "paula:procesbegeleider@procesbureau", "--present",
            "marie:ambtenaar@weert", "--guest", "Mevrouw L. Smit, Westrom")
        try writes("paula", "opdracht", at: "opdracht.md", because: "Het budget per gemeente staat er nu bij") {
            $0.replacing("## Besluitpunten", with: "Elke gemeente draagt de helft.\n\n## Besluitpunten")
        }
        try follows("paula", "voorstel", "opdracht", "-m", "Graag jullie oordeel voor de raden", "--by", "2018-09-24")
        try acts("wim", "sync")
        try fails("wim", by: "public", "approve", "opdracht")
        try acts(
            "griet", "session", "close", "--expect", "De raden besluiten over de opdracht", "--expect",
            "Bouwsteen A is beoordeeld", "--decision", "A gaat eerst, daarna B")
    }

    /// Both councils decide on the assignment; that of Nederweert wants another budget first.
    func assignment() throws {
        try day("2018-09-21")
        try follows("wim", "beoordeel", "opdracht")
        try follows("wilma", "beoordeel", "opdracht", "-m", "Helder")
        try council("weert", by: "griet", on: "2018-09-26") {
            try follows("griet", "akkoord", "opdracht", "--decision", "RB-2018-41", "--votes", "19-8-0")
        }
        try council("nederweert", by: "gerda", on: "2018-09-27") {
            let told = try turn(of: "gerda")
            #expect(told.contains("raad@nederweert"), "\(told)")
            try acts(
                "gerda", "reject", "opdracht", "--for", "raad@nederweert", "--decision", "2018-77", "--votes", "6-10-1",
                "-m", "De raad wil eerst weten wat het na 2019 kost")
        }
        try day("2018-10-01")
        let redrafted = try writes("paula", "opdracht/paula/1", at: "opdracht.md", because: "De kosten na 2019") {
            $0.replacing("draagt de helft.", with: "draagt de helft. Na 2019 zijn er geen kosten meer.")
        }
        // What a council decided was the council's, and not its griffie's.
        let ended = "Wim Janssen, Wilma Geraedts, Gemeenteraad Weert, Gemeenteraad Nederweert"
        #expect(redrafted.errors.contains(ended), "\(redrafted)")
        try follows("paula", "voorstel", "opdracht", "-m", "Wat het na 2019 kost, staat er nu in")
        for id in ["wim", "wilma"] { try follows(id, "beoordeel", "opdracht") }
        try council("nederweert", by: "gerda", on: "2018-10-04") {
            try follows("gerda", "akkoord", "opdracht", "--decision", "2018-81", "--votes", "16-1-0")
        }
        try council("weert", by: "griet", on: "2018-10-10") {
            try follows("griet", "akkoord", "opdracht", "--decision", "RB-2018-47", "--votes", "22-5-0")
        }
        try follows("griet", "vaststellen", "opdracht")
    }

    /// A public meeting of the council of `place`, which its griffie opens and closes.
    func council(_ place: String, by griffie: String, on date: String, _ decide: () throws -> Void) throws {
        try day(date)
        try acts(
            griffie, "session", "open", "raad-\(place)-\(date)", "--type", "openbaar", "--body", "raad@\(place)",
            "--chair", griffie, "--present", "\(griffie):griffie@\(place)")
        try decide()
        try acts(griffie, "session", "close", "--no-expectations")
    }
}
