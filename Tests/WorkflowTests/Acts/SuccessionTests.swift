import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("The only griffie is gone")
struct SuccessionTests {
    private func judged(_ village: Village) async throws {
        try await village.propose("kader", by: "marie")
        for id in ["joris", "wim", "noor"] { try await village.sync(id) }
        try await village.review("kader", by: "joris")
        try await village.sync("wim")
        try await village.approve("kader", by: "wim")
        try await village.sync("noor")
    }

    @Test func aCouncilMemberAdoptsWhatNamesASuccessor() async throws {
        let village = try await Village()
        var details = MemberDetails()
        details.capacities = [Member.Held(try #require(Capacity("griffie@weert")))]
        let piet = try #require(MemberID("piet"))
        try await village.act("marie") { _ = try await $0.changeMember(piet, details) }
        try await judged(village)
        // Who reviewed it adopts it no more than a griffie could.
        await #expect(throws: Failure.self) { try await village.tag("kader", by: "joris") }
        let adopted = try await village.tag("kader", by: "noor")
        #expect(adopted.tag == "approved/kader/1")
        try await village.act("piet") { workspace in
            _ = try await workspace.sync { _, _ in "" }
            let audit = try await workspace.verify()
            // The village began with a set-up that had ended, which the audit does not let pass.
            #expect(audit.findings.map(\.rule) == [.ownChange], "\(audit.findings)")
            #expect(try workspace.show(DocumentName("kader@1")).source == "approved/kader/1")
        }
        // And from here on Piet does the griffie's work.
        let register = Array("---\nid: besluiten\nkind: besluiten\ntitle: B\n---\n\n## Besluiten\n\nJa.\n".utf8)
        try await village.act("piet") {
            _ = try await $0.recordRegister(DocumentName("besluiten"), from: .bytes(register), Workspace.DraftDetails())
        }
    }

    @Test func nothingElseIsTheirsToAdopt() async throws {
        let village = try await Village()
        var details = MemberDetails()
        details.name = "Piet de Vries"
        let piet = try #require(MemberID("piet"))
        try await village.act("marie") { _ = try await $0.changeMember(piet, details) }
        try await judged(village)
        do {
            try await village.tag("kader", by: "noor")
            Issue.record("it was adopted")
        } catch let failure as Failure {
            #expect(failure.refusal?.rule == .capacity)
        }
        try await village.sync("griet")
        try await village.tag("kader", by: "griet")
    }
}
