package import Dossier
package import Review

/// The command that does a step again, whole: what its maker had typed.
package enum AgainCommand {
    /// The line to type; nil for a step that no command makes.
    ///
    /// - Parameters:
    ///   - statement: what the step stated.
    ///   - document: the document that it was about.
    ///   - proposal: the proposal that it stood on; nil for a step on `main`.
    ///   - session: the record of the session that it opened or closed.
    ///   - file: where its text was kept, where it changed one.
    package static func line(
        _ statement: Statement, on document: DocumentID, of proposal: ProposalID?, session: SessionRecord? = nil,
        from file: String?
    ) -> String? {
        // A verdict on this proposal is none on another; a draft goes where there is one.
        let name = proposal?.description ?? document.text
        let reason = statement.reason.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("> ") }
            .joined(separator: " ")
        let message = reason.isEmpty ? [] : ["-m", reason]
        let words: [String]
        switch statement.action {
        case .tag: words = ["tag", document.text]
        case .propose:
            words = ["propose", document.text] + message + option("--by", statement.deadline?.date)
        case .review: words = ["review", name] + (statement.verdict.map { ["--\($0.rawValue)"] } ?? []) + message
        case .approve:
            words =
                ["approve", name] + decision(statement) + (statement.despite.isEmpty ? [] : ["--despite-objections"])
                + message
        case .reject: words = ["reject", name] + decision(statement) + message
        case .withdraw: words = ["withdraw", name] + message
        case .comment: words = ["comment", name] + option("--on", statement.heading) + message
        case .resolve:
            guard let act = statement.resolves else { return nil }
            words = ["resolve", String(act.text.prefix(10))] + message
        case .sessionOpen: words = ["session", "open", document.text] + opening(session)
        case .sessionClose: words = ["session", "close", "--session", document.text] + closing(session)
        case .record: words = ["record", document.text] + option("--from", file) + message
        case .share: words = ["share", document.text]
        case .draft:
            guard let file else { return nil }
            words = ["draft", document.text, "--from", file] + message
        case .join, .respond: return nil
        }
        return line(words)
    }

    /// The line that commits the text in `file`, of a step that states nothing.
    package static func line(writing document: DocumentID, asRegister: Bool, from file: String) -> String {
        line([asRegister ? "record" : "draft", document.text, "--from", file])
    }

    private static func line(_ words: [String]) -> String {
        (["kader"] + words.map { ShellWord($0).description }).joined(separator: " ")
    }

    private static func option(_ name: String, _ value: String?) -> [String] { value.map { [name, $0] } ?? [] }

    private static func decision(_ statement: Statement) -> [String] {
        guard let body = statement.body else { return [] }
        return ["--for", body.text] + option("--decision", statement.decision)
            + option("--votes", statement.votes?.description) + option("--session", statement.session?.text)
    }

    private static func opening(_ record: SessionRecord?) -> [String] {
        guard let record else { return [] }
        return ["--type", record.type.rawValue, "--chair", record.chair.text] + option("--title", record.title)
            + option("--body", record.body?.text)
            + record.present.flatMap { ["--present", "\($0.member):\($0.capacity)"] }
            + record.guests.flatMap { ["--guest", $0] }
    }

    private static func closing(_ record: SessionRecord?) -> [String] {
        guard let record else { return [] }
        let marks = record.earlier.enumerated().flatMap { place, expectation in
            expectation.met.map { [$0 ? "--met" : "--unmet", String(place + 1)] } ?? []
        }
        return marks + record.decisions.flatMap { ["--decision", $0] }
            + (record.expectations.isEmpty
                ? ["--no-expectations"] : record.expectations.flatMap { ["--expect", $0] })
    }
}
