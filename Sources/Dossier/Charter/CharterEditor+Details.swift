// What becomes known of a member who is on the list: a marriage, a move, another seat.
extension CharterEditor {
    /// Changes the name of a member.
    ///
    /// - Throws: a `CharterError` where there is no such member, or `name` cannot be one.
    public mutating func set(name: String, of id: MemberID) throws(CharterError) {
        try change(id) { member, patch, node in
            member.name = name
            patch.set("name", to: .text(name), in: node)
        }
    }

    /// Gives a member an e-mail address, which commits bear from now on; those that they had stay theirs.
    ///
    /// - Throws: a `CharterError` where there is no such member, the text is no address, or it is another member's.
    public mutating func put(email: String, first id: MemberID) throws(CharterError) {
        try change(id) { member, patch, node in
            member.emails = [email] + member.emails.filter { asciiFolded($0) != asciiFolded(email) }
            patch.set("emails", to: .texts(member.emails), in: node, after: ["name"])
        }
    }

    /// Changes the political group of a member.
    ///
    /// - Throws: a `CharterError` where there is no such member, or the text cannot be a name.
    public mutating func set(fractie: String, of id: MemberID) throws(CharterError) {
        try change(id) { member, patch, node in
            member.fractie = fractie
            patch.set("fractie", to: .text(fractie), in: node)
        }
    }

    /// Gives a member a seat in a body; one that they have already stays as it is.
    ///
    /// - Throws: a `CharterError` where there is no such member or body.
    public mutating func seat(_ id: MemberID, in body: BodyID) throws(CharterError) {
        guard charter.member(id)?.bodies.contains(body) != true else { return }
        try change(id) { member, patch, node in
            member.bodies.append(body)
            patch.append(
                .text(body.text), toList: "bodies", of: node, after: ["capacities", "keys", "emails", "name"])
        }
    }

    /// Takes a member's seat in a body away.
    ///
    /// - Throws: a `CharterError` where there is no such member.
    /// - Returns: false where they have no seat in it.
    public mutating func unseat(_ id: MemberID, from body: BodyID) throws(CharterError) -> Bool {
        guard charter.member(id)?.bodies.contains(body) ?? true else { return false }
        try change(id) { member, patch, node in
            member.bodies.removeAll { $0 == body }
            if member.bodies.isEmpty {
                patch.remove("bodies", from: node)
            } else {
                patch.set("bodies", to: .texts(member.bodies.map(\.text)), in: node)
            }
        }
        return true
    }

    /// Notes a subject in which a member has an interest.
    ///
    /// - Throws: a `CharterError` where there is no such member, or the text cannot be a subject.
    public mutating func add(interest: String, of id: MemberID) throws(CharterError) {
        guard charter.member(id)?.interests.contains(interest) != true else { return }
        try change(id) { member, patch, node in
            member.interests.append(interest)
            patch.append(.text(interest), toList: "interests", of: node, after: ["bodies", "capacities", "emails"])
        }
    }

    private mutating func change(
        _ id: MemberID, _ edit: (inout Member, inout YamlPatch, YamlNode) -> Void
    ) throws(CharterError) {
        let (index, node) = try find(id)
        var wanted = charter
        var patch = YamlPatch(bytes, root: root)
        edit(&wanted.members[index], &patch, node)
        try accept(patch, wanted)
    }
}
