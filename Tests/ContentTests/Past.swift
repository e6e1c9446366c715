import Content
import Dossier

/// A shelf on which some documents were adopted.
struct Past: HistoryLibrary {
    var shelf: Shelf
    var adopted: Set<String> = []

    var charter: Charter { shelf.charter }
    func documents(of kind: KindID) -> [DocumentID] { shelf.documents(of: kind) }
    func kind(of document: DocumentID) -> KindID? { shelf.kind(of: document) }
    func text(of document: DocumentID) -> ContentText? { shelf.text(of: document) }
    func hasFile(_ path: String) -> Bool { false }
    func has(_ document: DocumentID, reached state: DossierState) -> Bool {
        state == .adopted && adopted.contains(document.text)
    }
}
