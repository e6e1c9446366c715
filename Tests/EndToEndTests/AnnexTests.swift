import TestSupport
import Testing

@Suite("Annexes")
struct AnnexTests {
    /// A kadernota whose maatregelenpakket is approved, with this in its text.
    private func approve(_ town: Town, _ text: String) throws {
        try town["marie"].kader("sync")
        try town["marie"].drafts("maatregelenpakket", text)
        try town["marie"].kader("propose", "maatregelenpakket")
        try town["joris"].kader("sync")
        try town["joris"].kader("review", "maatregelenpakket", "--agree")
        try town["wim"].kader("sync")
        try town["wim"].kader("approve", "maatregelenpakket")
        try town["griet"].kader("sync")
    }

    @Test func anAnnexIsAddedAndNotAdopted() throws {
        let town = try Stage.kadernota.town()
        let griet = town["griet"]
        try approve(town, Texts.annex)
        #expect(try griet.kader("status").output.contains("`kader vaststellen maatregelenpakket --annex`"))

        let refused = try griet.tries("tag", "maatregelenpakket")
        #expect(refused.status == 1 && refused.errors.contains("(annex)"), "\(refused)")
        #expect(refused.errors.contains("kader vaststellen maatregelenpakket --annex"))
        #expect(try town["joris"].tries("tag", "maatregelenpakket", "--annex").errors.contains("(one-hat)"))

        let added = try griet.kader("tag", "maatregelenpakket", "--annex")
        #expect(added.output.contains("Toegevoegd ter verduidelijking"))
        #expect(try griet.git("show", "main:maatregelenpakket.md") == Texts.annex.trimmingEnd)
        #expect(try town.tip("refs/heads/main") == griet.git("rev-parse", "main"))
        #expect(try !town.references().contains("maatregelenpakket"))
        #expect(try griet.git("log", "-1", "--format=%B", "main").contains("Kader-Action: record"))

        // Once more, by the same name, on top of what is there.
        try approve(town, Texts.annex + "Nog een maatregel.\n")
        try griet.kader("tag", "maatregelenpakket", "--annex")
        for folder in [griet.clone, town.server] {
            #expect(try griet.attempt(Binary.kader, ["verify"], in: folder).status == 0)
        }
        let copy = try griet.kader("export", "maatregelenpakket").output
        #expect(
            copy.contains("Nog een maatregel.") && copy.contains("Deze tekst verduidelijkt en wordt niet"), "\(copy)")
        #expect(copy.contains("vastlegging \(try griet.git("rev-parse", "main"))"), "\(copy)")
    }

    @Test func onlyAnAnnexIsAdded() throws {
        let town = try Stage.approved.town()
        let griet = town["griet"]
        try griet.kader("sync")
        let before = try town.references()
        let refused = try griet.tries("tag", "A", "--annex")
        #expect(refused.status == 1 && refused.errors.contains("(annex)"), "\(refused)")
        #expect(try town.references() == before)
    }

    @Test func theServerJudgesAnAdditionToo() throws {
        let town = try Stage.kadernota.town()
        let (griet, wim) = (town["griet"], town["wim"])
        try approve(town, Texts.annex)
        // By somebody else, with another text, or without a word of the proposal's text.
        let digest = try griet.digest(of: "maatregelenpakket.md", in: "proposal/maatregelenpakket/marie/1")
        let tip = "proposal/maatregelenpakket/marie/1"
        let message = Message.text(
            "record", "maatregelenpakket", as: "griffie@weert", "Kader-Text: maatregelenpakket \(digest)")
        let good = try griet.tree(of: "main", with: "maatregelenpakket.md", Texts.annex)
        let other = try griet.tree(of: "main", with: "maatregelenpakket.md", Texts.annex + "Erbij.\n")
        let before = try town.tip("refs/heads/main")
        for forgery in [
            try griet.act(message, on: "main", tip, tree: other),
            try griet.act(message, on: "main", tree: good),
            try wim.act(message.replacing("griffie@weert", with: "wethouder@weert"), on: "main", tip, tree: good),
        ] {
            let commit = try griet.forge(forgery)
            let pushed = try griet.push("\(commit):refs/heads/main", ":refs/heads/\(tip)")
            #expect(pushed.status != 0, "\(pushed)")
            #expect(try town.tip("refs/heads/main") == before)
        }
        let commit = try griet.forge(griet.act(message, on: "main", tip, tree: good))
        let pushed = try griet.push("\(commit):refs/heads/main", ":refs/heads/\(tip)")
        #expect(pushed.status == 0, "\(pushed)")
    }
}

extension String {
    /// The text without the newlines that end it.
    fileprivate var trimmingEnd: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
