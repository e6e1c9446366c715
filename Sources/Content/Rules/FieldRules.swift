import Dossier

/// `required`, `value`, `reference` and `cover` for the fields of the front matter.
extension ContentCheck {
    mutating func checkFields() {
        for name in kind.meaning.required where isEmpty(name) {
            let place = mark(of: name)
            let isMissing = text.document.frontMatter[name] == nil
            note(
                .required, line: place.line, column: place.column, key: name,
                isMissing ? .missingField(name) : .emptyField(name), expected: .requiredField(kind),
                example: "\(name): …")
        }
        for field in kind.meaning.fields where !isEmpty(field.name) { check(field) }
        checkUnknownFields()
    }

    private func isEmpty(_ name: String) -> Bool {
        if name == "subjects" { return text.document.subjects.isEmpty }
        guard let value = text.document.fields[name], !value.isEmpty else { return true }
        return values(of: name).allSatisfy { Emptiness.isEmpty($0.text) } && !isNested(name)
    }

    private func isNested(_ name: String) -> Bool {
        guard case .nested = text.document.fields[name] else { return false }
        return true
    }

    private func mark(of name: String) -> SourceMark {
        text.document.frontMatter[name]?.start ?? text.document.frontMatter.start
    }

    /// The texts of a field, each with its place.
    private func values(of name: String) -> [(text: String, mark: SourceMark)] {
        Self.values(of: name, in: text.document)
    }

    static func values(of name: String, in document: Document) -> [(text: String, mark: SourceMark)] {
        guard let node = document.frontMatter[name] else { return [] }
        if let items = node.sequence { return items.compactMap { item in item.text.map { ($0, item.start) } } }
        return node.text.map { [($0, node.start)] } ?? []
    }

    private mutating func check(_ field: Meaning.Column) {
        let texts = values(of: field.name)
        guard !texts.isEmpty else {
            let place = mark(of: field.name)
            note(
                .value, line: place.line, column: place.column, key: field.name, .notPlainField(field.name),
                expected: .valueExpected(field.rule.type))
            return
        }
        let document = text.document
        var reader = ValueReader(field.rule, names: names, things: things) { other in
            Self.values(of: other, in: document).map(\.text).first
        }
        reader.hasFile = library.hasFile
        var named: Set<String> = []
        var (count, isRead) = (0, true)
        for (value, mark) in texts where !Emptiness.isEmpty(value) {
            let result = reader.read(value)
            named.formUnion(result.names)
            count += result.names.count
            isRead = isRead && result.flaws.isEmpty
            for flaw in result.flaws {
                note(
                    flaw.rule, line: mark.line, column: mark.column, key: field.name, flaw.problem,
                    expected: flaw.expected)
            }
        }
        let place = texts[0].mark
        // What could not be read may be what is missing.
        if field.rule.cover == .all, isRead {
            let missing = everything(of: field.rule.type).filter { !named.contains($0) }
            if !missing.isEmpty {
                note(.cover, line: place.line, column: place.column, key: field.name, .notCovered(missing, field.name))
            }
        }
        if isRead, let flaw = reader.countFlaw(of: count) {
            note(
                flaw.rule, line: place.line, column: place.column, key: field.name, flaw.problem,
                expected: flaw.expected)
        }
    }

    /// A field that is nearly one that the kind knows is a slip of the pen.
    private mutating func checkUnknownFields() {
        let known = kind.meaning.fields.map(\.name) + kind.meaning.required
        for entry in text.document.frontMatter.entries ?? []
        where !["id", "kind", "title", "subjects"].contains(entry.name) && !known.contains(entry.name) {
            guard let meant = nearest(to: entry.name, in: known) else { continue }
            note(
                .reference, line: entry.key.start.line, column: entry.key.start.column, key: entry.name,
                .unknownField(entry.name), expected: .meantField(meant))
        }
    }
}
