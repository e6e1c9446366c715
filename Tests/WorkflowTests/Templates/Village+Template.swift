import Assets
import Content
import Dossier
import Git
import Review
import Summary
import TestSupport
import Testing

@testable import Workflow

/// Somebody who takes part in a dossier that begins with a template.
struct Participant {
    let id: String
    let capacity: String
    let bodies: [String]
    let fractie: String?

    init(_ id: String, _ capacity: String, in bodies: String..., fractie: String? = nil) {
        (self.id, self.capacity, self.bodies, self.fractie) = (id, capacity, bodies, fractie)
    }

    /// The participant as `kader.yml` writes a member.
    func yaml() throws -> String {
        let lines = [
            "  \(id):", "    name: \(id.prefix(1).uppercased() + id.dropFirst())", "    emails: [\(id)@example.nl]",
            "    keys: [\(try ProcessKey(for: id).publicKey.text)]", "    capacities: [\(capacity)]",
            "    bodies: [\(bodies.joined(separator: ", "))]",
        ]
        return (lines + (fractie.map { ["    fractie: \($0)"] } ?? [])).map { $0 + "\n" }.joined()
    }
}

extension Village {
    /// A dossier of a template as the griffie has set it up, with these people, and founded.
    ///
    /// - Throws: also where a kind could never get through with them, for then the set-up does not end.
    static func founded(
        _ template: String, of municipalities: [String] = ["weert"], with people: [Participant]
    ) async throws -> Village {
        let places = municipalities.map { "\($0): \($0.prefix(1).uppercased() + $0.dropFirst())" }
        var files: [String: [UInt8]] = [:]
        for (path, text) in try #require(Assets.template(template)) {
            let members = try people.map { try $0.yaml() }.joined()
            let text =
                path == Charter.path
                ? text.replacing("municipalities: {}", with: "municipalities: {\(places.joined(separator: ", "))}")
                    .replacing("members: {}", with: "members:\n" + members)
                : text
            files[path] = Array(text.utf8)
        }
        let roles = people.map { ($0.id, String($0.capacity.prefix { $0 != "@" })) }
        let village = try await Village(Dictionary(uniqueKeysWithValues: roles), files: files)
        let change = try await village.act("griet") { try await $0.found() }
        #expect(change.remarks.map(\.nl) == [])
        return village
    }

    /// A text of `main` in which each instruction became a sentence, each box is ticked, and these words became others.
    private static func filled(_ text: String, _ words: [(old: String, new: String)]) throws -> String {
        var text = text
        for (old, new) in words {
            try #require(text.contains(old), "\(old) is not in \(text)")
            text = text.replacing(old, with: new)
        }
        return text.replacing(/(?s)<!--.*?-->/, with: "Dit spraken wij af.").replacing("- [ ]", with: "- [x]")
    }

    /// Somebody finishes a text and asks for review.
    @discardableResult
    func finish(_ id: String, by member: String, _ words: (String, String)...) async throws -> ActResult {
        try await sync(member)
        let bytes = try await Array(Self.filled(text(of: id, seenBy: member), words).utf8)
        try await act(member) { workspace in
            try await workspace.draft(
                DocumentName(id), from: .bytes(bytes), Workspace.DraftDetails(message: "Eerste tekst"))
        }
        return try await propose(id, by: member)
    }

    /// Others have no objection.
    func agree(on id: String, _ members: String...) async throws {
        for member in members {
            try await sync(member)
            try await review(id, by: member)
        }
    }

    /// These give their approval, and Griet adopts it.
    func adopt(_ id: String, _ members: String...) async throws {
        for member in members {
            try await sync(member)
            try await approve(id, by: member)
        }
        try await sync("griet")
        try await tag(id)
    }

    /// Griet writes in a register: these words become others, and rows are added at the end of the table with this head.
    func register(_ id: String, _ words: (String, String)..., rows: String..., under head: String = "|") async throws {
        try await sync("griet")
        var lines = try await Self.filled(text(of: id, seenBy: "griet"), words)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix(head) }, "\(id) has no \(head)")
        let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        lines.insert(contentsOf: rows, at: end)
        let bytes = Array(lines.joined(separator: "\n").utf8)
        try await act("griet") { workspace in
            _ = try await workspace.recordRegister(
                DocumentName(id), from: .bytes(bytes), Workspace.DraftDetails(message: "Bijgewerkt"))
        }
    }

    /// The newest text of a document that somebody has.
    private func text(of id: String, seenBy member: String) async throws -> String {
        let bytes = try await act(member) { try $0.show(DocumentName(id)).bytes }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Expects that nothing is wrong with the dossier: no text has a problem, and the audit finds nothing.
    ///
    /// - Returns: what of the texts is still to do or may be right, in Dutch.
    func expectHealth(at place: SourceLocation = #_sourceLocation) async throws -> [String] {
        try await sync("griet")
        return try await act("griet") { workspace in
            let result = try workspace.check(nil)
            #expect(result.errors == [], sourceLocation: place)
            let problems = result.findings.filter { $0.findingClass == .problem || $0.weight != .signal }
            #expect(
                problems.map { "\($0.error.file):\($0.error.line) \($0.error.problem.nl)" } == [], sourceLocation: place
            )
            #expect(try await workspace.verify().findings == [], sourceLocation: place)
            return result.findings.filter { $0.weight == .signal && $0.findingClass != .problem }
                .map { "\($0.error.file): \($0.error.problem.nl)" }
        }
    }
}
