import TestSupport
import Testing

@Suite("Decisions of a council")
struct CollectiveTests {
    /// Brings a chapter so far that both advisers agreed with it; Griet has it all.
    private func review(_ id: String, in town: Town, text: String? = nil) throws {
        let marie = town["marie"]
        try marie.kader("sync")
        try marie.drafts(id, text ?? Texts.chapter(id))
        try marie.kader("propose", id, "-m", "Graag advies")
        for adviser in ["joris", "noor"] {
            try town[adviser].kader("sync")
            try town[adviser].kader("review", id, "--agree")
        }
        try town["griet"].kader("sync")
    }

    private func expectRefused(_ rule: String, _ outcome: Outcome, at location: SourceLocation = #_sourceLocation) {
        #expect(outcome.status == 1, "\(outcome)", sourceLocation: location)
        #expect(outcome.errors.contains("Geweigerd (\(rule))"), "\(outcome)", sourceLocation: location)
    }

    private func open(_ id: String, _ type: String, in town: Town) throws {
        try town["griet"].kader(
            "session", "open", id, "--type", type, "--chair", "wim", "--present", "griet:griffie@weert", "--present",
            "wim:wethouder@weert")
    }

    @Test func aCouncilDecidesInAPublicSessionOnly() throws {
        let town = try Stage.kadernota.town()
        let griet = town["griet"]
        try review("wat", in: town)
        let decision = ["approve", "wat", "--for", "raad@weert", "--decision", "RB-2018-41", "--votes"]
        func approve(_ votes: String) throws -> Outcome {
            try griet.attempt(Binary.kader, decision + [votes], in: griet.clone)
        }
        expectRefused("public", try approve("19-8-0"))
        try open("2018-09-12", "informeel", in: town)
        expectRefused("public", try approve("19-8-0"))
        try griet.kader("session", "close", "--no-expectations")
        try open("2018-09-26", "openbaar", in: town)
        #expect(try approve("8-19-0").status == 1, "a motion that was lost approves nothing")
        // One's own word is no decision of the council, not even that of the griffie or the wethouder.
        #expect(try griet.tries("approve", "wat").status == 1)
        try town["wim"].kader("sync")
        #expect(try town["wim"].tries("approve", "wat").status == 1)
        let taken = try approve("19-8-0")
        #expect(taken.status == 0, "\(taken)")
        let message = try griet.git("log", "-1", "--format=%B", "proposal/wat/marie/1")
        #expect(
            message.contains("Kader-For: raad@weert") && message.contains("Kader-Session: 2018-09-26"), "\(message)")
        #expect(message.contains("RB-2018-41") && message.contains("19-8-0"), "\(message)")
        // Who recorded the decision may also adopt.
        try griet.kader("tag", "wat")
        try expectClean(town)
    }

    @Test func aCollectionIsAdoptedWhenEachOfItsDocumentsIs() throws {
        let town = try Stage.kadernota.town()
        let griet = town["griet"]
        try open("2018-09-26", "openbaar", in: town)
        let chapters = ["wat", "waaraan", "hoe", "wanneer", "wie"]
        for id in chapters {
            expectRefused("order", try griet.tries("tag", "--collection", "kadernota"))
            try review(id, in: town)
            try griet.kader("approve", id, "--for", "raad@weert", "--decision", "RB-\(id)")
            try griet.kader("tag", id)
        }
        #expect(try griet.kader("tag", "--collection", "kadernota").output.contains("approved/kadernota/1"))
        #expect(try griet.triesGit("verify-tag", "approved/kadernota/1").status == 0)
        let message = try griet.git("tag", "-l", "--format=%(contents)", "approved/kadernota/1")
        for id in chapters { #expect(message.contains("Kader-Text: \(id) sha256:"), "\(message)") }
        try griet.kader("session", "close", "--expect", "De maatregelen")
        try expectClean(town)

        // And given out as one document, each chapter with its own adoption.
        let page = try griet.kader("export", "kadernota").output
        #expect(
            page.contains("<h1>Kadernota</h1>") && page.contains("ondertekend label approved/kadernota/1"), "\(page)")
        for (number, id) in chapters.enumerated() {
            #expect(page.contains("<a href=\"#stuk\(number + 1)\">Hoofdstuk \(id)</a>"), "\(id)")
            #expect(page.contains("ondertekend label approved/\(id)/1"), "\(id)")
            #expect(page.contains("Gemeenteraad Weert</th>") && page.contains(">RB-\(id)</td>"), "\(id)")
        }
        try griet.kader("export", "kadernota@1", "--format", "docx", "-o", "\(griet.home)/nota.docx")
        #expect(try griet.tries("export", "kadernota@2").errors.contains("de laatste is 1"))
        #expect(try griet.tries("export", "kadernota@raad@weert").status == 64)
        // That another chapter belongs to it from now on changes nothing of what was adopted.
        let (marie, joris, wim) = (town["marie"], town["joris"], town["wim"])
        try marie.kader("sync")
        let policy = try marie.git("show", "main:kader.yml").replacing(", wie]", with: "]") + "\n"
        try marie.drafts("kader", policy)
        try marie.kader("propose", "kader", "-m", "Vier hoofdstukken")
        try joris.kader("sync")
        try joris.kader("review", "kader", "--agree")
        try wim.kader("sync")
        try wim.kader("approve", "kader")
        try griet.kader("sync")
        try griet.kader("tag", "kader")
        try expectClean(town)
        #expect(try griet.kader("export", "kadernota").output == page)
        // What a council approved and was adopted since, is that version.
        #expect(try griet.kader("export", "wat@raad@weert").output == griet.kader("export", "wat@1").output)
    }

    @Test func anAnnexIsNeverAdopted() throws {
        let town = try Stage.kadernota.town()
        let (griet, wim) = (town["griet"], town["wim"])
        try review("maatregelenpakket", in: town, text: Texts.annex)
        try wim.kader("sync")
        try wim.kader("approve", "maatregelenpakket")
        try griet.kader("sync")
        expectRefused("annex", try griet.tries("tag", "maatregelenpakket"))
        // By hand neither.
        let branch = "refs/heads/proposal/maatregelenpakket/marie/1"
        let digest = try griet.digest(of: "maatregelenpakket.md", in: branch)
        let message = Message.text(
            "tag", "maatregelenpakket", as: "griffie@weert", "Kader-Text: maatregelenpakket \(digest)")
        var merge = try griet.act(message, on: "main", branch)
        merge.tree = try griet.tree(of: "main", with: "maatregelenpakket.md", Texts.annex)
        let commit = try griet.forge(merge)
        try griet.git("tag", "-s", "-m", message, "approved/maatregelenpakket/1", commit)
        try expectRefusal(by: "annex", in: town) {
            try griet.push("--atomic", "\(commit):refs/heads/main", "refs/tags/approved/maatregelenpakket/1")
        }
    }
}
