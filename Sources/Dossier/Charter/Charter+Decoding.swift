extension Charter {
    /// Reads a charter.
    ///
    /// - Parameters:
    ///   - bytes: the text of `kader.yml`.
    ///   - file: what the file is called in messages.
    /// - Throws: a `CharterError` with every problem that was found (50 at most): text that is no YAML as
    ///   `YamlNode.read` wants it, keys that are unknown, missing or not of their form, references to what is not
    ///   there, and rules of the format that are broken.
    /// - Complexity: linear in the length of the text.
    public init(yaml bytes: [UInt8], file: String = Charter.path) throws(CharterError) {
        self = try Self.decode(bytes, file: file).charter
    }

    /// Reads a charter and keeps the tree that it was read from.
    static func decode(_ bytes: [UInt8], file: String) throws(CharterError) -> (charter: Charter, root: YamlNode) {
        let root: YamlNode?
        do throws(DocumentError) {
            guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
                throw DocumentError(
                    file: file, mark: .start, problem: .byteOrderMark, expected: .saveWithoutMark)
            }
            root = try YamlNode.read(bytes, file: file)
        } catch {
            throw CharterError(problems: [error])
        }
        guard let root, !root.isNull else {
            throw CharterError(problems: [
                DocumentError(
                    file: file, mark: .start, problem: .emptyFile, expected: .charterStart,
                    example: "kader: 1\ntitle: Sociaal domein")
            ])
        }
        let decoder = CharterDecoder(file: file)
        let charter = decoder.charter(root)
        guard let charter, decoder.problems.isEmpty else {
            let sorted = decoder.problems.enumerated().sorted {
                ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
            }
            throw CharterError(problems: sorted.map(\.element))
        }
        return (charter, root)
    }
}

extension CharterDecoder {
    private static let keys = [
        "kader", "title", "language", "founded", "municipalities", "organisations", "roles", "bodies", "fracties",
        "collections", "partners", "kinds", "findings", "reports", "members",
    ]

    /// Reads the whole; nil, with a problem reported, where there is no title.
    func charter(_ root: YamlNode) -> Charter? {
        guard let fields = fields(root, "", known: Self.keys, example: "kader: 1\ntitle: Sociaal domein") else {
            return nil
        }
        checkVersion(fields, root)
        let title = required("title", in: fields, of: root, "", expected: .oneText, example: "title: Sociaal domein")
            .flatMap { name($0, "title", example: "title: Sociaal domein") }
        municipalities = names(
            fields["municipalities"], "municipalities", example: "municipalities:\n  weert: Weert", was: \.places)
        organisations = names(
            fields["organisations"], "organisations", example: "organisations:\n  de-risse: De Risse", was: \.places)
        checkPlaces(fields)
        roles = names(fields["roles"], "roles", example: "roles:\n  griffie: Griffie", was: \.roles)
        fracties(fields["fracties"])
        if !roles.contains(.griffie) {
            report(
                fields["roles"] ?? root, "roles.griffie", .missing("griffie"), expected: .griffieRole,
                example: "roles:\n  griffie: Griffie")
        }
        let bodies = bodies(fields["bodies"])
        checkFormer(fields)
        let kinds = kinds(fields["kinds"], root, weights: weights(fields["findings"], "findings"))
        let collections = collections(fields["collections"], kinds)
        checkReferences(collections)
        let partners = partners(fields["partners"])
        let reports = reports(fields["reports"], kinds)
        let members = members(fields["members"])
        guard let title else { return nil }
        return Charter(
            title: title, language: choice(fields["language"], "language") ?? .nl,
            founded: moment(fields["founded"], "founded"), municipalities: municipalities,
            organisations: organisations, roles: roles, bodies: bodies, kinds: kinds, collections: collections,
            partners: partners, reports: reports, members: members, former: former, aliases: aliases)
    }

    private func checkVersion(_ fields: [String: YamlNode], _ root: YamlNode) {
        guard
            let node = required("kader", in: fields, of: root, "", expected: .versionExpected, example: "kader: 1")
        else { return }
        if node.text != "1" {
            report(
                node, "kader", .unknownVersion(node.text ?? ""), expected: .versionExpected, example: "kader: 1")
        }
    }

    private func checkPlaces(_ fields: [String: YamlNode]) {
        for entry in fields["organisations"]?.entries ?? [] {
            if let id = PlaceID(entry.name), municipalities.contains(id) {
                report(
                    entry.key, "organisations.\(id)", .placeTwice(id.text), expected: .onePlace,
                    example: "organisations:\n  de-risse: De Risse")
            }
        }
    }

    private enum Decides: String, CaseIterable {
        case collectively
        case individually
    }

    private enum Per: String, CaseIterable {
        case municipality
    }

