import TestSupport
import Testing

extension RealServers {
    /// `git http-backend` behind nginx.
    @Suite(.enabled(if: ServerPackage.wanted(.nginx, .fcgiwrap), lacksNginx))
    struct NginxTests {
        @Test(arguments: Attack.core) func isTreatedAsTheRulebookSays(_ attack: Attack) throws {
            let town = try attack.stage.town()
            try nginx.get().host(town)
            try expectTreated(attack, in: town)
        }

        @Test func aDossierLivesThere() throws {
            let town = try Stage.founded.town()
            let address = try nginx.get().host(town)
            let griet = town["griet"]
            try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
            try expectLife(at: address, in: town, outlet: town.outlet, read: Nginx.outlet(beside: address))
        }

        @Test func aLargeTextArrivesInPieces() throws {
            let town = try Stage.founded.town()
            try nginx.get().host(town)
            // Above a mebibyte after compression, Git sends what it pushes in chunks.
            let words = (0..<250_000).map { _ in String(UInt32.random(in: 0..<UInt32.max), radix: 36) }
            let text = Texts.block("A", choice: words.joined(separator: " "))
            try town["marie"].drafts("A", text)
            #expect(try town.tip(branchA) == town["marie"].git("rev-parse", branchA))
        }

        @Test func nobodyIsAskedForAPasswordWhereNobodyCanAnswer() throws {
            let town = try Stage.founded.town()
            try nginx.get().host(town)
            let marie = town["marie"]
            try marie.run("rm", ["\(marie.home)/.git-credentials"], in: marie.home)
            // With a terminal that Git could ask on: a job that waits there would wait for ever.
            let outcome = try marie.attempt(
                "timeout", ["60", "script", "-qec", "\(Binary.kader) sync </dev/null", "/dev/null"], in: marie.clone)
            #expect(outcome.status == 4, "\(outcome)")
            #expect(outcome.output.contains("De server vraagt een naam en een wachtwoord"), "\(outcome)")
        }

        @Test func aWrongPasswordIsSaidToBeWrong() throws {
            let town = try Stage.founded.town()
            let address = try nginx.get().host(town)
            let marie = town["marie"]
            let wrong = address.replacing("http://", with: "http://marie:fout@")
            try marie.git("remote", "set-url", "origin", wrong)
            let outcome = try marie.tries("sync")
            #expect(outcome.status == 4 && outcome.errors.contains("laat u hier niet toe"), "\(outcome)")
            #expect(!outcome.errors.contains("fout@"), "a password has no place in a message: \(outcome)")
        }

        @Test func aPartnerReadsAndDoesNotWrite() throws {
            let town = try Stage.adopted.town()
            let address = Nginx.outlet(beside: try nginx.get().host(town))
            let (griet, karel) = (town["griet"], town["karel"])
            try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
            try griet.run("git", ["config", "http.receivepack", "false"], in: town.outlet)
            try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
            try karel.run(Binary.kader, ["pull", address, karel.clone], in: karel.home)
            let outcome = try karel.push("HEAD:refs/heads/eigen")
            #expect(outcome.status != 0 && outcome.errors.contains("403"), "\(outcome)")
            let dossier = address.replacing("/outlet/", with: "/git/")
            let peek = try karel.triesGit("ls-remote", dossier)
            #expect(peek.status != 0 && !peek.output.contains("refs/"), "\(peek)")
        }
    }
}
