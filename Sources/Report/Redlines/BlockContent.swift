import Redline

/// A block of a redline with its mark taken off: the sign of a heading, the bullet of an item, the bar of a quotation.
struct BlockContent {
    /// The mark as it stands in the text; empty where there is none, and where it changed, since it is shown then.
    let mark: String
    /// What stands after the mark.
    let text: MarkedText

    init(_ block: Redline.Block) { self.init(MarkedText(block.segments), kind: block.kind) }

    /// The content of a block of this kind.
    init(_ whole: MarkedText, kind: Redline.Block.Kind) {
        let length = Self.markLength(whole.units, kind)
        let isOneFate = Set(whole.units.prefix(length + 1).map(\.change)).count <= 1
        let count = isOneFate ? length : 0
        mark = MarkedText(whole.units.prefix(count)).string()
        text = Self.body(MarkedText(whole.units.dropFirst(count)), kind)
    }

    /// The number that an item has in its list; nil where it has none.
    var number: Int? { Int(mark.filter { ("0"..."9").contains($0) }) }

    private static func body(_ text: MarkedText, _ kind: Redline.Block.Kind) -> MarkedText {
        switch kind {
        case .heading:
            // A line of signs under a heading is its mark; what follows the first line is nothing else.
            return (text.lines.first ?? text).trimmed
        case .paragraph, .item, .footnote: return text.joined(isQuoted: false).trimmed
        case .quote: return text.joined(isQuoted: true).trimmed
        case .tableRow: return (text.lines.first ?? text).trimmed
        case .frontMatter, .rule, .blank: return text.trimmed
        case .code, .html: return text
        }
    }

    /// How many characters at the start of a block are its mark.
    private static func markLength(_ units: ArraySlice<MarkedText.Unit>, _ kind: Redline.Block.Kind) -> Int {
        var rest = units
        func skip(while isPart: (Unicode.Scalar) -> Bool) { rest = rest.drop { isPart($0.scalar) } }
        switch kind {
        case .frontMatter, .code, .html, .rule, .blank: return 0
        case .heading, .paragraph, .item, .quote, .tableRow, .footnote: break
        }
        skip { $0 == " " || $0 == "\t" || $0 == ">" }
        switch kind {
        case .heading:
            skip { $0 == "#" }
            skip { $0 == " " || $0 == "\t" }
        case .item:
            // An item may open in an item: "- 1. text".
            while let length = bulletLength(rest) { rest = rest.dropFirst(length) }
        default: break
        }
        return rest.startIndex - units.startIndex
    }

    /// The length of a bullet or a number with the blanks after it; nil where there is none.
    private static func bulletLength(_ units: ArraySlice<MarkedText.Unit>) -> Int? {
        guard let first = units.first?.scalar else { return nil }
        var rest = units
        if ["-", "*", "+"].contains(first) {
            rest = rest.dropFirst()
        } else {
            rest = rest.drop { ("0"..."9").contains($0.scalar) }
            guard rest.startIndex > units.startIndex, let sign = rest.first?.scalar, sign == "." || sign == ")" else {
                return nil
            }
            rest = rest.dropFirst()
        }
        guard rest.first?.scalar.isBlank ?? true else { return nil }
        rest = rest.drop { $0.scalar == " " || $0.scalar == "\t" || $0.scalar == ">" }
        return rest.startIndex - units.startIndex
    }
}
