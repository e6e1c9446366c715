import Dossier
import Markdown
import Review

/// The text of one document of a clean copy, ready to be set as a page or as a Word file.
///
/// Its headings stand one below the other without gaps and bear anchors, its links lead somewhere or are none, and what the
/// writer noted for themselves in comments is not in it.
struct CopyText {
    /// A heading of the text.
    struct Heading {
        /// The level below the title of the document, from 1.
        let level: Int
        let text: String
        let anchor: String
    }

    /// A block of the text; a heading has an anchor.
    struct Block {
        let content: MarkedProse.Block
        let anchor: String?
    }

    /// What it is called.
    let title: String
    /// Its place among the texts of one page, from 0.
    let number: Int
    /// The anchor of the document as a whole.
    let anchor: String
    /// The blocks, with 1 for the level of the highest headings.
    private(set) var blocks: [Block] = []
    private(set) var headings: [Heading] = []

    private let prose: MarkedProse
    /// The bytes in which the places of the pieces are counted.
    private let source: [UInt8]
    /// Where it stands in the dossier.
    private let path: String
    private var links = CopyLinks(places: [])
    /// Its place in `links`.
    private var place = 0
    private let image: String

    /// The texts of a copy in their order.
    ///
    /// - Complexity: linear in the texts.
    static func all(_ copy: CleanCopy, in language: Language) -> [CopyText] {
        linked(
            copy.parts.enumerated().map { number, part in
                CopyText(
                    part.text.title, part.text.bytes[part.text.bodyRange], path: part.path, number: number, in: language
                )
            })
    }

    /// Passages of texts, which lead nowhere but to the web.
    ///
    /// - Parameter first: the number of the first, where other passages stand before them on the page.
    /// - Complexity: linear in the texts.
    static func all(
        _ passages: [(title: String, text: [UInt8])], from first: Int, in language: Language
    ) -> [CopyText] {
        passages.enumerated().flatMap { number, passage in
            // Each has only itself to lead to.
            linked([CopyText(passage.title, passage.text[...], path: "", number: first + number, in: language)])
        }
    }

    private static func linked(_ texts: [CopyText]) -> [CopyText] {
        var texts = texts
        let links = CopyLinks(
            places: texts.map { text in
                var place = CopyLinks.Place(path: text.path, anchor: text.anchor)
                place.names[CopyLinks.name(of: text.title)] = text.anchor
                for heading in text.headings {
                    let name = CopyLinks.name(of: heading.text)
                    // Of headings that are alike the first has the name itself, the others a number behind it.
                    var candidate = name
                    var count = 0
                    while place.names[candidate] != nil, count < 100 {
                        count += 1
                        candidate = "\(name)-\(count)"
                    }
                    place.names[candidate] = heading.anchor
                }
                return place
            })
        for index in texts.indices { texts[index].settle(links, from: index) }
        return texts
    }

    private init(
        _ title: String, _ body: ArraySlice<UInt8>, path: String, number: Int, in language: Language
    ) {
        self.title = title
        self.path = path
        self.number = number
        anchor = "stuk\(number + 1)"
        image = Phrase(nl: "Afbeelding", en: "Picture")(language)
        // The line before it keeps a body that begins with a rule from being read as front matter once more.
        source = [0x0A] + body
        prose = MarkedProse(unchanged: source)
        addBlocks()
    }

    /// What the footnote `name` says.
    func note(_ name: [UInt8]) -> [MarkedProse.Piece] { settled(prose.note(name, marked: .kept)) }

    /// The blocks, their headings `steps` levels lower.
    func blocks(lowered steps: Int) -> [Block] {
        blocks.map { block in
            guard case .paragraph(let paragraph) = block.content, case .heading(let level) = paragraph.shape.kind else {
                return block
            }
            return Block(
                content: .paragraph(paragraph.with(paragraph.cells, level: min(level + steps, 6))),
                anchor: block.anchor)
        }
    }

    private mutating func addBlocks() {
        /// The levels, as they were written, of the headings that are open.
        var levels: [Int] = []
        for block in prose.blocks {
            guard case .paragraph(let paragraph) = block else {
                blocks.append(Block(content: block, anchor: nil))
                continue
            }
            let cells = paragraph.cells.map(withoutComments)
            if paragraph.shape.kind == .html, Self.text(of: cells).allSatisfy(\.isWhitespace) { continue }
            guard case .heading(let level) = paragraph.shape.kind else {
                blocks.append(Block(content: .paragraph(paragraph.with(cells)), anchor: nil))
                continue
            }
            let text = Self.text(of: cells)
            // The title stands above the text already.
            if blocks.isEmpty, level == 1, text.utf8.elementsEqual(title.utf8) { continue }
            while let last = levels.last, last >= level { levels.removeLast() }
            levels.append(level)
            let heading = Heading(level: levels.count, text: text, anchor: "\(anchor)_\(headings.count + 1)")
            headings.append(heading)
            blocks.append(
                Block(content: .paragraph(paragraph.with(cells, level: heading.level)), anchor: heading.anchor))
        }
    }

