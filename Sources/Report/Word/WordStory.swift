import Dossier
import Markdown
import Summary

/// Writes marked prose as the body of a part of a Word file: the document itself, or its footnotes.
///
/// WordprocessingML is that of ECMA-376, part 1, chapter 17; revisions are its section 17.13.5.
struct WordStory {
    private(set) var xml = ""
    /// The addresses that the part refers to, by number from 1.
    private(set) var addresses: [String] = []
    /// What the footnote with a name says to which a piece is the mark.
    private var note: ([UInt8], MarkedProse.Mark) -> [MarkedProse.Piece]
    private var addressNumbers: [String: Int] = [:]
    private var bookmarks = 0

    init(_ prose: MarkedProse) { note = prose.note }

    /// A story of several texts, of which none has footnotes until ``takeNotes(from:)`` says where to find them.
    init() { note = { _, _ in [] } }

    /// Takes the footnotes of what is written from now on from another text.
    mutating func takeNotes(from note: @escaping ([UInt8], MarkedProse.Mark) -> [MarkedProse.Piece]) {
        self.note = note
    }

    mutating func write(_ text: String) { xml += text }

    /// The elements around what a link may lead to under a name.
    mutating func bookmark(_ name: String) -> (start: String, end: String) {
        bookmarks += 1
        return (
            "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(XML.escape(name))\"/>",
            "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>"
        )
    }

    /// Writes one block under a name that links may lead to.
    mutating func write(_ block: MarkedProse.Block, named name: String?, _ ledger: inout Ledger) {
        guard let name else { return write([block], &ledger) }
        let mark = bookmark(name)
        xml += mark.start
        write([block], &ledger)
        xml += mark.end
    }

