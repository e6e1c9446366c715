/// Reads a charter and collects all that is wrong with it on the way.
///
/// A part that cannot be read is left out of the result, which is given to nobody once there is a problem.
final class CharterDecoder {
    /// As many problems as a person can use; hostile files have millions.
    static let problemLimit = 50

    let file: String
    private(set) var problems: [DocumentError] = []

    var municipalities: Named<PlaceID> = [:]
    var organisations: Named<PlaceID> = [:]
    var roles: Named<RoleID> = [:]
    var bodies: [BodyID: Body] = [:]
    var former = FormerNames()
    var aliases: [String] = []

    /// The kinds that the file names.
    var kindNames: Set<String> = []

    /// What types refer to, to be compared with what there is once all of it is known.
    var references: [(text: String, node: YamlNode, key: String)] = []

    /// Whether no more problems are noted, so that none need be sought that cost time.
    var isFull: Bool { problems.count >= Self.problemLimit }

    init(file: String) {
        self.file = file
    }

    func report(
        _ place: YamlNode, _ key: String, _ problem: Phrase, expected: Phrase? = nil, example: String? = nil
    ) {
        guard !isFull else { return }
        let error = DocumentError(
            file: file, mark: place.start, key: key.isEmpty ? nil : key, problem: problem, expected: expected,
            example: example)
        // What several kinds have from one place is wrong there once.
        let isKnown = problems.contains {
            $0.line == error.line && $0.column == error.column && $0.problem == problem
        }
        if !isKnown { problems.append(error) }
    }

    /// Returns the keys of a mapping with their values, and reports each key that is not in `known`. A value of nothing
    /// counts as no key at all.
    func fields(_ node: YamlNode, _ key: String, known: [String], example: String? = nil) -> [String: YamlNode]? {
        guard let entries = node.entries else {
            report(node, key, .notAMapping, expected: .oneOf(known), example: example)
            return nil
        }
        var fields: [String: YamlNode] = [:]
        for entry in entries {
            guard known.contains(entry.name) else {
                let expected = nearest(to: entry.name, in: known).map(Phrase.meant) ?? .oneOf(known)
                report(entry.key, join(key, entry.name), .unknownKey(entry.name), expected: expected)
                continue
            }
            if !entry.value.isNull { fields[entry.name] = entry.value }
        }
        return fields
    }

    /// Returns the entries of a mapping of ids; nothing at all counts as none.
    func items<ID: Identifier>(
        _ node: YamlNode?, _ key: String, example: String, as type: ID.Type = ID.self
    ) -> [(id: ID, entry: YamlNode.Entry)] {
        guard let node, !node.isNull else { return [] }
        guard let entries = node.entries else {
            report(node, key, .notAMapping, expected: .idWithValue, example: example)
            return []
        }
        return entries.compactMap { entry in
            guard let id = ID(entry.name) else {
                report(
                    entry.key, join(key, entry.name), .notAnID(entry.name),
                    expected: ID.self == DocumentID.self ? .documentIDExpected : .idExpected, example: example)
                return nil
            }
            return (id, entry)
        }
    }

    /// Returns the text of a node that must have one.
    func text(_ node: YamlNode, _ key: String, example: String) -> String? {
        guard !node.isNull else {
            report(node, key, .emptyValue(lastPart(key)), expected: .oneText, example: example)
            return nil
        }
        guard let text = node.text else {
            report(node, key, .notAText, expected: .oneText, example: example)
            return nil
        }
        return text
    }

    /// Returns a name that people may be shown: 1 to 200 bytes in which nothing is hidden, without `<` and `>`, which
    /// stand around the address in a commit.
    func name(_ node: YamlNode, _ key: String, example: String) -> String? {
        guard let text = text(node, key, example: example) else { return nil }
        guard !text.trimmed.isEmpty else {
            report(node, key, .emptyValue(lastPart(key)), expected: .oneText, example: example)
            return nil
        }
        guard text.utf8.count <= 200 else {
            report(node, key, .tooLong(text.utf8.count, limit: 200), expected: .shorter, example: example)
            return nil
        }
        if let hidden = text.unicodeScalars.first(where: \.isHidden) {
            report(node, key, .hiddenCharacter(hidden), expected: .removeCharacter, example: example)
            return nil
        }
        guard !text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else {
            report(node, key, .angleBrackets, expected: .withoutAngleBrackets, example: example)
            return nil
        }
        return text
    }

    /// Returns a list of texts; nothing at all counts as none.
    func texts(_ node: YamlNode?, _ key: String, example: String) -> [(text: String, node: YamlNode)] {
        guard let node, !node.isNull else { return [] }
        guard let items = node.sequence else {
            report(node, key, .notAList, expected: .listOfTexts, example: example)
            return []
        }
        return items.enumerated().compactMap { index, item in
            name(item, "\(key)[\(index + 1)]", example: example).map { ($0, item) }
        }
    }

    func moment(_ node: YamlNode?, _ key: String) -> Moment? {
        guard let node else { return nil }
        let example = "\(lastPart(key)): 2018-06-01T10:00:00+02:00"
        guard let text = text(node, key, example: example) else { return nil }
        guard let moment = Moment(text) else {
            report(node, key, .notAMoment(text), expected: .momentExpected, example: example)
            return nil
        }
        return moment
    }

    func boolean(_ node: YamlNode?, _ key: String) -> Bool {
        guard let node else { return false }
        let example = "\(lastPart(key)): true"
        guard let text = text(node, key, example: example) else { return false }
        guard let value = answer(text) else {
            report(node, key, .notABoolean(text), expected: .booleanExpected, example: example)
            return false
        }
        return value
    }

    /// Returns one of a closed set of words.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YamlNode?, _ key: String, as type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let node else { return nil }
        let choices = Choice.allCases.map(\.rawValue)
        let example = "\(lastPart(key)): \(choices.first ?? "")"
        guard let text = text(node, key, example: example) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            report(node, key, .notOneOf(text), expected: .oneOf(choices), example: example)
            return nil
        }
        return choice
    }

    /// Returns the value under a key that must be there.
    func required(
        _ name: String, in fields: [String: YamlNode], of node: YamlNode, _ key: String, expected: Phrase? = nil,
        example: String
    ) -> YamlNode? {
        if let value = fields[name] { return value }
        let place = node.entry(name)?.value ?? node
        report(
            place, join(key, name), node.entry(name) == nil ? .missing(name) : .emptyValue(name), expected: expected,
            example: example)
        return nil
    }

    func join(_ key: String, _ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }

    private func lastPart(_ key: String) -> String { String(key.split(separator: ".").last ?? "") }
}
