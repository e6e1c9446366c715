import Markdown

/// A paragraph or a table row of a Word file, as somebody reads it who takes over the changes of some and not of others.
struct Passage {
    /// A run of text in one dress.
    struct Span: Hashable {
        enum Content: Hashable {
            case text([UInt8])
            case lineBreak
            /// A note, with what it says.
            indirect case note([Span])
        }

        var content: Content
        var format: Prose.Format
    }

    /// A list, of those that are numbered.
    struct List: Equatable {
        let number: String
        let family: String
        /// The number of its first item.
        let start: Int
        /// It counts from there, whatever came before it.
        let restarts: Bool

        /// Whether an item of this list is the next one of another.
        func goesOn(from other: List) -> Bool {
            number == other.number || family == other.family && !restarts
        }
    }

    /// What two passages have in common that look the same.
    struct Likeness: Hashable {
        let shape: Prose.Shape
        let cells: [[Span]]
        let alignments: [Prose.Alignment]
    }

    var shape: Prose.Shape
    var cells: [[Span]]
    var alignments: [Prose.Alignment] = []
    /// The list that it is an item of.
    var list: List?
    /// Which table it is a row of, from 1.
    var table = 0
    /// Whether it is the title of the whole.
    var isTitle = false
    /// The comments on it.
    var comments: [String] = []

    var likeness: Likeness { Likeness(shape: shape, cells: cells, alignments: alignments) }

    var isEmpty: Bool { !shape.isRow && cells.allSatisfy(\.isEmpty) }

    /// The text without its dress.
    var plain: [UInt8] { Array(cells.map { $0.flatMap(\.plain) }.joined(separator: [0x20])) }
}

extension Passage.Span {
    fileprivate var plain: [UInt8] {
        switch content {
        case .text(let bytes): bytes
        case .lineBreak: [0x20]
        case .note: []
        }
    }

    /// How many bytes it takes, nearly.
    var size: Int { plain.count + 64 }

    fileprivate var isBlank: Bool {
        guard case .text(let bytes) = content else { return false }
        return bytes.allSatisfy { $0 == 0x20 }
    }
}

extension [Passage.Span] {
    /// The spans as a reader sees them: neighbours in one dress are one, no blank stands at an end of a line, and none is
    /// dressed at an end of a dress, where nobody sees it and Markdown has no sign for it.
    func settled(isCode: Bool = false) -> [Passage.Span] {
        var spans = isCode ? map { Passage.Span(content: $0.content, format: Prose.Format()) } : self
        if !isCode {
            spans = spans.flatMap(\.cutAtBlanks)
            for index in spans.indices where spans[index].isBlank {
                // A blank is dressed where both its neighbours are.
                let before = spans[..<index].last { !$0.isBlank }?.format ?? Prose.Format()
                let after = spans[(index + 1)...].first { !$0.isBlank }?.format ?? Prose.Format()
                spans[index].format = before.common(with: after)
            }
            spans = spans.trimmedAtBreaks()
        }
        var result: [Passage.Span] = []
        for span in spans {
            if case .text(let more) = span.content, let last = result.last, last.format == span.format,
                case .text(let text) = last.content
            {
                result[result.count - 1].content = .text(text + more)
            } else {
                result.append(span)
            }
        }
        return result
    }

    private func trimmedAtBreaks() -> [Passage.Span] {
        var result: [Passage.Span] = []
        for span in self {
            let isAtStart = result.isEmpty || result.last?.content == .lineBreak
            if span.isBlank, isAtStart { continue }
            if span.content == .lineBreak { while result.last?.isBlank == true { result.removeLast() } }
            result.append(span)
        }
        while let last = result.last, last.isBlank || last.content == .lineBreak { result.removeLast() }
        return Array(result.drop { $0.content == .lineBreak })
    }

    /// The spans without being strong: for places that are so by themselves.
    func plainer() -> [Passage.Span] {
        guard allSatisfy({ $0.format.isStrong || $0.isBlank }) else { return self }
        return map {
            var span = $0
            span.format.isStrong = false
            return span
        }
    }
}

extension Passage.Span {
    /// The span in parts that are blank or not.
    fileprivate var cutAtBlanks: [Passage.Span] {
        // A blank in code is one of its signs.
        guard !format.isCode, case .text(let bytes) = content, bytes.first == 0x20 || bytes.last == 0x20,
            let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 })
        else { return [self] }
        return [bytes[..<first], bytes[first...last], bytes[(last + 1)...]].filter { !$0.isEmpty }.map {
            Passage.Span(content: .text(Array($0)), format: format)
        }
    }
}

extension Prose.Format {
    fileprivate func common(with other: Prose.Format) -> Prose.Format {
        Prose.Format(
            isStrong: isStrong && other.isStrong, isEmphasised: isEmphasised && other.isEmphasised,
            isStruck: isStruck && other.isStruck, isCode: isCode && other.isCode,
            target: target == other.target ? target : nil)
    }
}
