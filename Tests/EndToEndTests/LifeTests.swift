import TestSupport
import Testing

@Suite("The life of a document")
struct LifeTests {
    @Test func fromFirstDraftToTheSecondVersionThatThePartnerPulls() throws {
        let town = try Stage.founded.town()
        let (griet, marie, karel) = (town["griet"], town["marie"], town["karel"])
        #expect(try marie.drafts("A", Texts.block("A")).output.contains("A/marie/1"))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")

        try judge("joris", in: town) { try $0.kader("review", "A", "--object", "-m", "De kosten ontbreken") }
        try judge("noor", in: town) { try $0.kader("review", "A", "--agree") }

        // A new text makes both verdicts stale, and says whose they were.
        try marie.kader("sync")
        let redraft = try marie.drafts("A", Texts.block("A", choice: "Wij kiezen voor één visie, binnen het budget."))
        #expect(
            redraft.output.contains("Joris Proef, Noor Proef") || redraft.errors.contains("Joris Proef, Noor Proef"))
        try griet.kader("sync")
        #expect(try griet.tries("tag", "A").status == 1)
        try marie.kader("propose", "A", "-m", "De kosten staan erin")
        #expect(try marie.kader("status", "--json").output.contains("\"stale\" : true"))

        for id in ["joris", "noor"] { try judge(id, in: town) { try $0.kader("review", "A", "--agree") } }
        for id in ["wim", "wilma"] { try judge(id, in: town) { try $0.kader("approve", "A") } }
        try griet.kader("sync")
        #expect(try griet.kader("tag", "A").output.contains("approved/A/1"))
        #expect(try town.tip(branchA) == nil)
        try expectClean(town)

        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        try karel.run(Binary.kader, ["pull", town.outlet, karel.clone], in: karel.home)
        #expect(try karel.git("show", "HEAD:\(fileA)").contains("binnen het budget"))

