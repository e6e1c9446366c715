/// Edits the text of `kader.yml` and keeps every comment, the order and the layout of all that an edit is not about.
///
/// After each edit the new text is read again; unless it says exactly what was meant, the edit is refused and nothing
/// has changed.
public struct CharterEditor: Sendable {
    /// The text.
    public private(set) var bytes: [UInt8]

    /// What the text says.
    public private(set) var charter: Charter

    private(set) var root: YamlNode

    /// Starts with the text of a charter.
    ///
    /// - Throws: as `Charter.init(yaml:file:)`.
    public init(_ bytes: [UInt8]) throws(CharterError) {
        self.bytes = bytes
        (charter, root) = try Charter.decode(bytes, file: Charter.path)
    }

    /// Changes what the dossier is called.
    ///
    /// - Throws: a `CharterError` where `title` cannot be a title.
    public mutating func set(title: String) throws(CharterError) {
        var wanted = charter
        wanted.title = title
        var patch = YamlPatch(bytes, root: root)
        patch.set("title", to: .text(title), in: root, after: ["kader"])
        try accept(patch, wanted)
    }

    /// Changes the language of documents and summaries.
    ///
    /// - Throws: a `CharterError` where the text cannot be edited.
    public mutating func set(language: Language) throws(CharterError) {
        var wanted = charter
        wanted.language = language
        var patch = YamlPatch(bytes, root: root)
        patch.set("language", to: .text(language.rawValue), in: root, after: ["title"])
        try accept(patch, wanted)
    }

    /// Notes when the set-up ended.
    ///
    /// - Throws: a `CharterError` where the text cannot be edited or the moment lies outside the years 0 to 9999.
    public mutating func set(founded: Moment) throws(CharterError) {
        var wanted = charter
        wanted.founded = founded
        var patch = YamlPatch(bytes, root: root)
        patch.set("founded", to: .scalar(founded.description), in: root, after: ["language", "title"])
        try accept(patch, wanted)
    }

    /// Changes the municipalities; lines of those that keep their place stay as they are.
    ///
    /// - Throws: a `CharterError` where a name cannot be one, or a municipality that is left out is still referred to.
    public mutating func set(municipalities: Named<PlaceID>) throws(CharterError) {
        var wanted = charter
        wanted.municipalities = municipalities
        var patch = YamlPatch(bytes, root: root)
        patch.replaceEntries(
            under: "municipalities",
            with: municipalities.items.map { .init(key: yamlText($0.id.text), value: .text($0.name)) },
            after: ["founded", "language", "title"])
        try accept(patch, wanted)
    }

    /// Adds a member at the end of the list. Comments in the text of a key are dropped.
    ///
    /// - Throws: a `CharterError` where there is a member of this id already; where the members are written with
    ///   brackets; or where the new text would break a rule of the format, such as a key that is another member's.
    public mutating func add(_ member: Member) throws(CharterError) {
        var member = member
        member.keys = member.keys.map { Member.Key(text: KeyText($0.text)?.text ?? $0.text, period: $0.period) }
        if let present = root["members"]?.entry(member.id.text) {
            throw refusal(
                at: present.key, key: "members.\(member.id)", .memberExists(member.id), expected: .otherMemberID)
        }
        var wanted = charter
        wanted.members.append(member)
        var patch = YamlPatch(bytes, root: root)
        let drafts: [YamlDraft.Entry] = [.init(key: yamlText(member.id.text), value: draft(of: member))]
        guard patch.append(drafts, under: "members") else { throw flowStyle("members") }
        try accept(patch, wanted)
    }

    /// Notes when a membership ended.
    ///
    /// - Throws: a `CharterError` where there is no such member or the moment lies outside the years 0 to 9999.
    public mutating func end(_ id: MemberID, at moment: Moment) throws(CharterError) {
        let (index, node) = try find(id)
        var wanted = charter
        wanted.members[index].ended = moment
        var patch = YamlPatch(bytes, root: root)
        patch.set("ended", to: .scalar(moment.description), in: node)
        try accept(patch, wanted)
    }

