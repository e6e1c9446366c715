import TestSupport
import Testing

/// Names of files, references and people that are not what they look like, or that steer a terminal.
@Suite("Strange names against the server")
struct StrangeNameTests {
    /// Names that some file system takes for Git's own folder, or for the way out of a folder.
    static let dangerous = [
        ".git", ".GIT", ".gIt", "git~1", "GIT~1", ".g\u{200C}it", ".git\u{200D}", ".git ", ".git.",
        ".git::$INDEX_ALLOCATION",
        "..", ".",
    ]

    /// A draft of A by Marie with one more entry in its top folder.
    private func draft(with name: String, mode: String = "100644", in marie: Resident) throws -> String {
        let blob = try marie.git("hash-object", "-w", "--stdin", input: "x")
        let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
        let listing = try marie.git("ls-tree", "-z", tree) + "\(mode) blob \(blob)\t\(name)\0"
        return try marie.forge(
            marie.act(
                Message.text("draft", "A", as: "ambtenaar@weert"), on: "main",
                tree: marie.git("mktree", "-z", input: listing)))
    }

    @Test(arguments: dangerous) func aTreeEntryNamedLikeGitsOwn(_ name: String) throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let before = try town.references()
        let outcome = try marie.push("\(draft(with: name, in: marie)):\(branchA)")
        // Git's own check of what arrives stops most of them; what it lets through, the rulebook does not.
        #expect(outcome.status != 0, "\(outcome)")
        #expect(outcome.errors.contains("fsck error") || outcome.errors.contains("Geweigerd (exact)"), "\(outcome)")
        #expect(try town.references() == before)
    }

    @Test func aTreeEntryThatSteersATerminal() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        for name in ["\u{1B}[2J\u{1B}]0;x\u{07}.md", "\u{202E}dm.A", "A\u{9B}31m.md", "een\nremote: Toegelaten"] {
            let id = try draft(with: name, in: marie)
            try expectHarmless(in: town) { try marie.push("\(id):\(branchA)") }
        }
    }

    @Test func aPersonWhoseNameSteersATerminal() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        for name in ["\u{1B}[31mMarie", "Marie\u{202E}", "M\u{9B}2J"] {
            var draft = try marie.draft(of: "A")
            draft.author = "\(name) <x@example.nl>"
            let id = try marie.forge(draft)
            try expectHarmless(in: town) { try marie.push("\(id):\(branchA)") }
            draft.author = "Marie Proef <\(name)@example.nl>"
            let other = try marie.forge(draft)
            try expectHarmless(in: town) { try marie.push("\(other):\(branchA)") }
        }
    }

    @Test func aReferenceThatLooksLikeAnother() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        // A Cyrillic А, е and о, a letter from right to left, an invisible one.
        for name in [
            "heads/proposal/\u{410}/marie/1", "heads/proposal/A/mari\u{435}/1", "heads/pr\u{43E}posal/A/marie/2",
            "heads/\u{202E}niam", "heads/main\u{200B}", "tags/approved/\u{410}/1", "heads/proposal/A/marie/\u{0661}",
        ] {
            let outcome = try expectHarmless(in: town) { try marie.push("\(originA):refs/\(name)") }
            #expect(outcome.errors.contains("Geweigerd (append-only)"), "\(outcome)")
        }
    }

    @Test func namesThatDifferInCapitalsOnly() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let draft = try marie.forge(marie.draft(of: "A"))
        for name in ["heads/MAIN", "heads/Proposal/A/marie/2", "heads/proposal/a/marie/1", "tags/Approved/A/1"] {
            let outcome = try expectHarmless(in: town) { try marie.push("\(draft):refs/\(name)") }
            #expect(outcome.errors.contains("Geweigerd ("), "\(outcome)")
        }
    }

    @Test func aMemberWhoseIdLooksLikeAnothers() throws {
        let griet = try Stage.founded.town()["griet"]
        let vera = griet.town["vera"]
        // The same letters to the eye, from another alphabet, in another case, with an invisible mark.
        for id in ["j\u{43E}ris", "Joris", "joris\u{200B}", "jori\u{17F}"] {
            let outcome = try griet.tries(
                "member", "add", id, "--name", "Joris Proef", "--email", "x@example.nl", "--capacity", "raadslid@weert",
                "--key", "\(vera.key).pub")
            #expect(outcome.status == 64, "\(outcome)")
        }
    }

    /// The push is refused, and what the server says of it holds nothing that a terminal acts on.
    @discardableResult
    private func expectHarmless(
        in town: Town, at location: SourceLocation = #_sourceLocation, _ attack: () throws -> Outcome
    ) throws -> Outcome {
        let before = try town.references()
        let outcome = try attack()
        #expect(outcome.status != 0, "\(outcome)", sourceLocation: location)
        #expect(try town.references() == before, sourceLocation: location)
        for line in outcome.errors.split(separator: "\n") where line.hasPrefix("remote:") {
            // Git ends each line with the sequence that clears the rest of it.
            let words = line.replacing("\u{1B}[K", with: "")
            let steering = words.unicodeScalars.filter(\.isSteering)
            #expect(steering.isEmpty, "\(words)", sourceLocation: location)
            #expect(!words.hasPrefix("remote: Toegelaten"), "\(words)", sourceLocation: location)
        }
        return outcome
    }
}

extension Unicode.Scalar {
    fileprivate var isSteering: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
