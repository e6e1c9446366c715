import TestSupport
import Testing

/// An act means what it meant when it was made, by the commit of `main` that it names.
@Suite("The policy that an act names")
struct NamedPolicyTests {
    private static let kaderBranch = "refs/heads/proposal/kader/gerda/1"

    /// Adopts a change of `kader.yml` that Gerda proposes.
    private func adopt(_ change: (String) -> String, in town: Town) throws {
        let (gerda, griet) = (town["gerda"], town["griet"])
        try gerda.kader("sync")
        let charter = try gerda.git("cat-file", "blob", "main:kader.yml")
        let changed = change(charter)
        guard changed != charter else { throw TestError("kader.yml is as it was") }
        try gerda.drafts("kader", changed + "\n")
        try gerda.kader("propose", "kader", "-m", "Graag")
        for (id, verb) in [("joris", "review"), ("wim", "approve"), ("wilma", "approve")] {
            try town[id].kader("sync")
            if verb == "review" {
                try town[id].kader("review", "kader", "--agree")
            } else {
                try town[id].kader("approve", "kader")
            }
        }
        try griet.kader("sync")
        try griet.kader("tag", "kader")
    }

    @Test func everyActNamesTheMainOfItsMaker() throws {
        let town = try Stage.approved.town()
        let marie = town["marie"]
        try marie.kader("sync")
        let main = try marie.git("rev-parse", "main")
        let acts = try marie.git("rev-list", "main..\(branchA)").split(separator: "\n")
        #expect(acts.count == 6)
        for act in acts {
            #expect(try marie.git("log", "-1", "--format=%B", String(act)).contains("Kader-Main: \(main)\n"))
        }
        try town["griet"].kader("sync")
        try town["griet"].kader("tag", "A")
        let tag = try town.administrator("cat-file", "tag", "approved/A/1")
        #expect(tag.contains("Kader-Main: \(main)\n") && tag.contains("Kader-Proposal: A/marie/1\n"), "\(tag)")
    }

    @Test func aNewMailDomainTakesNoVerdictAway() throws {
        let town = try Stage.approved.town()
        try adopt({ $0.replacing("joris@example.nl", with: "joris@gemeente.nl") }, in: town)
        try expectClean(town)
        try town["griet"].kader("tag", "A")
        try expectClean(town)
        let roles = try town["griet"].kader("roles", "A", "--json").output
        #expect(roles.contains("joris"), "\(roles)")
    }

    @Test func aMandateThatEndsTakesNoVerdictAwayAndLetsNoNewOneIn() throws {
        let town = try Stage.reviewed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try adopt({ $0.replacing("      - raadslid@weert\n", with: "      - adviseur@weert\n") }, in: town)
        try expectClean(town)
        // By the policy of before, which plain Git can name as well, he comes in no longer.
        try joris.kader("sync")
        let before = try joris.git("rev-parse", "main~1")
        let digest = try joris.digest(of: fileA, in: branchA)
        let hold = try joris.forge(
            joris.act(
                Message.text(
                    "review", "A", as: "raadslid@weert", "Kader-Main: \(before)", "Kader-Text: A \(digest)",
                    "Kader-Verdict: hold"), on: branchA))
        try expectRefusal(by: "capacity", in: town) { try joris.push("\(hold):\(branchA)") }
        for id in ["wim", "wilma"] {
            try town[id].kader("sync")
            try town[id].kader("approve", "A")
        }
        try town["griet"].kader("sync")
        try town["griet"].kader("tag", "A")
        try marie.kader("sync")
        try expectClean(town)
    }

