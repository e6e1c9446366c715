public import Dossier
public import Redline
public import Review

extension DocumentChange.State {
    /// What a document is now, in words.
    public var word: Phrase {
        switch self {
        case .new: Phrase(nl: "nieuw", en: "new")
        case .draft: Phrase(nl: "concept", en: "draft")
        case .proposed: Phrase(nl: "ter beoordeling", en: "in review")
        case .reviewed: Phrase(nl: "beoordeeld, wacht op akkoord", en: "reviewed, awaiting approval")
        case .approved: Phrase(nl: "akkoord, wacht op vaststelling", en: "approved, awaiting adoption")
        case .held: Phrase(nl: "aangehouden", en: "on hold")
        case .adopted: Phrase(nl: "vastgesteld", en: "adopted")
        case .recorded: Phrase(nl: "vastgelegd", en: "recorded")
        case .withdrawn: Phrase(nl: "ingetrokken", en: "withdrawn")
        case .rejected: Phrase(nl: "afgewezen", en: "rejected")
        case .changed: Phrase(nl: "gewijzigd", en: "changed")
        case .removed: Phrase(nl: "verwijderd", en: "removed")
        }
    }
}

extension SectionChange.Change {
    /// What became of a section, in words.
    public var word: Phrase {
        switch self {
        case .added: Phrase(nl: "nieuw", en: "added")
        case .removed: Phrase(nl: "vervallen", en: "removed")
        case .moved: Phrase(nl: "verplaatst", en: "moved")
        case .changed: Phrase(nl: "gewijzigd", en: "changed")
        }
    }
}

extension CastVerdict {
    /// What was decided, in words, and that it was taken back where it was.
    public var outcome: Phrase {
        let outcome =
            switch Action(rawValue: verdict) {
            case .approve?: Phrase(nl: "akkoord", en: "approved")
            case .reject?: Phrase(nl: "afgewezen", en: "rejected")
            case .withdraw?: Phrase(nl: "ingetrokken", en: "withdrawn")
            default: Phrase(nl: verdict, en: verdict)
            }
        guard isTakenBack else { return outcome }
        return Phrase(nl: "\(outcome.nl), later teruggenomen", en: "\(outcome.en), taken back since")
    }
}

extension Phrase {
    /// Votes in words: `19 voor, 8 tegen, 0 blanco`.
    public static func votes(_ votes: Statement.Votes) -> Phrase {
        Phrase(
            nl: "\(votes.inFavour) voor, \(votes.against) tegen, \(votes.blank) blanco",
            en: "\(votes.inFavour) for, \(votes.against) against, \(votes.blank) blank")
    }
}
