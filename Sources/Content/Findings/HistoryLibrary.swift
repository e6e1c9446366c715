public import Dossier

/// A dossier of which it is known what became of each document.
public protocol HistoryLibrary: Library {
    /// Whether a document has reached a state that its text does not show.
    func has(_ document: DocumentID, reached state: DossierState) -> Bool
}

extension DossierState {
    /// Whether a document has reached this state.
    ///
    /// - Parameter text: its newest text.
    func isReached(by document: DocumentID, _ text: ContentText?, in library: any HistoryLibrary) -> Bool {
        switch self {
        case .exists: return text != nil
        case .filled(let heading):
            let name = Name.of(heading)
            return text?.headings.contains { $0.name == name && $0.isFilled } ?? false
        case .ticked:
            let boxes = text?.items.compactMap(\.isTicked) ?? []
            return !boxes.isEmpty && boxes.allSatisfy(\.self)
        case .defined: return text.map { Glossary(undefinedIn: library).terms(in: $0).isEmpty } ?? false
        case .covered: return text.map { Coverage(in: library).missing(of: $0).isEmpty } ?? false
        case .proposed, .reviewed, .adopted, .rejected: return library.has(document, reached: self)
        }
    }
}
