import TestSupport
import Testing

/// References that are moved, taken away or made where there is no place for them.
@Suite("References against the server")
struct BranchTests {
    @Test func aBranchDoesNotRewind() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        try marie.kader("sync")
        try expectRefusal(by: "append-only", in: town) { try marie.push("+\(branchA)~1:\(branchA)") }
    }

    @Test func aBranchDoesNotDisappear() throws {
        let town = try Stage.reviewed.town()
        try expectRefusal(by: "append-only", in: town) { try town["marie"].push(":\(branchA)") }
    }

    @Test func mainDoesNotDisappear() throws {
        let town = try Stage.founded.town()
        try expectRefusal(by: "append-only", in: town) { try town["griet"].push(":refs/heads/main") }
    }

    @Test func anUnknownReferenceIsRefused() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        for name in [
            "refs/heads/mijn-tak", "refs/notes/commits", "refs/heads/proposal/A/marie/01",
            "refs/heads/proposal/A/marie",
            "refs/heads/proposal/A/marie/1/2", "refs/tags/v1", "refs/heads/Main", "refs/for/main", "refs/kader/x",
        ] {
            try expectRefusal(by: "append-only", in: town) { try marie.push("\(originA):\(name)") }
        }
    }

    @Test func aProposalInAnothersNameIsRefused() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let tree = try marie.tree(of: "origin/main", with: fileA, Texts.block("A", choice: "Van Marie."))
        let draft = try marie.forge(
            marie.act(Message.text("draft", "A", as: "ambtenaar@weert"), on: "origin/main", tree: tree))
        try expectRefusal(by: "authorship", in: town) { try marie.push("\(draft):refs/heads/proposal/A/piet/1") }
    }

    @Test func oneBadReferenceHoldsUpAll() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let draft = try marie.forge(
            marie.act(
                Message.text("draft", "B", as: "ambtenaar@weert"), on: "origin/main",
                tree: marie.tree(of: "origin/main", with: "bouwstenen/B.md", Texts.block("B"))))
        try expectRefusal(by: "append-only", in: town) {
            try marie.push("\(draft):refs/heads/proposal/B/marie/1", "\(draft):refs/heads/los")
        }
        #expect(try marie.push("\(draft):refs/heads/proposal/B/marie/1").status == 0)
    }

    @Test func aMirrorIsRefused() throws {
        let town = try Stage.reviewed.town()
        // Marie's clone has not seen the reviews: a mirror of it would take them away.
        try expectRefusal(by: "append-only", in: town) {
            try town["marie"].triesGit("push", "--no-verify", "--mirror", "origin")
        }
    }

    @Test func anOlderTipUnderANewNameDropsNoObjection() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        try joris.kader("sync")
        try joris.kader("review", "A", "--object", "-m", "De kosten ontbreken")
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(originA):refs/heads/proposal/A/marie/2") }
    }

    @Test func aRejectedProposalDoesNotRiseAgain() throws {
        let town = try Stage.reviewed.town()
        let (wim, marie) = (town["wim"], town["marie"])
        try wim.kader("sync")
        try wim.kader("reject", "A", "-m", "Past niet in de opdracht")
        let tip = try wim.git("rev-parse", "\(branchA)~1")
        try marie.kader("sync")
        try expectRefusal(by: "append-only", in: town) { try marie.push("+\(tip):\(branchA)") }
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(tip):refs/heads/proposal/A/marie/2") }
    }
}
