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
        for field in kind.meaning.fields {
            if !isEmpty(field.name) { check(field) }
            if kind.path.hasID { checkTogether(field) }
        }
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
        let reader = self.reader(of: field, in: document)
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
        if isRead, field.rule.min == .all || field.rule.cover != nil && !kind.path.hasID {
            checkCover(field, named, all: field.rule.min == .all, at: place)
        }
        if isRead, let flaw = reader.countFlaw(of: count) {
            note(
                flaw.rule, line: place.line, column: place.column, key: field.name, flaw.problem,
                expected: flaw.expected)
        }
    }

    private func reader(of field: Meaning.Column, in document: Document) -> ValueReader {
        var reader = ValueReader(field.rule, names: names, things: things) { other in
            Self.values(of: other, in: document).map(\.text).first
        }
        reader.hasFile = library.hasFile
        return reader
    }

    /// `cover` where there are many documents of the kind: together they name what there is. It is told in the first one.
    private mutating func checkTogether(_ field: Meaning.Column) {
        guard field.rule.cover != nil, field.rule.min != .all else { return }
        let documents = library.documents(of: kind.id)
        guard documents.isEmpty || documents.first == text.document.id else { return }
        var named: Set<String> = []
        for document in [text.document] + documents.dropFirst().compactMap({ library.text(of: $0)?.document }) {
            let reader = self.reader(of: field, in: document)
            for (value, _) in Self.values(of: field.name, in: document) where !Emptiness.isEmpty(value) {
                named.formUnion(reader.read(value).names)
            }
        }
        checkCover(field, named, all: false, at: mark(of: field.name))
    }

    /// - Parameter all: everything must be named, whatever `cover` says.
    private mutating func checkCover(_ field: Meaning.Column, _ named: Set<String>, all: Bool, at place: SourceMark) {
        if !all, case .count(let least) = field.rule.cover {
            guard named.count < least else { return }
            note(
                .cover, line: place.line, column: place.column, key: field.name,
                .tooFewDifferent(named.count, least: least, field.name))
            return
        }
        let missing = everything(of: field.rule.type).filter { !named.contains($0) }
        guard !missing.isEmpty else { return }
        note(.cover, line: place.line, column: place.column, key: field.name, .notCovered(missing, field.name))
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
