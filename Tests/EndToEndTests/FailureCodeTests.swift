import TestSupport
import Testing

/// What a program that runs kader learns of what went wrong: with `--json` the code tells which failure it is.
@Suite("Codes of failures")
struct FailureCodeTests {
    private func expect(
        _ outcome: Outcome, _ status: Int32, _ schema: String, _ code: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.output.isEmpty, "\(outcome)", sourceLocation: sourceLocation)
        #expect(
            outcome.errors.hasPrefix("{\n  \"code\" : \"\(code)\",\n"), "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.errors.contains("\"schema\" : \"\(schema)\""), "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.errors.hasSuffix("\n}\n"), "\(outcome)", sourceLocation: sourceLocation)
    }

    @Test func aFailureAndARefusalCarryTheirCode() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let failure = "kader.failure/1"
        expect(
            try marie.attempt(Binary.kader, ["status", "--json"], in: marie.home), 4, failure, "no_dossier")
        expect(try marie.tries("show", "Z", "--json"), 64, failure, "unknown_document")
        expect(try marie.tries("show", "../Z", "--json"), 64, failure, "bad_name")
        expect(try marie.tries("review", "A", "--agree", "--json"), 1, "kader.refusal/1", "rule.one-hat")
    }

    @Test func aCommandLineThatCannotBeReadIsTold() throws {
        let marie = try Stage.founded.town()["marie"]
        for (words, code) in [
            (["log", "--limit", "0", "--json"], "command_line"), (["--json", "shwo", "A"], "unknown_command"),
            (["--json", "--lang", "en", "review"], "command_line"),
        ] {
            expect(try marie.attempt(Binary.kader, words, in: marie.clone), 64, "kader.failure/1", code)
        }
        // To a person the same is said in words, and a question for help is no failure.
        let outcome = try marie.tries("log", "--limit", "0")
        #expect(outcome.status == 64 && !outcome.errors.contains("command_line"), "\(outcome)")
        let help = try marie.attempt(Binary.kader, ["log", "--json", "--help"], in: marie.clone)
        #expect(help.status == 0 && help.output.contains("kader log") && help.errors.isEmpty, "\(help)")
    }
}
