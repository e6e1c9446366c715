extension CharterDecoder {
    private static let keys = ["name", "path", "sections", "annex", "register", "subjects"]
    private static let example = "kinds:\n  bouwsteen:\n    name: Bouwsteen\n    path: bouwstenen/{id}.md"
    /// More than any dossier has: each path is compared with those before it.
    private static let limit = 500
    private static let mandateExample = "review: {capacities: [raadslid], quorum: 2}"

    func kinds(_ node: YamlNode?, _ root: YamlNode, weights: [FindingRule: FindingRule.Weight]) -> [Kind] {
        var kinds: [Kind] = []
        var waits: [Wait] = []
        var places = KindPlaces()
        if let count = node?.entries?.count, let node, count > Self.limit {
            report(node, "kinds", .tooManyKinds(count, limit: Self.limit), expected: .fewerKinds)
            return []
        }
        kindNames = Set((node?.entries ?? []).map(\.name))
        for (id, entry) in items(node, "kinds", example: Self.example, as: KindID.self) {
            guard let value = inherited(entry.value, of: id, in: node), var kind = kind(id, entry, value) else {
                continue
            }
            kind.meaning.weights.merge(weights) { own, _ in own }
            waits += needs(value["needs"], of: kind)
            let place = entry.value["path"] ?? entry.value
            let other = places.add(kind.path, of: id)
            if id != .charter, kind.path.isTaken {
                report(place, "kinds.\(id).path", .pathTaken, expected: .freePath, example: "path: \(id)/{id}.md")
            } else if let other {
                report(
                    place, "kinds.\(id).path", .pathTwice(other.text), expected: .ownPath,
                    example: "path: \(id)/{id}.md")
            }
            kinds.append(kind)
        }
        for wanted in [KindID.charter, .session]
        where !(node?.entries ?? []).contains(where: { $0.name == wanted.text }) {
            report(
                node ?? root, "kinds.\(wanted)", .missing(wanted.text), expected: .kindWanted(wanted),
                example: wanted == .charter
                    ? "kader:\n  name: Afspraken\n  path: kader.yml"
                    : "session:\n  name: Bijeenkomst\n  path: bijeenkomsten/{id}.md\n  register: true")
        }
        return resolved(waits, in: kinds)
    }

    private func kind(_ id: KindID, _ entry: YamlNode.Entry, _ value: YamlNode) -> Kind? {
        let key = "kinds.\(id)"
        let acts = MandatedAct.allCases.map(\.rawValue)
        // Only the rules themselves could come to have nobody to adopt them.
        let known = Self.keys + Self.meaningKeys + acts + (id == .charter ? ["successor"] : ["like"])
        guard let fields = fields(value, key, known: known, example: Self.example) else { return nil }
        let name = required("name", in: fields, of: value, key, expected: .oneText, example: Self.example)
            .flatMap { self.name($0, "\(key).name", example: Self.example) }
        let path = required("path", in: fields, of: value, key, expected: .patternExpected, example: Self.example)
            .flatMap { self.path($0, "\(key).path", of: id) }
        let annex = boolean(fields["annex"], "\(key).annex")
        let register = boolean(fields["register"], "\(key).register")
        var mandates: [MandatedAct: Mandate] = [:]
        for act in MandatedAct.allCases {
            if let node = fields[act.rawValue] { mandates[act] = mandate(node, "\(key).\(act.rawValue)") }
        }
        if id == .session, !register {
            report(
                fields["register"] ?? entry.key, "\(key).register", .sessionIsRegister, expected: .registerTrue,
                example: "register: true")
        }
        let needed: [MandatedAct] =
            register ? [.record] : annex ? [.propose, .review, .approve] : [.propose, .review, .approve, .tag]
        for act in needed where fields[act.rawValue] == nil {
            report(
                entry.key, "\(key).\(act.rawValue)", .missing(act.rawValue),
                expected: register ? .registerNeedsRecord : .kindNeedsActs(annex: annex),
                example: "\(act.rawValue): {capacities: [griffie]}")
        }
        guard let path else { return nil }
        return Kind(
            id: id, name: name ?? "", path: path, sections: sections(fields["sections"], "\(key).sections"),
            meaning: meaning(fields, key), annex: annex, register: register,
            subjects: texts(fields["subjects"], "\(key).subjects", example: "subjects: [de-risse]").map(\.text),
            mandates: mandates, successor: fields["successor"].map { mandate($0, "\(key).successor") })
    }

    private func path(_ node: YamlNode, _ key: String, of id: KindID) -> PathPattern? {
        guard let text = text(node, key, example: "path: bouwstenen/{id}.md") else { return nil }
        let hidden = text.unicodeScalars.contains(where: \.isHidden)
        guard !hidden, text.utf8.count <= 512, let path = PathPattern(text) else {
            report(node, key, .badPath(text), expected: .patternExpected, example: "path: bouwstenen/{id}.md")
            return nil
        }
        if id == .charter, !path.description.utf8.elementsEqual(Charter.path.utf8) {
            report(node, key, .charterPath, expected: .oneOf([Charter.path]), example: "path: kader.yml")
        }
        if id == .session, !path.hasID {
            report(node, key, .sessionPath, expected: .patternExpected, example: "path: bijeenkomsten/{id}.md")
        }
        return path
    }

    private func sections(_ node: YamlNode?, _ key: String) -> [String] {
        var seen: Set<String> = []
        return texts(node, key, example: "sections: [\"Hoe doen we het nu?\"]").map { text, node in
            if !seen.insert(text).inserted { report(node, key, .listedTwice(text), expected: .eachOnce) }
            // A heading is compared without the white space around it.
            if text != text.trimmed { report(node, key, .spaceAround(text), expected: .withoutSpace) }
            return text
        }
    }

    private func mandate(_ node: YamlNode, _ key: String) -> Mandate {
        guard
            let fields = fields(
                node, key, known: ["capacities", "bodies", "quorum", "per"], example: Self.mandateExample)
        else { return Mandate() }
        let example = Self.mandateExample
        let holders = texts(fields["capacities"], "\(key).capacities", example: example).compactMap { text, node in
            holder(text, node, "\(key).capacities")
        }
        var bodies: [BodyID] = []
        for (text, node) in texts(fields["bodies"], "\(key).bodies", example: "bodies: [stuurgroep]") {
            guard let id = BodyID(text) else {
                report(node, "\(key).bodies", .notAnID(text), expected: .idExpected, example: "bodies: [stuurgroep]")
                continue
            }
            checkBody(id, node, "\(key).bodies", member: false, example: "bodies: [stuurgroep]")
            bodies.append(id)
        }
        let quorum = fields["quorum"].flatMap { self.quorum($0, "\(key).quorum") } ?? 1
        let named = [fields["capacities"], fields["bodies"]].contains { $0?.sequence?.isEmpty == false }
        if !named, quorum > 0 {
            report(node, key, .nobody, expected: .somebody, example: example)
        }
        return Mandate(capacities: holders, bodies: bodies, quorum: quorum, per: choice(fields["per"], "\(key).per"))
    }

    private func holder(_ text: String, _ node: YamlNode, _ key: String) -> Mandate.Holder? {
        let example = "capacities: [raadslid, wethouder@weert]"
        if let role = RoleID(text) {
            checkRole(role, node, key, example: example)
            return Mandate.Holder(role: role)
        }
        guard let capacity = Capacity(text) else {
            report(node, key, .notAnID(text), expected: .roleExpected, example: example)
            return nil
        }
        checkRole(capacity.role, node, key, example: example)
        checkPlace(capacity.place, node, key, example: example)
        return Mandate.Holder(role: capacity.role, place: capacity.place)
    }

    private func quorum(_ node: YamlNode, _ key: String) -> Int? {
        guard let text = text(node, key, example: "quorum: 2") else { return nil }
        guard text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            number <= 1_000
        else {
            report(node, key, .notANumber(text), expected: .quorumExpected, example: "quorum: 2")
            return nil
        }
        return number
    }
}
