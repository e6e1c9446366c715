extension Document {
    /// Checks that the document is the one that belongs at its path, and that nothing in it is hidden.
    ///
    /// - Parameters:
    ///   - kind: the kind that the document should be of.
    ///   - charter: the dossier's charter, whose kinds say what a path is for.
    ///   - path: where the document stands in the dossier; messages name it.
    /// - Returns: what is wrong, in the order of the lines; empty where all is well.
    public func check(against kind: Kind, charter: Charter, path: String) -> [DocumentError] {
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
}
