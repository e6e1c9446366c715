import TestSupport
import Testing

/// An audit that begins where an earlier one ended.
@Suite("Audit since a tag")
struct VerifySinceTests {
    private func audit(since tag: String, in town: Town, _ options: String...) throws -> Outcome {
        try town["root"].attempt(
            Binary.kader, ["-C", town.server, "--lang", "en", "verify", "--since", tag] + options, in: town.folder.path)
    }

    private func expectFinding(_ rule: String, about object: String, since tag: String, in town: Town) throws {
        let audit = try audit(since: tag, in: town, "--json")
        #expect(audit.status == 3, "\(audit)")
        #expect(audit.output.contains("\"rule\" : \"\(rule)\"") && audit.output.contains(object), "\(audit)")
    }

    private func bring(_ object: String, from resident: Resident, in town: Town) throws {
        try town["root"].run("git", ["fetch", "-q", resident.clone, object], in: town.server)
    }

    /// A was adopted, then a session was opened and closed while B was in review.
    private func townAfterSession() throws -> Town {
        let town = try Stage.adopted.town()
        let (griet, piet) = (town["griet"], town["piet"])
        try piet.kader("sync")
        try piet.drafts("B", Texts.block("B"))
        try piet.kader("propose", "B", "-m", "Graag uw oordeel")
        try griet.kader("sync")
        try griet.kader("session", "open", "een", "--type", "informeel", "--chair", "wim")
        try griet.kader("session", "close", "--no-expectations")
        return town
    }

    @Test func itSaysWhatItDidNotLookAtAgain() throws {
        let town = try townAfterSession()
        let nothing = try audit(since: "session/een", in: town)
        #expect(nothing.status == 0, "\(nothing)")
        #expect(nothing.output.contains("0 commits and 1 signatures checked"), "\(nothing)")
        #expect(nothing.output.contains("1 tags"), "\(nothing)")
        #expect(nothing.output.contains("1 open or closed proposals"), "\(nothing)")

        let joris = town["joris"]
        try joris.kader("sync")
        try joris.kader("review", "B", "--agree")
        let one = try audit(since: "refs/tags/session/een", in: town, "--json")
        #expect(one.status == 0, "\(one)")
        // The draft, the call and the review: a proposal on which something came is audited as a whole.
        #expect(one.output.contains("\"commits\" : 3") && one.output.contains("\"proposals\" : 0"), "\(one)")
        #expect(one.output.contains("\"tag\" : \"session/een\""), "\(one)")
    }

    @Test func itBeginsAtAVersionToo() throws {
        let town = try townAfterSession()
        let audit = try audit(since: "approved/A/1", in: town, "--json")
        #expect(audit.status == 0, "\(audit)")
        // B in full, the opening and the closing of the session with its tag, and the tag that it begins at.
        #expect(audit.output.contains("\"commits\" : 4") && audit.output.contains("\"signatures\" : 6"), "\(audit)")
    }

    @Test func anUnsignedCommitAfterIt() throws {
        let town = try townAfterSession()
        let commit = try town["root"].run(
            "git",
            ["-c", "user.name=X", "-c", "user.email=x@y.nl", "commit-tree", "-p", "main", "-m", "Zo", "main^{tree}"],
            in: town.server
        ).trimmed
        try town.administrator("update-ref", "refs/heads/main", commit)
        try expectFinding("order", about: commit, since: "session/een", in: town)
    }

    @Test func anUnsignedActAfterIt() throws {
        let town = try townAfterSession()
        let (joris, branch) = (town["joris"], "refs/heads/proposal/B/piet/1")
        try joris.kader("sync")
        let digest = try joris.digest(of: "bouwstenen/B.md", in: branch)
        var act = try joris.act(
            Message.text("review", "B", as: "raadslid@weert", "Kader-Text: B \(digest)", "Kader-Verdict: agree"),
            on: branch)
        act.key = nil
        let commit = try joris.forge(act)
        try bring(commit, from: joris, in: town)
        try town.administrator("update-ref", branch, commit)
        try expectFinding("known", about: commit, since: "session/een", in: town)
    }

    @Test func aBranchThatWasRewoundShows() throws {
        let town = try townAfterSession()
        let branch = "refs/heads/proposal/B/piet/1"
        try town.administrator("update-ref", branch, "\(try #require(try town.tip(branch)))~1")
        try expectFinding("append-only", about: branch, since: "session/een", in: town)
        // Since a version the last session before it is looked at as well; here it came after.
        try expectFinding("append-only", about: branch, since: "approved/A/1", in: town)
    }

    @Test func aTagThatWasHungOnOldWorkShows() throws {
        let town = try townAfterSession()
        let griet = town["griet"]
        let digest = try griet.digest(of: fileA, in: "main")
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        for place in ["approved/A/1^{}", "approved/A/1~1"] {
            try griet.git("tag", "-f", "-s", "-m", message, "approved/A/2", place)
            try bring("refs/tags/approved/A/2", from: griet, in: town)
            try town.administrator("update-ref", "refs/tags/approved/A/2", griet.git("rev-parse", "approved/A/2"))
            try expectFinding("exact", about: "approved/A/2", since: "session/een", in: town)
        }
    }

    @Test func anOldTagThatIsGoneShows() throws {
        let town = try townAfterSession()
        let adoption = try town.administrator("rev-parse", "approved/A/1^{}")
        try town.administrator("update-ref", "-d", "refs/tags/approved/A/1")
        try expectFinding("order", about: adoption, since: "session/een", in: town)
    }

    @Test(arguments: ["approved/A/7", "session/twee", "v1", "main", "approved/../x"])
    func aTagThatIsNotThere(_ name: String) throws {
        let town = try Stage.adopted.town()
        let audit = try audit(since: name, in: town)
        #expect(audit.status == 64 && audit.errors.contains("There is no tag"), "\(audit)")
    }

    @Test func aTagThatNobodySigned() throws {
        let town = try Stage.adopted.town()
        let target = try town.administrator("rev-parse", "approved/A/1^{}")
        try town.administrator("update-ref", "refs/tags/approved/A/1", target)
        let audit = try audit(since: "approved/A/1", in: town)
        #expect(audit.status == 3 && audit.errors.contains("Audit the whole dossier"), "\(audit)")
        #expect(audit.errors.split(separator: "\n").count == 1 && audit.output.isEmpty, "\(audit)")
    }
}
