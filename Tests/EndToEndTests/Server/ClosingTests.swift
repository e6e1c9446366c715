import TestSupport
import Testing

/// Proposals that end: withdrawn, rejected, overtaken.
@Suite("The end of a proposal against the server")
struct ClosingTests {
    @Test func thereIsNoBranchForWhatIsPutAway() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        try marie.kader("sync")
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(originA):refs/heads/closed/A/marie/1") }
        try expectRefusal(by: "append-only", in: town) {
            try marie.push("--atomic", "\(originA):refs/heads/closed/A/marie/1", ":\(branchA)")
        }
    }

    @Test func nobodyWithdrawsForAnother() throws {
        let town = try Stage.reviewed.town()
        let piet = town["piet"]
        try piet.kader("sync")
        let act = try piet.forge(
            piet.act(Message.text("withdraw", "A", as: "ambtenaar@nederweert"), on: branchA))
        try expectRefusal(by: "authorship", in: town) { try piet.push("\(act):\(branchA)") }
    }

    @Test func withdrawingFromAnOlderTipHidesNoObjection() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try joris.kader("sync")
        try joris.kader("review", "A", "--object", "-m", "De kosten ontbreken")
        let act = try marie.forge(marie.act(Message.text("withdraw", "A", as: "ambtenaar@weert"), on: originA))
        try expectRefusal(by: "append-only", in: town) { try marie.push("+\(act):\(branchA)") }
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(act):refs/heads/proposal/A/marie/2") }
    }

    @Test func aClosedProposalTakesNoVerdict() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try marie.kader("withdraw", "A")
        try joris.kader("sync")
        let digest = try joris.digest(of: fileA, in: originA)
        let act = try joris.forge(
            joris.act(
                Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
                on: originA))
        try expectRefusal(by: "order", in: town) { try joris.push("\(act):\(branchA)") }
    }

    @Test func aNewDraftOpensItAgain() throws {
        let town = try Stage.reviewed.town()
        let (joris, marie, wim) = (town["joris"], town["marie"], town["wim"])
        try marie.kader("sync")
        try marie.kader("withdraw", "A")
        #expect(try marie.kader("status", "--json").output.contains("\"state\" : \"withdrawn\""))
        try marie.drafts("A/marie/1", Texts.block("A", choice: "Toch nog eens."))
        try marie.kader("propose", "A", "-m", "Opnieuw")
        // The verdicts from before the end count no longer, and who gave them may give them again.
        try wim.kader("sync")
        let early = try wim.tries("approve", "A")
        #expect(early.status == 1 && early.errors.contains("Geweigerd (quorum)"), "\(early)")
        try joris.kader("sync")
        try joris.kader("review", "A", "--agree")
        try expectClean(town)
    }

    @Test func whatMainOvertookIsBroughtUpToDateFirst() throws {
        let town = try Stage.approved.town()
        let (griet, piet) = (town["griet"], town["piet"])
        try piet.kader("sync")
        try piet.drafts("A", Texts.block("A", choice: "Piet kiest iets anders."))
        try piet.kader("propose", "A/piet/1", "-m", "Een ander voorstel")
        for (id, verb) in [("joris", "review"), ("noor", "review"), ("wim", "approve"), ("wilma", "approve")] {
            try town[id].kader("sync")
            if verb == "review" {
                try town[id].kader("review", "A/piet/1", "--agree")
            } else {
                try town[id].kader("approve", "A/piet/1")
            }
        }
        try griet.kader("sync")
        try griet.kader("tag", "A/marie/1")
        let late = try griet.tries("tag", "A/piet/1")
        #expect(late.status == 1 && late.errors.contains("Geweigerd (base)"), "\(late)")
        // By hand neither.
        let branch = "refs/heads/proposal/A/piet/1"
        let digest = try griet.digest(of: fileA, in: branch)
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        let commit = try griet.forge(
            griet.act(message, on: "main", branch, tree: griet.git("rev-parse", "\(branch)^{tree}")))
        try griet.git("tag", "-s", "-m", message, "approved/A/2", commit)
        try expectRefusal(by: "base", in: town) {
            try griet.push("--atomic", "\(commit):refs/heads/main", "refs/tags/approved/A/2")
        }
        try piet.kader("sync")
        let update = try piet.tries("update", "A/piet/1")
        // Both changed the same sentence: a person has to choose.
        #expect(update.status == 2, "\(update)")
        try expectClean(town)
    }
}
