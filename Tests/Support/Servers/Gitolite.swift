import Synchronization

/// Gitolite behind an `sshd` of its own, with repositories that its administrator made.
package final class Gitolite: ServerHost {
    /// How many dossiers it has room for: one for each town.
    private static let rooms = 64

    private let door: ShellServer
    private let taken = Mutex(0)

    /// The folder with its repositories.
    private var repositories: String { "\(door.home)/repositories" }

    package init() throws {
        try ServerPackage.gitolite.require()
        door = try ShellServer()
        try door.folder.write("[init]\n\tdefaultBranch = trunk\n", to: "home/.gitconfig")
        try runs("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", door.folder.absolute("admin"))
        try runs("gitolite", "setup", "-pk", door.folder.absolute("admin.pub"))
        // The people are the same in every town of this stage; the administrator lists them once.
        let town = try Stage.founded.town()
        let residents = try town.residents.filter { $0.id != "root" }
        for resident in residents {
            let key = Disk.read("\(resident.key).pub") ?? []
            try door.folder.write(key, to: "home/.gitolite/keydir/\(resident.id).pub")
        }
        let members = residents.map(\.id).filter { !["vera", "karel"].contains($0) }.joined(separator: " ")
        try door.folder.write(
            """
            @members = \(members)
            @dossiers = \((0..<Self.rooms).map { "dossier-\($0)" }.joined(separator: " "))
            @outlets = \((0..<Self.rooms).map { "outlet-\($0)" }.joined(separator: " "))
            repo gitolite-admin
                RW+ = admin
            repo @dossiers
                RW+ = @members
            repo @outlets
                RW = griet
                R = karel

            """, to: "home/.gitolite/conf/gitolite.conf")
        try setUpAgain()
    }

    /// What an administrator runs after a change, and what an upgrade of the package runs.
    package func setUpAgain() throws { try runs("gitolite", "setup") }

    private func runs(_ program: String, _ arguments: String...) throws {
        let environment = Program.plain.merging(["HOME": door.home, "USER": "git"]) { $1 }
        let outcome = try Program.run(program, arguments, in: door.home, environment: environment)
        guard outcome.status == 0 else { throw TestError("\(program) \(arguments): \(outcome)") }
    }

    /// Brings the dossier into a repository that gitolite made, guarded by `kader server init`.
    ///
    /// The path `server.git` leads there afterwards, so that tests see the same references as before.
    @discardableResult
    package func host(_ town: Town) throws -> String {
        let number = taken.withLock { number in
            number += 1
            return number - 1
        }
        guard number < Self.rooms else { throw TestError("more towns than repositories in gitolite") }
        let root = town["root"]
        let (dossier, outlet) = ("\(repositories)/dossier-\(number).git", "\(repositories)/outlet-\(number).git")
        try root.run("git", ["fetch", "-q", town.server, "+refs/*:refs/*"], in: dossier)
        try root.run(Binary.kader, ["server", "init", dossier], in: root.home)
        try root.run(Binary.kader, ["server", "init", outlet, "--outlet", "cranendonck"], in: root.home)
        try root.run("rm", ["-rf", town.server], in: root.home)
        try root.run("ln", ["-s", dossier, town.server], in: root.home)
        try root.run("ln", ["-s", outlet, town.outlet], in: root.home)
        for resident in try town.residents { try door.introduce(resident) }
        let address = door.address("dossier-\(number)")
        try town.reach { _ in address }
        return address
    }

    /// The address of the outlet beside the dossier at `address`.
    package static func outlet(beside address: String) -> String { address.replacing("/dossier-", with: "/outlet-") }
}
