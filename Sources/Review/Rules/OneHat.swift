import Dossier

/// Rule `one-hat`: proposer, reviewer, approver and tagger of one proposal are different persons.
///
/// Who records what a body decided is neither its proposer nor its reviewer. No configuration changes this.
extension Refusal {
    static func otherHat(_ name: String, worn: Hat, wanted: Hat, may: [MemberID]) -> Refusal {
        Refusal(
            .oneHat,
            Phrase(
                nl: "\(name) is bij dit voorstel al \(worn.name.nl) en kan niet ook \(wanted.name.nl) zijn.",
                en: "\(name) is already \(worn.name.en) of this proposal and cannot be \(wanted.name.en) too."),
            whoMay: may,
            next: may.isEmpty
                ? Phrase(
                    nl: "Er is nu niemand die dit wel mag. Vraag de griffie om een lid toe te voegen.",
                    en: "There is nobody now who may. Ask the griffie to add a member.")
                : Phrase(nl: "Vraag een van hen om dit te doen.", en: "Ask one of them to do it."))
    }
}

extension Ledger {
    /// Rule `one-hat` for an act that brings lines together: nobody may come out of it with two hats.
    func checkHats(in mask: ActSet) throws(Refusal) {
        for member in torn {
            let worn = hats(of: member, in: mask).sorted { $0.rawValue < $1.rawValue }
            for hat in worn {
                guard let other = worn.first(where: { hat.excluded.contains($0) }) else { continue }
                throw .otherHat(
                    setting.name(member), worn: hat, wanted: other, may: eligible(for: other, in: mask, by: setting))
            }
        }
    }

    /// Rule `one-hat`, with what the acts in `before` made of `member`.
    func checkHat(_ hat: Hat, of member: MemberID, before: ActSet) throws(Refusal) {
        let worn = hats(of: member, in: before)
        guard let other = worn.intersection(hat.excluded).sorted(by: { $0.rawValue < $1.rawValue }).first else {
            return
        }
        throw .otherHat(
            setting.name(member), worn: other, wanted: hat, may: eligible(for: hat, in: before, by: setting))
    }
}
