import Dossier

/// Rule `base`: `main` still has the text from which the proposal started.
extension Refusal {
    static let baseMoved = Refusal(
        .base,
        Phrase(
            nl: "De tekst op `main` is veranderd sinds dit voorstel begon.",
            en: "The text on `main` has changed since this proposal started."),
        next: Phrase(
            nl: "Een indiener werkt het voorstel bij met `kader update`; daarna kijken de beoordelaars opnieuw.",
            en: "A proposer brings it up to date with `kader update`; then the reviewers look again."))
}
