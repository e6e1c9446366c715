// What the texts of a kind say.
extension CharterDecoder {
    /// The keys of a kind that say what its texts mean.
    static let meaningKeys = [
        "fields", "required", "tables", "items", "locked", "findings", "documents", "stages", "needs",
    ]

    /// Reads what the texts of a kind say.
    func meaning(_ fields: [String: YamlNode], _ key: String) -> Meaning {
        var meaning = Meaning()
        meaning.fields = columns(
            fields["fields"], "\(key).fields", example: "fields:\n  vragen: {of: [impuls, kaders], cover: all}")
        for (text, node) in texts(fields["required"], "\(key).required", example: "required: [vragen]") {
            if ["id", "kind", "title"].contains(text) || meaning.required.contains(text) {
                report(node, "\(key).required", .listedTwice(text), expected: .eachOnce)
            }
            meaning.required.append(text)
        }
        meaning.tables = tables(fields["tables"], "\(key).tables")
        meaning.items = series(fields["items"], "\(key).items")
        meaning.locked = texts(fields["locked"], "\(key).locked", example: "locked: [Randvoorwaarden]").map(\.text)
        meaning.weights = weights(fields["findings"], "\(key).findings")
        meaning.documents = texts(fields["documents"], "\(key).documents", example: "documents: [A, B]")
            .compactMap { text, node in
                if let id = DocumentID(text) { return id }
                report(
                    node, "\(key).documents", .notAnID(text), expected: .documentIDExpected,
                    example: "documents: [A, B]")
                return nil
            }
        meaning.stages = stages(fields["stages"], "\(key).stages")
        return meaning
    }

    /// Reads how much findings weigh.
    func weights(_ node: YamlNode?, _ key: String) -> [FindingRule: FindingRule.Weight] {
        let example = "findings: {required: tag}"
        guard let node, !node.isNull,
            let fields = fields(node, key, known: FindingRule.allCases.map(\.rawValue), example: example)
        else { return [:] }
        var weights: [FindingRule: FindingRule.Weight] = [:]
        for rule in FindingRule.allCases {
            if let weight: FindingRule.Weight = choice(fields[rule.rawValue], "\(key).\(rule.rawValue)") {
                weights[rule] = weight
            }
        }
        return weights
    }

    private func tables(_ node: YamlNode?, _ key: String) -> [Meaning.Table] {
        let example = "tables:\n  Planning: {columns: {Periode: period, Wie: actor}, required: [Wat]}"
        let tables = headed(node, key, example: example).compactMap { heading, entry -> Meaning.Table? in
            let key = "\(key).\(heading)"
            let known = ["columns", "required", "rows", "totals", "split"]
            guard let fields = fields(entry.value, key, known: known, example: example) else { return nil }
            let totals = fields["totals"].flatMap {
                self.fields($0, "\(key).totals", known: ["row", "column"], example: "totals: {row: Alles bij elkaar}")
            }
            func total(_ name: String) -> String? {
                totals?[name].flatMap { self.name($0, "\(key).totals.\(name)", example: "\(name): Samen") }
            }
            return Meaning.Table(
                heading, columns: columns(fields["columns"], "\(key).columns", example: example),
                required: texts(fields["required"], "\(key).required", example: "required: [Wat]").map(\.text),
                rows: rows(fields["rows"], "\(key).rows"), totalRow: total("row"), totalColumn: total("column"),
                split: fields["split"].flatMap { name($0, "\(key).split", example: "split: Budget") })
        }
        for table in tables {
            guard let split = table.split, !tables.contains(where: { $0.heading == split && $0.split == nil }) else {
                continue
            }
            let place = node?[table.heading]?["split"] ?? node
            if let place {
                report(
                    place, "\(key).\(table.heading).split", .notOneOf(split),
                    expected: .otherTable, example: "split: Budget")
            }
        }
        return tables
    }

    /// Reads a mapping whose keys are names that people read.
    private func headed(
        _ node: YamlNode?, _ key: String, example: String
    ) -> [(name: String, entry: YamlNode.Entry)] {
        guard let node, !node.isNull else { return [] }
        guard let entries = node.entries else {
            report(node, key, .notAMapping, expected: .idWithValue, example: example)
            return []
        }
        return entries.compactMap { entry in
            name(entry.key, "\(key).\(entry.name)", example: example).map { ($0, entry) }
        }
    }

    private func columns(_ node: YamlNode?, _ key: String, example: String) -> [Meaning.Column] {
        headed(node, key, example: example).compactMap { name, entry in
            valueRule(entry.value, "\(key).\(name)").map { Meaning.Column(name, $0) }
        }
    }

    private func rows(_ node: YamlNode?, _ key: String) -> Meaning.Table.Rows? {
        guard let node else { return nil }
        if node.entries != nil {
            guard let fields = fields(node, key, known: ["min", "max"], example: "rows: {min: 1}") else { return nil }
            let least = fields["min"].flatMap { count($0, "\(key).min") } ?? 0
            let most = fields["max"].flatMap { count($0, "\(key).max") }
            return Meaning.Table.Rows(min: least, max: most)
        }
        return count(node, key).map { Meaning.Table.Rows(min: $0, max: $0) }
    }

    /// Reads a number of things.
    func count(_ node: YamlNode, _ key: String) -> Int? {
        guard let text = text(node, key, example: "rows: 8") else { return nil }
        guard text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
            report(node, key, .notANumber(text), expected: .countExpected, example: "rows: 8")
            return nil
        }
        return number
    }

    private func series(_ node: YamlNode?, _ key: String) -> [Meaning.Series] {
        let example = "items: {RV: 10, FE: 6}"
        return headed(node, key, example: example).compactMap { prefix, entry in
            guard prefix.utf8.count <= 16, isPlainName(prefix, uppercase: true), !prefix.contains("-") else {
                report(entry.key, "\(key).\(prefix)", .notAnID(prefix), expected: .prefixExpected, example: example)
                return nil
            }
            return count(entry.value, "\(key).\(prefix)").map { Meaning.Series(prefix: prefix, count: $0) }
        }
    }

    private func stages(_ node: YamlNode?, _ key: String) -> [Meaning.Stage] {
        let example = "stages: {plan: filled Aanpak, opgeleverd: adopted}"
        return headed(node, key, example: example).compactMap { name, entry in
            let key = "\(key).\(name)"
            guard let text = text(entry.value, key, example: example) else { return nil }
            return state(text, entry.value, key, known: DossierState.words, example: example)
                .map { Meaning.Stage(name: name, state: $0) }
        }
    }
}
