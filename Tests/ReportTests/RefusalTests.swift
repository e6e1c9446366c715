import Dossier
import Report
import Review
import Testing

/// A refusal says which rule, why, who may, and what to do.
struct RefusalTests {
    private func refusal(_ whoMay: [String], reason: String = "Anna is al indiener.") throws -> Refusal {
        Refusal(
            .oneHat, Phrase(nl: reason, en: "Anna is the proposer."), whoMay: try whoMay.map(Town.id),
            next: Phrase(nl: "Vraag een van hen.", en: "Ask one of them."))
    }

    @Test func inDutch() throws {
        let people = People(try Town().charter)
        #expect(
            try refusal(["jan", "vreemd"]).text(in: .nl, people: people) == """
                Geweigerd (one-hat): Anna is al indiener.
                Wie mag: Jan de Vries (jan), vreemd
                Wat nu: Vraag een van hen.

                """)
    }

    @Test func inEnglishWhereNobodyMay() throws {
        #expect(
            try refusal([]).text(in: .en, people: People(nil)) == """
                Refused (one-hat): Anna is the proposer.
                Nobody may do this now.
                What now: Ask one of them.

                """)
        #expect(try refusal([]).text(in: .nl, people: People(nil)).contains("\nNiemand mag dit nu.\n"))
    }

    @Test func forPrograms() throws {
        #expect(
            try refusal(["jan"]).json(in: .nl) == """
                {
                  "code" : "rule.one-hat",
                  "next" : "Vraag een van hen.",
                  "reason" : "Anna is al indiener.",
                  "rule" : "one-hat",
                  "schema" : "kader.refusal/1",
                  "who_may" : [
                    "jan"
                  ]
                }
                """)
    }

    @Test func namesInItCommandNoTerminal() throws {
        let text = try refusal([], reason: "\u{1B}[2J\u{202E}weg").text(in: .nl, people: People(nil))
        #expect(text.hasPrefix("Geweigerd (one-hat): \\u{1B}[2J\\u{202E}weg\n"))
    }
}
