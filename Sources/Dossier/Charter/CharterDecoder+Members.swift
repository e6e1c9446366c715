extension CharterDecoder {
    private static let keys = [
        "name", "emails", "keys", "capacities", "bodies", "fractie", "interests", "ended",
    ]
    private static let example =
        "members:\n  marie:\n    name: Marie Jansen\n    emails: [marie@weert.example]"

    func members(_ node: YamlNode?) -> [Member] {
        var owners = Owners()
        return items(node, "members", example: Self.example, as: MemberID.self).compactMap { id, entry in
            member(id, entry, &owners)
        }
    }

    /// Whose each key and e-mail address is.
    private struct Owners {
        var keys: [String: MemberID] = [:]
        var emails: [[UInt8]: MemberID] = [:]
    }

    private func member(_ id: MemberID, _ entry: YamlNode.Entry, _ owners: inout Owners) -> Member? {
        let key = "members.\(id)"
        guard let fields = fields(entry.value, key, known: Self.keys, example: Self.example) else { return nil }
        let name = required("name", in: fields, of: entry.value, key, expected: .oneText, example: Self.example)
            .flatMap { self.name($0, "\(key).name", example: Self.example) }
        let emails = emails(fields, entry.value, id, &owners)
        let ended = moment(fields["ended"], "\(key).ended")
        return Member(
            id: id, name: name ?? "", emails: emails, keys: keys(fields["keys"], id, &owners),
            capacities: capacities(fields["capacities"], "\(key).capacities", hasLeft: ended != nil),
            bodies: memberships(fields["bodies"], "\(key).bodies", hasLeft: ended != nil),
            fractie: fields["fractie"].flatMap { fractie($0, "\(key).fractie") },
            interests: texts(fields["interests"], "\(key).interests", example: "interests: [de-risse]").map(\.text),
            ended: ended)
    }

    private func emails(
        _ fields: [String: YamlNode], _ node: YamlNode, _ id: MemberID, _ owners: inout Owners
    ) -> [String] {
        let key = "members.\(id).emails"
        let example = "emails: [marie@weert.example]"
        guard
            let list = required(
                "emails", in: fields, of: node, "members.\(id)", expected: .emailExpected, example: example)
        else { return [] }
        let texts = texts(list, key, example: example)
        if list.sequence?.isEmpty == true {
            report(list, key, .emptyValue("emails"), expected: .emailExpected, example: example)
        }
        return texts.map { text, node in
            if !EmailAddress.isOne(text) {
                report(node, key, .notAnEmail(text), expected: .emailExpected, example: example)
            } else if let other = owners.emails.updateValue(id, forKey: asciiFolded(text)), other != id {
                report(node, key, .emailTwice(text, other: other.text), expected: .emailOfOne)
            }
            return text
        }
    }

    private func keys(_ node: YamlNode?, _ id: MemberID, _ owners: inout Owners) -> [Member.Key] {
        let key = "members.\(id).keys"
        let example = "keys:\n  - ssh-ed25519 AAAA…"
        guard let node else { return [] }
        guard let items = node.sequence else {
            report(node, key, .notAList, expected: .keyExpected, example: example)
            return []
        }
        return items.compactMap { item in
            guard let (value, period) = dated(item, "key", key, example: example) else { return nil }
            guard let text = text(value, key, example: example) else { return nil }
            guard let parsed = KeyText(text) else {
                report(value, key, .notAKey(text), expected: .keyExpected, example: example)
                return nil
            }
            if let other = owners.keys.updateValue(id, forKey: parsed.digits), other != id {
                report(value, key, .keyTwice(other: other.text), expected: .keyOfOne)
            }
            return Member.Key(text: parsed.text, period: period)
        }
    }

    private func capacities(_ node: YamlNode?, _ key: String, hasLeft: Bool) -> [Member.Held] {
        let example = "capacities:\n  - raadslid@weert"
        guard let node else { return [] }
        guard let items = node.sequence else {
            report(node, key, .notAList, expected: .capacityExpected, example: example)
            return []
        }
        return items.compactMap { item in
            guard let (value, period) = dated(item, "capacity", key, example: example) else { return nil }
            guard let text = text(value, key, example: example) else { return nil }
            guard let capacity = Capacity(text) else {
                report(value, key, .notACapacity(text), expected: .capacityExpected, example: example)
                return nil
            }
            checkCapacity(capacity, ended: hasLeft || period.until != nil, value, key, example: example)
            return Member.Held(capacity, period: period)
        }
    }

    private func fractie(_ node: YamlNode, _ key: String) -> String? {
        let example = "fractie: Weert Lokaal"
        guard let name = name(node, key, example: example) else { return nil }
        if let successor = former.fracties[name] {
            report(node, key, .formerInUse(name), expected: .meant(successor), example: "fractie: \(successor)")
        }
        return name
    }

    private func memberships(_ node: YamlNode?, _ key: String, hasLeft: Bool) -> [BodyID] {
        let example = "bodies: [raadswerkgroep]"
        return texts(node, key, example: example).compactMap { text, node in
            guard let id = BodyID(text) else {
                report(node, key, .notAnID(text), expected: .idExpected, example: example)
                return nil
            }
            checkBody(hasLeft ? former.current(id) : id, node, key, member: true, example: example)
            return id
        }
    }

    /// Reads a plain value, or a mapping of the value and the period in which it counts.
    private func dated(
        _ item: YamlNode, _ name: String, _ key: String, example: String
    ) -> (value: YamlNode, period: Period)? {
        guard item.entries != nil else { return (item, .always) }
        guard let fields = fields(item, key, known: [name, "from", "until"]),
            let value = required(name, in: fields, of: item, key, example: example)
        else { return nil }
        let period = Period(from: moment(fields["from"], "\(key).from"), until: moment(fields["until"], "\(key).until"))
        if let from = period.from, let until = period.until, until <= from {
            report(
                fields["until"] ?? item, "\(key).until", .endsBeforeStart, expected: .laterEnd,
                example: "{\(name): …, from: 2018-05-01, until: 2019-01-01}")
        }
        return (value, period)
    }
}
