import TestSupport
import Testing

/// A key that fell into wrong hands ends at once.
@Suite("The end of a key")
struct KeyEndingTests {
    @Test func whatCameBeforeStandsAndNothingComesAfter() throws {
        let town = try Stage.proposed.town()
        let (griet, joris) = (town["griet"], town["joris"])
        try joris.kader("sync")
        try joris.kader("review", "A", "--hold", "-m", "Niet zonder cijfers")
        let digest = try joris.digest(of: fileA, in: branchA)
        let late = try joris.forge(
            joris.act(
                Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
                on: branchA))
        try griet.kader("sync")
        let ended = try griet.kader("member", "end", "joris", "--key", "\(joris.key).pub")
        #expect(try town.tip("refs/heads/proposal/kader/griet/1") == nil, "\(ended)")
        try expectClean(town)
        // The hold stays a hold, and the key brings nothing more.
        try griet.kader("sync")
        #expect(try griet.kader("status", "--json").output.contains("\"held\""))
        try expectRefusal(by: "known", in: town) { try joris.push("\(late):\(branchA)") }
    }

    @Test func aMemberEndsTheirOwnWithAnother() throws {
        let town = try Stage.entangled.town()
        let marie = town["marie"]
        let own = try marie.tries("member", "end", "marie", "--key", "\(marie.key).pub")
        #expect(own.status == 1 && own.errors.contains("Geweigerd (own-change)"), "\(own)")
        try marie.git("config", "user.signingkey", marie.spareKey)
        try marie.kader("member", "end", "marie", "--key", "\(marie.key).pub")
        try expectClean(town)
        try marie.drafts("A", Texts.block("A"))
        try marie.git("config", "user.signingkey", marie.key)
        let old = try marie.tries("propose", "A", "-m", "Graag")
        #expect(old.status == 1 && old.errors.contains("Geweigerd (known)"), "\(old)")
    }

    @Test func aStrangerEndsNobodys() throws {
        let town = try Stage.founded.town()
        let (joris, marie) = (town["joris"], town["marie"])
        // Who is neither the griffie nor the owner can only propose it, and has no mandate for that here.
        let asked = try joris.tries("member", "end", "marie", "--key", "\(marie.key).pub")
        #expect(asked.status == 1 && asked.errors.contains("Geweigerd (capacity)"), "\(asked)")
        try expectClean(town)
    }
}
