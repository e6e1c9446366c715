import Markdown

/// The target of a link, as it stands between parentheses.
struct LinkTarget {
    /// The target itself, with its angle brackets where it has them.
    let range: Range<Int>
    /// The closing parenthesis. A title may stand before it.
    let end: Int

    init?(_ text: [UInt8], from start: Int, reach: Int) {
        let limit = min(text.count, start + reach)
        var index = start
        while index < limit, text[index].isWhiteSpace { index += 1 }
        let first = index
        var depth = 0
        if index < limit, text[index] == 0x3C {
            guard let close = text[index..<limit].firstIndex(where: { $0 == 0x3E || $0 == 0x0A }), text[close] == 0x3E
            else { return nil }
            index = close + 1
        } else {
            while index < limit, !text[index].isWhiteSpace {
                if text[index] == 0x5C, index + 1 < limit, text[index + 1].isPunctuation {
                    index += 2
                    continue
                }
                if text[index] == 0x28 { depth += 1 }
                if text[index] == 0x29 {
                    if depth == 0 { break }
                    depth -= 1
                }
                index += 1
            }
        }
        guard depth == 0, index <= limit else { return nil }
        range = first..<index
        while index < limit, text[index].isWhiteSpace { index += 1 }
        if index < limit, text[index] == 0x22 || text[index] == 0x27 {
            let quote = text[index]
            guard let close = text[(index + 1)..<limit].firstIndex(of: quote) else { return nil }
            index = close + 1
            while index < limit, text[index].isWhiteSpace { index += 1 }
        }
        guard index < limit, text[index] == 0x29 else { return nil }
        end = index
    }
}
