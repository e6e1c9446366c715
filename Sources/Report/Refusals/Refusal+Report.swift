public import Dossier
public import Review

extension Refusal {
    /// The refusal for a person: the rule and the reason, who may, and what to do now.
    public func text(in language: Language, people: People) -> String {
        let title = Phrase(nl: "Geweigerd", en: "Refused")(language)
        let who =
            whoMay.isEmpty
            ? Phrase(nl: "Niemand mag dit nu.", en: "Nobody may do this now.")(language)
            : Phrase(nl: "Wie mag", en: "Who may")(language) + ": \(people.labels(whoMay))"
        let now = Phrase(nl: "Wat nu", en: "What now")(language)
        return """
            \(title) (\(rule.rawValue)): \(Terminal.escape(reason(language), keepingLines: true))
            \(who)
            \(now): \(Terminal.escape(next(language), keepingLines: true))

            """
    }

    /// The refusal for a program, as `kader.refusal/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json(in language: Language) throws -> String {
        try JSON.text(
            of: RefusalRecord(
                rule: rule.rawValue, reason: reason(language), whoMay: whoMay.map(\.text), next: next(language)))
    }
}

private struct RefusalRecord: Encodable {
    let schema = "kader.refusal/1"
    let rule: String
    let reason: String
    let whoMay: [String]
    let next: String

    enum CodingKeys: String, CodingKey {
        case schema, rule, reason, next
        case whoMay = "who_may"
    }
}
