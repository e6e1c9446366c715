public import Dossier

// What an outlet's own gate refuses.

extension Refusal {
    private static let share = Phrase(
        nl: "De griffie deelt met `kader share`.", en: "The griffie shares with `kader share`.")

    /// An outlet has one branch, and it only grows.
    public static func notInOutlet(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl: "In een uitgifte groeit alleen `main`; \(reference) kan zo niet.",
                en: "In an outlet `main` alone grows; \(reference) cannot do this."),
            next: share)
    }

    /// What is pushed stands on another `main` than the outlet has.
    public static let outletMoved = Refusal(
        .appendOnly,
        Phrase(
            nl: "De uitgifte staat niet waar de verzending haar zag.",
            en: "The outlet is not where the push saw it."),
        next: Phrase(nl: "Doe `kader share` nog een keer.", en: "Do `kader share` once more."))

    /// Only the griffie's office writes in an outlet.
    public static let strangerInOutlet = Refusal(
        .known,
        Phrase(
            nl: "In een uitgifte schrijft alleen wie een sleutel heeft die al in de lijst van de griffie staat.",
            en: "Only who has a key that is in the griffie's list already writes in an outlet."),
        next: Phrase(
            nl:
                "Laat een griffie delen van wie de sleutel in de lijst staat. Is er geen meer, dan draagt de beheerder de "
                + "uitgifte over met `kader server init MAP --outlet PARTNER --key BESTAND`.",
            en:
                "Have a griffie share whose key is in the list. Where none is left the administrator hands the outlet over "
                + "with `kader server init DIR --outlet PARTNER --key FILE`."))

    /// A commit of an outlet is not what it must be.
    public static func flawInOutlet(_ commit: String, _ reason: Phrase) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "Vastlegging \(commit.prefix(12)) hoort zo niet in een uitgifte. \(reason.nl)",
                en: "Commit \(commit.prefix(12)) does not belong in an outlet like this. \(reason.en)"),
            next: share)
    }
}
