/// Ids with their names, in the order of the file.
public struct Named<ID: Identifier>: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// The ids with their names, in order; no id occurs twice.
    public private(set) var items: [(id: ID, name: String)]

    private var places: [ID: Int]

    /// Makes a list; where an id occurs twice, its last name stays at its first place.
    public init(_ items: [(id: ID, name: String)] = []) {
        self.items = []
        places = [:]
        for item in items { self[item.id] = item.name }
    }

    /// Makes a list from a literal; where an id occurs twice, its last name stays at its first place.
    public init(dictionaryLiteral elements: (ID, String)...) {
        self.init(elements.map { (id: $0.0, name: $0.1) })
    }

    /// The ids, in order.
    public var ids: [ID] { items.map(\.id) }

    /// The first id, which is the griffie's own where these are municipalities.
    public var first: ID? { items.first?.id }

    /// How many there are.
    public var count: Int { items.count }

    /// Whether there are none.
    public var isEmpty: Bool { items.isEmpty }

    /// Tells whether `id` is in the list.
    public func contains(_ id: ID) -> Bool { places[id] != nil }

    /// The name of `id`, or nil where it is not in the list. Setting adds at the end or renames; nil takes out.
    ///
    /// - Complexity: constant, but linear to take one out.
    public subscript(id: ID) -> String? {
        get { places[id].map { items[$0].name } }
        set {
            switch (places[id], newValue) {
            case (let place?, let name?):
                items[place].name = name
            case (nil, let name?):
                places[id] = items.count
                items.append((id, name))
            case (let place?, nil):
                items.remove(at: place)
                places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
            case (nil, nil):
                break
            }
        }
    }

    /// Tells whether both hold the same ids and names in the same order.
    public static func == (left: Self, right: Self) -> Bool {
        left.items.elementsEqual(right.items) { $0 == $1 }
    }
}
