public import Dossier

/// A dossier of which it is known what became of each document.
public protocol HistoryLibrary: Library {
    /// Whether a document has reached a state that its text does not show.
    func has(_ document: DocumentID, reached state: DossierState) -> Bool

    /// The latest adopted version of a document; nil where none was adopted.
    func adoptedVersion(of document: DocumentID) -> AdoptedVersion?

    /// The text with which a document began; nil where it has not begun, since nothing of it was adopted.
    func beginning(of document: DocumentID) -> Beginning?
}

/// A version of a document, as its tag tells.
public struct AdoptedVersion: Sendable, Equatable {
    /// Its number, from 1.
    public let number: Int
    /// When it was adopted; nil where its tag does not say.
    public let moment: Moment?

    /// Names a version.
    public init(_ number: Int, at moment: Moment? = nil) {
        self.number = number
        self.moment = moment
    }
}

/// A text with which a later one is compared.
public struct Beginning: Sendable {
    /// The text.
    public let text: ContentText
    /// What people call it, such as `versie 1`.
    public let name: Phrase

    /// Names a text with which later ones are compared.
    public init(_ text: ContentText, name: Phrase) {
        self.text = text
        self.name = name
    }
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
        case .decided(let body):
            let recorded = library.recorded(self, of: document)
            let places = library.charter.places(of: body)
            return !places.isEmpty
                && places.allSatisfy { place in recorded.last { $0.body == place }?.isApproval ?? false }
        }
    }
}
