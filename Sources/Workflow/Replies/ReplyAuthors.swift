import Dossier
import Review
import Summary

/// A member whose tracked changes stand in a reply.
struct ReplyAuthor {
    let member: Member
    /// Others whose names stand with theirs, as co-authors have them.
    let coAuthors: [Member]
    /// The names that mean this member there.
    var names: Set<String>
    var changes: Int
}

extension Workspace {
    /// The members whose changes stand in a reply, in the order in which they come up.
    ///
    /// - Throws: a `Failure` that lists the names which are no member's, or those of several.
    func authors(
        in reply: some Reply, of file: String, _ aliases: [String: MemberID]
    ) throws -> [ReplyAuthor] {
        let moment = try Clock.committer()
        let active = charter.members.filter { $0.isActive(at: moment) }
        func members(_ name: String) -> [Member] {
            active.filter { $0.name.foldedName.utf8.elementsEqual(name.foldedName.utf8) }
        }
        var wanted: [String: MemberID] = [:]
        for (name, id) in aliases {
            guard charter.member(id) != nil else { throw Failure.unknownMember(id) }
            wanted[name.foldedName] = id
        }
        var result: [ReplyAuthor] = []
        var unknown: [(name: String, changes: Int, known: [MemberID])] = []
        for hand in reply.hands {
            var found: [Member]
            if let id = wanted.removeValue(forKey: hand.name.foldedName) {
                found = [charter.member(id)].compactMap(\.self)
                wanted[hand.name.foldedName] = id
            } else {
                found = members(hand.name)
                // A text by several is marked with all their names.
                if found.isEmpty {
                    let parts = hand.name.split(separator: ",").map { members(String($0)) }
                    if parts.count > 1, parts.allSatisfy({ $0.count == 1 }) { found = parts.flatMap(\.self) }
                } else if found.count > 1 {
                    unknown.append((hand.name, hand.changes, found.map(\.id)))
                    continue
                }
            }
            guard let first = found.first else {
                unknown.append((hand.name, hand.changes, []))
                continue
            }
            let others = Array(found.dropFirst())
            if let index = result.firstIndex(where: {
                $0.member.id == first.id && $0.coAuthors.map(\.id) == others.map(\.id)
            }) {
                result[index].names.insert(hand.name)
                result[index].changes += hand.changes
            } else {
                result.append(
                    ReplyAuthor(member: first, coAuthors: others, names: [hand.name], changes: hand.changes))
            }
        }
        guard unknown.isEmpty else { throw Failure.unknownHands(unknown, in: file) }
        let names = Set(reply.hands.map(\.name.foldedName))
        if let stray = aliases.keys.sorted().first(where: { !names.contains($0.foldedName) }) {
            throw Failure.noSuchHand(stray, in: file, reply.hands.map(\.name))
        }
        return result
    }
}

extension String {
    /// The name as names are compared: without case, and with one blank for any white space.
    fileprivate var foldedName: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Failure {
    fileprivate static func unknownHands(
        _ unknown: [(name: String, changes: Int, known: [MemberID])], in file: String
    ) -> Failure {
        func list(_ language: Language) -> String {
            unknown.prefix(20).map { name, changes, known in
                let count = Phrase(
                    nl: changes == 1 ? "1 wijziging" : "\(changes) wijzigingen",
                    en: changes == 1 ? "1 change" : "\(changes) changes")(language)
                let several = known.map(\.text).joined(separator: ", ")
                let remark = Phrase(nl: "; zo heten \(several)", en: "; \(several) have this name")(language)
                return "  \(name.isEmpty ? "-" : name) (\(count)\(known.isEmpty ? "" : remark))"
            }.joined(separator: "\n")
        }
        let example = unknown.first?.name ?? ""
        return .usage(
            .unknownHands,
            nl: "In \(file) staan wijzigingen op naam van wie niet als lid te herkennen is:\n\(list(.nl))\n"
                + "Zeg voor elke naam welk lid het is, bijvoorbeeld `--member \"\(example)=marie\"`. "
                + "Er is niets vastgelegd.",
            en: "\(file) holds changes under names that are no one member's:\n\(list(.en))\n"
                + "Say for each name which member it is, such as `--member \"\(example)=marie\"`. Nothing was recorded."
        )
    }

    fileprivate static func noSuchHand(_ name: String, in file: String, _ known: [String]) -> Failure {
        let list = known.prefix(20).map { "“\($0)”" }.joined(separator: ", ")
        return .usage(
            .noSuchHand,
            nl: "In \(file) staan geen bijgehouden wijzigingen van “\(name)”. "
                + (known.isEmpty ? "Er staan er geen in." : "Wel van: \(list)."),
            en: "\(file) holds no tracked changes by “\(name)”. "
                + (known.isEmpty ? "It holds none." : "It holds those of: \(list)."))
    }
}
