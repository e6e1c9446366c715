import TestSupport
import Testing

/// Two councils that must adopt the same bytes.
@Suite("Two councils")
struct TwoCouncilsTests {
    private func town() throws -> Town {
        try Town.founded(
            template: "kadernota", municipalities: ["weert", "nederweert"],
            members: [
                ("marie", ["ambtenaar@weert"], []), ("joris", ["raadslid@weert"], ["raadswerkgroep"]),
                ("noor", ["raadslid@nederweert"], ["raadswerkgroep"]), ("gerda", ["griffie@nederweert"], []),
                ("wim", ["wethouder@weert"], []), ("wilma", ["wethouder@nederweert"], []),
            ])
    }

    private func review(_ town: Town, _ answer: String) throws {
        let marie = town["marie"]
        try marie.kader("sync")
        try marie.drafts("wat", Texts.chapter("wat", answer: answer))
        try marie.kader("propose", "wat", "-m", "Graag advies")
        for id in ["joris", "noor"] {
            try town[id].kader("sync")
            try town[id].kader("review", "wat", "--agree")
        }
    }

    /// Has the council of `place` decide in a public meeting of its own.
    private func decide(_ place: String, by id: String, on day: String, in town: Town) throws {
        let clerk = town[id]
        try clerk.kader("sync")
        try clerk.kader(
            "session", "open", day, "--type", "openbaar", "--body", "raad@\(place)", "--chair", id, "--guest",
            "Dr. A. Smit, hoogleraar sociaal beleid")
        try clerk.kader("approve", "wat", "--for", "raad@\(place)", "--decision", "RB-\(day)", "--votes", "19-8-0")
        try clerk.kader("session", "close", "--no-expectations")
    }

    @Test func anAmendmentInOneOfThemIsShownAndStopsTheAdoption() throws {
        let town = try town()
        let (griet, gerda) = (town["griet"], town["gerda"])
        try review(town, "Wij richten ons op wie ondersteuning nodig heeft.")
        try decide("weert", by: "griet", on: "2018-09-26", in: town)
        try review(town, "Wij richten ons op iedereen die ondersteuning nodig heeft.")
        try decide("nederweert", by: "gerda", on: "2018-09-27", in: town)

        let command = "kader vergelijk wat@raad@nederweert wat@raad@weert"
        let status = try gerda.kader("status").output
        #expect(status.contains("besloten over verschillende teksten") && status.contains(command), "\(status)")
        let refused = try gerda.tries("tag", "wat")
        #expect(refused.status == 1 && refused.errors.contains("Geweigerd (quorum)"), "\(refused)")
        #expect(refused.errors.contains(command), "\(refused)")
        let difference = try gerda.kader("redline", "wat@raad@nederweert", "wat@raad@weert").output
        #expect(difference.contains("[-iedereen die-]") && difference.contains("{+wie+}"), "\(difference)")
        #expect(try gerda.kader("show", "wat@raad@weert").output.contains("op wie ondersteuning"))
        #expect(try gerda.kader("status", "--json").output.contains("\"body\" : \"raad@nederweert\""))

        // Once the first decides again, about the same text, it can be adopted.
        try decide("weert", by: "griet", on: "2018-09-28", in: town)
        #expect(try !griet.kader("status").output.contains("verschillende teksten"))
        try griet.kader("tag", "wat")
        #expect(try griet.kader("show", "wat@raad@weert").output.contains("iedereen die ondersteuning"))
        try expectClean(town)
    }

    @Test func aDecisionIsTakenInTheCouncilsOwnMeeting() throws {
        let town = try town()
        let griet = town["griet"]
        try review(town, "Wij richten ons op wie ondersteuning nodig heeft.")
        try griet.kader("sync")
        try griet.kader(
            "session", "open", "2018-09-26", "--type", "openbaar", "--body", "raad@nederweert", "--chair", "gerda")
        let refused = try griet.tries(
            "approve", "wat", "--for", "raad@weert", "--decision", "RB-1", "--votes", "19-8-0")
        #expect(refused.status == 1 && refused.errors.contains("Geweigerd (public)"), "\(refused)")
        #expect(refused.errors.contains("was van raad@nederweert"), "\(refused)")
    }

    @Test func aGuestSpeaksAndDecidesNothing() throws {
        let town = try town()
        let griet = town["griet"]
        try griet.kader(
            "session", "open", "2018-09-26", "--type", "informeel", "--chair", "wim", "--present",
            "joris:raadslid@weert", "--guest", "Dr. A. Smit, hoogleraar")
        #expect(try griet.kader("session", "show").output.contains("Dr. A. Smit, hoogleraar, te gast"))
        // Who has no seat does nothing in the session's name.
        try review(town, "Wij richten ons op wie ondersteuning nodig heeft.")
        try town["noor"].kader("sync")
        let refused = try town["noor"].tries(
            "review", "wat", "--object", "-m", "Nee", "--session", "2018-09-26")
        #expect(refused.status == 1 && refused.errors.contains("Geweigerd (seat)"), "\(refused)")
        try griet.kader("sync")
        try griet.kader("session", "close", "--no-expectations")
        let summary = try griet.kader("session", "show").output
        #expect(summary.contains("- Dr. A. Smit, hoogleraar, te gast"), "\(summary)")
        let roles = try griet.kader("roles", "--session", "2018-09-26").output
        #expect(roles.contains("Dr. A. Smit, hoogleraar") && roles.contains("te gast"), "\(roles)")
        #expect(roles.contains("Joris Proef") && !roles.contains("Noor Proef"), "\(roles)")
    }
}