    /// Adds a signing key to a member. A comment in its text is dropped.
    ///
    /// - Throws: a `CharterError` where there is no such member, the text is no key, or the key is another member's.
    public mutating func add(_ key: Member.Key, to id: MemberID) throws(CharterError) {
        let key = Member.Key(text: KeyText(key.text)?.text ?? key.text, period: key.period)
        let (index, node) = try find(id)
        var wanted = charter
        wanted.members[index].keys.append(key)
        var patch = YamlPatch(bytes, root: root)
        patch.append(dated("key", key.text, key.period), toList: "keys", of: node, after: ["emails", "name"])
        try accept(patch, wanted)
    }

    /// Gives a member another capacity, or the same one for another period.
    ///
    /// - Throws: a `CharterError` where there is no such member, or the role or the place is unknown.
    public mutating func add(_ held: Member.Held, to id: MemberID) throws(CharterError) {
        let (index, node) = try find(id)
        var wanted = charter
        wanted.members[index].capacities.append(held)
        var patch = YamlPatch(bytes, root: root)
        patch.append(
            dated("capacity", held.capacity.text, held.period), toList: "capacities", of: node,
            after: ["keys", "emails", "name"])
        try accept(patch, wanted)
    }

    /// Notes until when a member holds a capacity; what was done in it before that stays valid.
    ///
    /// - Throws: a `CharterError` where there is no such member, or the capacity does not begin before `moment`.
    /// - Returns: false where the member holds no such capacity, or each has its end already.
    public mutating func end(_ capacity: Capacity, of id: MemberID, at moment: Moment) throws(CharterError) -> Bool {
        try end("capacity", in: "capacities", of: id, at: moment) { member in
            guard let place = member.capacities.firstIndex(where: { $0.capacity == capacity && $0.period.until == nil })
            else { return nil }
            member.capacities[place].period.until = moment
            return (place, capacity.text, member.capacities[place].period)
        }
    }

    /// Notes until when a member's key is valid; what was signed with it before that stays valid.
    ///
    /// - Throws: a `CharterError` where there is no such member, or the key is not valid before `moment`.
    /// - Returns: false where the member has no such key, or it has its end already.
    public mutating func end(key text: String, of id: MemberID, at moment: Moment) throws(CharterError) -> Bool {
        let text = KeyText(text)?.text ?? text
        return try end("key", in: "keys", of: id, at: moment) { member in
            guard let place = member.keys.firstIndex(where: { $0.text == text && $0.period.until == nil }) else {
                return nil
            }
            member.keys[place].period.until = moment
            return (place, text, member.keys[place].period)
        }
    }

    /// Notes the end of an item in a list of a member, of which `change` says the place, the text and the new period.
    private mutating func end(
        _ name: String, in list: String, of id: MemberID, at moment: Moment,
        _ change: (inout Member) -> (place: Int, text: String, period: Period)?
    ) throws(CharterError) -> Bool {
        let (index, node) = try find(id)
        var wanted = charter
        guard let ended = change(&wanted.members[index]), let items = node[list]?.sequence,
            items.indices.contains(ended.place)
        else { return false }
        var patch = YamlPatch(bytes, root: root)
        let item = items[ended.place]
        if item.entries != nil {
            patch.set("until", to: .scalar(moment.description), in: item, after: ["from", name])
        } else {
            patch.replace(item, with: dated(name, ended.text, ended.period))
        }
        try accept(patch, wanted)
        return true
    }

