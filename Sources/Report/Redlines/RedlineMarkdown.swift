import Dossier
import Redline

/// A redline as Markdown: the whole new text, with `<ins>` and `<del>` around what came and went.
///
/// Two HTML elements and not `~~` and `**`: every forge and pandoc take them, they may begin and end within a word, and
/// they do not mean anything else in the text itself, as the stars of bold type do. No mark goes over the end of a block,
/// and other HTML of the text is shown as text.
struct RedlineMarkdown {
    private let redline: Redline
    private let places: RedlinePlaces
    private let words: RedlineWords
    private var output: String
    private var last: Shape = .other

    /// What a block is to the one after it: items and rows stay together, all else stands apart.
    private enum Shape { case item, row, other }

    /// The redline as Markdown.
    static func text(_ redline: Redline, in language: Language) -> String {
        var writer = RedlineMarkdown(redline, language)
        writer.write()
        return writer.output
    }

    private init(_ redline: Redline, _ language: Language) {
        self.redline = redline
        places = RedlinePlaces(redline)
        words = RedlineWords(language: language)
        output = "*\(words.counts(redline))*\n"
    }

    private mutating func write() {
        var index = 0
        while index < places.blocks.count {
            let block = places.blocks[index]
            switch block.kind {
            case .tableRow:
                let end = tableEnd(from: index)
                writeTable(index..<end)
                index = end
            case .frontMatter:
                let end = places.blocks[index...].firstIndex { !$0.isFrontMatter } ?? places.blocks.count
                let fields = places.blocks[index..<end]
                if !fields.allSatisfy(\.isQuiet) { writeLines(fields.flatMap(\.segments), language: "yaml") }
                index = end
            default:
                write(index)
                index += 1
            }
        }
    }

    private mutating func begin(_ shape: Shape) {
        output += shape != .other && shape == last ? "" : "\n"
        last = shape
    }

    private mutating func write(_ index: Int) {
        let block = places.blocks[index]
        if case .movedFrom = block.fate { return noteMove(index) }
        noteMove(index)
        switch block.kind {
        case .code, .html: writeLines(block.segments, language: block.kind == .html ? "html" : nil)
        case .blank: return
        case .rule where block.fate == .kept:
            begin(.other)
            output += "---\n"
        case .item:
            begin(.item)
            writeContent(block)
        default:
            begin(.other)
            writeContent(block)
        }
    }

    private mutating func writeContent(_ block: Redline.Block) {
        let content = BlockContent(block)
        output += content.mark + inline(content.text, block.fate) + "\n"
    }

    /// Says in a line of its own where a block went or came from.
    private mutating func noteMove(_ index: Int) {
        let place = places.all[index]
        guard !place.isFollower, let partner = place.partner else { return }
        begin(.other)
        let isDown = partner > index
        if case .movedFrom = places.blocks[index].fate {
            let begin = Terminal.truncate(BlockContent(places.blocks[index]).text.string(), to: 80)
            let more = words.andMore(places.pieceLength(from: index) - 1)
            output +=
                "*\(Markdown.escape(words.movedTo(places.newHeading(above: partner), isDown: isDown) + ": “\(begin)”" + more))*\n"
        } else {
            output += "*\(Markdown.escape(words.movedFrom(places.oldHeading(above: partner), isDown: isDown))):*\n"
        }
    }

    /// Text with its marks.
    private func inline(_ text: MarkedText, _ fate: Redline.Block.Fate) -> String {
        var result = ""
        for run in text.runs {
            // Signs alone would begin or end bold type or a link across the border of the mark.
            let isSigns = !run.text.unicodeScalars.contains {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
            let shown = isSigns && run.change != .kept ? Markdown.escape(run.text) : Markdown.withoutTags(run.text)
            switch run.change {
            case .kept: result += shown
            case .deleted: result += "<del>\(shown)</del>"
            case .inserted: result += "<ins>\(shown)</ins>"
            }
        }
        return result
    }

    // MARK: Tables

    /// The end of the table that begins at a row: at something else, or at the head of another table.
    private func tableEnd(from start: Int) -> Int {
        let rest = places.blocks[(start + 1)...]
        return rest.firstIndex {
            guard case .tableRow(let isHeader) = $0.kind else { return true }
            return isHeader
        } ?? places.blocks.count
    }

    private mutating func writeTable(_ range: Range<Int>) {
        let rows = range.filter { places.all[$0].partner == nil || places.blocks[$0].fate.isInNew }
        for index in range { noteMove(index) }
        guard !rows.isEmpty else { return }
        let cells = rows.map { BlockContent(places.blocks[$0]).text.cells }
        // Cells beyond those of the first row would not be shown.
        let width = max(1, cells.map(\.count).max() ?? 1)
        func line(_ cells: [String]) -> String {
            "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |\n"
        }
        last = .other
        begin(.row)
        var lines = zip(rows, cells).map { row, cells in line(cells.map { inline($0, places.blocks[row].fate) }) }
        let head = places.blocks[rows[0]].kind == .tableRow(isHeader: true) ? lines.removeFirst() : line([])
        output += head + "|" + String(repeating: "---|", count: width) + "\n" + lines.joined()
    }

    // MARK: Lines

    /// Text in which marks cannot be set, as a piece of code with a sign before each line.
    private mutating func writeLines(_ segments: [Redline.Segment], language: String?) {
        begin(.other)
        let text = MarkedText(segments)
        if !text.isChanged, language == nil {
            output += text.string() + (text.units.last?.scalar == "\n" ? "" : "\n")
            return
        }
        func side(_ change: Redline.Segment.Change) -> [UInt8] {
            segments.filter { $0.change != change }.flatMap(\.bytes)
        }
        let lines = LineList(old: side(.inserted), new: side(.deleted)).text
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: lines) + 1))
        output += "\(fence)\(text.isChanged ? "diff" : language ?? "")\n"
        output += text.isChanged ? lines : lines.split(separator: "\n").map { $0.dropFirst() + "\n" }.joined()
        output += "\(fence)\n"
    }

    private func longestRun(of scalar: Unicode.Scalar, in text: String) -> Int {
        var (longest, run) = (0, 0)
        for other in text.unicodeScalars {
            run = other == scalar ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}

/// The lines of two texts with `+`, `-` or a blank before each.
struct LineList {
    let text: String

    /// What is equal at the start and at the end is kept; between, the old lines stand before the new ones.
    init(old: [UInt8], new: [UInt8]) {
        func lines(_ bytes: [UInt8]) -> [String] {
            Terminal.escape(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"), keepingLines: true)
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        var (was, becomes) = (lines(old)[...], lines(new)[...])
        while was.last?.isEmpty == true { was.removeLast() }
        while becomes.last?.isEmpty == true { becomes.removeLast() }
        var (head, foot): ([String], [String]) = ([], [])
        while let line = was.first, line == becomes.first {
            head.append(" " + line)
            was.removeFirst()
            becomes.removeFirst()
        }
        while let line = was.last, line == becomes.last {
            foot.append(" " + line)
            was.removeLast()
            becomes.removeLast()
        }
        text = (head + was.map { "-" + $0 } + becomes.map { "+" + $0 } + foot.reversed()).map { $0 + "\n" }.joined()
    }
}

extension Redline.Block {
    /// It is a field of the front matter.
    var isFrontMatter: Bool {
        if case .frontMatter = kind { return true }
        return false
    }
}
