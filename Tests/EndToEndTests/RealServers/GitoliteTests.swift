import TestSupport
import Testing

extension RealServers {
    /// A repository that gitolite made and `kader server init` guards.
    @Suite(.enabled(if: ServerPackage.wanted(.gitolite, .sshd), lacksGitolite))
    struct GitoliteTests {
        @Test(arguments: Attack.core) func isTreatedAsTheRulebookSays(_ attack: Attack) throws {
            let town = try attack.stage.town()
            try gitolite.get().host(town)
            try expectTreated(attack, in: town)
        }

        @Test func aDossierLivesThere() throws {
            let town = try Stage.founded.town()
            let address = try gitolite.get().host(town)
            let outlet = Gitolite.outlet(beside: address)
            try expectLife(at: address, in: town, outlet: outlet, read: outlet)
        }

        @Test func theHooksOfBothStayWhenGitoliteIsSetUpAgain() throws {
            let town = try Stage.proposed.town()
            try gitolite.get().host(town)
            try gitolite.get().setUpAgain()
            let marie = town["marie"]
            try expectRefusal(by: "append-only", in: town) { try marie.push("main:refs/heads/los") }
            let hooks = try marie.run("ls", ["\(town.server)/hooks"], in: marie.home).output.split(separator: "\n")
            #expect(hooks.contains("update") && hooks.contains("pre-receive"), "\(hooks)")
        }

        @Test func whoIsNotInTheConfigurationReadsNothing() throws {
            let town = try Stage.proposed.town()
            let address = try gitolite.get().host(town)
            // Vera is a stranger, and Karel may read his outlet and nothing beside it.
            for id in ["vera", "karel"] {
                let resident = town[id]
                let outcome = try resident.attempt(
                    Binary.kader, ["clone", address, "\(resident.home)/nieuw"], in: resident.home)
                #expect(outcome.status == 4 && outcome.errors.contains("DENIED"), "\(outcome)")
            }
        }

        @Test func whoMayOnlyReadIsToldSo() throws {
            let town = try Stage.adopted.town()
            let address = try gitolite.get().host(town)
            let (griet, karel) = (town["griet"], town["karel"])
            let outlet = Gitolite.outlet(beside: address)
            try griet.kader("share", "A", "--with", "cranendonck", "--to", outlet)
            try karel.run(Binary.kader, ["pull", outlet, karel.clone], in: karel.home)
            let before = try town.references(of: town.outlet)
            let outcome = try karel.push("HEAD:refs/heads/eigen")
            #expect(outcome.status != 0 && outcome.errors.contains("DENIED"), "\(outcome)")
            #expect(try town.references(of: town.outlet) == before)
        }
    }
}
