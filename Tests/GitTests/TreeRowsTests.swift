import Testing

@testable import Git

@Suite struct TreeRowsTests {
    private func entry(_ name: String, _ version: UInt8, _ mode: FileMode = .blob) -> TreeEntry {
        // The bytes of an id may look like an entry; these end in what begins one.
        let bytes = Array(repeating: version, count: 13) + Array("100644 ".utf8)
        return TreeEntry(name: Array(name.utf8), id: ObjectID(bytes: bytes) ?? .zero, mode: mode)
    }

    private func rows(_ entries: [TreeEntry]) throws -> TreeRows {
        try TreeRows(encodeTree(entries.sorted { $0.precedes($1) }))
    }

    /// What differs, looked up one by one.
    private func expected(_ left: [TreeEntry], _ right: [TreeEntry]) -> Set<[TreeEntry?]> {
        var result: Set<[TreeEntry?]> = []
        for entry in left {
            let other = right.first { $0.name == entry.name && ($0.mode == .tree) == (entry.mode == .tree) }
            if other != entry { result.insert([entry, other]) }
        }
        for entry in right
        where !left.contains(where: { $0.name == entry.name && ($0.mode == .tree) == (entry.mode == .tree) }) {
            result.insert([nil, entry])
        }
        return result
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func differencesAreThoseOfALookUpOneByOne(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var left: [TreeEntry] = []
        for number in 0..<Int.random(in: 0...12, using: &generator) {
            let mode: FileMode = Int.random(in: 0...4, using: &generator) == 0 ? .tree : .blob
            left.append(entry("stuk-\(number)", UInt8.random(in: 1...3, using: &generator), mode))
        }
        var right = left
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let version = UInt8.random(in: 1...3, using: &generator)
            switch Int.random(in: 0...2, using: &generator) {
            case 0 where !right.isEmpty: right.remove(at: Int.random(in: right.indices, using: &generator))
            case 1 where !right.isEmpty:
                let place = Int.random(in: right.indices, using: &generator)
                right[place] = TreeEntry(
                    name: right[place].name, id: entry("", version).id, mode: right[place].mode)
            default:
                let name = "stuk-\(Int.random(in: 0...15, using: &generator)).\(version)"
                if !right.contains(where: { $0.name == Array(name.utf8) }) { right.append(entry(name, version)) }
            }
        }
        let found = TreeRows.differences(try rows(left), try rows(right))
        #expect(Set(found.map { [$0.old, $0.new] }) == expected(left, right))
        #expect(found.count == expected(left, right).count)
        let names = found.map { pair -> TreeEntry in pair.new ?? pair.old ?? entry("", 0) }
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.precedes($1) })
    }

    @Test func treesThatDoNotFitMakeRoomInTheOrderInWhichTheyCame() throws {
        var trees = RecentTrees()
        let large = try rows((0..<9_000).map { entry("stuk-\($0)-" + String(repeating: "x", count: 200), 1) })
        let ids = (1...20).map { entry("", $0).id }
        for id in ids { trees.keep(large, of: id) }
        #expect(trees.rows(of: ids[0]) == nil)
        #expect(trees.rows(of: ids[19]) != nil)
        #expect(ids.filter { trees.rows(of: $0) != nil }.count * large.size <= 16 << 20)
        // One that is kept already is not counted twice.
        for _ in 0..<20 { trees.keep(large, of: ids[19]) }
        #expect(trees.rows(of: ids[18]) != nil)
    }
}
