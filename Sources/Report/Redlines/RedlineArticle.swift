import Redline

/// The blocks of a redline as elements of HTML.
struct RedlineArticle {
    private let places: RedlinePlaces
    private let words: RedlineWords
    private let marks: MarkWords
    private var output = ""
    private var container = Container.none
    /// The levels, as they were written, of the headings that are open.
    private var levels: [Int] = []
    private var tables = 0

    /// The element that is open and that more blocks may go into.
    private enum Container: Equatable {
        case none
        case quote
        /// Lists in one another, each with an open item; true where it is numbered.
        case lists([Bool])
    }

    /// The fewest blocks that are folded away.
    private static let fewestFolded = 3
    /// The deepest list in lists that is shown as such.
    private static let deepest = 12

    /// The elements.
    ///
    /// - Complexity: linear in the texts.
    static func html(_ places: RedlinePlaces, _ words: RedlineWords) -> String {
        var article = RedlineArticle(places, words)
        article.write()
        return article.output
    }

    /// The headings under which something changed, as indices of blocks.
    static func changedHeadings(_ places: RedlinePlaces) -> [Int] {
        var result: [Int] = []
        var heading: Int?
        for (index, block) in places.blocks.enumerated() {
            if block.isHeading { heading = index }
            if !block.isQuiet, let heading, result.last != heading { result.append(heading) }
        }
        return result
    }

    private init(_ places: RedlinePlaces, _ words: RedlineWords) {
        self.places = places
        self.words = words
        marks = MarkWords(language: words.language)
    }

    // MARK: Runs of blocks

    private mutating func write() {
        let units = units
        var index = 0
        while index < units.count {
            guard isFoldable(units[index]) else {
                write(units[index])
                index += 1
                continue
            }
            let end = units[index...].firstIndex { !isFoldable($0) } ?? units.count
            let follows = index > 0 && !isHeading(units[index - 1])
            let precedes = end < units.count && !isHeading(units[end])
            let first = follows ? index + 1 : index
            let last = max(first, precedes ? end - 1 : end)
            if units[first..<last].reduce(0, { $0 + $1.count }) < Self.fewestFolded {
                units[index..<end].forEach { write($0) }
            } else {
                units[index..<first].forEach { write($0) }
                fold(units[first..<last])
                units[last..<end].forEach { write($0) }
            }
            index = end
        }
        close()
    }

    /// The blocks, those of one table or of the front matter together.
    private var units: [Range<Int>] {
        var result: [Range<Int>] = []
        for (index, block) in places.blocks.enumerated() {
            if let last = result.last {
                switch (places.blocks[last.lowerBound].kind, block.kind) {
                case (.tableRow, .tableRow(isHeader: false)), (.frontMatter, .frontMatter):
                    result[result.count - 1] = last.lowerBound..<(index + 1)
                    continue
                default: break
                }
            }
            result.append(index..<(index + 1))
        }
        return result
    }

    private func isHeading(_ unit: Range<Int>) -> Bool { places.blocks[unit.lowerBound].isHeading }

    private func isFoldable(_ unit: Range<Int>) -> Bool {
        !isHeading(unit) && places.blocks[unit].allSatisfy { $0.isQuiet && !$0.isFrontMatter }
    }

    private mutating func fold(_ units: ArraySlice<Range<Int>>) {
        close()
        let count = units.reduce(0) { $0 + $1.count }
        output += "<details>\n<summary>\(words.unchanged(count))</summary>\n"
        units.forEach { write($0) }
        close()
        output += "</details>\n"
    }

    private mutating func write(_ unit: Range<Int>) {
        switch places.blocks[unit.lowerBound].kind {
        case .tableRow: writeTable(unit)
        case .frontMatter: writeFields(unit)
        default: unit.forEach { write($0) }
        }
    }

    // MARK: One block

    private mutating func write(_ index: Int) {
        let block = places.blocks[index]
        let content = BlockContent(block)
        if case .item(let depth, let isOrdered) = block.kind {
            openItem(min(max(depth, 1), Self.deepest), isOrdered: isOrdered)
            if case .movedFrom = block.fate {
                output += "<li>\(note(index, element: "span"))"
            } else {
                let value = isOrdered ? content.number.map { " value=\"\($0)\"" } ?? "" : ""
                output += "<li\(value)>\(note(index, element: "span"))\(inline(content.text, block))"
            }
            return
        }
        let staysInItem = block.kind == .paragraph && content.mark.first == " " && isInLists
        if block.kind == .quote { openQuote() } else if !staysInItem { close() }
        output += note(index, element: "p")
        if case .movedFrom = block.fate { return }
        let place = block.fate.move == nil ? "" : " class=\"place\""
        switch block.kind {
        case .heading(let level):
            // The title of the page stands above those of the text, and no level between the two is left out.
            while let last = levels.last, last >= level { levels.removeLast() }
            levels.append(level)
            let tag = "h\(min(levels.count + 1, 6))"
            output += "<\(tag) id=\"h\(index)\"\(place)>\(inline(content.text, block))</\(tag)>\n"
        case .code, .html:
            let text = MarkedText(block.segments).runs.map {
                marks.marked(HTML.escape($0.text), shown($0.change, block))
            }
            output += "<pre\(place)><code>\(text.joined())</code></pre>\n"
        case .rule where block.fate == .kept: output += "<hr>\n"
        case .blank: return
        default:
            guard !content.text.isEmpty else { return }
            output += "<p\(place)>\(inline(content.text, block))</p>\n"
        }
    }

