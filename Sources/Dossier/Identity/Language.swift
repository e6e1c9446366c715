/// A language in which kader speaks to a member.
public enum Language: String, Sendable, CaseIterable, Codable {
    /// Dutch.
    case nl
    /// English.
    case en
}

/// One message in every language of the catalogue.
///
/// Each module declares its own phrases beside the values that they speak of; none is made from loose text elsewhere.
public struct Phrase: Hashable, Sendable {
    /// The Dutch text.
    public let nl: String

    /// The English text.
    public let en: String

    /// Makes a phrase of its two texts.
    public init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    /// Returns the text in `language`; commands that it says to type bear the names that they have in it.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .nl: CommandNames.translated(nl)
        case .en: en
        }
    }
}