    private func bodies(_ node: YamlNode?) -> [Body] {
        let example = "bodies:\n  raad:\n    name: Gemeenteraad\n    per: municipality"
        var result: [Body] = []
        for (id, entry) in items(node, "bodies", example: example, as: BodyID.self) {
            let key = "bodies.\(id)"
            guard
                let fields = fields(
                    entry.value, key, known: ["name", "per", "decides", "was", "aliases"], example: example)
            else { continue }
            aliases(fields["aliases"], "\(key).aliases")
            was(fields["was"], id, "\(key).was", in: \.bodies)
            let per: Per? = choice(fields["per"], "\(key).per")
            let decides: Decides? = choice(fields["decides"], "\(key).decides")
            let name = required("name", in: fields, of: entry.value, key, expected: .oneText, example: example)
                .flatMap { self.name($0, "\(key).name", example: example) }
            if let place = id.place {
                checkPlace(place, entry.key, key, example: example)
                if per != nil { report(entry.key, key, .placeAndPer, expected: .placeOrPer, example: example) }
            }
            let body = Body(id: id, name: name ?? "", perMunicipality: per != nil, collective: decides == .collectively)
            bodies[id] = body
            result.append(body)
        }
        for entry in node?.entries ?? [] {
            if let id = BodyID(entry.name), id.place != nil, let name = BodyID(id.name),
                bodies[name]?.perMunicipality == true
            {
                report(entry.key, "bodies.\(id)", .bodyTwice(id.text), expected: .placeOrPer, example: example)
            }
        }
        return result
    }

    private func collections(_ node: YamlNode?, _ kinds: [Kind]) -> [Charter.Collection] {
        let example = "collections:\n  kadernota:\n    name: Kadernota\n    documents: [wat, waaraan]"
        // Texts are adopted under these names, which become folders: two that differ in case alone are one on many a disk.
        var taken = Set(kinds.filter { !$0.path.hasID }.map { asciiFolded($0.id.text) })
        taken.insert(asciiFolded(DocumentID.charter.text))
        var keys: [(id: DocumentID, key: YamlNode)] = []
        var owners: [[UInt8]: Set<DocumentID>] = [:]
        let collections: [Charter.Collection] = items(node, "collections", example: example, as: DocumentID.self)
            .compactMap { id, entry in
                let key = "collections.\(id)"
                guard let fields = fields(entry.value, key, known: ["name", "documents"], example: example) else {
                    return nil
                }
                if !taken.insert(asciiFolded(id.text)).inserted {
                    report(entry.key, key, .collectionIsKind(id.text), expected: .otherName, example: example)
                } else {
                    keys.append((id, entry.key))
                }
                let name = required("name", in: fields, of: entry.value, key, expected: .oneText, example: example)
                    .flatMap { self.name($0, "\(key).name", example: example) }
                let list = required(
                    "documents", in: fields, of: entry.value, key, expected: .listOfTexts, example: example)
                let documents = self.documents(list, "\(key).documents", collection: id, example: example)
                for document in documents { owners[asciiFolded(document.text), default: []].insert(id) }
                return name.map { Charter.Collection(id: id, name: $0, documents: documents) }
            }
        for (id, key) in keys where owners[asciiFolded(id.text)]?.contains(where: { $0 != id }) == true {
            report(key, "collections.\(id)", .collectionIsKind(id.text), expected: .otherName, example: example)
        }
        return collections
    }

    private func documents(
        _ list: YamlNode?, _ key: String, collection: DocumentID, example: String
    ) -> [DocumentID] {
        var seen: Set<DocumentID> = []
        return texts(list, key, example: example).compactMap { text, node in
            guard let id = DocumentID(text) else {
                report(node, key, .notAnID(text), expected: .documentIDExpected, example: example)
                return nil
            }
            if asciiFolded(id.text) == asciiFolded(collection.text) {
                report(node, key, .collectionInItself(text), expected: .otherName, example: example)
            } else if !seen.insert(id).inserted {
                report(node, key, .listedTwice(text), expected: .eachOnce, example: example)
            }
            return id
        }
    }

    private func partners(_ node: YamlNode?) -> [Charter.Partner] {
        let example = "partners:\n  cranendonck:\n    name: Gemeente Cranendonck"
        return items(node, "partners", example: example, as: PartnerID.self).compactMap { id, entry in
            let key = "partners.\(id)"
            guard let fields = fields(entry.value, key, known: ["name", "outlet"], example: example) else { return nil }
            let name = required("name", in: fields, of: entry.value, key, expected: .oneText, example: example)
                .flatMap { self.name($0, "\(key).name", example: example) }
            let outlet = fields["outlet"].flatMap { self.outlet($0, "\(key).outlet") }
            return name.map { Charter.Partner(id: id, name: $0, outlet: outlet) }
        }
    }

    private func outlet(_ node: YamlNode, _ key: String) -> String? {
        let example = "outlet: /srv/git/cranendonck.git"
        guard let text = text(node, key, example: example) else { return nil }
        guard !text.trimmed.isEmpty else {
            report(node, key, .emptyValue("outlet"), expected: .outletExpected, example: example)
            return nil
        }
        if let hidden = text.unicodeScalars.first(where: \.isHidden) {
            report(node, key, .hiddenCharacter(hidden), expected: .removeCharacter, example: example)
            return nil
        }
        // Git would take more for a place to push to than an address: an option, or a program to run.
        guard (try? Address(text)) != nil, text.utf8.count <= 1_024 else {
            report(node, key, .badOutlet, expected: .outletExpected, example: example)
            return nil
        }
        return text
    }
}
