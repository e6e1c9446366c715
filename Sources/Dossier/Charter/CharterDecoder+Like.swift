// Kinds that are like others.
extension CharterDecoder {
    /// What a kind keeps to itself, whatever it is like.
    private static let own = ["name", "path", "documents", "like"]
    private static let likeExample = "like: concept-eindrapport"

    /// The keys of a kind with those of the kind that it is like, and so on; each keeps the place where it is written.
    ///
    /// A key that is said again replaces the key of the other kind as a whole.
    func inherited(_ value: YamlNode, of id: KindID, in kinds: YamlNode?) -> YamlNode? {
        guard var entries = value.entries else { return value }
        var seen: Set<String> = [id.text]
        var next = value["like"]
        while let like = next, !like.isNull {
            let key = "kinds.\(id).like"
            guard let name = text(like, key, example: Self.likeExample) else { return nil }
            guard seen.insert(name).inserted else {
                report(like, key, .likeItself(name), expected: .otherKind, example: Self.likeExample)
                return nil
            }
            guard let other = kinds?[name], let more = other.entries, name != KindID.charter.text else {
                let known = kindNames.subtracting([id.text, KindID.charter.text]).sorted()
                report(
                    like, key, .unknown(.kindOfDocument, name),
                    expected: nearest(to: name, in: known).map(Phrase.meant) ?? .oneOf(known),
                    example: Self.likeExample)
                return nil
            }
            let known = Set(entries.map(\.name))
            entries += more.filter { !known.contains($0.name) && !Self.own.contains($0.name) }
            next = other["like"]
        }
        return YamlNode(content: .mapping(entries), start: value.start, end: value.end, isFlow: value.isFlow)
    }
}
