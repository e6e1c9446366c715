/// Persons for places, one for each: a maximum bipartite matching by augmenting paths (Kuhn 1955).
struct Matching<Place, Person: Hashable> {
    private let places: [(place: Place, candidates: [Person])]
    private var holder: [Person: Int] = [:]

    /// The places for which nobody is left, in their order. One that comes early keeps its person.
    private(set) var unfilled: [Place] = []

    /// Finds persons for `places`.
    ///
    /// - Complexity: O(p · c) for p places and c candidates in all.
    init(_ places: [(place: Place, candidates: [Person])]) {
        self.places = places
        for index in places.indices {
            var tried: Set<Person> = []
            if !fill(index, &tried) { unfilled.append(places[index].place) }
        }
    }

    private mutating func fill(_ index: Int, _ tried: inout Set<Person>) -> Bool {
        for person in places[index].candidates where tried.insert(person).inserted {
            if let other = holder[person], !fill(other, &tried) { continue }
            holder[person] = index
            return true
        }
        return false
    }
}
