import TestSupport
import Testing

@Suite("Pushes through a path of the same machine")
struct FilePathTests {
    @Test(arguments: Attack.core) func isTreatedAsTheRulebookSays(_ attack: Attack) throws {
        try expectTreated(attack, in: try attack.stage.town())
    }
}