    /// Leads the links where they lead in the copy.
    private mutating func settle(_ links: CopyLinks, from place: Int) {
        self.links = links
        self.place = place
        blocks = blocks.map { block in
            switch block.content {
            case .paragraph(let paragraph):
                let list = paragraph.list.map { list in
                    // Each document counts its lists anew.
                    MarkedProse.List(
                        isOld: false, number: list.number + number * 1_000_000, start: list.start, depth: list.depth)
                }
                return Block(
                    content: .paragraph(paragraph.with(paragraph.cells.map(settled), list: list)), anchor: block.anchor)
            case .table(let rows):
                return Block(
                    content: .table(rows.map { $0.with($0.cells.map { settled(withoutComments($0)) }) }), anchor: nil)
            case .rule: return block
            }
        }
    }

    // MARK: Pieces

    /// The pieces with their links led somewhere, and pictures as what is said of them.
    private func settled(_ pieces: [MarkedProse.Piece]) -> [MarkedProse.Piece] {
        var result: [MarkedProse.Piece] = []
        for (index, piece) in pieces.enumerated() {
            var settled = piece.piece
            settled.format.target = piece.piece.format.target.flatMap { links.target($0, from: place) }
            // The mark of a note is a link itself.
            if case .footnote = settled.content { settled.format.target = nil }
            if Self.isEdge(of: index, beside: index - 1, in: pieces) { result.append(word("[\(image): ", settled)) }
            result.append(MarkedProse.Piece(piece: settled, mark: .kept))
            if Self.isEdge(of: index, beside: index + 1, in: pieces) { result.append(word("]", settled)) }
        }
        return result
    }

    /// Whether a picture ends where a piece of it borders on its neighbour.
    private static func isEdge(of index: Int, beside neighbour: Int, in pieces: [MarkedProse.Piece]) -> Bool {
        let format = pieces[index].piece.format
        guard format.isImage, pieces.indices.contains(neighbour) else { return format.isImage }
        let other = pieces[neighbour].piece.format
        return !other.isImage || other.target != format.target
    }

    private func word(_ text: String, _ beside: Prose.Piece) -> MarkedProse.Piece {
        let end = beside.place.lowerBound
        return MarkedProse.Piece(
            piece: Prose.Piece(content: .text(Array(text.utf8)), format: beside.format, place: end..<end), mark: .kept)
    }

    /// The pieces without what stands between `<!--` and `-->`; one that is not closed stays.
    private func withoutComments(_ pieces: [MarkedProse.Piece]) -> [MarkedProse.Piece] {
        var result: [MarkedProse.Piece] = []
        /// What stands in the comment that is open, to be put back where it is not closed.
        var hidden: [MarkedProse.Piece]?
        for piece in pieces {
            guard case .text(let bytes) = piece.piece.content, !piece.piece.format.isCode else {
                if hidden == nil { result.append(piece) } else { hidden?.append(piece) }
                continue
            }
            var rest = 0..<bytes.count
            while !rest.isEmpty {
                if hidden != nil {
                    guard let end = Self.place(of: "-->", in: bytes, rest) else {
                        hidden?.append(piece.cut(rest))
                        break
                    }
                    hidden = nil
                    rest = end + 3..<bytes.count
                } else if let start = Self.place(of: "<!--", in: bytes, rest), !isEscaped(piece.piece, at: start) {
                    if start > rest.lowerBound { result.append(piece.cut(rest.lowerBound..<start)) }
                    guard let end = Self.place(of: "-->", in: bytes, min(start + 4, rest.upperBound)..<rest.upperBound)
                    else {
                        hidden = [piece.cut(start..<rest.upperBound)]
                        break
                    }
                    rest = end + 3..<bytes.count
                } else {
                    result.append(piece.cut(rest))
                    break
                }
            }
        }
        return result + (hidden ?? [])
    }

    /// Whether a backslash keeps a sign of the source from being a mark.
    private func isEscaped(_ piece: Prose.Piece, at index: Int) -> Bool {
        let place = piece.place.lowerBound + index - 1
        return source.indices.contains(place) && source[place] == 0x5C
    }

    private static func place(of needle: String, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes[range].firstRange(of: Array(needle.utf8))?.lowerBound
    }

    private static func text(of cells: [[MarkedProse.Piece]]) -> String {
        let bytes = cells.joined().flatMap { piece -> [UInt8] in
            switch piece.piece.content {
            case .text(let bytes): bytes
            case .lineBreak: [0x20]
            case .footnote: []
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension MarkedProse.Paragraph {
    /// The paragraph with other text; and where it is a heading, at another level.
    fileprivate func with(_ cells: [[MarkedProse.Piece]], level: Int? = nil) -> MarkedProse.Paragraph {
        var shape = shape
        if let level { shape.kind = .heading(level: level) }
        return MarkedProse.Paragraph(shape: shape, cells: cells, alignments: alignments, mark: .kept, list: list)
    }

    /// The paragraph with other text, as an item of another list.
    fileprivate func with(_ cells: [[MarkedProse.Piece]], list: MarkedProse.List?) -> MarkedProse.Paragraph {
        MarkedProse.Paragraph(shape: shape, cells: cells, alignments: alignments, mark: .kept, list: list)
    }
}

extension MarkedProse.Piece {
    /// A part of a piece of text.
    fileprivate func cut(_ range: Range<Int>) -> MarkedProse.Piece {
        guard case .text(let bytes) = piece.content, range.count < bytes.count else { return self }
        let start = piece.place.lowerBound
        let isWhole = piece.place.count == bytes.count
        return MarkedProse.Piece(
            piece: Prose.Piece(
                content: .text(Array(bytes[range])), format: piece.format,
                place: isWhole ? start + range.lowerBound..<start + range.upperBound : start..<start),
            mark: mark)
    }
}
