import Dossier
import Git
import Review
import Summary

/// The text that a reply is an answer to, and where it stands in the dossier.
struct ReplyOrigin {
    let place: DossierReader.Place
    let text: [UInt8]
    /// The commit of `main` that new proposals start from.
    let commit: Commit
    /// Who wrote the text, where it is not one that was adopted: whoever builds on it writes with them.
    let writers: [Member]
    /// The open proposal of whoever takes the reply in, where the text is the one that stands there now.
    let mine: ProposalBranch?
    /// `main` has another text by now.
    let isBehind: Bool
    /// The reply says that it was made from a text that the dossier does not have.
    let isOther: Bool
    /// The open proposals by the digests of the texts that stand there now.
    let open: [String: ProposalID]
    /// The open proposals for the document.
    let branches: [ProposalBranch]
}

extension Workspace {
    /// How many commits of `main` are looked through for a text.
    private static var reach: Int { 10_000 }

    /// Finds the text that a reply is an answer to: the one that it carries along where the dossier has it, else the text
    /// that stands on the proposal of whoever takes it in, else the adopted one.
    ///
    /// - Throws: a `Failure` where the document is unknown, or the text is another than that of the proposal that was named.
    func origin(
        of reply: some Reply, named name: DocumentName, for member: Member, _ details: DraftDetails
    ) throws -> ReplyOrigin {
        let target = try target(of: name, for: member)
        let place =
            try (try? place(of: name.document))
            ?? self.place(of: target, name: name, details: details, source: .bytes([]))
        let branches = try proposals(for: name.document)
        var open: [String: ProposalID] = [:]
        for branch in branches { if let text = branch.proposal.text { open[text.hex] = branch.id } }
        let adopted = try texts.text(at: place.path, in: main.tree)

        func found(_ text: [UInt8], _ commit: Commit, _ writers: [MemberID], isOther: Bool = false) throws
            -> ReplyOrigin
        {
            let isThere = try target.exists && texts.text(at: place.path, in: target.tip.tree) == text
            if name.proposal != nil, !isThere { throw Failure.otherThanProposal(target.id) }
            return ReplyOrigin(
                place: place, text: text, commit: commit, writers: writers.compactMap { charter.member($0) },
                mine: isThere ? branches.first { $0.id == target.id } : nil,
                isBehind: try texts.text(at: place.path, in: commit.tree) != adopted, isOther: isOther, open: open,
                branches: branches)
        }
        func found(_ text: [UInt8], on branch: ProposalBranch, isOther: Bool = false) throws -> ReplyOrigin {
            let base = branch.proposal.acts.lazy.compactMap(\.base).first.flatMap { ObjectID(hex: $0.text) }
            return try found(
                text, base.map { try repository.commit($0) } ?? main, branch.proposal.proposers, isOther: isOther)
        }

        if let text = reply.sources?.old {
            if text == adopted { return try found(text, main, []) }
            let digest = TextDigest(hex: Digest.sha256Hex(text))
            if let branch = branches.first(where: { $0.proposal.acts.contains { $0.text == digest } }) {
                return try found(text, on: branch)
            }
            for id in try repository.history(
                from: [main.id], hiding: [], firstParentOnly: true, limit: Self.reach)
            {
                let commit = try repository.commit(id)
                if try texts.digest(of: place.path, in: commit.tree) == digest { return try found(text, commit, []) }
            }
        }
        let isOther = reply.sources != nil
        if target.exists, let branch = branches.first(where: { $0.id == target.id }),
            let text = try texts.text(at: place.path, in: target.tip.tree)
        {
            return try found(text, on: branch, isOther: isOther)
        }
        if let adopted { return try found(adopted, main, [], isOther: isOther) }
        // A document that is new has a text on somebody's proposal at most.
        if branches.count == 1, let text = try texts.text(at: place.path, in: branches[0].tip.tree) {
            return try found(text, on: branches[0], isOther: isOther)
        }
        return try found(place.kind.skeleton(of: place.id, title: details.title), main, [], isOther: isOther)
    }
}
