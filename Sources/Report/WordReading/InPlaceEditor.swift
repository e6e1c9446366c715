import Markdown
import Redline

/// Changes the text of a paragraph where it stands, and leaves the marks and the wrapping around it.
struct InPlaceEditor {
    /// Other bytes for a place of the source.
    struct Edit {
        let passage: Int
        let range: Range<Int>
        let text: [UInt8]
    }

    /// A byte of a text, or a break or a note in it.
    private struct Unit {
        enum Sign: Equatable {
            case byte(UInt8)
            case lineBreak
            case note([UInt8])
        }

        let sign: Sign
        let format: Prose.Format
        /// Where it stands in the source; empty where it stands for a line end.
        var place = 0..<0

        func looksLike(_ other: Unit) -> Bool {
            sign == other.sign && (format == other.format || sign == .byte(0x20) || sign == .lineBreak)
        }
    }

    private let source: SourceText
    private let names: NoteNames

    init(_ source: SourceText, _ names: NoteNames) {
        self.source = source
        self.names = names
    }

    /// The edits that make of the passages of a hunk those that come in their place; nil where it takes more than words.
    func edits(_ hunk: Hunk, to passages: [Passage]) -> [Edit]? {
        guard let paragraphs = source.paragraphs, hunk.old.count == hunk.new.count else { return nil }
        var result: [Edit] = []
        for (index, place) in zip(hunk.old, hunk.new) {
            let (old, new) = (source.passages[index], passages[place])
            guard old.shape == new.shape, old.alignments == new.alignments,
                let edit = edit(index, paragraphs[index], to: new)
            else { return nil }
            result.append(edit)
        }
        return result
    }

