import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("Own steps are made anew on what the server has meanwhile")
struct AnewTests {
    private let branchA = "refs/heads/proposal/A/marie/1"

    private func text(_ path: String, in village: Village) throws -> String? {
        let server = try village.server
        guard let main = try server.reference("refs/heads/main"),
            let entry = try server.entry(RepositoryPath(path), in: server.commit(main).tree)
        else { return nil }
        return String(decoding: try server.blob(entry.id, limit: 4096), as: UTF8.self)
    }

    @Test func twoRegistersBothArrive() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew == ["acties"] && result.aside.isEmpty)
        #expect(try text("acties.md", in: village)?.contains("van griet") == true)
        #expect(try text("knelpunten.md", in: village)?.contains("van nel") == true)
        #expect(try village.clone("griet").reference("refs/heads/main") == village.tip("refs/heads/main"))
    }

    @Test func aTextThatWasOnlyOpenedGoesBackWithMain() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        try await village.tag("A", offline: true)
        try await village.act("griet") { _ = try await $0.open(DocumentName("A")) }
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew == ["approved/A/1"] && result.aside.isEmpty && result.refused.isEmpty, "\(result)")
        #expect(try village.tip("refs/heads/proposal/A/griet/1") == nil)
    }

    @Test func theDateStaysThatOfTheMaker() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        let clone = try village.clone("griet")
        let before = try clone.commit(#require(try clone.reference("refs/heads/main")))
        try await village.record("knelpunten", ["van nel"], by: "nel")
        try await village.sync("griet")
        let after = try village.server.commit(#require(try village.tip("refs/heads/main")))
        #expect(after.author == before.author)
        #expect(after.committer.seconds > before.committer.seconds)
    }

    @Test func whatContradictsIsPutAside() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        let made = try #require(try village.clone("griet").reference("refs/heads/main"))
        try await village.record("acties", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        let aside = try #require(result.aside.first)
        #expect(result.anew.isEmpty && aside.commit == made.hex && aside.document?.text == "acties")
        let file = try #require(aside.file)
        // What it says to type replaces the whole register, so that the file holds what nel recorded as well.
        let kept = try Files.read(file, limit: 4096)
        #expect(aside.isMarked && aside.again?.hasPrefix("kader record acties --from \(file)") == true, "\(aside)")
        let lines = String(decoding: kept, as: UTF8.self).split(separator: "\n")
        #expect(lines.contains("- van griet") && lines.contains("- van nel"))
        await #expect(throws: Failure.self) {
            try await village.act("griet") {
                try await $0.recordRegister(DocumentName("acties"), from: .bytes(kept), Workspace.DraftDetails())
            }
        }
        #expect(try text("acties.md", in: village)?.contains("van nel") == true)
        #expect(try village.clone("griet").reference("refs/kader/aside/\(made.hex)") == made)
        // It is told once, and what was given up is in nobody's way.
        #expect(try await village.sync("griet").aside.isEmpty)
        try await village.record("acties", ["van nel", "van griet"], by: "griet")
        #expect(try text("acties.md", in: village)?.contains("van griet") == true)
    }

    @Test func anAdoptionFindsItsPlaceAgain() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        try await village.tag("A", offline: true)
        try await village.record("knelpunten", ["van nel"], by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew == ["approved/A/1"] && result.aside.isEmpty && result.refused.isEmpty)
        let server = try village.server
        let tag = try #require(try server.reference("refs/tags/approved/A/1"))
        #expect(try server.peeled(tag) == village.tip("refs/heads/main"))
        #expect(try server.reference(branchA) == nil)
        let findings = try await village.findings(by: "griet")
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test func anAdoptionThatAHoldOvertookCanBeDoneAgain() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.approved("A", "Eén visie.")
        try await village.sync("griet")
        try await village.tag("A", offline: true)
        try await village.act("joris") {
            try await $0.review(DocumentName("A"), verdict: .hold, message: "Wacht op de cijfers.")
        }
        let result = try await village.sync("griet")
        #expect(result.aside.map(\.again) == ["kader tag A"])
        #expect(try village.clone("griet").reference("refs/tags/approved/A/1") == nil)
        #expect(try village.clone("griet").reference(branchA) == village.tip(branchA))
        try await village.review("A", by: "joris")
        try await village.sync("wim")
        try await village.approve("A", by: "wim")
        try await village.sync("griet")
        #expect(try await village.tag("A").tag == "approved/A/1")
    }

    @Test func twoGriffiesWhoAdoptTheSameAgree() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.approved("A", "Eén visie.")
        for griffie in ["griet", "nel"] { try await village.sync(griffie) }
        try await village.tag("A", by: "griet", offline: true)
        try await village.tag("A", by: "nel")
        let result = try await village.sync("griet")
        #expect(result.anew.isEmpty && result.aside.isEmpty && result.refused.isEmpty)
        #expect(try village.clone("griet").reference("refs/tags/approved/A/1") == village.tip("refs/tags/approved/A/1"))
    }

    @Test func aStepByHandIsPutAside() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.draft("A", by: "marie", "Eén visie.")
        let clone = try village.clone("marie")
        let tip = try clone.commit(#require(try clone.reference(branchA)))
        let person = Person(name: "marie", email: "marie@example.nl", seconds: tip.committer.seconds, offset: 120)
        let blob = try clone.writeBlob(Village.text("A", "Met de hand."))
        let buffer = try clone.commitBuffer(
            tree: clone.replacing([RepositoryPath("bouwstenen/A.md"): .put(blob, .blob)], in: tip.tree),
            parents: [tip.id], author: person, committer: person, message: Array("Met de hand\n".utf8))
        let stray = try clone.writeCommit(buffer: buffer, signature: try ProcessKey(for: "marie").sign(buffer))
        try clone.put(branchA, stray)
        let result = try await village.sync("marie")
        let aside = try #require(result.aside.first)
        #expect(aside.subject == "Met de hand" && result.refused.isEmpty)
        #expect(try Files.read(#require(aside.file), limit: 4096) == Village.text("A", "Met de hand."))
        #expect(try village.clone("marie").reference(branchA) == tip.id)
        try await village.draft("A", by: "marie", "Met kader.")
        #expect(try village.acts(on: branchA) == ["draft marie", "draft marie"])
    }

    @Test func eachTextOfAStepIsKeptOnItsOwn() async throws {
        let village = try await Village()
        try await village.draft("B", by: "marie", "Een begin.")
        let clone = try village.clone("marie")
        let name = "refs/heads/proposal/B/marie/1"
        let tip = try clone.commit(#require(try clone.reference(name)))
        let person = Person(name: "marie", email: "marie@example.nl", seconds: tip.committer.seconds, offset: 120)
        var edits: [RepositoryPath: TreeEdit] = [:]
        for id in ["A", "B"] {
            let blob = try clone.writeBlob(Village.text(id, "Tekst van \(id)."))
            edits[RepositoryPath("bouwstenen/\(id).md")] = .put(blob, .blob)
        }
        let buffer = try clone.commitBuffer(
            tree: clone.replacing(edits, in: tip.tree), parents: [tip.id], author: person, committer: person,
            message: Array("Twee tegelijk\n".utf8))
        let stray = try clone.writeCommit(buffer: buffer, signature: try ProcessKey(for: "marie").sign(buffer))
        try clone.put(name, stray)
        let asides = try await village.sync("marie").aside
        #expect(asides.map(\.document?.text) == ["A", "B"] && Set(asides.map(\.commit)) == [stray.hex])
        for aside in asides {
            let (id, file) = (try #require(aside.document), try #require(aside.file))
            #expect(try Files.read(file, limit: 4096) == Village.text(id.text, "Tekst van \(id)."))
            #expect(aside.again == "kader draft \(id) --from \(file)")
        }
    }

    @Test func anOpeningThatCollidedIsAdvisedInFull() async throws {
        let village = try await Village(hasTwoGriffies: true)
        func open(
            _ id: String, _ griffie: String, _ body: String? = nil, offline: Bool = false
        ) async throws {
            try await village.act(griffie, offline: offline) {
                try await $0.openSession(
                    #require(DocumentID(id)), type: .openbaar, title: "Over het dorp",
                    body: body.flatMap { BodyID($0) },
                    chair: #require(MemberID("wim")),
                    present: [
                        SessionRecord.Seat(
                            member: #require(MemberID("joris")), capacity: #require(Capacity("raadslid@weert")))
                    ])
            }
        }
        try await open("r5", "griet", offline: true)
        try await open("r5", "nel", "stuurgroep")
        let aside = try #require(try await village.sync("griet").aside.first)
        #expect(
            aside.again == "kader session open r5-2 --type openbaar --chair wim --title 'Over het dorp' "
                + "--present joris:raadslid@weert")
        // Where the same body meets already, nobody is told to open its session once more.
        try await open("r6", "griet", "raad@weert", offline: true)
        try await open("r6", "nel", "raad@weert")
        let other = try #require(try await village.sync("griet").aside.first)
        #expect(other.again == nil && other.why.nl.contains("`kader session show r6`"), "\(other)")
    }

    @Test func aDraftOnWhatWasAdoptedIsPutAside() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.approved("A", "Eén visie.")
        try await village.draft("A", by: "marie", "Nog een zin.", offline: true)
        try await village.sync("griet")
        try await village.tag("A")
        let result = try await village.sync("marie")
        #expect(result.aside.count == 1 && result.refused.isEmpty)
        #expect(try village.clone("marie").reference(branchA) == nil)
        let again = try await village.draft("A", by: "marie", "Nog een zin.")
        #expect(again.proposal?.number == 2 && again.delivery == .shared)
    }

    @Test func aSessionThatClosedAloneTellsWhatOthersDid() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.act("griet") {
            try await $0.openSession(
                #require(DocumentID("s1")), type: .openbaar, title: nil, body: nil, chair: #require(MemberID("wim")),
                present: [])
        }
        try await village.act("griet", offline: true) {
            try await $0.closeSession(Workspace.Closing(noExpectations: true)) { _, _ in "" }
        }
        try await village.draft("A", by: "marie", "Eén visie.")
        let result = try await village.sync("griet")
        #expect(result.anew == ["session/s1"] && result.aside.isEmpty)
        let server = try village.server
        let tag = try server.tag(#require(try server.reference("refs/tags/session/s1")))
        #expect(BranchList.tips(in: tag.message).map(\.name) == ["refs/heads/main", branchA])
    }

    @Test func whoWasKilledInBetweenGoesOn() async throws {
        let village = try await Village(hasTwoGriffies: true)
        try await village.record("acties", ["van griet"], by: "griet", offline: true)
        try await village.record("knelpunten", ["van nel"], by: "nel")
        try await village.act("griet") { workspace in
            _ = try await workspace.carrier.run(
                ["fetch", "origin", "+refs/heads/*:refs/remotes/origin/*"], in: workspace.repository)
            try workspace.takeMainBack()
        }
        #expect(try village.clone("griet").reference("refs/kader/anew/to") != nil)
        #expect(try await village.sync("griet").anew == ["acties"])
        #expect(try village.clone("griet").references(prefix: "refs/kader/anew/").isEmpty)
    }

    @Test func whatTheServerLostGoesBackThere() async throws {
        let village = try await Village(hasTwoGriffies: true)
        let first = try #require(try village.tip("refs/heads/main"))
        try await village.record("acties", ["van griet"], by: "griet")
        try village.server.put("refs/heads/main", first)
        let result = try await village.sync("griet")
        #expect(result.anew.isEmpty && result.restored == ["refs/heads/main"])
        #expect(try text("acties.md", in: village)?.contains("van griet") == true)
    }
}
