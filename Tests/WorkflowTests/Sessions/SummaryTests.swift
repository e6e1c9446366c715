import Dossier
import Git
import Review
import Summary
import Testing

@testable import Workflow

/// What is told of a time between two sessions.
@Suite struct SummaryTests {
    private func change(_ id: String, in summary: ChangeSummary) throws -> DocumentChange {
        try #require(summary.documents.first { $0.id == id })
    }

    @Test func theSessionBeforeIsTheLastInTimeOfTheSameBody() async throws {
        let village = try await Village()
        try await village.open("zomer", .informeel, of: "stuurgroep")
        try await village.close(expecting: "De zomer")
        try await village.open("herfst", .informeel, of: "stuurgroep")
        try await village.close(met: [1], expecting: "De herfst")
        try await village.open("raad", .openbaar, of: "raad@weert")
        let council = try await village.act("griet") { try $0.showSession(DocumentID("raad")).record }
        #expect(council.earlier.isEmpty)
        let next = try await village.open("kerst", .informeel, of: "stuurgroep").record
        #expect(next.earlier.map(\.text) == ["De herfst"])
        await #expect(throws: Failure.self) { try await village.close("kerst", met: [1], unmet: [1]) }
        #expect(try await village.close("kerst").record.earlier.map(\.met) == [nil])
    }

