import Dossier

/// Rule `objection`: an approver passes over an objection only with a stated reason; a hold stops until it is lifted.
///
/// Only its maker resolves it.
extension Refusal {
    static func held(by name: String, _ holder: MemberID) -> Refusal {
        Refusal(
            .objection,
            Phrase(
                nl: "\(name) heeft dit voorstel aangehouden.", en: "\(name) has put a hold on this proposal."),
            whoMay: [holder],
            next: Phrase(
                nl: "\(name) heft dat op met een nieuw oordeel of met `kader resolve`.",
                en: "\(name) lifts it with a new verdict or with `kader resolve`."))
    }

    static func objectionOpen(by name: String) -> Refusal {
        Refusal(
            .objection,
            Phrase(nl: "Het bezwaar van \(name) staat nog open.", en: "The objection of \(name) is still open."),
            next: Phrase(
                nl: "Wie toch akkoord geeft, zegt waarom: `kader approve … --despite-objections -m \"…\"`.",
                en: "Who approves all the same says why: `kader approve … --despite-objections -m \"…\"`."))
    }

    static let noReasonDespiteObjection = Refusal(
        .objection,
        Phrase(
            nl: "Bij een akkoord ondanks een bezwaar hoort een reden.",
            en: "An approval in spite of an objection needs a reason."),
        next: Phrase(nl: "Geef de reden met `-m`.", en: "State the reason with `-m`."))

    static func notYoursToResolve(may: [MemberID]) -> Refusal {
        Refusal(
            .objection,
            Phrase(
                nl: "Alleen wie dit naar voren bracht, kan het als afgehandeld aanmerken.",
                en: "Only who raised this can mark it as dealt with."),
            whoMay: may,
            next: Phrase(nl: "Vraag het aan hen.", en: "Ask them."))
    }
}
