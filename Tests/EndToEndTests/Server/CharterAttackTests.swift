import TestSupport
import Testing

/// Attempts to act by a policy that is not, not yet, or no longer that of `main`.
@Suite("Policy against the server")
struct CharterAttackTests {
    private let branchK = "refs/heads/proposal/kader/griet/1"

    /// A draft of `kader.yml` by `id`, as `edit` leaves it.
    private func charter(by id: String, as capacity: String, in town: Town, _ edit: (String) -> String) throws
        -> Forgery
    {
        let resident = town[id]
        let old = try resident.attempt("git", ["cat-file", "blob", "main:kader.yml"], in: resident.clone).output
        let new = edit(old)
        guard new != old else { throw TestError("kader.yml is as it was") }
        return try resident.act(
            Message.text("draft", "kader", as: capacity), on: "main",
            tree: resident.tree(of: "main", with: "kader.yml", new))
    }

    /// Gives Wim's seat in the steering group to another member as well.
    private func seat(_ id: String) -> @Sendable (String) -> String {
        { charter in
            guard let start = charter.firstRange(of: "  \(id):\n    name:") else { return charter }
            let rest = charter[start.lowerBound...]
            return charter[..<start.lowerBound]
                + String(rest).replacing(
                    "    capacities:", with: "    bodies: [stuurgroep]\n    capacities:", maxReplacements: 1)
        }
    }

    @Test func aPolicyThatArrivesWithItsFirstUse() throws {
        let town = try Stage.proposed.town()
        let (griet, vera) = (town["griet"], town["vera"])
        try griet.kader("sync")
        try vera.kader("sync")
        try griet.kader(
            "member", "add", "vera", "--name", vera.name, "--email", vera.email, "--capacity", "raadslid@weert",
            "--key",
            "\(vera.key).pub", "--offline")
        let review = try vera.forge(vera.review(as: "raadslid@weert"))
        try griet.git("fetch", "-q", vera.clone, review)
        try expectRefusal(by: "known", in: town) { try griet.push("\(branchK):\(branchK)", "\(review):\(branchA)") }
    }

    @Test func aSeatThatOneGivesOneself() throws {
        let town = try Stage.founded.town()
        // Who may not propose policy, and who may but then neither approves nor adopts it.
        let byPiet = try town["piet"].forge(
            charter(by: "piet", as: "ambtenaar@nederweert", in: town, seat("piet")))
        try expectRefusal(by: "capacity", in: town) {
            try town["piet"].push("\(byPiet):refs/heads/proposal/kader/piet/1")
        }
        let griet = town["griet"]
        let draft = try griet.forge(charter(by: "griet", as: "griffie@weert", in: town, seat("griet")))
        let digest = try griet.digest(of: "kader.yml", in: draft)
        let text = "Kader-Text: kader \(digest)"
        let call = try griet.forge(
            griet.act(Message.text("propose", "kader", as: "griffie@weert", text), on: draft))
        #expect(try griet.push("\(call):\(branchK)").status == 0)
        for verb in ["review", "approve"] {
            let lines = verb == "review" ? [text, "Kader-Verdict: agree"] : [text]
            let own = try griet.forge(
                griet.act(
                    Message.text(verb, "kader", as: "griffie@weert", lines.joined(separator: "\n")), on: call))
            try expectRefusal(by: "one-hat", in: town) { try griet.push("\(own):\(branchK)") }
        }
        // Until it is adopted it gives nothing: her approval of a text is one without a mandate.
        try griet.git("update-ref", branchK, call)
    }

    /// Brings a change of `kader.yml` by Griet to where Gerda could adopt it.
    private func approve(_ draft: String, in town: Town) throws {
        let griet = town["griet"]
        let digest = try griet.digest(of: "kader.yml", in: draft)
        let call = try griet.forge(
            griet.act(
                Message.text("propose", "kader", as: "griffie@weert", "Kader-Text: kader \(digest)"), on: draft))
        let pushed = try griet.push("\(call):\(branchK)")
        guard pushed.status == 0 else { throw TestError("\(pushed)") }
        for (id, verb) in [("noor", "review"), ("wim", "approve"), ("wilma", "approve")] {
            try town[id].kader("sync")
            let arguments = [verb, "kader"] + (verb == "review" ? ["--agree"] : [])
            try town[id].run(Binary.kader, arguments, in: town[id].clone)
        }
        try town["gerda"].kader("sync")
    }

