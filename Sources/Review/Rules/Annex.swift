import Dossier

/// Rule `annex`: what only explains is added, what is facts is recorded, and neither is ever adopted; what is adopted is neither.
extension Refusal {
    /// A text of `kind` was to become what such texts do not become.
    static func otherOutcome(of kind: Kind, _ proposal: ProposalID) -> Refusal {
        switch kind.outcome {
        case .version: noAnnex(kind, proposal.document)
        case .annex: annex(kind, proposal.document)
        case .register: register(kind, proposal)
        }
    }

    private static func register(_ kind: Kind, _ proposal: ProposalID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl: "“\(kind.name)” is een register: het bevat feiten en wordt niet vastgesteld.",
                en: "“\(kind.name)” is a register: it holds facts, and is not adopted."),
            next: Phrase(
                nl: "De griffie legt het voorstel vast: `kader record \(proposal)`.",
                en: "The griffie records the proposal: `kader record \(proposal)`."))
    }

    private static func annex(_ kind: Kind, _ document: DocumentID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl: "Een \(kind.name.lowercased()) dient ter verduidelijking en wordt niet vastgesteld.",
                en: "A document of the kind “\(kind.name)” explains; it is not adopted."),
            next: Phrase(
                nl: "De griffie voegt het na akkoord toe ter verduidelijking: `kader tag \(document) --annex`.",
                en: "Once it is approved the griffie adds it in explanation: `kader tag \(document) --annex`."))
    }

    private static func noAnnex(_ kind: Kind, _ document: DocumentID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl:
                    "Een \(kind.name.lowercased()) is geen bijlage: de tekst wordt vastgesteld, niet alleen toegevoegd.",
                en: "A document of the kind “\(kind.name)” is no annex: its text is adopted, not just added."),
            next: Phrase(
                nl: "Leg de vaststelling vast met `kader tag \(document)`.",
                en: "Adopt it with `kader tag \(document)`."))
    }
}
