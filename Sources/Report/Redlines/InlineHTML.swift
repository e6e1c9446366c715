import Redline

/// The text of a block as HTML: bold, italic, code and links as such, with what came and went in it.
///
/// A sign of which only one text has the pair is shown as the sign that it is.
struct InlineHTML {
    private var units: [MarkedText.Unit]
    private var looks: [Look]
    private let words: MarkWords

    /// How a character is shown.
    private struct Look: Equatable {
        var isStrong = false
        var isEmphasised = false
        var isCode = false
        /// It is a sign that is not shown itself.
        var isHidden = false
        /// The target of the link that it is in.
        var target: String?
    }

    /// The text as HTML.
    ///
    /// - Complexity: linear in the text.
    static func html(_ text: MarkedText, words: MarkWords) -> String {
        var inline = InlineHTML(text, words)
        inline.findCode()
        inline.findLinks()
        inline.findPairs("**") { $0.isStrong = true }
        inline.findPairs("__") { $0.isStrong = true }
        inline.findPairs("*") { $0.isEmphasised = true }
        inline.findPairs("_") { $0.isEmphasised = true }
        inline.findEscapes()
        return inline.html
    }

    private init(_ text: MarkedText, _ words: MarkWords) {
        units = Array(text.units)
        looks = Array(repeating: Look(), count: units.count)
        self.words = words
    }

    private func matches(_ sign: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + sign.count <= units.count else { return false }
        return sign.indices.allSatisfy {
            units[index + $0].scalar == sign[$0] && units[index + $0].change == units[index].change
                && !looks[index + $0].isHidden && !looks[index + $0].isCode
        }
    }

    private mutating func hide(_ range: Range<Int>) { for index in range { looks[index].isHidden = true } }

    private mutating func findCode() {
        var open: Int?
        for index in units.indices where units[index].scalar == "`" {
            guard let start = open else {
                open = index
                continue
            }
            open = nil
            guard units[start].change == units[index].change, index > start + 1 else { continue }
            for inner in (start + 1)..<index { looks[inner].isCode = true }
            hide(start..<(start + 1))
            hide(index..<(index + 1))
        }
    }

    /// Bold and italic: a sign before a word, and the next one after a word.
    private mutating func findPairs(_ text: String, _ set: (inout Look) -> Void) {
        let sign = Array(text.unicodeScalars)
        func isWord(_ index: Int) -> Bool {
            guard units.indices.contains(index) else { return false }
            return units[index].scalar.properties.isAlphabetic || units[index].scalar.properties.numericType != nil
        }
        func isFilled(_ index: Int) -> Bool { units.indices.contains(index) && !units[index].scalar.isBlank }
        var open: Int?
        var index = 0
        while index < units.count {
            guard matches(sign, at: index) else {
                index += 1
                continue
            }
            let after = index + sign.count
            // An underscore within a word is a letter.
            let isInWord = sign[0] == "_" && isWord(index - 1) && isWord(after)
            if let start = open, isFilled(index - 1), !isInWord, units[start].change == units[index].change,
                index > start + sign.count
            {
                for inner in (start + sign.count)..<index { set(&looks[inner]) }
                hide(start..<(start + sign.count))
                hide(index..<after)
                open = nil
            } else if isFilled(after), !isInWord {
                open = index
            }
            index = after
        }
    }

    /// Links `[text](target)`: one that is the same in both texts is a link; of another the target is shown too.
    private mutating func findLinks() {
        var open: Int?
        var index = 0
        while index < units.count {
            defer { index += 1 }
            guard !looks[index].isCode else { continue }
            switch units[index].scalar {
            case "[": open = index
            case "]":
                guard let start = open else { continue }
                open = nil
                guard matches(["]", "("], at: index),
                    let end = units[index...].prefix(2_048).firstIndex(where: { $0.scalar == ")" }),
                    units[start].change == units[index].change, units[end].change == units[index].change
                else { continue }
                let target = MarkedText(units[(index + 2)..<end])
                guard target.units.allSatisfy({ $0.change == units[index].change }),
                    let safe = HTML.safeTarget(target.string())
                else { continue }
                for inner in (start + 1)..<index { looks[inner].target = safe }
                hide(start..<(start + 1))
                if units[index].change == .kept {
                    hide(index..<(end + 1))
                } else {
                    hide(index..<(index + 1))
                }
                index = end
            default: break
            }
        }
    }

    /// A backslash before a sign, which keeps that sign from being a mark.
    private mutating func findEscapes() {
        var index = 0
        while index + 1 < units.count {
            let next = units[index + 1].scalar
            if units[index].scalar == "\\", !looks[index].isCode, next.value < 0x80, !next.properties.isAlphabetic,
                !next.isBlank, next.properties.numericType == nil, units[index].change == units[index + 1].change
            {
                hide(index..<(index + 1))
                index += 1
            }
            index += 1
        }
    }

    private var html: String {
        var result = ""
        var index = 0
        while index < units.count {
            let change = units[index].change
            var content = ""
            while index < units.count, units[index].change == change {
                let look = looks[index]
                var text = String.UnicodeScalarView()
                while index < units.count, units[index].change == change, looks[index] == look {
                    text.append(units[index].scalar)
                    index += 1
                }
                if !look.isHidden { content += Self.dressed(String(text), look) }
            }
            result += words.marked(content, change)
        }
        return result
    }

    private static func dressed(_ text: String, _ look: Look) -> String {
        var result = HTML.escape(text)
        if look.isCode { result = "<code>\(result)</code>" }
        if look.isEmphasised { result = "<em>\(result)</em>" }
        if look.isStrong { result = "<strong>\(result)</strong>" }
        if let target = look.target { result = "<a href=\"\(target)\">\(result)</a>" }
        return result
    }
}
