// What may stand in a field or a column.
extension CharterDecoder {
    private static let heads = ["of", "steps", "to", "minus", "when", "type"]
    private static let typeExample = "Periode: period"

    /// Reads a type: a word, or a mapping with one head and properties.
    func valueRule(_ node: YamlNode, _ key: String) -> ValueRule? {
        guard let entries = node.entries else { return plain(node, key).map { ValueRule(.plain($0)) } }
        let known = Self.heads + ["min", "max", "cover", "then"]
        guard let fields = fields(node, key, known: known, example: "{of: [past, past niet]}") else { return nil }
        let heads = entries.filter { Self.heads.contains($0.name) && fields[$0.name] != nil }
        guard let head = heads.first, heads.count == 1 else {
            report(
                heads.count > 1 ? heads[1].key : node, key, .oneHead(heads.count), expected: .oneOf(Self.heads),
                example: "{of: [past, past niet]}")
            return nil
        }
        guard let type = type(head.name, head.value, "\(key).\(head.name)") else { return nil }
        var rule = ValueRule(
            type, min: fields["min"].flatMap { bound($0, "\(key).min") },
            max: fields["max"].flatMap { bound($0, "\(key).max") },
            cover: fields["cover"].flatMap { cover($0, "\(key).cover") })
        rule.then = consequences(fields["then"], "\(key).then", of: type)
        if case .all = rule.cover, !type.isListed {
            report(fields["cover"] ?? node, "\(key).cover", .coverOfWhat, expected: .coverExpected, example: "cover: 2")
        }
        return rule
    }

    private func plain(_ node: YamlNode, _ key: String) -> ValueType.Plain? {
        guard let text = text(node, key, example: Self.typeExample) else { return nil }
        if let type = ValueType.Plain(rawValue: text) { return type }
        let known = ValueType.Plain.allCases.map(\.rawValue)
        report(
            node, key, .unknownType(text), expected: nearest(to: text, in: known).map(Phrase.meant) ?? .oneOf(known),
            example: Self.typeExample)
        return nil
    }

    private func type(_ head: String, _ node: YamlNode, _ key: String) -> ValueType? {
        switch head {
        case "type": return plain(node, key).map(ValueType.plain)
        case "to":
            let names = node.text == nil ? texts(node, key, example: "to: eisen") : target(node, key)
            guard !names.isEmpty else { return nil }
            for (text, node) in names { references.append((text, node, key)) }
            return .reference(names.map { self.target($0.text) })
        case "minus":
            let columns = texts(node, key, example: "minus: [Werkelijk, Begroot]")
            guard columns.count == 2 else {
                report(node, key, .twoColumns, example: "minus: [Werkelijk, Begroot]")
                return nil
            }
            return .difference(of: columns[0].text, less: columns[1].text)
        case "when":
            let example = "when: decided raad"
            guard let text = text(node, key, example: example) else { return nil }
            guard let state = state(text, node, key, known: DossierState.dated, example: example, where: \.isDated)
            else { return nil }
            return .recorded(state)
        default:
            let example = head == "of" ? "of: [past, past niet]" : "steps: [open, loopt, klaar | gestopt]"
            let words = texts(node, key, example: example)
            guard !words.isEmpty else {
                report(node, key, .emptyValue(head), expected: .listOfTexts, example: example)
                return nil
            }
            for (text, node) in words where text.contains(",") {
                report(node, key, .commaInChoice(text), expected: .withoutComma, example: example)
            }
            guard head == "steps" else { return .choice(words.map(\.text)) }
            return .steps(words.map { $0.text.split(separator: "|").map { String($0).trimmed } })
        }
    }

