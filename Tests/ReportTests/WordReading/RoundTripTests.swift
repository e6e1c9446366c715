import Dossier
import Foundation
import Redline
import Summary
import Testing

@testable import Report

/// What went out as a Word file and came back.
struct RoundTripTests {
    /// Pairs of real texts, which the tests of the redline keep.
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "RedlineTests/Corpus/Texts")

    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: "old").path)) ?? []).sorted()

    static func text(_ side: String, _ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: corpus.appending(path: "\(side)/\(name)")))
    }

    @Test func theCorpusIsThere() { #expect(Self.names.count >= 60) }

    /// Every other one of them.
    @Test(arguments: names.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    func aFileThatCameBackUnchangedGivesTheSameBytes(_ name: String) throws {
        let (old, new) = (try Self.text("old", name), try Self.text("new", name))
        let redline = Redline(old: old, new: new)
        let marie = Contributor(name: "Marie Proef", moment: nil)
        let authorship = Authorship(old: old, contributions: [Contribution(contributor: marie, text: new)])
        let reply = try WordReply(file: WordFile.redline(redline, title: "x", authorship: authorship, in: .nl))
        let sources = try #require(reply.sources)
        #expect(sources.old == old && sources.new == new)
        let comparison = reply.comparison(with: sources.old, title: nil)
        #expect(!comparison.hasUntracked)
        #expect(comparison.rendition(by: [], untracked: true).text == old)
        let accepted = comparison.rendition(by: ["Marie Proef"], untracked: false)
        #expect(accepted.isExact)
        // Where only the layout changed, there is nothing in the file to take over.
        if !redline.layoutOnly { #expect(accepted.text == new) }
    }

    /// One in six: writing Markdown anew is tried on all that real texts have.
    @Test(arguments: names.enumerated().filter { $0.offset % 6 == 1 }.map(\.element))
    func aTextThatIsMadeOfAnotherReadsAsTheFileShowsIt(_ name: String) throws {
        let (old, new) = (try Self.text("old", name), try Self.text("new", name))
        let reply = try WordReply(file: WordFile.plain(new))
        #expect(reply.sources == nil)
        #expect(reply.comparison(with: old, title: nil).rendition(by: [], untracked: true).isExact)
    }
}
