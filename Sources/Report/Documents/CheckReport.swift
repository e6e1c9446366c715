public import Content
public import Dossier

/// What keeps texts from meeting their kind, ready to be shown.
public struct CheckReport: Sendable {
    private let errors: [DocumentError]
    private let findings: [Finding]
    private let showsSignals: Bool

    /// The most lines that are shown.
    static let limit = 40

    /// Takes what was found, in the order in which it is to be shown.
    ///
    /// - Parameters:
    ///   - errors: what keeps texts from being read.
    ///   - findings: what texts say amiss.
    ///   - showsSignals: each signal and everything that is still to be written is shown on lines of its own.
    public init(errors: [DocumentError], findings: [Finding], showsSignals: Bool = false) {
        self.errors = errors
        self.findings = findings
        self.showsSignals = showsSignals
    }

    /// Whether anything holds back a text.
    public var isHeld: Bool { !errors.isEmpty || findings.contains { $0.weight == .propose || $0.weight == .tag } }

    /// Each problem as `file:line:column: message`, as editors and compilers write it; then a line for each rule and document
    /// with signals, and one for all that is still to be written; nothing where there is nothing.
    public func text(in language: Language) -> String {
        let problems = errors + findings.filter { $0.findingClass == .problem }.map(\.error)
        var lines = problems.map { Terminal.escape($0.text(in: language), keepingLines: true) }
        if showsSignals {
            lines += findings.filter { $0.findingClass != .problem }.map { Self.whole($0, language) }
        } else {
            lines += signals(language) + toDo(language)
        }
        let rest = lines.count - Self.limit
        if !showsSignals, rest > 0 {
            lines = lines.prefix(Self.limit) + [Phrase.more(rest)(language)]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func whole(_ finding: Finding, _ language: Language) -> String {
        let label = finding.findingClass == .toDo ? Phrase.toDo : Phrase.signal
        return "\(label(language)) [\(finding.rule.rawValue)] "
            + Terminal.escape(finding.error.text(in: language), keepingLines: true)
    }

    /// A line for each rule and document: the first place with what was found there, and how many more there are.
    private func signals(_ language: Language) -> [String] {
        var order: [[String]] = []
        var groups: [[String]: [Finding]] = [:]
        for finding in findings where finding.findingClass == .signal {
            let key = [finding.error.file, finding.rule.rawValue]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(finding)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            let more = group.count > 1 ? Phrase.others(group.count - 1)(language) : ""
            return Terminal.escape(
                "\(Phrase.signal(language)) [\(first.rule.rawValue)] \(first.error.line(in: language))\(more)")
        }
    }

    /// One line for all that is still to be written.
    private func toDo(_ language: Language) -> [String] {
        let open = findings.filter { $0.findingClass == .toDo }
        guard let first = open.first else { return [] }
        let more = open.count > 1 ? Phrase.others(open.count - 1)(language) : ""
        return [Terminal.escape("\(Phrase.toDo(language)) \(first.error.line(in: language))\(more)")]
    }

    /// The findings for a program, as `kader.check/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json(in language: Language) throws -> String {
        func record(_ error: DocumentError, _ finding: Finding?) -> CheckRecord.Problem {
            let parts = [error.key, error.problem(language)].compactMap { $0 }.joined(separator: ": ")
            let expected = error.expected.map {
                Phrase(nl: "Verwacht: \($0.nl)", en: "Expected: \($0.en)")(language)
            }
            return CheckRecord.Problem(
                file: error.file, line: error.line, column: error.column,
                message: [parts, expected].compactMap { $0 }.joined(separator: " "),
                rule: finding?.rule.rawValue, sort: finding.map { CheckRecord.word(for: $0.findingClass) } ?? "problem",
                holds: finding.map { $0.weight.rawValue } ?? "propose")
        }
        return try JSON.text(
            of: CheckRecord(
                ok: !isHeld,
                problems: errors.map { record($0, nil) } + findings.map { record($0.error, $0) }))
    }
}

extension DocumentError {
    /// The place, and what is wrong, on one line.
    fileprivate func line(in language: Language) -> String {
        "\(file):\(line):\(column): " + (key.map { "\($0): " } ?? "") + problem(language)
    }
}

extension Phrase {
    fileprivate static let signal = Phrase(nl: "let op:", en: "note:")
    fileprivate static let toDo = Phrase(nl: "nog te doen:", en: "to do:")

    fileprivate static func others(_ count: Int) -> Phrase {
        Phrase(
            nl: " (en nog \(count); `kader check --signals` toont alles)",
            en: " (and \(count) more; `kader check --signals` shows all)")
    }

    fileprivate static func more(_ count: Int) -> Phrase {
        Phrase(
            nl: "… en nog \(count) \(count == 1 ? "regel" : "regels"); controleer één stuk met `kader check STUK`.",
            en: "… and \(count) more \(count == 1 ? "line" : "lines"); check one document with `kader check DOC`.")
    }
}

private struct CheckRecord: Encodable {
    struct Problem: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
        let rule: String?
        let sort: String
        let holds: String
    }

    let schema = "kader.check/1"
    let ok: Bool
    let problems: [Problem]

    /// The word for a sort of finding.
    static func word(for findingClass: FindingRule.Class) -> String {
        switch findingClass {
        case .toDo: "to_do"
        case .problem: "problem"
        case .signal: "signal"
        }
    }
}
