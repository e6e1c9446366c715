import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("Who shares")
struct ShareTests {
    /// A has been adopted, and there is an outlet in which nobody has written.
    private func village() async throws -> Village {
        let village = try await Village()
        try await village.adopted("A", "Eén visie.")
        _ = try Repository.create(at: village.folder.absolute("outlet.git"), bare: true)
        for id in ["marie", "wim"] { try await village.sync(id) }
        village.carrier.forget()
        return village
    }

    private func share(
        in village: Village, by member: String, as capacity: String? = nil
    ) async throws -> ShareResult {
        let partner = try #require(PartnerID("cranendonck"))
        return try await village.act(member, as: capacity) { workspace in
            try await workspace.share(
                DocumentName("A"), with: partner, moment: "result", outlet: village.folder.absolute("outlet.git"),
                render: { _, _ in "# Wat er veranderde\n" })
        }
    }

    private func outlet(of village: Village) throws -> Repository {
        try Repository.open(at: village.folder.absolute("outlet.git"))
    }

    @Test func theGriffieBeginsAnOutletInTheNameOfTheOffice() async throws {
        let village = try await village()
        let result = try await share(in: village, by: "griet")
        let outlet = try outlet(of: village)
        let head = try outlet.commit(#require(try outlet.reference("refs/heads/main")))
        #expect(head.id.hex == result.commit && head.parents.isEmpty)
        #expect(head.author.name == "Griffie Weert" && head.committer.name == "Griffie Weert")
        let content = try OutletCommit(head, in: outlet, reading: TextReader(outlet))
        #expect(content.keys == OfficeKeys([try ProcessKey(for: "griet").publicKey]))
        #expect(content.signer == content.keys.keys.first)
    }

    /// An empty outlet would take the first commit of anybody whose key is in the list that the commit brings.
    @Test(arguments: [
        ("marie", nil), ("marie", "griffie@weert"), ("wim", "griffie@weert"), ("griet", "raadslid@weert"),
    ])
    func nobodyElseBeginsOne(_ member: String, _ capacity: String?) async throws {
        let village = try await village()
        await expectFailure(Failure(.onlyGriffieShares(may: [try #require(MemberID("griet"))]))) {
            try await share(in: village, by: member, as: capacity)
        }
        #expect(try outlet(of: village).reference("refs/heads/main") == nil)
        // Whoever may not share does not even knock.
        #expect(village.carrier.commands == ["ls-remote"])
    }
}
