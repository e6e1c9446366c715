import TestSupport
import Testing

// October and November 2018: bouwsteen A, with an objection and a hold.
extension Year {
    /// Bouwsteen A is written, held, written again and adopted.
    func firstBlock() throws {
        try day("2018-10-12")
        try writes("marie", "A", at: "bouwstenen/A.md", because: "Eerste tekst") { _ in Texts.block("A") }
        try follows("marie", "voorstel", "A", "-m", "Graag jullie oordeel", "--by", "2018-10-26")
        try follows("joris", "beoordeel", "A", "--object", "-m", "De kosten ontbreken")
        try follows("sanne", "beoordeel", "A", "--hold", "-m", "Niet zonder de cijfers van het wijkteam")
        try acts("piet", "sync")
        try acts("piet", "comment", "A", "--on", "Inwoners", "-m", "Noem ook het jongerenwerk")
        // Nobody approves while it is held, and the refusal says who lifts that.
        try acts("wim", "sync")
        let held = try fails("wim", by: "objection", "approve", "A")
        #expect(held.errors.contains("Sanne Claessens"), "\(held)")

        try day("2018-10-22")
        try writes("marie", "A/marie/1", at: "bouwstenen/A.md", because: "Kosten, cijfers en jongerenwerk") {
            $0.replacing("één visie in de hele keten.", with: "één visie, en dat kost niets extra.")
                .replacing("Wij spraken tien inwoners.", with: "Wij spraken tien inwoners en vier jongerenwerkers.")
        }
        try follows("marie", "voorstel", "A", "-m", "De kosten en de cijfers staan erin")
        try lifts("sanne", "-m", "De cijfers staan erin")
        for id in ["joris", "sanne"] { try follows(id, "beoordeel", "A") }
        for id in ["wim", "wilma"] { try follows(id, "akkoord", "A") }
        try follows("griet", "vaststellen", "A")
    }

    /// Has somebody take back what they said, as `status` tells them.
    func lifts(_ id: String, _ more: String..., at location: SourceLocation = #_sourceLocation) throws {
        let status = try acts(id, "status", at: location)
        let name = Self.people.first { $0.id == id }?.name ?? id
        let lines = status.output.split(separator: "\n").filter { $0.contains("heft \(name) op met") }
        guard let command = lines.lazy.flatMap({ Advice.commands(in: String($0)) }).first else {
            throw TestError("\(id) is not told what to take back: \(status)")
        }
        try gives(id, command, more, at: location)
    }

    /// The steering group looks back at what it expected.
    func secondSession() throws {
        try day("2018-11-14")
        let opened = try acts(
            "gerda", "session", "open", "2018-11-14", "--type", "informeel", "--body", "stuurgroep", "--chair", "wilma",
            "--present", "wim:wethouder@weert", "--present", "wilma:wethouder@nederweert", "--present",
            "gerda:griffie@nederweert")
        #expect(opened.output.contains("De raden besluiten over de opdracht"), "\(opened)")
        try acts(
            "gerda", "session", "close", "--met", "1", "--met", "2", "--expect", "Bouwsteen B is beoordeeld",
            "--decision", "De werkgroep begint met bouwsteen B")
    }
}