        // A second version, and only its difference reaches the partner.
        try marie.kader("sync")
        try marie.drafts("A", Texts.block("A", choice: "Wij kiezen voor één visie, ruim binnen het budget."))
        try marie.kader("propose", "A", "-m", "Scherper")
        for id in ["joris", "noor"] { try judge(id, in: town) { try $0.kader("review", "A", "--agree") } }
        for id in ["wim", "wilma"] { try judge(id, in: town) { try $0.kader("approve", "A") } }
        try griet.kader("sync")
        try griet.kader("tag", "A")
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        let pulled = try karel.kader("pull")
        #expect(pulled.output.contains("versie 2") && pulled.output.contains("één visie, {+ruim +}binnen"), "\(pulled)")
        try expectClean(town)
    }

    private func judge(_ id: String, in town: Town, _ act: (Resident) throws -> Outcome) throws {
        try town[id].kader("sync")
        _ = try act(town[id])
    }

    @Test func plainGitConfirmsWhatKaderMade() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try marie.kader("sync")
        let commits = try marie.git("rev-list", "--all").split(separator: "\n").map(String.init)
        #expect(commits.count > 12)
        for commit in commits {
            let check = try marie.triesGit("verify-commit", commit)
            #expect(check.status == 0, "\(check)")
        }
        for tag in try marie.git("tag", "-l").split(separator: "\n") {
            let check = try marie.triesGit("verify-tag", String(tag))
            #expect(check.errors.contains("Good \"git\" signature for griet@example.nl"), "\(check)")
        }
        for repository in [marie.clone, town.server] {
            let check = try marie.attempt("git", ["fsck", "--strict", "--no-dangling"], in: repository)
            #expect(check.status == 0 && check.errors.isEmpty, "\(check)")
        }
        // The authors that plain Git names are those that kader names.
        let log = try marie.git("log", "--format=%an|%ae|%G?|%s", "main")
        #expect(!log.contains("|N|") && log.contains("Noor Proef|noor@example.nl|G|"), "\(log)")
        #expect(try marie.kader("log", "A").output.contains("Noor Proef, raadslid@nederweert"))
        #expect(try marie.git("status", "--porcelain").isEmpty)
    }

    @Test func twoReviewsAtTheSameMoment() async throws {
        let town = try Stage.proposed.town()
        for id in ["joris", "noor"] { try town[id].kader("sync") }
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for id in ["joris", "noor"] { group.addTask { try town[id].tries("review", "A", "--agree") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for outcome in outcomes { #expect(outcome.status == 0, "\(outcome)") }
        let state = try state(in: town, seenBy: "marie")
        #expect(state == "reviewed", "\(outcomes)")
        try expectClean(town)
    }

    @Test func manyAtOnceFromClonesOfTheirOwn() async throws {
        let town = try Stage.proposed.town()
        let people = ["joris", "noor", "piet", "wim", "wilma", "gerda"]
        for id in people { try town[id].kader("sync") }
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for id in people {
                group.addTask { try town[id].tries("comment", "A", "--on", "Inwoners", "-m", "Van \(id)") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for outcome in outcomes { #expect(outcome.status == 0, "\(outcome)") }
        try town["marie"].kader("sync")
        let log = try town["marie"].kader("log", "A").output
        for id in people { #expect(log.contains("Van \(id)"), "\(outcomes)\n\(log)") }
        try expectClean(town)
    }

    @Test func manyAtOnceInOneClone() async throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for id in ["A", "B", "C", "D"] {
                group.addTask { try marie.tries("draft", id, "--from", "-", "-m", "Nieuw", input: Texts.block(id)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for outcome in outcomes { #expect(outcome.status == 0, "\(outcome)") }
        for id in ["A", "B", "C", "D"] { #expect(try town.tip("refs/heads/proposal/\(id)/marie/1") != nil) }
        #expect(try marie.git("status", "--porcelain").isEmpty)
        try expectClean(town)
    }

    @Test func aReviewOfflineIsJoinedLater() throws {
        let town = try Stage.proposed.town()
        let (joris, noor) = (town["joris"], town["noor"])
        for resident in [joris, noor] { try resident.kader("sync") }
        try noor.kader("review", "A", "--agree", "--offline")
        try joris.kader("review", "A", "--agree")
        try noor.kader("sync")
        let log = try noor.git("log", "-1", "--format=%P|%B", branchA)
        #expect(log.contains("Kader-Action: join") && log.prefix { $0 != "|" }.contains(" "), "\(log)")
        #expect(try state(in: town, seenBy: "marie") == "reviewed")
        try expectClean(town)
    }

    @Test func anAdoptionOfflineArrivesWithItsTag() throws {
        let town = try Stage.approved.town()
        let griet = town["griet"]
        try griet.kader("sync")
        let outcome = try griet.kader("tag", "A", "--offline")
        #expect(outcome.errors.contains("alleen") || outcome.output.contains("alleen"), "\(outcome)")
        let tag = try griet.git("rev-parse", "refs/tags/approved/A/1")
        try griet.kader("sync")
        #expect(try griet.git("rev-parse", "refs/tags/approved/A/1") == tag)
        #expect(try town.tip("refs/tags/approved/A/1") == tag)
        #expect(try town.tip("refs/heads/main") == griet.git("rev-parse", "main"))
        #expect(try town.tip(branchA) == nil, "what was adopted is no open proposal")
        try expectClean(town)
    }

    @Test func aVerdictThatComesTooLateRevivesNothing() throws {
        let town = try Stage.reviewed.town()
        let (wim, wilma) = (town["wim"], town["wilma"])
        for resident in [wim, wilma] { try resident.kader("sync") }
        try wim.kader("reject", "A", "-m", "Past niet in de opdracht")
        let outcome = try wilma.tries("approve", "A")
        #expect(outcome.status != 0, "\(outcome)")
        let tip = try wim.git("rev-parse", branchA)
        #expect(try town.tip(branchA) == tip)
        try wilma.kader("sync")
        #expect(try town.tip(branchA) == tip)
        #expect(try wilma.kader("status", "--json").output.contains("\"state\" : \"rejected\""))
        try expectClean(town)
    }

    @Test func aServerThatIsAwayLosesNothing() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        try joris.run("mv", [town.server, town.server + ".away"], in: joris.home)
        let outcome = try joris.kader("review", "A", "--agree")
        #expect(
            outcome.errors.contains("alleen op deze computer") || outcome.output.contains("alleen op deze computer"))
        try joris.run("mv", [town.server + ".away", town.server], in: joris.home)
        try joris.kader("sync")
        #expect(try town.tip(branchA) == joris.git("rev-parse", branchA))
        try expectClean(town)
    }

    /// How far A's one proposal has come, as a member sees it.
    private func state(in town: Town, seenBy id: String) throws -> String {
        try town[id].kader("sync")
        let status = try town[id].kader("status", "--json").output
        let line = status.split(separator: "\n").first { $0.contains("\"state\" : ") } ?? ""
        return String(line.split(separator: "\"").last { $0 != "," } ?? "")
    }
}
