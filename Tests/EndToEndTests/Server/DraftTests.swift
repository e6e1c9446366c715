import TestSupport
import Testing

/// Drafts that bring more, or something else, than the text of their document.
@Suite("Drafts against the server")
struct DraftTests {
    /// Pushes a draft of A by Marie whose tree is what `change` makes of `main`.
    private func expectRefused(
        by rule: String, at location: SourceLocation = #_sourceLocation, _ change: (Resident) throws -> String
    ) throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let draft = try marie.forge(
            marie.act(Message.text("draft", "A", as: "ambtenaar@weert"), on: "main", tree: change(marie)))
        try expectRefusal(by: rule, in: town, at: location) { try marie.push("\(draft):\(branchA)") }
    }

    @Test func aWellMadeDraftIsTaken() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
        let draft = try marie.forge(
            marie.act(Message.text("draft", "A", as: "ambtenaar@weert"), on: "main", tree: tree))
        #expect(try marie.push("\(draft):\(branchA)").status == 0)
    }

    @Test func policyInTheSameProposal() throws {
        try expectRefused(by: "own-change") { marie in
            let charter = try marie.git("cat-file", "blob", "main:kader.yml")
            let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
            return try marie.tree(of: tree, with: "kader.yml", charter.replacing("quorum: 2", with: "quorum: 1"))
        }
    }

    @Test func aStrayFile() throws {
        try expectRefused(by: "exact") { marie in
            let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
            return try marie.tree(of: tree, with: "los.txt", "Niets")
        }
    }

    @Test func aSecondDocument() throws {
        try expectRefused(by: "exact") { marie in
            let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
            return try marie.tree(of: tree, with: "bouwstenen/B.md", Texts.block("B"))
        }
    }

    @Test func aLookAlikeBesideIt() throws {
        try expectRefused(by: "exact") { marie in
            let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
            return try marie.tree(of: tree, with: "bouwstenen/a.md", Texts.block("A"))
        }
    }

    @Test func aSymbolicLink() throws {
        try expectRefused(by: "content") { try $0.tree(of: "main", with: fileA, "/etc/passwd", mode: "120000") }
    }

    @Test func anExecutableText() throws {
        try expectRefused(by: "content") { try $0.tree(of: "main", with: fileA, Texts.block("A"), mode: "100755") }
    }

    @Test func aTextThatIsTakenAway() throws {
        try expectRefused(by: "content") { try $0.tree(of: "main", with: fileA, nil) }
    }

    @Test func aTextThatMoved() throws {
        try expectRefused(by: "exact") { marie in
            let tree = try marie.tree(of: "main", with: fileA, nil)
            return try marie.tree(of: tree, with: "bouwstenen/AA.md", Texts.block("A"))
        }
    }

    @Test func aTreeEntryNamedGit() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let blob = try marie.git("hash-object", "-w", "--stdin", input: "x")
        let listing = try marie.git("ls-tree", "main") + "\n100644 blob \(blob)\t.git\n"
        let tree = try marie.git("mktree", input: listing)
        let draft = try marie.forge(
            marie.act(Message.text("draft", "A", as: "ambtenaar@weert"), on: "main", tree: tree))
        let before = try town.references()
        // Git's own check of what arrives stops it before any rule is asked.
        #expect(try marie.push("\(draft):\(branchA)").status != 0)
        #expect(try town.references() == before)
    }

    @Test func aDraftByWhoMayNotWrite() throws {
        let town = try Stage.founded.town()
        let joris = town["joris"]
        let tree = try joris.tree(of: "main", with: fileA, Texts.block("A"))
        let draft = try joris.forge(
            joris.act(Message.text("draft", "A", as: "raadslid@weert"), on: "main", tree: tree))
        try expectRefusal(by: "capacity", in: town) { try joris.push("\(draft):refs/heads/proposal/A/joris/1") }
    }
}
