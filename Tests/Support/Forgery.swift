/// A commit put together by hand, byte for byte as its maker wants it.
package struct Forgery: Sendable {
    /// Its tree.
    package var tree: String
    /// Its parents, in order.
    package var parents: [String]
    /// The message.
    package var message: [UInt8]
    /// Who is said to have written it: `Name <e-mail>`.
    package var author: String
    /// Who is said to have committed it.
    package var committer: String
    /// The private key that signs it; nil to leave it unsigned.
    package var key: String?
    /// The namespace of the signature: Git's is `git`.
    package var namespace = "git"
    /// When it is said to be made; nil for now.
    package var seconds: Int64?
    /// What stands where the time should be, as it is; nil for `seconds`.
    package var clock: String?

    package init(
        tree: String, parents: [String], message: [UInt8], author: String, committer: String, key: String?
    ) {
        self.tree = tree
        self.parents = parents
        self.message = message
        self.author = author
        self.committer = committer
        self.key = key
    }
}

extension Resident {
    /// Puts a commit together and writes it into the clone; no reference moves.
    package func forge(_ forgery: Forgery) throws -> String {
        let moment = forgery.clock ?? "\(forgery.seconds ?? town.tick()) +0200"
        var header = "tree \(forgery.tree)\n"
        for parent in forgery.parents { header += "parent \(parent)\n" }
        header += "author \(forgery.author) \(moment)\ncommitter \(forgery.committer) \(moment)\n"
        var signature = ""
        if let key = forgery.key {
            let payload = Array("\(header)\n".utf8) + forgery.message
            let armour = try run(
                "ssh-keygen", ["-q", "-Y", "sign", "-n", forgery.namespace, "-f", key], in: home, input: payload)
            signature = "gpgsig " + armour.trimmed.split(separator: "\n").joined(separator: "\n ") + "\n"
        }
        return try run(
            "git", ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], in: clone,
            input: Array("\(header)\(signature)\n".utf8) + forgery.message
        ).trimmed
    }

    /// A signed commit on top of `parents` with the tree of the first, as this person would make it.
    package func act(_ message: String, on parents: String..., tree: String? = nil) throws -> Forgery {
        Forgery(
            tree: try tree ?? git("rev-parse", "\(parents[0])^{tree}"),
            parents: try parents.map { try git("rev-parse", "\($0)^{commit}") }, message: Array(message.utf8),
            author: "\(name) <\(email)>", committer: "\(name) <\(email)>", key: key)
    }

    /// The tree of `commit` with one file replaced, added, or taken away where `content` is nil.
    package func tree(of commit: String, with path: String, _ content: String?, mode: String = "100644") throws
        -> String
    {
        let index = ["GIT_INDEX_FILE": "\(clone)/.git/forged-index"]
        func run(_ arguments: [String]) throws -> String {
            let outcome = try attempt("git", arguments, in: clone, environment: index)
            guard outcome.status == 0 else { throw TestError("git \(arguments): \(outcome)") }
            return outcome.trimmed
        }
        _ = try run(["read-tree", commit])
        if let content {
            let blob = try git("hash-object", "-w", "--stdin", input: content)
            _ = try run(["update-index", "--add", "--cacheinfo", "\(mode),\(blob),\(path)"])
        } else {
            _ = try run(["update-index", "--force-remove", path])
        }
        return try run(["write-tree"])
    }

    /// Pushes with plain Git, past this clone's own hooks.
    package func push(_ arguments: String...) throws -> Outcome {
        try attempt("git", ["push", "--no-verify", "--porcelain", "origin"] + arguments, in: clone)
    }

    /// The digest of a file in a commit, as a `Kader-Text` line states it.
    package func digest(of path: String, in commit: String) throws -> String {
        let text = try attempt("git", ["cat-file", "blob", "\(commit):\(path)"], in: clone)
        guard text.status == 0 else { throw TestError("no \(path) in \(commit)") }
        let sum = try run("sha256sum", [], in: home, input: text.bytes)
        return "sha256:" + sum.output.prefix(64)
    }
}

/// Messages as kader writes them.
package enum Message {
    /// A subject and the lines that kader reads.
    package static func text(_ action: String, _ document: String, as capacity: String, _ others: String...) -> String {
        (["Met de hand", "", "Kader-Action: \(action)", "Kader-Document: \(document)"] + others + [
            "Kader-As: \(capacity)"
        ])
        .joined(separator: "\n") + "\n"
    }
}
