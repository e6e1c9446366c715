import TestSupport
import Testing

// Winter: people leave, marry, and lose a key.
extension Year {
    /// Sanne leaves the council of Weert.
    func resignation() throws {
        try day("2018-11-20")
        try acts("griet", "sync")
        try acts("griet", "member", "end", "sanne")
        try adoptsRules(of: "griet", because: "Sanne verlaat de raad", reviewer: "joris", tagger: "gerda")
        let told = try turn(of: "sanne")
        #expect(told.contains("Het lidmaatschap van Sanne Claessens is beëindigd"), "\(told)")
        try fails("sanne", by: "known", "open", "A")
    }

    /// Marie marries, and takes another name and address.
    func marriage() throws {
        try day("2018-12-03")
        try acts("gerda", "sync")
        try acts(
            "gerda", "member", "change", "marie", "--name", "Marie Timmermans-Smeets", "--email",
            "marie.smeets@weert.example")
        try adoptsRules(of: "gerda", because: "Marie is getrouwd", reviewer: "noor", tagger: "griet")
        try acts("marie", "sync")
    }

    /// Piet's key falls into wrong hands, and ends at once; he goes on with another.
    func stolenKey() throws {
        try day("2018-12-10")
        try writes("piet", "B", at: "bouwstenen/B.md", because: "Eerste tekst") { _ in Texts.block("B") }
        try follows("piet", "voorstel", "B", "-m", "Graag jullie oordeel")
        let stolen = "\(town["piet"].key).pub"
        try acts("griet", "sync")
        try acts("griet", "member", "end", "piet", "--key", stolen)
        try fails("piet", by: "known", "comment", "B", "--on", "Inwoners", "-m", "Dit ben ik niet")
        let told = try turn(of: "piet")
        #expect(told.contains("gold niet op") && told.contains("`kader aanmelden --new`"), "\(told)")

        // The line that the new key brings goes to the griffie, who types it.
        let joined = try acts("piet", "join", "--new")
        #expect(joined.output.contains("kader lid wijzigen piet --key"), "\(joined)")
        guard let line = Advice.lines(in: joined.output).first(where: { $0.starts(with: ["kader", "lid"]) }) else {
            throw TestError("no line for the griffie: \(joined)")
        }
        try gives("griet", line, [])
        try adoptsRules(of: "griet", because: "Een nieuwe sleutel voor Piet", reviewer: "joris", tagger: "gerda")
        try acts("piet", "sync")
        try acts("piet", "comment", "B", "--on", "Inwoners", "-m", "Hier ben ik weer")
    }

    /// Brings a change of `kader.yml` that a griffie drafted its whole way.
    func adoptsRules(
        of griffie: String, because reason: String, reviewer: String, tagger: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try follows(griffie, "voorstel", "kader", "-m", reason, at: location)
        try follows(reviewer, "beoordeel", "kader", at: location)
        for id in ["wim", "wilma"] { try follows(id, "akkoord", "kader", at: location) }
        try follows(tagger, "vaststellen", "kader", at: location)
    }
}
