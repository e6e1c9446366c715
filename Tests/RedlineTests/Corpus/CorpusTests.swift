import Markdown
import Foundation
import Redline
import TestSupport
import Testing

/// Real edits in several languages: both texts rebuild, and no more is marked than Git marks.
struct CorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Texts")

    static let names: [String] = {
        let index = (try? String(contentsOf: folder.appending(path: "index.tsv"), encoding: .utf8)) ?? ""
        return index.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != "\t" }) }
    }()

    static func text(_ side: String, _ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: "\(side)/\(name)")))
    }

    @Test func indexIsComplete() throws {
        #expect(Self.names.count >= 60)
        for side in ["old", "new"] {
            let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: side).path)
            #expect(files.sorted() == Self.names.sorted())
        }
    }

    @Test(arguments: names) func rebuilds(_ name: String) throws {
        let (old, new) = try (Self.text("old", name), Self.text("new", name))
        for (one, other) in [(old, new), (new, old)] {
            let redline = Redline(old: one, new: other)
            #expect(redline.old == one && redline.new == other)
            #expect(redline.blocks.allSatisfy { !$0.segments.isEmpty })
            let runs = redline.segments
            #expect(runs.filter { $0.change != .inserted }.map(\.bytes).joined().elementsEqual(one))
            #expect(runs.filter { $0.change != .deleted }.map(\.bytes).joined().elementsEqual(other))
        }
    }

    /// The words that Git marks in its word difference, counted as the redline counts them.
    private func wordsMarkedByGit(
        _ options: [String], _ name: String, in folder: String = Self.folder.path
    ) throws -> Int {
        let outcome = try Program.run(
            "git",
            ["diff", "--no-index", "--word-diff=porcelain", "--no-color"] + options + ["old/\(name)", "new/\(name)"],
            in: folder, environment: Program.plain)
        #expect(outcome.status == 1)
        let lines = outcome.output.split(separator: "\n").drop { !$0.hasPrefix("@@") }
        let marked = lines.filter { $0.hasPrefix("+") || $0.hasPrefix("-") }.map { $0.dropFirst() }
        return Redline(old: [], new: Array(marked.joined(separator: "\n").utf8), format: .plain).wordsAdded
    }

    @Test func marksNoMoreThanGit() throws {
        var (ours, theirs, least) = (0, 0, 0)
        for name in Self.names {
            let redline = try Redline(old: Self.text("old", name), new: Self.text("new", name))
            ours += redline.wordsAdded + redline.wordsRemoved
            theirs += try wordsMarkedByGit([], name)
            least += try wordsMarkedByGit(["--minimal"], name)
        }
        #expect(ours * 10 <= theirs * 9, "\(ours) words marked, \(theirs) by git diff")
        #expect(ours * 10 <= least * 9, "\(ours) words marked, \(least) by git diff --minimal")
    }

    /// A text and the same with the first section of the second level behind the others.
    private static func withMovedSection(_ name: String) -> (old: [UInt8], new: [UInt8])? {
        guard let old = try? text("old", name) else { return nil }
        let sections = Sections.of(old).filter { $0.level == 2 }
        guard sections.count > 2, let first = sections.first, let last = sections.last else { return nil }
        var new = Array(old[..<first.range.lowerBound])
        for section in sections.dropFirst() + [first] {
            new += old[section.range]
            // Else HTML at its end would go on in the next section.
            while !new.suffix(2).elementsEqual([0x0A, 0x0A]) { new.append(0x0A) }
        }
        return (old, new + old[last.range.upperBound...])
    }

    @Test func movedSectionsAreToldAsMoves() throws {
        let folder = try TemporaryFolder()
        for side in ["old", "new"] { folder.makeFolder(side) }
        var (ours, theirs, texts) = (0, 0, 0)
        for name in Self.names {
            guard let (old, new) = Self.withMovedSection(name) else { continue }
            let redline = Redline(old: old, new: new)
            #expect(redline.old == old && redline.new == new)
            let words = redline.wordsAdded + redline.wordsRemoved
            #expect(words <= 4, "\(name): \(redline.wordsAdded) added, \(redline.wordsRemoved) removed")
            #expect(redline.wordsMoved > 0, "\(name)")
            try folder.write(old, to: "old/\(name)")
            try folder.write(new, to: "new/\(name)")
            (ours, texts) = (ours + words, texts + 1)
            theirs += try wordsMarkedByGit(["--minimal"], name, in: folder.path)
        }
        #expect(texts >= 30, "\(texts) texts of the corpus have sections to move")
        #expect(ours * 100 <= theirs, "\(ours) words marked, \(theirs) by git diff --minimal")
    }
}
