/// Reads the keys of one mapping in a document's front matter.
struct FieldReader {
    let file: String
    let node: YamlNode

    /// What stands before a key in messages, such as `present[2].`.
    var prefix = ""

    /// Makes the error for `key`, at its value, or at the mapping where there is none.
    func refusal(
        _ key: String, _ problem: Phrase, expected: Phrase? = nil, example: String? = nil, at place: YamlNode? = nil
    ) -> DocumentError {
        DocumentError(
            file: file, mark: (place ?? node[key] ?? node).start, key: prefix + key, problem: problem,
            expected: expected, example: example)
    }

    /// The text of `key`; nil where the key is absent or has no value.
    func text(_ key: String, example: String) throws(DocumentError) -> String? {
        guard let value = node[key], !value.isNull else { return nil }
        guard let text = value.text else {
            throw refusal(key, .notAText, expected: .oneText, example: example)
        }
        return text
    }

    /// The text of `key`, without white space around it.
    func required(_ key: String, expected: Phrase, example: String) throws(DocumentError) -> String {
        guard let text = try text(key, example: example)?.trimmed, !text.isEmpty else {
            throw refusal(
                key, node[key] == nil ? .missing(key) : .emptyValue(key), expected: expected, example: example)
        }
        return text
    }

    /// The id under `key`.
    func identifier<ID: Identifier>(_ key: String, expected: Phrase, example: String) throws(DocumentError) -> ID {
        let text = try required(key, expected: expected, example: example)
        guard let id = ID(text) else {
            throw refusal(key, .notAnID(text), expected: expected, example: example)
        }
        return id
    }

    /// The text of `key` on one line, in which nothing is hidden.
    func line(_ key: String, limit: Int, example: String) throws(DocumentError) -> String {
        let text = try required(key, expected: .oneText, example: example)
        let line = text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
        if let hidden = line.unicodeScalars.first(where: \.isHidden) {
            throw refusal(key, .hiddenCharacter(hidden), expected: .removeCharacter, example: example)
        }
        guard line.utf8.count <= limit else {
            throw refusal(key, .tooLong(line.utf8.count, limit: limit), expected: .shorter, example: example)
        }
        return line
    }

    /// The list of texts under `key`; a single text is a list of one.
    func texts(_ key: String, example: String) throws(DocumentError) -> [String] {
        guard let value = node[key], !value.isNull else { return [] }
        if let text = value.text { return [text] }
        guard let items = value.sequence else {
            throw refusal(key, .notAList, expected: .listOfTexts, example: example)
        }
        var texts: [String] = []
        for item in items {
            guard let text = item.text?.trimmed, !text.isEmpty else {
                throw refusal(key, .notAText, expected: .listOfTexts, example: example, at: item)
            }
            texts.append(text)
        }
        return texts
    }

    /// The moment under `key`; nil where it is absent or has no value.
    func moment(_ key: String, example: String) throws(DocumentError) -> Moment? {
        guard let text = try text(key, example: example) else { return nil }
        guard let moment = Moment(text) else {
            throw refusal(key, .notAMoment(text), expected: .momentExpected, example: example)
        }
        return moment
    }
}

extension String {
    /// The text without white space and line ends around it.
    package var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...last])
    }
}
