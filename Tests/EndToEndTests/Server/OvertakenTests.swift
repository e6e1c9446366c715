import TestSupport
import Testing

/// Two pushes at the same moment: each was judged by what was there before either, and only one of them may land.
@Suite("Pushes at once")
struct OvertakenTests {
    /// Lets the server wait between judging a push and moving its references.
    private func slow(_ town: Town) throws {
        try town["root"].run(
            "sh", ["-c", "printf '#!/bin/sh\\nsleep 0.4\\n' > hooks/update && chmod +x hooks/update"], in: town.server)
    }

    /// Runs shell lines side by side, each in somebody's clone.
    private func together(_ lines: [(who: Resident, line: String)], in town: Town) throws {
        let tasks = lines.map { "(cd \($0.who.clone) && HOME=\($0.who.home) \($0.line) >/dev/null 2>&1) &" }
        try town["root"].run("sh", ["-c", tasks.joined(separator: "\n") + "\nwait"], in: town.folder.path)
    }

    @Test func noObjectionLandsBesideTheAdoptionThatOmitsIt() throws {
        for late in [0.0, 0.1, 0.2, 0.3] {
            let town = try Stage.approved.town()
            let (griet, piet) = (town["griet"], town["piet"])
            for resident in [griet, piet] { try resident.kader("sync") }
            let digest = try griet.digest(of: fileA, in: branchA)
            let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
            let merge = try griet.forge(
                griet.act(message, on: "main", branchA, tree: griet.git("rev-parse", "\(branchA)^{tree}")))
            try griet.git("tag", "-s", "-m", message, "approved/A/1", merge)
            let objection = try piet.forge(
                piet.act(
                    Message.text(
                        "review", "A", as: "ambtenaar@nederweert", "Kader-Text: A \(digest)", "Kader-Verdict: object"),
                    on: branchA))
            try slow(town)
            let push = "git push -q --no-verify --atomic origin"
            try together(
                [
                    (griet, "\(push) \(merge):refs/heads/main refs/tags/approved/A/1"),
                    (piet, "sleep \(late); \(push) \(objection):\(branchA)"),
                ], in: town)
            let adopted = try town.tip("refs/heads/main") == merge
            let objected = try town.tip(branchA) == objection
            #expect(!(adopted && objected), "both landed, \(late) s apart")
            try expectClean(town)
        }
    }

    @Test func whoWasOvertakenTriesAgainByThemselves() throws {
        let town = try Stage.proposed.town()
        let people = ["joris", "noor", "piet", "wim"].map { town[$0] }
        for person in people { try person.kader("sync") }
        try slow(town)
        try together(people.map { ($0, "\(Binary.kader) comment A --on Inwoners -m 'Van \($0.id)'") }, in: town)
        try people[0].kader("sync")
        let log = try people[0].kader("log", "A").output
        for person in people { #expect(log.contains("Van \(person.id)"), "\(log)") }
        try expectClean(town)
    }

    @Test func anAdministratorsOwnCommandsAreNotHeldUp() throws {
        let town = try Stage.proposed.town()
        let main = try town.administrator("rev-parse", "main")
        try town.administrator("update-ref", "refs/heads/los", main)
        #expect(try town.tip("refs/heads/los") == main)
    }
}
