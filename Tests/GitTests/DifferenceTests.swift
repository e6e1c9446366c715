import Testing

@testable import Git

@Suite struct DifferenceTests {
    private let sandbox: Sandbox
    private let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
    }

    private func random(_ generator: inout SeededGenerator) throws -> ObjectID {
        var edits: [RepositoryPath: TreeEdit] = [:]
        for _ in 0..<25 {
            let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                ["a", "b", "a.b", "é"].randomElement(using: &generator) ?? "a"
            }
            let blob = try repository.writeBlob([UInt8.random(in: 0...2, using: &generator)])
            let mode = [FileMode.blob, .executable, .link].randomElement(using: &generator) ?? .blob
            edits[RepositoryPath(parts.joined(separator: "/") + (Bool.random(using: &generator) ? "/f" : "/g"))] =
                .put(blob, mode)
        }
        return try repository.replacing(edits, in: nil)
    }

    @Test func differencesAreThoseOfGit() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<25 {
            let (old, new) = (try random(&generator), try random(&generator))
            let expected = try sandbox.git(
                "-c", "core.quotePath=false", "diff-tree", "-r", "--no-renames", "--no-abbrev", old.hex, new.hex,
                in: "repo"
            ).lines
            let found = try repository.difference(from: old, to: new)
            let lines = found.map { change in
                let modes = [change.old, change.new].map { entry in
                    entry.map { String($0.mode.rawValue, radix: 8) } ?? "000000"
                }
                let ids = [change.old, change.new].map { ($0?.id ?? .zero).hex }
                let letter =
                    change.old == nil
                    ? "A" : change.new == nil ? "D" : modes[0].prefix(2) == modes[1].prefix(2) ? "M" : "T"
                return ":\(modes[0]) \(modes[1]) \(ids[0]) \(ids[1]) \(letter)\t\(change.path.string ?? "")"
            }
            #expect(lines.sorted() == expected.sorted())
            #expect(found.map(\.path) == found.map(\.path).sorted())
        }
    }

    @Test func absentTreesCountAsEmpty() throws {
        let tree = try repository.tree(["a/b": "1", "c": "2"])
        #expect(try repository.difference(from: nil, to: tree).map(\.path.description) == ["a/b", "c"])
        #expect(try repository.difference(from: tree, to: nil).allSatisfy { $0.old != nil && $0.new == nil })
        #expect(try repository.difference(from: nil, to: nil).isEmpty)
        #expect(try repository.difference(from: tree, to: tree).isEmpty)
        #expect(try repository.difference(from: .emptyTree, to: nil).isEmpty)
        #expect(throws: GitError.self) { try repository.difference(from: nil, to: .zero) }
    }

    @Test func aFolderThatBecomesAFileIsBoth() throws {
        let old = try repository.tree(["a/b": "1", "x": "1"])
        let new = try repository.tree(["a": "1", "x/y": "1"])
        let found = try repository.difference(from: old, to: new)
        #expect(
            found.map { "\($0.path) \($0.old != nil) \($0.new != nil)" }
                == ["a false true", "a/b true false", "x true false", "x/y false true"])
    }

    @Test func aTreeOfBillionsOfPathsIsRefused() throws {
        var tree = try repository.tree(["0": "x", "1": "x", "2": "x", "3": "x", "4": "x", "5": "x", "6": "x", "7": "x"])
        for _ in 0..<12 {
            let entries = (0..<8).map { TreeEntry(name: "\($0)".bytes, id: tree, mode: .tree) }
            tree = try repository.write(encodeTree(entries), .tree)
        }
        #expect(try code { _ = try repository.difference(from: nil, to: tree) } == .tooLarge)
        var deep = try repository.tree(["0": "x"])
        for _ in 0..<2_000 {
            deep = try repository.write(encodeTree([TreeEntry(name: "d".bytes, id: deep, mode: .tree)]), .tree)
        }
        #expect(try code { _ = try repository.difference(from: nil, to: deep) } == .tooLarge)
    }
}
