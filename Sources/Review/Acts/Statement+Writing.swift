import Dossier

extension Statement {
    /// The message that states this: prose, an empty line, and the trailers, with a final newline.
    ///
    /// The trailers make a paragraph of their own, so that nothing in the prose can pass for one.
    public var message: String {
        var lines: [(TrailerKey, String)] = [(.action, action.rawValue)]
        lines += documents.map { (.document, $0.text) }
        if let main { lines.append((.main, main.text)) }
        if let proposal { lines.append((.proposal, proposal.description)) }
        lines += texts.sorted { $0.key < $1.key }.map { (.text, "\($0.key) \($0.value)") }
        if let capacity { lines.append((.capacity, capacity.text)) }
        if let body { lines.append((.body, body.text)) }
        if let verdict { lines.append((.verdict, verdict.rawValue)) }
        if let heading, let document = documents.first { lines.append((.on, "\(document)#\(heading)")) }
        if let decision { lines.append((.decision, decision)) }
        if let votes { lines.append((.votes, votes.description)) }
        if let deadline { lines.append((.deadline, deadline.date)) }
        lines += despite.map { (.despite, $0.text) }
        if let resolves { lines.append((.resolves, resolves.text)) }
        if let session { lines.append((.session, session.text)) }
        if let bringer { lines.append((.bringer, bringer.text)) }
        lines += coAuthors.map { (.coAuthor, "\($0.name) <\($0.email)>") }
        let prose = self.prose.isEmpty ? action.rawValue : self.prose
        return prose + "\n\n" + lines.map { "\($0.rawValue): \(Self.onOneLine($1))\n" }.joined()
    }

    /// A value as it can stand in a trailer: a line in it would start another trailer, so that it becomes a space.
    private static func onOneLine(_ value: String) -> String {
        guard value.unicodeScalars.contains(where: \.isSteering) else { return value }
        return String(String.UnicodeScalarView(value.unicodeScalars.map { $0.isSteering ? " " : $0 }))
    }

    /// The prose of a message from a subject and what a person wrote: no line of it is lost, none can pass for a trailer.
    public static func prose(subject: String, reason: String?) -> String {
        let subject = subject.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard let reason, !reason.allSatisfy(\.isWhitespace) else { return subject }
        return subject + "\n\n" + reason
    }
}
