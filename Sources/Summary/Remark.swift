/// A remark about a section of a text.
public struct Remark: Sendable, Equatable {
    /// Who made it, and when.
    public let contributor: Contributor
    /// The heading of the section.
    public let heading: String
    /// What was said.
    public let text: String

    /// Records a remark.
    public init(contributor: Contributor, heading: String, text: String) {
        self.contributor = contributor
        self.heading = heading
        self.text = text
    }
}
