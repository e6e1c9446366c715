import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("Registers, and what tells of them")
struct RegisterTests {
    private func text(_ id: String, _ kind: String, _ words: String) -> [UInt8] {
        Array("---\nid: \(id)\nkind: \(kind)\ntitle: Lijst\n---\n\nBesluiten\n---------\n\n\(words)\n".utf8)
    }

    private func record(_ id: String, _ words: String, kind: String? = nil, in village: Village) async throws {
        try await village.act("griet") {
            try await $0.recordRegister(
                DocumentName(id), from: .bytes(text(id, kind ?? id, words)),
                Workspace.DraftDetails(message: words, kind: kind.flatMap { KindID($0) }))
        }
    }

    @Test func aRegisterOfKaderYmlBeginsWithItsFirstRecord() async throws {
        let village = try await Village()
        try await record("besluiten", "Ja.", in: village)
        try await record("besluiten", "Nee.", in: village)
        try await record("T1", "Brief volgt.", kind: "toezegging", in: village)
        try await village.act("griet") { workspace in
            #expect(try String(decoding: workspace.show(DocumentName("T1")).bytes, as: UTF8.self).contains("Brief"))
            #expect(try workspace.log(DocumentName("besluiten"), limit: nil).map(\.reason) == ["Nee.", "Ja."])
            #expect(
                try workspace.log(DocumentName("besluiten"), limit: nil).map { $0.member?.text } == ["griet", "griet"])
            let roles = try workspace.roles(on: DocumentName("besluiten"))
            #expect(roles.recordings.map { $0.member?.text } == ["griet", "griet"])
            #expect(roles.recordings.map { $0.capacity?.text } == ["griffie@weert", "griffie@weert"])
            #expect(roles.matrix.rows.isEmpty)
            #expect(try workspace.status().documents.map(\.id.text) == ["besluiten", "T1"])
        }
    }

    @Test func whoRecordsItOpensItAsItIs() async throws {
        let village = try await Village()
        try await record("besluiten", "Ja.", in: village)
        let opened = try await village.act("griet") { try await $0.open(DocumentName("besluiten")) }
        #expect(opened.reference == "refs/heads/main" && opened.next == "kader record besluiten")
        try village.folder.write(text("besluiten", "besluiten", "Nee."), to: "griet/besluiten.md")
        try await village.act("griet") { workspace in
            _ = try await workspace.recordRegister(DocumentName("besluiten"), from: .folder, Workspace.DraftDetails())
            #expect(try workspace.status().edited.isEmpty)
        }
    }

    @Test func aNewRegisterNeedsAKindThatIsOne() async throws {
        let village = try await Village()
        for (id, kind) in [("lijst", "bouwsteen"), ("T1", "geen"), ("lijst", "besluiten")] {
            await #expect(throws: Failure.self) { try await record(id, "x", kind: kind, in: village) }
        }
        try await record("T1", "x", kind: "toezegging", in: village)
        await #expect(throws: Failure.self) { try await record("t1", "x", kind: "toezegging", in: village) }
        #expect(try village.server.reference("refs/heads/main") == village.clone("griet").reference("refs/heads/main"))
    }

    @Test func whoMayNotRecordIsToldOfThatRegister() async throws {
        let village = try await Village()
        try await record("besluiten", "Ja.", in: village)
        do {
            try await village.act("marie") {
                try await $0.recordRegister(
                    DocumentName("besluiten"), from: .bytes(text("besluiten", "besluiten", "Nee.")),
                    Workspace.DraftDetails())
            }
            Issue.record("it was recorded")
        } catch let failure as Failure {
            #expect(failure.refusal?.rule == .capacity)
            #expect(failure.message.nl.contains("een stuk van de soort “Besluiten” niet vastleggen"))
            #expect(failure.refusal?.whoMay.map(\.text) == ["griet"])
        }
    }

    @Test func aMemberProposesARowAndTheGriffieRecordsIt() async throws {
        let village = try await Village()
        try await record("besluiten", "Ja.", in: village)
        try await village.sync("marie")
        let details = Workspace.DraftDetails(message: "Een regel erbij")
        let bytes = text("besluiten", "besluiten", "Ja.\n\nNee.")
        let drafted = try await village.act("marie") {
            try await $0.draft(DocumentName("besluiten"), from: .bytes(bytes), details)
        }
        #expect(drafted.proposal?.description == "besluiten/marie/1" && drafted.outcome == .register)
        let asked = try await village.propose("besluiten", by: "marie")
        // Facts need no review or approval; the griffie is next.
        #expect(asked.state == .approved && asked.next.map(\.member.text) == ["griet"])
        try await village.sync("griet")
        let name = try DocumentName("besluiten/marie/1")
        for outcome in [Kind.Outcome.version, .annex] {
            await #expect(throws: Failure.self) {
                try await village.act("griet") { try await $0.tag(name, as: outcome, message: nil) }
            }
        }
        await #expect(throws: Failure.self) {
            try await village.act("marie") { try await $0.tag(name, as: .register, message: nil) }
        }
        let recorded = try await village.act("griet") { try await $0.tag(name, as: .register, message: nil) }
        #expect(recorded.tag == nil && recorded.action == .record)
        #expect(try village.server.references(prefix: "refs/tags/").isEmpty)
        try await village.act("griet") { workspace in
            #expect(try workspace.show(DocumentName("besluiten")).bytes == bytes)
            let log = try workspace.log(DocumentName("besluiten"), limit: nil)
            #expect(log.map { $0.member?.text } == ["griet", "marie", "marie", "griet"])
            let roles = try workspace.roles(on: DocumentName("besluiten"))
            #expect(roles.recordings.map { $0.member?.text } == ["griet", "griet"])
            #expect(roles.matrix.rows.map(\.member.text) == ["marie"])
            #expect(roles.matrix.rows.map(\.proposal.description) == ["besluiten/marie/1"])
            let audit = try await workspace.verify()
            // The village began with a set-up that had ended, which the audit does not let pass.
            #expect(audit.findings.map(\.rule) == [.ownChange])
        }
        // The next one begins where this ended.
        try await record("besluiten", "Ja. Nee.", in: village)
    }

    @Test func whoMayNotProposeForARegisterIsTold() async throws {
        let village = try await Village()
        try await record("T1", "Brief volgt.", kind: "toezegging", in: village)
        try await record("besluiten", "Ja.", in: village)
        try await village.sync("marie")
        for (id, member) in [("T1", "marie"), ("besluiten", "wim")] {
            do {
                try await village.act(member) {
                    try await $0.draft(
                        DocumentName(id), from: .bytes(text(id, id == "T1" ? "toezegging" : id, "x")),
                        Workspace.DraftDetails())
                }
                Issue.record("it was drafted")
            } catch let failure as Failure {
                #expect(failure.refusal?.rule == .capacity)
            }
        }
        try village.folder.write(text("T1", "toezegging", "x"), to: "marie/toezeggingen/T1.md")
        do {
            try await village.act("marie") { try await $0.draftFolder(Workspace.DraftDetails()) }
            Issue.record("it was drafted")
        } catch let failure as Failure {
            #expect(failure.message.nl.contains("`kader record T1`"))
        }
    }

    @Test func aSessionRecordTellsItsSeatsAndWhoWroteIt() async throws {
        let village = try await Village()
        try await village.act("griet") {
            let seat = SessionRecord.Seat(
                member: try #require(MemberID("wim")), capacity: try #require(Capacity("wethouder@weert")))
            _ = try await $0.openSession(
                try #require(DocumentID("2018-09-12")), type: .informeel, title: nil, body: nil, chair: seat.member,
                present: [seat])
        }
        try await village.act("griet") { workspace in
            let roles = try workspace.roles(on: DocumentName("2018-09-12"))
            #expect(roles.session?.present.map(\.member.text) == ["wim"])
            #expect(roles.recordings.map { $0.member?.text } == ["griet"])
            #expect(try workspace.log(DocumentName("2018-09-12"), limit: nil).map(\.action) == [.sessionOpen])
        }
    }

    @Test func rolesOfADocumentAreItsOwn() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Tekst.")
        try await village.sync("piet")
        try await village.draft("B", by: "piet", "Tekst.")
        try await village.act("piet") { workspace in
            let rows = try workspace.roles(on: DocumentName("A")).matrix.rows
            #expect(rows.map(\.proposal.description) == ["A/marie/1"])
            for name in ["C", "A@1"] {
                #expect(throws: Failure.self) { try workspace.roles(on: DocumentName(name)) }
            }
        }
    }
}
