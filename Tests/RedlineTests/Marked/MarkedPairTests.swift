import Foundation
import Redline
import Testing

/// Pairs of texts that were marked by hand, by which reading quality is judged.
///
/// In `pairs.txt` each has a title, the old text, the new one, and the marks: `{--gone--}`, `{++come++}`, `{<1<moved away>}`,
/// `{>1>moved to<}`, `{=laid out otherwise=}`.
struct MarkedPairTests {
    struct Pair: CustomTestStringConvertible {
        let title: String
        let old: String
        let new: String
        let marks: String
        var testDescription: String { title }
    }

    static let pairs: [Pair] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pairs.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "#### ").map { part in
            let parts = part.split(separator: "<<<< ").map { $0.drop { $0 != "\n" }.dropFirst() }
            let title = part.prefix { $0 != "\n" }
            return Pair(
                title: String(title), old: String(parts[1]), new: String(parts[2]), marks: String(parts[3]))
        }
    }()

    @Test(arguments: pairs) func isMarkedAsByHand(_ pair: Pair) {
        #expect(marks(Redline(pair.old, pair.new)) == pair.marks)
    }

    @Test func thereAreAsManyAsWereMarked() {
        #expect(Self.pairs.count >= 30)
        #expect(Set(Self.pairs.map(\.title)).count == Self.pairs.count)
    }

    private func marks(_ redline: Redline) -> String {
        redline.blocks.map { block in
            func text(_ segments: some Sequence<Redline.Segment>) -> String {
                String(decoding: Array(segments.map(\.bytes).joined()), as: UTF8.self)
            }
            if block.isLayoutOnly { return "{=" + text(block.segments.filter { $0.change != .deleted }) + "=}" }
            if case .movedFrom(let number) = block.fate { return "{<\(number)<" + text(block.segments) + ">}" }
            let inner = block.segments.map { segment in
                switch segment.change {
                case .kept: text([segment])
                case .deleted: "{--" + text([segment]) + "--}"
                case .inserted: "{++" + text([segment]) + "++}"
                }
            }.joined()
            if case .movedTo(let number) = block.fate { return "{>\(number)>" + inner + "<}" }
            return inner
        }.joined()
    }
}
