import TestSupport
import Testing

@testable import Git

@Suite struct MergeTests {
    private let sandbox: Sandbox
    private let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
    }

    private static let lines = (1...12).map { "regel \($0)\n" }

    @Test func changesOfDifferentPlacesGoTogether() throws {
        let text = Self.lines.joined()
        let base = try repository.tree(["a": text, "d/b": "1", "gone": "x", "same": "1"])
        var edits: [RepositoryPath: TreeEdit] = [RepositoryPath("gone"): .remove]
        var ours = try repository.replacing(edits, in: base)
        ours = try repository.tree(
            ["a": text.replacingFirst("regel 2", with: "REGEL 2"), "new/x": "n", "same": "2"], in: ours)
        edits = [RepositoryPath("d/b"): .put(try repository.writeBlob("1".bytes), .executable)]
        var theirs = try repository.replacing(edits, in: base)
        theirs = try repository.tree(
            ["a": text.replacingFirst("regel 9", with: "REGEL 9"), "d/c": "c", "same": "2"], in: theirs)
        guard case .clean(let merged) = try repository.merge(base: base, ours: ours, theirs: theirs) else {
            Issue.record("a conflict")
            return
        }
        let commit = try repository.commit(tree: base, "base")
        let one = try repository.commit(tree: ours, "ours", parents: [commit])
        let two = try repository.commit(tree: theirs, "theirs", parents: [commit])
        #expect(try sandbox.git("merge-tree", "--write-tree", one.hex, two.hex, in: "repo").trimmed == merged.hex)
        #expect(try repository.merge(base: base, ours: theirs, theirs: ours) == .clean(tree: merged))
        #expect(try repository.merge(base: base, ours: base, theirs: theirs) == .clean(tree: theirs))
        #expect(try repository.merge(base: base, ours: ours, theirs: base) == .clean(tree: ours))
        #expect(try repository.merge(base: nil, ours: ours, theirs: ours) == .clean(tree: ours))
    }

    @Test func conflictsNameTheirPaths() throws {
        let base = try repository.tree(["a": "1\n", "b": "1\n", "c": "1\n", "bin": "1\0\n2\n3\n4\n5\n", "ok": "1"])
        let ours = try repository.replacing(
            [RepositoryPath("b"): .remove],
            in: repository.tree(["a": "2\n", "n": "1", "bin": "x\0\n2\n3\n4\n5\n"], in: base))
        let theirs = try repository.tree(
            ["a": "3\n", "b": "2\n", "n": "2", "bin": "1\0\n2\n3\n4\nx\n", "ok": "2"], in: base)
        let expected = MergeResult.conflicts(["a", "b", "bin", "n"].map { RepositoryPath($0) })
        #expect(try repository.merge(base: base, ours: ours, theirs: theirs) == expected)
        #expect(try repository.merge(base: base, ours: theirs, theirs: ours) == expected)
    }

    @Test func aFileAgainstAFolderIsAConflict() throws {
        let base = try repository.tree(["x": "1"])
        let ours = try repository.tree(["a": "1"], in: base)
        let theirs = try repository.tree(["a/b": "1"], in: base)
        let expected = MergeResult.conflicts([RepositoryPath("a")])
        #expect(try repository.merge(base: base, ours: ours, theirs: theirs) == expected)
        #expect(try repository.merge(base: base, ours: theirs, theirs: ours) == expected)
    }

    @Test func randomMergesAgreeWithGit() throws {
        var generator = SeededGenerator(seed: 9)
        var clean = 0
        for _ in 0..<25 {
            // Texts that nobody could take for a renamed file.
            let names = ["a", "b", "d/c", "d/e"]
            var trees: [ObjectID] = []
            let base = Dictionary(
                uniqueKeysWithValues: names.map { name in
                    (name, Self.lines.map { "\(name) \($0)" })
                })
            for side in 0..<3 {
                var files = base
                for name in names where side > 0 && Int.random(in: 0..<3, using: &generator) > 0 {
                    files[name]?[Int.random(in: 0..<12, using: &generator)] =
                        "\(Int.random(in: 0..<2, using: &generator))\n"
                }
                trees.append(try repository.tree(files.mapValues { $0.joined() }))
            }
            let commit = try repository.commit(tree: trees[0], "base")
            let one = try repository.commit(tree: trees[1], "ours", parents: [commit])
            let two = try repository.commit(tree: trees[2], "theirs", parents: [commit])
            let found = try repository.merge(base: trees[0], ours: trees[1], theirs: trees[2])
            let expected = try sandbox.outcome(
                "git", ["merge-tree", "--write-tree", "--name-only", "--no-messages", one.hex, two.hex], in: "repo")
            switch found {
            case .clean(let tree):
                clean += 1
                #expect(expected.status == 0)
                #expect(expected.output.lines.first == tree.hex)
            case .conflicts(let paths):
                #expect(expected.status == 1)
                #expect(Array(expected.output.lines.dropFirst()) == paths.compactMap(\.string))
            }
        }
        #expect(clean > 3 && clean < 25)
    }

    @Test func textsMergeAsGitMergesThem() throws {
        let base = Self.lines.joined()
        let ours = base.replacingFirst("regel 2\n", with: "twee\n")
        for theirs in [
            base.replacingFirst("regel 8\n", with: "acht\n"), base.replacingFirst("regel 2\n", with: "2\n"), "",
        ] {
            let merged = try repository.mergeText(
                base: base.bytes, ours: ours.bytes, theirs: theirs.bytes, oursName: "ons", theirsName: "hun")
            for (name, text) in [("base", base), ("ours", ours), ("theirs", theirs)] {
                try sandbox.write(text, to: name)
            }
            let expected = try sandbox.outcome(
                "git", ["merge-file", "-p", "-L", "ons", "-L", "basis", "-L", "hun", "ours", "base", "theirs"])
            #expect(merged.text == expected.output.bytes)
            #expect(merged.clean == (expected.status == 0))
        }
        let empty = try repository.mergeText(base: [], ours: [], theirs: [], oursName: "a", theirsName: "b")
        #expect(empty.text.isEmpty && empty.clean)
        #expect(throws: GitError.self) {
            try repository.mergeText(base: [], ours: [], theirs: [], oursName: "a\0", theirsName: "b")
        }
    }
}