    /// A change of layout alone is not marked.
    private func shown(_ change: Redline.Segment.Change, _ block: Redline.Block) -> Redline.Segment.Change {
        block.isLayoutOnly ? .kept : change
    }

    private func inline(_ text: MarkedText, _ block: Redline.Block) -> String {
        guard block.isLayoutOnly else { return InlineHTML.html(text, words: marks) }
        let new = text.units.filter { $0.change != .deleted }.map { MarkedText.Unit(scalar: $0.scalar, change: .kept) }
        return InlineHTML.html(MarkedText(new[...]), words: marks)
    }

    /// What is said where a block left or arrived, with a link to its other place; nothing where it did not move.
    private func note(_ index: Int, element: String) -> String {
        let place = places.all[index]
        guard let partner = place.partner, let number = places.blocks[index].fate.move else { return "" }
        let (name, other, text): (String, String, String)
        if places.blocks[index].fate.isInNew {
            (name, other) = ("naar-\(number)", "van-\(number)")
            text = words.movedFrom(places.oldHeading(above: partner), isDown: partner > index)
        } else {
            (name, other) = ("van-\(number)", "naar-\(number)")
            text = words.movedTo(places.newHeading(above: partner), isDown: partner > index)
        }
        var rest = ""
        if !places.blocks[index].fate.isInNew {
            let begin = Terminal.truncate(BlockContent(places.blocks[index]).text.string(), to: 80)
            rest = ": “\(HTML.escape(begin))”"
        }
        return "<\(element) class=\"moved\" id=\"\(name)\"><a href=\"#\(other)\">"
            + "\(HTML.escape(text.capitalisedFirst))</a>\(rest)</\(element)>" + (element == "p" ? "\n" : " ")
    }

    // MARK: Containers

    private var isInLists: Bool {
        if case .lists = container { return true }
        return false
    }

    private mutating func openQuote() {
        guard container != .quote else { return }
        close()
        output += "<blockquote>\n"
        container = .quote
    }

    private mutating func close() {
        switch container {
        case .none: break
        case .quote: output += "</blockquote>\n"
        case .lists(let open): for isOrdered in open.reversed() { output += Self.end(isOrdered) }
        }
        container = .none
    }

    private static func end(_ isOrdered: Bool) -> String { isOrdered ? "</li>\n</ol>\n" : "</li>\n</ul>\n" }

    private mutating func openItem(_ depth: Int, isOrdered: Bool) {
        if !isInLists { close() }
        var open: [Bool] = []
        if case .lists(let present) = container { open = present }
        while open.count > depth || open.count == depth && open.last != isOrdered {
            output += Self.end(open.removeLast())
        }
        if open.count == depth { output += "</li>\n" }
        while open.count < depth {
            output += isOrdered ? "<ol>\n" : "<ul>\n"
            open.append(isOrdered)
            // A list in a list stands in an item of it.
            if open.count < depth { output += "<li>" }
        }
        container = .lists(open)
    }

    // MARK: Tables and fields

    private mutating func writeTable(_ rows: Range<Int>) {
        close()
        let width = rows.map { BlockContent(places.blocks[$0]).text.cells.count }.max() ?? 1
        tables += 1
        let label = "\(words.table) \(tables)"
        output += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\n<table>\n"
        for index in rows {
            let block = places.blocks[index]
            let note = note(index, element: "span")
            if !note.isEmpty { output += "<tr><td colspan=\"\(max(1, min(width, 1_000)))\">\(note)</td></tr>\n" }
            if case .movedFrom = block.fate { continue }
            let cell = block.kind == .tableRow(isHeader: true) ? ("<th scope=\"col\">", "</th>") : ("<td>", "</td>")
            let cells = BlockContent(block).text.cells.map { cell.0 + inline($0, block) + cell.1 }
            output += "<tr>\(cells.joined())</tr>\n"
        }
        output += "</table>\n</div>\n"
    }

    /// The fields of the front matter, where one of them changed.
    private mutating func writeFields(_ fields: Range<Int>) {
        guard !places.blocks[fields].allSatisfy(\.isQuiet) else { return }
        close()
        output += "<div class=\"fields\">\n"
        for index in fields {
            let block = places.blocks[index]
            if case .movedFrom = block.fate { continue }
            guard block.kind != .frontMatter(key: "") || !block.isQuiet else { continue }
            output += "<p>\(inline(BlockContent(block).text, block))</p>\n"
        }
        output += "</div>\n"
    }
}

extension String {
    /// The text with a capital at its start.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
