import Dossier
import Review
import Summary
import Testing

@testable import Workflow

extension Village {
    /// Griet opens a session with these seats, such as `wim:wethouder@weert`.
    @discardableResult
    func open(_ id: String, _ type: SessionType, of body: String? = nil, _ seats: String...) async throws
        -> SessionResult
    {
        let present = try seats.map { seat in
            let parts = seat.split(separator: ":").map(String.init)
            return SessionRecord.Seat(
                member: try #require(MemberID(parts[0])), capacity: try #require(Capacity(parts[1])))
        }
        return try await act("griet") { workspace in
            try await workspace.openSession(
                #require(DocumentID(id)), type: type, title: nil, body: body.flatMap { BodyID($0) },
                chair: #require(MemberID("wim")), present: present)
        }
    }

    /// Griet closes the session that is open, or the one of this id.
    @discardableResult
    func close(
        _ id: String? = nil, met: [Int] = [], unmet: [Int] = [], expecting expectations: String...
    ) async throws -> SessionResult {
        try await act("griet", in: id) { workspace in
            try await workspace.closeSession(
                Workspace.Closing(
                    expectations: expectations, noExpectations: expectations.isEmpty, met: met, unmet: unmet)
            ) { _, _ in "Samenvatting\n" }
        }
    }

    /// What Griet is told of a range.
    func summary(_ range: String? = nil) async throws -> ChangeSummary {
        try await sync("griet")
        return try await act("griet") { try $0.summary(range) }
    }

    /// A chapter that Marie wrote and Wim reviewed, for the council to decide on.
    func reviewedChapter(_ id: String) async throws {
        try await sync("marie")
        try await act("marie") { workspace in
            let text = "---\nid: \(id)\nkind: hoofdstuk\ntitle: Hoofdstuk \(id)\n---\n\n## Visie\n\nDe tekst.\n"
            return try await workspace.draft(
                DocumentName(id), from: .bytes(Array(text.utf8)),
                Workspace.DraftDetails(kind: KindID("hoofdstuk")))
        }
        try await propose(id, by: "marie")
        try await sync("wim")
        try await review(id, by: "wim")
        try await sync("griet")
    }

    /// Griet, or another griffie, writes down what a council decided.
    @discardableResult
    func decide(
        _ id: String, _ reference: String?, votes: String = "19-8-0", in session: String? = nil,
        of body: String = "raad@weert", by member: String = "griet"
    ) async throws -> ActResult {
        try await act(member, in: session) { workspace in
            try await workspace.approve(
                DocumentName(id),
                Workspace.Decision(body: BodyID(body), reference: reference, votes: Statement.Votes(votes)))
        }
    }
}

/// Expects that `body` is refused by `rule`, and that the refusal says all of `words`.
func expectRefusal<Result>(
    by rule: Rule, saying words: String..., at location: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Result
) async {
    do {
        _ = try await body()
        Issue.record("it was done", sourceLocation: location)
    } catch {
        let failure = Failure(mapping: error)
        #expect(failure.code == Failure.Code(rule), "\(failure.message.en)", sourceLocation: location)
        let said = [failure.message.en, failure.refusal?.reason.en ?? "", failure.refusal?.next.en ?? ""].joined()
        for word in words { #expect(said.contains(word), "\(said)", sourceLocation: location) }
    }
}