    /// Reads how far a document has come, of the states that can stand here.
    func state(
        _ text: String, _ node: YamlNode, _ key: String, known: [String], example: String,
        where fits: (DossierState) -> Bool = { _ in true }
    ) -> DossierState? {
        guard let state = DossierState(text), fits(state) else {
            report(node, key, .notOneOf(text), expected: .oneOf(known), example: example)
            return nil
        }
        if case .decided(let body) = state { checkBody(body, node, key, member: false, example: example) }
        return state
    }

    private func target(_ node: YamlNode, _ key: String) -> [(text: String, node: YamlNode)] {
        name(node, key, example: "to: eisen").map { [($0, node)] } ?? []
    }

    private func target(_ text: String) -> ValueType.Target {
        switch text {
        case "any": return .any
        case "municipalities": return .municipalities
        case "fracties": return .fracties
        case "roles": return .roles
        default: break
        }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2, let kind = KindID(parts[0]) { return .heading(kind, parts[1]) }
        if let kind = KindID(text), kindNames.contains(kind.text) { return .kind(kind) }
        return DocumentID(text).map(ValueType.Target.collection) ?? .any
    }

    /// Reports what `to` names and is not there.
    func checkReferences(_ collections: [Charter.Collection]) {
        let fixed = ["any", "municipalities", "fracties", "roles"]
        let known = kindNames.union(collections.map(\.id.text))
        for (text, node, key) in references {
            let name = text.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
            let isHeading = text.contains("/")
            if isHeading ? kindNames.contains(name) : known.contains(text) || fixed.contains(text) { continue }
            let names = (isHeading ? kindNames : known.union(fixed)).sorted()
            report(
                node, key, .unknownTarget(text),
                expected: nearest(to: name, in: names).map(Phrase.meant) ?? .oneOf(names),
                example: "to: \(names.first ?? "any")")
        }
    }

    private func bound(_ node: YamlNode, _ key: String) -> ValueRule.Bound? {
        guard let text = name(node, key, example: "min: 1") else { return nil }
        if text == "all" { return .all }
        if let number = Int64(text), number.magnitude < 1_000_000_000_000 { return .number(number * 10_000) }
        let parts = text.split(separator: " ").map(String.init)
        if parts.count >= 4, parts[parts.count - 1].hasPrefix("month"), let months = Int(parts[parts.count - 2]),
            months.magnitude < 1_200, ["+", "-"].contains(parts[parts.count - 3])
        {
            let name = parts.dropLast(3).joined(separator: " ")
            return .name(name, months: parts[parts.count - 3] == "-" ? -months : months)
        }
        return .name(text, months: 0)
    }

    private func cover(_ node: YamlNode, _ key: String) -> ValueRule.Cover? {
        if node.text == "all" { return .all }
        return count(node, key).map(ValueRule.Cover.count)
    }

    private func consequences(_ node: YamlNode?, _ key: String, of type: ValueType) -> [String: [String]] {
        let example = "then: {past niet: [Afwijking]}"
        guard let node, !node.isNull else { return [:] }
        let words = type.words
        guard !words.isEmpty, let entries = node.entries else {
            report(node, key, .notAMapping, expected: .idWithValue, example: example)
            return [:]
        }
        var result: [String: [String]] = [:]
        for entry in entries {
            guard words.contains(entry.name) else {
                report(entry.key, key, .notOneOf(entry.name), expected: .oneOf(words), example: example)
                continue
            }
            result[entry.name] = texts(entry.value, "\(key).\(entry.name)", example: example).map(\.text)
        }
        return result
    }
}

extension ValueType {
    /// The words of a choice or of steps.
    public var words: [String] {
        switch self {
        case .choice(let words): words
        case .steps(let steps): steps.flatMap(\.self)
        default: []
        }
    }

    /// What its values may name; nothing for what is no reference.
    public var targets: [Target] {
        guard case .reference(let targets) = self else { return [] }
        return targets
    }

    /// Whether everything that may be named is known.
    var isListed: Bool {
        switch self {
        case .choice: true
        case .reference(let targets): !targets.contains(.any)
        default: false
        }
    }
}
