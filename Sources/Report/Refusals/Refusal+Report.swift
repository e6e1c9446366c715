public import Dossier
public import Review

extension Refusal {
    /// The refusal for a person: the rule and the reason, who may, and what to do now.
    public func text(in language: Language, people: People) -> String {
        let title = Phrase(nl: "Geweigerd", en: "Refused")(language)
        var lines = ["\(title) (\(rule.rawValue)): \(Terminal.escape(reason(language), keepingLines: true))"]
        if !whoMay.isEmpty {
            lines.append(Phrase(nl: "Wie mag", en: "Who may")(language) + ": \(people.labels(whoMay))")
        } else if rule.isAboutPersons {
            lines.append(Phrase(nl: "Niemand mag dit nu.", en: "Nobody may do this now.")(language))
        }
        let now = Phrase(nl: "Wat nu", en: "What now")(language)
        lines.append("\(now): \(Terminal.escape(next(language), keepingLines: true))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The refusal for a program, as `kader.refusal/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json(in language: Language) throws -> String {
        try JSON.text(
            of: RefusalRecord(
                code: rule.code, rule: rule.rawValue, reason: reason(language), whoMay: whoMay.map(\.text),
                next: next(language)))
    }
}

extension Rule {
    /// The rule says who may do something, so that without anyone named it is nobody; the others say what is to be mended.
    fileprivate var isAboutPersons: Bool {
        switch self {
        case .oneHat, .quorum, .annex, .interest, .appendOnly: true
        case .known, .capacity, .authorship, .content, .order, .objection, .base, .exact, .public, .seat, .ownChange,
            .needs:
            false
        }
    }
}

private struct RefusalRecord: Encodable {
    let schema = "kader.refusal/1"
    let code: String
    let rule: String
    let reason: String
    let whoMay: [String]
    let next: String

    enum CodingKeys: String, CodingKey {
        case schema, code, rule, reason, next
        case whoMay = "who_may"
    }
}
