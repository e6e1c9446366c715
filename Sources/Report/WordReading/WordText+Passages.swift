import Markdown

extension WordText {
    /// What somebody reads who takes over the changes of these people, and of nobody else.
    func passages(for hands: Set<String>) -> [Passage] {
        var reader = PassageReader(self, hands)
        return reader.read()
    }
}

/// Puts the paragraphs together of which the ends came and went.
private struct PassageReader {
    private let text: WordText
    private let hands: Set<String>
    private var result: [Passage] = []
    /// Text of which the paragraph has no end yet.
    private var pending: (runs: [WordText.Run], comments: [String]) = ([], [])
    private var tables = 0
    /// How far the text stands from the margin at each level of the list that is open.
    private var indents: [Int] = []
    /// How many bytes notes may still grow to: a note can be referred to any number of times.
    private var budget = 16 * 1_048_576

    init(_ text: WordText, _ hands: Set<String>) {
        self.text = text
        self.hands = hands
    }

    mutating func read() -> [Passage] {
        for block in text.blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph)
            case .table(let rows):
                flush()
                add(rows)
            }
        }
        flush()
        return result
    }

    private mutating func add(_ paragraph: WordText.Paragraph) {
        pending.runs += paragraph.runs
        pending.comments += paragraph.comments
        guard paragraph.mark.isThere(for: hands) else { return }
        finish(paragraph.look.value(for: hands))
    }

    /// What is left where the last end is gone.
    private mutating func flush() {
        if !pending.runs.isEmpty || !pending.comments.isEmpty { finish(WordText.Look()) }
    }

    private mutating func finish(_ look: WordText.Look) {
        let (runs, comments) = pending
        pending = ([], [])
        var passage = Passage(shape: shape(of: look), cells: [])
        var spans = spans(of: runs).settled(isCode: passage.shape.kind == .code)
        if case .heading = passage.shape.kind { spans = spans.plainer() }
        passage.cells = [spans]
        passage.isTitle = look.role == .title
        passage.comments = comments
        if let list = look.list {
            passage.list = Passage.List(
                number: list.number, family: list.kind.family, start: max(0, min(list.kind.start, 999_999)),
                restarts: list.kind.restarts)
        }
        // A paragraph without text only makes room; yet a remark on it must not be lost.
        guard !passage.isEmpty else {
            if !comments.isEmpty, !result.isEmpty { result[result.count - 1].comments += comments }
            return
        }
        settleIndents(look, passage.shape)
        result.append(passage)
    }

    private func shape(of look: WordText.Look) -> Prose.Shape {
        var shape = Prose.Shape()
        switch look.role {
        case .heading(let level):
            shape.kind = .heading(level: level)
            return shape
        case .title:
            shape.kind = .heading(level: 1)
            return shape
        case .code: shape.kind = .code
        case .quote: shape.quotations = max(1, min(((look.ownIndent ?? 567) + 283) / 567, 9))
        case .text, .contents, .trace: break
        }
        if let list = look.list {
            // Deeper than one level below what is open no list can be.
            shape.depth = min(list.level + 1, indents.count + 1)
            shape.isOrdered = list.kind.isOrdered
            shape.opensItem = true
        } else if look.role != .quote, let indent = look.ownIndent, indent > 0 {
            shape.depth = indents.lastIndex { $0 <= indent + 40 }.map { $0 + 1 } ?? 0
        }
        return shape
    }

    /// Keeps in mind where the text of the open lists stands, so that a paragraph that goes on there is known.
    private mutating func settleIndents(_ look: WordText.Look, _ shape: Prose.Shape) {
        guard shape.opensItem else {
            indents.removeLast(max(0, indents.count - shape.depth))
            return
        }
        indents.removeLast(max(0, indents.count - shape.depth + 1))
        let indent = look.ownIndent ?? look.list?.kind.indent ?? look.indent ?? 360 * shape.depth
        indents.append(indent)
    }

    private mutating func spans(of runs: [WordText.Run], inNote: Bool = false) -> [Passage.Span] {
        var result: [Passage.Span] = []
        for run in runs where run.trace.isThere(for: hands) {
            let format = run.format.value(for: hands)
            switch run.content {
            case .text(let bytes): result.append(Passage.Span(content: .text(bytes.onOneLine), format: format))
            case .lineBreak: result.append(Passage.Span(content: .lineBreak, format: Prose.Format()))
            case .note(let id):
                // No note in a note: Markdown has none, and two could hold each other.
                guard !inNote, budget > 0, let paragraphs = text.notes[id] else { continue }
                let note = joined(paragraphs, inNote: true).settled()
                budget -= note.reduce(64) { $0 + $1.size }
                result.append(Passage.Span(content: .note(note), format: Prose.Format()))
            }
        }
        return result
    }

    /// The text of several paragraphs as one, with a line for each.
    private mutating func joined(_ paragraphs: [WordText.Paragraph], inNote: Bool = false) -> [Passage.Span] {
        var result: [Passage.Span] = []
        for (index, paragraph) in paragraphs.enumerated() {
            result += spans(of: paragraph.runs, inNote: inNote)
            if index < paragraphs.count - 1, paragraph.mark.isThere(for: hands) {
                result.append(Passage.Span(content: .lineBreak, format: Prose.Format()))
            }
        }
        return result
    }

    // Tables.

    private mutating func add(_ rows: [WordText.Row]) {
        indents = []
        tables += 1
        var isFirst = true
        for row in rows where row.trace.isThere(for: hands) {
            var passage = Passage(shape: Prose.Shape(kind: .row(isHeader: isFirst)), cells: [], table: tables)
            for cell in row.cells where cell.trace.isThere(for: hands) {
                var spans = joined(cell.paragraphs).settled()
                if isFirst { spans = spans.plainer() }
                passage.cells.append(spans)
                passage.alignments.append(cell.paragraphs.first?.look.value(for: hands).alignment ?? .none)
                // Markdown has no cell over several columns.
                for _ in 1..<cell.width where passage.cells.count < MarkdownWriter.columnLimit {
                    passage.cells.append([])
                    passage.alignments.append(.none)
                }
                passage.comments += cell.paragraphs.flatMap(\.comments)
            }
            passage.shape.cells = passage.cells.count
            guard !passage.cells.isEmpty else { continue }
            result.append(passage)
            isFirst = false
        }
    }
}

extension [UInt8] {
    /// The bytes with blanks for tabs and line ends, which text in a run has no room for.
    fileprivate var onOneLine: [UInt8] {
        contains { $0 < 0x20 } ? map { $0 < 0x20 ? 0x20 : $0 } : self
    }
}
