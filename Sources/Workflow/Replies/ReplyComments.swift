import Dossier
import Git
import Markdown
import Redline
import Review
import Summary

extension Intake {
    /// The most remarks that are taken over, and the longest of them in bytes.
    private static let countLimit = 500
    private static let sizeLimit = 16_384

    /// Records the remarks in the margin as comments of whoever takes them in, with the name of who made them: on that
    /// person's own proposal where there is one, else on one that holds the text.
    mutating func comment(_ remarks: [ReplyRemark], _ people: [ReplyAuthor]) throws {
        var dropped = max(0, remarks.count - Self.countLimit)
        var sectionsOfBranch: [Int: [Section]] = [:]
        for remark in remarks.prefix(Self.countLimit) {
            let text = Self.legible(remark.text)
            guard !text.allSatisfy(\.isWhitespace), !isKnown(text, by: remark.author) else { continue }
            let author = people.first { $0.names.contains(remark.author) }?.member.id
            guard let index = try branch(for: author) else {
                dropped += 1
                continue
            }
            let sections = sectionsOfBranch[index] ?? Sections.of(branches[index].text)
            sectionsOfBranch[index] = sections
            guard
                let section = remark.headings.lazy.compactMap({ heading in sections.first { $0.heading == heading } })
                    .first ?? sections.first
            else {
                dropped += 1
                continue
            }
            let name = Self.legible(remark.author).split(whereSeparator: \.isNewline).joined(separator: " ")
            let statement = Statement(
                action: .comment, documents: [origin.place.id], capacity: capacity, heading: section.heading,
                session: session,
                prose: Statement.prose(
                    subject: workspace.say(
                        nl: "Opmerking bij \(origin.place.id): \(section.heading)",
                        en: "Comment on \(origin.place.id): \(section.heading)"),
                    reason: workspace.say(
                        nl: "\(name) schrijft in \(file):\n\n\(text)", en: "\(name) writes in \(file):\n\n\(text)")))
            var branch = branches[index]
            try record(statement, tree: branch.tip.tree, on: &branch, author: myself.member)
            branch.comments += 1
            branches[index] = branch
        }
        if dropped > 0 { self.remarks.append(.commentsDropped(dropped)) }
    }

    /// The proposal on which a remark belongs; nil where nobody has one.
    private mutating func branch(for author: MemberID?) throws -> Int? {
        if let index = branches.firstIndex(where: { $0.member == author && $0.action == .draft }) { return index }
        if let index = branches.firstIndex(where: { $0.member == myself.member.id && $0.action == .draft }) {
            return index
        }
        if let index = branches.indices.first { return index }
        // Nothing was changed: the remarks are about a text that stands on a proposal.
        let digest = TextDigest(hex: Digest.sha256Hex(origin.text))
        let found =
            origin.branches.first { $0.proposal.text == digest }
            ?? (origin.branches.count == 1 ? origin.branches.first : nil)
        guard let found, let text = try workspace.texts.text(at: origin.place.path, in: found.tip.tree) else {
            return nil
        }
        branches.append(
            Branch(
                id: found.id, old: found.tip.id, setting: found.setting, member: myself.member.id,
                tip: Footing(found.tip),
                acts: found.proposal.acts, text: text, action: .comment))
        return branches.count - 1
    }

    /// Whether the dossier has a remark already: the file went out with it.
    private func isKnown(_ text: String, by author: String) -> Bool {
        origin.branches.contains { branch in
            branch.proposal.comments.contains { comment in
                let name = workspace.charter.member(comment.member)?.name
                return comment.text.hasSuffix(text) && (name == author || comment.text.contains(author))
            }
        }
    }

    /// A text without what steers a terminal, and no longer than a remark is.
    private static func legible(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar == "\n" || !scalar.isSteering {
            scalars.append(scalar)
            guard scalars.count < sizeLimit / 4 else { break }
        }
        return String(scalars).trimmingBlanks
    }
}
