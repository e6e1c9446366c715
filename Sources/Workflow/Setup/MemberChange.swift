public import Dossier
import Review

/// What becomes known of a member: each thing that is not nil or empty is new, all else stays as it is.
public struct MemberDetails: Sendable, Equatable {
    /// The name from now on, after a marriage for instance.
    public var name: String?
    /// Addresses; the first is the one that commits bear from now on.
    public var emails: [String] = []
    /// Further keys, each a public key as OpenSSH writes it or a file that holds one.
    public var keys: [String] = []
    /// Further capacities, each with its period.
    public var capacities: [Member.Held] = []
    /// Bodies in which the member gets a seat.
    public var bodies: [BodyID] = []
    /// The political group.
    public var fractie: String?
    /// Further subjects in which the member has an interest.
    public var interests: [String] = []

    /// Nothing is new.
    public init() {}
}

extension Workspace {
    /// Changes what is known of a member: before the set-up has ended at once, afterwards by a proposal.
    ///
    /// What the member had stays theirs, so that what they did before can be checked for ever: a former address, key or name
    /// goes to nobody else.
    /// - Throws: a `Failure` where there is no such member, nothing is new, something does not fit `kader.yml`, or a rule
    ///   refuses it.
    public func changeMember(_ id: MemberID, _ details: MemberDetails) async throws -> CharterChange {
        guard let member = charter.member(id) else { throw Failure.unknownMember(id) }
        guard details != MemberDetails() else { throw Failure.nothingNewOf(id) }
        if let ended = member.ended { throw Failure.endedAlready(id, ended) }
        let keys = try details.keys.map { Member.Key(text: try Self.publicKey($0)) }
        let subject = say(nl: "Wijzig de gegevens van \(id)", en: "Change what is known of \(id)")
        return try await changeCharter(subject) { editor in
            let before = editor.charter
            if let name = details.name, name != before.member(id)?.name { try editor.set(name: name, of: id) }
            for email in details.emails.reversed() where editor.charter.member(id)?.emails.first != email {
                try editor.put(email: email, first: id)
            }
            for key in keys where editor.charter.member(id)?.keys.contains(key) != true {
                try editor.add(key, to: id)
            }
            for held in details.capacities where editor.charter.member(id)?.capacities.contains(held) != true {
                try editor.add(held, to: id)
            }
            for body in details.bodies { try editor.seat(id, in: body) }
            if let fractie = details.fractie, fractie != before.member(id)?.fractie {
                try editor.set(fractie: fractie, of: id)
            }
            for interest in details.interests { try editor.add(interest: interest, of: id) }
            guard editor.charter != before else { throw Failure.nothingNewOf(id) }
        }
    }
}

extension Failure {
    fileprivate static func nothingNewOf(_ id: MemberID) -> Failure {
        .usage(
            .nothingNew,
            nl: "Dit is van \(id) al bekend, of er is niets genoemd. Noem wat er verandert, zoals --name of --email; "
                + "wat ophoudt, beëindigt u met `kader member end \(id)`.",
            en:
                "This is known of \(id) already, or nothing was named. Name what changes, such as --name or --email; end "
                + "what stops with `kader member end \(id)`.")
    }
}
