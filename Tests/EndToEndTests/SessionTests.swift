import TestSupport
import Testing

@Suite("Sessions of the group")
struct SessionTests {
    private func open(_ id: String, in town: Town, present: [String]) throws {
        let griet = town["griet"]
        try griet.run(
            Binary.kader,
            ["session", "open", id, "--type", "informeel", "--chair", "wim"] + present.flatMap { ["--present", $0] },
            in: griet.clone)
    }

    @Test func aSessionEndsWithWhatIsExpectedOfTheNext() throws {
        let town = try Stage.proposed.town()
        let griet = town["griet"]
        #expect(try griet.tries("session", "close", "--no-expectations").status == 64, "none is open")
        try open("2018-09-12", in: town, present: ["wim:wethouder@weert", "marie:ambtenaar@weert"])
        #expect(try griet.kader("session", "list").output.contains("2018-09-12  informeel  open"))
        let silent = try griet.tries("session", "close")
        #expect(silent.status == 64 && silent.errors.contains("--no-expectations"), "\(silent)")
        #expect(try town.tip("refs/tags/session/2018-09-12") == nil)
        try griet.kader(
            "session", "close", "--expect", "Cijfers bij A", "--expect", "Een datum", "--decision", "A gaat door")

        let next = try griet.tries("session", "open", "2018-10-10", "--type", "openbaar", "--chair", "wim")
        #expect(next.output.contains("Cijfers bij A") && next.output.contains("Een datum"), "\(next)")
        #expect(try griet.tries("session", "open", "2018-10-11", "--type", "openbaar", "--chair", "wim").status == 64)
        #expect(try griet.tries("session", "close", "--no-expectations", "--met", "3").status == 64)
        try griet.kader("session", "close", "--no-expectations", "--met", "1", "--unmet", "2")
        let shown = try griet.kader("session", "show", "2018-10-10").output
        #expect(shown.contains("Cijfers bij A — uitgekomen") && shown.contains("Een datum — "), "\(shown)")
        #expect(try griet.kader("session", "list").output.split(separator: "\n").count == 2)
        try expectClean(town)
    }

    @Test func theTagListsEveryBranch() throws {
        let town = try Stage.proposed.town()
        let griet = town["griet"]
        // Griet's clone has not seen the proposal: the session is the group's, and not her clone's.
        try open("2018-09-12", in: town, present: ["wim:wethouder@weert"])
        try griet.kader("session", "close", "--no-expectations")
        let message = try griet.git("tag", "-l", "--format=%(contents)", "session/2018-09-12")
        for name in [branchA, "refs/heads/main"] {
            let tip = try #require(try town.tip(name))
            #expect(message.contains("\(tip) \(name)"), "\(message)")
        }
        #expect(try griet.triesGit("verify-tag", "session/2018-09-12").status == 0)
        let file = try griet.git("show", "main:bijeenkomsten/2018-09-12.samenvatting.md")
        #expect(file.contains("A: ") && file.contains("Marie Proef"), "\(file)")
    }

    @Test func theRangeIsExact() throws {
        let town = try Stage.founded.town()
        let (griet, marie, joris) = (town["griet"], town["marie"], town["joris"])
        try open("een", in: town, present: ["wim:wethouder@weert"])
        try griet.kader("session", "close", "--no-expectations")
        // Backdated to before the first session: the range owes nothing to clocks.
        let text = Array(Texts.block("A").utf8)
        let hoursAgo = "\(town.tick() - 36_000) +0200"
        let early = ["GIT_AUTHOR_DATE": hoursAgo, "GIT_COMMITTER_DATE": hoursAgo]
        try marie.kader("sync")
        let draft = try marie.attempt(
            Binary.kader, ["draft", "A", "--from", "-", "-m", "Nieuw"], in: marie.clone, input: text, environment: early
        )
        #expect(draft.status == 0, "\(draft)")
        try open("twee", in: town, present: ["wim:wethouder@weert"])
        try griet.kader("session", "close", "--no-expectations")
        try marie.drafts("B", Texts.block("B"))
        try joris.kader("sync")

        let second = try joris.kader("summary", "een..twee", "--json").output
        #expect(second.contains("\"id\" : \"A\"") && !second.contains("\"id\" : \"B\""), "\(second)")
        let since = try joris.kader("summary", "twee..", "--json").output
        #expect(since.contains("\"id\" : \"B\"") && !since.contains("\"id\" : \"A\""), "\(since)")
        let unknown = try joris.tries("summary", "twee..drie")
        #expect(unknown.status == 64 && unknown.errors.contains("geen gesloten bijeenkomst drie"), "\(unknown)")
    }

    @Test func theSummaryIsThereInBothLanguagesAndForPrograms() throws {
        let town = try Stage.proposed.town()
        let (griet, marie) = (town["griet"], town["marie"])
        try open("een", in: town, present: ["wim:wethouder@weert"])
        try griet.kader("session", "close", "--no-expectations")
        try marie.kader("sync")
        try marie.drafts("A", Texts.block("A", choice: "Wij kiezen voor twee visies in de hele keten."))
        try open("twee", in: town, present: ["wim:wethouder@weert", "marie:ambtenaar@weert"])
        try griet.kader("session", "close", "--expect", "Cijfers")
        let dutch = try griet.kader("summary", "een..twee").output
        #expect(dutch.contains("Wat er veranderde") && dutch.contains("Voorzitter: Wim Proef"), "\(dutch)")
        #expect(dutch.contains("Verwacht van de volgende") && dutch.contains("twee visies"), "\(dutch)")
        let english = try griet.kader("--lang", "en", "summary", "een..twee").output
        #expect(english.contains("What changed") && english.contains("Chair: Wim Proef"), "\(english)")
        let json = try griet.kader("summary", "een..twee", "--json").output
        for key in [
            "\"schema\" : \"kader.summary/1\"", "\"from\" : \"een\"", "\"to\" : \"twee\"", "\"documents\"",
            "\"words_added\"", "\"words_removed\"", "\"sections\"", "\"people\"", "\"was_wordt\"", "\"state\"",
            "\"change\" : \"changed\"", "\"member\" : \"marie\"", "\"capacity\" : \"ambtenaar@weert\"", "\"version\"",
        ] { #expect(json.contains(key), "\(key) is not in \(json)") }
    }

    @Test func aPersonSitsInOneCapacity() throws {
        let town = try Stage.proposed.town()
        let griet = town["griet"]
        let twice = try griet.tries(
            "session", "open", "een", "--type", "informeel", "--chair", "wim", "--present", "wim:wethouder@weert",
            "--present", "wim:wethouder@weert")
        #expect(twice.status == 1 && twice.errors.contains("Geweigerd (seat)"), "\(twice)")
        let strange = try griet.tries(
            "session", "open", "een", "--type", "informeel", "--chair", "wim", "--present", "wim:raadslid@weert")
        #expect(strange.status == 64, "\(strange)")
    }

    @Test func policyIsNoListOfHeadings() throws {
        let town = try Stage.founded.town()
        try open("een", in: town, present: ["wim:wethouder@weert"])
        try town["griet"].kader("session", "close", "--no-expectations")
        let summary = try town["griet"].kader("session", "show", "een").output
        #expect(summary.contains("kader: ") && !summary.contains("Onderdelen"), "\(summary)")
    }
}
