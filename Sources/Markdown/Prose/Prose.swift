/// A Markdown text as a reader sees it: paragraphs and table rows in the order of the text, without marks.
package struct Prose {
    /// How a piece of text is dressed.
    package struct Format: Hashable {
        package var isStrong = false
        package var isEmphasised = false
        package var isStruck = false
        package var isCode = false
        /// Whether it is the text that stands for a picture.
        package var isImage = false
        /// Where a link leads, or a picture lies, as bytes of a URL.
        package var target: [UInt8]?

        /// Plain text where nothing else is said.
        package init(
            isStrong: Bool = false, isEmphasised: Bool = false, isStruck: Bool = false, isCode: Bool = false,
            isImage: Bool = false, target: [UInt8]? = nil
        ) {
            self.isStrong = isStrong
            self.isEmphasised = isEmphasised
            self.isStruck = isStruck
            self.isCode = isCode
            self.isImage = isImage
            self.target = target
        }
    }

    /// A piece of text that has one dress, with its place in the source.
    package struct Piece {
        package enum Content: Equatable {
            case text([UInt8])
            case lineBreak
            /// The mark of the footnote with this name.
            case footnote([UInt8])
        }

        package var content: Content
        package var format: Format
        /// The bytes of the source that it shows; empty where the source has none of its own for it, such as a blank that
        /// stands for a line end.
        package var place: Range<Int>

        package init(content: Content, format: Format, place: Range<Int>) {
            self.content = content
            self.format = format
            self.place = place
        }

        /// Whether a reader sees the same.
        package func looksLike(_ other: Piece) -> Bool { content == other.content && format == other.format }
    }

    /// What a paragraph looks like, and where it belongs.
    package struct Shape: Hashable {
        package enum Kind: Hashable {
            case paragraph
            case heading(level: Int)
            case code
            case html
            case row(isHeader: Bool)
            /// A field of the front matter: a row of a key and a value.
            case field
        }

        package var kind = Kind.paragraph
        /// In how many lists it stands.
        package var depth = 0
        /// Whether the innermost list is numbered.
        package var isOrdered = false
        /// Whether it is the first of its list item, the one that bears the number or bullet.
        package var opensItem = false
        /// In how many quotations it stands.
        package var quotations = 0
        /// How many cells it has; 1 for what is no row.
        package var cells = 1

        package init(kind: Kind = .paragraph, cells: Int = 1) {
            self.kind = kind
            self.cells = cells
        }

        package var isRow: Bool {
            switch kind {
            case .row, .field: true
            default: false
            }
        }
    }

    /// A side to which the text of a table cell is set.
    package enum Alignment { case none, left, centre, right }

    /// A paragraph or a table row.
    package struct Paragraph {
        package var shape: Shape
        /// The text of its cells; one cell for what is no row.
        package var cells: [[Piece]]
        /// How its cells are set; empty for what is no row.
        package var alignments: [Alignment] = []
        /// Which list of the text it is an item of, and at what number that list begins.
        package var list = 0
        package var start = 1
        /// Which table of the text it is a row of.
        package var table = 0
        /// Where it begins in the source.
        package var position: Int
    }

    /// The paragraphs and rows, in the order of the source.
    package private(set) var paragraphs: [Paragraph] = []
    /// The text of each footnote by its name.
    package private(set) var footnotes: [[UInt8]: [Piece]] = [:]

    /// Reads a text, whatever its bytes.
    ///
    /// What md4c would need quadratic time for is shown as it is written.
    /// - Complexity: linear in the text.
    package init(_ text: [UInt8]) {
        let source = ProseSource(text)
        paragraphs = source.fields
        guard source.isReadable, let body = ProseCollector.parse(source.markdown, from: source.start) else {
            paragraphs += source.lines
            return
        }
        for (name, range) in source.footnotes {
            let parsed = ProseCollector.parse(Array(text[range]), from: 0, offset: range.lowerBound) ?? []
            footnotes[name] = parsed.flatMap { $0.cells.flatMap { $0 } }
        }
        paragraphs += body.map { paragraph in
            var paragraph = paragraph
            guard paragraph.shape.kind != .code, paragraph.shape.kind != .html, !footnotes.isEmpty else {
                return paragraph
            }
            paragraph.cells = paragraph.cells.map(withFootnotes)
            return paragraph
        }
        // A note that nothing refers to is a paragraph as any other.
        let referred = Set(
            paragraphs.flatMap { $0.cells.joined() }.compactMap { piece -> [UInt8]? in
                guard case .footnote(let name) = piece.content else { return nil }
                return name
            })
        for (name, range) in source.footnotes where !referred.contains(name) {
            guard let pieces = footnotes.removeValue(forKey: name) else { continue }
            let label = Piece(
                content: .text(Array("[^".utf8) + name + Array("]: ".utf8)), format: Format(),
                place: range.lowerBound..<range.lowerBound)
            paragraphs.append(Paragraph(shape: Shape(), cells: [[label] + pieces], position: range.lowerBound))
        }
        if footnotes.count < source.footnotes.count {
            paragraphs = paragraphs.enumerated().sorted {
                ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
            }
            .map(\.element)
        }
    }

    /// The pieces with each `[^name]` of a known note as its mark.
    private func withFootnotes(_ pieces: [Piece]) -> [Piece] {
        pieces.flatMap { piece -> [Piece] in
            guard case .text(let bytes) = piece.content, !piece.format.isCode, bytes.count == piece.place.count else {
                return [piece]
            }
            var result: [Piece] = []
            var done = 0
            var index = 0
            func part(_ range: Range<Int>, _ content: Piece.Content) -> Piece {
                let start = piece.place.lowerBound
                return Piece(
                    content: content, format: piece.format, place: start + range.lowerBound..<start + range.upperBound)
            }
            while index + 3 < bytes.count {
                guard bytes[index] == 0x5B, bytes[index + 1] == 0x5E,
                    let close = bytes[index...].prefix(256).firstIndex(of: 0x5D),
                    footnotes[Array(bytes[index + 2..<close])] != nil
                else {
                    index += 1
                    continue
                }
                if done < index { result.append(part(done..<index, .text(Array(bytes[done..<index])))) }
                result.append(part(index..<close + 1, .footnote(Array(bytes[index + 2..<close]))))
                done = close + 1
                index = done
            }
            if done == 0 { return [piece] }
            if done < bytes.count { result.append(part(done..<bytes.count, .text(Array(bytes[done...])))) }
            return result
        }
    }
}
