import Dossier
import Git
import Markdown
import Redline
import Review

// What a person may be about to type.
extension DossierReader {
    /// The documents, collections and proposals, by the names that commands take.
    public func namesToComplete() throws -> [String] {
        try documents(in: main.tree).map(\.id.text) + charter.collections.map(\.id.text)
            + proposalNames().map(\.id.description)
    }

    /// The bodies, those that each municipality has one of under the name of each.
    public var bodiesToComplete: [String] {
        charter.bodies.flatMap { body in
            body.perMunicipality ? charter.municipalities.ids.map { BodyID(body.id, of: $0).text } : [body.id.text]
        }
    }

    /// The headings of a document as the proposal that is open on it has them, else as it was adopted.
    public func headings(of name: DocumentName) throws -> [String] {
        let open = try proposals(for: name.document).filter {
            name.proposal == nil ? $0.proposal.isOpen : $0.id == name.proposal
        }
        let bytes =
            try open.first.flatMap { try texts.text(at: $0.place.path, in: $0.tip.tree) } ?? show(name).bytes
        return Sections.of(bytes).map(\.heading).filter { !$0.isEmpty }
    }
}
