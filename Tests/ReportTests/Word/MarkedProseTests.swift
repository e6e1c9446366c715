import Markdown
import Redline
@testable import Report
import Summary
import Testing

/// Two texts as one: without what came it is what a reader sees of the old text, without what went that of the new one.
struct MarkedProseTests {
    @Test(arguments: ProsePairs.all) func eitherTextIsInIt(_ pair: ProsePairs.Pair) {
        expectBoth(pair.old, pair.new, pair.name)
        expectBoth(pair.new, pair.old, "\(pair.name), backwards")
    }

    @Test func eitherTextIsInItWhateverIsChanged() {
        var dice = ProsePairs.Dice(state: 42)
        for round in 0..<400 {
            let pair = ProsePairs.all[dice.next(below: ProsePairs.all.count)]
            var (old, new) = (Array(pair.old.utf8), Array(pair.new.utf8))
            for _ in 0..<dice.next(below: 6) { dice.spoil(&new) }
            if round.isMultiple(of: 3) { dice.spoil(&old) }
            expectBoth(String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self), "round \(round)")
        }
    }

    @Test func equalTextsHaveNoMark() {
        for pair in ProsePairs.all {
            for block in MarkedProse(of: pair.old, pair.old).blocks {
                switch block {
                case .rule(let mark): #expect(mark == .kept)
                case .paragraph(let paragraph): #expect(paragraph.isKept)
                case .table(let rows): for row in rows { #expect(row.isKept) }
                }
            }
        }
    }

    @Test func reWrappedLinesAreNoChange() {
        let prose = MarkedProse(of: "Een zin die\nover regels loopt.\n", "Een zin\ndie over regels loopt.\n")
        let isKept = prose.blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.isKept } else { false } }
        #expect(isKept == [true])
    }

    @Test func aLinkWithAnotherTargetIsReplacedAsAWhole() throws {
        let prose = MarkedProse(of: "Zie [de nota](a.md) hier.\n", "Zie [de nota](b.md) hier.\n")
        guard case .paragraph(let paragraph)? = prose.blocks.first else { throw Unexpected() }
        let changed = paragraph.cells[0].filter { $0.mark != .kept }
        #expect(changed.map(\.piece.text).joined() == "de notade nota")
        #expect(changed.allSatisfy { $0.piece.format.target != nil })
    }

    @Test func aParagraphThatMovedIsToldAsMoved() {
        let moving = "Deze alinea verhuist in haar geheel naar het einde van het stuk.\n\n"
        let rest = "Een alinea die blijft staan waar zij stond.\n\nNog een alinea die blijft waar zij is.\n\n"
        let marks = MarkedProse(of: moving + rest, rest + moving).blocks.compactMap { block -> MarkedProse.Mark? in
            if case .paragraph(let paragraph) = block { paragraph.mark } else { nil }
        }
        #expect(marks == [.movedFrom(1, nil), .kept, .kept, .movedTo(1, nil)])
    }

    @Test func noChangeAtAnEndTouchesAWholeParagraph() {
        let item = "- een punt over de zorg voor ouderen"
        let pairs = [
            ("\(item)\n", "\(item), nader uitgewerkt\n- een nieuw punt\n"),
            ("\(item)\n\nSlot.\n", "\(item), nader uitgewerkt\n\n  Met een vervolg.\n\nSlot.\n"),
        ]
        for (short, long) in pairs {
            for (old, new) in [(short, long), (long, short)] {
                expectBoth(old, new, "an end")
                let paragraphs = MarkedProse(of: old, new).blocks.compactMap { block -> MarkedProse.Paragraph? in
                    if case .paragraph(let paragraph) = block { paragraph } else { nil }
                }
                for (paragraph, next) in zip(paragraphs, paragraphs.dropFirst()) where paragraph.mark == .kept {
                    let last = paragraph.cells[0].last?.mark ?? .kept
                    #expect(last == .kept || next.mark == .kept || last.isNew != next.mark.isNew)
                }
            }
        }
    }

    @Test func aTableWithAnotherColumnIsReplaced() {
        let prose = MarkedProse(
            of: "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n")
        let tables = prose.blocks.compactMap { if case .table(let rows) = $0 { rows } else { nil } }
        #expect(tables.map { $0.map(\.cells.count) } == [[2, 2], [3, 3]])
        #expect(
            tables.map { rows in rows.map(\.mark) } == [
                [.deleted(nil), .deleted(nil)], [.inserted(nil), .inserted(nil)],
            ])
    }

    private func expectBoth(_ old: String, _ new: String, _ name: String) {
        let prose = MarkedProse(of: old, new)
        #expect(prose.seen(\.isOld) == Prose(Array(old.utf8)).seen, "the old text of \(name)")
        #expect(prose.seen(\.isNew) == Prose(Array(new.utf8)).seen, "the new text of \(name)")
    }

    private struct Unexpected: Error {}
}

extension MarkedProse {
    fileprivate init(of old: String, _ new: String) {
        self.init(
            Redline(old: Array(old.utf8), new: Array(new.utf8)), authorship: Authorship(old: [], contributions: []))
    }

    /// The paragraphs and cells as a reader sees them who takes one of the texts; a paragraph without an end of its own goes on
    /// in the next.
    fileprivate func seen(_ isThere: (Mark) -> Bool) -> [String] {
        var result: [String] = []
        var open = ""
        for block in blocks {
            switch block {
            case .rule: break
            case .paragraph(let paragraph):
                open += paragraph.cells.joined().filter { isThere($0.mark) }.map { described($0, isThere) }.joined()
                guard isThere(paragraph.mark) else { continue }
                result.append(open)
                open = ""
            case .table(let rows):
                for row in rows where isThere(row.mark) {
                    result += row.cells.map { $0.filter { isThere($0.mark) }.map { described($0, isThere) }.joined() }
                }
            }
        }
        return (open.isEmpty ? result : result + [open]).filter { !$0.isEmpty }
    }

    private func described(_ piece: Piece, _ isThere: (Mark) -> Bool) -> String {
        guard case .footnote(let name) = piece.piece.content else { return piece.piece.seen }
        let note = note(name, marked: piece.mark).filter { isThere($0.mark) }.map(\.piece.seen).joined()
        return "{\(note)}"
    }
}

extension MarkedProse.Paragraph {
    fileprivate var isKept: Bool { mark == .kept && cells.joined().allSatisfy { $0.mark == .kept } }
}

extension Prose {
    fileprivate var seen: [String] {
        paragraphs.flatMap { paragraph in
            paragraph.cells.map { cell in
                cell.map { piece in
                    guard case .footnote(let name) = piece.content else { return piece.seen }
                    return "{\((footnotes[name] ?? []).map(\.seen).joined())}"
                }.joined()
            }
        }.filter { !$0.isEmpty }
    }
}

extension Prose.Piece {
    fileprivate var text: String {
        if case .text(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    /// Each word with its dress.
    fileprivate var seen: String {
        guard case .text(let bytes) = content else { return "\u{2028}" }
        let dress =
            (format.isStrong ? "b" : "") + (format.isEmphasised ? "i" : "") + (format.isCode ? "c" : "")
            + (format.target.map { String(decoding: $0, as: UTF8.self) } ?? "")
        return bytes.map { "\(dress)\($0)," }.joined()
    }
}
