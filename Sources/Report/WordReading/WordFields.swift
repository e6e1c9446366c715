/// The fields that are open where a Word file is read, such as links: section 17.16 of ECMA-376.
///
/// A field is written in several runs: first what it does, then what it shows.
struct WordFields {
    /// More fields within one another than this nobody makes.
    private static let deepest = 32

    private struct Field {
        var instruction = ""
        var isShown = false

        /// A table of contents: Word makes it anew from the headings.
        var isContents: Bool { instruction.drop { $0 == " " }.uppercased().hasPrefix("TOC") }
    }

    private var open: [Field] = []

    /// Whether what stands here is what a reader sees, and not what a field does.
    var areShown: Bool { open.allSatisfy { $0.isShown && !$0.isContents } }

    /// Where the innermost link leads; nil where there is none.
    var target: [UInt8]? { open.reversed().lazy.compactMap { Self.target(of: $0.instruction) }.first }

    /// Follows the fields; tells whether the element belongs to one.
    mutating func read(_ element: XMLElement) -> Bool {
        switch element.name {
        case "w:fldChar":
            switch element["w:fldCharType"] {
            case "begin" where open.count < Self.deepest: open.append(Field())
            case "separate": if !open.isEmpty { open[open.count - 1].isShown = true }
            case "end": _ = open.popLast()
            default: break
            }
            return true
        case "w:instrText", "w:delInstrText":
            if !open.isEmpty {
                open[open.count - 1].instruction += String(decoding: element.text.prefix(8_192), as: UTF8.self)
            }
            return true
        default: return false
        }
    }

    /// Where a field leads that is a link: `HYPERLINK "https://…" \l "place"`.
    static func target(of instruction: String) -> [UInt8]? {
        let words = instruction.split(separator: "\"", omittingEmptySubsequences: false)
        guard words.count > 1, let first = words.first?.split(separator: " ").first, first.uppercased() == "HYPERLINK"
        else { return nil }
        let isPlace = words[0].hasSuffix("\\l ")
        let anchor = words.count > 3 && words[2].hasSuffix("\\l ") ? "#\(words[3])" : ""
        return Array(((isPlace ? "#" : "") + words[1] + anchor).utf8)
    }
}
