import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("The set-up, from an editor to its end")
struct SetUpTests {
    private func charter(in village: Village) throws -> String {
        String(decoding: try #require(village.folder.read("griet/kader.yml")), as: UTF8.self)
    }

    private func edit(_ village: Village, _ old: String, _ new: String) throws {
        let text = try charter(in: village)
        try #require(text.contains(old))
        try village.folder.write(Array(text.replacing(old, with: new).utf8), to: "griet/kader.yml")
    }

    private func onServer(_ village: Village) throws -> Charter {
        let server = try village.server
        let main = try #require(try server.reference("refs/heads/main"))
        return try Charter(yaml: TextReader(server).text(at: .init("kader.yml"), in: server.commit(main).tree) ?? [])
    }

    private func recordCharter(_ village: Village, by id: String = "griet") async throws {
        try await village.act(id) {
            try await $0.recordRegister(DocumentName("kader"), from: .folder, Workspace.DraftDetails(message: "rol"))
        }
    }

    private let fiona = MemberID("fiona")

    @Test func anEditedFileIsRecorded() async throws {
        let village = try await Village(founded: false)
        try edit(village, "griffie: Griffie}", "griffie: Griffie, adviseur: Adviseur}")
        try await village.act("griet") { workspace in
            let isEdited = try workspace.isEditedOnMain(DocumentName("kader"))
            #expect(isEdited)
        }
        try await recordCharter(village)
        #expect(try onServer(village).roles.contains(try #require(RoleID("adviseur"))))
        try await village.act("griet") { workspace in
            let isEdited = try workspace.isEditedOnMain(DocumentName("kader"))
            #expect(!isEdited)
        }
    }

    @Test func aFileFromWindowsIsRecordedWithTheLinesOfTheDossier() async throws {
        let village = try await Village(founded: false)
        try edit(village, "griffie: Griffie}", "griffie: Griffie, adviseur: Adviseur}")
        let text = try charter(in: village)
        try village.folder.write(Array(text.replacing("\n", with: "\r\n").utf8), to: "griet/kader.yml")
        try await recordCharter(village)
        #expect(try charter(in: village) == text)
    }

    @Test func aMemberIsAddedTogetherWithWhatWasEdited() async throws {
        let village = try await Village(founded: false)
        try edit(village, "griffie: Griffie}", "griffie: Griffie, adviseur: Adviseur}")
        let member = Member(
            id: try #require(fiona), name: "Fiona", emails: ["fiona@example.nl"],
            capacities: [Member.Held(try #require(Capacity("adviseur@weert")))])
        let change = try await village.act("griet") { try await $0.addMember(member, keys: []) }
        #expect(change.proposal == nil && change.remarks.count == 1)
        #expect(try onServer(village).member(member.id)?.capacities.first?.capacity.text == "adviseur@weert")
        #expect(try charter(in: village).contains("fiona"))
    }

    @Test func whatIsRefusedLeavesTheFileAsItWas() async throws {
        let village = try await Village(founded: false)
        try edit(village, "griffie: Griffie}", "griffie: Griffie, adviseur: Adviseur}")
        let text = try charter(in: village)
        let before = try village.tip("refs/heads/main")
        let member = Member(id: try #require(MemberID("marie")), name: "M", emails: ["x@example.nl"])
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.addMember(member, keys: []) }
        }
        // A shared folder that the clone lost sight of, or a rule: the file is the person's own.
        let new = Member(id: try #require(fiona), name: "Fiona", emails: ["fiona@example.nl"])
        await #expect(throws: Failure.self) {
            try await village.act("griet", as: "wethouder@weert") { try await $0.addMember(new, keys: []) }
        }
        #expect(try charter(in: village) == text)
        #expect(try village.tip("refs/heads/main") == before)
    }

    @Test(arguments: [
        ("capacities: [griffie@weert]", "capacities: [griffie@venlo]", "kader.yml:"),
        ("capacities: [griffie@weert]", "capacities: [ambtenaar@weert]", "griffie"),
        ("title: Proef", "title: Proef\nfounded: 2018-01-01", "kader.yml:3"),
        ("emails: [piet@example.nl]", "emails: [marie@example.nl]", "kader.yml:"),
        ("kader: 1", "kader: [", "kader.yml:"),
    ])
    func whatCannotHoldIsRefusedWithItsPlace(_ old: String, _ new: String, _ place: String) async throws {
        let village = try await Village(founded: false)
        try edit(village, old, new)
        let before = try village.tip("refs/heads/main")
        do {
            try await recordCharter(village)
            Issue.record("it was recorded")
        } catch {
            #expect(Failure(mapping: error).message.nl.contains(place), "\(Failure(mapping: error).message.nl)")
        }
        #expect(try village.tip("refs/heads/main") == before)
        #expect(try charter(in: village).contains(new))
    }

    @Test func onlyTheGriffieRecords() async throws {
        let village = try await Village(founded: false)
        let text = try charter(in: village)
        try village.folder.write(Array((text + "# x\n").utf8), to: "marie/kader.yml")
        await #expect(throws: Failure.self) { try await recordCharter(village, by: "marie") }
    }

    @Test func afterwardsItIsAProposal() async throws {
        let village = try await Village()
        try edit(village, "griffie: Griffie}", "griffie: Griffie, adviseur: Adviseur}")
        do {
            try await recordCharter(village)
            Issue.record("it was recorded")
        } catch let failure as Failure {
            #expect(failure.refusal?.rule == .ownChange)
        }
    }

    @Test func theSetUpEndsNotWhereNobodyCouldEverChangeIt() async throws {
        let village = try await Village(founded: false)
        try edit(village, "capacities: [wethouder@weert]", "capacities: [raadslid@weert]")
        do {
            try await village.act("griet") { try await $0.found() }
            Issue.record("it was founded")
        } catch let failure as Failure {
            #expect(failure.isNamed(.deadEnds) && failure.status == .refused)
            #expect(failure.message.nl.contains("Bouwsteen: 1 akkoord te weinig (wethouder)"))
        }
        #expect(try onServer(village).founded == nil)
        let change = try await village.act("griet") { try await $0.found(anyway: true) }
        #expect(change.remarks.contains { $0.nl.contains("Bouwsteen") })
        #expect(try onServer(village).founded != nil)
        // The griffie, who can mend it, is told so from now on.
        for (id, kinds) in [("griet", ["kader", "bouwsteen", "hoofdstuk"]), ("marie", [])] {
            try await village.sync(id)
            try await village.act(id) { workspace in
                let stuck = try workspace.status().deadEnds
                #expect(stuck.map(\.kind.text) == kinds)
            }
        }
    }

    @Test func theGriffieIsToldToRecordRatherThanToDraft() async throws {
        let village = try await Village(founded: false)
        try edit(village, "griffie: Griffie}", "griffie: Griffie, adviseur: Adviseur}")
        await #expect(throws: Failure.self) {
            try await village.act("griet") { try await $0.draftFolder(Workspace.DraftDetails()) }
        }
        #expect(try village.server.references(prefix: "refs/heads/proposal/").isEmpty)
    }
}
