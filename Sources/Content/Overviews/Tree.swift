import Dossier

extension Overview {
    /// More rows than anyone reads: where every document refers to every other, there is no end to paths.
    public static let treeLimit = 5_000

    /// A document or a row in a tree.
    private struct Node {
        let label: String
        /// The names by which others refer to it.
        let name: String
        let document: DocumentID
        let stage: Phrase
        /// How much of it is met, of how much, where its table says so.
        var score: (met: Int64, of: Int64)?
        var children: [Int] = []
        var hasParent = false
    }

    /// What follows from what: under each document or row those that refer to it, level by level.
    ///
    /// The rows of a table are also under the document that they stand in.
    static func tree(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var nodes: [Node] = []
        var levels: [Range<Int>] = []
        for place in block.places {
            let start = nodes.count
            add(place, above: levels.last, to: &nodes, library)
            levels.append(start..<nodes.count)
        }
        // From the lowest level up, so that what is below is added up already.
        for index in nodes.indices.reversed() {
            let below = nodes[index].children.compactMap { nodes[$0].score }
            if nodes[index].score == nil, !below.isEmpty {
                nodes[index].score = below.reduce((0, 0)) {
                    ($0.0 &+ $1.met, $0.1 &+ $1.of)
                }
            }
        }
        var rows: [[Phrase]] = []
        func show(_ index: Int, _ path: [String], level: Int) {
            guard rows.count < treeLimit else { return }
            let node = nodes[index]
            let own = path + [node.label]
            let score = node.score.map { Phrase.metOf(Quantity.text($0.met), Quantity.text($0.of)) }
            rows.append(
                own.map { .said($0) } + Array(repeating: .said(""), count: levels.count - own.count)
                    + [node.stage, score ?? .said("")])
            for child in node.children { show(child, own, level: level + 1) }
        }
        for (level, range) in levels.enumerated() {
            // What refers to nothing above it stands at the end, so that it is seen.
            for index in range where !nodes[index].hasParent {
                show(index, Array(repeating: "", count: level), level: level)
            }
        }
        let heads = block.places.map { place in
            Phrase.said(place.heading ?? library.charter.kind(place.kind)?.name ?? place.kind.text)
        }
        return Overview(
            block, title: block.title(in: library.charter), columns: heads + [.state, .score], rows: rows,
            sources: nodes.map(\.document))
    }

    /// Adds the documents or rows of one level, each under those above that it refers to.
    private static func add(
        _ place: Block.Place, above: Range<Int>?, to nodes: inout [Node], _ library: any HistoryLibrary
    ) {
        guard let kind = library.charter.kind(place.kind) else { return }
        let parents = above.map { range in
            Dictionary(range.map { (nodes[$0].name, [$0]) }, uniquingKeysWith: { $0 + $1 })
        }
        let homes = above.map { range in
            Dictionary(range.map { (nodes[$0].document, $0) }, uniquingKeysWith: { first, _ in first })
        }
        func append(_ node: Node, under names: [String], or home: Int? = nil) {
            var node = node
            var found: [Int] = []
            for parent in names.flatMap({ parents?[Name.of($0)] ?? [] }) where !found.contains(parent) {
                found.append(parent)
            }
            if found.isEmpty, let home { found = [home] }
            node.hasParent = !found.isEmpty
            for parent in found { nodes[parent].children.append(nodes.count) }
            nodes.append(node)
        }
        for id in library.documents(of: kind.id) {
            guard let text = library.text(of: id) else { continue }
            let ownReferences = kind.references(of: text)
            guard let heading = place.heading else {
                append(
                    Node(
                        label: text.document.title == id.text ? id.text : "\(id): \(text.document.title)",
                        name: Name.of(id.text), document: id, stage: stage(of: text, kind, library)),
                    under: ownReferences)
                continue
            }
            let declared = kind.meaning.tables.first { Name.of($0.heading) == Name.of(heading) }
            for table in text.tables(under: heading) {
                for row in table.rows where !row[0].isEmpty {
                    let names = declared?.references(in: row, of: table) ?? []
                    append(
                        Node(
                            label: row[0].text, name: Name.of(row[0].text), document: id, stage: .said(""),
                            score: declared?.score(of: row, in: table)),
                        under: names.isEmpty && homes?[id] == nil ? ownReferences : names, or: homes?[id])
                }
            }
        }
    }

    /// How far a document is: its step or, where its kind has none, its version.
    private static func stage(of text: ContentText, _ kind: Kind, _ library: any HistoryLibrary) -> Phrase {
        let id = text.document.id
        if !kind.meaning.stages.isEmpty {
            return kind.stage(reachedBy: id, text, in: library).map { .said($0.name) } ?? .notBegun
        }
        if let version = library.adoptedVersion(of: id) { return .numbered(version.number) }
        return kind.register || kind.annex ? .said("") : .notAdopted
    }
}

extension Kind {
    /// What a text of this kind names in its fields and tables that are references.
    fileprivate func references(of text: ContentText) -> [String] {
        var names: [String] = []
        for field in meaning.fields where !field.rule.type.targets.isEmpty {
            names += text.document.texts(of: field.name)
        }
        for declared in meaning.tables {
            for table in text.tables(under: declared.heading) {
                for row in table.rows { names += declared.references(in: row, of: table) }
            }
        }
        return names
    }
}

extension Meaning.Table {
    /// What a row names in its columns that are references.
    fileprivate func references(in row: [ContentText.Cell], of table: ContentText.Table) -> [String] {
        columns.filter { !$0.rule.type.targets.isEmpty }.compactMap { table.column($0.name) }
            .flatMap { row[$0].text.split(separator: ",").map { String($0).trimmed } }
    }

    /// How much of a row is met, of how much: a number with another column as the most that it can be.
    fileprivate func score(of row: [ContentText.Cell], in table: ContentText.Table) -> (met: Int64, of: Int64)? {
        for column in columns {
            guard column.rule.type == .plain(.number), case .name(let name, months: 0)? = column.rule.max,
                let met = table.column(column.name), let all = table.column(name), let most = Quantity(row[all].text)
            else { continue }
            return (Quantity(row[met].text)?.value ?? 0, most.value)
        }
        return nil
    }
}
