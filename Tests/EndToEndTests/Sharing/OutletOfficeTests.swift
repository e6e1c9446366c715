import TestSupport
import Testing

/// Whose an outlet is, when griffies come and go.
@Suite("The office that shares")
struct OutletOfficeTests {
    @Test func anOfficeOutlivesWhoSharedFirst() throws {
        let town = try Town.shared()
        let (griet, gerda, karel) = (town["griet"], town["gerda"], town["karel"])
        try griet.does("member", "end", "griet")
        try town.adoptCharter()
        try town.adoptAgain("Wij kiezen voor twee visies.", by: "gerda")
        try gerda.shares("A")
        #expect(try gerda.triesToShare("A").status == 64)
        let pull = try karel.kader("pull")
        #expect(pull.output.contains("niet meer gebruikt") && pull.output.contains("--accept-keys"), "\(pull)")
        #expect(karel.file(fileA).contains("twee visies"))
        // From there on griet's key opens nothing, though the outlet was given to her too.
        try griet.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let late = try griet.forge(
            griet.act(Message.text("share", "A", as: "griffie@weert"), on: "refs/uit/main"))
        let push = try griet.triesGit("push", "--no-verify", town.outlet, "\(late):refs/heads/main")
        #expect(push.status != 0 && push.errors.contains("Geweigerd (known)"), "\(push)")

        let followed = try karel.kader("pull", "--accept-keys")
        #expect(followed.output.contains("Vanaf nu vertrouwt u deze lijst"), "\(followed)")
        #expect(try !karel.kader("pull").output.contains("--accept-keys"))
    }

    @Test func whoLeftLosesTheOutletWithoutANewText() throws {
        let town = try Town.shared()
        let (griet, gerda, karel) = (town["griet"], town["gerda"], town["karel"])
        #expect(try griet.triesToShare("A").status == 64, "it was shared already")
        try griet.does("member", "end", "griet")
        try town.adoptCharter()
        try gerda.shares("A")
        try karel.kader("pull", "--accept-keys")
        let line = String(decoding: Disk.read("\(griet.key).pub") ?? [], as: UTF8.self).split(separator: " ")[1]
        #expect(!karel.file("sleutels.md").contains(line))
        #expect(karel.file("samenvatting/A.md").contains("A"))
    }

    @Test func aNewGriffieIsTrustedAfterThePartnersYes() throws {
        let town = try Town.shared()
        let (griet, marie, karel) = (town["griet"], town["marie"], town["karel"])
        try griet.does("member", "add", "marie", "--capacity", "griffie@weert")
        try town.adoptCharter()
        // Griet's next act brings the list on which marie stands.
        try griet.does("share", "A", "--with", "cranendonck", "--to", town.outlet, "--moment", "final")
        let told = try karel.kader("pull")
        #expect(told.output.contains("nog niet vertrouwt") && told.output.contains("--accept-keys"), "\(told)")

        try marie.kader("sync")
        try marie.shares("A", "--as", "griffie@weert")
        let head = try karel.git("rev-parse", "HEAD")
        let refused = try karel.tries("pull")
        #expect(refused.status == 3 && refused.errors.contains("--accept-keys"), "\(refused)")
        #expect(refused.errors.contains("Bel de griffie"), "\(refused)")
        #expect(try karel.git("rev-parse", "HEAD") == head)
        try karel.kader("pull", "--accept-keys")
        #expect(try karel.git("rev-parse", "HEAD") != head)
        #expect(try karel.tries("pull").status == 0)
    }

    @Test func anOutletIsHandedOverWhereNobodyIsLeft() throws {
        let town = try Stage.adopted.town()
        let (griet, gerda, karel) = (town["griet"], town["gerda"], town["karel"])
        // An outlet that began with griet's key alone, as with a list in a clone that was not up to date.
        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        try griet.shares("A")
        try karel.run(Binary.kader, ["pull", town.outlet, karel.clone], in: karel.home)
        try griet.git("fetch", "-q", town.outlet, "main:refs/uit/main")
        let key = try griet.run("ssh-keygen", ["-lf", "\(griet.key).pub"], in: griet.home).trimmed.split(
            separator: " ")[1]
        let line = String(decoding: Disk.read("\(griet.key).pub") ?? [], as: UTF8.self).split(separator: " ").prefix(2)
        let list = "| key | fingerprint |\n|---|---|\n| \(line.joined(separator: " ")) | \(key) |\n"
        let alone = try griet.forge(
            griet.act(
                Message.text("share", "A", as: "griffie@weert"), on: "refs/uit/main",
                tree: griet.tree(of: "refs/uit/main", with: "sleutels.md", list)))
        try griet.git("push", "-q", "--no-verify", town.outlet, "\(alone):refs/heads/main")

        try gerda.kader("sync")
        let refused = try gerda.triesToShare("A", "--moment", "final")
        #expect(refused.status == 1 && refused.errors.contains("server init"), "\(refused)")
        let given = try town["root"].run(
            Binary.kader,
            ["server", "init", town.outlet, "--outlet", "cranendonck", "--key", "\(gerda.key).pub"],
            in: town["root"].home)
        #expect(given.output.contains("maar één"), "\(given)")
        try gerda.shares("A", "--moment", "final")
        // What the administrator did, no key of the list vouches for: the partner has to ask.
        let pull = try karel.tries("pull")
        #expect(pull.status == 3 && pull.errors.contains("--accept-keys"), "\(pull)")
        try karel.kader("pull", "--accept-keys")
        #expect(try karel.tries("pull").status == 0)
    }

