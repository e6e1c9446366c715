import CMarkdown

/// Gathers the paragraphs while md4c calls back.
final class ProseCollector {
    private var paragraphs: [Prose.Paragraph] = []
    private var open: Prose.Paragraph?
    private var shape = Prose.Shape()
    private var format = Prose.Format()
    private var targets: [[UInt8]?] = []
    /// The open lists: whether each is numbered, its number in the text, and at what number it begins.
    private var lists: [(isOrdered: Bool, number: Int, start: Int)] = []
    private var listCount = 0
    private var tableCount = 0
    private var opensItem = false
    private var quotations = 0
    private var isHeader = false
    /// The end of what was read last.
    private var last: Int
    private var budget: Int
    private let base: UnsafeRawPointer
    private let size: Int
    private let offset: Int

    private init(base: UnsafeRawPointer, count: Int, offset: Int) {
        self.base = base
        size = count
        self.offset = offset
        last = offset
        budget = count * 8 + 4_096
    }

    /// The paragraphs of a Markdown text; nil where md4c makes far more of it than the text can account for.
    ///
    /// A table of n columns and n short rows has n² cells: such a text is read once more without tables.
    /// - Parameters:
    ///   - text: the bytes in which places are counted.
    ///   - start: where the Markdown begins in them.
    ///   - offset: the place of `text` in the whole.
    static func parse(_ text: [UInt8], from start: Int, offset: Int = 0) -> [Prose.Paragraph]? {
        parse(text, from: start, offset: offset, flags: MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)
            ?? parse(text, from: start, offset: offset, flags: MD_FLAG_STRIKETHROUGH)
    }