    /// Writes all blocks.
    mutating func write(_ blocks: [MarkedProse.Block], _ ledger: inout Ledger, remarks: WordRemarks = WordRemarks()) {
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                let numbers = remarks.numbers(at: index)
                xml += "<w:p>" + properties(of: paragraph, &ledger)
                for number in numbers { xml += "<w:commentRangeStart w:id=\"\(number)\"/>" }
                writeContent(of: paragraph, &ledger)
                for number in numbers {
                    xml += "<w:commentRangeEnd w:id=\"\(number)\"/><w:r><w:commentReference w:id=\"\(number)\"/></w:r>"
                }
                xml += "</w:p>"
            case .table(let rows): writeTable(rows, &ledger)
            case .rule(let mark):
                xml += "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/>"
                xml += "</w:pBdr>\(Self.endProperties(mark, &ledger))</w:pPr></w:p>"
            }
        }
    }

    /// Writes an empty paragraph where the last one came, went or moved: the end of the last paragraph of a file can
    /// neither be accepted nor rejected.
    mutating func writeEnd(after block: MarkedProse.Block?) {
        guard case .paragraph(let paragraph)? = block, paragraph.mark != .kept else { return }
        xml += "<w:p/>"
    }

    /// Writes one footnote.
    mutating func writeNote(_ pieces: [MarkedProse.Piece], number: Int, _ ledger: inout Ledger) {
        xml += "<w:footnote w:id=\"\(number)\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
        xml += "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
        xml += "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
        write(pieces, &ledger)
        xml += "</w:p></w:footnote>"
    }

    private mutating func writeContent(of paragraph: MarkedProse.Paragraph, _ ledger: inout Ledger) {
        let pieces = paragraph.cells.first ?? []
        let range: (kind: String, number: Int, by: Contributor?)? =
            switch paragraph.mark {
            case .movedFrom(let number, let contributor): ("moveFrom", number, contributor)
            case .movedTo(let number, let contributor): ("moveTo", number, contributor)
            default: nil
            }
        guard let range else { return write(pieces, &ledger) }
        let revision = ledger.nextRevision()
        xml += "<w:\(range.kind)RangeStart w:id=\"\(revision)\" w:name=\"move\(range.number)\""
        xml += "\(Self.author(range.by, ledger))/>"
        write(pieces, &ledger)
        xml += "<w:\(range.kind)RangeEnd w:id=\"\(revision)\"/>"
    }

    // Runs.

    private mutating func write(_ pieces: [MarkedProse.Piece], _ ledger: inout Ledger) {
        var index = 0
        while index < pieces.count {
            let target = pieces[index].piece.format.target
            let end = pieces[index...].firstIndex { $0.piece.format.target != target } ?? pieces.count
            let link = target.flatMap { LinkTarget($0) }.map { element(for: $0) }
            if let link { xml += link }
            writeRuns(pieces[index..<end], isLink: link != nil, &ledger)
            if link != nil { xml += "</w:hyperlink>" }
            index = end
        }
    }

    private mutating func element(for target: LinkTarget) -> String {
        switch target {
        case .anchor(let name): return "<w:hyperlink w:anchor=\"\(XML.escape(String(name.prefix(40))))\">"
        case .address(let address):
            let number: Int
            if let known = addressNumbers[address] {
                number = known
            } else {
                addresses.append(address)
                number = addresses.count
                addressNumbers[address] = number
            }
            return "<w:hyperlink r:id=\"link\(number)\" w:tooltip=\"\(XML.escape(String(address.prefix(255))))\">"
        }
    }

    private mutating func writeRuns(_ pieces: ArraySlice<MarkedProse.Piece>, isLink: Bool, _ ledger: inout Ledger) {
        var index = pieces.startIndex
        while index < pieces.endIndex {
            let mark = pieces[index].mark
            let end = pieces[index...].firstIndex { $0.mark != mark } ?? pieces.endIndex
            let tag = Self.tag(mark, ledger.nextRevision(), ledger)
            if let tag { xml += "<w:\(tag.name)\(tag.attributes)>" }
            while index < end {
                let format = pieces[index].piece.format
                let stop = pieces[index..<end].firstIndex { $0.piece.format != format } ?? end
                writeRun(pieces[index..<stop], isLink: isLink, &ledger)
                index = stop
            }
            if let tag { xml += "</w:\(tag.name)>" }
        }
    }

    private mutating func writeRun(_ pieces: ArraySlice<MarkedProse.Piece>, isLink: Bool, _ ledger: inout Ledger) {
        guard let first = pieces.first else { return }
        let properties = Self.properties(of: first.piece.format, isLink: isLink)
        var isDeleted = false
        if case .deleted = first.mark { isDeleted = true }
        let element = isDeleted ? "w:delText" : "w:t"
        var text: [UInt8] = []
        func run() -> String {
            defer { text = [] }
            return text.isEmpty
                ? "" : "<w:r>\(properties)<\(element) xml:space=\"preserve\">\(XML.escape(text))</\(element)></w:r>"
        }
        for piece in pieces {
            switch piece.piece.content {
            case .text(let bytes): text += bytes
            case .lineBreak: xml += run() + "<w:r>\(properties)<w:br/></w:r>"
            case .footnote(let name):
                ledger.notes.append(note(name, piece.mark))
                xml += run() + "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                xml += "<w:footnoteReference w:id=\"\(ledger.notes.count)\"/></w:r>"
            }
        }
        xml += run()
    }

    private static func properties(of format: Prose.Format, isLink: Bool) -> String {
        var result = ""
        if isLink {
            result += "<w:rStyle w:val=\"Hyperlink\"/>"
        } else if format.isCode {
            result += "<w:rStyle w:val=\"CodeText\"/>"
        }
        if isLink, format.isCode { result += "<w:rFonts w:ascii=\"Liberation Mono\" w:hAnsi=\"Liberation Mono\"/>" }
        if format.isStrong { result += "<w:b/>" }
        if format.isEmphasised { result += "<w:i/>" }
        if format.isStruck { result += "<w:strike/>" }
        return result.isEmpty ? "" : "<w:rPr>\(result)</w:rPr>"
    }

    // Paragraphs.

    private func properties(of paragraph: MarkedProse.Paragraph, _ ledger: inout Ledger) -> String {
        var result = ""
        let shape = paragraph.shape
        switch shape.kind {
        case .heading(let level): result += "<w:pStyle w:val=\"Heading\(level)\"/>"
        case .code, .html: result += "<w:pStyle w:val=\"Code\"/>"
        case .paragraph where paragraph.list != nil: result += "<w:pStyle w:val=\"ListParagraph\"/>"
        case .paragraph where shape.quotations > 0: result += "<w:pStyle w:val=\"Quote\"/>"
        case .paragraph, .row, .field: break
        }
        let indent = 360 * min(shape.depth, 9) + 567 * min(shape.quotations, 9)
        if let list = paragraph.list {
            let number = ledger.number(of: list, isOrdered: shape.isOrdered)
            result += "<w:numPr><w:ilvl w:val=\"\(min(shape.depth, 9) - 1)\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
            result += "<w:ind w:left=\"\(indent)\" w:hanging=\"360\"/>"
        } else if indent > 0 {
            result += "<w:ind w:left=\"\(indent)\"/>"
        }
        result += Self.endProperties(paragraph.mark, &ledger)
        return result.isEmpty ? "" : "<w:pPr>\(result)</w:pPr>"
    }

    // Tables.

    private mutating func writeTable(_ rows: [MarkedProse.Paragraph], _ ledger: inout Ledger) {
        let columns = rows.map(\.cells.count).max() ?? 0
        guard columns > 0 else { return }
        let isFields = rows.first?.shape.kind == .field
        let widths = isFields && columns == 2 ? [1_800, 7_270] : Self.widths(of: rows, columns)
        xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>"
        xml += "<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
        xml += "</w:tblGrid>"
        for row in rows { write(row: row, widths: widths, &ledger) }
        xml += "</w:tbl>"
        // Without a paragraph between them two tables would be one. It comes and goes with its table.
        let mark: MarkedProse.Mark =
            if let first = rows.first?.mark, rows.allSatisfy({ !$0.mark.isOld || !$0.mark.isNew }),
                rows.allSatisfy({ $0.mark.isNew == first.isNew })
            { first } else { .kept }
        xml += "<w:p><w:pPr><w:spacing w:after=\"0\"/>\(Self.endProperties(mark, &ledger))</w:pPr></w:p>"
    }

    /// How wide the columns are: each has room for its longest word, and of what is left the more, the more is in it.
    private static func widths(of rows: [MarkedProse.Paragraph], _ columns: Int) -> [Int] {
        var words = Array(repeating: 1, count: columns)
        var lengths = Array(repeating: 1, count: columns)
        for row in rows {
            for (index, cell) in row.cells.enumerated() {
                var (length, word) = (0, 0)
                for piece in cell {
                    guard case .text(let bytes) = piece.piece.content else { continue }
                    // The bytes that go on with a letter are none.
                    for byte in bytes where byte & 0xC0 != 0x80 {
                        length += 1
                        word = byte <= 0x20 ? 0 : word + 1
                        words[index] = max(words[index], min(word, 24))
                    }
                }
                lengths[index] = max(lengths[index], min(length, 80))
            }
        }
        return WordBody.widths(words: words, lengths: lengths)
    }

    private mutating func write(row: MarkedProse.Paragraph, widths: [Int], _ ledger: inout Ledger) {
        var isHeader = false
        if case .row(true) = row.shape.kind { isHeader = true }
        var properties = isHeader ? "<w:tblHeader/>" : ""
        if let tag = Self.tag(row.mark, ledger.nextRevision(), ledger) {
            properties += "<w:\(tag.name)\(tag.attributes)/>"
        }
        xml += "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")
        for (index, cell) in row.cells.enumerated() {
            xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
            if isHeader || row.shape.kind == .field && index == 0 { xml += "<w:pStyle w:val=\"TableHeading\"/>" }
            switch row.alignments.indices.contains(index) ? row.alignments[index] : .none {
            case .none, .left: break
            case .centre: xml += "<w:jc w:val=\"center\"/>"
            case .right: xml += "<w:jc w:val=\"right\"/>"
            }
            xml += "\(Self.endProperties(row.mark, &ledger))</w:pPr>"
            write(cell, &ledger)
            xml += "</w:p></w:tc>"
        }
        xml += "</w:tr>"
    }
}

/// Moments as Word writes them: local time, called UTC.
enum WordDate {
    static func text(_ moment: Moment) -> String { "\(moment.description.prefix(19))Z" }
}
