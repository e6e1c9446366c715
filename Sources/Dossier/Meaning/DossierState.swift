/// Something that has become of a document, as `stages` and `needs` in `kader.yml` call it.
public enum DossierState: Sendable, Hashable {
    /// There is a text of it.
    case exists
    /// There is text under a heading.
    case filled(String)
    /// It has checkboxes, and none of them is open.
    case ticked
    /// Every term of a glossary that it uses has a meaning there.
    case defined
    /// Other documents name it, and everything in it that has a name.
    case covered
    /// It was put forward for review.
    case proposed
    /// Its reviews are in.
    case reviewed
    /// It was adopted.
    case adopted
    /// It was rejected.
    case rejected
    /// A body decided on it, and was in favour; each municipality's, of a body that each has.
    case decided(BodyID)

    /// The words that begin a state.
    static let words = onMain + ["proposed", "reviewed", "rejected", "decided raad"]

    /// The words for what has a date that is on record.
    static let dated = ["adopted", "decided raad"]

    /// The words for what `main` alone shows, so that everyone who has the same `main` says the same.
    static let onMain = ["exists", "filled", "ticked", "defined", "covered", "adopted"]

    /// Whether `main` alone shows it.
    var isOnMain: Bool {
        switch self {
        case .exists, .filled, .ticked, .defined, .covered, .adopted: true
        case .proposed, .reviewed, .rejected, .decided: false
        }
    }

    /// Whether the day on which it came so far is on record.
    var isDated: Bool {
        switch self {
        case .adopted, .decided: true
        default: false
        }
    }

    /// Reads `adopted`, `filled HEADING` or `decided BODY`; nil for all else.
    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("exists", 1): self = .exists
        case ("filled", 2): self = .filled(parts[1].trimmed)
        case ("ticked", 1): self = .ticked
        case ("defined", 1): self = .defined
        case ("covered", 1): self = .covered
        case ("proposed", 1): self = .proposed
        case ("reviewed", 1): self = .reviewed
        case ("adopted", 1): self = .adopted
        case ("rejected", 1): self = .rejected
        case ("decided", 2):
            guard let body = BodyID(parts[1].trimmed) else { return nil }
            self = .decided(body)
        default: return nil
        }
    }
}
