import TestSupport
import Testing

/// Acts that somebody would rather not have: a server that goes back to an older state or keeps branches to itself, and one
/// key that says two things.
@Suite("Suppression of what was said")
struct SuppressionTests {
    /// A copy of the server as it is now.
    private func backUp(_ town: Town) throws {
        try town["root"].run("cp", ["-a", town.server, "\(town.server).oud"], in: town.folder.path)
    }

    /// Puts the copy in the server's place.
    private func restore(_ town: Town) throws {
        try town["root"].run("rm", ["-rf", town.server], in: town.folder.path)
        try town["root"].run("mv", ["\(town.server).oud", town.server], in: town.folder.path)
    }

    @Test func anOldBackupIsMadeGoodByWhoeverIsAhead() throws {
        let town = try Stage.reviewed.town()
        try backUp(town)
        for (id, act) in [("wim", "approve"), ("wilma", "approve"), ("griet", "tag")] {
            try town[id].kader("sync")
            try town[id].kader(act, "A")
        }
        let joris = town["joris"]
        try joris.kader("sync")
        let whole = try town.references()
        try restore(town)
        #expect(try town.references() != whole)
        // The backup is a dossier without a fault; only who is ahead of it knows that it is old.
        try expectClean(town)
        let sync = try joris.kader("sync")
        #expect(try town.references() == whole, "\(sync)")
        #expect(sync.output.contains("De server was dit kwijt, en heeft het nu terug"), "\(sync)")
        #expect(sync.output.split(separator: "\n").last?.contains("main") == true, "\(sync)")
        try expectClean(town)
    }

    @Test func aBackupWithoutAnObjectionDoesNotLoseIt() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try joris.kader("sync")
        try backUp(town)
        try joris.kader("review", "A", "--object", "-m", "De kosten ontbreken")
        try restore(town)
        // Others go on without it, and it comes back all the same.
        let noor = town["noor"]
        try noor.kader("sync")
        try noor.kader("review", "A", "--agree")
        let back = try joris.kader("sync")
        #expect(back.output.contains("De server was dit kwijt"), "\(back)")
        #expect(try !marie.kader("sync").output.contains("kwijt"))
        let status = try marie.kader("status").output
        #expect(status.contains("Joris Proef, raadslid@weert: bezwaar"), "\(status)")
        #expect(status.contains("Noor Proef, raadslid@nederweert: "), "\(status)")
        try expectClean(town)
    }

    @Test func anObjectionThatWasLostBeforeAnAdoptionShowsAfterwards() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        try backUp(town)
        try joris.kader("review", "A", "--object", "-m", "De kosten ontbreken")
        try restore(town)
        for id in ["noor", "piet"] {
            try town[id].kader("sync")
            try town[id].kader("review", "A", "--agree")
        }
        for (id, act) in [("wim", "approve"), ("wilma", "approve"), ("griet", "tag")] {
            try town[id].kader("sync")
            try town[id].kader(act, "A")
        }
        // What Joris signed is in his clone; the adoption that left it out is found there, and he is told.
        let sync = try joris.tries("sync")
        #expect(sync.status == 1 && sync.errors.contains("A/marie/1"), "\(sync)")
        let audit = try joris.tries("verify", "--json")
        #expect(audit.status == 3 && audit.output.contains("\"rule\" : \"exact\""), "\(audit)")
        #expect(audit.output.contains(branchA), "\(audit)")
        #expect(try joris.kader("log", "A").output.contains("De kosten ontbreken"))
    }

    @Test func whatASessionListedIsMissedByWhoDoesNotGetIt() throws {
        let town = try Stage.reviewed.town()
        let (griet, vera) = (town["griet"], town["vera"])
        try griet.kader("session", "open", "een", "--type", "informeel", "--chair", "wim")
        try griet.kader("session", "close", "--no-expectations")
        // To Vera the server shows an older tip, or no branch at all: she has never seen the reviews herself.
        let tip = try #require(try town.tip(branchA))
        for withheld in [["update-ref", branchA, "\(tip)~1"], ["update-ref", "-d", branchA]] {
            try town["root"].run("git", withheld, in: town.server)
            try vera.run("rm", ["-rf", vera.clone], in: vera.home)
            try vera.run(Binary.kader, ["clone", town.server, vera.clone], in: vera.home)
            let audit = try vera.tries("verify", "--json")
            #expect(audit.status == 3 && audit.output.contains("\"rule\" : \"append-only\""), "\(audit)")
            #expect(audit.output.contains(branchA), "\(audit)")
        }
    }

    @Test func anAdoptionPastTheServerThatLeavesOutAnObjection() throws {
        let town = try Stage.approved.town()
        let (griet, piet) = (town["griet"], town["piet"])
        try griet.kader("sync")
        try piet.kader("sync")
        try piet.kader("review", "A", "--object", "-m", "De kosten ontbreken")
        // The server's rules are out of the way, and griet has not seen the objection.
        let digest = try griet.digest(of: fileA, in: branchA)
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        let merge = try griet.forge(
            griet.act(message, on: "main", branchA, tree: griet.git("rev-parse", "\(branchA)^{tree}")))
        try griet.git("tag", "-s", "-m", message, "approved/A/1", merge)
        try town["root"].run("rm", ["\(town.server)/hooks/pre-receive"], in: town.server)
        #expect(try griet.push("--atomic", "\(merge):refs/heads/main", "refs/tags/approved/A/1").status == 0)
        try expectFinding("exact", about: branchA, in: town)
    }

    /// Joris works in two clones with one key, and says two things of which neither clone has seen the other.
    @Test(arguments: [true, false]) func oneKeyThatSaysTwoThings(objectionFirst: Bool) throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let (agrees, objects) = (
            try joris.forge(joris.review(as: "raadslid@weert")),
            try joris.forge(joris.review(as: "raadslid@weert", verdict: "object"))
        )
        let (first, second) = objectionFirst ? (objects, agrees) : (agrees, objects)
        #expect(try joris.push("\(first):\(branchA)").status == 0)
        // The other cannot take its place,
        try expectRefusal(by: "append-only", in: town) { try joris.push("+\(second):\(branchA)") }
        try expectRefusal(by: "append-only", in: town) {
            try joris.push("\(second):refs/heads/proposal/A/marie/2")
        }
        // and beside it, both stand, of which the objection counts, whichever came first.
        let join = try joris.forge(
            joris.act(Message.text("join", "A", as: "raadslid@weert"), on: first, second))
        #expect(try joris.push("\(join):\(branchA)").status == 0)
        let (noor, wim) = (town["noor"], town["wim"])
        for (resident, verb) in [(noor, "review"), (town["piet"], "review")] {
            try resident.kader("sync")
            try resident.kader(verb, "A", "--agree")
        }
        try wim.kader("sync")
        let log = try wim.kader("log", "A").output
        #expect(log.contains(agrees.prefix(10)) && log.contains(objects.prefix(10)), "\(log)")
        let approval = try wim.forge(wim.approval(as: "wethouder@weert"))
        try expectRefusal(by: "objection", in: town) { try wim.push("\(approval):\(branchA)") }
        try expectClean(town)
    }
}
