import TestSupport
import Testing

/// Redlines as Word files, opened, accepted and rejected by LibreOffice. `make test-office` brings it.
@Suite(
    "Office",
    .enabled(if: Office.isWanted, "\(Office.packages) are not installed; `make test-office` does that"), .serialized)
struct OfficeTests {
    @Test func whoAcceptsAllHasTheNewTextAndWhoRejectsAllTheOldOne() throws {
        let folder = try TemporaryFolder("kader-office")
        var files: [(act: Office.Act, name: String)] = []
        for pair in OfficePairs.all {
            try folder.write(pair.old, to: "old.md")
            try folder.write(pair.new, to: "new.md")
            // A redline of a text with itself has no change: it shows what a reader is to see of that text.
            for (old, new, name) in [("old", "old", "old"), ("new", "new", "new"), ("old", "new", "redline")] {
                let outcome = try Program.run(
                    Binary.kader,
                    ["redline", "\(old).md", "\(new).md", "--format", "docx", "-o", "\(pair.name)-\(name).docx"],
                    in: folder.path, environment: Program.plain)
                try #require(outcome.status == 0, "\(outcome)")
            }
            files += [
                (.keep, "\(pair.name)-old.docx"), (.keep, "\(pair.name)-new.docx"),
                (.reject, "\(pair.name)-redline.docx"), (.accept, "\(pair.name)-redline.docx"),
                (.changes, "\(pair.name)-redline.docx"),
            ]
        }
        let results = try Office.read(files, in: folder)
        for (index, pair) in OfficePairs.all.enumerated() {
            let part = results[index * 5..<index * 5 + 5].map { $0 }
            #expect(part[2] == part[0], "the old text of \(pair.name)")
            #expect(part[3] == part[1], "the new text of \(pair.name)")
            #expect(part[4].count > 2, "the changes of \(pair.name) are tracked")
            for needle in pair.oldHas {
                #expect(part[0].contains { $0.contains(needle) }, "\(needle) in \(part[0])")
            }
            for needle in pair.newHas {
                #expect(part[1].contains { $0.contains(needle) }, "\(needle) in \(part[1])")
            }
        }
    }

    @Test func eachChangeStandsUnderItsProposersNameAndCommentsAreComments() throws {
        let town = try Stage.adopted.town()
        let (marie, joris) = (town["marie"], town["joris"])
        try marie.kader("sync")
        let first = Texts.block("A", choice: "Wij kiezen voor één gedeelde visie in de hele keten.")
        try marie.drafts("A", first)
        try town["piet"].kader("sync")
        try town["piet"].kader(
            "draft", "A/marie/2", "--from", "-", "-m", "Aanvulling", input: first + "\nEen zin van Piet.\n")
        try marie.kader("sync")
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        try joris.kader("sync")
        let heading = try #require(first.split(separator: "\n").first { $0.hasPrefix("## ") }).dropFirst(3)
        try joris.kader("comment", "A/marie/2", "--on", String(heading), "-m", "Waarom is dit zo?")
        try joris.kader("redline", "A@1", "A/marie/2", "--format", "docx", "-o", "\(joris.home)/uit.docx")

        let folder = try TemporaryFolder("kader-office")
        try folder.write(try #require(Disk.read("\(joris.home)/uit.docx")), to: "uit.docx")
        let content = try Office.openDocument(of: "uit.docx", in: folder)
        for name in ["Marie Proef", "Piet Proef"] {
            #expect(content.contains("<office:change-info><dc:creator>\(name)</dc:creator><dc:date>2018-"), "\(name)")
        }
        let comment = try #require(content.firstRange(of: "<office:annotation "))
        let rest = content[comment.lowerBound...].prefix(600)
        #expect(rest.contains("<dc:creator>Joris Proef</dc:creator>"))
        #expect(rest.contains("Waarom is dit zo?"))
        #expect(rest.contains("</office:annotation>\(heading)<office:annotation-end"))
        for name in ["kader", "unknown", "onbekend"] { #expect(!content.contains("<dc:creator>\(name)")) }
    }
}
