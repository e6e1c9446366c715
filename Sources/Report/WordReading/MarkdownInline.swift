import Markdown

/// Writes runs of text as Markdown that reads back as just these runs.
struct MarkdownInline {
    /// Where the text stands.
    enum Place {
        case paragraph, heading, cell
    }

    private enum Dress: CaseIterable {
        case struck, strong, emphasised

        var mark: [UInt8] {
            switch self {
            case .struck: Array("~~".utf8)
            case .strong: Array("**".utf8)
            case .emphasised: Array("*".utf8)
            }
        }

        func isWorn(_ format: Prose.Format) -> Bool {
            switch self {
            case .struck: format.isStruck
            case .strong: format.isStrong
            case .emphasised: format.isEmphasised
            }
        }
    }

    /// Gives each note the name that it has in the text.
    typealias Naming = ([Passage.Span]) -> [UInt8]

    private let place: Place
    /// What stands at the start of every line but the first.
    private let prefix: [UInt8]
    private let naming: Naming
    private var bytes: [UInt8] = []
    private var open: [Dress] = []
    /// Where the line begins that is being written.
    private var lineStart = 0

    private init(_ place: Place, prefix: [UInt8], naming: @escaping Naming) {
        self.place = place
        self.prefix = prefix
        self.naming = naming
    }

    /// - Parameters:
    ///   - prefix: what stands at the start of every line but the first.
    ///   - isAtStart: whether nothing stands before the text on its line but marks of lists, headings and quotations.
    static func text(
        _ spans: [Passage.Span], in place: Place = .paragraph, prefix: [UInt8] = [], isAtStart: Bool = true,
        naming: @escaping Naming
    ) -> [UInt8] {
        var writer = MarkdownInline(place, prefix: prefix, naming: naming)
        if !isAtStart { writer.lineStart = -1 }
        var index = 0
        while index < spans.count {
            let target = spans[index].format.target
            let end = spans[index...].firstIndex { $0.format.target != target } ?? spans.count
            writer.write(spans[index..<end], to: target)
            index = end
        }
        return writer.bytes
    }

    private mutating func write(_ spans: ArraySlice<Passage.Span>, to target: [UInt8]?) {
        guard let target else { return write(spans) }
        if let plain = Self.plain(spans), plain == target, Self.isAutolink(plain) {
            bytes += [0x3C] + plain + [0x3E]
            return
        }
        // An exclamation mark before a link would make an image of it.
        if bytes.last == 0x21 { bytes.insert(0x5C, at: bytes.count - 1) }
        bytes.append(0x5B)
        write(spans)
        bytes += Array("](".utf8) + Self.destination(target, isCell: place == .cell) + [0x29]
    }

    private mutating func write(_ spans: ArraySlice<Passage.Span>) {
        for index in spans.indices {
            let span = spans[index]
            switch span.content {
            case .text(let text) where span.format.isCode:
                close(to: span.format)
                open(for: span.format, spans[index...])
                bytes += Self.code(text, isCell: place == .cell)
            case .text(let text):
                close(to: span.format)
                // No dress begins with a blank: Markdown would take its mark for a sign of the text.
                let blanks = text.prefix { $0 == 0x20 }
                if !blanks.isEmpty, hasToOpen(span.format) { bytes += blanks }
                let rest = !blanks.isEmpty && hasToOpen(span.format) ? Array(text[blanks.count...]) : text
                open(for: span.format, spans[index...])
                let next = index + 1 < spans.endIndex ? spans[index + 1] : nil
                bytes += escaped(rest, isLast: next == nil || next?.content == .lineBreak)
            // A break and a mark of a note have no dress of their own, and end none.
            case .lineBreak:
                if place == .paragraph {
                    bytes += [0x5C, 0x0A] + prefix
                    lineStart = bytes.count
                } else {
                    bytes += Array("<br>".utf8)
                }
            case .note(let note): bytes += Array("[^".utf8) + naming(note) + [0x5D]
            }
        }
        close(to: Prose.Format())
    }

    private func hasToOpen(_ format: Prose.Format) -> Bool {
        Dress.allCases.contains { $0.isWorn(format) && !open.contains($0) }
    }

    /// Closes what is worn no longer, and what was opened within it.
    private mutating func close(to format: Prose.Format) {
        guard let index = open.firstIndex(where: { !$0.isWorn(format) }) else { return }
        while open.count > index, let dress = open.popLast() { bytes += dress.mark }
    }

    /// Opens what is worn from here on, what lasts longest first.
    private mutating func open(for format: Prose.Format, _ rest: ArraySlice<Passage.Span>) {
        let wanted = Dress.allCases.filter { $0.isWorn(format) && !open.contains($0) }
        let lengths = wanted.map { dress in (dress, rest.prefix { dress.isWorn($0.format) || $0.isBreak }.count) }
        for (dress, _) in lengths.sorted(by: { $0.1 > $1.1 }) {
            bytes += dress.mark
            open.append(dress)
        }
    }

    // Escapes.

