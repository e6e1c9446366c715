// Names, and what was called something else before.
extension CharterDecoder {
    /// Returns a mapping of ids to names: a plain text, or a mapping of the name and what it was before.
    func names<ID: Identifier>(
        _ node: YamlNode?, _ key: String, example: String, was former: WritableKeyPath<FormerNames, [ID: ID]>
    ) -> Named<ID> {
        var names = Named<ID>()
        for (id, entry) in items(node, key, example: example, as: ID.self) {
            let key = join(key, id.text)
            guard entry.value.entries != nil else {
                if let name = name(entry.value, key, example: example) { names[id] = name }
                continue
            }
            let long = "\(id): {name: …, was: [weert, nederweert]}"
            guard let fields = fields(entry.value, key, known: ["name", "was", "aliases"], example: long) else {
                continue
            }
            aliases(fields["aliases"], "\(key).aliases")
            was(fields["was"], id, "\(key).was", in: former)
            names[id] = required("name", in: fields, of: entry.value, key, expected: .oneText, example: long)
                .flatMap { name($0, "\(key).name", example: long) }
        }
        return names
    }

    /// Reads other names by which texts call something.
    func aliases(_ node: YamlNode?, _ key: String) {
        aliases += texts(node, key, example: "aliases: [beide raden]").map(\.text)
    }

    /// Reads the former names of `id`; one text stands for a list of one.
    func was<ID: Identifier>(
        _ node: YamlNode?, _ id: ID, _ key: String, in former: WritableKeyPath<FormerNames, [ID: ID]>
    ) {
        for (text, node) in formerNames(node, key) {
            guard let old = ID(text) else {
                report(node, key, .notAnID(text), expected: .idExpected, example: "was: [weert, nederweert]")
                continue
            }
            if self.former[keyPath: former].updateValue(id, forKey: old) != nil {
                report(node, key, .listedTwice(text), expected: .eachOnce)
            }
        }
    }

    /// Reads which political groups were called something else before.
    func fracties(_ node: YamlNode?) {
        let example = "fracties:\n  CDA-D66: {was: [CDA, D66]}"
        guard let node, !node.isNull else { return }
        guard let entries = node.entries else {
            report(node, "fracties", .notAMapping, expected: .idWithValue, example: example)
            return
        }
        for entry in entries {
            let key = "fracties.\(entry.name)"
            guard let name = name(entry.key, key, example: example),
                let fields = fields(entry.value, key, known: ["was"], example: example)
            else { continue }
            for (old, node) in formerNames(fields["was"], "\(key).was") {
                if former.fracties.updateValue(name, forKey: old) != nil {
                    report(node, "\(key).was", .listedTwice(old), expected: .eachOnce)
                }
            }
        }
    }

    private func formerNames(_ node: YamlNode?, _ key: String) -> [(text: String, node: YamlNode)] {
        let example = "was: [weert, nederweert]"
        guard let node, node.text != nil else { return texts(node, key, example: example) }
        return name(node, key, example: example).map { [($0, node)] } ?? []
    }

    /// Reports former names that are in use: an act under such a name would be taken for another's.
    func checkFormer(_ fields: [String: YamlNode]) {
        func check<ID: Hashable>(_ names: [ID: ID], _ key: String, isUsed: (ID) -> Bool, text: (ID) -> String) {
            guard let node = fields[key] else { return }
            for (old, new) in names.sorted(by: { text($0.key) < text($1.key) }) where isUsed(old) {
                let place = node.entry(text(new))?.value["was"]
                report(
                    place ?? node, "\(key).\(text(new)).was", .formerInUse(text(old)), expected: .formerExpected,
                    example: "was: [weert, nederweert]")
            }
        }
        for key in ["municipalities", "organisations"] {
            let here = former.places.filter { (key == "municipalities") == municipalities.contains($0.value) }
            check(here, key, isUsed: { municipalities.contains($0) || organisations.contains($0) }, text: \.text)
        }
        check(former.roles, "roles", isUsed: roles.contains, text: \.text)
        check(former.bodies, "bodies", isUsed: { bodies[$0] != nil }, text: \.text)
        check(former.fracties, "fracties", isUsed: { fields["fracties"]?.entry($0) != nil }, text: \.self)
    }
}
