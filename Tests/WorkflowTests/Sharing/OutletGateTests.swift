import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

@Suite("The gate of an outlet")
struct OutletGateTests {
    private static let main = "refs/heads/main"

    /// What the gate says of a push of `main`; what it lets pass is then there.
    private func push(
        _ new: ObjectID?, claiming old: ObjectID?, to outlet: Outlet, name: String = Self.main
    ) throws -> Rule? {
        let repository = outlet.repository
        let verdict = try OutletGate(repository: repository)
            .verdict(on: [ReferenceUpdate(name: name, old: old, new: new)])
        if verdict.isPermitted, let new {
            try repository.setReference(Self.main, to: new, expecting: repository.reference(Self.main), log: "test")
        }
        return verdict.objections.first?.refusal.rule
    }

    private func hand(_ outlet: Outlet, to keys: OfficeKeys) throws {
        try OfficeHandover(of: keys, from: outlet.repository).write(to: outlet.repository)
    }

    @Test func theOfficeThatItWasGivenToBeginsIt() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet", "nel")
        try hand(outlet, to: keys)
        let strange = try await outlet.share(outlet.list("eve"), onto: nil, by: "eve")
        #expect(try push(strange, claiming: nil, to: outlet) == .known)
        #expect(try await push(outlet.share(keys, onto: nil, by: "nel"), claiming: nil, to: outlet) == nil)
    }

    @Test func whoeverBeginsItSettlesWhoseItIsWhereNobodySaid() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let other = try await outlet.share(keys, onto: nil, by: "eve")
        #expect(try push(other, claiming: nil, to: outlet) == .known)
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        #expect(try push(first, claiming: nil, to: outlet) == nil)
        let second = try await outlet.share(outlet.list("eve"), onto: first, by: "eve")
        #expect(try push(second, claiming: first, to: outlet) == .known)
    }

    @Test func theListBeforeACommitSaysWhoMaySignIt() async throws {
        let outlet = try Outlet()
        let both = try await outlet.list("griet", "nel")
        try hand(outlet, to: both)
        let first = try await outlet.share(both, onto: nil, by: "griet")
        #expect(try push(first, claiming: nil, to: outlet) == nil)
        // A list that a commit brings opens nothing for that commit.
        let early = try await outlet.share(outlet.list("griet", "nora"), onto: first, by: "nora")
        #expect(try push(early, claiming: first, to: outlet) == .known)
        let second = try await outlet.share(outlet.list("nel", "nora"), onto: first, by: "nel")
        #expect(try push(second, claiming: first, to: outlet) == nil)
        // Griet left: that the administrator once gave it to her too opens nothing any more.
        let late = try await outlet.share(both, onto: second, by: "griet")
        #expect(try push(late, claiming: second, to: outlet) == .known)
        let third = try await outlet.share(outlet.list("nora"), onto: second, by: "nora")
        #expect(try push(third, claiming: second, to: outlet) == nil)
    }

    @Test func theAdministratorHandsItOver() async throws {
        let outlet = try Outlet()
        let (old, new) = (try await outlet.list("griet"), try await outlet.list("nora"))
        let first = try await outlet.share(old, onto: nil, by: "griet")
        #expect(try push(first, claiming: nil, to: outlet) == nil)
        let second = try await outlet.share(new, onto: first, by: "nora")
        #expect(try push(second, claiming: first, to: outlet) == .known)
        try hand(outlet, to: new)
        #expect(try push(second, claiming: first, to: outlet) == nil)
        let third = try await outlet.share(old, onto: second, by: "griet")
        #expect(try push(third, claiming: second, to: outlet) == .known)
    }

    @Test func oneCommitInAPushThatIsNotInOrderRefusesAll() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        #expect(try push(first, claiming: nil, to: outlet) == nil)
        var files = try outlet.files(keys)
        files["extra.md"] = .init("x")
        let bad = try await outlet.commit(files, onto: [first], by: "griet")
        #expect(try push(bad, claiming: first, to: outlet) == .exact)
        // Taken away again in the next, it would stay in the history.
        let good = try await outlet.share(keys, onto: bad, by: "griet")
        #expect(try push(good, claiming: first, to: outlet) == .exact)
        #expect(try outlet.repository.reference(Self.main) == first)
    }

    @Test func aMergeBringsNothingIn() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        #expect(try push(first, claiming: nil, to: outlet) == nil)
        // Behind its second parent an outlet would hold what nobody has looked at.
        let hidden = try await outlet.commit(["geheim.md": .init("x")], onto: [], by: "eve")
        for parents in [[first, hidden], [hidden, first], [first, first]] {
            let merge = try await outlet.commit(outlet.files(keys), onto: parents, by: "griet")
            let rule = try push(merge, claiming: first, to: outlet)
            #expect(rule == .exact, "\(parents)")
        }
        #expect(try outlet.repository.reference(Self.main) == first)
    }

    @Test func whatThePushSaysOfTheOldValueIsNotBelieved() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        #expect(try push(first, claiming: nil, to: outlet) == nil)
        let root = try await outlet.share(outlet.list("eve"), onto: nil, by: "eve")
        #expect(try push(root, claiming: nil, to: outlet) == .appendOnly)
        let next = try await outlet.share(outlet.list("eve"), onto: root, by: "eve")
        #expect(try push(next, claiming: root, to: outlet) == .appendOnly)
    }

    @Test func nothingIsTakenBackAndNothingElseGrows() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        let second = try await outlet.share(keys, onto: first, by: "griet")
        #expect(try push(second, claiming: nil, to: outlet) == nil)
        #expect(try push(first, claiming: second, to: outlet) == .appendOnly)
        #expect(try push(nil, claiming: second, to: outlet) == .appendOnly)
        #expect(try await push(outlet.share(keys, onto: nil, by: "griet"), claiming: second, to: outlet) == .appendOnly)
        let tree = try outlet.repository.commit(second).tree
        #expect(try push(tree, claiming: second, to: outlet) == .appendOnly)
        for name in ["refs/heads/eigen", "refs/tags/approved/A/1", "refs/heads/main/x", "refs/notes/x"] {
            #expect(try push(second, claiming: nil, to: outlet, name: name) == .appendOnly, "\(name)")
        }
    }
}
