import TestSupport
import Testing

/// People with more than one capacity, or with an interest, who push by hand what the command would not make for them.
@Suite("Seats and interests against the server")
struct SeatAndInterestTests {
    /// Marie's proposal of A, on which everybody is up to date.
    private func proposed(subjects: String? = nil) throws -> Town {
        let town = try Stage.entangled.town()
        var text = Texts.block("A")
        if let subjects { text = text.replacing("kind: bouwsteen", with: "kind: bouwsteen\nsubjects: [\(subjects)]") }
        try town["marie"].drafts("A", text)
        try town["marie"].kader("propose", "A", "-m", "Graag uw oordeel")
        return town
    }

    @Test func anInterestKeepsAReviewerOut() throws {
        let town = try proposed(subjects: "de-risse")
        let (noor, joris) = (town["noor"], town["joris"])
        try noor.kader("sync")
        let id = try noor.forge(noor.review(as: "raadslid@nederweert"))
        try expectRefusal(by: "interest", in: town) { try noor.push("\(id):\(branchA)") }
        try joris.kader("sync")
        let other = try joris.forge(joris.review(as: "raadslid@weert"))
        #expect(try joris.push("\(other):\(branchA)").status == 0)
    }

    @Test func aSubjectInOtherLettersIsTheSame() throws {
        let town = try proposed(subjects: "De-Risse")
        let noor = town["noor"]
        try noor.kader("sync")
        let id = try noor.forge(noor.review(as: "raadslid@nederweert"))
        try expectRefusal(by: "interest", in: town) { try noor.push("\(id):\(branchA)") }
    }

    @Test func withoutTheSubjectTheyMay() throws {
        let town = try proposed()
        let noor = town["noor"]
        try noor.kader("sync")
        let id = try noor.forge(noor.review(as: "raadslid@nederweert"))
        #expect(try noor.push("\(id):\(branchA)").status == 0)
    }

    @Test func oneSeatInOneSession() throws {
        let town = try proposed()
        let (griet, wim) = (town["griet"], town["wim"])
        try griet.kader(
            "session", "open", "2018-09-12", "--type", "informeel", "--chair", "wim", "--present", "wim:wethouder@weert"
        )
        try wim.kader("sync")
        let digest = try wim.digest(of: fileA, in: branchA)
        func review(_ session: String...) throws -> String {
            let lines = (["Kader-Text: A \(digest)", "Kader-Verdict: agree"] + session).joined(separator: "\n")
            return try wim.forge(wim.act(Message.text("review", "A", as: "raadslid@weert", lines), on: branchA))
        }
        let inSession = try review("Kader-Session: 2018-09-12")
        try expectRefusal(by: "seat", in: town) { try wim.push("\(inSession):\(branchA)") }
        let nowhere = try review("Kader-Session: 2019-01-01")
        try expectRefusal(by: "seat", in: town) { try wim.push("\(nowhere):\(branchA)") }
    }

    @Test func aSecondCapacityIsNoSecondPerson() throws {
        let town = try proposed()
        for (id, capacity) in [("joris", "raadslid@weert"), ("wim", "raadslid@weert")] {
            try town[id].kader("sync")
            try town[id].kader("review", "A", "--agree", "--as", capacity)
        }
        // Wim reviewed as a member of the council: as alderman he cannot approve the same text.
        let wim = town["wim"]
        let id = try wim.forge(wim.approval(as: "wethouder@weert"))
        try expectRefusal(by: "one-hat", in: town) { try wim.push("\(id):\(branchA)") }
    }
}