    @Test func theKeysOfAnOutletArePublicOnes() throws {
        let town = try Stage.adopted.town()
        let (griet, gerda, marie) = (town["griet"], town["gerda"], town["marie"])
        func initialise(_ keys: String...) throws -> Outcome {
            try town["root"].attempt(
                Binary.kader,
                ["server", "init", town.outlet, "--outlet", "cranendonck"] + keys.flatMap { ["--key", $0] },
                in: town["root"].home)
        }
        let secret = try initialise(griet.key)
        #expect(secret.status == 64 && secret.errors.contains("geheime sleutel"), "\(secret)")
        let literal = try town["root"].attempt(
            Binary.kader,
            [
                "server", "init", town.outlet, "--outlet", "cranendonck",
                "--key=" + String(decoding: Disk.read(griet.key) ?? [], as: UTF8.self),
            ], in: town["root"].home)
        #expect(literal.status == 64 && !literal.errors.contains("b3BlbnNzaC1r"), "\(literal)")
        #expect(try initialise("geen-sleutel").status == 64)
        #expect(Disk.read("\(town.outlet)/HEAD") == nil, "nothing is made where a key is none")

        let text = String(decoding: Disk.read("\(gerda.key).pub") ?? [], as: UTF8.self)
        let both = try initialise("\(marie.key).pub", text)
        #expect(both.status == 0 && !both.output.contains("Let op"), "\(both)")
        // Griet's key was not given.
        #expect(try griet.triesToShare("A").status == 1)
        try gerda.kader("sync")
        try gerda.shares("A")
    }

    @Test func keysWithoutAnOutletAreAskedAbout() throws {
        let town = try Stage.founded.town()
        let root = town["root"]
        let outcome = try root.attempt(
            Binary.kader, ["server", "init", town.folder.absolute("x.git"), "--key", "\(root.key).pub"], in: root.home)
        #expect(outcome.status == 64 && outcome.errors.contains("--outlet"), "\(outcome)")
    }

    @Test func aPartnerComparesAFingerprint() throws {
        let town = try Stage.adopted.town()
        let (griet, gerda, karel) = (town["griet"], town["gerda"], town["karel"])
        try town.makeOutlet()
        try griet.shares("A")
        func fingerprint(_ resident: Resident) throws -> String {
            let line = try resident.run("ssh-keygen", ["-lf", "\(resident.key).pub"], in: resident.home).trimmed
            return String(line.split(separator: " ")[1])
        }
        func pull(_ key: String) throws -> Outcome {
            try karel.attempt(Binary.kader, ["pull", town.outlet, karel.clone, "--key", key], in: karel.home)
        }
        let (known, strange) = (try fingerprint(griet), try fingerprint(karel))
        let other = try pull(strange)
        #expect(other.status == 3 && other.errors.contains(known), "\(other)")
        #expect(try karel.run("ls", [], in: karel.home).output.isEmpty)
        let right = try pull(fingerprint(gerda))
        #expect(right.status == 0 && right.output.contains(known), "\(right)")
        #expect(try karel.tries("pull", "--key", known).status == 0)
        #expect(try karel.tries("pull", "--key", strange).status == 3)
    }

    @Test func aListOfKeysNamesNobody() throws {
        let town = try Town.shared()
        let list = town["karel"].file("sleutels.md")
        #expect(list.split(separator: "\n").count == 4)
        for id in ["griet", "gerda", "marie"] {
            #expect(!list.contains(town[id].name) && !list.contains(town[id].email) && !list.contains(id))
        }
    }
}
