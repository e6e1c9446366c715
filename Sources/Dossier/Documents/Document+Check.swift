extension Document {
    /// Checks the document against what its kind asks for.
    ///
    /// - Parameters:
    ///   - kind: the kind that the document should be of.
    ///   - charter: the dossier's charter, whose kinds say what a path is for.
    ///   - path: where the document stands in the dossier; messages name it.
    ///   - headings: the headings of the text in their order, by the one reading of Markdown that every export has too.
    /// - Returns: what is wrong, in the order of the lines; empty where all is well.
    public func check(
        against kind: Kind, charter: Charter, path: String, headings: @autoclosure () -> [Heading]
    ) -> [DocumentError] {
        let reader = FieldReader(file: path, node: frontMatter)
        var problems: [DocumentError] = []
        if self.kind != kind.id {
            let known = charter.kind(self.kind) != nil
            problems.append(
                reader.refusal(
                    "kind", known ? .wrongKind(self.kind) : .notOneOf(self.kind.text), expected: .oneOf([kind.id.text]),
                    example: "kind: \(kind.id)"))
        }
        if let id = kind.path.id(in: path, single: DocumentID(kind.id.text)) {
            if id != self.id {
                problems.append(
                    reader.refusal(
                        "id", .wrongID(self.id), expected: .oneOf([id.text]), example: "id: \(yamlText(id.text))"))
            }
        } else {
            problems.append(
                DocumentError(
                    file: path, line: 1, column: 1, problem: .wrongPath(path), expected: .pathExpected(kind.path),
                    example: kind.path.path(of: self.id)))
        }
        for field in kind.fields where fields[field]?.isEmpty ?? true {
            let isMissing = frontMatter[field] == nil
            // `subjects` is read apart from the other fields.
            if field == "subjects", !subjects.isEmpty { continue }
            problems.append(
                reader.refusal(
                    field, isMissing ? .missing(field) : .emptyValue(field), expected: .requiredField(kind),
                    example: "\(yamlText(field)): …"))
        }
        if !kind.sections.isEmpty { problems += sectionProblems(kind.sections, headings(), path: path) }
        if let hidden = hiddenCharacter(path: path) { problems.append(hidden) }
        return problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(
            \.element)
    }

    /// The first character in the body that steers a terminal, or by which the text reads otherwise than it is stored.
    ///
    /// - Parameter path: where the document stands in the dossier; the message names it.
    /// - Complexity: linear in the length of the text.
    public func hiddenCharacter(path: String) -> DocumentError? {
        guard let offset = bytes[bodyRange].firstIndexOfSteering else { return nil }
        var rest = bytes[offset...].prefix(4).makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return DocumentError(
            .hidden(scalar, offset: offset), in: bytes[bodyRange], file: path, firstLine: bodyLine)
    }

    private func sectionProblems(_ wanted: [String], _ headings: [Heading], path: String) -> [DocumentError] {
        var problems: [DocumentError] = []
        for section in wanted {
            let example = "## \(section)"
            let found = headings.filter { $0.level == 2 && !$0.isNested && $0.text.utf8.elementsEqual(section.utf8) }
            if let first = found.first {
                if !found.contains(where: \.hasText) {
                    problems.append(
                        DocumentError(
                            file: path, line: first.line, column: 1, problem: .sectionEmpty(section),
                            expected: .textExpected))
                }
            } else if let near = nearMiss(to: section, in: headings, wanted: wanted) {
                problems.append(
                    DocumentError(
                        file: path, line: near.line, column: 1,
                        problem: .sectionNearMiss(section, found: near.written), expected: .headingExpected,
                        example: example))
            } else {
                problems.append(
                    DocumentError(
                        file: path, line: bodyLine, column: 1, problem: .sectionMissing(section),
                        expected: .headingExpected, example: example))
            }
        }
        return problems
    }

    /// The heading that was probably meant: another level or place, other capitals or marks, or a slip of at most three bytes.
    private func nearMiss(to section: String, in headings: [Heading], wanted: [String]) -> Heading? {
        let core = lettersAndDigits(section)
        // Bounded, because comparing each heading of a hostile document with each section takes too long.
        return headings.prefix(500).first { heading in
            guard heading.level != 2 || heading.isNested || !wanted.contains(heading.text) else { return false }
            let other = lettersAndDigits(heading.text)
            return other == core || (core.utf8.count > 6 && distance(other, core, limit: 3) != nil)
        }
    }
}

private func lettersAndDigits(_ text: String) -> String {
    String(text.prefix(256).lowercased().filter { $0.isLetter || $0.isNumber })
}
