import TestSupport
import Testing

/// Ways round the server's rules by how a push is made, and by where it goes.
@Suite("Detours against the server")
struct DetourTests {
    @Test func namesBelowAndBesideThoseOfADossier() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let commit = try griet.git("rev-parse", "main")
        for name in [
            "heads/main/x", "heads/proposal", "heads/proposal/B", "heads/proposal/B/griet", "heads/closed/B/griet/1/x",
            "tags/approved/A/1/x", "tags/approved/A", "tags/approved/A/01", "tags/approved/A/0", "tags/approved/A/+2",
            "tags/session", "tags/session/x/y", "replace/\(commit)", "original/refs/heads/main", "stash",
            "changes/01/1/1", "meta/config", "remotes/origin/main", "pull/1/head", "keep-around/\(commit)",
            "bisect/bad",
            "worktree/x", "main",
        ] {
            try expectRefusal(by: "append-only", in: town) { try griet.push("main:refs/\(name)") }
        }
    }

    @Test func aPushThatIsNotOneWhole() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let draft = try marie.forge(marie.draft(of: "B"))
        let good = "\(draft):refs/heads/proposal/B/marie/1"
        // Whatever the bad one is and wherever it stands, the good one waits for a push of its own.
        for bad in ["\(draft):refs/heads/los", ":\(branchA)", "+\(originA)~1:\(branchA)", "\(draft):refs/tags/v1"] {
            for specs in [[good, bad], [bad, good]] {
                try expectRefusal(by: "append-only", in: town) {
                    try marie.attempt(
                        "git", ["push", "--no-verify", "--no-atomic", "--porcelain", "origin"] + specs, in: marie.clone)
                }
            }
        }
        #expect(try marie.push(good).status == 0)
    }

    @Test func aMirrorOfAnEmptyRepository() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try marie.run("git", ["init", "-q", "leeg"], in: marie.home)
        try expectRefusal(by: "append-only", in: town) {
            try marie.attempt(
                "git", ["push", "--no-verify", "--mirror", town.server], in: "\(marie.home)/leeg")
        }
    }

    @Test func everythingAtOnceByForce() throws {
        let town = try Stage.adopted.town()
        let (marie, other) = (town["marie"], try Stage.kadernota.town())
        try marie.run("git", ["clone", "-q", "--mirror", other.server, "ander.git"], in: marie.home)
        for way in [["--mirror"], ["--all", "--force"], ["--force", "+refs/*:refs/*"]] {
            try expectRefusal(by: "append-only", in: town) {
                try marie.attempt("git", ["push", "--no-verify", town.server] + way, in: "\(marie.home)/ander.git")
            }
        }
    }

    @Test func aTagOfATagOfATag() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let message = try griet.git("tag", "-l", "--format=%(contents:subject)%0a%0a%(contents:body)", "approved/A/1")
        var target = "approved/A/1"
        for depth in 1...12 {
            try griet.git("tag", "-s", "-m", message, "laag/\(depth)", target)
            target = "laag/\(depth)"
        }
        try expectRefusal(by: "known", in: town) { try griet.push("refs/tags/\(target):refs/tags/approved/A/2") }
        try expectRefusal(by: "known", in: town) { try griet.push("refs/tags/\(target):refs/tags/session/een") }
    }

    @Test func somethingElseThanACommit() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let before = try town.references()
        let tag = try marie.git("rev-parse", "main^{tree}")
        let blob = try marie.git("hash-object", "-w", "--stdin", input: "x")
        for id in [tag, blob] {
            for name in [branchA, "refs/heads/proposal/A/marie/2", "refs/heads/main", "refs/tags/approved/A/1"] {
                let outcome = try marie.push("+\(id):\(name)")
                #expect(outcome.status != 0 && !outcome.errors.contains("Fatal error"), "\(outcome)")
                #expect(try town.references() == before)
            }
        }
    }

    @Test func whoCanWriteInTheServersFolderIsFoundLater() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
        let commit = try marie.forge(
            marie.act(Message.text("draft", "A", as: "ambtenaar@weert"), on: "main", tree: tree))
        // A path of this machine lets the pusher say how the server's side is run: without its hooks. An account that
        // reaches the server by ssh or HTTP alone cannot.
        let outcome = try marie.attempt(
            "git",
            [
                "push", "-q", "--no-verify", "--receive-pack=git -c core.hooksPath=/dev/null receive-pack", "origin",
                "\(commit):refs/heads/main",
            ], in: marie.clone)
        #expect(outcome.status == 0, "\(outcome)")
        try expectFinding("order", about: commit, in: town)
        let noor = town["noor"]
        let main = try noor.git("rev-parse", "main")
        let sync = try noor.tries("sync")
        #expect(sync.status == 3 && sync.errors.contains("main"), "\(sync)")
        #expect(try noor.git("rev-parse", "main") == main)
        try noor.kader("verify")
    }
}
