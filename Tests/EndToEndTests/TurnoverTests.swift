import TestSupport
import Testing

/// People who come and go while a proposal is under way.
@Suite("Turnover")
struct TurnoverTests {
    /// Brings a change of `kader.yml`, drafted by griet, to `main`: reviewed by joris, approved by both, adopted by gerda.
    private func adoptCharter(in town: Town) throws {
        try town["griet"].kader("propose", "kader", "-m", "Graag uw oordeel")
        for (id, act) in [("joris", ["review", "kader", "--agree"]), ("wim", ["approve", "kader"])] {
            try town[id].kader("sync")
            try town[id].run(Binary.kader, act, in: town[id].clone)
        }
        for (id, act) in [("wilma", ["approve", "kader"]), ("gerda", ["tag", "kader"])] {
            try town[id].kader("sync")
            try town[id].run(Binary.kader, act, in: town[id].clone)
        }
    }

    private func expectRefused(_ rule: String, _ outcome: Outcome, at location: SourceLocation = #_sourceLocation) {
        #expect(outcome.status == 1, "\(outcome)", sourceLocation: location)
        #expect(outcome.errors.contains("Geweigerd (\(rule))"), "\(outcome)", sourceLocation: location)
    }

    @Test func theHoldOfOneWhoLeftIsPassedOverWithAReason() throws {
        let town = try Stage.reviewed.town()
        let (griet, wim, piet) = (town["griet"], town["wim"], town["piet"])
        try piet.kader("sync")
        try piet.kader("review", "A", "--hold", "-m", "Eerst de cijfers")
        try wim.kader("sync")
        expectRefused("objection", try wim.tries("approve", "A", "--despite-objections", "-m", "Haast"))

        try griet.kader("sync")
        try griet.kader("member", "end", "piet")
        try adoptCharter(in: town)
        try wim.kader("sync")
        expectRefused("objection", try wim.tries("approve", "A"))
        for id in ["wim", "wilma"] {
            try town[id].kader("sync")
            try town[id].kader("approve", "A", "--despite-objections", "-m", "Piet is vertrokken; de cijfers zijn er")
        }
        try griet.kader("sync")
        try griet.kader("tag", "A")
        try expectClean(town)
    }

    @Test func aReviewerWhoDoesNotComeIsReplaced() throws {
        let town = try Stage.proposed.town()
        let (griet, marie) = (town["griet"], town["marie"])
        try town["joris"].kader("sync")
        try town["joris"].kader("review", "A", "--agree")
        // Noor is no longer a councillor, and so cannot give the second verdict.
        try griet.kader("sync")
        try griet.kader("member", "end", "noor", "--capacity", "raadslid@nederweert")
        try adoptCharter(in: town)
        try town["noor"].kader("sync")
        expectRefused("capacity", try town["noor"].tries("review", "A", "--agree", "--as", "raadslid@nederweert"))
        try marie.kader("sync")
        let status = try marie.kader("status").output
        #expect(!status.contains("noor") && status.contains("Piet Proef"), "\(status)")
        try town["piet"].kader("sync")
        try town["piet"].kader("review", "A", "--agree")
        try marie.kader("sync")
        #expect(try marie.kader("status").output.contains("wacht op akkoord"))
        try expectClean(town)
    }

    @Test func eachFractieGivesItsAdvice() throws {
        let town = try Town.founded(
            template: "kadernota", municipalities: ["weert"],
            members: [
                ("marie", ["ambtenaar@weert"], []), ("joris", ["raadslid@weert"], ["raadswerkgroep"]),
                ("noor", ["raadslid@weert"], ["raadswerkgroep"]), ("piet", ["raadslid@weert"], ["raadswerkgroep"]),
                ("wim", ["wethouder@weert"], []),
            ],
            details: [
                "joris": ["--fractie", "Weert Lokaal"], "noor": ["--fractie", "CDA"], "piet": ["--fractie", "CDA"],
            ]
        ) {
            $0.replacing(
                "review: {capacities: [raadslid], bodies: [raadswerkgroep], quorum: 2}",
                with: "review: {capacities: [raadslid], bodies: [raadswerkgroep], quorum: 1, per: fractie}")
        }
        let (marie, joris) = (town["marie"], town["joris"])
        try marie.drafts("wat", Texts.chapter("wat"))
        try marie.kader("propose", "wat", "-m", "Graag advies")
        for id in ["noor", "piet"] {
            try town[id].kader("sync")
            try town[id].kader("review", "wat", "--agree")
        }
        // Two of one fractie are not one of each.
        try joris.kader("sync")
        let waiting = try joris.kader("status", "--json").output
        #expect(
            waiting.contains("\"group\" : \"Weert Lokaal\"") && !waiting.contains("\"group\" : \"CDA\""), "\(waiting)")
        try joris.kader("review", "wat", "--agree")
        #expect(try joris.kader("status").output.contains("wacht op akkoord"))
        try expectClean(town)
    }

    @Test func whoReviewsTooLateHearsThatItWasAdopted() throws {
        let town = try Stage.approved.town()
        let piet = town["piet"]
        try piet.kader("sync")
        try town["griet"].kader("sync")
        try town["griet"].kader("tag", "A")
        let late = try piet.tries("review", "A", "--object", "-m", "Te laat")
        #expect(late.status != 0, "\(late)")
        #expect(late.errors.contains("vastgesteld"), "\(late)")
        #expect(!late.errors.contains("authorship"), "\(late)")
    }

    @Test func aCapacityHasABeginningAndAnEnd() throws {
        let town = try Town.founded(
            template: "orientatietraject", municipalities: ["weert", "nederweert"],
            members: [
                ("marie", ["ambtenaar@weert"], []), ("joris", ["raadslid@weert:2018-10-01.."], []),
                ("noor", ["raadslid@nederweert:..2018-10-01"], []), ("piet", ["ambtenaar@nederweert"], []),
            ])
        let (marie, joris, noor) = (town["marie"], town["joris"], town["noor"])
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        try joris.kader("sync")
        expectRefused("capacity", try joris.tries("review", "A", "--agree", "--as", "raadslid@weert"))
        try noor.kader("sync")
        // The server's clock goes with the story: at its own time Noor has left long since.
        try town.administrator("config", "kader.now", "@\(town.tick()) +0200")
        try noor.kader("review", "A", "--agree")
        town.pass(days: 30)
        try town.administrator("config", "kader.now", "@\(town.tick()) +0200")
        try joris.kader("sync")
        try joris.kader("review", "A", "--agree")
        // What Noor did while she was a councillor counts still; now she could not do it again.
        #expect(try joris.kader("status").output.contains("wacht op akkoord"))
        try noor.kader("sync")
        expectRefused(
            "capacity", try noor.tries("review", "A", "--object", "-m", "Toch niet", "--as", "raadslid@nederweert"))
        try expectClean(town)
    }
}
