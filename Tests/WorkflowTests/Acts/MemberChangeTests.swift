import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("What changes of a member")
struct MemberChangeTests {
    private func charter(_ village: Village, at reference: String = "refs/heads/main") throws -> Charter {
        let server = try village.server
        let tip = try #require(try server.reference(reference))
        return try Charter(yaml: TextReader(server).text(at: .init("kader.yml"), in: server.commit(tip).tree) ?? [])
    }

    private let wim = MemberID("wim")

    @Test func beforeTheSetUpEndsItHoldsAtOnce() async throws {
        let village = try await Village(founded: false)
        var details = MemberDetails()
        details.name = "Wim Janssen-Smeets"
        details.emails = ["wim.smeets@weert.example"]
        details.fractie = "Weert Lokaal"
        details.interests = ["de-risse"]
        details.capacities = [Member.Held(try #require(Capacity("raadslid@weert")))]
        let id = try #require(wim)
        let change = try await village.act("griet") { try await $0.changeMember(id, details) }
        #expect(change.proposal == nil)
        let member = try #require(try charter(village).member(id))
        #expect(member.name == "Wim Janssen-Smeets" && member.fractie == "Weert Lokaal")
        #expect(member.emails == ["wim.smeets@weert.example", "wim@example.nl"])
        #expect(member.interests == ["de-risse"])
        #expect(member.capacities.map(\.capacity.text) == ["wethouder@weert", "raadslid@weert"])
        // Wim goes on under the new name and address, and the griffie with what she knows of him.
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.changeMember(id, details) }
        }
    }

    @Test func afterwardsItIsProposedOnOneProposal() async throws {
        let village = try await Village()
        let id = try #require(wim)
        var details = MemberDetails()
        details.capacities = [Member.Held(try #require(Capacity("raadslid@weert")))]
        let change = try await village.act("griet") { try await $0.changeMember(id, details) }
        let end = try await village.act("griet") {
            try await $0.endMember(id, .capacity(try #require(Capacity("wethouder@weert"))))
        }
        #expect(change.proposal == "kader/griet/1" && end.proposal == "kader/griet/1")
        #expect(try charter(village).member(id)?.capacities.count == 1)
        let proposed = try #require(try charter(village, at: "refs/heads/proposal/kader/griet/1").member(id))
        #expect(proposed.capacities.map(\.period.until).map { $0 == nil } == [false, true])
        // Nobody else approves here: that is said where it is done.
        #expect(end.remarks.contains { $0.nl.contains("Bouwsteen") && $0.nl.contains("akkoord") })
        #expect(change.remarks.isEmpty)
    }

    @Test func nothingNewAndNobodyKnownAreRefused() async throws {
        let village = try await Village()
        let id = try #require(wim)
        var details = MemberDetails()
        details.name = "wim"
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.changeMember(id, MemberDetails()) }
        }
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.changeMember(id, details) }
        }
        let nobody = try #require(MemberID("niemand"))
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.changeMember(nobody, details) }
        }
        details.name = nil
        details.emails = ["marie@example.nl"]
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.changeMember(id, details) }
        }
        #expect(try village.server.references(prefix: "refs/heads/proposal/").isEmpty)
    }
}