    /// Gerda's adoption of it by hand.
    private func pushAdoption(in town: Town) throws -> Outcome {
        let gerda = town["gerda"]
        let digest = try gerda.digest(of: "kader.yml", in: branchK)
        let message = Message.text("tag", "kader", as: "griffie@nederweert", "Kader-Text: kader \(digest)")
        let commit = try gerda.forge(
            gerda.act(message, on: "main", branchK, tree: gerda.git("rev-parse", "\(branchK)^{tree}")))
        try gerda.git("tag", "-f", "-s", "-m", message, "approved/kader/1", commit)
        return try gerda.push("--atomic", "\(commit):refs/heads/main", "refs/tags/approved/kader/1")
    }

    @Test func aKeyThatIsListedTwice() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        let key = String(decoding: Disk.read("\(town["joris"].key).pub") ?? [], as: UTF8.self).split(separator: " ")[1]
        // With Joris's key listed for Noor too, his signature would be either's.
        let draft = try griet.forge(
            charter(by: "griet", as: "griffie@weert", in: town) { charter in
                guard let noor = charter.firstRange(of: "  noor:\n") else { return charter }
                return charter[..<noor.lowerBound]
                    + String(charter[noor.lowerBound...]).replacing(
                        "    keys:\n", with: "    keys:\n      - ssh-ed25519 \(key)\n", maxReplacements: 1)
            })
        try approve(draft, in: town)
        let tagged = try town["gerda"].tries("tag", "kader")
        #expect(tagged.status != 0, "\(tagged)")
        try expectRefusal(by: "own-change", in: town) { try pushAdoption(in: town) }
    }

    @Test func aPolicyThatNobodyCanRead() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        let draft = try griet.forge(
            charter(by: "griet", as: "griffie@weert", in: town) { $0 + "\nmembers: {}\n  - kapot: [\n" })
        try approve(draft, in: town)
        try expectRefusal(by: "own-change", in: town) { try pushAdoption(in: town) }
    }

    @Test func anExpiredKeySignsNothing() throws {
        let town = try Stage.entangled.town()
        let (marie, joris) = (town["marie"], town["joris"])
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        try joris.kader("sync")
        var review = try joris.review(as: "raadslid@weert")
        let good = try joris.forge(review)
        review.key = joris.spareKey
        let late = try joris.forge(review)
        try expectRefusal(by: "known", in: town) { try joris.push("\(late):\(branchA)") }
        review.seconds = 1_535_700_000  // 31 August 2018, when the key was still good.
        let early = try joris.forge(review)
        try expectRefusal(by: "known", in: town) { try joris.push("\(early):\(branchA)") }
        #expect(try joris.push("\(good):\(branchA)").status == 0)
    }

    @Test func aMemberWhoLeftComesBackByNoDoor() throws {
        let town = try Stage.proposed.town()
        let (griet, joris) = (town["griet"], town["joris"])
        try joris.kader("sync")
        let before = try joris.git("rev-parse", "main")
        try griet.kader("sync")
        try griet.kader("member", "end", "joris", "--offline")
        try approve(try griet.git("rev-parse", branchK), in: town)
        try town["gerda"].kader("tag", "kader")
        // The branch and everything below it is from when he was a member, and so says the date.
        var review = try joris.review(as: "raadslid@weert")
        let asked = try joris.git("log", "-1", "--format=%ct", branchA)
        review.seconds = Int64(asked)
        let old = try joris.forge(review)
        try expectRefusal(by: "known", in: town) { try joris.push("\(old):\(branchA)") }
        // Nor does he undo it himself, with the list of that time.
        let charter = try joris.forge(
            joris.act(
                Message.text("draft", "kader", as: "raadslid@weert"), on: "origin/main",
                tree: joris.tree(
                    of: "origin/main", with: "kader.yml", joris.git("cat-file", "blob", "\(before):kader.yml"))))
        try expectRefusal(by: "capacity", in: town) {
            try joris.push("\(charter):refs/heads/proposal/kader/joris/1")
        }
        try expectClean(town)
    }
}