    private static func parse(_ text: [UInt8], from start: Int, offset: Int, flags: Int32) -> [Prose.Paragraph]? {
        text[start...].withUnsafeBytes { buffer -> [Prose.Paragraph]? in
            guard let base = buffer.baseAddress, buffer.count > 0 else { return [] }
            let collector = ProseCollector(base: base, count: buffer.count, offset: offset + start)
            var parser = MD_PARSER()
            parser.flags = UInt32(flags)
            parser.enter_block = { kind, detail, user in ProseCollector.from(user)?.enter(kind, detail) ?? 1 }
            parser.leave_block = { kind, _, user in ProseCollector.from(user)?.leave(kind) ?? 1 }
            parser.enter_span = { kind, detail, user in ProseCollector.from(user)?.begin(kind, detail) ?? 1 }
            parser.leave_span = { kind, _, user in ProseCollector.from(user)?.end(kind) ?? 1 }
            parser.text = { kind, text, size, user in ProseCollector.from(user)?.add(kind, text, Int(size)) ?? 1 }
            let status = withExtendedLifetime(collector) {
                md_parse(
                    base.assumingMemoryBound(to: CChar.self), MD_SIZE(buffer.count), &parser,
                    Unmanaged.passUnretained(collector).toOpaque())
            }
            collector.close()
            return status == 0 ? collector.paragraphs : nil
        }
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> ProseCollector? {
        user.map { Unmanaged<ProseCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    /// One more callback; not zero, which stops md4c, once there are too many.
    private func count() -> Int32 {
        budget -= 1
        return budget < 0 ? 1 : 0
    }

    private func enter(_ block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        switch block {
        case MD_BLOCK_TH, MD_BLOCK_TD:
            let align = detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee.align
            open?.cells.append([])
            open?.alignments.append(Self.alignment(align))
            return count()
        default: close()
        }
        shape = Prose.Shape()
        switch block {
        case MD_BLOCK_UL: begin(list: nil)
        case MD_BLOCK_OL:
            begin(list: Int(detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start ?? 1))
        case MD_BLOCK_LI: opensItem = true
        case MD_BLOCK_QUOTE: quotations += 1
        case MD_BLOCK_TABLE: tableCount += 1
        case MD_BLOCK_THEAD: isHeader = true
        case MD_BLOCK_H:
            let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
            shape.kind = .heading(level: Int(level))
        case MD_BLOCK_CODE: shape.kind = .code
        case MD_BLOCK_HTML: shape.kind = .html
        case MD_BLOCK_TR:
            shape.kind = .row(isHeader: isHeader)
            openParagraph(at: last)
            open?.cells = []
        default: break
        }
        return count()
    }

    private func begin(list start: Int?) {
        listCount += 1
        lists.append((start != nil, listCount, start ?? 1))
    }

    private func leave(_ block: MD_BLOCKTYPE) -> Int32 {
        switch block {
        case MD_BLOCK_TH, MD_BLOCK_TD: return count()
        default: close()
        }
        switch block {
        case MD_BLOCK_UL, MD_BLOCK_OL: _ = lists.popLast()
        case MD_BLOCK_LI: opensItem = false
        case MD_BLOCK_QUOTE: quotations -= 1
        case MD_BLOCK_THEAD: isHeader = false
        default: break
        }
        // Text that follows a block inside a list item has no block of its own when the list is tight.
        shape = Prose.Shape()
        return count()
    }

    private func begin(_ span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        switch span {
        case MD_SPAN_STRONG: format.isStrong = true
        case MD_SPAN_EM: format.isEmphasised = true
        case MD_SPAN_DEL: format.isStruck = true
        case MD_SPAN_CODE: format.isCode = true
        case MD_SPAN_A:
            targets.append(format.target)
            format.target = detail.map { Self.bytes($0.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href) }
        case MD_SPAN_IMG:
            targets.append(format.target)
            format.target = detail.map { Self.bytes($0.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.src) }
            format.isImage = true
        default: break
        }
        return count()
    }

    private func end(_ span: MD_SPANTYPE) -> Int32 {
        switch span {
        case MD_SPAN_STRONG: format.isStrong = false
        case MD_SPAN_EM: format.isEmphasised = false
        case MD_SPAN_DEL: format.isStruck = false
        case MD_SPAN_CODE: format.isCode = false
        case MD_SPAN_A: format.target = targets.popLast() ?? nil
        case MD_SPAN_IMG:
            format.target = targets.popLast() ?? nil
            format.isImage = false
        default: break
        }
        return count()
    }

    private func add(_ kind: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ length: Int) -> Int32 {
        guard let text, length > 0 else { return count() }
        let distance = UnsafeRawPointer(text) - base
        // What md4c makes up itself, such as the line feeds in code, lies elsewhere in memory.
        let isOwn = distance >= 0 && distance + length <= size
        let place = isOwn ? offset + distance..<offset + distance + length : last..<last
        let bytes = Array(UnsafeRawBufferPointer(start: text, count: length))
        switch kind {
        case MD_TEXT_BR: append(.lineBreak, place)
        case MD_TEXT_SOFTBR: append(.text([0x20]), last..<last)
        case MD_TEXT_NULLCHAR: append(.text(Array("\u{FFFD}".utf8)), place)
        case MD_TEXT_ENTITY: append(.text(CharacterReference.decode(bytes)), place)
        case MD_TEXT_HTML where Self.isBreak(bytes): append(.lineBreak, place)
        default:
            if shape.kind == .code || shape.kind == .html, bytes.contains(0x0A) {
                addLines(bytes, isOwn ? place : nil)
            } else {
                append(.text(bytes), place)
            }
        }
        return count()
    }

    /// Adds text of several lines, with a break for each line end.
    private func addLines(_ bytes: [UInt8], _ place: Range<Int>?) {
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
            let line = index..<(end > index && bytes[end - 1] == 0x0D ? end - 1 : end)
            if !line.isEmpty {
                append(
                    .text(Array(bytes[line])),
                    place.map { $0.lowerBound + line.lowerBound..<$0.lowerBound + line.upperBound } ?? last..<last)
            }
            if end < bytes.count { append(.lineBreak, last..<last) }
            index = end + 1
        }
    }

    private func append(_ content: Prose.Piece.Content, _ place: Range<Int>) {
        last = max(last, place.upperBound)
        if open == nil { openParagraph(at: place.lowerBound) }
        guard var paragraph = open else { return }
        open = nil
        if paragraph.cells.isEmpty { paragraph.cells = [[]] }
        let cell = paragraph.cells.count - 1
        if case .text(let more) = content, let previous = paragraph.cells[cell].last, previous.format == format,
            case .text(let text) = previous.content, previous.place.upperBound == place.lowerBound,
            previous.place.count == text.count, place.count == more.count
        {
            paragraph.cells[cell][paragraph.cells[cell].count - 1] = Prose.Piece(
                content: .text(text + more), format: format, place: previous.place.lowerBound..<place.upperBound)
        } else {
            paragraph.cells[cell].append(Prose.Piece(content: content, format: format, place: place))
        }
        open = paragraph
    }

    private func openParagraph(at position: Int) {
        shape.depth = lists.count
        shape.isOrdered = lists.last?.isOrdered ?? false
        shape.opensItem = opensItem && !lists.isEmpty
        shape.quotations = quotations
        opensItem = false
        open = Prose.Paragraph(
            shape: shape, cells: [[]], list: lists.last?.number ?? 0, start: lists.last?.start ?? 1, table: tableCount,
            position: position)
    }

    private func close() {
        guard var paragraph = open else { return }
        open = nil
        format = Prose.Format()
        targets = []
        if paragraph.shape.isRow {
            paragraph.shape.cells = paragraph.cells.count
        } else if paragraph.cells.count == 1, paragraph.cells[0].last?.content == .lineBreak {
            // The last line of code ends as the others do.
            paragraph.cells[0].removeLast()
        }
        paragraph.settlePosition()
        paragraphs.append(paragraph)
    }

    private static func isBreak(_ tag: [UInt8]) -> Bool {
        let name = String(decoding: tag.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
        return name == "<br>" || name == "<br/>"
    }

    private static func alignment(_ align: MD_ALIGN?) -> Prose.Alignment {
        switch align {
        case MD_ALIGN_LEFT: .left
        case MD_ALIGN_CENTER: .centre
        case MD_ALIGN_RIGHT: .right
        default: .none
        }
    }

    /// The value of an attribute, with its character references decoded.
    private static func bytes(_ attribute: MD_ATTRIBUTE) -> [UInt8] {
        guard let text = attribute.text, let kinds = attribute.substr_types, let offsets = attribute.substr_offsets
        else { return [] }
        var result: [UInt8] = []
        var index = 0
        while Int(offsets[index]) < Int(attribute.size) {
            let part = UnsafeRawBufferPointer(
                start: text + Int(offsets[index]), count: Int(offsets[index + 1] - offsets[index]))
            result += kinds[index] == MD_TEXT_ENTITY ? CharacterReference.decode(Array(part)) : Array(part)
            index += 1
        }
        return result
    }
}

extension Prose.Paragraph {
    /// Puts the paragraph where its first own byte stands; line breaks before that belong there too.
    fileprivate mutating func settlePosition() {
        guard let start = cells.joined().first(where: { !$0.place.isEmpty })?.place.lowerBound else { return }
        position = start
        for cell in cells.indices {
            for index in cells[cell].indices {
                guard cells[cell][index].place.lowerBound < start else { return }
                cells[cell][index].place = start..<start
            }
        }
    }
}
