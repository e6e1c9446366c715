import Dossier
import Review
import Summary

/// What people call bodies, capacities and decisions, in one language.
struct Titles {
    let language: Language
    let charter: Charter?

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    /// A member by name.
    func name(_ member: MemberID) -> String { charter?.member(member)?.name ?? member.text }

    /// A municipality or another organisation by name.
    func place(_ id: PlaceID) -> String { charter?.name(of: id) ?? id.text }

    /// A capacity in words: `raadslid, Weert`.
    func capacity(_ capacity: Capacity) -> String {
        let role = charter?.roles[capacity.role] ?? capacity.role.text
        return "\(role.prefix(1).lowercased() + role.dropFirst()), \(place(capacity.place))"
    }

    /// A capacity as people say it, without what stands in brackets behind the name of the role.
    func shortCapacity(_ capacity: Capacity) -> String {
        charter?.shortName(of: capacity) ?? "\(capacity.role), \(capacity.place)"
    }

    /// A member in a capacity: `Wim Janssen (wethouder, Weert)`.
    func label(_ member: MemberID, _ capacity: Capacity) -> String { "\(name(member)) (\(shortCapacity(capacity)))" }

    /// A body in words: `Gemeenteraad Weert`.
    func body(_ id: BodyID) -> String { charter?.name(of: id) ?? id.text }

    /// Votes in words: `19 voor, 8 tegen, 0 blanco`.
    func votes(_ votes: Statement.Votes) -> String { Phrase.votes(votes)(language) }

    /// Who decided what, by what reference and votes, and when: `Gemeenteraad Weert: akkoord (RB-41; 19 voor, 8 tegen, 0 blanco;
    /// 12 september 2018)`. A body's decision is the body's; who wrote it down stands behind it where `recorder` asks so.
    func decision(_ verdict: CastVerdict, recorder: Bool = false) -> String {
        let date = verdict.decided.inWords(language)
        guard let body = verdict.body else {
            return "\(label(verdict.member, verdict.capacity)): \(verdict.outcome(language)) (\(date))"
        }
        let details = [verdict.decision, verdict.votes.map(votes), date].compactMap(\.self).joined(separator: "; ")
        let by = recorder ? say(", vastgelegd door ", ", recorded by ") + name(verdict.member) : ""
        return "\(self.body(body)): \(verdict.outcome(language)) (\(details))\(by)"
    }
}

extension Moment {
    /// The date as people write it: `12 september 2018`.
    func inWords(_ language: Language) -> String {
        let parts = date.split(separator: "-")
        guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month) else {
            return date
        }
        let dutch = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(Phrase(nl: dutch[month - 1], en: english[month - 1])(language)) \(parts[0])"
    }
}
