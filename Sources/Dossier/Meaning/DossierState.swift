/// Something that has become of a document, as `stages` in `kader.yml` calls it.
public enum DossierState: Sendable, Equatable {
    /// There is a text of it.
    case exists
    /// There is text under a heading.
    case filled(String)
    /// It has checkboxes, and none of them is open.
    case ticked
    /// It was put forward for review.
    case proposed
    /// Its reviews are in.
    case reviewed
    /// It was adopted.
    case adopted
    /// It was rejected.
    case rejected

    /// The words that begin a state.
    static let words = ["exists", "filled", "ticked", "proposed", "reviewed", "adopted", "rejected"]

    /// Reads `adopted` or `filled HEADING`; nil for all else.
    init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("exists", 1): self = .exists
        case ("filled", 2): self = .filled(parts[1].trimmed)
        case ("ticked", 1): self = .ticked
        case ("proposed", 1): self = .proposed
        case ("reviewed", 1): self = .reviewed
        case ("adopted", 1): self = .adopted
        case ("rejected", 1): self = .rejected
        default: return nil
        }
    }
}
