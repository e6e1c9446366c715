public import Dossier

/// Tells what an act waits for and is not there.
public struct NeedCheck {
    private let library: any HistoryLibrary

    /// - Parameter library: the dossier as `main` has it, so that everyone who asks gets the same answer.
    public init(_ library: any HistoryLibrary) { self.library = library }

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
            guard !documents.isEmpty else { return need.subject.isField ? nil : .need(need, lacking: []) }
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
        case .covered: text.map { Coverage(in: library).missing(of: $0) } ?? [document.text]
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
        case .field(let name):
            guard let text else { return [] }
            return ContentCheck.values(of: name, in: text.document).flatMap { self.documents(named: $0.text) }
        }
    }

    /// The documents that a value of a field names, such as `A, B@2`; a collection stands for the documents in it.
    private func documents(named value: String) -> [DocumentID] {
        value.split(separator: ",").flatMap { part -> [DocumentID] in
            let name = Name.of(part.split(separator: "@").first ?? part)
            if let collection = library.charter.collections.first(where: { Name.of($0.id.text) == name }) {
                return collection.documents
            }
            return library.charter.kinds.lazy.compactMap { kind -> DocumentID? in
                let known = library.documents(of: kind.id) + kind.meaning.documents
                return known.first { Name.of($0.text) == name }
            }.first.map { [$0] } ?? []
        }
    }
}

extension Need.Subject {
    /// Whether it is what a field names: where the field names nothing, nothing is waited for.
    fileprivate var isField: Bool {
        guard case .field = self else { return false }
        return true
    }
}
