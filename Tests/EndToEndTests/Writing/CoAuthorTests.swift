import TestSupport
import Testing

/// Who wrote a text with another is named in the message of a draft.
@Suite("Co-authors")
struct CoAuthorTests {
    @Test func theMessageOfADraftNamesThem() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let message =
            "Samen geschreven\n\nCO-AUTHORED-BY: Joris <JORIS@example.nl>\nCo-authored-by: Marie <marie@example.nl>"
        try marie.kader(
            "draft", "A", "--from", "-", "--co-author", "joris", "-m", message, input: Texts.block("A"))
        let lines = try marie.git("log", "-1", "--format=%B", branchA).split(separator: "\n")
        #expect(lines.filter { $0.lowercased().hasPrefix("co-authored-by") }.count == 1, "\(lines)")
        #expect(lines.last == "Co-authored-by: Joris Proef <joris@example.nl>", "\(lines)")
        try marie.kader("propose", "A", "-m", "Graag jullie oordeel")
        let joris = town["joris"]
        try joris.kader("sync")
        let outcome = try joris.tries("review", "A", "--agree")
        #expect(outcome.status != 0 && outcome.errors.contains("one-hat"), "\(outcome)")
    }

    @Test func whoIsNoMemberIsRefused() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let message = "Samen\n\nco-authored-by: Onbekend <onbekend@example.nl>"
        let outcome = try marie.tries("draft", "A", "--from", "-", "-m", message, input: Texts.block("A"))
        #expect(outcome.status != 0 && outcome.errors.contains("onbekend@example.nl"), "\(outcome)")
    }
}