    @Test func nobodyNamesWhatNeverWasPolicy() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let digest = try joris.digest(of: fileA, in: branchA)
        let strangers = [
            try joris.git("rev-parse", branchA), String(repeating: "ab", count: 20),
            // A commit of his own, with a list of members that he made himself.
            try joris.forge(joris.act(Message.text("record", "kader", as: "griffie@weert"), on: "main")),
        ]
        for main in strangers {
            let review = try joris.forge(
                joris.act(
                    Message.text(
                        "review", "A", as: "raadslid@weert", "Kader-Main: \(main)", "Kader-Text: A \(digest)",
                        "Kader-Verdict: agree"), on: branchA))
            try expectRefusal(by: "known", in: town) { try joris.push("\(review):\(branchA)") }
        }
    }

    @Test func anActNamesNoOlderPolicyThanItStandsOn() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let older = try joris.git("rev-parse", "main~1")
        let digest = try joris.digest(of: fileA, in: branchA)
        let review = try joris.forge(
            joris.act(
                Message.text(
                    "review", "A", as: "raadslid@weert", "Kader-Main: \(older)", "Kader-Text: A \(digest)",
                    "Kader-Verdict: agree"), on: branchA))
        try expectRefusal(by: "known", in: town) { try joris.push("\(review):\(branchA)") }
    }

    @Test func steppingBackInTimeIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        var tip = branchA
        let asked = try #require(Int64(try joris.git("log", "-1", "--format=%ct", branchA)))
        for step in 1...3 {
            var remark = try joris.act(
                Message.text("comment", "A", as: "raadslid@weert", "Kader-On: A#Inwoners"), on: tip)
            remark.seconds = asked - Int64(step) * 300
            tip = try joris.forge(remark)
        }
        try expectRefusal(by: "known", in: town) { try joris.push("\(tip):\(branchA)") }
        // Five minutes slow is no more than a slow clock.
        #expect(try joris.push("\(tip)~2:\(branchA)").status == 0)
    }

    @Test func aSlowClockHarmsNobody() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let early = try joris.attempt(
            Binary.kader, ["review", "A", "--agree"], in: joris.clone,
            environment: ["GIT_COMMITTER_DATE": "2018-09-12T00:00:00Z", "GIT_AUTHOR_DATE": "2018-09-12T00:00:00Z"])
        #expect(early.status == 0, "\(early)")
        let asked = try joris.git("log", "-1", "--format=%ct", "\(branchA)~1")
        #expect(try joris.git("log", "-1", "--format=%ct", branchA) == asked)
        try expectClean(town)
    }

    @Test func nothingIsAdoptedBeforeTheSetUpEnds() throws {
        let town = try Town()
        for id in ["root", "griet", "marie"] { try town.settle(id) }
        let (griet, marie) = (town["griet"], town["marie"])
        try griet.run(
            Binary.kader,
            [
                "init", griet.clone, "--template", "orientatietraject", "--title", "Proef", "--member", "griet",
                "--municipality", "weert", "--municipality", "nederweert",
            ], in: griet.home)
        try griet.kader(
            "member", "add", "marie", "--name", marie.name, "--email", marie.email, "--capacity", "ambtenaar@weert",
            "--key", "\(marie.key).pub")
        try griet.run(Binary.kader, ["server", "init", town.server], in: griet.home)
        try griet.git("remote", "add", "origin", town.server)
        try griet.kader("sync")
        try marie.run(Binary.kader, ["clone", town.server, marie.clone], in: marie.home)
        try marie.drafts("A", Texts.block("A"))
        let asked = try marie.tries("propose", "A", "-m", "Graag")
        #expect(asked.status == 1 && asked.errors.contains("Geweigerd (own-change)"), "\(asked)")
        try griet.kader("found", "--anyway")
        try marie.kader("sync")
        try marie.kader("propose", "A", "-m", "Graag")
        try expectClean(town)
    }

    @Test func anAdoptedVersionIsJudgedWithTheBranchesOfThatMomentAlone() throws {
        let town = try Stage.approved.town()
        let (griet, piet) = (town["griet"], town["piet"])
        try piet.kader("sync")
        try piet.drafts("A", Texts.block("A", choice: "Piet kiest iets anders."))
        let other = try #require(try town.tip("refs/heads/proposal/A/piet/1"))
        // By hand, without the list of the other branches, nothing is adopted.
        try griet.kader("sync")
        let digest = try griet.digest(of: fileA, in: branchA)
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        let merge = try griet.forge(
            griet.act(message, on: "main", branchA, tree: griet.git("rev-parse", "\(branchA)^{tree}")))
        try griet.git("tag", "-s", "-m", message, "approved/A/1", merge)
        try expectRefusal(by: "exact", in: town) {
            try griet.push("--atomic", "\(merge):refs/heads/main", "refs/tags/approved/A/1")
        }
        try griet.git("tag", "-d", "approved/A/1")
        try griet.kader("tag", "A/marie/1")
        let tag = try town.administrator("cat-file", "tag", "approved/A/1")
        #expect(tag.contains("\(other) refs/heads/proposal/A/piet/1\n"), "\(tag)")

        // A copy of the adopted text that names a reviewer as its writer changes nothing of what was adopted.
        let before = try griet.kader("roles", "A", "--json").output
        try piet.kader("sync")
        try piet.kader("draft", "A/piet/1", "--from", "-", "--co-author", "noor", input: Texts.block("A"))
        try griet.kader("sync")
        try expectClean(town)
        let after = try griet.kader("roles", "A@1", "--json").output
        #expect(before.contains("noor") && after.contains("reviewer"), "\(after)")
    }
}
