import Dossier
import Review

extension NearMiss {
    /// What came close to a confusion of roles, as a sentence.
    func sentence(_ people: People) -> Phrase {
        let who = member.map(people.name) ?? "?"
        switch matter {
        case .refused(let act, let rule):
            let number = act.text.prefix(10)
            let by = member.map { Phrase(nl: " van \(people.name($0))", en: " of \(people.name($0))") }
            return Phrase(
                nl:
                    "Een bijdrage\(by?.nl ?? "") telt niet, want zij is in strijd met de regel \(rule.rawValue) (\(number)).",
                en: "An act\(by?.en ?? "") counts for nothing, being against the rule \(rule.rawValue) (\(number)).")
        case .twoHats(let one, let other):
            return Phrase(
                nl: "\(who) is tegelijk \(one.name.nl) en \(other.name.nl) geworden; het voorstel ligt daarom stil.",
                en: "\(who) has become both \(one.name.en) and \(other.name.en), so that the proposal is stopped.")
        case .otherHat(let worn, let capacity, let hat):
            return Phrase(
                nl: "\(who) is \(worn.name.nl) en had als \(capacity) ook \(hat.name.nl) kunnen zijn.",
                en: "\(who) is \(worn.name.en), and as \(capacity) could have been \(hat.name.en).")
        case .capacities(let acted):
            let list = acted.map(\.text).joined(separator: ", ")
            return Phrase(
                nl: "\(who) handelde hier in meer dan één hoedanigheid: \(list).",
                en: "\(who) acted here in more than one capacity: \(list).")
        case .besideSeat(let seat, let other):
            return Phrase(
                nl: "\(who) zat in de bijeenkomst als \(seat), en handelde er intussen buitenom als \(other).",
                en: "\(who) sat in the session as \(seat), and meanwhile acted apart from it as \(other).")
        case .interest(let hat):
            return Phrase(
                nl: "\(who) is \(hat.name.nl) en heeft een opgegeven belang bij het onderwerp.",
                en: "\(who) is \(hat.name.en), and has a declared interest in the subject.")
        }
    }
}
