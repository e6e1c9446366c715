import Dossier

/// `again`: what a text builds on, by a field of its front matter, was adopted anew since. Somebody looks whether the text still
/// holds, and names the new version in the field or in a remark.
extension ContentCheck {
    mutating func checkAgain() {
        let own = text.document.id
        for field in kind.meaning.fields {
            let values = Self.values(of: field.name, in: text.document)
            // To know the names of a kind takes reading all of its documents.
            guard !values.isEmpty, !field.rule.type.targets.isEmpty else { continue }
            let known = things.names(of: field.rule.type.targets)
            for (value, mark) in values {
                for part in value.split(separator: ",") {
                    let pieces = part.split(separator: "@", maxSplits: 1).map { String($0).trimmed }
                    guard let bare = pieces.first, let id = known[Name.of(bare)].flatMap({ DocumentID($0) }),
                        id != own, let latest = library.version(of: id)
                    else { continue }
                    let isOld =
                        pieces.count == 2
                        ? Int(pieces[1]).map { $0 < latest } ?? false : library.isAdopted(id, after: own)
                    guard isOld, !library.isNoted(latest, of: id, on: own) else { continue }
                    note(
                        .again, line: mark.line, column: mark.column, key: field.name, .adoptedAnew(id, latest),
                        expected: .noteVersion(id, latest, on: own))
                }
            }
        }
    }
}
