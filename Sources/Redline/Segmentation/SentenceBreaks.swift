import Markdown

/// The division of a text into sentences by the rules of Unicode Standard Annex #29, section 5.
///
/// In a text of a document these differ, where `DutchSentences` says so.
struct SentenceBreaks {
    /// A scalar, or a mark of Markdown, which is never cut.
    struct Item {
        let kind: SentenceClass
        let range: Range<Int>
        let isLowercase: Bool
        let isUppercase: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let marks: [Int: InlineMark]
    private let isDocument: Bool

    /// The ends of the sentences of a document, where the next begins; that of the last is the end of the text.
    /// - Complexity: O(n) in bytes.
    static func ends(in text: [UInt8], marks: [InlineMark]) -> [Int] {
        let places = Dictionary(marks.map { ($0.range.lowerBound, $0) }) { first, _ in first }
        return text.withUnsafeBufferPointer { SentenceBreaks(bytes: $0, marks: places, isDocument: true).ends() }
    }

    /// The same by the rules alone.
    static func unmodifiedEnds(in text: [UInt8]) -> [Int] {
        text.withUnsafeBufferPointer { SentenceBreaks(bytes: $0, marks: [:], isDocument: false).ends() }
    }

    private func ends() -> [Int] {
        var ends: [Int] = []
        var place = 0
        var before: Item?
        while true {
            let plain = endOfPlain(place)
            if plain > place {
                before = read(plain - 1)
                place = plain
            }
            guard let item = read(place) else { break }
            if item.kind.isParagraphEnd {
                place = endOfParagraph(item)
                ends.append(place)
                before = nil
                continue
            }
            if item.kind.isEnd, let end = self.end(after: item, before, sentence: ends.last ?? 0) {
                ends.append(end)
                place = end
                before = nil
                continue
            }
            if !item.kind.isIgnored || before == nil { before = item }
            place = item.range.upperBound
        }
        if let last = ends.last ?? 0 as Int?, last < bytes.count { ends.append(bytes.count) }
        return ends
    }

    /// The place behind letters, digits and blanks of ASCII, which end nothing; where there are marks, none are passed.
    private func endOfPlain(_ start: Int) -> Int {
        guard marks.isEmpty else { return start }
        var place = start
        while place < bytes.count, bytes[place] == 0x20 || bytes[place].isAlphanumeric { place += 1 }
        return place
    }

    /// SB3.
    private func endOfParagraph(_ item: Item) -> Int {
        if item.kind == .carriageReturn, let next = read(item.range.upperBound), next.kind == .lineFeed {
            return next.range.upperBound
        }
        return item.range.upperBound
    }

    /// SB6 to SB11: the place behind a full stop or another end where the next sentence begins, or `nil` where the
    /// sentence goes on.
    private func end(after mark: Item, _ before: Item?, sentence: Int) -> Int? {
        let isFullStop = mark.kind == .fullStop
        var place = skipIgnored(mark.range.upperBound)
        if isFullStop, let next = read(place) {
            if next.kind == .numeric { return nil }  // SB6
            if let before, before.isLowercase || before.isUppercase, next.isUppercase { return nil }  // SB7
        }
        while let next = read(place), next.kind == .close { place = skipIgnored(next.range.upperBound) }
        let blanks = place
        while let next = read(place), next.kind == .space { place = skipIgnored(next.range.upperBound) }
        guard let next = read(place) else { return bytes.count }
        if next.kind == .continuation || next.kind.isEnd { return nil }  // SB8a
        if next.kind.isParagraphEnd { return endOfParagraph(next) }
        let goesOn = isFullStop && isFollowedByLowercase(place)  // SB8
        guard isDocument else { return goesOn ? nil : place }
        let text = UnsafeBufferPointer(rebasing: bytes[sentence...])
        let rest = DutchSentences(
            text: text, mark: mark.range.lowerBound - sentence, next: place - sentence, hasBlank: place > blanks)
        return rest.goesOn(byRule: goesOn, nextIsLowercase: next.isLowercase) ? nil : place
    }

    private func isFollowedByLowercase(_ start: Int) -> Bool {
        var place = start
        while let item = read(place) {
            if item.isLowercase { return true }
            if item.kind == .letter || item.kind.isParagraphEnd || item.kind.isEnd { return false }
            place = skipIgnored(item.range.upperBound)
        }
        return false
    }

    /// SB5.
    private func skipIgnored(_ start: Int) -> Int {
        var place = start
        while let item = read(place), item.kind.isIgnored { place = item.range.upperBound }
        return place
    }

    private func read(_ place: Int) -> Item? {
        guard place < bytes.count else { return nil }
        if !marks.isEmpty, let mark = marks[place] { return item(mark) }
        guard let (scalar, length) = ScalarReader.scalar(in: bytes, at: place, limit: bytes.count) else {
            return Item(kind: .other, range: place..<place + 1, isLowercase: false, isUppercase: false)
        }
        let range = place..<place + length
        let kind = BreakTable.sentenceClass(scalar)
        if isDocument, scalar == 0x0A || scalar == 0x0D || scalar == 0x2026 {
            return scalar == 0x2026
                ? Item(kind: .fullStop, range: range, isLowercase: false, isUppercase: false) : lineBreak(place)
        }
        let isLetter = kind == .letter
        return Item(
            kind: kind, range: range, isLowercase: isLetter && ScalarReader.isLowercase(scalar),
            isUppercase: isLetter && ScalarReader.isUppercase(scalar))
    }

    /// In a paragraph a line break is a blank; a blank line ends it.
    private func lineBreak(_ place: Int) -> Item {
        var end = place + 1
        if bytes[place] == 0x0D, end < bytes.count, bytes[end] == 0x0A { end += 1 }
        var next = end
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        let isBlankLine = next < bytes.count && (bytes[next] == 0x0A || bytes[next] == 0x0D)
        return Item(
            kind: isBlankLine ? .separator : .space, range: place..<end, isLowercase: false, isUppercase: false)
    }

    /// What closes a construct stands before the blank behind a sentence, what opens one stands in the next.
    private func item(_ mark: InlineMark) -> Item {
        let kind: SentenceClass
        switch mark.role {
        case .close: kind = .close
        case .open: kind = .other
        case .target: kind = mark.group >= 0 ? .close : .letter
        case .whole:
            let second = mark.range.count > 1 ? bytes[mark.range.lowerBound + 1] : 0
            let first = bytes[mark.range.lowerBound]
            // A reference to a footnote, or the end of an element of HTML.
            kind = first == 0x5B && second == 0x5E || first == 0x3C && second == 0x2F ? .close : .other
        }
        return Item(kind: kind, range: mark.range, isLowercase: false, isUppercase: false)
    }
}
