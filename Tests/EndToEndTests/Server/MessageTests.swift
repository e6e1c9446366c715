import TestSupport
import Testing

/// Messages that say things twice, wrongly, or at too great a length.
@Suite("Strange messages against the server")
struct MessageTests {
    /// Pushes a review of A by Joris whose message is what `change` makes of a good one.
    private func expectRefused(
        by rule: String, at location: SourceLocation = #_sourceLocation, _ change: (String) -> [UInt8]
    ) throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let digest = try joris.digest(of: fileA, in: branchA)
        let good = Message.text(
            "review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree")
        var act = try joris.act(good, on: branchA)
        act.message = change(good)
        let id = try joris.forge(act)
        try expectRefusal(by: rule, in: town, at: location) { try joris.push("\(id):\(branchA)") }
    }

    @Test func aRepeatedTrailer() throws {
        try expectRefused(by: "known") { Array(($0 + "Kader-Verdict: agree\n").utf8) }
    }

    @Test func aContradictingTrailer() throws {
        try expectRefused(by: "known") { Array(($0 + "Kader-Verdict: object\n").utf8) }
    }

    @Test func anUnknownTrailer() throws {
        try expectRefused(by: "known") { Array(($0 + "Kader-Veto: ja\n").utf8) }
    }

    @Test func aHugeTrailer() throws {
        try expectRefused(by: "known") {
            Array(($0 + "Kader-Decision: " + String(repeating: "x", count: 400_000)).utf8)
        }
    }

    @Test func aThousandTrailers() throws {
        try expectRefused(by: "known") { good in
            Array((good + (0..<1_000).map { "Co-authored-by: P <p\($0)@example.nl>\n" }.joined()).utf8)
        }
    }

    @Test func trailersInTheMiddle() throws {
        try expectRefused(by: "known") { Array(($0 + "\nEn dan nog wat.\n").utf8) }
    }

    @Test func bytesThatAreNoText() throws {
        try expectRefused(by: "known") { [0xC3, 0x28, 0xFF, 0x0A] + Array($0.utf8) }
    }

    @Test func noTrailersAtAll() throws {
        try expectRefused(by: "known") { _ in Array("Gewoon een commit\n".utf8) }
    }

    @Test func escapeSequencesDoNotReachTheScreen() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let id = try joris.forge(
            joris.act("Hallo\n\nKader-\u{1B}[2J: x\nKader-Action: review\n", on: branchA))
        let outcome = try joris.push("\(id):\(branchA)")
        #expect(outcome.status != 0)
        let words = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("remote:") }.joined()
        // Git itself adds the sequence that clears to the end of a line after its own prefix.
        #expect(!words.contains("\u{1B}[2J"))
    }
}
