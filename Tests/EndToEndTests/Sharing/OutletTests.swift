import TestSupport
import Testing

@Suite("What is shared with a partner")
struct OutletTests {
    /// A town where version 1 of A was shared and Karel pulled it.
    private func shared() throws -> Town {
        let town = try Stage.adopted.town()
        let (griet, karel) = (town["griet"], town["karel"])
        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        try karel.run(Binary.kader, ["pull", town.outlet, karel.clone], in: karel.home)
        return town
    }

    private func objects(of repository: String, in town: Town) throws -> [String] {
        try town["root"].run(
            "git", ["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"], in: repository
        ).output.split(separator: "\n").map(String.init).sorted()
    }

    @Test func anOutletHoldsItsOwnObjectsAndNothingElse() throws {
        let town = try shared()
        let own = try town["root"].run("git", ["rev-list", "--objects", "main"], in: town.outlet).output
        let expected = own.split(separator: "\n").map { String($0.prefix(40)) }.sorted()
        #expect(try objects(of: town.outlet, in: town) == expected)
        #expect(expected.count >= 5)
        #expect(try town.references(of: town.outlet).split(separator: "\n").count == 1)
        // Of the dossier it has the adopted text, and no commit, tag or tree.
        let kinds = try town["root"].run(
            "git", ["cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"], in: town.server)
        for line in kinds.output.split(separator: "\n") where !line.hasPrefix("blob ") {
            #expect(!expected.contains(String(line.suffix(40))), "\(line)")
        }
    }

    @Test func nothingOfTheDossierCanBeFetchedFromIt() throws {
        let town = try shared()
        let karel = town["karel"]
        let outlet = Set(try objects(of: town.outlet, in: town))
        let secret = try objects(of: town.server, in: town).filter { !outlet.contains($0) }
        #expect(secret.count > 50)
        // Each on its own: an answer to one must not hide behind the refusal of another.
        let script = """
            while read -r id; do
                git -c protocol.version="$2" fetch -q "$1" "$id" 2>/dev/null && echo "$id"
            done; true
            """
        for version in ["0", "2"] {
            let fetched = try karel.run(
                "sh", ["-c", script, "sh", town.outlet, version], in: karel.clone,
                input: Array(secret.joined(separator: "\n").utf8))
            #expect(fetched.output.isEmpty, "these came out of the outlet: \(fetched.output)")
        }
        #expect(try karel.triesGit("cat-file", "-e", secret[0]).status != 0)
    }

    @Test func noNameOfAMemberAndNoDraftIsInItsBytes() throws {
        let town = try shared()
        var bytes = ""
        for id in try objects(of: town.outlet, in: town) {
            let kind = try town["root"].run("git", ["cat-file", "-t", id], in: town.outlet).trimmed
            bytes += try town["root"].run("git", ["cat-file", kind, id], in: town.outlet).output
        }
        #expect(bytes.contains("griffie@weert"))
        for id in ["griet", "gerda", "marie", "piet", "joris", "noor", "wim", "wilma"] {
            #expect(!bytes.contains(town[id].email) && !bytes.contains(town[id].name), "\(id) is named in the outlet")
        }
        for commit in try town["root"].run("git", ["rev-list", "--all"], in: town.server).output.split(separator: "\n")
        {
            #expect(!bytes.contains(commit), "\(commit) is named in the outlet")
        }
        #expect(!bytes.contains("proposal/") && !bytes.contains("A/marie/1"))
    }

    @Test func onlyTheGriffiesOfficeWritesInIt() throws {
        let town = try shared()
        let (karel, griet, marie) = (town["karel"], town["griet"], town["marie"])
        let before = try town.references(of: town.outlet)
        let strange = try karel.forge(karel.act(Message.text("share", "A", as: "griffie@weert"), on: "HEAD"))
        var pushes = [try karel.push("\(strange):refs/heads/main"), try karel.push("HEAD:refs/heads/eigen")]
        pushes.append(try karel.push(":refs/heads/main"))
        pushes.append(try karel.push("HEAD:refs/tags/approved/A/1"))
        pushes.append(try karel.triesGit("push", "--no-verify", "--mirror", town.outlet))
        pushes.append(try karel.push("HEAD:refs/heads/main/x"))
        try marie.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let other = try marie.forge(
            marie.act(Message.text("share", "A", as: "griffie@weert"), on: "refs/uit/main"))
        pushes.append(try marie.triesGit("push", "--no-verify", town.outlet, "\(other):refs/heads/main"))
        // Not even the griffie takes back what was shared.
        try griet.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let root = try griet.forge(
            Forgery(
                tree: griet.git("rev-parse", "refs/uit/main^{tree}"), parents: [],
                message: Array(Message.text("share", "A", as: "griffie@weert").utf8),
                author: "Griffie <griffie@weert>", committer: "Griffie <griffie@weert>", key: griet.key))
        pushes.append(try griet.triesGit("push", "--no-verify", "--force", town.outlet, "\(root):refs/heads/main"))
        for push in pushes {
            #expect(push.status != 0, "\(push)")
            #expect(push.errors.contains("Geweigerd (") || push.errors.contains("Refused ("), "\(push)")
        }
        #expect(try town.references(of: town.outlet) == before)
    }

