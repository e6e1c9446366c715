import Dossier
import Git
import Review

extension Workspace {
    /// Ends a key of the member `id`: at once, where whoever sits here may do so alone; else by a proposal, which for a
    /// griffie's key another approver of `kader.yml` adopts by asking for the same.
    func endKey(_ key: String, of id: MemberID, at moment: Moment, _ subject: String) async throws -> CharterChange {
        let member = try myself().member
        let isGriffie = member.capacities(at: moment).contains { $0.role == .griffie }
        if member.id == id || isGriffie { return try await endKeyAtOnce(key, of: id, at: moment, subject) }
        try await freshen()
        if let other = try endingBesides(member.id, of: KeyEnding(owner: id, key: key)) {
            let done = try await tag(DocumentName(other.description), message: nil)
            return CharterChange(commit: done.commit, proposal: nil, delivery: done.delivery)
        }
        var change = try await changeCharter(subject) { try $0.endKey(key, of: id, at: moment) }
        if let me = charter.member(member.id), try isEndedByTwo(KeyEnding(owner: id, key: key), with: me) {
            change.remarks.append(.anotherEndsIt(id, key))
        }
        return change
    }

    /// Ends a key straight on `main`: one that fell into wrong hands cannot wait.
    private func endKeyAtOnce(
        _ key: String, of id: MemberID, at moment: Moment, _ subject: String
    ) async throws -> CharterChange {
        let path = RepositoryPath(Charter.path)
        return try await writing(Charter.path) {
            try await freshen()
            var editor = try CharterEditor(texts.text(at: path, in: main.tree) ?? [])
            try Self.apply({ try $0.endKey(key, of: id, at: moment) }, to: &editor)
            let endings = [KeyEnding](charter.endings(to: editor.charter) ?? [])
            let result = try await carryOut(prepareRecord(ofCharter: editor.bytes, ending: endings, subject))[0]
            return CharterChange(commit: result.commit, proposal: nil, delivery: result.delivery)
        }
    }

    /// The open proposal of somebody else that ends just this key, where `member` may adopt it.
    private func endingBesides(_ member: MemberID, of ending: KeyEnding) throws -> ProposalID? {
        guard let me = charter.member(member), try isEndedByTwo(ending, with: me) else { return nil }
        return try proposals(for: .charter).first { branch in
            try branch.proposal.isOpen && !branch.proposal.proposers.contains(member)
                && charter(in: branch.tip).flatMap { charter.endings(to: $0) } == [ending]
        }?.id
    }

    private func isEndedByTwo(_ ending: KeyEnding, with member: Member) throws -> Bool {
        let setting = try charterSetting()
        return member.capacities(at: setting.now).contains {
            setting.mayEndWithAnother([ending], member, as: $0)
        }
    }
}

extension CharterEditor {
    /// Ends a key that the member `id` still has.
    mutating func endKey(_ key: String, of id: MemberID, at moment: Moment) throws {
        guard try end(key: key, of: id, at: moment) else { throw Failure.noSuchKey(of: id) }
    }
}

extension Phrase {
    fileprivate static func anotherEndsIt(_ id: MemberID, _ key: String) -> Phrase {
        Phrase(
            nl:
                "De sleutel van een griffie trekt u met z'n tweeën in. Vraag een ander die akkoord geeft op kader.yml om nu "
                + "hetzelfde te doen: `kader member end \(id) --key \(ShellWord(key))`.",
            en:
                "It takes two to end a griffie's key. Ask another who approves changes of kader.yml to do the same now: "
                + "`kader member end \(id) --key \(ShellWord(key))`.")
    }
}

extension Failure {
    fileprivate static func noSuchKey(of id: MemberID) -> Failure {
        .usage(
            .noSuchKey, nl: "Deze sleutel staat niet bij \(id), of is al ingetrokken.",
            en: "\(id) has no such key, or it was withdrawn already.")
    }
}
