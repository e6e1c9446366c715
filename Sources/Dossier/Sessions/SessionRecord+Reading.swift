extension SessionRecord {
    private static let keys = [
        "id", "kind", "title", "subjects", "type", "body", "chair", "present", "guests", "opened", "closed",
        "expectations", "decisions", "earlier",
    ]

    /// Reads the record in the front matter of `document`.
    ///
    /// - Throws: a `DocumentError` where the document is of another kind; a key is missing, misspelt or not of its
    ///   form; a member, role, place or body is not in `charter`; a member sits twice; or the session closes before it
    ///   opens.
    public init(document: Document, charter: Charter) throws(DocumentError) {
        let reader = FieldReader(file: document.file, node: document.frontMatter)
        guard document.kind == .session else {
            throw reader.refusal("kind", .notASession, expected: .oneOf(["session"]), example: "kind: session")
        }
        for entry in document.frontMatter.entries ?? [] where !Self.keys.contains(entry.name) {
            // Other keys may be asked for by the kind's `fields`; one that is nearly a known key is a slip of the pen.
            if let meant = nearest(to: entry.name, in: Self.keys),
                charter.kind(.session)?.meaning.names(field: entry.name) != true
            {
                throw DocumentError(
                    file: document.file, mark: entry.key.start, key: entry.name, problem: .unknownKey(entry.name),
                    expected: .meant(meant))
            }
        }
        id = document.id
        title = document.title
        type = try Self.type(reader)
        body = try Self.body(reader, charter)
        let members = Set(charter.members.map(\.id))
        chair = try Self.member("chair", reader, members, example: "chair: marie")
        present = try Self.seats(reader, charter, members)
        guests = try reader.texts("guests", example: "guests: [\"Dr. A. Smit, hoogleraar\"]")
        let openedExample = "opened: 2018-09-12T19:30:00+02:00"
        guard let opened = try reader.moment("opened", example: openedExample) else {
            throw reader.refusal("opened", .missing("opened"), expected: .momentExpected, example: openedExample)
        }
        self.opened = opened
        closed = try reader.moment("closed", example: "closed: 2018-09-12T21:30:00+02:00")
        if let closed, closed < opened {
            throw reader.refusal(
                "closed", .closedBeforeOpened, expected: .momentExpected, example: "closed: 2018-09-12T21:30:00+02:00")
        }
        expectations = try reader.texts("expectations", example: "expectations: [Iedereen heeft A gelezen]")
        decisions = try reader.texts("decisions", example: "decisions: [A gaat naar de stuurgroep]")
        earlier = try Self.expectations(reader)
    }

    private static func type(_ reader: FieldReader) throws(DocumentError) -> SessionType {
        let choices = Phrase.oneOf(SessionType.allCases.map(\.rawValue))
        let text = try reader.required("type", expected: choices, example: "type: informeel")
        guard let type = SessionType(rawValue: text) else {
            throw reader.refusal("type", .notOneOf(text), expected: choices, example: "type: informeel")
        }
        return type
    }

    private static func body(_ reader: FieldReader, _ charter: Charter) throws(DocumentError) -> BodyID? {
        guard let text = try reader.text("body", example: "body: raadswerkgroep") else { return nil }
        guard let id = BodyID(text), charter.body(charter.former.current(id)) != nil else {
            throw reader.refusal(
                "body", .unknown(.body, text), expected: .bodyExpected, example: "body: raadswerkgroep")
        }
        return id
    }

    private static func member(
        _ key: String, _ reader: FieldReader, _ members: Set<MemberID>, example: String
    ) throws(DocumentError) -> MemberID {
        let id: MemberID = try reader.identifier(key, expected: .memberExpected, example: example)
        guard members.contains(id) else {
            throw reader.refusal(key, .unknown(.member, id.text), expected: .memberExpected, example: example)
        }
        return id
    }

    private static func seats(
        _ reader: FieldReader, _ charter: Charter, _ members: Set<MemberID>
    ) throws(DocumentError) -> [Seat] {
        let example = "present:\n  - {member: marie, capacity: raadslid@weert}"
        var seats: [Seat] = []
        var seated: Set<MemberID> = []
        for item in try mappings("present", reader, keys: ["member", "capacity"], example: example) {
            let member = try member("member", item, members, example: example)
            guard seated.insert(member).inserted else {
                throw item.refusal("member", .seatedTwice, expected: .oneSeat)
            }
            let capacity: Capacity = try item.identifier("capacity", expected: .capacityExpected, example: example)
            // Who sat there then sat there under the names of then.
            let today = charter.former.current(capacity)
            guard charter.roles.contains(today.role) else {
                throw item.refusal(
                    "capacity", .unknown(.role, capacity.role.text), expected: .capacityExpected, example: example)
            }
            guard charter.municipalities.contains(today.place) || charter.organisations.contains(today.place)
            else {
                throw item.refusal(
                    "capacity", .unknown(.place, capacity.place.text), expected: .capacityExpected, example: example)
            }
            seats.append(Seat(member: member, capacity: capacity))
        }
        return seats
    }

    private static func expectations(_ reader: FieldReader) throws(DocumentError) -> [Expectation] {
        let example = "earlier:\n  - {text: Iedereen heeft A gelezen, met: true}"
        var earlier: [Expectation] = []
        for item in try mappings("earlier", reader, keys: ["text", "met"], example: example) {
            let text = try item.required("text", expected: .oneText, example: example)
            var met: Bool?
            if let word = try item.text("met", example: example) {
                guard let answer = answer(word) else {
                    throw item.refusal("met", .notABoolean(word), expected: .booleanExpected, example: example)
                }
                met = answer
            }
            earlier.append(Expectation(text: text, met: met))
        }
        return earlier
    }

    private static func mappings(
        _ key: String, _ reader: FieldReader, keys: [String], example: String
    ) throws(DocumentError) -> [FieldReader] {
        guard let value = reader.node[key], !value.isNull else { return [] }
        guard let items = value.sequence else {
            throw reader.refusal(key, .notAList, expected: .oneOf(keys), example: example)
        }
        var readers: [FieldReader] = []
        for (index, item) in items.enumerated() {
            guard let entries = item.entries else {
                throw DocumentError(
                    file: reader.file, mark: item.start, key: "\(key)[\(index + 1)]", problem: .notAMapping,
                    expected: .oneOf(keys), example: example)
            }
            if let stranger = entries.first(where: { !keys.contains($0.name) }) {
                throw DocumentError(
                    file: reader.file, mark: stranger.key.start, key: "\(key)[\(index + 1)].\(stranger.name)",
                    problem: .unknownKey(stranger.name), expected: .oneOf(keys), example: example)
            }
            readers.append(FieldReader(file: reader.file, node: item, prefix: "\(key)[\(index + 1)]."))
        }
        return readers
    }
}

/// Reads the words for yes and no; nil for all else.
func answer(_ word: String) -> Bool? {
    switch word {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
}
