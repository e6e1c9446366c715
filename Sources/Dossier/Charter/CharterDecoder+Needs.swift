// What acts on the documents of a kind wait for.
extension CharterDecoder {
    private static let needsExample = "needs: {propose: {eisen: adopted}, tag: {this: ticked}}"

    /// A need as it is written; what it is about is known once all kinds are.
    struct Wait {
        let kind: KindID
        let act: MandatedAct
        let subject: String
        let state: DossierState
        let node: YamlNode
        let key: String
    }

    /// Reads what acts on the documents of `kind` wait for.
    func needs(_ node: YamlNode?, of kind: Kind) -> [Wait] {
        let key = "kinds.\(kind.id).needs"
        let acts: [MandatedAct] = [.propose, .tag]
        guard let node, !node.isNull,
            let fields = fields(node, key, known: acts.map(\.rawValue), example: Self.needsExample)
        else { return [] }
        return acts.flatMap { act -> [Wait] in
            guard let entries = fields[act.rawValue] else { return [] }
            return waits(entries, "\(key).\(act.rawValue)", for: act, of: kind)
        }
    }

    private func waits(_ node: YamlNode, _ key: String, for act: MandatedAct, of kind: Kind) -> [Wait] {
        guard let entries = node.entries else {
            report(node, key, .notAMapping, expected: .idWithValue, example: Self.needsExample)
            return []
        }
        return entries.compactMap { entry in
            let key = "\(key).\(entry.name)"
            guard let text = text(entry.value, key, example: Self.needsExample) else { return nil }
            guard let state = DossierState(text), state.isOnMain else {
                report(
                    entry.value, key, DossierState(text) == nil ? .notOneOf(text) : .notOnMain(text),
                    expected: .oneOf(DossierState.onMain), example: Self.needsExample)
                return nil
            }
            if entry.name == "this", state == .adopted {
                report(entry.value, key, .waitsForOwnAdoption, expected: .oneOf(["filled", "ticked", "defined"]))
                return nil
            }
            return Wait(
                kind: kind.id, act: act, subject: entry.name, state: state, node: entry.key, key: key)
        }
    }

    /// The kinds with what they wait for; reports what is unknown, and kinds that wait for each other.
    func resolved(_ waits: [Wait], in kinds: [Kind]) -> [Kind] {
        guard !waits.isEmpty, !isFull else { return kinds }
        var kinds = kinds
        let places = Dictionary(kinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let owners = Dictionary(kinds.flatMap { kind in kind.meaning.documents.map { ($0, kind.id) } }) { first, _ in
            first
        }
        var edges: [KindID: [(to: KindID, wait: Wait)]] = [:]
        for wait in waits {
            guard let place = places[wait.kind] else { continue }
            let subject: Need.Subject
            if wait.subject == "this" {
                subject = .this
            } else if kinds[place].meaning.refers(under: wait.subject) {
                subject = .named(wait.subject)
            } else if let kind = KindID(wait.subject), places[kind] != nil {
                subject = .kind(kind)
                edges[wait.kind, default: []].append((kind, wait))
            } else if let document = DocumentID(wait.subject), let owner = owners[document] {
                subject = .document(document)
                edges[wait.kind, default: []].append((owner, wait))
            } else {
                let known = kinds.map(\.id.text) + owners.keys.map(\.text) + ["this"]
                report(
                    wait.node, wait.key, .unknownSubject(wait.subject),
                    expected: nearest(to: wait.subject, in: known).map(Phrase.meant) ?? .oneOf(known.sorted()),
                    example: Self.needsExample)
                continue
            }
            kinds[place].meaning.needs[wait.act, default: []].append(Need(subject, wait.state))
        }
        reportCircle(edges, from: kinds.map(\.id))
        return kinds
    }

    /// Reports the first kinds that wait for each other.
    ///
    /// - Complexity: linear in the kinds and their needs.
    private func reportCircle(_ edges: [KindID: [(to: KindID, wait: Wait)]], from kinds: [KindID]) {
        var done: Set<KindID> = []
        for start in kinds where !done.contains(start) {
            // Depth first, without recursion: a hostile file may chain as many kinds as it likes.
            var path: [(kind: KindID, next: Int)] = [(start, 0)]
            var onPath: Set<KindID> = [start]
            while let (kind, next) = path.last {
                guard let edge = edges[kind]?.dropFirst(next).first else {
                    path.removeLast()
                    onPath.remove(kind)
                    done.insert(kind)
                    continue
                }
                path[path.count - 1].next += 1
                if onPath.contains(edge.to) {
                    let circle = path.map(\.kind).drop { $0 != edge.to }.map(\.text)
                    report(
                        edge.wait.node, edge.wait.key, .waitsForItself(circle + [edge.to.text]), expected: .noCircle)
                    return
                }
                guard !done.contains(edge.to) else { continue }
                path.append((edge.to, 0))
                onPath.insert(edge.to)
            }
        }
    }
}

extension Meaning {
    /// Whether a field or a table of this name holds references.
    fileprivate func refers(under name: String) -> Bool {
        let columns =
            fields.filter { $0.name == name } + tables.filter { $0.heading == name }.flatMap(\.columns)
        return columns.contains { !$0.rule.type.targets.isEmpty }
    }
}