    @Test func aRewoundOutletIsNoticed() throws {
        let town = try shared()
        let karel = town["karel"]
        let tree = try karel.git("rev-parse", "HEAD^{tree}")
        // Signed by the right key, but without what was shared before.
        let griet = town["griet"]
        try griet.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let root = try griet.forge(
            Forgery(
                tree: tree, parents: [], message: Array(Message.text("share", "A", as: "griffie@weert").utf8),
                author: "Griffie <griffie@weert>", committer: "Griffie <griffie@weert>", key: griet.key))
        try replaceMain(with: root, from: griet, in: town)
        try expectDamage(in: town)
    }

    @Test func aStrangersKeyIsNoticed() throws {
        let town = try shared()
        let karel = town["karel"]
        let message = Message.text("share", "A", as: "griffie@weert")
        let next = try karel.forge(karel.act(message, on: "HEAD"))
        try replaceMain(with: next, from: karel, in: town)
        try expectDamage(in: town)
    }

    @Test func aTextThatIsNotWhatTheOverviewSaysIsNoticed() throws {
        let town = try shared()
        let griet = town["griet"]
        try griet.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let tree = try griet.tree(of: "refs/uit/main", with: fileA, Texts.block("A", choice: "Iets anders."))
        let next = try griet.forge(
            griet.act(Message.text("share", "A", as: "griffie@weert"), on: "refs/uit/main", tree: tree))
        try replaceMain(with: next, from: griet, in: town)
        try expectDamage(in: town)
    }

    @Test(arguments: [
        ("run.sh", "100755"), (".gitattributes", "100644"), ("bouwstenen/Z.md", "100644"), (fileA, "120000"),
    ])
    func whatTheOverviewDoesNotNameIsTurnedDownByBoth(_ path: String, _ mode: String) throws {
        let town = try shared()
        let griet = town["griet"]
        try griet.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let tree = try griet.tree(of: "refs/uit/main", with: path, "../../x", mode: mode)
        let next = try griet.forge(
            griet.act(Message.text("share", "A", as: "griffie@weert"), on: "refs/uit/main", tree: tree))
        let before = try town.references(of: town.outlet)
        let push = try griet.triesGit("push", "--no-verify", town.outlet, "\(next):refs/heads/main")
        #expect(push.status != 0 && push.errors.contains("Geweigerd (exact)"), "\(push)")
        #expect(try town.references(of: town.outlet) == before)
        try replaceMain(with: next, from: griet, in: town)
        try expectDamage(in: town)
        let folder = "\(town["karel"].home)/opnieuw"
        let again = try town["karel"].attempt(Binary.kader, ["pull", town.outlet, folder], in: town["karel"].home)
        #expect(again.status == 3, "\(again)")
        #expect(Disk.read("\(folder)/manifest.md") == nil)
    }

    @Test func anOutletThatCannotBeTrustedLeavesNoFolder() throws {
        let town = try Stage.adopted.town()
        let (griet, karel) = (town["griet"], town["karel"])
        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        let empty = try karel.attempt(Binary.kader, ["pull", town.outlet, karel.clone], in: karel.home)
        #expect(empty.status == 4, "\(empty)")
        let dossier = try karel.attempt(Binary.kader, ["pull", town.server, karel.clone], in: karel.home)
        #expect(dossier.status == 3, "\(dossier)")
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        try karel.run(Binary.kader, ["pull", town.outlet, karel.clone], in: karel.home)
    }

    /// Moves the outlet's `main` past its hook.
    private func replaceMain(with commit: String, from resident: Resident, in town: Town) throws {
        try town["root"].run("git", ["fetch", "-q", resident.clone, commit], in: town.outlet)
        try town["root"].run("git", ["update-ref", "refs/heads/main", commit], in: town.outlet)
    }

    /// A pull is refused as damage, and Karel's folder is as it was.
    private func expectDamage(in town: Town, at location: SourceLocation = #_sourceLocation) throws {
        let karel = town["karel"]
        func state() throws -> String {
            try karel.git("for-each-ref") + karel.git("status", "--porcelain")
                + karel.run("find", [".", "-path", "./.git", "-prune", "-o", "-type", "f", "-print0"], in: karel.clone)
                .output
                + karel.git("hash-object", fileA, "manifest.md")
        }
        let before = try state()
        let outcome = try karel.tries("pull")
        #expect(outcome.status == 3, "\(outcome)", sourceLocation: location)
        #expect(try state() == before, sourceLocation: location)
    }
}
