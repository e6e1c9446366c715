import TestSupport
import Testing

// Spring and summer of 2019: the report, and one municipality out of two.
extension Year {
    /// Both councils adopt the report.
    func report() throws {
        try day("2019-05-06")
        try writes("paula", "eindrapport", at: "eindrapport.md", because: "Het eindrapport") { Year.filled($0) }
        // The concept never came: the report waits for it until the griffies decide that it need not.
        let shown = try turn(of: "paula")
        #expect(shown.contains("wacht: nog niet vastgesteld: concept-eindrapport"), "\(shown)")
        try fails("paula", by: "needs", "propose", "eindrapport", "-m", "Graag jullie oordeel")
        try writes("griet", "kader", at: "kader.yml", because: "Het eindrapport wacht niet op een concept") { text in
            text.replacing("needs: {propose: {concept-eindrapport: adopted}}", with: "needs: {}")
        }
        try adoptsRules(
            of: "griet", because: "Het eindrapport wacht niet op een concept", reviewer: "joris", tagger: "gerda")
        try acts("paula", "sync")
        try follows("paula", "voorstel", "eindrapport", "-m", "Graag jullie oordeel", "--by", "2019-05-20")
        for id in ["wim", "wilma"] { try follows(id, "beoordeel", "eindrapport") }
        try council("weert", by: "griet", on: "2019-06-05") {
            try follows("griet", "akkoord", "eindrapport", "--decision", "RB-2019-30", "--votes", "20-7-0")
        }
        try council("nederweert", by: "gerda", on: "2019-06-06") {
            try follows("gerda", "akkoord", "eindrapport", "--decision", "2019-52", "--votes", "15-2-0")
        }
        try follows("gerda", "vaststellen", "eindrapport")
    }

    /// The municipalities become one, while the plan is under way.
    func merger() throws {
        try day("2019-07-01")
        try writes("paula", "implementatieplan", at: "implementatieplan.md", because: "Het plan") { text in
            Year.filled(text)
                .replacing("## Stappen en planning\n", with: "## Stappen en planning\n\n" + Self.steps)
                .replacing("## Begroting\n", with: "## Begroting\n\n" + Self.budget)
        }
        try follows("paula", "voorstel", "implementatieplan", "-m", "Graag jullie oordeel")
        for id in ["wim", "wilma"] { try follows(id, "beoordeel", "implementatieplan") }
        try council("weert", by: "griet", on: "2019-07-03") {
            try follows("griet", "akkoord", "implementatieplan", "--decision", "RB-2019-44", "--votes", "25-2-0")
        }

        try day("2019-08-26")
        try writes("griet", "kader", at: "kader.yml", because: "Weert en Nederweert worden Kempenbroek") { text in
            let (before, after) = try Self.municipalities(in: text)
            return before + "municipalities:\n  kempenbroek: {name: Kempenbroek, was: [weert, nederweert]}\n"
                + after.replacing(/- (\w+)@(nederweert|weert)\n/) { "- \($0.output.1)@kempenbroek\n" }
        }
        try adoptsRules(of: "griet", because: "De herindeling van 1 september", reviewer: "joris", tagger: "gerda")

        // What the council of Weert decided is not enough: Nederweert had not.
        try council("kempenbroek", by: "gerda", on: "2019-09-11") {
            try follows("gerda", "akkoord", "implementatieplan", "--decision", "KB-2019-3", "--votes", "27-4-0")
        }
        try follows("griet", "vaststellen", "implementatieplan")
    }

    /// The last session, a year after the first.
    func lastSession() throws {
        try day("2019-09-18")
        try acts("griet", "sync")
        try acts(
            "griet", "session", "open", "2019-09-18", "--type", "informeel", "--body", "stuurgroep", "--chair", "wim",
            "--present", "wim:wethouder@kempenbroek", "--present", "wilma:wethouder@kempenbroek")
        try acts("griet", "session", "close", "--met", "1", "--no-expectations")
        // What was done under the former names is told by them.
        let told = try summary(of: "2019-09-18", seenBy: "noor")
        for words in [
            "Gemeenteraad Weert: akkoord (RB-2019-30; 20 voor, 7 tegen, 0 blanco; 5 juni 2019)",
            "Gemeenteraad Kempenbroek: akkoord (KB-2019-3", "Wilma Geraedts (wethouder, Nederweert): afgewezen",
            "Bouwsteen B is beoordeeld — uitgekomen",
        ] {
            #expect(told.contains(words), "\(told)")
        }
        #expect(!told.contains("raad@") && !told.contains("ssh-ed25519"), "\(told)")
    }

    /// A text with a sentence for each instruction of the template.
    static func filled(_ text: String) -> String { text.replacing(/(?s)<!--.*?-->/, with: "Dit spraken wij af.") }

    private static let steps = """
        | Nr | Periode | Wat | Wie | Na |
        | ---: | --- | --- | --- | --- |
        | 1 | 2020 | Eén loket | beide raden | |

        """

    private static let budget = """
        | Gemeente | 2020 | Dekking |
        | --- | ---: | --- |
        | Weert | 10.000 | reserve |
        | Nederweert | 5.000 | reserve |

        """

    /// `kader.yml` before and after the list of the municipalities.
    static func municipalities(in text: String) throws -> (before: String, after: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "municipalities:") else { throw TestError("no municipalities: \(text)") }
        let rest = lines[(start + 1)...].drop { $0.hasPrefix("  ") }
        return (lines[..<start].joined(separator: "\n") + "\n", rest.joined(separator: "\n"))
    }
}
