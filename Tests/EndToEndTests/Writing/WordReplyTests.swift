import TestSupport
import Testing

/// `kader draft DOC --from reactie.docx`: a Word file that came back.
@Suite("Replies in Word")
struct WordReplyTests {
    private static let question = "Elke gemeente heeft een eigen visie uit 2014."
    private static let choice = "Wij kiezen voor één visie in de hele keten."

    /// The text of A as adopted, with changes by Piet and Marie, of which two stand in one paragraph.
    private static let changed = [
        question: WordPaper.run("Elke gemeente heeft een ") + WordPaper.deleted("eigen", by: "Piet Proef")
            + WordPaper.inserted("gedeelde", by: "Piet Proef") + WordPaper.run(" visie uit ")
            + WordPaper.inserted("het jaar ", by: "marie  PROEF") + WordPaper.run("2014."),
        choice: WordPaper.run("Wij kiezen ") + WordPaper.inserted("bewust ", by: "Piet Proef")
            + WordPaper.run("voor één visie in de hele keten."),
    ]

    /// Writes a file in somebody's home, and gives its path.
    private func paper(_ bytes: [UInt8], of resident: Resident) throws -> String {
        let path = "\(resident.home)/reactie.docx"
        try Disk.write(bytes, to: path)
        return path
    }

    private func body(_ lines: [String: String]) -> String {
        // The one list of the text is left as it is: a list would take a part of its own in the file.
        WordPaper.body(of: Texts.block("A"), replacing: lines)
    }

    private func file(_ lines: [String: String], comments: String? = nil) -> [UInt8] {
        let list = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
        let item =
            list + WordPaper.run("[x] ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>A1</w:t></w:r>"
            + WordPaper.run(" Wij als gemeenten staan samen.") + "</w:p>"
        let plain = WordPaper.paragraph(WordPaper.run("[x] **A1** Wij als gemeenten staan samen."))
        let text = body(lines)
        guard let place = text.firstRange(of: plain) else { return [] }
        return WordPaper.file(
            String(text[..<place.lowerBound]) + item + text[place.upperBound...],
            parts: comments.map { ["comments": $0] } ?? [:])
    }

    @Test func eachPersonsChangesBecomeAProposalThatTheySign() throws {
        let town = try Stage.adopted.town()
        let (marie, piet, joris) = (town["marie"], town["piet"], town["joris"])
        try marie.kader("sync")
        let path = try paper(file(Self.changed), of: marie)
        let outcome = try marie.kader("draft", "A", "--from", path)
        #expect(outcome.output.contains("A/piet/2") && outcome.output.contains("A/marie/2"), "\(outcome)")

        // Each text is the adopted one with the changes of one person, and else the same bytes.
        let old = Texts.block("A")
        let his = try marie.git("show", "proposal/A/piet/2:bouwstenen/A.md") + "\n"
        #expect(
            his
                == old.replacingOne("eigen visie uit", "gedeelde visie uit").replacingOne(
                    "kiezen voor", "kiezen bewust voor"))
        let hers = try marie.git("show", "proposal/A/marie/2:bouwstenen/A.md") + "\n"
        #expect(hers == old.replacingOne("uit 2014", "uit het jaar 2014"))

        // The author is Piet, the signature Marie's, and the message says so.
        let commit = try marie.git("log", "-1", "--format=%an|%cn|%B", "proposal/A/piet/2")
        #expect(commit.hasPrefix("Piet Proef|Marie Proef|"), "\(commit)")
        #expect(commit.contains("Kader-Brought-By: marie"), "\(commit)")

        // Nobody asks for review of it but Piet, and nobody reviews it before.
        let asked = try marie.tries("--lang", "nl", "propose", "A/piet/2")
        #expect(asked.status == 1 && asked.errors.contains("Piet Proef"), "\(asked)")
        try joris.kader("sync")
        let early = try joris.tries("review", "A/piet/2", "--agree")
        #expect(early.status == 1, "\(early)")
        try piet.kader("sync")
        #expect(try piet.kader("status", "--mine").output.contains("A/piet/2"))
        try piet.kader("propose", "A/piet/2", "-m", "Zo bedoelde ik het")
        try joris.kader("sync")
        try joris.kader("review", "A/piet/2", "--agree")
        // Who brought it in is a proposer too.
        try marie.kader("sync")
        let own = try marie.tries("review", "A/piet/2", "--agree")
        #expect(own.status == 1 && own.errors.contains("one-hat"), "\(own)")
        try town["griet"].kader("sync")
        try town["griet"].kader("verify")
    }

    @Test func aFileThatCameBackUnchangedChangesNothing() throws {
        let town = try Stage.adopted.town()
        let (marie, piet) = (town["marie"], town["piet"])
        try marie.kader("sync")
        try marie.drafts("A", Texts.block("A", choice: "Wij kiezen voor twee visies."))
        let path = "\(marie.home)/uit.docx"
        try marie.kader("redline", "A", "A/marie/2", "--format", "docx", "-o", path)
        try piet.kader("sync")
        let before = try town.references()
        let outcome = try piet.tries("draft", "A", "--from", path)
        #expect(outcome.status == 64 && outcome.errors.contains("A/marie/2"), "\(outcome)")
        #expect(try town.references() == before)
    }

