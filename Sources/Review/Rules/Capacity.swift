public import Dossier

/// Rule `capacity`: an act states one capacity; its maker holds it, and the kind of document allows it this act.
///
/// What a body decided is recorded by someone of its own place who may record, for a body that has the mandate.
extension Refusal {
    static func noCapacity(_ member: Member, at moment: Moment) -> Refusal {
        let held = member.capacities(at: moment)
        let other = periods(of: member.otherCapacities(than: moment), at: moment)
        return Refusal(
            .capacity,
            held.isEmpty
                ? Phrase(
                    nl: "\(member.name) heeft op \(moment.date) geen hoedanigheid\(other.nl).",
                    en: "\(member.name) has no capacity on \(moment.date)\(other.en).")
                : Phrase(
                    nl: "\(member.name) zegt niet in welke hoedanigheid dit gebeurt.",
                    en: "\(member.name) does not say in which capacity this is done."),
            next: chooseCapacity(held))
    }

    static func capacityNotHeld(_ member: Member, _ stated: Capacity, at moment: Moment) -> Refusal {
        let other = periods(of: member.otherCapacities(than: moment).filter { $0.capacity == stated }, at: moment)
        return Refusal(
            .capacity,
            Phrase(
                nl: "\(member.name) is op \(moment.date) geen \(stated)\(other.nl).",
                en: "\(member.name) does not hold the capacity \(stated) on \(moment.date)\(other.en)."),
            next: chooseCapacity(member.capacities(at: moment)))
    }

    /// When capacities were held that are held no longer, or will be; behind a sentence, and empty where there are none.
    fileprivate static func periods(of other: [Member.Held], at moment: Moment) -> Phrase {
        let texts = other.map { held -> Phrase in
            if let until = held.period.until, until <= moment {
                return Phrase(
                    nl: "\(held.capacity) gold tot \(until.date)", en: "\(held.capacity) ended on \(until.date)")
            }
            let from = held.period.from?.date ?? ""
            return Phrase(nl: "\(held.capacity) geldt vanaf \(from)", en: "\(held.capacity) begins on \(from)")
        }
        guard !texts.isEmpty else { return Phrase(nl: "", en: "") }
        return Phrase(
            nl: ": " + texts.map(\.nl).joined(separator: ", "), en: ": " + texts.map(\.en).joined(separator: ", "))
    }

    private static func chooseCapacity(_ held: [Capacity]) -> Phrase {
        guard !held.isEmpty else {
            return Phrase(
                nl: "Vraag de griffie om een hoedanigheid toe te kennen.", en: "Ask the griffie to grant a capacity.")
        }
        let list = held.map(\.text).joined(separator: ", ")
        return Phrase(
            nl: "Kies er een met `--as`: \(list).", en: "Choose one with `--as`: \(list).")
    }

    static func noMandate(
        _ act: MandatedAct, _ name: String, as capacity: Capacity, kind: Kind, may: [MemberID],
        other: Phrase = Phrase(nl: "", en: "")
    ) -> Refusal {
        Refusal(
            .capacity,
            Phrase(
                nl:
                    "\(name) mag als \(capacity) \(act.denied(to: "een stuk van de soort “\(kind.name)”").nl)\(other.nl).",
                en: "\(name), as \(capacity), \(act.denied(to: "a document of the kind “\(kind.name)”").en)\(other.en)."
            ),
            whoMay: may,
            next: may.isEmpty
                ? Phrase(
                    nl: "Volgens kader.yml mag nu niemand dit. Leg dat voor aan de griffie.",
                    en: "By kader.yml nobody may do this now. Raise it with the griffie.")
                : Phrase(nl: "Vraag een van hen om dit te doen.", en: "Ask one of them to do it."))
    }

    static func bodyHasNoMandate(_ body: BodyID, may: [BodyID]) -> Refusal {
        let list = may.map(\.text).joined(separator: ", ")
        return Refusal(
            .capacity,
            Phrase(
                nl: "\(body) beslist niet over dit soort stuk.",
                en: "\(body) does not decide on documents of this kind."),
            next: may.isEmpty
                ? Phrase(
                    nl: "Hierover beslissen personen: laat `--for` weg.",
                    en: "Persons decide on this: leave out `--for`.")
                : Phrase(nl: "Dat doet: \(list).", en: "These do: \(list)."))
    }

    static func recorderOfOtherPlace(_ capacity: Capacity, body: BodyID) -> Refusal {
        Refusal(
            .capacity,
            Phrase(
                nl: "Als \(capacity) kunt u geen besluit van \(body) vastleggen.",
                en: "As \(capacity) you cannot record a decision of \(body)."),
            next: Phrase(
                nl: "Dat doet de griffie van die gemeente.", en: "The griffie of that municipality does that."))
    }

    /// Sharing with a partner is the griffie's act.
    public static func onlyGriffieShares(may: [MemberID]) -> Refusal {
        Refusal(
            .capacity,
            Phrase(nl: "Delen met een partner doet de griffie.", en: "Sharing with a partner is for the griffie."),
            whoMay: may,
            next: Phrase(nl: "Vraag het een van hen.", en: "Ask one of them."))
    }
}

extension Charter {
    /// The capacity that `member` acts in, by rules `known` and `capacity`.
    ///
    /// - Throws: a refusal by `capacity` where none is stated or it is not held at `moment`.
    public func capacity(_ stated: Capacity?, of member: Member, at moment: Moment) throws(Refusal) -> Capacity {
        guard let stated else { throw .noCapacity(member, at: moment) }
        guard member.capacities(at: moment).contains(stated) else {
            throw .capacityNotHeld(member, stated, at: moment)
        }
        return stated
    }
}

extension Setting {
    /// The kind of document allows this person the act in the capacity that they state.
    func checkMandate(
        _ act: MandatedAct, _ actor: Actor, may: @autoclosure () -> [MemberID]
    ) throws(Refusal) {
        guard let member = charter.member(actor.member) else { throw .strangeKey("") }
        guard mandate(act).covers(member, as: actor.capacity) else {
            let other = member.otherCapacities(than: now).filter { mandate(act).covers(member, as: $0.capacity) }
            throw .noMandate(
                act, name(actor.member), as: actor.capacity, kind: kind, may: may(),
                other: Refusal.periods(of: other, at: now))
        }
    }
}
