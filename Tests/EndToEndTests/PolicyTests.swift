import TestSupport
import Testing

@Suite("Changes of policy")
struct PolicyTests {
    @Test func aNewMemberComesByAProposalOfItsOwn() throws {
        let town = try Stage.founded.town()
        let (griet, gerda, vera) = (town["griet"], town["gerda"], town["vera"])
        let added = try griet.kader(
            "member", "add", "vera", "--name", vera.name, "--email", vera.email, "--capacity", "raadslid@weert",
            "--key",
            "\(vera.key).pub")
        #expect(added.output.contains("kader/griet/1") || added.errors.contains("kader/griet/1"), "\(added)")
        try griet.kader("propose", "kader", "-m", "Vera doet mee")
        try town["joris"].kader("sync")
        try town["joris"].kader("review", "kader", "--agree")
        // Until it is adopted she is nobody, also by the proposal that names her.
        try vera.kader("sync")
        let early = try vera.tries("review", "kader", "--agree")
        #expect(early.status == 1 && early.errors.contains("Geweigerd (known)"), "\(early)")
        for id in ["wim", "wilma"] {
            try town[id].kader("sync")
            try town[id].kader("approve", "kader")
        }
        try griet.kader("sync")
        let own = try griet.tries("tag", "kader")
        #expect(own.status == 1 && own.errors.contains("Geweigerd (one-hat)"), "\(own)")
        try gerda.kader("sync")
        try gerda.kader("tag", "kader")
        try expectClean(town)

        try town["marie"].kader("sync")
        try town["marie"].drafts("A", Texts.block("A"))
        try town["marie"].kader("propose", "A", "-m", "Graag")
        try vera.kader("sync")
        try vera.kader("review", "A", "--agree")
        #expect(try vera.triesGit("verify-commit", branchA).status == 0)
        try expectClean(town)
    }

    @Test func whoLeftActsNoMore() throws {
        let town = try Stage.founded.town()
        let (griet, gerda, joris) = (town["griet"], town["gerda"], town["joris"])
        try griet.kader("member", "end", "joris")
        try griet.kader("propose", "kader", "-m", "Joris stopt")
        try town["noor"].kader("sync")
        try town["noor"].kader("review", "kader", "--agree")
        for id in ["wim", "wilma"] {
            try town[id].kader("sync")
            try town[id].kader("approve", "kader")
        }
        try gerda.kader("sync")
        try gerda.kader("tag", "kader")
        try town["marie"].kader("sync")
        try town["marie"].drafts("A", Texts.block("A"))
        try town["marie"].kader("propose", "A", "-m", "Graag")
        try joris.kader("sync")
        let outcome = try joris.tries("review", "A", "--agree")
        #expect(outcome.status == 1 && outcome.errors.contains("Geweigerd (known)"), "\(outcome)")
        // Backdated to when he was a member: his key is judged by the day on which his work arrives as well.
        let digest = try joris.digest(of: fileA, in: branchA)
        var act = try joris.act(
            Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
            on: branchA)
        act.seconds = 1_536_750_060
        let id = try joris.forge(act)
        try expectRefusal(by: "known", in: town) { try joris.push("\(id):\(branchA)") }
        try expectClean(town)
    }
}
