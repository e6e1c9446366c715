// Reports that are made of blocks.
extension CharterDecoder {
    private static let reportExample =
        "reports:\n  stuurgroep: {title: Voortgang, blocks: [changes, {stages: bouwsteen}]}"
    /// More reports than a dossier has, and more blocks than anyone reads.
    private static let reportLimit = 50

    /// Reads the reports that a dossier makes.
    func reports(_ node: YamlNode?, _ kinds: [Kind]) -> [Charter.Report] {
        let example = Self.reportExample
        if let node, let count = node.entries?.count, count > Self.reportLimit {
            report(node, "reports", .tooManyBlocks(count, limit: Self.reportLimit), expected: .fewer)
            return []
        }
        let reader = BlockReader(kinds)
        return items(node, "reports", example: example, as: ReportID.self).compactMap { id, entry in
            let key = "reports.\(id)"
            guard let fields = fields(entry.value, key, known: ["title", "blocks"], example: example) else {
                return nil
            }
            let title = required("title", in: fields, of: entry.value, key, expected: .oneText, example: example)
                .flatMap { name($0, "\(key).title", example: example) }
            let list = required("blocks", in: fields, of: entry.value, key, expected: .listOfTexts, example: example)
            let blocks = list.map { self.blocks($0, "\(key).blocks", reader) } ?? []
            return title.map { Charter.Report(id: id, title: $0, blocks: blocks) }
        }
    }

    private func blocks(_ node: YamlNode, _ key: String, _ reader: BlockReader) -> [Block] {
        guard let items = node.sequence, !items.isEmpty else {
            report(node, key, .notAList, expected: .blockExpected, example: "blocks: [changes, {stages: bouwsteen}]")
            return []
        }
        guard items.count <= Self.reportLimit else {
            report(node, key, .tooManyBlocks(items.count, limit: Self.reportLimit), expected: .fewer)
            return []
        }
        return items.enumerated().compactMap { index, item in block(item, "\(key)[\(index + 1)]", reader) }
    }

    private func block(_ node: YamlNode, _ key: String, _ reader: BlockReader) -> Block? {
        let example = "{stages: bouwsteen}"
        var written: (name: String, place: YamlNode)?
        var places: [YamlNode] = []
        if let text = node.text {
            written = (text, node)
        } else if let entries = node.entries, entries.count == 1 {
            written = (entries[0].name, entries[0].key)
            let value = entries[0].value
            places = value.isNull ? [] : value.sequence ?? [value]
        }
        guard let written else {
            report(node, key, .notABlock, expected: .blockExpected, example: example)
            return nil
        }
        let texts = places.compactMap { name($0, key, example: example) }
        guard !isFull, texts.count == places.count else { return nil }
        do throws(BlockReader.Fault) {
            return try reader.block(written.name, texts)
        } catch {
            report(
                error.place.map { places[$0] } ?? written.place, key, error.problem, expected: error.expected,
                example: error.example)
            return nil
        }
    }
}
