import Dossier
import Git
import Review

/// The member who sits at this clone, as the signing key tells.
struct Myself {
    let member: Member
    let key: SSHPublicKey

    /// What the signature on a commit of theirs will prove.
    var signer: Signer { .key(key.text) }

    /// The name and address that commits bear, as a claim.
    var claimed: ClaimedPerson { member.claimed }

    /// The act as the rulebook will see it once it is committed.
    ///
    /// - Parameters:
    ///   - after: the latest date of its parents.
    ///   - author: who wrote the text, where that is someone else.
    func act(
        _ statement: Statement, on parents: [ObjectID], after: Moment?, text: TextDigest?, wording: TextDigest?,
        base: ActID?, baseText: TextDigest?, author: Member? = nil,
        endings: [KeyEnding] = [], at moment: Moment
    ) -> Act {
        Act(
            id: ActID("pending"), parents: parents.map { ActID($0.hex) }, signer: signer,
            author: author?.claimed ?? claimed, committer: claimed, moment: moment, after: after,
            statement: .success(statement), text: text, wording: wording, base: base, baseText: baseText,
            endings: endings)
    }

    /// The name and address that commits bear.
    func person(at moment: Moment) -> Person {
        Person(name: member.name, email: member.emails.first ?? "", seconds: moment.seconds, offset: moment.offset)
    }
}

extension Workspace {
    /// Who acts here.
    ///
    /// - Throws: a `Failure` where no key is set, or a refusal by `known` where it is no valid key of a member.
    func myself() throws -> Myself {
        let key = try signer().publicKey
        do {
            let member = try charter.member(signing: .key(key.text), as: [], at: Clock.committer())
            return Myself(member: member, key: key)
        } catch let refusal as Refusal {
            throw Failure(refusal)
        }
    }

    /// The capacity in which `member` acts: the one that was stated, their seat in the open session, the only one they
    /// have, or the only one that has the mandate.
    ///
    /// - Throws: a refusal by `capacity` where none of these settles it.
    func capacity(of member: Member, for act: MandatedAct?, on kind: Kind?) throws -> Capacity {
        let moment = try Clock.committer()
        if let stated = options.capacity { return stated }
        if let seat = try seat(of: member.id) { return seat }
        let held = member.capacities(at: moment)
        if held.count == 1 { return held[0] }
        if let act, let mandate = kind?.mandates[act] {
            let mandated = held.filter { mandate.covers(member, as: $0) }
            if mandated.count == 1 { return mandated[0] }
        }
        return try charter.capacity(nil, of: member, at: moment)
    }

    /// The capacity in which `member` sits in the session that was stated, or in every open one where they sit; nil where they
    /// sit in none.
    ///
    /// - Throws: a `Failure` where they sit in several, in capacities that differ, and none was stated.
    private func seat(of member: MemberID) throws -> Capacity? {
        if let stated = options.session, let seat = try session(stated)?.capacity(of: member) { return seat }
        let sitting = try openSessions().filter { $0.capacity(of: member) != nil }
        let seats = Set(sitting.compactMap { $0.capacity(of: member) })
        guard seats.count < 2 else { throw Failure.whichSession(sitting.map(\.id)) }
        return seats.first
    }

    /// The session that an act by `member` belongs to: the one that was stated, or the open one where they sit.
    ///
    /// - Parameter body: the body whose decision the act records: that belongs to the body's own public session, whoever sits
    ///   there.
    /// - Throws: a `Failure` where there are several such sessions and none was stated.
    func session(for member: MemberID, deciding body: BodyID? = nil) throws -> DocumentID? {
        if let stated = options.session { return stated }
        var open = try openSessions()
        if let body {
            let meetings = open.filter { $0.type == .openbaar && $0.body?.includes(body) == true }
            let groups = open.filter { $0.type == .openbaar && $0.body == nil }
            // Where there is neither, the rulebook says of any other session why it is not the one.
            open = !meetings.isEmpty ? meetings : !groups.isEmpty ? groups : open.count == 1 ? open : []
        } else {
            open = open.filter { $0.capacity(of: member) != nil }
        }
        guard open.count < 2 else { throw Failure.whichSession(open.map(\.id)) }
        return open.first?.id
    }

    /// Asks the rulebook.
    ///
    /// - Throws: a `Failure` with the refusal.
    func require(_ attempt: Rulebook.Attempt, in setting: Setting) throws {
        if let refusal = Rulebook.refusal(of: attempt, in: setting) { throw Failure(refusal) }
    }
}

extension Failure {
    /// Several sessions are open, and which of them is meant was not said.
    static func whichSession(_ ids: [DocumentID]) -> Failure {
        let list = ids.map(\.text).joined(separator: ", ")
        return .usage(
            .whichSession, nl: "Er zijn meer bijeenkomsten open: \(list). Noem met `--session` welke u bedoelt.",
            en: "Several sessions are open: \(list). Say which one you mean with `--session`.")
    }
}
