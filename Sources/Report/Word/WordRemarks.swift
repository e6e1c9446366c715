import Markdown
import Summary

/// Remarks on sections, each at the heading that it is about.
struct WordRemarks {
    /// The remarks by number, from 0.
    private let remarks: [Remark]
    /// For each block the numbers of the remarks on it.
    private var places: [Int: [Int]] = [:]

    init() { remarks = [] }

    /// Finds the heading of each remark: in the new text, else in the old one, else the first paragraph.
    init(_ remarks: [Remark], in blocks: [MarkedProse.Block]) {
        self.remarks = remarks
        var headings: [String: Int] = [:]
        var first: Int?
        for (index, block) in blocks.enumerated() {
            guard case .paragraph(let paragraph) = block else { continue }
            if first == nil { first = index }
            guard case .heading = paragraph.shape.kind, let pieces = paragraph.cells.first else { continue }
            for text in [Self.text(of: pieces, \.isNew), Self.text(of: pieces, \.isOld)] where headings[text] == nil {
                headings[text] = index
            }
        }
        for (number, remark) in remarks.enumerated() {
            guard let place = headings[remark.heading] ?? first else { continue }
            places[place, default: []].append(number)
        }
    }

    var isEmpty: Bool { remarks.isEmpty }

    /// The numbers of the remarks that stand at a block.
    func numbers(at block: Int) -> [Int] { places[block] ?? [] }

    /// The part of the file that holds what was said.
    var part: String {
        let comments = remarks.enumerated().map { number, remark in
            let name = XML.escape(remark.contributor.name)
            let date = remark.contributor.moment.map { " w:date=\"\(WordDate.text($0))\"" } ?? ""
            let initials = remark.contributor.name.split(separator: " ").prefix(3).compactMap(\.first)
            let paragraphs = remark.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
                "<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>"
                    + "<w:r><w:t xml:space=\"preserve\">\(XML.escape(String($0)))</w:t></w:r></w:p>"
            }
            return "<w:comment w:id=\"\(number)\" w:author=\"\(name)\"\(date) "
                + "w:initials=\"\(XML.escape(String(initials)))\">\(paragraphs.joined())</w:comment>"
        }
        return "\(XML.declaration)<w:comments \(WordParts.namespaces)>\(comments.joined())</w:comments>"
    }

    private static func text(of pieces: [MarkedProse.Piece], _ isThere: (MarkedProse.Mark) -> Bool) -> String {
        let bytes = pieces.flatMap { piece -> [UInt8] in
            guard isThere(piece.mark), case .text(let bytes) = piece.piece.content else { return [] }
            return bytes
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
