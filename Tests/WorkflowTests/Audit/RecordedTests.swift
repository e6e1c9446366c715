import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

/// What plain Git brings straight to `main`, or under an id that is in use: the server refuses it, and so does an audit.
struct RecordedTests {
    /// Why `main` may not come to `commit`, made in Griet's clone.
    private func refusal(
        of name: String = "refs/heads/main", at commit: ObjectID, by member: String = "griet", in village: Village
    ) async throws -> Refusal? {
        let clone = try village.clone(member)
        let update = ReferenceUpdate(name: name, old: try clone.reference(name), new: commit)
        let path = village.folder.absolute(member)
        let now = Moment(try clone.commit(commit).committer)
        return try await Gate.objections(to: [update], at: now) { try Repository.open(at: path) }.first?.refusal
    }

    private func commit(
        _ text: [UInt8], at path: String, _ statement: Statement, in village: Village
    ) async throws -> ObjectID {
        try await village.act("griet") { workspace in
            let blob = try workspace.repository.writeBlob(text)
            let tree = try workspace.repository.replacing(
                [RepositoryPath(path): .put(blob, .blob)], in: workspace.main.tree)
            return try await workspace.commitByHand(tree: tree, on: workspace.main.id, statement)
        }
    }

    @Test func theRecordOfAClosedSessionStays() async throws {
        let village = try await Village()
        try await village.open("r1", .informeel, "wim:wethouder@weert")
        try await village.close()
        let id = try #require(DocumentID("r1"))
        let griffie = try #require(Capacity("griffie@weert"))
        let path = "bijeenkomsten/r1.md"
        let text = try await village.act("griet") { workspace in
            let here = try workspace.texts.text(at: RepositoryPath(path), in: workspace.main.tree)
            return String(decoding: try #require(here), as: UTF8.self)
        }
        let changed = Array(text.split(separator: "informeel").joined(separator: "openbaar").utf8)
        let clone = try village.clone("griet")
        let here = try #require(try clone.reference("refs/heads/main"))
        for action in [Action.sessionOpen, .sessionClose] {
            let again = try await commit(
                changed, at: path, Statement(action: action, capacity: griffie, session: id, prose: "s"), in: village)
            #expect(try await refusal(at: again, in: village)?.rule == .appendOnly)
            try clone.put("refs/heads/main", again)
            #expect(try await village.findings(by: "griet").contains { $0.rule == .appendOnly })
            try clone.put("refs/heads/main", here)
        }
    }

    @Test func aSessionTakesNoIdThatIsInUse() async throws {
        let village = try await Village()
        try await village.adopted("A", "Een tekst.")
        try await village.draft("B", by: "marie", "Nog niet vastgesteld.")
        try await village.sync("griet")
        let griffie = try #require(Capacity("griffie@weert"))
        for name in ["A", "a", "B", "besluiten", "Toelichting"] {
            let id = try #require(DocumentID(name))
            if name != "Toelichting" {
                await #expect(throws: Failure.self) { try await village.open(name, .openbaar) }
            }
            let record = SessionRecord(
                id: id, type: .openbaar, title: "Bijeenkomst", chair: try #require(MemberID("wim")),
                opened: Moment(seconds: 1_500_000_000))
            let opening = try await commit(
                record.write(body: "", language: .nl), at: "bijeenkomsten/\(name).md",
                Statement(action: .sessionOpen, capacity: griffie, session: id, prose: "s"), in: village)
            let refusal = try await refusal(at: opening, in: village)
            #expect(
                refusal?.rule == (name == "Toelichting" ? nil : .exact), "\(name): \(refusal?.reason.en ?? "taken")")
        }
    }

    @Test func aDraftTakesNoIdThatIsInUse() async throws {
        let village = try await Village()
        try await village.adopted("A", "Een tekst.")
        try await village.open("r1", .informeel)
        try await village.sync("marie")
        for (name, isTaken) in [("a", true), ("besluiten", true), ("r1", true), ("C", false)] {
            let id = try #require(DocumentID(name))
            let draft = try await village.act("marie") { workspace in
                let blob = try workspace.repository.writeBlob(Village.text(name, "Een andere tekst."))
                let path = RepositoryPath("bouwstenen/\(name).md")
                let tree = try workspace.repository.replacing([path: .put(blob, .blob)], in: workspace.main.tree)
                return try await workspace.commitByHand(
                    tree: tree, on: workspace.main.id,
                    Statement(
                        action: .draft, documents: [id], main: workspace.policyName,
                        capacity: Capacity("ambtenaar@weert"), prose: "s"))
            }
            let branch = "refs/heads/proposal/\(name)/marie/1"
            let refusal = try await refusal(of: branch, at: draft, by: "marie", in: village)
            #expect(refusal?.rule == (isTaken ? .exact : nil), "\(name): \(refusal?.reason.en ?? "taken")")
        }
    }
}
