import CMarkdown

/// The comments of a Markdown text (`<!-- … -->`): guidance for who writes it, that no reader sees.
public enum Comments {
    /// A text without its comments; a line that holds nothing else goes with its comment, and so does the blank line behind it.
    ///
    /// What looks like a comment in code is none.
    /// - Complexity: linear in bytes; a text without a comment is given back as it is.
    public static func removed(from text: [UInt8]) -> [UInt8] {
        let ranges = ranges(in: text)
        guard !ranges.isEmpty else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = 0
        for range in ranges where range.lowerBound >= place {
            result += text[place..<range.lowerBound]
            place = range.upperBound
            let isAlone = result.last.map { $0 == 0x0A } ?? true
            if isAlone, let line = blankEnd(of: text, from: place) {
                place = line
                let isAfterBlank = result.suffix(2).elementsEqual([0x0A, 0x0A]) || result.isEmpty
                if isAfterBlank, let next = blankEnd(of: text, from: place), next > place { place = next }
            }
        }
        return result + text[place...]
    }

    /// Where the next line begins, where nothing but blanks stands before it; nil else.
    private static func blankEnd(of text: [UInt8], from start: Int) -> Int? {
        var place = start
        while place < text.count {
            switch text[place] {
            case 0x20, 0x09, 0x0D: place += 1
            case 0x0A: return place + 1
            default: return nil
            }
        }
        return place
    }

    /// The places of the comments, in order; one that is never closed goes on to the end of the HTML that it stands in.
    private static func ranges(in text: [UInt8]) -> [Range<Int>] {
        guard first(opening, in: text, from: 0) != nil else { return [] }
        var result: [Range<Int>] = []
        for piece in pieces(of: text) {
            var place = max(piece.lowerBound, result.last?.upperBound ?? 0)
            while place < piece.upperBound, let start = first(opening, in: text, from: place),
                start < piece.upperBound
            {
                let end = first(closing, in: text, from: start + opening.count).map { $0 + closing.count }
                place = end ?? text.count
                result.append(start..<place)
            }
        }
        return result
    }

    private static let opening = Array("<!--".utf8)
    private static let closing = Array("-->".utf8)

    private static func first(_ mark: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        text.withUnsafeBufferPointer { bytes in
            var place = start
            while place + mark.count <= bytes.count {
                if bytes[place] == mark[0], bytes[place + 1] == mark[1], bytes[place + 2] == mark[2],
                    mark.count < 4 || bytes[place + 3] == mark[3]
                {
                    return place
                }
                place += 1
            }
            return nil
        }
    }

    /// What md4c reads as HTML, in order and without the front matter.
    private static func pieces(of text: [UInt8]) -> [Range<Int>] {
        let start = FrontMatter.range(in: text).upperBound
        let markdown = ParserGuard.apply(to: text[start...])
        // md4c counts in 32 bits.
        guard markdown.count < Int(Int32.max) else { return [] }
        return markdown.withUnsafeBytes { buffer -> [Range<Int>] in
            guard let base = buffer.baseAddress else { return [] }
            var collector = Collector(base: base, count: buffer.count, offset: start)
            var parser = MD_PARSER()
            parser.flags = UInt32(MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
            parser.enter_block = { _, _, _ in 0 }
            parser.leave_block = { _, _, _ in 0 }
            parser.enter_span = { _, _, _ in 0 }
            parser.leave_span = { _, _, _ in 0 }
            parser.text = { kind, text, size, user in
                guard kind == MD_TEXT_HTML, let text else { return 0 }
                user?.assumingMemoryBound(to: Collector.self).pointee.add(UnsafeRawPointer(text), Int(size))
                return 0
            }
            let status = withUnsafeMutablePointer(to: &collector) { collector in
                md_parse(base.assumingMemoryBound(to: CChar.self), MD_SIZE(buffer.count), &parser, collector)
            }
            return status == 0 ? collector.pieces : []
        }
    }

    private struct Collector {
        let base: UnsafeRawPointer
        let count: Int
        let offset: Int
        var pieces: [Range<Int>] = []

        mutating func add(_ text: UnsafeRawPointer, _ length: Int) {
            let distance = text - base
            // What md4c makes up itself, such as the line feeds, lies elsewhere in memory.
            guard distance >= 0, length > 0, distance + length <= count else { return }
            pieces.append(offset + distance..<offset + distance + length)
        }
    }
}
