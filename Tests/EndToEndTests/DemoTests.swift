import TestSupport
import Testing

@Suite("The whole story")
struct DemoTests {
    @Test(arguments: ["nl", "en"])
    func isPlayedToItsEnd(_ language: String) throws {
        let folder = try TemporaryFolder("kader-demo")
        let home = folder.absolute("home")
        folder.makeFolder("home")
        var environment = Program.plain
        environment["HOME"] = home
        let outcome = try Program.run(
            Binary.kader, ["demo", "story", "--lang", language], in: folder.path, environment: environment)
        #expect(outcome.status == 0, "\(outcome)")
        let audit = try Program.run(
            Binary.kader, ["verify", "--lang", language], in: folder.absolute("story/griet"), environment: environment)
        #expect(audit.status == 0, "\(audit)")
    }
}
