import TestSupport
import Testing

/// Good acts that were made elsewhere: in another dossier, for another session, on a text that was adopted since.
@Suite("Borrowed acts against the server")
struct BorrowedActTests {
    /// Another dossier with the same people and keys, in which Marie proposes the same text.
    private func twins() throws -> (here: Town, there: Town) {
        let here = try Stage.proposed.town()
        let there = try here.copy()
        for id in ["joris", "noor"] {
            try there[id].kader("sync")
            try there[id].kader("review", "A", "--agree")
        }
        // In this one Marie has gone on, so that the two are no longer one and the same history.
        try here["marie"].drafts("A", Texts.block("A", choice: "Iets anders."))
        try here["marie"].kader("propose", "A", "-m", "Graag opnieuw")
        return (here, there)
    }

    @Test func aVerdictFromAnotherCopyOfTheDossier() throws {
        let (here, there) = try twins()
        let marie = here["marie"]
        try marie.git("fetch", "-q", there.server, "\(branchA):refs/daar")
        // Neither in the place of what is here, nor joined to it, do verdicts on the old text count for the new one.
        try expectRefusal(by: "append-only", in: here) { try marie.push("+refs/daar:\(branchA)") }
        let join = try marie.forge(
            marie.act(Message.text("join", "A", as: "ambtenaar@weert"), on: branchA, "refs/daar"))
        #expect(try marie.push("\(join):\(branchA)").status == 0)
        let wim = here["wim"]
        try wim.kader("sync")
        let approval = try wim.forge(wim.approval(as: "wethouder@weert"))
        try expectRefusal(by: "quorum", in: here) { try wim.push("\(approval):\(branchA)") }
        try expectClean(here)
    }

    @Test func aVerdictFromAnotherDossier() throws {
        let (here, there) = (try Stage.proposed.town(), try Stage.kadernota.town())
        let marie = there["marie"]
        try marie.drafts("wat", Texts.chapter("wat"))
        try marie.kader("propose", "wat", "-m", "Graag advies")
        let joris = here["joris"]
        try joris.kader("sync")
        let theirs = "refs/heads/proposal/wat/marie/1"
        try joris.git("fetch", "-q", there.server, "\(theirs):refs/daar")
        for name in [theirs, "refs/heads/proposal/A/marie/2", "refs/heads/proposal/B/marie/1"] {
            let before = try here.references()
            let outcome = try joris.push("refs/daar:\(name)")
            #expect(outcome.status != 0 && outcome.errors.contains("Geweigerd ("), "\(outcome)")
            #expect(try here.references() == before)
        }
        let join = try joris.forge(
            joris.act(Message.text("join", "A", as: "raadslid@weert"), on: branchA, "refs/daar"))
        let before = try here.references()
        let joined = try joris.push("\(join):\(branchA)")
        #expect(joined.status != 0 && joined.errors.contains("Geweigerd ("), "\(joined)")
        #expect(try here.references() == before)
    }

    @Test func theTagOfAnotherSession() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        for id in ["een", "twee"] {
            try griet.kader("session", "open", id, "--type", "informeel", "--chair", "wim")
            try griet.kader("session", "close", "--no-expectations")
        }
        let tag = try griet.git("rev-parse", "refs/tags/session/een")
        for name in ["session/drie", "approved/A/1"] {
            try expectRefusal(by: "exact", in: town) { try griet.push("\(tag):refs/tags/\(name)") }
        }
        try expectRefusal(by: "append-only", in: town) { try griet.push("+\(tag):refs/tags/session/twee") }
    }

    @Test func anApprovalOfAnEarlierVersion() throws {
        let town = try Stage.adopted.town()
        let (marie, griet) = (town["marie"], town["griet"])
        try marie.kader("sync")
        // The approved branch of version 1, once more, and with a new draft on top of its approvals.
        let old = try marie.git("rev-parse", "main^2")
        try expectRefusal(by: "exact", in: town) {
            let digest = try griet.digest(of: fileA, in: old)
            let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
            let merge = try griet.forge(griet.act(message, on: "main", old))
            try griet.git("tag", "-f", "-s", "-m", message, "nogmaals", merge)
            return try griet.push("--atomic", "\(merge):refs/heads/main", "refs/tags/nogmaals:refs/tags/approved/A/2")
        }
        let main = try marie.git("rev-parse", "main")
        for trailers in [[], ["Kader-Main: \(main)"]] {
            let message = Message.text("draft", "A", as: "ambtenaar@weert")
            let draft = try marie.forge(
                marie.act(
                    message + trailers.map { "\($0)\n" }.joined(), on: old,
                    tree: marie.tree(of: old, with: fileA, Texts.block("A", choice: "Bovenop het oude."))))
            try expectRefusal(by: "known", in: town) { try marie.push("\(draft):refs/heads/proposal/A/marie/2") }
        }
    }
}
