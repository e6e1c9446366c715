import TestSupport
import Testing

/// Proposals that end: withdrawn, rejected, overtaken.
@Suite("The end of a proposal against the server")
struct ClosingTests {
    private let closedA = "refs/heads/closed/A/marie/1"

    @Test func anOpenProposalIsNotPutAway() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        try marie.kader("sync")
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(originA):\(closedA)") }
        try expectRefusal(by: "append-only", in: town) {
            try marie.push("--atomic", "\(originA):\(closedA)", ":\(branchA)")
        }
    }

    @Test func nobodyWithdrawsForAnother() throws {
        let town = try Stage.reviewed.town()
        let piet = town["piet"]
        try piet.kader("sync")
        let act = try piet.forge(
            piet.act(Message.text("withdraw", "A", as: "ambtenaar@nederweert"), on: branchA))
        for specs in [["\(act):\(branchA)"], ["--atomic", "\(act):\(closedA)", ":\(branchA)"]] {
            let before = try town.references()
            let outcome = try piet.attempt("git", ["push", "--no-verify", "origin"] + specs, in: piet.clone)
            #expect(outcome.status != 0, "\(outcome)")
            #expect(try town.references() == before)
        }
    }

    @Test func withdrawingFromAnOlderTipHidesNoObjection() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try joris.kader("sync")
        try joris.kader("review", "A", "--object", "-m", "De kosten ontbreken")
        let act = try marie.forge(marie.act(Message.text("withdraw", "A", as: "ambtenaar@weert"), on: originA))
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(act):\(closedA)") }
    }

    @Test func aClosedProposalTakesNoMore() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try marie.kader("withdraw", "A")
        try joris.kader("sync")
        let closed = try joris.git("rev-parse", "refs/remotes/origin/closed/A/marie/1")
        let digest = try joris.digest(of: fileA, in: closed)
        let act = try joris.forge(
            joris.act(
                Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
                on: closed))
        try expectRefusal(by: "append-only", in: town) { try joris.push("\(act):\(branchA)") }
        let before = try town.references()
        #expect(try joris.push("\(act):\(closedA)").status != 0)
        #expect(try town.references() == before)
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
