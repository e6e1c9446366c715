public import Dossier
public import Redline

/// A redline for a terminal or a plain text file: the changed blocks in their surroundings, the rest folded.
///
/// Each line begins with a sign, so that nothing hangs on colour: `+` came, `-` went, `~` changed, `<` went elsewhere, `>`
/// came from elsewhere. Within a changed block `[-…-]` went and `{+…+}` came, the marks that Git uses.
public struct RedlineText {
    private let redline: Redline
    private let places: RedlinePlaces
    private let words: RedlineWords
    private let style: Style
    private var lines: [String] = []

    /// The longest run of equal blocks that is shown whole.
    private static let longestContext = 3

    /// The redline as text, with a first line that says how much differs.
    ///
    /// - Complexity: linear in the two texts.
    public static func text(_ redline: Redline, in language: Language, style: Style) -> String {
        let head = summary(redline, in: language)
        guard !redline.isUnchanged, !redline.layoutOnly else { return head }
        var writer = RedlineText(redline, language, style)
        writer.write()
        return head + "\n" + writer.lines.map { $0 + "\n" }.joined()
    }

    /// The redline of two texts.
    public static func text(old: [UInt8], new: [UInt8], in language: Language, style: Style) -> String {
        text(Redline(old: old, new: new), in: language, style: style)
    }

    /// One line that says how much differs.
    public static func summary(_ redline: Redline, in language: Language) -> String {
        RedlineWords(language: language).counts(redline) + "\n"
    }

    private init(_ redline: Redline, _ language: Language, _ style: Style) {
        self.redline = redline
        self.style = style
        places = RedlinePlaces(redline)
        words = RedlineWords(language: language)
    }

    private mutating func write() {
        var index = 0
        while index < places.blocks.count {
            guard places.blocks[index].isQuiet else {
                write(index)
                index += 1
                continue
            }
            let run = index..<(places.blocks[index...].firstIndex { !$0.isQuiet } ?? places.blocks.count)
            fold(run)
            index = run.upperBound
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
    }

    /// Equal blocks: those next to a change are shown, with the heading that the change stands under.
    private mutating func fold(_ run: Range<Int>) {
        if run.count <= Self.longestContext { return run.forEach { write($0) } }
        let head = run.lowerBound == 0 ? run.lowerBound : run.lowerBound + 1
        let isLast = run.upperBound == places.blocks.count
        let tail = isLast ? run.upperBound : run.upperBound - 1
        if head > run.lowerBound { write(run.lowerBound) }
        let heading = isLast ? nil : (head..<tail).last { places.blocks[$0].isHeading }
        let nearest = places.blocks[isLast ? tail - 1 : tail].isHeading ? nil : heading
        let hidden = (head..<tail).count - (nearest == nil ? 0 : 1)
        if hidden > 0 {
            lines += [style("  … \(words.unchanged(hidden)) …", .quiet), ""]
        }
        if let nearest {
            write(nearest)
            if nearest < tail - 1 { lines += [style("  …", .quiet), ""] }
        }
        if tail < run.upperBound { write(tail) }
    }

    private mutating func write(_ index: Int) {
        let block = places.blocks[index]
        let place = places.all[index]
        switch block.fate {
        case .kept: write(block, sign: " ", mark: nil)
        case .changed: write(block, sign: block.isLayoutOnly ? " " : "~", mark: nil)
        case .inserted: write(block, sign: "+", mark: .good)
        case .deleted: write(block, sign: "-", mark: .bad)
        case .movedFrom:
            guard !place.isFollower, let partner = place.partner else { return }
            let begin = BlockContent(block).text.string()
            notice(
                "<", words.movedTo(places.newHeading(above: partner), isDown: partner > index),
                rest: ": “\(begin)”", more: words.andMore(places.pieceLength(from: index) - 1))
        case .movedTo:
            if !place.isFollower, let partner = place.partner {
                notice(
                    ">", words.movedFrom(places.oldHeading(above: partner), isDown: partner > index), rest: ":",
                    more: "")
                if lines.last?.isEmpty == true { lines.removeLast() }
            }
            write(block, sign: ">", mark: nil)
        }
    }

    /// A line of kader's own, in one line of the terminal.
    private mutating func notice(_ sign: String, _ words: String, rest: String, more: String) {
        let room = (style.width ?? 100) - 2 - Terminal.width(of: more)
        let text = Terminal.truncate(Terminal.escape(words + rest), to: max(20, room))
        lines += ["\(sign) " + style(text + more, .warning), ""]
    }

    private mutating func write(_ block: Redline.Block, sign: String, mark: Style.Mark?) {
        // A change of layout alone is told at the top and not shown.
        let shown = block.isQuiet ? block.segments.filter { $0.change != .deleted } : block.segments
        let isWhole = mark != nil || block.fate == .kept || block.isLayoutOnly
        for line in MarkedLine.all(of: shown) {
            if line.isBlank && !line.isChanged || line.isEmpty {
                if lines.last?.isEmpty != true { lines.append("") }
                continue
            }
            for text in wrapped(isWhole ? [(line.text, mark)] : marked(line)) {
                lines.append(text.isEmpty ? "" : sign + " " + text)
            }
        }
    }

    /// The pieces of a changed line, each with its marks.
    private func marked(_ line: MarkedLine) -> [(text: String, mark: Style.Mark?)] {
        line.pieces.map { piece in
            switch piece.change {
            case .kept: (piece.text, nil)
            case .deleted: ("[-\(piece.text)-]", .bad)
            case .inserted: ("{+\(piece.text)+}", .good)
            }
        }
    }

    /// The pieces in lines that fit the terminal, broken at blanks; one line where nothing limits it.
    private func wrapped(_ pieces: [(text: String, mark: Style.Mark?)]) -> [String] {
        func dressed(_ text: String, _ mark: Style.Mark?) -> String { mark.map { style(text, $0) } ?? text }
        let shown = pieces.map { (text: Terminal.escape($0.text, keepingLines: true), mark: $0.mark) }
        guard let width = style.width.map({ max(20, $0 - 2) }) else {
            return [shown.map { dressed($0.text, $0.mark) }.joined()]
        }
        var result: [String] = []
        var (line, used) = ("", 0)
        for piece in shown {
            // A blank stays with the word before it, so that a line that is broken begins with a word.
            var (open, rest) = ("", piece.text[...])
            while !rest.isEmpty {
                let end = rest.firstIndex(of: " ").map { rest[$0...].firstIndex { $0 != " " } ?? rest.endIndex }
                let word = rest[..<(end ?? rest.endIndex)]
                rest = rest[word.endIndex...]
                let columns = Terminal.width(of: String(word))
                if used + columns - (word.hasSuffix(" ") ? 1 : 0) > width, used > 0 {
                    while open.last == " " { open.removeLast() }
                    result.append(line + dressed(open, piece.mark))
                    (line, open, used) = ("", "", 0)
                }
                open += word
                used += columns
            }
            line += dressed(open, piece.mark)
        }
        return result + [line]
    }
}

extension Redline.Block {
    /// It is a heading.
    var isHeading: Bool {
        if case .heading = kind { return true }
        return false
    }
}
