import Dossier

/// Rule `annex`: what only explains is added, and never adopted; what is adopted is no annex.
extension Refusal {
    static func annex(_ kind: Kind, _ document: DocumentID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl: "Een \(kind.name.lowercased()) dient ter verduidelijking en wordt niet vastgesteld.",
                en: "A document of the kind “\(kind.name)” explains; it is not adopted."),
            next: Phrase(
                nl: "De griffie voegt het na akkoord toe ter verduidelijking: `kader tag \(document) --annex`.",
                en: "Once it is approved the griffie adds it in explanation: `kader tag \(document) --annex`."))
    }

    static func noAnnex(_ kind: Kind, _ document: DocumentID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl:
                    "Een \(kind.name.lowercased()) is geen bijlage: de tekst wordt vastgesteld, niet alleen toegevoegd.",
                en: "A document of the kind “\(kind.name)” is no annex: its text is adopted, not just added."),
            next: Phrase(
                nl: "Stel de tekst vast met `kader tag \(document)`.", en: "Adopt it with `kader tag \(document)`."))
    }
}
