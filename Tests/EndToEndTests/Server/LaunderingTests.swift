import TestSupport
import Testing

/// Who wrote a text stays its proposer, whatever Git makes of the commits and whatever key, address or clone is used.
@Suite("Laundering of authorship against the server")
struct LaunderingTests {
    private let branchOfPiet = "refs/heads/proposal/A/piet/1"

    /// Pushes `tip` as Piet's own proposal with a call for review, and lets Marie review it.
    private func expectMarieIsHeld(
        to tip: String, in town: Town, at location: SourceLocation = #_sourceLocation
    ) throws {
        let (piet, marie) = (town["piet"], town["marie"])
        let digest = try piet.digest(of: fileA, in: tip)
        let call = try piet.forge(
            piet.act(Message.text("propose", "A", as: "ambtenaar@nederweert", "Kader-Text: A \(digest)"), on: tip))
        let pushed = try piet.push("\(call):\(branchOfPiet)")
        #expect(pushed.status == 0, "\(pushed)", sourceLocation: location)
        try marie.kader("sync")
        let own = try marie.forge(marie.review(as: "ambtenaar@weert", on: branchOfPiet))
        try expectRefusal(by: "one-hat", in: town, at: location) { try marie.push("\(own):\(branchOfPiet)") }
        // It is no wall for those who had no hand in it.
        let joris = town["joris"]
        try joris.kader("sync")
        let other = try joris.forge(joris.review(as: "raadslid@weert", on: branchOfPiet))
        let taken = try joris.push("\(other):\(branchOfPiet)")
        #expect(taken.status == 0, "\(taken)", sourceLocation: location)
    }

    /// What Piet's message says, for commits that Git itself makes.
    private let words = Message.text("draft", "A", as: "ambtenaar@nederweert")

    private func begin() throws -> (town: Town, piet: Resident) {
        let town = try Stage.proposed.town()
        try town["piet"].kader("sync")
        return (town, town["piet"])
    }

    @Test func aSquash() throws {
        let (town, piet) = try begin()
        try piet.git("checkout", "-q", "-b", "eigen", "main")
        try piet.git("merge", "-q", "--squash", branchA)
        try piet.git("commit", "-q", "-S", "--no-verify", "-m", words)
        try expectMarieIsHeld(to: "eigen", in: town)
    }

    @Test func aCherryPick() throws {
        let (town, piet) = try begin()
        try piet.git("checkout", "-q", "-b", "eigen", "main")
        try piet.git("cherry-pick", "--no-commit", "\(branchA)~1")
        try piet.git("commit", "-q", "-S", "--no-verify", "-m", words)
        try expectMarieIsHeld(to: "eigen", in: town)
    }

    @Test func aRebase() throws {
        let (town, piet) = try begin()
        try piet.git("checkout", "-q", "-b", "eigen", "\(branchA)~1")
        // A newline would end the command of a rebase.
        try Disk.write(Array(words.utf8), to: "\(piet.home)/woorden")
        try piet.git(
            "rebase", "-q", "--force-rebase", "--exec",
            "git commit -q -S --amend --no-verify -F \(piet.home)/woorden", "main")
        let copied = try piet.git("rev-parse", "eigen")
        #expect(try piet.git("rev-parse", "\(branchA)~1") != copied)
        try expectMarieIsHeld(to: "eigen", in: town)
    }

    @Test func aCopyThatIsDatedBeforeTheOriginal() throws {
        let (town, piet) = try begin()
        let date = try piet.git("log", "-1", "--format=%ct", "\(branchA)~1")
        let made = try #require(Int64(date))
        for seconds in [made - 30, made] {
            var copy = try piet.act(words, on: "main", tree: piet.git("rev-parse", "\(branchA)^{tree}"))
            copy.seconds = seconds
            let id = try piet.forge(copy)
            try expectRefusal(by: "authorship", in: town) { try piet.push("\(id):\(branchOfPiet)") }
        }
    }

    @Test func aCopyInAnothersNameUnmakesNoReviewer() throws {
        let town = try Stage.reviewed.town()
        let (piet, joris) = (town["piet"], town["joris"])
        try piet.kader("sync")
        let date = try piet.git("log", "-1", "--format=%ct", "\(branchA)~3")
        let made = try #require(Int64(date))
        // The text that Joris reviewed, said to be his: if it were older than Marie's, he would have judged his own.
        var copy = try piet.act(words, on: "main", tree: piet.git("rev-parse", "\(branchA)^{tree}"))
        copy.author = "\(joris.name) <\(joris.email)>"
        copy.seconds = made - 30
        let older = try piet.forge(copy)
        try expectRefusal(by: "authorship", in: town) { try piet.push("\(older):\(branchOfPiet)") }
        copy.seconds = nil
        let younger = try piet.forge(copy)
        #expect(try piet.push("\(younger):\(branchOfPiet)").status == 0)
        try expectClean(town)
        for (id, act) in [("wim", "approve"), ("wilma", "approve"), ("griet", "tag")] {
            try town[id].kader("sync")
            try town[id].kader(act, "A/marie/1")
        }
        try expectClean(town)
    }

    @Test func anotherAddressOfTheSamePerson() throws {
        let town = try Stage.entangled.town()
        let marie = town["marie"]
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        var review = try marie.review(as: "ambtenaar@weert")
        review.author = "M. Proef <marie@thuis.nl>"
        review.committer = review.author
        let id = try marie.forge(review)
        try expectRefusal(by: "one-hat", in: town) { try marie.push("\(id):\(branchA)") }
    }

    @Test func anotherKeyOfTheSamePerson() throws {
        let town = try Stage.entangled.town()
        let marie = town["marie"]
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        var review = try marie.review(as: "ambtenaar@weert")
        review.key = marie.spareKey
        let id = try marie.forge(review)
        try expectRefusal(by: "one-hat", in: town) { try marie.push("\(id):\(branchA)") }
        // The other key is good for what she may do.
        var remark = try marie.act(
            Message.text("comment", "A", as: "ambtenaar@weert", "Kader-On: A#Inwoners"), on: branchA)
        remark.key = marie.spareKey
        let comment = try marie.forge(remark)
        #expect(try marie.push("\(comment):\(branchA)").status == 0)
    }

    @Test func aPushThroughAColleague() throws {
        let (town, piet) = try begin()
        let (marie, joris) = (town["marie"], town["joris"])
        try joris.kader("sync")
        // Who carries a commit changes nothing about whose it is: neither for the worse nor for the better.
        let own = try marie.forge(marie.review(as: "ambtenaar@weert"))
        try piet.git("fetch", "-q", marie.clone, own)
        try expectRefusal(by: "one-hat", in: town) { try piet.push("\(own):\(branchA)") }
        let good = try joris.forge(joris.review(as: "raadslid@weert"))
        try marie.git("fetch", "-q", joris.clone, good)
        #expect(try marie.push("\(good):\(branchA)").status == 0)
        try expectClean(town)
    }
}
