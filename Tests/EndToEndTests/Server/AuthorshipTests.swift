import TestSupport
import Testing

/// Whoever wrote a text stays its proposer, however it came to stand there.
@Suite("Authorship against the server")
struct AuthorshipTests {
    private let branchOfPiet = "refs/heads/proposal/A/piet/1"

    /// Piet's proposal of the very text that Marie wrote, with a call for review.
    private func laundered(in town: Town, author: Resident? = nil, coAuthor: Resident? = nil) throws {
        let piet = town["piet"]
        try piet.kader("sync")
        let trailer = coAuthor.map { "Co-authored-by: \($0.name) <\($0.email)>" }
        let tree = try piet.tree(of: "main", with: fileA, Texts.block("A"))
        var draft = try piet.act(
            Message.text("draft", "A", as: "ambtenaar@nederweert") + (trailer.map { $0 + "\n" } ?? ""), on: "main",
            tree: tree)
        if let author { draft.author = "\(author.name) <\(author.email)>" }
        let tip = try piet.forge(draft)
        let digest = try piet.digest(of: fileA, in: tip)
        let call = try piet.forge(
            piet.act(
                Message.text("propose", "A", as: "ambtenaar@nederweert", "Kader-Text: A \(digest)"), on: tip))
        let outcome = try piet.push("\(call):\(branchOfPiet)")
        guard outcome.status == 0 else { throw TestError("\(outcome)") }
    }

    private func review(of branch: String, by id: String, as capacity: String, in town: Town) throws -> Outcome {
        let resident = town[id]
        try resident.kader("sync")
        let digest = try resident.digest(of: fileA, in: branch)
        let act = try resident.forge(
            resident.act(
                Message.text("review", "A", as: capacity, "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
                on: branch))
        return try resident.push("\(act):\(branch)")
    }

    @Test func whoReviewsIsNotWhoWroteItUnderAnothersName() throws {
        let town = try Stage.proposed.town()
        try laundered(in: town)
        try expectRefusal(by: "one-hat", in: town) {
            try review(of: branchOfPiet, by: "marie", as: "ambtenaar@weert", in: town)
        }
        #expect(try review(of: branchOfPiet, by: "joris", as: "raadslid@weert", in: town).status == 0)
    }

    @Test func aClaimedAuthorIsAProposer() throws {
        let town = try Stage.founded.town()
        try laundered(in: town, author: town["joris"])
        try expectRefusal(by: "one-hat", in: town) {
            try review(of: branchOfPiet, by: "joris", as: "raadslid@weert", in: town)
        }
    }

    @Test func aCoAuthorIsAProposer() throws {
        let town = try Stage.founded.town()
        try laundered(in: town, coAuthor: town["joris"])
        try expectRefusal(by: "one-hat", in: town) {
            try review(of: branchOfPiet, by: "joris", as: "raadslid@weert", in: town)
        }
    }

    @Test func aTextThatWasWithdrawnKeepsItsAuthor() throws {
        let town = try Stage.proposed.town()
        try town["marie"].kader("withdraw", "A")
        try laundered(in: town)
        try expectRefusal(by: "one-hat", in: town) {
            try review(of: branchOfPiet, by: "marie", as: "ambtenaar@weert", in: town)
        }
    }

    @Test func aTextTurnedBackToJudgedBytesIsNotJudged() throws {
        let town = try Stage.approved.town()
        let (marie, griet) = (town["marie"], town["griet"])
        try marie.kader("sync")
        try marie.drafts("A", Texts.block("A", choice: "Iets anders."))
        try marie.drafts("A", Texts.block("A"))
        try griet.kader("sync")
        let outcome = try griet.tries("tag", "A")
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.errors.contains("Geweigerd (order)"), "\(outcome)")
    }
}
