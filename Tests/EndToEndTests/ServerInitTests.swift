import Glibc
import TestSupport
import Testing

/// Repositories that are there before kader guards them, as other programs make them.
@Suite("Guarding a repository")
struct ServerInitTests {
    private func initialise(_ folder: String, _ arguments: String..., in town: Town) throws -> Outcome {
        let root = town["root"]
        return try root.attempt(Binary.kader, ["server", "init", folder] + arguments, in: root.home)
    }

    /// A bare repository as plain Git makes it, with a first branch of its own taste.
    private func bare(in town: Town) throws -> String {
        let folder = town.folder.absolute("bestaand.git")
        try town["root"].run("git", ["init", "-q", "--bare", "-b", "trunk", folder], in: town.folder.path)
        return folder
    }

    @Test func aBareRepositoryIsGuardedFromThenOn() throws {
        let town = try Stage.founded.town()
        let folder = try bare(in: town)
        let outcome = try initialise(folder, in: town)
        #expect(outcome.status == 0 && !outcome.output.contains("verify"), "\(outcome)")
        let (griet, marie) = (town["griet"], town["marie"])
        for resident in [griet, marie] { try resident.git("remote", "set-url", "origin", folder) }
        try griet.git("push", "-q", "origin", "main")
        let before = try town.references(of: folder)
        let push = try marie.push("main:refs/heads/los")
        #expect(push.status != 0 && push.errors.contains("Geweigerd (append-only)"), "\(push)")
        #expect(try town.references(of: folder) == before)
        let head = try griet.run("git", ["symbolic-ref", "HEAD"], in: folder).trimmed
        #expect(head == "refs/heads/main", "a clone would show nothing")
    }

    @Test func whatWasThereIsKeptAndSaidToBeUnchecked() throws {
        let town = try Stage.proposed.town()
        try town["root"].run("rm", ["\(town.server)/hooks/pre-receive"], in: town.folder.path)
        let before = try town.references()
        let first = try initialise(town.server, in: town)
        #expect(first.status == 0 && first.output.contains("verify"), "\(first)")
        #expect(try town.references() == before)
        // Once more, as after the program has moved: nothing has come in unjudged since.
        let second = try initialise(town.server, in: town)
        #expect(second.status == 0 && !second.output.contains("verify"), "\(second)")
        try expectRefusal(by: "append-only", in: town) { try town["marie"].push("main:refs/heads/los") }
    }

    @Test func whatIsNoBareRepositoryIsLeftAlone() throws {
        let town = try Stage.founded.town()
        let inside = town.folder.absolute("server.git/refs")
        for folder in [town["marie"].clone, "\(town["marie"].clone)/.git", town["marie"].home, inside] {
            let outcome = try initialise(folder, in: town)
            #expect(outcome.status == 64, "\(folder): \(outcome)")
        }
        #expect(Disk.read("\(town["marie"].clone)/.git/hooks/pre-receive") == nil)
    }

    @Test(.enabled(if: getuid() == 0, "only root can give a folder away"))
    func aFolderOfAnotherUserIsGuardedByThatUser() throws {
        let town = try Stage.founded.town()
        let folder = try bare(in: town)
        try town["root"].run("chown", ["-R", "65534", folder], in: town.folder.path)
        let outcome = try initialise(folder, in: town)
        #expect(outcome.status == 4 && outcome.errors.contains("sudo -u"), "\(outcome)")
        #expect(Disk.read("\(folder)/hooks/pre-receive") == nil)
    }

    @Test func anOutletIsMadeOfAnEmptyRepositoryOnly() throws {
        let town = try Stage.proposed.town()
        let dossier = try initialise(town.server, "--outlet", "cranendonck", in: town)
        #expect(dossier.status == 64, "an outlet would hold drafts: \(dossier)")
        let folder = try bare(in: town)
        #expect(try initialise(folder, "--outlet", "cranendonck", in: town).status == 0)
        #expect(try initialise(folder, "--outlet", "cranendonck", in: town).status == 0)
        #expect(try initialise(folder, "--outlet", "eindhoven", in: town).status == 64)
        #expect(try initialise(folder, in: town).status == 64)
        #expect(try initialise(town.server, in: town).status == 0)
    }

    @Test func aMembersOwnHooksFolderDoesNotSilenceIt() throws {
        let town = try Stage.adopted.town()
        let (griet, marie) = (town["griet"], town["marie"])
        try town.makeOutlet()
        for resident in [griet, marie] {
            let folder = "\(resident.home)/geen-haken"
            try resident.run("mkdir", [folder], in: resident.home)
            try resident.git("config", "--global", "core.hooksPath", folder)
        }
        try expectRefusal(by: "append-only", in: town) { try marie.push("main:refs/heads/los") }
        let push = try griet.triesGit("push", "--no-verify", town.outlet, "main:refs/heads/main")
        #expect(push.status != 0 && push.errors.contains("Geweigerd ("), "\(push)")
        #expect(try town.references(of: town.outlet).isEmpty)
        try griet.shares("A")
    }

    @Test func whoGuardsWithAHooksFolderOfTheirOwnStillGuards() throws {
        let town = try Stage.founded.town()
        let root = town["root"]
        let folder = try bare(in: town)
        try root.run("mkdir", ["\(root.home)/haken"], in: root.home)
        try root.run("git", ["config", "--global", "core.hooksPath", "\(root.home)/haken"], in: root.home)
        let outcome = try initialise(folder, in: town)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(Disk.read("\(folder)/hooks/pre-receive") != nil)
        #expect(try root.run("ls", ["\(root.home)/haken"], in: root.home).output.isEmpty)
    }

    @Test func aHookWithoutItsProgramSaysSo() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        let hook = "\(town.server)/hooks/pre-receive"
        let text = String(decoding: Disk.read(hook) ?? [], as: UTF8.self)
        let lost = text.replacing(Binary.kader, with: "/weg/kader").replacing("kader=kader", with: "kader=weg-kader")
        try Disk.write(Array(lost.utf8), to: hook, mode: 0o755)
        try joris.kader("sync")
        let before = try town.references()
        let outcome = try joris.tries("review", "A", "--agree")
        #expect(outcome.status == 1 && outcome.errors.contains("kader ontbreekt op deze server"), "\(outcome)")
        #expect(try town.references() == before)
    }
}
