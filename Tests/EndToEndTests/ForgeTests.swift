import TestSupport
import Testing

/// A server that runs no hook of ours, as a hosted forge: it takes what the rules forbid, and a job that looks in every day
/// finds it. The job is the one in the README.
@Suite("Servers without hooks")
struct ForgeTests {
    /// A town whose server enforces nothing, and in which an auditor has looked in already.
    private func unguarded(_ stage: Stage) throws -> Town {
        let town = try stage.town()
        let root = town["root"]
        try root.run("rm", ["\(town.server)/hooks/pre-receive"], in: root.home)
        for name in ["receive.denyNonFastForwards", "receive.denyDeletes"] {
            try town.administrator("config", name, "false")
        }
        try root.run("git", ["clone", "-q", "--bare", town.server, audit(in: town)], in: root.home)
        return town
    }

    private func audit(in town: Town) -> String { town.folder.absolute("audit.git") }

    /// What a scheduled job does: fetch without overwriting anything, and verify.
    private func lookIn(_ town: Town) throws -> Outcome {
        let job = """
            git fetch -q origin 'refs/heads/*:refs/heads/*' 'refs/tags/*:refs/tags/*' && exec "$0" verify
            """
        return try town["root"].attempt("sh", ["-c", job, Binary.kader], in: audit(in: town))
    }

    @Test func whatIsInOrderIsFoundToBeInOrder() throws {
        let town = try unguarded(.approved)
        let griet = town["griet"]
        try griet.kader("sync")
        try griet.kader("tag", "A")
        // The adopted proposal's branch is gone from the server; the auditor still has it.
        let outcome = try lookIn(town)
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test(arguments: Attack.core.filter { $0.rule != nil })
    func whatNoRuleAllowsIsFoundOrPutBack(_ attack: Attack) throws {
        let town = try unguarded(attack.stage)
        let before = try town.references().split(separator: "\n")
        #expect(try lookIn(town).status == 0)
        // Gerda has everything that was there, as any member who works along.
        let gerda = town["gerda"]
        try gerda.kader("sync")
        let push = try attack.push(in: town)
        #expect(push.status == 0, "nothing guards this server: \(push)")

        let outcome = try lookIn(town)
        guard outcome.status == 0 else {
            if outcome.status == 3 { #expect(outcome.output.contains("Gevonden: 1"), "\(outcome)") }
            return
        }
        // The auditor's fetch overlooks a branch that is gone. The next member who synchronises brings it back.
        try gerda.kader("sync")
        let after = Set(try town.references().split(separator: "\n"))
        #expect(before.allSatisfy { after.contains($0) }, "lost, and nobody saw it: \(outcome)")
    }
}
