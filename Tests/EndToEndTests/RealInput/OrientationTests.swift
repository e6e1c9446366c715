import Foundation
import TestSupport
import Testing

/// The oriëntatietraject of 2018 as it might have gone: its bodies, its nine building blocks, three monthly sessions.
@Suite(.enabled(if: RealSources.arePresent, Comment(rawValue: RealSources.absence)))
struct OrientationTests {
    private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I"]

    /// The real text of building block `letter`, under the headings of its kind.
    private static func block(_ letter: String, in clone: String, now: String) throws -> String {
        let source = try RealSources.text("001")
        // The letters stand at the beginning of a line in section 5.1 alone.
        guard let start = source.range(of: "De bouwstenen die hieronder worden gepresenteerd") else {
            throw TestError("section 5.1 is not where it was")
        }
        let section = String(source[start.lowerBound...])
        let next = letters.map { "\($0): " }.filter { $0 != "\(letter): " } + ["5.2 24-uurs"]
        let points = RealSources.part(of: section, from: "\(letter): ", to: next)
        let template = try String(contentsOfFile: "\(clone)/bouwstenen/\(letter).md", encoding: .utf8)
        var result = ""
        for part in template.components(separatedBy: "\n## ") {
            guard !result.isEmpty else {
                result = part
                continue
            }
            let heading = part.prefix { $0 != "\n" }
            // A table is no place for prose.
            if part.contains("| --- |") {
                result += "\n## \(part)"
                continue
            }
            let body =
                heading == "Deelpunten"
                ? points : heading.hasPrefix("Hoe") ? now : "Wordt uitgewerkt in het plan van aanpak."
            result += "\n## \(heading)\n\n\(body)\n"
        }
        return result
    }

    private static func found() throws -> Town {
        try Town.founded(
            template: "orientatietraject", municipalities: ["weert", "nederweert"],
            members: [
                ("nel", ["griffie@nederweert"], []),
                ("wethouderw", ["wethouder@weert"], ["stuurgroep"]),
                ("wethoudern", ["wethouder@nederweert"], ["stuurgroep"]),
                ("opdrachtw", ["opdrachtnemer@weert"], ["werkgroep"]),
                ("opdrachtn", ["opdrachtnemer@nederweert"], ["werkgroep"]),
                ("directeur", ["directeur@de-risse"], ["werkgroep"]),
                ("begeleider", ["procesbegeleider@procesbureau"], ["werkgroep"]),
                ("raadw", ["raadslid@weert"], ["raad@weert"]),
                ("raadn", ["raadslid@nederweert"], ["raad@nederweert"]),
            ], interests: ["directeur": ["de-risse"]])
    }

    private static func expectRefusal(_ rule: String, _ outcome: Outcome) {
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.errors.contains("(\(rule))"), "\(outcome)")
    }

    @Test func threeSessionsBringTwoBlocksToThePartner() throws {
        let town = try Self.found()
        let (griet, writer) = (town["griet"], town["opdrachtw"])
        let seats = ["--present", "wethouderw:wethouder@weert", "--present", "wethoudern:wethouder@nederweert"]
        func open(_ id: String, chair: String) throws {
            try griet.run(
                Binary.kader,
                ["session", "open", id, "--type", "informeel", "--chair", chair, "--body", "stuurgroep"] + seats,
                in: griet.clone)
        }

        // September: all nine texts come in.
        try open("2018-09", chair: "wethouderw")
        for letter in Self.letters {
            let text = try Self.block(letter, in: writer.clone, now: "Beide gemeenten doen dit nog apart.")
            #expect(text.utf8.count > 600, "\(letter) holds its real text")
            try writer.drafts(letter, text, message: "Tekst uit het plan van mei 2018")
        }
        #expect(try griet.tries("session", "close").status == 64)
        try griet.kader(
            "session", "close", "--expect", "A en B zijn beoordeeld", "--expect", "De afwijking bij H is besproken")

        // October: verdicts, a refusal of each kind on the way, a stale verdict, an objection, a deviation.
        town.pass(days: 20)
        for letter in ["A", "B", "H"] { try writer.kader("propose", letter) }
        let (first, second) = (town["raadw"], town["raadn"])
        Self.expectRefusal("one-hat", try writer.tries("review", "A", "--agree"))
        // Who has not read a text cannot judge it: everyone fetches first.
        for id in ["directeur", "wethouderw", "begeleider", "raadw", "raadn"] { try town[id].kader("sync") }
        Self.expectRefusal("interest", try town["directeur"].tries("review", "H", "--agree"))
        Self.expectRefusal("quorum", try town["wethouderw"].tries("approve", "A"))
        Self.expectRefusal("capacity", try first.tries("approve", "A"))
        Self.expectRefusal("capacity", try town["begeleider"].tries("tag", "A"))
        try first.kader("review", "A", "--agree")
        try second.kader("review", "A", "--object", "-m", "Het begrip samenredzaamheid is niet omschreven")
        try writer.kader("sync")
        try writer.drafts(
            "A", try Self.block("A", in: writer.clone, now: "De kernbegrippen staan nu in het register Begrippen."),
            message: "Begrippen omschreven")
        let status = try griet.kader("sync").status == 0 ? try griet.kader("status", "--json").output : ""
        #expect(status.contains("\"stale\" : true"))
        try writer.kader("propose", "A")
        for member in [first, second] { try member.kader("sync") }
        try first.kader("review", "A", "--agree")
        try second.kader("review", "A", "--agree")
        for member in [first, second] { try member.kader("review", "B", "--agree") }
        try second.kader("review", "H", "--hold", "-m", "Wijkt af van eis RV-10; eerst de gevolgen op hoofdlijnen")
        try open("2018-10", chair: "wethoudern")
        try town["wethouderw"].kader("sync")
        Self.expectRefusal("public", try town["wethouderw"].tries("approve", "A"))
        try griet.kader(
            "session", "close", "--met", "1", "--unmet", "2", "--decision", "H wordt op hoofdlijnen uitgewerkt",
            "--expect", "A en B zijn vastgesteld")

        // November: approved by both municipalities, adopted, shared.
        town.pass(days: 20)
        for letter in ["A", "B"] {
            for wethouder in ["wethouderw", "wethoudern"] {
                try town[wethouder].kader("sync")
                try town[wethouder].kader("approve", letter)
            }
            try griet.kader("tag", letter)
        }
        Self.expectRefusal("objection", try griet.tries("tag", "H"))
        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        let partner = town["karel"]
        let pulled = try partner.run(Binary.kader, ["pull", town.outlet, partner.clone], in: partner.home)
        #expect(pulled.output.contains("A: Visie en kernbegrippen, versie 1"))
        try open("2018-11", chair: "wethouderw")
        try griet.kader("session", "close", "--met", "1", "--expect", "Eindrapportage in concept")

        let summary = try griet.kader("session", "show", "2018-11").output
        #expect(summary.contains("vastgesteld als versie 1"))
        let october = try griet.kader("session", "show", "2018-10").output
        #expect(october.contains("Het begrip samenredzaamheid is niet omschreven (opgelost)"))
        #expect(october.contains("Wijkt af van eis RV-10"))
        #expect(try griet.kader("verify").status == 0)
        try griet.git("verify-tag", "approved/A/1")
        try griet.git("verify-tag", "approved/B/1")
    }
}