    @Test func aCleanCopyThatCameBackUnchangedChangesNothing() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try marie.kader("sync")
        let path = "\(marie.home)/schoon.docx"
        try marie.kader("export", "A", "-o", path)
        let before = try town.references()
        let outcome = try marie.tries("draft", "A", "--from", path)
        #expect(outcome.status == 64, "\(outcome)")
        #expect(try town.references() == before)
    }

    @Test func aNameThatIsNoMembersIsRefusedUnlessItIsSaidWhoItIs() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try marie.kader("sync")
        let line = WordPaper.run(Self.question) + WordPaper.inserted(" En 2015.", by: "P. \"Vries\"")
        let path = try paper(file([Self.question: line]), of: marie)
        let before = try town.references()
        let refused = try marie.tries("draft", "A", "--from", path)
        #expect(refused.status == 64 && refused.errors.contains("P. \"Vries\" (1 "), "\(refused)")
        let stray = try marie.tries("draft", "A", "--from", path, "--member", "Jan=piet")
        #expect(stray.status == 64, "\(stray)")
        let stranger = try marie.tries("draft", "A", "--from", path, "--member", "P. \"Vries\"=nobody")
        #expect(stranger.status == 64 && stranger.errors.contains("nobody"), "\(stranger)")
        // A council member reviews building blocks, and proposes none.
        let reviewer = try marie.tries("draft", "A", "--from", path, "--member", "P. \"Vries\"=joris")
        #expect(reviewer.status == 1 && reviewer.errors.contains("Joris Proef"), "\(reviewer)")
        #expect(try town.references() == before)
        try marie.kader("draft", "A", "--from", path, "--member", "p. \"vries\"=piet")
        #expect(try marie.git("show", "proposal/A/piet/2:bouwstenen/A.md").contains("uit 2014. En 2015."))
        // The same once more is no news.
        #expect(try marie.tries("draft", "A", "--from", path, "--member", "P. \"Vries\"=piet").status == 64)
    }

    @Test func whatWasChangedUntrackedStandsUnderWhoeverTakesItIn() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try marie.kader("sync")
        var lines = Self.changed
        lines["Wij spraken tien inwoners."] = WordPaper.run("Wij spraken elf inwoners.")
        let path = try paper(file(lines), of: marie)
        let outcome = try marie.kader("--lang", "nl", "draft", "A", "--from", path)
        #expect(outcome.errors.contains("zonder bijgehouden wijziging"), "\(outcome)")
        let hers = try marie.git("show", "proposal/A/marie/2:bouwstenen/A.md")
        #expect(hers.contains("elf inwoners") && hers.contains("het jaar 2014") && !hers.contains("gedeelde"))
        #expect(!(try marie.git("show", "proposal/A/piet/2:bouwstenen/A.md").contains("elf")))
    }

    @Test func remarksInTheMarginBecomeComments() throws {
        let town = try Stage.adopted.town()
        let (marie, piet) = (town["marie"], town["piet"])
        try marie.kader("sync")
        var lines = Self.changed
        lines[Self.choice] =
            "<w:commentRangeStart w:id=\"4\"/>" + WordPaper.run(Self.choice)
            + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>"
        let comments =
            "<w:comment w:id=\"4\" w:author=\"J. Raad\">"
            + WordPaper.paragraph(WordPaper.run("Waarom één?\u{202E}")) + "</w:comment>"
        let path = try paper(file(lines, comments: comments), of: marie)
        try marie.kader("draft", "A", "--from", path)
        let log = try marie.git("log", "--format=%an%n%B", "-1", "proposal/A/marie/2")
        #expect(log.hasPrefix("Marie Proef\n") && log.contains("Kader-Action: comment"), "\(log)")
        #expect(log.contains("Kader-On: A#Welke keuzes en stappen volgen?"), "\(log)")
        #expect(log.contains("J. Raad") && log.contains("Waarom één?") && !log.contains("\u{202E}"), "\(log)")

        // The same remarks on a file that says nothing new: they are there already.
        try piet.kader("sync")
        let out = "\(piet.home)/uit.docx"
        try piet.kader("redline", "A", "A/marie/2", "--format", "docx", "-o", out)
        let again = try piet.tries("draft", "A", "--from", out)
        #expect(again.status == 64, "\(again)")
    }

    @Test(arguments: [
        ("reactie.docx", "geen zip", "no Word file"), ("reactie.doc", "\u{1}", "no Word file"),
        ("reactie.odt", "PK", "no Word file"),
    ])
    func anotherFileIsToldApart(name: String, content: String, sign: String) throws {
        let marie = try Stage.founded.town()["marie"]
        let path = "\(marie.home)/\(name)"
        try Disk.write(Array(content.utf8), to: path)
        let outcome = try marie.tries("--lang", "en", "draft", "A", "--from", path)
        #expect(outcome.status == 64 && outcome.errors.contains(sign), "\(outcome)")
    }
}

extension String {
    /// The text with the first of these words replaced.
    fileprivate func replacingOne(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
    }
}
