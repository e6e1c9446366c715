import TestSupport
import Testing

extension RealServers {
    /// A bare repository behind `sshd` and `git-shell`.
    @Suite(.enabled(if: ServerPackage.wanted(.sshd), lacksSshd))
    struct ShellServerTests {
        @Test(arguments: Attack.core) func isTreatedAsTheRulebookSays(_ attack: Attack) throws {
            let town = try attack.stage.town()
            try sshd.get().host(town)
            try expectTreated(attack, in: town)
        }

        @Test func aDossierLivesThere() throws {
            let town = try Stage.founded.town()
            let server = try sshd.get()
            let address = try server.host(town)
            let griet = town["griet"]
            try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
            let outlet = server.address(String(town.outlet.dropFirst()))
            try expectLife(at: address, in: town, outlet: outlet, read: outlet)
        }

        @Test func nobodyGetsFurtherThanGit() throws {
            let town = try Stage.founded.town()
            let address = try sshd.get().host(town)
            let host = String(address.dropFirst("ssh://".count).prefix { $0 != ":" })
            let port = String(try sshd.get().port)
            let vera = town["vera"]
            let outcome = try vera.attempt(
                "ssh", ["-F", "\(vera.home)/.ssh/config", "-o", "BatchMode=yes", "-p", port, host, "cat /etc/passwd"],
                in: vera.home)
            #expect(outcome.status != 0 && outcome.output.isEmpty, "\(outcome)")
        }
    }
}
