import TestSupport
import Testing

@testable import Git

@Suite struct HistoryTests {
    private let sandbox: Sandbox
    private let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
    }

    @Test func historyIsThatOfGit() throws {
        var generator = SeededGenerator(seed: 4)
        var commits = [try repository.emptyCommit("root")]
        for number in 1..<60 {
            let count = Int.random(in: 1...2, using: &generator)
            let parents = Set((0..<count).compactMap { _ in commits.suffix(8).randomElement(using: &generator) })
            commits.append(try repository.emptyCommit("\(number)", parents: parents.sorted(), seconds: Int64(number)))
        }
        let tips = Array(commits.suffix(3))
        let hidden = [commits[20], commits[31]]
        for firstParentOnly in [false, true] {
            let arguments =
                ["rev-list", "--date-order"] + (firstParentOnly ? ["--first-parent"] : []) + tips.map(\.hex) + ["--not"]
                + hidden.map(\.hex)
            let expected = try sandbox.run("git", arguments, in: "repo").lines
            let found = try repository.history(
                from: tips, hiding: hidden, firstParentOnly: firstParentOnly, limit: nil)
            #expect(Set(found.map(\.hex)) == Set(expected))
            #expect(found.count == expected.count)
            // Children before parents.
            for (place, id) in found.enumerated() {
                for parent in try repository.commit(id).parents {
                    if let other = found.firstIndex(of: parent) { #expect(place < other) }
                }
            }
        }
        #expect(try repository.history(from: tips, hiding: [], firstParentOnly: false, limit: 2).count == 2)
        #expect(try repository.history(from: tips, hiding: [], firstParentOnly: false, limit: 0).isEmpty)
        for _ in 0..<40 {
            guard let one = commits.randomElement(using: &generator), let two = commits.randomElement(using: &generator)
            else { return }
            let status = try sandbox.outcome("git", ["merge-base", "--is-ancestor", one.hex, two.hex], in: "repo")
                .status
            #expect(try repository.isAncestor(one, of: two) == (status == 0))
            let bases = try sandbox.git("merge-base", "--all", one.hex, two.hex, in: "repo").lines
            #expect(bases.contains(try repository.mergeBase(one, two)?.hex ?? ""))
        }
    }

    @Test func strangersHaveNoBase() throws {
        let one = try repository.emptyCommit("1")
        let two = try repository.emptyCommit("2")
        #expect(try repository.mergeBase(one, two) == nil)
        #expect(try !repository.isAncestor(one, of: two))
        #expect(try repository.isAncestor(one, of: one))
    }

    @Test func aMissingCommitIsAnError() throws {
        let one = try repository.emptyCommit("1")
        let absent = try #require(ObjectID(hex: String(repeating: "12", count: 20)))
        #expect(throws: GitError.self) { try repository.mergeBase(one, absent) }
        #expect(throws: GitError.self) { try repository.isAncestor(absent, of: one) }
        #expect(throws: GitError.self) {
            try repository.history(from: [absent], hiding: [], firstParentOnly: false, limit: nil)
        }
    }
}
