import Dossier
import Review
import Testing

/// Clean copies of made-up texts.
enum Copies {
    /// A text with a title and a body.
    static func document(_ id: String, _ title: String, _ body: String) throws -> Document {
        let text = "---\nid: \(id)\nkind: bouwsteen\ntitle: '\(title)'\nbronnen: [Nota <1>, Nota 2]\n---\n\(body)"
        return try Document(bytes: Array(text.utf8), file: "bouwstenen/\(id).md")
    }

    /// Version 2 of a document, which Wil approved and Griet adopted.
    static func part(_ id: String, _ title: String, _ body: String, version: Int = 2) throws -> CleanCopy.Part {
        let town = try Town()
        let council = BodyID("raad@weert")
        return CleanCopy.Part(
            document: try #require(DocumentID(id)), kind: town.kind, path: "bouwstenen/\(id).md",
            text: try document(id, title, body),
            standing: .adopted(
                try adoption(id, version),
                approvals: [
                    CleanCopy.Approval(
                        member: try Town.id("wil"), capacity: try #require(Capacity("wethouder@weert")), body: nil,
                        decision: nil, votes: nil, moment: town.start, decided: town.start),
                    CleanCopy.Approval(
                        member: try Town.id("marie"), capacity: try #require(Capacity("griffie@weert")), body: council,
                        decision: "RB-12", votes: Statement.Votes("19-8-0"),
                        moment: Moment(seconds: town.start.seconds + 86_400, offset: 120), decided: town.start),
                ]))
    }

    static func adoption(_ id: String, _ version: Int) throws -> CleanCopy.Adoption {
        CleanCopy.Adoption(
            version: version, tag: "approved/\(id)/\(version)", commit: String(repeating: "ab", count: 20),
            member: try Town.id("griet"), capacity: Capacity("griffie@weert"), moment: try Town().start)
    }

    /// One document.
    static func copy(_ body: String, title: String = "Samen sterk") throws -> CleanCopy {
        CleanCopy(parts: [try part("A", title, body)], charter: try charter())
    }

    /// A draft of it.
    static func draft(_ body: String, title: String = "Samen sterk") throws -> CleanCopy {
        let town = try Town()
        let part = CleanCopy.Part(
            document: try #require(DocumentID("A")), kind: town.kind, path: "bouwstenen/A.md",
            text: try document("A", title, body),
            standing: .draft(
                CleanCopy.Draft(
                    proposal: try #require(ProposalID("A/anna/1")), state: .proposed, body: nil,
                    commit: String(repeating: "cd", count: 20), moment: town.start)))
        return CleanCopy(parts: [part], charter: try charter())
    }

    /// Two documents that were adopted as one.
    static func collection(_ first: String, _ second: String) throws -> CleanCopy {
        CleanCopy(
            collection: CleanCopy.Collection(
                id: try #require(DocumentID("nota")), name: "Kadernota 2019", adoption: try adoption("nota", 1)),
            parts: [try part("A", "Samen", first), try part("B", "Geld", second, version: 5)], charter: try charter())
    }

    private static func charter() throws -> Charter {
        var charter = try Town().charter
        charter.roles = [try #require(RoleID("wethouder")): "Wethouder", try #require(RoleID("griffie")): "Griffie"]
        charter.bodies = [
            Body(id: try #require(BodyID("raad")), name: "Gemeenteraad", perMunicipality: true, collective: true)
        ]
        return charter
    }
}
