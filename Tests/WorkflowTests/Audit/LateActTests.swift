import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What came too late where no server guards")
struct LateActTests {
    /// Marie has asked for review of A, and everybody has seen that.
    private func proposed() async throws -> Village {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.propose("A", by: "marie")
        for id in village.people.keys { try await village.sync(id) }
        return village
    }

    /// Changes `kader.yml` by a proposal of Marie's, which Griet adopts.
    private func change(
        _ village: Village, _ change: @Sendable (Workspace) async throws -> CharterChange
    ) async throws {
        try await village.sync("marie")
        _ = try await village.act("marie") { try await change($0) }
        try await village.propose("kader", by: "marie")
        try await village.sync("noor")
        try await village.review("kader", by: "noor")
        try await village.sync("wim")
        try await village.approve("kader", by: "wim")
        try await village.sync("griet")
        try await village.tag("kader")
    }

    /// Has a person review A by the `main` that their clone knows, whatever was decided since.
    private func reviewLate(_ village: Village, by id: String) async throws -> String {
        // Clocks may differ by ten minutes.
        village.pass(minutes: 20)
        let act = try await village.review("A", by: id, offline: true)
        let clone = try village.clone(id)
        let theirs = try #require(try clone.reference(branchA))
        let outcome = try await village.carrier.run(
            ["push", "origin", "\(theirs):\(branchA)"], in: village.folder.absolute(id))
        #expect(outcome.succeeded, "\(outcome)")
        return act.commit
    }

    private func found(_ village: Village) async throws -> [Audit.Finding] {
        try await village.sync("griet")
        return try await village.findings(by: "griet")
    }

    private func endJoris(_ workspace: Workspace) async throws -> CharterChange {
        try await workspace.endMember(try #require(MemberID("joris")))
    }

    private let seat = "raadslid@weert"

    private func endSeatOfJoris(_ workspace: Workspace) async throws -> CharterChange {
        try await workspace.endMember(try #require(MemberID("joris")), .capacity(try #require(Capacity(seat))))
    }

    @Test func whatATagOnKaderDoesNotListCameAfterTheEndOfItsMaker() async throws {
        let village = try await proposed()
        try await change(village, endJoris)
        let act = try await reviewLate(village, by: "joris")
        let findings = try await found(village)
        #expect(findings.map(\.object) == [act] && findings.map(\.rule) == [.known])
        #expect(findings.first?.message.en.contains("not in the list of approved/kader/1") == true, "\(findings)")
    }

    @Test func whatATagOnKaderListsStands() async throws {
        let village = try await proposed()
        _ = try await reviewLate(village, by: "joris")
        try await change(village, endJoris)
        #expect(try await found(village).isEmpty)
    }

    @Test func whoeverIsAMemberStillMayBeLate() async throws {
        let village = try await proposed()
        try await change(village, endJoris)
        _ = try await reviewLate(village, by: "noor")
        #expect(try await found(village).isEmpty)
    }

    @Test func whatALaterMainPermitsAgainStands() async throws {
        let village = try await proposed()
        try await change(village, endSeatOfJoris)
        let act = try await reviewLate(village, by: "joris")
        #expect(try await found(village).map(\.object) == [act])
        var details = MemberDetails()
        details.capacities = [Member.Held(try #require(Capacity(seat)))]
        let again = details
        try await change(village) { try await $0.changeMember(#require(MemberID("joris")), again) }
        #expect(try await found(village).isEmpty)
    }

    @Test func theTagOfASessionShowsItToo() async throws {
        let village = try await proposed()
        let key = try ProcessKey(for: "joris").publicKey.text
        _ = try await village.act("griet") { try await $0.endMember(#require(MemberID("joris")), .key(key)) }
        try await village.open("s1", .openbaar, "wim:wethouder@weert")
        try await village.close("s1")
        let act = try await reviewLate(village, by: "joris")
        let findings = try await found(village)
        #expect(findings.map(\.object) == [act])
        #expect(findings.first?.message.en.contains("session/s1") == true, "\(findings)")
    }

    @Test func whatCameBeforeTheNextTagIsNotShown() async throws {
        let village = try await proposed()
        let key = try ProcessKey(for: "joris").publicKey.text
        _ = try await village.act("griet") { try await $0.endMember(#require(MemberID("joris")), .key(key)) }
        _ = try await reviewLate(village, by: "joris")
        try await village.sync("griet")
        try await village.open("s1", .openbaar, "wim:wethouder@weert")
        try await village.close("s1")
        #expect(try await found(village).isEmpty)
    }

    @Test func whatWasAdoptedIsLookedAtToo() async throws {
        let village = try await proposed()
        try await change(village, endJoris)
        let act = try await reviewLate(village, by: "joris")
        try await village.sync("wim")
        try await village.approve("A", by: "wim")
        try await village.sync("griet")
        try await village.tag("A")
        #expect(try await found(village).map(\.object) == [act])
    }

    @Test func aTagOfAnotherDocumentShowsNothing() async throws {
        let village = try await proposed()
        try await village.adopted("B", "Een ander stuk.")
        _ = try await reviewLate(village, by: "joris")
        #expect(try await found(village).isEmpty)
    }

    @Test func aServerThatGuardsWantsTheListOfNow() async throws {
        let village = try await proposed()
        _ = try await village.act("marie") { try await self.endSeatOfJoris($0) }
        try await village.propose("kader", by: "marie")
        try await village.sync("noor")
        try await village.review("kader", by: "noor")
        try await village.sync("wim")
        try await village.approve("kader", by: "wim")
        try await village.sync("griet")
        let prepared = try await village.act("griet") {
            try $0.prepareAdoption(of: $0.proposal(named: DocumentName("kader")), as: .version, message: nil).prepared
        }
        let signed = try await prepared.signed(by: ProcessKey(for: "griet"))
        let folder = village.folder.absolute("griet")
        try village.clone("griet").write(signed)
        let updates = signed.moves.map { ReferenceUpdate(name: $0.reference, old: $0.old, new: $0.new) }
        func objections() async throws -> [Gate.Objection] {
            try await Gate.objections(to: updates, at: Moment(seconds: 1_600_000_000)) {
                try Repository.open(at: folder)
            }
        }
        #expect(try await objections().isEmpty)
        _ = try await reviewLate(village, by: "noor")
        try await village.sync("griet")
        let late = try await objections()
        #expect(late.map(\.name) == ["refs/tags/approved/kader/1"])
        #expect(late.first?.refusal == .branchUnlisted(branchA), "\(late)")
    }
}
