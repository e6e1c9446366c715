import TestSupport
import Testing

/// What goes past the server, by whoever can write in its folder, and is found by an audit.
@Suite("Tampering past the server")
struct VerifyTests {
    /// Brings a commit from a clone into the server's objects.
    private func bring(_ commit: String, from resident: Resident, in town: Town) throws {
        try town["root"].run("git", ["fetch", "-q", resident.clone, commit], in: town.server)
    }

    @Test func anUntouchedDossierIsClean() throws { try expectClean(try Stage.adopted.town()) }

    @Test func aRewoundMain() throws {
        let town = try Stage.adopted.town()
        try town.administrator("update-ref", "refs/heads/main", "main~1")
        try expectFinding("exact", about: "approved/A/1", in: town)
    }

    @Test func aRewoundMainAfterASession() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        try griet.kader("session", "open", "een", "--type", "informeel", "--chair", "wim")
        try griet.kader("session", "close", "--no-expectations")
        try town.administrator("update-ref", "refs/heads/main", "main~2")
        try expectFinding("append-only", in: town)
    }

    @Test func aMovedTag() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let message = try griet.git("tag", "-l", "--format=%(contents:subject)%0a%0a%(contents:body)", "approved/A/1")
        try griet.git("tag", "-f", "-s", "-m", message, "approved/A/1", "main~1")
        try bring("refs/tags/approved/A/1", from: griet, in: town)
        try town.administrator("update-ref", "refs/tags/approved/A/1", griet.git("rev-parse", "approved/A/1"))
        try expectFinding("exact", about: "approved/A/1", in: town)
    }

    @Test func aLightweightTag() throws {
        let town = try Stage.adopted.town()
        try town.administrator("update-ref", "refs/tags/approved/A/1", "main")
        try expectFinding("known", about: "approved/A/1", in: town)
    }

    @Test func aMissingTag() throws {
        let town = try Stage.adopted.town()
        try town.administrator("update-ref", "-d", "refs/tags/approved/A/1")
        try expectFinding("order", about: try town.administrator("rev-parse", "main"), in: town)
    }

    @Test func aSecondTagOnOneAdoption() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        let digest = try griet.digest(of: fileA, in: "main")
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        try griet.git("tag", "-s", "-m", message, "approved/A/2", "main")
        try bring("refs/tags/approved/A/2", from: griet, in: town)
        try town.administrator("update-ref", "refs/tags/approved/A/2", griet.git("rev-parse", "approved/A/2"))
        try expectFinding("exact", about: "approved/A/2", in: town)
    }

    @Test func anUnsignedCommitOnMain() throws {
        let town = try Stage.adopted.town()
        let commit = try town["root"].run(
            "git",
            ["-c", "user.name=X", "-c", "user.email=x@y.nl", "commit-tree", "-p", "main", "-m", "Zo", "main^{tree}"],
            in: town.server
        ).trimmed
        try town.administrator("update-ref", "refs/heads/main", commit)
        try expectFinding("order", about: commit, in: town)
    }

    @Test func anEvilMergeOnMain() throws {
        let town = try Stage.approved.town()
        let griet = town["griet"]
        try griet.kader("sync")
        let digest = try griet.digest(of: fileA, in: branchA)
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        var merge = try griet.act(message, on: "main", branchA)
        merge.tree = try griet.tree(of: branchA, with: "bouwstenen/B.md", Texts.block("B"))
        let commit = try griet.forge(merge)
        try bring(commit, from: griet, in: town)
        try town.administrator("update-ref", "refs/heads/main", commit)
        try expectFinding("exact", about: commit, in: town)
    }

    @Test func anUnsignedActOnAProposal() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let digest = try joris.digest(of: fileA, in: branchA)
        var act = try joris.act(
            Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
            on: branchA)
        act.key = nil
        let commit = try joris.forge(act)
        try bring(commit, from: joris, in: town)
        try town.administrator("update-ref", branchA, commit)
        try expectFinding("known", about: commit, in: town)
        // Nor does it count for anything.
        let status = try town["root"].run(Binary.kader, ["-C", town.server, "status", "--json"], in: town.folder.path)
        #expect(!status.output.contains("\"member\" : \"joris\",\n          \"stale\""), "\(status)")
    }

    @Test func aProposalThatDisappearedAfterASession() throws {
        let town = try Stage.reviewed.town()
        let griet = town["griet"]
        try griet.kader("session", "open", "een", "--type", "informeel", "--chair", "wim")
        try griet.kader("session", "close", "--no-expectations")
        try expectClean(town)
        let tip = try #require(try town.tip(branchA))
        try town.administrator("update-ref", branchA, "\(tip)~1")
        try expectFinding("append-only", about: branchA, in: town)
        try town.administrator("update-ref", "-d", branchA)
        try expectFinding("append-only", about: branchA, in: town)
    }

    @Test func anOlderTipUnderANewName() throws {
        let town = try Stage.reviewed.town()
        let tip = try #require(try town.tip(branchA))
        try town.administrator("update-ref", "refs/heads/proposal/A/marie/2", "\(tip)~1")
        try expectFinding("append-only", about: "proposal/A/marie/", in: town)
    }

    @Test func aTextThatAnotherProposalBrought() throws {
        let town = try Stage.proposed.town()
        let (marie, piet) = (town["marie"], town["piet"])
        let branch = "refs/heads/proposal/A/piet/1"
        try piet.kader("sync")
        let draft = try piet.forge(
            piet.act(
                Message.text("draft", "A", as: "ambtenaar@nederweert"), on: "main",
                tree: try piet.tree(of: "main", with: fileA, Texts.block("A"))))
        let text = "Kader-Text: A \(try piet.digest(of: fileA, in: draft))"
        let call = try piet.forge(piet.act(Message.text("propose", "A", as: "ambtenaar@nederweert", text), on: draft))
        try bring(call, from: piet, in: town)
        try town.administrator("update-ref", branch, call)
        try expectClean(town)
        // Marie wrote these bytes first: she does not review them under another's name.
        try marie.git("fetch", "-q", town.server, "\(branch):\(branch)")
        let review = try marie.forge(
            marie.act(Message.text("review", "A", as: "ambtenaar@weert", text, "Kader-Verdict: agree"), on: branch))
        try bring(review, from: marie, in: town)
        try town.administrator("update-ref", branch, review)
        try expectFinding("one-hat", about: review, in: town)
    }

    @Test func anUnknownReference() throws {
        let town = try Stage.proposed.town()
        try town.administrator("update-ref", "refs/heads/los", "main")
        try town.administrator("update-ref", "refs/tags/v1", "main")
        try expectFinding("append-only", about: "refs/tags/v1", in: town)
        try expectFinding("append-only", about: "refs/heads/los", in: town)
    }

    @Test func oneBadObjectHidesNoOther() throws {
        let town = try Stage.adopted.town()
        // A commit on a proposal is gone from the disk; the moved tag is found all the same.
        let commit = try town.administrator("rev-parse", "main^2~1")
        try town["root"].run(
            "sh",
            [
                "-c", "git unpack-objects -q < /dev/null; rm -f objects/$1/$2", "sh", String(commit.prefix(2)),
                String(commit.dropFirst(2)),
            ], in: town.server)
        try town.administrator("update-ref", "refs/heads/los", "main")
        let audit = try town["root"].attempt(
            Binary.kader, ["-C", town.server, "verify", "--json"], in: town.folder.path)
        #expect(audit.status == 3, "\(audit)")
        #expect(audit.output.contains("refs/heads/los"), "\(audit)")
        #expect(audit.output.components(of: "\"rule\"") > 1, "\(audit)")
    }

    @Test func anotherBeginning() throws {
        let town = try Stage.founded.town()
        let (marie, other) = (town["marie"], try Stage.kadernota.town())
        // A clone trusts the beginning that it was shown; a whole other dossier in its place is noticed.
        try marie.git("fetch", "-q", other.server, "main:refs/ander")
        try marie.git("update-ref", "refs/heads/main", "refs/ander")
        let audit = try marie.tries("verify", "--json")
        #expect(audit.status == 3 && audit.output.contains("\"rule\" : \"known\""), "\(audit)")
    }
}

extension String {
    /// How often `part` stands in the text.
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
