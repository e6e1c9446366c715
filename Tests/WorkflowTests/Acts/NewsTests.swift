import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("The server is asked for news")
struct NewsTests {
    @Test func anAdoptionKnowsWhatStandsBesideIt() async throws {
        let village = try await Village()
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        try await village.draft("A", by: "piet", "Een heel andere visie.")
        village.carrier.forget()
        try await village.tag("A")
        #expect(village.carrier.commands == ["fetch", "push"])
        let server = try village.server
        let tag = try server.tag(#require(try server.reference("refs/tags/approved/A/1")))
        let message = String(decoding: tag.message, as: UTF8.self)
        #expect(message.contains("proposal/A/piet/1"), "\(message)")
    }

    @Test func whatIsLackingHereMayBeThere() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.sync("joris")
        try await village.propose("A", by: "marie")
        village.carrier.forget()
        try await village.review("A", by: "joris")
        #expect(village.carrier.commands == ["fetch", "push"])
        #expect(try village.acts(on: branchA) == ["review joris", "propose marie", "draft marie"])
    }

    @Test func whereNothingIsNewTheRefusalStands() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.sync("joris")
        village.carrier.forget()
        await expectOrder { try await village.review("A", by: "joris") }
        #expect(village.carrier.commands == ["fetch"])
    }

    @Test func whoWorksOfflineAsksNobody() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.sync("joris")
        try await village.propose("A", by: "marie")
        village.carrier.forget()
        await expectOrder { try await village.review("A", by: "joris", offline: true) }
        #expect(village.carrier.asked.isEmpty)
    }

    /// Expects that it comes too early.
    private func expectOrder(
        at location: SourceLocation = #_sourceLocation, _ body: () async throws -> ActResult
    ) async {
        do {
            _ = try await body()
            Issue.record("it was done", sourceLocation: location)
        } catch {
            #expect(Failure(mapping: error).refusal?.rule == .order, sourceLocation: location)
        }
    }
}
