import Markdown
import Redline

/// A Markdown text beside what a Word file shows of it: where each passage stands in its bytes.
///
/// What the file shows is not worked out from the Markdown anew, but read from the Word file that would be written: what
/// gets lost on that way is lost on both sides, and no difference.
struct SourceText {
    let bytes: [UInt8]
    /// What the file shows, without the front matter.
    let passages: [Passage]
    /// The rows that show the front matter.
    let fields: [Passage]
    /// The paragraph of the text that each passage shows; nil where the two could not be brought together.
    let paragraphs: [Prose.Paragraph]?
    /// The blocks of the text, which together are all of it.
    let blocks: [(kind: Redline.Block.Kind, range: Range<Int>)]
    /// For each passage the block that it stands in; empty where they could not be brought together.
    let blockOfPassage: [Int]
    /// The notes that the text refers to, with what a reader sees of each.
    let notes: [(name: [UInt8], text: [Passage.Span])]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let prose = Prose(bytes)
        let shown = Self.shown(bytes)
        let fieldCount = min(prose.paragraphs.prefix { $0.shape.kind == .field }.count, shown.count)
        fields = Array(shown[..<fieldCount])
        passages = Array(shown[fieldCount...])
        let paragraphs = prose.paragraphs.dropFirst(fieldCount).filter { $0.shape.isRow || !$0.isBlank }
        let isPaired =
            paragraphs.count == passages.count
            && zip(paragraphs, passages).allSatisfy { $0.shape.isRow == $1.shape.isRow }
        self.paragraphs = isPaired ? Array(paragraphs) : nil

        var blocks: [(kind: Redline.Block.Kind, range: Range<Int>)] = []
        var place = 0
        for block in Redline(old: bytes, new: bytes).blocks {
            let count = block.segments.reduce(0) { $0 + $1.bytes.count }
            blocks.append((block.kind, place..<place + count))
            place += count
        }
        self.blocks = blocks
        var index = 0
        blockOfPassage = (isPaired ? Array(paragraphs) : []).map { paragraph in
            if blocks.indices.contains(index), blocks[index].range.lowerBound > paragraph.position { index = 0 }
            while index + 1 < blocks.count, blocks[index].range.upperBound <= paragraph.position { index += 1 }
            return index
        }
        var notes: [(name: [UInt8], text: [Passage.Span])] = []
        for (paragraph, passage) in zip(isPaired ? Array(paragraphs) : [], passages) {
            notes += zip(paragraph.notes, passage.notes).map { ($0, $1) }
        }
        self.notes = notes
    }

    /// What a reader of the Word file sees that is made of a text.
    private static func shown(_ bytes: [UInt8]) -> [Passage] {
        guard let package = try? WordPackage(file: WordFile.plain(bytes)) else { return [] }
        return WordStoryReader.read(package).passages(for: [])
    }

    /// Whether two passages are parts of one block of Markdown: of one list, one table, one quotation.
    func isOneBlock(_ index: Int, _ next: Int) -> Bool {
        guard let paragraphs else { return true }
        let (one, other) = (paragraphs[index], paragraphs[next])
        if blockOfPassage[index] == blockOfPassage[next] { return true }
        if one.shape.isRow || other.shape.isRow {
            return one.shape.isRow && other.shape.isRow && one.table == other.table
        }
        return one.shape.depth > 0 && other.shape.depth > 0 || one.shape.quotations > 0 && other.shape.quotations > 0
    }
}

extension Prose.Paragraph {
    /// Whether it shows nothing.
    fileprivate var isBlank: Bool {
        cells.joined().allSatisfy { piece in
            switch piece.content {
            case .text(let bytes): bytes.allSatisfy { $0 <= 0x20 }
            case .lineBreak: true
            case .footnote: false
            }
        }
    }

    /// The names of the notes that it refers to.
    fileprivate var notes: [[UInt8]] {
        cells.joined().compactMap { piece in
            guard case .footnote(let name) = piece.content else { return nil }
            return name
        }
    }
}

extension Passage {
    /// What the notes say that it refers to.
    var notes: [[Span]] {
        cells.joined().compactMap { span in
            guard case .note(let note) = span.content else { return nil }
            return note
        }
    }

    /// Whether a passage goes on in the block of Markdown that the one before it stands in.
    func goesOn(after other: Passage) -> Bool {
        if shape.isRow || other.shape.isRow { return shape.isRow && other.shape.isRow && table == other.table }
        return shape.depth > 0 && other.shape.depth > 0 || shape.quotations > 0 && other.shape.quotations > 0
    }
}