    @Test func aProposalIsToldByItsOwnName() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Tekst een.")
        try await village.propose("A", by: "marie")
        try await village.sync("wim")
        try await village.act("wim") {
            try await $0.reject(DocumentName("A"), Workspace.Decision(message: "Past niet"))
        }
        try await village.sync("marie")
        try await village.act("marie") { workspace in
            try await workspace.draft(
                DocumentName("A"), from: .bytes(Village.text("A", "Tekst twee.")),
                Workspace.DraftDetails(kind: KindID("bouwsteen")))
        }
        try await village.act("marie") { try await $0.propose(DocumentName("A/marie/2"), message: nil) }
        for (member, act) in [("joris", "review"), ("wim", "approve")] {
            try await village.sync(member)
            if act == "review" {
                try await village.review("A/marie/2", by: member)
            } else {
                try await village.approve("A/marie/2", by: member)
            }
        }
        try await village.sync("griet")
        try await village.tag("A/marie/2")
        let summary = try await village.summary()
        let adopted = try #require(summary.documents.first { $0.state == .adopted })
        #expect(adopted.proposal?.description == "A/marie/2" && adopted.version == 1)
        let rejected = try #require(summary.documents.first { $0.state == .rejected })
        #expect(rejected.proposal?.description == "A/marie/1" && rejected.version == nil)
        #expect(rejected.decisions.map(\.reason) == ["Past niet"])
    }

    @Test func aProposalThatWasOpenedAgainIsToldSo() async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Tekst een.")
        try await village.act("marie") { try await $0.withdraw(DocumentName("A"), message: "Te vroeg") }
        #expect(try await change("A", in: village.summary()).state == .withdrawn)
        try await village.draft("A/marie/1", by: "marie", "Tekst twee.")
        let again = try await change("A", in: village.summary())
        #expect(again.state == .draft && again.isReopened)
        #expect(again.decisions.map(\.reason) == ["Te vroeg"])
    }

    @Test func thePastIsToldAsItWas() async throws {
        let village = try await Village()
        try await village.adopted("A", "De eerste tekst.")
        try await village.draft("B", by: "marie", "Een begin.")
        try await village.open("s1", .informeel, of: "stuurgroep")
        try await village.close()
        let then = try await village.summary("..s1")
        #expect(then.awaiting.map(\.proposal.description) == ["B/marie/1"] && then.awaiting.map(\.act) == [.propose])
        try await village.adopted("A", "De tweede tekst.")
        try await village.propose("B", by: "marie")
        let now = try await village.summary("..s1")
        #expect(now.awaiting == then.awaiting)
        #expect(now.documents.map(\.id) == then.documents.map(\.id))
        #expect(try change("A", in: now).version == 1)
        #expect(try change("B", in: now).state == .draft)
        #expect(now.session?.body?.text == "stuurgroep")
    }

    @Test func aDecisionIsTheBodys() async throws {
        let village = try await Village()
        try await village.reviewedChapter("wat")
        let opened = try await village.open("r1", .openbaar, of: "raad@weert", "joris:raadslid@weert").record.opened
        try await village.close()
        // Written down some days later, it was decided in the session all the same.
        try await village.decide("wat", "RB-41", in: "r1")
        try await village.tag("wat")
        let change = try await change("wat", in: village.summary(".."))
        let decision = try #require(change.decisions.first)
        #expect(decision.body?.text == "raad@weert" && decision.decision == "RB-41")
        #expect(decision.votes?.description == "19-8-0" && decision.decided == opened && decision.moment > opened)
        let griet = try #require(change.people.first { $0.member?.text == "griet" })
        #expect(griet.acts == [.tag] && griet.recorded.map(\.text) == ["raad@weert"])
        let roles = try await village.act("griet") { try $0.roles(on: DocumentName("wat")) }
        #expect(roles.matrix.decisions.map(\.verdict.decision) == ["RB-41"])
    }

    @Test func anApprovalThatWasTakenBackIsToldSo() async throws {
        let village = try await Village()
        try await village.approved("A", "Eén visie.")
        let approval = try #require(try village.tip("refs/heads/proposal/A/marie/1"))
        try await village.act("wim") { try await $0.resolve(approval.hex, message: "Ik kom erop terug") }
        let change = try await change("A", in: village.summary())
        #expect(change.decisions.map(\.isTakenBack) == [true])
        #expect(change.decisions.map(\.outcome.nl) == ["akkoord, later teruggenomen"])
    }

    @Test(arguments: ["Dit klopt niet.\n\nDank.", "> Eén visie.\n\nDat klopt niet.", "Kop\n\n> oude tekst"])
    func aRemarkIsToldInAllItsOwnWords(words: String) async throws {
        let village = try await Village()
        try await village.draft("A", by: "marie", "Eén visie.")
        try await village.sync("joris")
        try await village.act("joris") { try await $0.comment(DocumentName("A"), on: "Visie", message: words) }
        let remark = try #require(try await change("A", in: village.summary()).openComments.first)
        #expect(remark.words == words && remark.text == "> Eén visie.\n\n\(words)")
    }

    @Test func aRegisterIsRecordedAndNotAdopted() async throws {
        let village = try await Village()
        let text = "---\nid: besluiten\nkind: besluiten\ntitle: Lijst\n---\n\n## Besluiten\n\nJa.\n"
        try await village.act("marie") { workspace in
            try await workspace.draft(
                DocumentName("besluiten"), from: .bytes(Array(text.utf8)),
                Workspace.DraftDetails(kind: KindID("besluiten")))
        }
        try await village.propose("besluiten", by: "marie")
        try await village.sync("griet")
        try await village.act("griet") {
            try await $0.tag(DocumentName("besluiten/marie/1"), as: .register, message: nil)
        }
        let change = try await change("besluiten", in: village.summary())
        #expect(change.state == .recorded && change.version == nil)
    }

    @Test func guidanceIsNoText() async throws {
        let village = try await Village()
        let text = "---\nid: A\nkind: bouwsteen\ntitle: A\n---\n\n## Visie\n\n"
        func draft(_ words: String) async throws {
            try await village.act("marie") { workspace in
                try await workspace.draft(
                    DocumentName("A"), from: .bytes(Array((text + words).utf8)),
                    Workspace.DraftDetails(kind: KindID("bouwsteen")))
            }
        }
        try await draft("<!-- Wat wilt u\n\nbereiken? -->\n\nEen begin.\n")
        try await village.open("s1", .informeel)
        try await village.close()
        try await village.sync("marie")
        try await draft("Een begin. En meer.\n")
        let change = try await change("A", in: village.summary())
        #expect(change.wordsRemoved == 0 && change.wordsAdded == 2)
    }
}