    /// Text with a backslash before every sign that Markdown would take for one of its own.
    private func escaped(_ text: [UInt8], isLast: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 8)
        let isAtStart = bytes.count == lineStart && place != .cell
        let mark = isAtStart ? Self.markAtStart(text) : nil
        for (index, byte) in text.enumerated() {
            let before = index > 0 ? text[index - 1] : bytes.count > max(lineStart, 0) ? bytes.last : nil
            let after = index + 1 < text.count ? text[index + 1] : nil
            if index == mark || needsEscape(byte, before: before, after: after, rest: text[index...]) {
                result.append(0x5C)
            }
            result.append(byte)
        }
        // Closing number signs of a heading are no text of it.
        if place == .heading, isLast, text.last == 0x23 { result.insert(0x5C, at: result.count - 1) }
        return result
    }

    private func needsEscape(
        _ byte: UInt8, before: UInt8?, after: UInt8?, rest: ArraySlice<UInt8>
    ) -> Bool {
        switch byte {
        case 0x60: true
        case 0x2A, 0x7E: !(before.map { $0 == 0x20 } ?? false && after == 0x20)
        case 0x5F: !(before.map(Self.isWordByte) ?? false && after.map(Self.isWordByte) ?? false)
        case 0x5C: after.map(Self.isPunctuation) ?? true
        case 0x5B: after == 0x5E || Self.opensLink(rest)
        // In the text of a link every bracket counts.
        case 0x5D: false
        case 0x3C: after.map { Self.isLetter($0) || [0x2F, 0x21, 0x3F].contains($0) } ?? true
        case 0x26: after.map { Self.isLetter($0) || $0 == 0x23 } ?? true
        case 0x7C: place == .cell
        default: false
        }
    }

    /// Whether a bracket could begin a link, the name of one, or a note.
    private static func opensLink(_ rest: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        for (index, byte) in zip(rest.indices, rest).prefix(1_000) {
            if byte == 0x5B { depth += 1 }
            guard byte == 0x5D else { continue }
            depth -= 1
            guard depth <= 0 else { continue }
            guard index + 1 < rest.endIndex else { return true }
            return [0x28, 0x5B, 0x3A].contains(rest[index + 1])
        }
        return true
    }

    /// The place of the sign that would make a list item, a heading, a quotation or a line of a text at a line's start.
    private static func markAtStart(_ text: [UInt8]) -> Int? {
        guard let first = text.first else { return nil }
        let digits = text.prefix { (0x30...0x39).contains($0) }.count
        switch first {
        case 0x23:
            let count = text.prefix { $0 == 0x23 }.count
            return count <= 6 && (count == text.count || text[count] == 0x20) ? 0 : nil
        case 0x3E, 0x3D: return 0
        case 0x2B, 0x2D:
            let isRow = text.allSatisfy { $0 == first || $0 == 0x20 || $0 == 0x7C || $0 == 0x3A }
            return text.count == 1 || text[1] == 0x20 || isRow ? 0 : nil
        case 0x3A, 0x7C:
            return text.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) } ? 0 : nil
        case _ where (1...9).contains(digits) && digits < text.count && (text[digits] == 0x2E || text[digits] == 0x29):
            return digits + 1 == text.count || text[digits + 1] == 0x20 ? digits : nil
        default: return nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !isLetter(byte) && !(0x30...0x39).contains(byte)
    }

    // Code and links.

    private static func code(_ text: [UInt8], isCell: Bool) -> [UInt8] {
        var (longest, run) = (0, 0)
        for byte in text {
            run = byte == 0x60 ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = [UInt8](repeating: 0x60, count: longest + 1)
        let needsRoom =
            text.first == 0x60 || text.last == 0x60
            || text.first == 0x20 && text.last == 0x20 && text.contains { $0 != 0x20 }
        let room: [UInt8] = needsRoom ? [0x20] : []
        let content = isCell ? text.flatMap { $0 == 0x7C ? [0x5C, 0x7C] : [$0] } : text
        return fence + room + content + room + fence
    }

    private static func destination(_ target: [UInt8], isCell: Bool) -> [UInt8] {
        var result: [UInt8] = []
        for byte in target {
            // What would end the address, or is no sign of one.
            if [0x28, 0x29, 0x3C, 0x3E, 0x5C].contains(byte) || byte == 0x7C && isCell {
                result += [0x5C, byte]
            } else if byte <= 0x20 || byte == 0x7F {
                result += Array("%".utf8) + hexadecimal(byte)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func plain(_ spans: ArraySlice<Passage.Span>) -> [UInt8]? {
        guard spans.count == 1, let span = spans.first, case .text(let text) = span.content else { return nil }
        var format = span.format
        format.target = nil
        return format == Prose.Format() ? text : nil
    }

    private static func isAutolink(_ text: [UInt8]) -> Bool {
        (text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8))
            && text.allSatisfy { (0x21...0x7E).contains($0) && ![0x3C, 0x3E, 0x7C].contains($0) }
    }
}

extension Passage.Span {
    fileprivate var isBreak: Bool {
        if case .text = content { return false }
        return true
    }
}
