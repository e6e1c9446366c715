public import Dossier

/// Tells what an act waits for and is not there.
public struct NeedCheck {
    private let library: any HistoryLibrary
    private let coverage: Coverage

    /// - Parameter library: the dossier as `main` has it, so that everyone who asks gets the same answer.
    public init(_ library: any HistoryLibrary) {
        self.library = library
        coverage = Coverage(in: library)
    }

    /// More than anyone reads.
    private static let limit = 12

    /// What of `needs` is not met, in their order.
    ///
    /// - Parameters:
    ///   - text: the text that is put forward or adopted; nil where it cannot be read.
    ///   - kind: its kind.
    /// - Complexity: linear in the texts that the needs are about; for `adopted` no text is read.
    public func unmet(_ needs: [Need], by text: ContentText?, of kind: Kind) -> [Unmet] {
        needs.compactMap { need in
            let documents = documents(of: need.subject, text, kind)
            guard !documents.isEmpty else { return need.subject.isNamed ? nil : .need(need, lacking: []) }
            var lacking: [String] = []
            for document in documents where lacking.count < Self.limit {
                let said = need.subject == .this ? text : need.state == .adopted ? nil : library.text(of: document)
                lacking += shortfall(of: document, said, need.state).filter { !lacking.contains($0) }
            }
            return lacking.isEmpty ? nil : .need(need, lacking: Array(lacking.prefix(Self.limit)))
        }
    }

    /// What of a document falls short of a state.
    private func shortfall(of document: DocumentID, _ text: ContentText?, _ state: DossierState) -> [String] {
        switch state {
        case .defined: text.map { Glossary(undefinedIn: library).terms(in: $0) } ?? [document.text]
        case .covered: text.map { coverage.missing(of: $0) } ?? [document.text]
        default: state.isReached(by: document, text, in: library) ? [] : [document.text]
        }
    }

    private func documents(of subject: Need.Subject, _ text: ContentText?, _ kind: Kind) -> [DocumentID] {
        switch subject {
        case .this: return [text?.document.id].compactMap(\.self)
        case .document(let id): return [id]
        case .kind(let id):
            guard let kind = library.charter.kind(id) else { return [] }
            guard kind.path.hasID else { return [DocumentID(id.text)].compactMap(\.self) }
            let known = library.documents(of: id)
            return known + kind.meaning.documents.filter { !known.contains($0) }
        case .named(let name):
            guard let text else { return [] }
            return text.values(under: name, of: kind).reduce(into: []) { found, value in
                for document in self.documents(named: value.text, targets: value.targets)
                where !found.contains(document) { found.append(document) }
            }
        }
    }

    /// The documents that a value names, such as `A, B@2`, or in which the things are that it names, such as `RV-3`; a
    /// collection stands for the documents in it.
    private func documents(named value: String, targets: [ValueType.Target]) -> [DocumentID] {
        value.split(separator: ",").flatMap { part -> [DocumentID] in
            let name = Name.of(part.split(separator: "@").first ?? part)
            if let collection = library.charter.collections.first(where: { Name.of($0.id.text) == name }) {
                return collection.documents
            }
            let kinds = library.charter.kinds
            let named = kinds.lazy.flatMap { library.documents(of: $0.id) + $0.meaning.documents }
                .first { Name.of($0.text) == name }
            if let named { return [named] }
            return targets.lazy.compactMap { target in document(holding: name, in: target) }.first.map { [$0] } ?? []
        }
    }

    /// The document with a thing of this name; the one document of its kind, where there is only one.
    private func document(holding name: String, in target: ValueType.Target) -> DocumentID? {
        let id: KindID
        switch target {
        case .kind(let kind), .heading(let kind, _): id = kind
        case .collection, .municipalities, .fracties, .roles, .any: return nil
        }
        guard let kind = library.charter.kind(id) else { return nil }
        guard kind.path.hasID else { return DocumentID(id.text) }
        return library.documents(of: id).first { document in
            library.text(of: document)?.items.contains { $0.id.map { Name.of($0) == name } ?? false } ?? false
        }
    }
}

extension ContentText {
    /// The references in the field or the table of this name, with what they may name.
    fileprivate func values(
        under name: String, of kind: Kind
    ) -> [(text: String, targets: [ValueType.Target])] {
        let fields = kind.meaning.fields.filter { $0.name == name }.flatMap { field in
            document.texts(of: name).map { ($0, field.rule.type.targets) }
        }
        let cells = kind.meaning.tables.filter { $0.heading == name }.flatMap { declared in
            tables(under: name).flatMap { table in
                declared.columns.flatMap { column -> [(text: String, targets: [ValueType.Target])] in
                    guard !column.rule.type.targets.isEmpty, let place = table.column(column.name) else { return [] }
                    return table.rows.map { ($0[place].text, column.rule.type.targets) }
                }
            }
        }
        return (fields + cells).filter { !Emptiness.isEmpty($0.text) }
    }
}

extension Need.Subject {
    /// Whether it is what the text names: where it names nothing, nothing is waited for.
    fileprivate var isNamed: Bool {
        guard case .named = self else { return false }
        return true
    }
}
