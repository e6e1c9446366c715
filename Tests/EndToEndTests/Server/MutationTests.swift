import TestSupport
import Testing

/// A good act with a few bytes spoiled: the server refuses each one in words, and takes the good one afterwards.
@Suite("Spoiled acts against the server")
struct MutationTests {
    @Test(arguments: [UInt64](1...2))
    func noSpoiledActIsTaken(_ seed: UInt64) throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let digest = try joris.digest(of: fileA, in: branchA)
        let message = Message.text(
            "review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree")
        let good = try joris.forge(joris.act(message, on: branchA))
        let bytes = try joris.attempt("git", ["cat-file", "commit", good], in: joris.clone).bytes
        let before = try town.references()
        var dice = Dice(state: seed)
        for round in 0..<12 {
            let spoiled = dice.spoil(bytes)
            guard spoiled != bytes else { continue }
            let act = try joris.run(
                "git", ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], in: joris.clone, input: spoiled
            ).trimmed
            let outcome = try joris.push("\(act):\(branchA)")
            #expect(outcome.status != 0, "seed \(seed), round \(round): \(outcome)")
            #expect(!outcome.errors.contains("Fatal error"), "seed \(seed), round \(round): \(outcome)")
            #expect(try town.references() == before, "seed \(seed), round \(round)")
        }
        #expect(try joris.push("\(good):\(branchA)").status == 0)
        try expectClean(town)
    }
}

/// Numbers that look random and are the same at every run (SplitMix64; Steele, Lea and Flood 2014).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Changes, takes away, doubles or adds a few bytes.
    mutating func spoil(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            let end = min(bytes.count, place + Int.random(in: 1...12, using: &self))
            switch Int.random(in: 0..<4, using: &self) {
            case 0: bytes[place] ^= UInt8.random(in: 1...255, using: &self)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            default: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
            }
        }
        return bytes
    }
}
