import Git
import TestSupport
import Testing

@testable import Workflow

/// What a commit of an outlet must be; the outlet's gate and the partner's pull ask the same type.
@Suite("A commit of an outlet")
struct OutletCommitTests {
    private func read(_ id: ObjectID, in outlet: Outlet) throws -> OutletCommit {
        try OutletCommit(
            outlet.repository.commit(id), in: outlet.repository, reading: TextReader(outlet.repository))
    }

    @Test func oneThatHoldsWhatItNamesIsRead() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet", "nel")
        let content = try read(try await outlet.share(keys, onto: nil, by: "griet"), in: outlet)
        #expect(content.keys == keys)
        #expect(content.manifest.rows == [try outlet.row()])
        #expect(try await content.signer == outlet.office("griet").publicKey)
    }

    /// A change of the files of a sound commit, and what is then wrong with it.
    struct Spoiling: Sendable, CustomStringConvertible {
        let description: String
        let flaw: OutletDefect.Flaw
        let change: @Sendable (inout [String: Outlet.File]) -> Void

        init(
            _ description: String, _ flaw: OutletDefect.Flaw,
            _ change: @escaping @Sendable (inout [String: Outlet.File]) -> Void
        ) {
            self.description = description
            self.flaw = flaw
            self.change = change
        }
    }

    private static let fileA = RepositoryPath("bouwstenen/A.md")

    static let spoilings = [
        Spoiling("a file that is not named", .unlisted(RepositoryPath("extra.md"))) { $0["extra.md"] = .init("x") },
        Spoiling("a file beside a text", .unlisted(RepositoryPath("bouwstenen/Z.md"))) {
            $0["bouwstenen/Z.md"] = .init("x")
        },
        Spoiling("a folder that is not named", .unlisted(RepositoryPath("map"))) { $0["map/extra.md"] = .init("x") },
        Spoiling("settings of Git", .unlisted(RepositoryPath(".gitattributes"))) {
            $0[".gitattributes"] = .init("*.md filter=x\n")
        },
        Spoiling("a summary of nothing", .unlisted(RepositoryPath("samenvatting/B.md"))) {
            $0["samenvatting/B.md"] = .init("x")
        },
        Spoiling("a program", .notOrdinary(fileA)) { $0["bouwstenen/A.md"]?.mode = .executable },
        Spoiling("a link", .notOrdinary(fileA)) { $0["bouwstenen/A.md"] = .init("../../x", .link) },
        Spoiling("another repository", .notOrdinary(fileA)) { $0["bouwstenen/A.md"]?.mode = .commit },
        Spoiling("a link for an overview", .manifest) { $0[Manifest.path]?.mode = .link },
        Spoiling("a summary that can be run", .notOrdinary(RepositoryPath("samenvatting/A.md"))) {
            $0["samenvatting/A.md"]?.mode = .executable
        },
        Spoiling("another text", .otherText(fileA)) { $0["bouwstenen/A.md"] = .init("Iets anders.\n") },
        Spoiling("no text", .missing(fileA)) { $0["bouwstenen/A.md"] = nil },
        Spoiling("no summary", .missing(RepositoryPath("samenvatting/A.md"))) { $0["samenvatting/A.md"] = nil },
        Spoiling("no overview", .manifest) { $0[Manifest.path] = nil },
        Spoiling("an overview with a line more", .manifest) { $0[Manifest.path]?.bytes += Array("\n".utf8) },
        Spoiling("no list of keys", .keys) { $0[OfficeKeys.path] = nil },
        Spoiling("a list of keys with a line more", .keys) { $0[OfficeKeys.path]?.bytes += Array("x\n".utf8) },
        Spoiling("a folder in the place of a text", .notOrdinary(fileA)) {
            $0["bouwstenen/A.md"] = nil
            $0["bouwstenen/A.md/x.md"] = .init("x")
        },
    ]

    @Test(arguments: spoilings)
    func oneThatHoldsAnythingElseIsRefused(_ spoiling: Spoiling) async throws {
        let outlet = try Outlet()
        var files = try outlet.files(await outlet.list("griet"))
        spoiling.change(&files)
        let id = try await outlet.commit(files, onto: [], by: "griet")
        #expect(throws: OutletDefect(commit: id, flaw: spoiling.flaw)) { try read(id, in: outlet) }
    }

    @Test func oneThatNobodySignedIsRefused() async throws {
        let outlet = try Outlet()
        let id = try await outlet.commit(outlet.files(outlet.list("griet")), onto: [], by: nil)
        #expect(throws: OutletDefect(commit: id, flaw: .unsigned)) { try read(id, in: outlet) }
    }

    @Test func oneThatDoesNotShareIsRefused() async throws {
        let outlet = try Outlet()
        let files = try outlet.files(await outlet.list("griet"))
        let id = try await outlet.commit(files, onto: [], by: "griet", action: "record")
        #expect(throws: OutletDefect(commit: id, flaw: .otherAct)) { try read(id, in: outlet) }
    }

    @Test func aChainIsReadFromWhereItWas() async throws {
        let outlet = try Outlet()
        let (one, two) = (try await outlet.list("griet"), try await outlet.list("griet", "nel"))
        let first = try await outlet.share(one, onto: nil, by: "griet")
        let second = try await outlet.share(two, onto: first, by: "griet")
        let third = try await outlet.share(two, onto: second, by: "nel")
        let whole = try #require(try OutletChain(from: nil, to: third, in: outlet.repository))
        #expect(whole.links.map(\.content.commit.id) == [first, second, third])
        #expect(whole.links.map(\.before) == [nil, one, two])
        #expect(whole.links.map(\.isVouched) == [false, true, true])
        let rest = try #require(try OutletChain(from: second, to: third, in: outlet.repository))
        #expect(rest.links.map(\.before) == [two])
        #expect(try OutletChain(from: third, to: third, in: outlet.repository)?.links.isEmpty == true)
    }

    @Test func aRewindIsNoChain() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        let second = try await outlet.share(keys, onto: first, by: "griet")
        let other = try await outlet.share(keys, onto: nil, by: "griet")
        #expect(try OutletChain(from: second, to: first, in: outlet.repository) == nil)
        #expect(try OutletChain(from: second, to: other, in: outlet.repository) == nil)
    }

    @Test func aMergeIsRefused() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let (one, other) = (
            try await outlet.share(keys, onto: nil, by: "griet"), try await outlet.share(keys, onto: nil, by: "griet")
        )
        let merge = try await outlet.commit(outlet.files(keys), onto: [one, other], by: "griet")
        #expect(throws: OutletDefect(commit: merge, flaw: .merge)) {
            try OutletChain(from: one, to: merge, in: outlet.repository)
        }
    }
}
