/// A push with plain Git that a server takes or refuses, whatever carries it there.
///
/// Each begins in a town of its own stage and goes to the pusher's `origin`, so that one list serves every transport.
package struct Attack: Sendable, CustomStringConvertible {
    /// What is tried.
    package let description: String
    /// Where it begins.
    package let stage: Stage
    /// Who pushes.
    package let pusher: String
    /// The rule that refuses it; nil where the push is in order and has to be taken.
    package let rule: String?
    /// Makes what is to be pushed in the pusher's clone, and gives the arguments for `git push`.
    private let prepare: @Sendable (Resident) throws -> [String]

    init(
        _ description: String, at stage: Stage, by pusher: String, refused rule: String?,
        prepare: @escaping @Sendable (Resident) throws -> [String]
    ) {
        self.description = description
        self.stage = stage
        self.pusher = pusher
        self.rule = rule
        self.prepare = prepare
    }

    /// Brings the pusher's clone up to date and pushes.
    package func push(in town: Town) throws -> Outcome {
        let resident = town[pusher]
        try resident.kader("sync")
        let arguments = try prepare(resident)
        return try resident.attempt(
            "git", ["push", "--no-verify", "--porcelain", "origin"] + arguments, in: resident.clone)
    }
}

extension Attack {
    /// What every transport is tried with: two good pushes, without which the refusals would prove nothing, and bad ones
    /// for each sort of harm.
    package static let core: [Attack] = [
        Attack("a well made review", at: .proposed, by: "joris", refused: nil) { joris in
            ["\(try joris.forge(joris.review(as: "raadslid@weert"))):\(branchA)"]
        },
        Attack("a well made draft", at: .founded, by: "marie", refused: nil) { marie in
            ["\(try marie.forge(marie.draft(of: "B"))):refs/heads/proposal/B/marie/1"]
        },
        Attack("a review without a signature", at: .proposed, by: "joris", refused: "known") { joris in
            var review = try joris.review(as: "raadslid@weert")
            review.key = nil
            return ["\(try joris.forge(review)):\(branchA)"]
        },
        Attack("a review signed by a stranger", at: .proposed, by: "joris", refused: "known") { joris in
            var review = try joris.review(as: "raadslid@weert")
            review.key = joris.town["vera"].key
            return ["\(try joris.forge(review)):\(branchA)"]
        },
        Attack("a review of one's own text", at: .proposed, by: "marie", refused: "one-hat") { marie in
            ["\(try marie.forge(marie.review(as: "ambtenaar@weert"))):\(branchA)"]
        },
        Attack("an approval of one's own text", at: .reviewed, by: "marie", refused: "one-hat") { marie in
            ["\(try marie.forge(marie.approval(as: "ambtenaar@weert"))):\(branchA)"]
        },
        Attack("an approval before the reviews", at: .proposed, by: "wim", refused: "quorum") { wim in
            ["\(try wim.forge(wim.approval(as: "wethouder@weert"))):\(branchA)"]
        },
        Attack("a verdict that changes the text", at: .proposed, by: "joris", refused: "content") { joris in
            var review = try joris.review(as: "raadslid@weert")
            review.tree = try joris.tree(of: branchA, with: fileA, Texts.block("A", choice: "Joris kiest."))
            return ["\(try joris.forge(review)):\(branchA)"]
        },
        Attack("policy in a proposal of a text", at: .founded, by: "marie", refused: "own-change") { marie in
            var draft = try marie.draft(of: "A")
            let charter = try marie.git("cat-file", "blob", "main:kader.yml")
            draft.tree = try marie.tree(
                of: draft.tree, with: "kader.yml", charter.replacing("quorum: 2", with: "quorum: 1"))
            return ["\(try marie.forge(draft)):\(branchA)"]
        },
        Attack("a branch that rewinds", at: .reviewed, by: "marie", refused: "append-only") { _ in
            ["+\(branchA)~1:\(branchA)"]
        },
        Attack("a branch that disappears", at: .reviewed, by: "marie", refused: "append-only") { _ in
            [":\(branchA)"]
        },
        Attack("a tag that moves", at: .adopted, by: "griet", refused: "append-only") { griet in
            let message = try griet.git(
                "tag", "-l", "--format=%(contents:subject)%0a%0a%(contents:body)", "approved/A/1")
            try griet.git("tag", "-f", "-s", "-m", message, "approved/A/1", "main~1")
            return ["+refs/tags/approved/A/1"]
        },
        Attack("a text put straight on main", at: .founded, by: "marie", refused: "order") { marie in
            ["\(try marie.forge(marie.draft(of: "A"))):refs/heads/main"]
        },
        Attack("a reference of an unknown sort", at: .proposed, by: "marie", refused: "append-only") { _ in
            ["\(originA):refs/heads/mijn-tak"]
        },
        Attack("a good reference beside a bad one", at: .proposed, by: "marie", refused: "append-only") { marie in
            let draft = try marie.forge(marie.draft(of: "B"))
            return ["\(draft):refs/heads/proposal/B/marie/1", "\(draft):refs/heads/los"]
        },
        Attack("a mirror of a clone that lacks a branch", at: .reviewed, by: "piet", refused: "append-only") { piet in
            try piet.git("update-ref", "-d", branchA)
            return ["--mirror"]
        },
    ]
}

extension Resident {
    /// A review of A in which this person agrees, in order but for who they are.
    package func review(as capacity: String, verdict: String = "agree", on tip: String = branchA) throws -> Forgery {
        let digest = try digest(of: fileA, in: tip)
        return try act(
            Message.text("review", "A", as: capacity, "Kader-Text: A \(digest)", "Kader-Verdict: \(verdict)"), on: tip)
    }

    /// An approval of A by this person.
    package func approval(as capacity: String, on tip: String = branchA) throws -> Forgery {
        let digest = try digest(of: fileA, in: tip)
        return try act(Message.text("approve", "A", as: capacity, "Kader-Text: A \(digest)"), on: tip)
    }

    /// A first draft of a bouwsteen by this person, on top of `main`.
    package func draft(of id: String, as capacity: String = "ambtenaar@weert") throws -> Forgery {
        try act(
            Message.text("draft", id, as: capacity), on: "origin/main",
            tree: tree(of: "origin/main", with: "bouwstenen/\(id).md", Texts.block(id)))
    }
}
