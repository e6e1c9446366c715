import Dossier
import Git
import Markdown
import Redline
import Review

extension Workspace {
    /// Leaves a remark about one section; the commit quotes how the section begins.
    ///
    /// - Throws: a `Failure` where the section is not in the text, with the headings that are.
    public func comment(_ name: DocumentName, on heading: String, message: String) async throws -> ActResult {
        try await act(on: name.document) { try prepareComment(name, on: heading, message: message) }
    }

    func prepareComment(_ name: DocumentName, on heading: String, message: String) throws -> Permitted {
        guard !message.trimmingBlanks.isEmpty else {
            throw Failure.usage(
                .emptyComment, nl: "De opmerking is leeg; geef die met `-m`.",
                en: "The comment is empty; give it with `-m`.")
        }
        return try prepare(on: name, mandate: nil) { branch in
            let text = try texts.text(at: branch.place.path, in: branch.tip.tree) ?? []
            let sections = Sections.of(text)
            guard let section = Self.section(heading, in: sections) else {
                throw Failure.noSection(heading, sections.map(\.heading))
            }
            let quotation =
                String(decoding: text[section.body], as: UTF8.self)
                .split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
                .map { "> " + $0.prefix(200) + "\n\n" } ?? ""
            return Statement(
                action: .comment, heading: section.heading,
                prose: Statement.prose(
                    subject: say(
                        nl: "Opmerking bij \(branch.place.id): \(section.heading)",
                        en: "Comment on \(branch.place.id): \(section.heading)"), reason: quotation + message))
        }
    }

    /// Takes back an objection or hold of one's own, or marks a comment as dealt with.
    ///
    /// - Parameter id: the first digits of the commit, at least four.
    /// - Throws: a `Failure` where no act, or more than one, begins with these digits, or a rule refuses it.
    public func resolve(_ id: String, message: String?) async throws -> ActResult {
        let (proposal, act) = try meant(by: id)
        return try await self.act(on: proposal.document) { try prepareResolving(act, on: proposal, message: message) }
    }

    func prepareResolving(_ act: ActID, on proposal: ProposalID, message: String?) throws -> Permitted {
        try prepare(on: DocumentName(proposal.description), mandate: nil) { _ in
            Statement(
                action: .resolve, resolves: act,
                prose: Statement.prose(
                    subject: say(nl: "Handel \(act.text.prefix(10)) af", en: "Resolve \(act.text.prefix(10))"),
                    reason: message))
        }
    }

    /// The act whose commit begins with the digits `id`, and the proposal that it stands on.
    private func meant(by id: String) throws -> (proposal: ProposalID, act: ActID) {
        let found = try proposals().flatMap { branch in
            branch.proposal.acts.filter { id.count >= 4 && $0.id.text.hasPrefix(id.lowercased()) }.map {
                (branch.id, $0.id)
            }
        }
        guard found.count == 1, let only = found.first else {
            throw Failure.usage(
                .noSuchComment,
                nl:
                    "Er is niet precies één opmerking of bezwaar waarvan het nummer met “\(id)” begint. "
                    + "`kader status` noemt de nummers.",
                en:
                    "There is not exactly one comment or objection whose number begins with “\(id)”. `kader status` gives the numbers."
            )
        }
        return only
    }

    /// The section with this heading; without case where that leaves one, and by its beginning.
    private static func section(_ heading: String, in sections: [Section]) -> Section? {
        if let exact = sections.first(where: { $0.heading == heading }) { return exact }
        let close = sections.filter { $0.heading.lowercased().hasPrefix(heading.lowercased()) }
        return close.count == 1 ? close[0] : nil
    }
}

extension Failure {
    fileprivate static func noSection(_ heading: String, _ known: [String]) -> Failure {
        let list = known.filter { !$0.isEmpty }.map { "“\($0)”" }.joined(separator: ", ")
        return .usage(
            .noSection, nl: "Er is geen kop “\(heading)” in dit stuk. Er zijn: \(list).",
            en: "There is no heading “\(heading)” in this document. There are: \(list).")
    }
}
