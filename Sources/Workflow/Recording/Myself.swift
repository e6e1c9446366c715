import Dossier
import Git
import Review

/// The member who sits at this clone, as the signing key tells.
struct Myself {
    let member: Member
    let key: any Signing

    /// What the signature on a commit of theirs will prove.
    var signer: Signer { .key(key.publicKey.text) }

    /// The name and address that commits bear, as a claim.
    var claimed: ClaimedPerson { member.claimed }

    /// The act as the rulebook will see it once it is committed.
    ///
    /// - Parameter author: who wrote the text, where that is someone else.
    func act(
        _ statement: Statement, on parents: [Commit], text: TextDigest?, wording: TextDigest?, base: ActID?,
        baseText: TextDigest?,
        author: Member? = nil, at moment: Moment
    ) throws -> Act {
        Act(
            id: ActID("pending"), parents: parents.map { ActID($0.id.hex) }, signer: signer,
            author: author?.claimed ?? claimed,
            committer: claimed, moment: moment, after: parents.map { Moment($0.committer) }.max(),
            statement: .success(statement), text: text, wording: wording, base: base,
            baseText: baseText)
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
        guard let key: any Signing = try options.signer ?? SigningKey(of: repository) else { throw Failure.noKey }
        do {
            let member = try charter.member(signing: .key(key.publicKey.text), as: [], at: Clock.committer())
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
        if let seat = try openSession()?.capacity(of: member.id) { return seat }
        let held = member.capacities(at: moment)
        if held.count == 1 { return held[0] }
        if let act, let mandate = kind?.mandates[act] {
            let mandated = held.filter { mandate.covers(member, as: $0) }
            if mandated.count == 1 { return mandated[0] }
        }
        return try charter.capacity(nil, of: member, at: moment)
    }

    /// The session that an act by `member` belongs to: the one that was stated, or the open one where they have a seat.
    func session(for member: MemberID) throws -> DocumentID? {
        if let stated = options.session { return stated }
        guard let open = try openSession(), open.capacity(of: member) != nil else { return nil }
        return open.id
    }

    /// Asks the rulebook.
    ///
    /// - Throws: a `Failure` with the refusal.
    func require(_ attempt: Rulebook.Attempt, in setting: Setting) throws {
        if let refusal = Rulebook.refusal(of: attempt, in: setting) { throw Failure(refusal) }
    }
}
