/// How a text is dressed for where it goes: a terminal with colour, or anything else.
public struct Style: Sendable, Hashable {
    /// Text alone.
    public static let plain = Style(hasColour: false, width: nil)

    /// Text with the colours that every terminal knows.
    public static let colour = Style(hasColour: true, width: nil)

    /// Colour may be used.
    public let hasColour: Bool

    /// The columns that there are; nil where lines may be as long as they like.
    public let width: Int?

    /// Chooses how to dress.
    public init(hasColour: Bool, width: Int?) {
        self.hasColour = hasColour
        self.width = width
    }

    /// What a piece of text is.
    enum Mark: String {
        /// A title.
        case heading = "1"
        /// Something that is as it should be.
        case good = "32"
        /// Something to look at.
        case warning = "33"
        /// Something that stands in the way.
        case bad = "31"
        /// What matters less.
        case quiet = "2"
    }

    /// The text with its mark; `text` has been escaped already.
    func callAsFunction(_ text: String, _ mark: Mark) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(mark.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// The text cut to what is left of a line after `used` columns, on a terminal; elsewhere all of it.
    func fitted(_ text: String, after used: Int) -> String {
        guard let width else { return text }
        // A narrow terminal wraps better than it hides everything.
        return Terminal.truncate(text, to: max(20, width - used))
    }
}
