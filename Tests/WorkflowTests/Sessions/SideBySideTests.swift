import Dossier
import Git
import Review
import Testing

@testable import Workflow

/// Several bodies meet at once; who sits where says what belongs to which session.
@Suite struct SideBySideTests {
    @Test func bodiesMeetAtOnceAndEachOnce() async throws {
        let village = try await Village()
        try await village.open("r1", .openbaar, of: "raad@weert", "joris:raadslid@weert")
        try await village.open("s1", .openbaar, of: "stuurgroep", "wim:wethouder@weert")
        await #expect(throws: Failure.self) { try await village.open("r2", .openbaar, of: "raad@weert") }
        // Which one closes must be said.
        await expectFailure(.whichSession([DocumentID("r1"), DocumentID("s1")].compactMap(\.self))) {
            try await village.close()
        }
        try await village.close("s1")
        try await village.close()
        #expect(try await village.act("griet") { try $0.openSessions() }.isEmpty)
    }

    @Test func anActBelongsToTheSessionOfItsMaker() async throws {
        let village = try await Village()
        try await village.open("r1", .openbaar, of: "raad@weert", "joris:raadslid@weert", "marie:ambtenaar@weert")
        try await village.open("s1", .openbaar, of: "stuurgroep", "wim:wethouder@weert", "marie:ambtenaar@weert")
        try await village.sync("marie")
        // Marie sits in both.
        await expectFailure(.whichSession([DocumentID("r1"), DocumentID("s1")].compactMap(\.self))) {
            try await village.draft("A", by: "marie", "De tekst.")
        }
        try await village.act("marie", in: "s1") { workspace in
            try await workspace.draft(
                DocumentName("A"), from: .bytes(Village.text("A", "De tekst.")),
                Workspace.DraftDetails(kind: KindID("bouwsteen")))
        }
        try await village.act("marie", in: "s1") { try await $0.propose(DocumentName("A"), message: nil) }
        try await village.sync("joris")
        try await village.review("A", by: "joris")
        let sessions = try village.statements(on: "refs/heads/proposal/A/marie/1").map { $0.session?.text }
        #expect(sessions == ["r1", "s1", "s1"])
    }

    @Test func aDecisionBelongsToTheBodysOwnPublicSession() async throws {
        let village = try await Village()
        try await village.reviewedChapter("wat")
        try await village.open("s1", .openbaar, of: "stuurgroep", "wim:wethouder@weert", "griet:griffie@weert")
        await expectRefusal(by: .public, saying: "stuurgroep") { try await village.decide("wat", "RB-1") }
        try await village.open("r1", .openbaar, of: "raad@weert", "joris:raadslid@weert")
        try await village.decide("wat", "RB-1")
        let statements = try village.statements(on: "refs/heads/proposal/wat/marie/1")
        #expect(statements.first?.session?.text == "r1")
    }

    @Test func allThatADecisionLacksIsNamedAtOnce() async throws {
        let village = try await Village()
        try await village.reviewedChapter("wat")
        await expectRefusal(
            by: .public, saying: "the reference of the decision and the public meeting", "--decision", "--session"
        ) {
            try await village.decide("wat", nil)
        }
        await expectRefusal(by: .public, saying: "lacks the public meeting") { try await village.decide("wat", "RB-1") }
    }
}

/// While an informal session goes on, who sits there decides nothing.
@Suite struct InformalTests {
    @Test func whoSitsInformallyApprovesNothing() async throws {
        let village = try await Village()
        try await village.sync("marie")
        try await village.draft("A", by: "marie", "De tekst.")
        try await village.propose("A", by: "marie")
        try await village.sync("joris")
        try await village.review("A", by: "joris")
        try await village.open("s1", .informeel, "wim:wethouder@weert", "griet:griffie@weert")
        try await village.sync("wim")
        await expectRefusal(by: .public) { try await village.approve("A", by: "wim") }
        // By hand, without the session in the message: the server asks who sat where.
        await expectRefusal(by: .public) { try await village.approveByHand("A", by: "wim") }
        try await village.close()
        try await village.sync("wim")
        try await village.approve("A", by: "wim")
        try await village.sync("griet")
        try await village.open("s2", .informeel, "griet:griffie@weert")
        await expectRefusal(by: .public) { try await village.tag("A") }
        try await village.close()
        try await village.tag("A")
        try await village.open("s3", .informeel, "griet:griffie@weert")
        await expectRefusal(by: .public) {
            try await village.act("griet") {
                try await $0.tagCollection(#require(DocumentID("nota")), message: nil)
            }
        }
        let audit = try await village.act("griet") { try await $0.verify() }
        // The village was founded without a set-up; else all is in order.
        #expect(audit.findings.map(\.rule) == [.ownChange], "\(audit.findings.map(\.message.en))")
    }
}

extension Village {
    /// What stands on a branch of the server, the newest first.
    func statements(on reference: String) throws -> [Statement] {
        let server = try server
        let tip = try #require(try server.reference(reference))
        let main = try #require(try server.reference("refs/heads/main"))
        return try server.history(from: [tip], hiding: [main], firstParentOnly: false, limit: nil).map { id in
            try ActReader.statement(server.commit(id).message).get()
        }
    }

    /// Approves without naming a session, past the command, and asks the gate of the server.
    func approveByHand(_ id: String, by member: String) async throws {
        try await act(member) { workspace in
            let branch = try workspace.proposal(named: DocumentName(id))
            let statement = Statement(
                action: .approve, documents: [branch.place.id], main: workspace.policyName,
                texts: workspace.judged(branch), capacity: Capacity("wethouder@weert"), prose: "Akkoord")
            let commit = try await workspace.commitByHand(tree: branch.tip.tree, on: branch.tip.id, statement)
            let step = Step(reference: branch.reference, old: branch.tip.id, new: commit)
            let acts = try workspace.acts.acts(
                of: commit, path: branch.place.path,
                in: workspace.acts.commits(from: [commit], hiding: [workspace.main.id]))
            let made = try #require(acts.last { $0.id.text == commit.hex })
            var setting = branch.setting
            setting.policies = try workspace.policies(of: acts, at: branch.place)
            try workspace.require(.act(made, after: branch.proposal.acts), in: setting)
            _ = try await workspace.recorder.publish([step])
        }
    }
}