    /// Adds a partner, or changes the name and the outlet of the one with its id.
    ///
    /// - Throws: a `CharterError` where the name or the outlet cannot be one, or the partners are written with
    ///   brackets.
    public mutating func set(_ partner: Charter.Partner) throws(CharterError) {
        var wanted = charter
        var patch = YamlPatch(bytes, root: root)
        if let index = charter.partners.firstIndex(where: { $0.id == partner.id }),
            let node = root["partners"]?[partner.id.text]
        {
            wanted.partners[index] = partner
            if charter.partners[index].name != partner.name { patch.set("name", to: .text(partner.name), in: node) }
            if let outlet = partner.outlet {
                if charter.partners[index].outlet != outlet { patch.set("outlet", to: .text(outlet), in: node) }
            } else {
                patch.remove("outlet", from: node)
            }
        } else {
            wanted.partners.append(partner)
            var entries: [YamlDraft.Entry] = [.init(key: "name", value: .text(partner.name))]
            if let outlet = partner.outlet { entries.append(.init(key: "outlet", value: .text(outlet))) }
            let drafts = [YamlDraft.Entry(key: yamlText(partner.id.text), value: .mapping(entries, block: true))]
            guard patch.append(drafts, under: "partners") else { throw flowStyle("partners") }
        }
        try accept(patch, wanted)
    }

    /// Takes the patched text over if it reads as `wanted`.
    mutating func accept(_ patch: YamlPatch, _ wanted: Charter) throws(CharterError) {
        let text = patch.applied()
        let (read, tree) = try Charter.decode(text, file: Charter.path)
        guard read == wanted else {
            throw CharterError(problems: [
                DocumentError(
                    file: Charter.path, line: patch.line, column: 1, problem: .cannotEdit, expected: .editByHand)
            ])
        }
        (bytes, charter, root) = (text, read, tree)
    }

    func find(_ id: MemberID) throws(CharterError) -> (index: Int, node: YamlNode) {
        guard let index = charter.members.firstIndex(where: { $0.id == id }), let node = root["members"]?[id.text]
        else {
            throw refusal(
                at: root["members"] ?? root, key: "members.\(id)", .unknown(.member, id.text),
                expected: .knownIDs(charter.members.map(\.id.text), under: "members"))
        }
        return (index, node)
    }

    private func flowStyle(_ key: String) -> CharterError {
        refusal(
            at: root[key] ?? root, key: key, .flowStyle(key), expected: .blockStyle,
            example: key == "members"
                ? "members:\n  marie:\n    name: Marie Jansen" : "partners:\n  cranendonck:\n    name: Cranendonck")
    }

    private func refusal(
        at place: YamlNode, key: String, _ problem: Phrase, expected: Phrase, example: String? = nil
    ) -> CharterError {
        CharterError(problems: [
            DocumentError(
                file: Charter.path, mark: place.start, key: key, problem: problem, expected: expected, example: example)
        ])
    }

    private func draft(of member: Member) -> YamlDraft {
        var entries: [YamlDraft.Entry] = [
            .init(key: "name", value: .text(member.name)), .init(key: "emails", value: .texts(member.emails)),
        ]
        if !member.keys.isEmpty {
            entries.append(
                .init(key: "keys", value: .list(member.keys.map { dated("key", $0.text, $0.period) }, block: true)))
        }
        if !member.capacities.isEmpty {
            let held = member.capacities.map { dated("capacity", $0.capacity.text, $0.period) }
            entries.append(.init(key: "capacities", value: .list(held, block: true)))
        }
        if !member.bodies.isEmpty { entries.append(.init(key: "bodies", value: .texts(member.bodies.map(\.text)))) }
        if let fractie = member.fractie { entries.append(.init(key: "fractie", value: .text(fractie))) }
        if !member.interests.isEmpty { entries.append(.init(key: "interests", value: .texts(member.interests))) }
        if let ended = member.ended { entries.append(.init(key: "ended", value: .scalar(ended.description))) }
        return .mapping(entries, block: true)
    }

    /// A plain value, or a mapping of it and its period.
    private func dated(_ name: String, _ text: String, _ period: Period) -> YamlDraft {
        guard period != .always else { return .text(text) }
        var entries: [YamlDraft.Entry] = [.init(key: name, value: .text(text))]
        if let from = period.from { entries.append(.init(key: "from", value: .scalar(from.description))) }
        if let until = period.until { entries.append(.init(key: "until", value: .scalar(until.description))) }
        return .mapping(entries, block: false)
    }
}