    private func edit(_ index: Int, _ paragraph: Prose.Paragraph, to passage: Passage) -> Edit? {
        guard let first = paragraph.cells.joined().first(where: { !$0.place.isEmpty })?.place.lowerBound,
            let last = paragraph.cells.joined().last(where: { !$0.place.isEmpty })?.place.upperBound
        else { return nil }
        let lineStart = source.bytes[..<first].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let lineEnd = source.bytes[last...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
        switch paragraph.shape.kind {
        case .row:
            guard paragraph.shape.depth == 0, paragraph.shape.quotations == 0 else { return nil }
            return Edit(
                passage: index, range: lineStart..<lineEnd,
                text: MarkdownWriter.row(passage.cells, columns: passage.cells.count, naming: names.name))
        case .code, .html:
            let prefix = Array(source.bytes[lineStart..<first])
            let text = (passage.cells.first ?? []).flatMap { span -> [UInt8] in
                if case .text(let text) = span.content { return text }
                return [0x0A] + prefix
            }
            // A fence in it would end the code.
            guard prefix.allSatisfy({ $0 == 0x20 }), !text.isEmpty, !text.contains(0x60), !text.contains(0x7E) else {
                return nil
            }
            return Edit(passage: index, range: first..<last, text: text)
        case .paragraph, .heading, .field:
            let spans = passage.cells.first ?? []
            if let edit = wordEdit(index, paragraph, to: spans) { return edit }
            // The marks before the text: of a list item, a heading, a quotation; not those of its dress.
            let head = source.bytes[lineStart..<first].reversed().drop { "*_~`[!<\\&".utf8.contains($0) }
            let start = lineStart + head.count
            let prefix = source.bytes[lineStart..<start].map { $0 == 0x3E ? $0 : 0x20 }
            var isHeading = false
            if case .heading = paragraph.shape.kind { isHeading = true }
            return Edit(
                passage: index, range: start..<max(start, lineEnd),
                text: MarkdownInline.text(
                    spans, in: isHeading ? .heading : .paragraph, prefix: prefix, naming: names.name))
        }
    }

    /// An edit of the words that changed and of nothing else, where they are dressed as what stands around them.
    private func wordEdit(_ index: Int, _ paragraph: Prose.Paragraph, to spans: [Passage.Span]) -> Edit? {
        let (old, new) = (units(of: paragraph.cells.first ?? []), units(of: spans))
        var head = 0
        while head < min(old.count, new.count), old[head].looksLike(new[head]) { head += 1 }
        while head > 0, Self.isInsideCharacter(old, head) || Self.isInsideCharacter(new, head) { head -= 1 }
        var foot = 0
        while foot < min(old.count, new.count) - head,
            old[old.count - 1 - foot].looksLike(new[new.count - 1 - foot])
        { foot += 1 }
        while foot > 0,
            Self.isInsideCharacter(old, old.count - foot) || Self.isInsideCharacter(new, new.count - foot)
        { foot -= 1 }
        let (gone, come) = (old[head..<old.count - foot], new[head..<new.count - foot])
        let around = [head > 0 ? old[head - 1] : nil, foot > 0 ? old[old.count - foot] : nil].compactMap(\.self)
        // What comes is dressed as what went in its place; where nothing went, as what stands on either side.
        guard let format = gone.first?.format ?? around.first?.format, format.target == nil, !format.isCode else {
            return nil
        }
        if come.isEmpty, !around.contains(where: { $0.format == format }) { return nil }
        if gone.isEmpty, !around.allSatisfy({ $0.format == format }) { return nil }
        let isPlain = (gone + come).allSatisfy { unit in
            if case .byte(let byte) = unit.sign { return unit.format == format || byte == 0x20 }
            return false
        }
        guard isPlain, let range = range(of: gone, in: old, head: head, foot: foot) else { return nil }
        let bytes = come.compactMap { unit -> UInt8? in
            guard case .byte(let byte) = unit.sign else { return nil }
            return byte
        }
        let text =
            bytes.isEmpty
            ? []
            : MarkdownInline.text(
                [Passage.Span(content: .text(bytes), format: Prose.Format())], isAtStart: head == 0, naming: names.name)
        return Edit(passage: index, range: range, text: text)
    }

    /// Where the units stand that go; where none goes, the place between those that stay.
    private func range(of gone: ArraySlice<Unit>, in old: [Unit], head: Int, foot: Int) -> Range<Int>? {
        let before = head > 0 ? old[head - 1].place : nil
        let after = foot > 0 ? old[old.count - foot].place : nil
        let first = gone.first.flatMap { $0.place.isEmpty ? nil : $0.place.lowerBound }
        let last = gone.last.flatMap { $0.place.isEmpty ? nil : $0.place.upperBound }
        let start =
            first ?? (before.map { $0.isEmpty ? after?.lowerBound ?? $0.upperBound : $0.upperBound })
            ?? after?.lowerBound
        guard let start else { return nil }
        if gone.isEmpty { return start..<start }
        guard let end = last ?? after?.lowerBound ?? before?.upperBound, end >= start else { return nil }
        return start..<end
    }

    private func units(of pieces: [Prose.Piece]) -> [Unit] {
        pieces.flatMap { piece -> [Unit] in
            var format = piece.format
            format.target = format.target.flatMap { LinkTarget($0)?.written }
            switch piece.content {
            case .text(let bytes):
                let isOwn = bytes.count == piece.place.count
                return bytes.enumerated().map { index, byte in
                    let start = piece.place.lowerBound + index
                    return Unit(sign: .byte(byte), format: format, place: isOwn ? start..<start + 1 : piece.place)
                }
            case .lineBreak: return [Unit(sign: .lineBreak, format: format, place: piece.place)]
            case .footnote(let name): return [Unit(sign: .note(name), format: Prose.Format(), place: piece.place)]
            }
        }
    }

    private func units(of spans: [Passage.Span]) -> [Unit] {
        spans.flatMap { span -> [Unit] in
            switch span.content {
            case .text(let bytes): bytes.map { Unit(sign: .byte($0), format: span.format) }
            case .lineBreak: [Unit(sign: .lineBreak, format: span.format)]
            case .note(let note): [Unit(sign: .note(names.name(note)), format: span.format)]
            }
        }
    }

    /// Whether a boundary lies inside a character of several bytes, or inside a reference such as `&euro;`.
    private static func isInsideCharacter(_ units: [Unit], _ index: Int) -> Bool {
        guard index < units.count else { return false }
        if index > 0, !units[index].place.isEmpty, units[index].place == units[index - 1].place { return true }
        if case .byte(let byte) = units[index].sign { return (0x80..<0xC0).contains(byte) }
        return false
    }
}

extension LinkTarget {
    /// The target as a Word file has it.
    fileprivate var written: [UInt8] {
        switch self {
        case .anchor(let name): Array("#\(name.prefix(40))".utf8)
        case .address(let address): Array(address.utf8)
        }
    }
}
