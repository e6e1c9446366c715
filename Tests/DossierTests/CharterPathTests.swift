import Testing

@testable import Dossier

/// Where documents may lie, and that each path has one kind.
@Suite struct CharterPathTests {
    private func problems(_ kinds: [String], collections: String = "") -> [String] {
        let mandate = "{capacities: [griffie]}"
        var whole =
            "kader: 1\ntitle: T\nmunicipalities: {weert: Weert}\nroles: {griffie: Griffie}\n\(collections)kinds:\n"
        let acts = ["propose", "review", "approve", "tag"].map { "\($0): \(mandate)" }.joined(separator: ", ")
        whole += "  kader: {name: Afspraken, path: kader.yml, \(acts)}\n"
        whole += "  session: {name: Bijeenkomst, path: \"s/{id}.md\", register: true, record: \(mandate)}\n"
        for (index, path) in kinds.enumerated() {
            whole += "  k\(index): {name: K, path: \"\(path)\", register: true, record: \(mandate)}\n"
        }
        do {
            _ = try Charter(yaml: Array(whole.utf8))
            return []
        } catch {
            return error.problems.map { $0.text(in: .en) }
        }
    }

    @Test(arguments: [
        ".gitattributes", ".gitmodules", ".gitignore", ".mailmap", ".github/{id}.md", "a/.x/{id}.md", ".{id}.md",
        "a/.{id}.md",
        ".gitattributes.md", "manifest.md", "Manifest.MD", "{id}.md", "mani{id}.md", "{id}fest.md", "MANI{id}.md",
        "samenvatting/{id}.md", "Samenvatting/x/a.md", "SAMENVATTING/a.md", "sleutels.md", "Sleutels.md", "sleu{id}.md",
        "a.txt", "a", "a/{id}", "a/{id}.MD", "a.md.exe", "{id}.yml", "KADER.yml", "a./{id}.md", "a /{id}.md",
        " a/{id}.md",
        "\u{17F}amenvatting/{id}.md",
    ])
    func aPathOfGitOrOfAnOutletIsNobodys(_ path: String) { #expect(!problems([path]).isEmpty) }

    @Test(arguments: [
        "opdracht.md", "a/{id}.md", "a/b/manifest.md", "manifest-{id}.md", "sleutels/{id}.md", "x/samenvatting/{id}.md",
        "samenvattingen/{id}.md", "samenvatting.md", "ori\u{EB}ntatie/{id}.md", "a.b/{id}.md", "a/x{id}-y.md",
        "kader.md",
    ])
    func otherPathsAreFree(_ path: String) { #expect(problems([path]) == []) }

    @Test(arguments: [
        ["b/{id}.md", "b/A.md"], ["b/A.md", "b/{id}.md"], ["b/{id}.md", "B/{id}.md"], ["a.md", "A.md"],
        ["b/{id}.md", "b/x{id}.md"], ["b/x{id}.md", "b/{id}.md"], ["b/{id}.md", "b/{id}-x.md"],
        ["b/x{id}.md", "b/{id}-y.md"], ["b/xy{id}.md", "b/X{id}.md"], ["b/{id}.md", "B/a-b_c.md"],
        ["s/x.md"], ["S/{id}.md"], ["s/{id}-x.md"], ["caf\u{E9}/a.md", "cafe\u{301}/{id}.md"],
        ["stra\u{DF}e.md", "STRASSE.md"], ["b/\u{212A}{id}.md", "b/k{id}.md"],
    ])
    func twoKindsNeverShareAPath(_ paths: [String]) { #expect(!problems(paths).isEmpty, "\(paths)") }

    @Test(arguments: [
        ["b/{id}.md", "c/{id}.md"], ["b/{id}.md", "b/c/{id}.md"], ["b/{id}.md", "b/c/x.md"], ["b/{id}.md", "b/a b.md"],
        ["b/x-{id}.md", "b/y-{id}.md"], ["b/x-{id}.md", "b/X{id}.md"], ["b/{id}-x.md", "b/{id}-y.md"],
        ["b/x{id}.md", "b/x.md"],
        ["b/{id}.md", "b/a b {id}.md"], ["b/{id}.md", "b/{id}.x.md"], ["a.md", "b.md", "s.md"],
    ])
    func pathsThatNeverMeetAreFine(_ paths: [String]) { #expect(problems(paths) == [], "\(paths)") }

    @Test func manyKindsAreRefusedAtOnce() {
        #expect(problems((0..<20_000).map { "b/k\($0)x{id}.md" }).count == 1)
        #expect(problems((0..<450).map { "b/k\($0)x{id}.md" }) == [])
    }

    @Test(arguments: [
        "{k0: {name: N, documents: [a]}}", "{K0: {name: N, documents: [a]}}", "{kader: {name: N, documents: [a]}}",
        "{KADER: {name: N, documents: [a]}}", "{x: {name: N, documents: [a, X]}}", "{x: {name: N, documents: [x]}}",
        "{x: {name: N, documents: [a]}, y: {name: N, documents: [X]}}",
        "{y: {name: N, documents: [X]}, x: {name: N, documents: [a]}}",
        "{x: {name: N, documents: [a]}, X: {name: N, documents: [b]}}",
    ])
    func aCollectionHasANameOfItsOwn(_ collections: String) {
        #expect(!problems(["opdracht.md"], collections: "collections: \(collections)\n").isEmpty)
    }

    @Test func otherCollectionsAreFine() {
        let collections =
            "{x: {name: N, documents: [k0, a]}, y: {name: N, documents: [a, b]}, k1: {name: N, documents: [c]}}"
        #expect(problems(["opdracht.md", "b/{id}.md"], collections: "collections: \(collections)\n") == [])
    }
}

@Suite struct EmailAddressTests {
    @Test(arguments: [
        "marie@weert.example", "m.j.van-den_berg+kader@sub.weert.nl", "M@x", "a=b&c~d@1.nl", "1@2.3",
    ])
    func aPlainAddressIsOne(_ text: String) { #expect(EmailAddress.isOne(text)) }

    @Test(arguments: [
        "", "@", "a@", "@b", "a", "a@b@c", "*@weert.example", "m?rie@weert.example", "!a@b.nl", "[ab]@c.nl", "a,b@c.nl",
        "\"a\"@c.nl", "'a'@c.nl", "#a@c.nl", "a b@c.nl", "a\t@c.nl", "a@c.nl\n", "a\0@c.nl", "<a@c.nl>", "-a@c.nl",
        "a@-c.nl", "a@c-.nl", ".a@c.nl", "a.@c.nl", "a..b@c.nl", "a@c..nl", "a@.nl", "a@nl.", "a@*.nl", "a@[1.2.3.4]",
        "m\u{430}rie@weert.example", "marie@we\u{435}rt.example", "marie@weert\u{AD}.example", "a@b_c.nl", "a@b!c.nl",
        "a;b@c.nl", "a(b)@c.nl", "a\\b@c.nl", "a%b@c.nl", "a@b/c.nl",
    ])
    func aPatternOrALookAlikeIsNone(_ text: String) { #expect(!EmailAddress.isOne(text)) }

    @Test func anAddressIsBounded() {
        #expect(EmailAddress.isOne(String(repeating: "a", count: 64) + "@b.nl"))
        #expect(!EmailAddress.isOne(String(repeating: "a", count: 65) + "@b.nl"))
        #expect(!EmailAddress.isOne("a@" + String(repeating: "b", count: 64) + ".nl"))
        #expect(!EmailAddress.isOne("a@" + String(repeating: "b.", count: 130) + "nl"))
    }
}
