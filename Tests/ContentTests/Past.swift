import Content
import Dossier

/// A shelf on which some documents were adopted.
struct Past: HistoryLibrary {
    var shelf: Shelf
    var adopted: Set<String> = []
    var rejected: Set<String> = []
    /// What is on record of documents.
    var records: [String: [Recorded]] = [:]
    /// The texts with which documents began.
    var beginnings: Shelf?

    var charter: Charter { shelf.charter }
    func documents(of kind: KindID) -> [DocumentID] { shelf.documents(of: kind) }
    func kind(of document: DocumentID) -> KindID? { shelf.kind(of: document) }
    func text(of document: DocumentID) -> ContentText? { shelf.text(of: document) }
    func hasFile(_ path: String) -> Bool { false }
    func has(_ document: DocumentID, reached state: DossierState) -> Bool {
        state == .adopted && adopted.contains(document.text) || state == .rejected && rejected.contains(document.text)
    }
    func recorded(_ state: DossierState, of document: DocumentID) -> [Recorded] {
        (records[document.text] ?? []).filter { ($0.body == nil) == (state == .adopted) }
    }
    func adoptedVersion(of document: DocumentID) -> AdoptedVersion? {
        adopted.contains(document.text) ? AdoptedVersion(3, at: Moment("2018-09-12")) : nil
    }
    func beginning(of document: DocumentID) -> Beginning? {
        beginnings?.text(of: document).map { Beginning($0, name: Phrase(nl: "versie 1", en: "version 1")) }
    }
}
