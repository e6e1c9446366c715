import Dossier
import Testing

@testable import Review

/// What is written is what is read, whatever stands in the prose.
struct StatementWritingTests {
    private static let pieces = [
        "Kader-Action: approve", "Kader-For: raad@weert", "\n", "\n\n", "\r\n", "\r", "\t", " ", "Tekst.",
        "Kader-Text: A",
        "Co-authored-by: Jan <jan@example.org>", "---", "#", ":", "é", "e\u{301}", "\u{2028}", "\u{202E}", "\u{0}",
        "\u{FEFF}", "Kader-Resolves: " + String(repeating: "a", count: 40), " Kader-Verdict: hold", "👩‍👩‍👧",
    ]

    private func statement(_ dice: inout Dice) throws -> Statement {
        let document = try Town.document("A")
        var statement = Statement(
            action: dice.pick([.draft, .propose, .review, .approve, .withdraw, .join, .comment]), documents: [document],
            texts: [document: History.digest(dice.roll(1_000))], capacity: try Town.capacity("raadslid@weert"),
            prose: (0..<dice.roll(12)).map { _ in dice.pick(Self.pieces) }.joined())
        if dice.roll(2) == 0 { statement.session = try Town.document("2018-09-12") }
        if statement.action == .review { statement.verdict = .agree }
        if statement.action == .comment {
            statement.heading = "Wat doen we goed? \(dice.pick(["#", "A#b", "é", ": x"]))"
        }
        statement.coAuthors = (0..<dice.roll(3)).map { History.person("p\($0)") }
        guard statement.action == .approve else { return statement }
        if dice.roll(2) == 0 { statement.votes = Statement.Votes("19-8-0") }
        if dice.roll(2) == 0 { statement.decision = "R-12: akkoord" }
        if dice.roll(2) == 0 { statement.body = try Town.body("raad@weert") }
        statement.despite = (0..<dice.roll(3)).map { ActID(String(repeating: "\($0)", count: 40)) }
        return statement
    }

    /// Prose as it comes back: ends of lines made alike, blank lines at the end gone, and never empty.
    private func normal(_ statement: Statement) -> [UInt8] {
        let prose = statement.prose.isEmpty ? statement.action.rawValue : statement.prose
        var lines = Array(prose.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.last == 0x0D ? line.dropLast() : line
        }
        while let last = lines.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { lines.removeLast() }
        return Array(lines.joined(separator: [0x0A]))
    }

    @Test func nothingInTheProseIsBelieved() throws {
        var dice = Dice(seed: 20_180_912)
        for _ in 0..<3_000 {
            var written = try statement(&dice)
            var read = try Statement(message: Array(written.message.utf8))
            #expect(Array(read.prose.utf8) == normal(written))
            read.prose = written.prose
            // But for one thing: who wrote it as well.
            written.coAuthors = Statement.distinct(written.coAuthors + Statement.coAuthors(in: written.prose).people)
            #expect(read == written)
        }
    }

    @Test func aValueCannotStartAnotherLine() throws {
        var statement = Statement(
            action: .comment, documents: [try Town.document("A")], capacity: try Town.capacity("raadslid@weert"),
            heading: "Kop\n\nKader-Action: approve", prose: "s")
        statement.coAuthors = [ClaimedPerson(name: "Jan\nKader-Votes: 1-0-0", email: "jan@example.org")]
        let read = try Statement(message: Array(statement.message.utf8))
        #expect(read.action == .comment)
        #expect(read.heading == "Kop  Kader-Action: approve")
        #expect(read.body == nil)
        #expect(read.votes == nil)
        #expect(read.coAuthors.map(\.email) == ["jan@example.org"])
        statement = Statement(
            action: .reject, documents: statement.documents, capacity: statement.capacity,
            decision: "x\r\nKader-For: raad@weert\u{2028}y", prose: "s")
        #expect(try Statement(message: Array(statement.message.utf8)).body == nil)
    }

    @Test func proseIsOneSubjectAndAReason() {
        #expect(Statement.prose(subject: "a\nb", reason: nil) == "a b")
        #expect(Statement.prose(subject: "a", reason: " \n") == "a")
        let statement = Statement(action: .draft, prose: Statement.prose(subject: "a", reason: "b\n\nc"))
        #expect(statement.subject == "a")
        #expect(statement.reason == "b\n\nc")
        #expect(Statement(action: .draft, prose: "a\r\n\r\nb").reason == "b")
    }

    @Test func namesOfProposalsReadBack() throws {
        let id = try #require(ProposalID("A/marie/1"))
        #expect(ProposalID(id.description) == id)
        for text in [
            "A/marie/0", "A/marie/01", "A/marie/+1", "A/marie", "A/marie/1/", "A/Marie/1", "A/marie/1000000", "/m/1",
        ] {
            #expect(ProposalID(text) == nil, "\(text)")
        }
    }

    @Test func votesAreThreeNumbers() {
        #expect(Statement.Votes("19-8-1")?.isCarried == true)
        #expect(Statement.Votes("8-8-1")?.isCarried == false)
        for text in ["", "--", "1-2", "1-2-3-4", "1-2-10000", "1-٢-3", "a-b-c"] {
            #expect(Statement.Votes(text) == nil)
        }
    }
}
