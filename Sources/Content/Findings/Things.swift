import Dossier

/// What references can name: documents, rows and items, by the target that a kind declares.
final class Things {
    private let library: any Library
    private let own: ContentText
    private let kind: Kind
    private var known: [String: [String: String]] = [:]

    /// - Parameter own: the text that is checked, which stands for what the library has of it.
    init(_ library: any Library, beside own: ContentText, of kind: Kind) {
        self.library = library
        self.own = own
        self.kind = kind
    }

    /// The names that a target has, as they are written, by the form in which they are compared.
    func names(of targets: [ValueType.Target]) -> [String: String] {
        targets.reduce(into: [:]) { $0.merge(names(of: $1)) { first, _ in first } }
    }

    /// What `cover: all` asks to name: the documents, or where their kind has items or named rows, those.
    func everything(in targets: [ValueType.Target]) -> [String: String] {
        targets.reduce(into: [:]) { result, target in
            if case .kind(let id) = target, library.charter.kind(id)?.meaning.items.isEmpty == false {
                result.merge(items(of: id)) { first, _ in first }
            } else if case .kind(let id) = target {
                result.merge(documents(of: id)) { first, _ in first }
            } else if case .fracties = target {
                // A group whose last member left has nothing more to say; what it said before still refers to it.
                let present = library.charter.members.filter { $0.ended == nil }.compactMap(\.fractie)
                result.merge(Self.named(present)) { first, _ in first }
            } else {
                result.merge(names(of: target)) { first, _ in first }
            }
        }
    }

    private func names(of target: ValueType.Target) -> [String: String] {
        let key = "\(target)"
        if let found = known[key] { return found }
        let found: [String: String] =
            switch target {
            case .kind(let id): documents(of: id).merging(items(of: id)) { first, _ in first }
            case .collection(let id):
                Self.named(library.charter.collections.first { $0.id == id }?.documents.map(\.text) ?? [])
            case .heading(let id, let heading): rows(of: id, under: heading)
            case .municipalities:
                library.charter.municipalities.items.reduce(into: [:]) { result, item in
                    for name in [item.name, item.id.text] { result[Name.of(name)] = item.name }
                }
            case .fracties: Self.named(library.charter.fracties)
            case .roles:
                library.charter.roles.items.reduce(into: [:]) { result, item in
                    let name = KnownNames.withoutRemark(item.name)
                    for text in [name, item.name, item.id.text] { result[Name.of(text)] = name }
                }
            case .any:
                library.charter.kinds.reduce(into: [:]) { result, kind in
                    result.merge(documents(of: kind.id)) { first, _ in first }
                    result[kind.id.text] = kind.id.text
                }
            }
        known[key] = found
        return found
    }

    private func documents(of id: KindID) -> [String: String] {
        var ids = library.documents(of: id).map(\.text)
        ids += library.charter.kind(id)?.meaning.documents.map(\.text) ?? []
        return Self.named(ids)
    }

    private func texts(of id: KindID) -> [ContentText] {
        library.documents(of: id).compactMap { $0 == own.document.id ? own : library.text(of: $0) }
            + (id == kind.id && !library.documents(of: id).contains(own.document.id) ? [own] : [])
    }

    private func items(of id: KindID) -> [String: String] {
        let key = "items \(id)"
        if let found = known[key] { return found }
        let found = Self.named(
            texts(of: id).flatMap { text in
                text.items.compactMap(\.id)
                    + text.tables.flatMap { $0.rows.compactMap(\.first?.text).filter { Name.isThing($0) } }
            })
        known[key] = found
        return found
    }

    private func rows(of id: KindID, under heading: String) -> [String: String] {
        let pattern = Name.Pattern(heading)
        return Self.named(
            texts(of: id).flatMap { text in
                text.tables(under: heading).flatMap { $0.rows.compactMap(\.first?.text) }
                    + text.items.filter { item in
                        item.heading.map { pattern.matches(text.headings[$0].name) } ?? false
                    }.map { $0.id ?? $0.text }
            }.filter { !Emptiness.isEmpty($0) })
    }

    private static func named(_ names: [String]) -> [String: String] {
        Dictionary(names.map { (Name.of($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Charter {
    /// The political groups of its members.
    var fracties: [String] { Set(members.compactMap(\.fractie)).sorted() }
}
