import Content
import Dossier

/// A shelf on which some documents were adopted.
struct Past: HistoryLibrary {
    var shelf: Shelf
    var adopted: Set<String> = []
    /// The texts with which documents began.
    var beginnings: Shelf?

    var charter: Charter { shelf.charter }
    func documents(of kind: KindID) -> [DocumentID] { shelf.documents(of: kind) }
    func kind(of document: DocumentID) -> KindID? { shelf.kind(of: document) }
    func text(of document: DocumentID) -> ContentText? { shelf.text(of: document) }
    func hasFile(_ path: String) -> Bool { false }
    func has(_ document: DocumentID, reached state: DossierState) -> Bool {
        state == .adopted && adopted.contains(document.text)
    }
    func adoptedVersion(of document: DocumentID) -> AdoptedVersion? {
        adopted.contains(document.text) ? AdoptedVersion(3, at: Moment("2018-09-12")) : nil
    }
    func beginning(of document: DocumentID) -> Beginning? {
        beginnings?.text(of: document).map { Beginning($0, name: Phrase(nl: "versie 1", en: "version 1")) }
    }
}
