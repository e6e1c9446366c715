import TestSupport
import Testing

/// A colleague with plain Git pushes acts that were put together by hand.
@Suite("Forged acts against the server")
struct ForgedActTests {
    /// Joris's review of A, put together by hand and otherwise in order.
    private func review(by resident: Resident, as capacity: String = "raadslid@weert") throws -> Forgery {
        try resident.kader("sync")
        let digest = try resident.digest(of: fileA, in: branchA)
        return try resident.act(
            Message.text("review", "A", as: capacity, "Kader-Text: A \(digest)", "Kader-Verdict: agree"), on: branchA)
    }

    @Test func aWellMadeActIsTaken() throws {
        // Without this the refusals below would prove nothing.
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        let id = try joris.forge(try review(by: joris))
        #expect(try joris.push("\(id):\(branchA)").status == 0)
        #expect(try town.tip(branchA) == id)
        try expectClean(town)
    }

    @Test func anUnsignedActIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        var act = try review(by: joris)
        act.key = nil
        let id = try joris.forge(act)
        try expectRefusal(by: "known", in: town) { try joris.push("\(id):\(branchA)") }
    }

    @Test func aStrangersSignatureIsRefused() throws {
        let town = try Stage.proposed.town()
        let (joris, vera) = (town["joris"], town["vera"])
        var act = try review(by: joris)
        act.key = vera.key
        let id = try joris.forge(act)
        try expectRefusal(by: "known", in: town) { try joris.push("\(id):\(branchA)") }
    }

    @Test func anActInAnothersNameIsRefused() throws {
        let town = try Stage.proposed.town()
        let (joris, marie) = (town["joris"], town["marie"])
        var act = try review(by: marie)
        act.author = "\(joris.name) <\(joris.email)>"
        act.committer = act.author
        let id = try marie.forge(act)
        try expectRefusal(by: "known", in: town) { try marie.push("\(id):\(branchA)") }
    }

    @Test func anActInACapacityOfSomeoneElseIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        let id = try joris.forge(try review(by: joris, as: "wethouder@weert"))
        try expectRefusal(by: "capacity", in: town) { try joris.push("\(id):\(branchA)") }
    }

    @Test func anActWithoutMandateIsRefused() throws {
        let town = try Stage.proposed.town()
        let wim = town["wim"]
        let id = try wim.forge(try review(by: wim, as: "wethouder@weert"))
        try expectRefusal(by: "capacity", in: town) { try wim.push("\(id):\(branchA)") }
    }

    @Test func aProposersOwnReviewIsRefused() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let id = try marie.forge(try review(by: marie, as: "ambtenaar@weert"))
        try expectRefusal(by: "one-hat", in: town) { try marie.push("\(id):\(branchA)") }
    }

    @Test func aSignatureForAnotherPurposeIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        var act = try review(by: joris)
        act.namespace = "file"
        let id = try joris.forge(act)
        try expectRefusal(by: "known", in: town) { try joris.push("\(id):\(branchA)") }
    }

    @Test func aSignatureOfAnotherCommitIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        let id = try joris.forge(try review(by: joris))
        let bytes = try joris.git("cat-file", "commit", id)
        let changed = bytes.replacing("Kader-Verdict: agree", with: "Kader-Verdict: object")
        let other = try joris.git("hash-object", "-t", "commit", "-w", "--stdin", input: changed + "\n")
        #expect(other != id)
        try expectRefusal(by: "known", in: town) { try joris.push("\(other):\(branchA)") }
    }

    @Test func aDateFarAheadIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        var act = try review(by: joris)
        act.seconds = 4_102_444_800  // 1 January 2100.
        let id = try joris.forge(act)
        try expectRefusal(by: "known", in: town) { try joris.push("\(id):\(branchA)") }
    }

    @Test func anApprovalBeforeReviewIsRefused() throws {
        let town = try Stage.proposed.town()
        let wim = town["wim"]
        try wim.kader("sync")
        let digest = try wim.digest(of: fileA, in: branchA)
        let id = try wim.forge(
            wim.act(Message.text("approve", "A", as: "wethouder@weert", "Kader-Text: A \(digest)"), on: branchA))
        try expectRefusal(by: "quorum", in: town) { try wim.push("\(id):\(branchA)") }
    }

    @Test func aVerdictOnOtherBytesIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let digest = try joris.digest(of: "bouwstenen/B.md", in: branchA)
        let id = try joris.forge(
            joris.act(
                Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
                on: branchA))
        try expectRefusal(by: "content", in: town) { try joris.push("\(id):\(branchA)") }
    }

    @Test func aVerdictThatChangesTheTextIsRefused() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        var act = try review(by: joris)
        act.tree = try joris.tree(of: branchA, with: fileA, Texts.block("A", choice: "Joris kiest."))
        let id = try joris.forge(act)
        try expectRefusal(by: "content", in: town) { try joris.push("\(id):\(branchA)") }
    }
}
