import Testing

@testable import Git

@Suite struct TreeTests {
    private let sandbox: Sandbox
    private let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
    }

    private func listing(_ tree: ObjectID) throws -> [String] {
        try sandbox.git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", tree.hex, in: "repo").lines
    }

    @Test func editsMakeTheTreeThatGitReads() throws {
        let tree = try repository.tree([
            "a.md": "1", "b/c.md": "2", "b/d/e.md": "3", "b.md": "4", "b0": "5", "é.md": "6",
        ])
        #expect(try listing(tree) == ["a.md", "b.md", "b/c.md", "b/d/e.md", "b0", "é.md"])
        try sandbox.git("fsck", "--strict", in: "repo")
        let blob = try repository.writeBlob("nieuw".bytes)
        let edited = try repository.replacing(
            [
                RepositoryPath("b/d/e.md"): .remove, RepositoryPath("a.md"): .put(blob, .executable),
                RepositoryPath("x/y"): .put(blob, .link), RepositoryPath("absent/z"): .remove,
            ], in: tree)
        #expect(try listing(edited) == ["a.md", "b.md", "b/c.md", "b0", "x/y", "é.md"])
        let entry = try #require(try repository.entry(RepositoryPath("a.md"), in: edited))
        #expect(entry == TreeEntry(name: "a.md".bytes, id: blob, mode: .executable))
        #expect(try repository.entry(RepositoryPath("b/c.md"), in: edited)?.mode == .blob)
        #expect(try repository.entry(RepositoryPath("b"), in: edited)?.mode == .tree)
        for absent in ["b/d", "b/c.md/x", "", "b/", "/b", "b//c.md", "a", "a.md\0"] {
            #expect(try repository.entry(RepositoryPath(absent), in: edited) == nil, "\(absent)")
        }
        #expect(
            try repository.entries(of: edited).map { String(decoding: $0.name, as: UTF8.self) }
                == ["a.md", "b.md", "b", "b0", "x", "é.md"])
        #expect(
            try repository.replacing([RepositoryPath("b"): .remove], in: tree)
                == repository.tree(["a.md": "1", "b.md": "4", "b0": "5", "é.md": "6"]))
        #expect(try repository.replacing([:], in: nil) == .emptyTree)
    }

    @Test func randomEditsAgreeWithTheIndexOfGit() throws {
        var generator = SeededGenerator(seed: 5)
        var files: [String: String] = [:]
        var tree = try repository.replacing([:], in: nil)
        for _ in 0..<60 {
            var edits: [RepositoryPath: TreeEdit] = [:]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    ["a", "b", "a.b", "a-b"].randomElement(using: &generator) ?? "a"
                }
                let name = parts.joined(separator: "/") + "/f"
                if Bool.random(using: &generator) {
                    let text = "\(Int.random(in: 0..<5, using: &generator))"
                    files[name] = text
                    edits[RepositoryPath(name)] = .put(try repository.writeBlob(text.bytes), .blob)
                } else {
                    files[name] = nil
                    edits[RepositoryPath(name)] = .remove
                }
            }
            tree = try repository.replacing(edits, in: tree)
            #expect(try tree == repository.tree(files))
        }
        let listed = try listing(tree)
        #expect(listed.sorted() == files.keys.sorted())
        let input = try files.map { "100644 \(try repository.writeBlob($0.value.bytes))\t\($0.key)\n" }.joined()
        try sandbox.git("update-index", "--index-info", in: "repo", input: input.bytes)
        #expect(try sandbox.git("write-tree", in: "repo").trimmed == tree.hex)
    }

    @Test func everyEntryOfAFolderIsFoundByItsName() throws {
        // Names that begin alike, as files and as folders, and more folders than are kept in memory.
        let names = ["a", "a-b", "a.b", "a.md", "a0", "aa", "b", "é"]
        var files: [String: String] = [:]
        for (number, folder) in (names + ["c", "d", "e", "f"]).enumerated() {
            for name in names { files["\(folder)/\(name)" + (number % 2 == 0 ? "" : "/f")] = "\(number)\(name)" }
        }
        let tree = try repository.tree(files)
        for _ in 0..<2 {
            for (path, text) in files {
                let entry = try #require(try repository.entry(RepositoryPath(path), in: tree), "\(path)")
                #expect(try repository.blob(entry.id, limit: 100) == text.bytes)
                #expect(entry.name == path.split(separator: "/").last.map { Array($0.utf8) })
                #expect(try repository.entry(RepositoryPath(path + "1"), in: tree) == nil)
            }
            for entry in try repository.entries(of: tree) {
                #expect(try repository.entry(RepositoryPath(bytes: entry.name), in: tree) == entry)
            }
        }
    }

    @Test func aFileAndAFolderChangePlacesOnlyWhenCleared() throws {
        let tree = try repository.tree(["a/b": "1", "c": "2"])
        let blob = try repository.writeBlob("3".bytes)
        let error = #expect(throws: GitError.self) {
            try repository.replacing([RepositoryPath("a"): .put(blob, .blob)], in: tree)
        }
        #expect(error?.code == .conflict)
        #expect(error?.paths == [RepositoryPath("a")])
        #expect(
            try code { _ = try repository.replacing([RepositoryPath("c/d"): .put(blob, .blob)], in: tree) } == .conflict
        )
        let both: [RepositoryPath: TreeEdit] = [
            RepositoryPath("x"): .put(blob, .blob), RepositoryPath("x/y"): .put(blob, .blob),
        ]
        #expect(try code { _ = try repository.replacing(both, in: nil) } == .conflict)
        let swapped = try repository.replacing(
            [
                RepositoryPath("a/b"): .remove, RepositoryPath("a"): .put(blob, .blob), RepositoryPath("c"): .remove,
                RepositoryPath("c/d"): .put(blob, .blob),
            ], in: tree)
        #expect(try swapped == repository.tree(["a": "3", "c/d": "3"]))
    }

    @Test(arguments: ["", "..", "a/../b", ".git/hooks/pre-commit", "a//b", "/etc/passwd", "a\0", "GIT~1"])
    func hostilePathsAreRefused(_ path: String) throws {
        let blob = try repository.writeBlob("x".bytes)
        #expect(
            try code { _ = try repository.replacing([RepositoryPath(path): .put(blob, .blob)], in: nil) }
                == .invalidName)
    }

    @Test func missingAndMistakenObjectsAreRefused() throws {
        let path = RepositoryPath("a")
        let blob = try repository.writeBlob("x".bytes)
        #expect(try code { _ = try repository.replacing([path: .put(.zero, .blob)], in: nil) } == .notFound)
        #expect(try code { _ = try repository.replacing([path: .put(blob, .tree)], in: nil) } == .notFound)
        #expect(try code { _ = try repository.replacing([path: .put(.emptyTree, .blob)], in: nil) } == .notFound)
        #expect(try code { _ = try repository.replacing([:], in: blob) } == .notFound)
        let deep = RepositoryPath(bytes: Array(repeatElement([0x61], count: 5_000).joined(separator: [0x2f])))
        #expect(try code { _ = try repository.replacing([deep: .remove], in: nil) } == .invalidName)
    }

    @Test func malformedTreesAreRefused() throws {
        let id = ObjectID.emptyTree.bytes
        let file = { (mode: String, name: String) in "\(mode) \(name)".bytes + [0] + id }
        let good = file("100644", "a") + file("100664", "b") + file("40000", "c") + file("100755", "d")
        #expect(try decodeTree(good).map(\.mode) == [.blob, .blob, .tree, .executable])
        for (label, bytes) in [
            ("order", file("100644", "b") + file("100644", "a")), ("twice", file("100644", "a") + file("100755", "a")),
            ("file and folder", file("100644", "a") + file("100644", "a.b") + file("40000", "a")),
            ("slash", file("100644", "a/b")), ("empty name", file("100644", "")), ("mode", file("7", "a")),
            ("no mode", file("", "a")), ("long mode", file("00000000100644", "a")), ("mode 8", file("100648", "a")),
        ] {
            #expect(throws: Malformed.self, "\(label)") { try decodeTree(bytes) }
            let hex = try repository.write(bytes, .tree)
            #expect(try code { _ = try repository.entries(of: hex) } == .malformed, "\(label)")
        }
        for length in 1..<28 { #expect(throws: Malformed.self) { try decodeTree(Array(good.prefix(length))) } }
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<20_000 {
            let bytes = generator.mutated(good)
            guard let entries = try? decodeTree(bytes) else { continue }
            #expect(try decodeTree(encodeTree(entries)) == entries)
        }
    }
}
