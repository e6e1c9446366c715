import TestSupport
import Testing

@Suite("Pushes through HTTP")
struct WebTests {
    @Test(arguments: Attack.core) func isTreatedAsTheRulebookSays(_ attack: Attack) throws {
        let town = try attack.stage.town()
        let web = try WebServer(for: town)
        try town.administrator("config", "http.receivepack", "true")
        try town.reach { _ in web.address(of: town.server, in: town) }
        try expectTreated(attack, in: town)
        withExtendedLifetime(web) {}
    }

    @Test func aDossierIsClonedAndWrittenIn() throws {
        let town = try Stage.founded.town()
        let web = try WebServer(for: town)
        try town.administrator("config", "http.receivepack", "true")
        let marie = town["marie"]
        try marie.run("rm", ["-rf", marie.clone], in: marie.home)
        let address = web.address(of: town.server, in: town)
        try marie.run(Binary.kader, ["clone", address, marie.clone], in: marie.home)
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
        withExtendedLifetime(web) {}
    }

    @Test func anOutletIsReadAndNotWritten() throws {
        let town = try Stage.adopted.town()
        let (griet, karel, web) = (town["griet"], town["karel"], try WebServer(for: town))
        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        let address = web.address(of: town.outlet, in: town)
        try karel.run(Binary.kader, ["pull", address, karel.clone], in: karel.home)
        let before = try town.references(of: town.outlet)
        let push = try karel.push("+HEAD~0:refs/heads/main", "HEAD:refs/heads/eigen")
        #expect(push.status != 0 && push.errors.contains("403"), "\(push)")
        #expect(try town.references(of: town.outlet) == before)
        withExtendedLifetime(web) {}
    }
}
