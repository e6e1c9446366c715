import Dossier
import Redline
import Summary

/// A difference in the words of a council's amendment: numbered points, each with the place, what is to be done there, and
/// the literal text.
///
/// The places are those of the old text, since that is what an amendment amends; where a text goes to is told in the new one.
struct Amendment {
    private let places: RedlinePlaces
    private let words: AmendmentWords
    private var points: [String] = []

    /// The points, with who proposes them and why where that is known.
    static func text(_ comparison: Comparison, in language: Language) -> String {
        var amendment = Amendment(comparison.redline, language)
        amendment.write()
        let words = amendment.words
        guard !amendment.points.isEmpty else {
            return RedlineText.summary(comparison.redline, in: language)
        }
        var text = words.opening(comparison.oldName) + "\n\n"
        for (index, point) in amendment.points.enumerated() {
            let number = "\(index + 1). "
            let indent = String(repeating: " ", count: number.count)
            text += number + point.replacing("\n", with: "\n" + indent) + "\n\n"
        }
        if let origin = comparison.origin { text += OriginWords.sentence(origin, language) + "\n" }
        while text.hasSuffix("\n\n") { text.removeLast() }
        return Terminal.escape(text, keepingLines: true)
    }

    private init(_ redline: Redline, _ language: Language) {
        places = RedlinePlaces(redline)
        words = AmendmentWords(language: language)
    }

    private mutating func write() {
        var index = 0
        while index < places.blocks.count {
            let block = places.blocks[index]
            switch block.fate {
            case .inserted, .deleted:
                let end = groupEnd(from: index)
                if block.fate == .inserted { add(index..<end) } else { remove(index..<end) }
                index = end
                continue
            case .changed where !block.isLayoutOnly: change(index)
            case .movedTo:
                if !places.all[index].isFollower { move(index) }
                if block.segments.contains(where: { $0.change != .kept }) { change(index) }
            case .kept, .changed, .movedFrom: break
            }
            index += 1
        }
    }

    /// The end of the blocks that came or went as one: a heading begins another piece, and so does another fate.
    private func groupEnd(from start: Int) -> Int {
        let first = places.blocks[start]
        return places.blocks[(start + 1)...].firstIndex {
            $0.fate != first.fate || $0.isHeading || $0.isRow != first.isRow && !first.isHeading
        } ?? places.blocks.count
    }

    // MARK: Texts

    private func text(_ index: Int, without change: Redline.Segment.Change) -> String {
        let units = MarkedText(places.blocks[index].segments).units.filter { $0.change != change }
            .map { MarkedText.Unit(scalar: $0.scalar, change: .kept) }
        let content = BlockContent(MarkedText(units[...]), kind: places.blocks[index].kind).text
        if places.blocks[index].isRow { return content.cells.map { $0.string() }.joined(separator: " | ") }
        return content.trimmed.string()
    }

    /// Whether a reader reads anything there; the fences of the front matter are none of the text.
    private func isVisible(_ index: Int) -> Bool {
        guard places.blocks[index].kind != .frontMatter(key: "") else { return false }
        return places.blocks[index].segments.contains { !MarkedText([$0]).isBlank }
    }

    // MARK: Whole blocks

    private mutating func add(_ group: Range<Int>) {
        let shown = group.filter(isVisible)
        guard let first = shown.first else { return }
        let quotes = shown.map { text($0, without: .deleted) }
        let kinds = shown.map { places.blocks[$0].kind }
        let anchor = (0..<first).last { places.blocks[$0].fate.isInOld && isVisible($0) }
        let place = kinds[0].isHeading ? nil : places.oldHeading(above: first)
        // What follows on an addition has no place of its own in the old text.
        let before = (0..<first).last { isVisible($0) }
        let spot: AmendmentWords.Spot =
            if before.map({ places.blocks[$0].fate == .inserted }) == true {
                .afterTheLastPoint
            } else if let anchor {
                .after(reference(anchor, without: .inserted))
            } else {
                .beginning
            }
        points.append(words.add(kinds, quotes, at: place, spot))
    }

    private mutating func remove(_ group: Range<Int>) {
        let shown = group.filter(isVisible)
        guard let first = shown.first else { return }
        let kinds = shown.map { places.blocks[$0].kind }
        let place = kinds[0].isHeading ? nil : places.oldHeading(above: first)
        points.append(words.remove(kinds, shown.map { text($0, without: .inserted) }, at: place))
    }

    private mutating func move(_ index: Int) {
        guard let partner = places.all[index].partner else { return }
        let length = places.pieceLength(from: index)
        let anchor = (0..<index).last { places.blocks[$0].fate.isInNew && isVisible($0) }
        let isHeading = places.blocks[index].isHeading
        points.append(
            words.move(
                reference(partner, without: .inserted), count: length,
                at: isHeading ? nil : places.oldHeading(above: partner),
                to: isHeading ? nil : places.newHeading(above: index),
                anchor.map { .after(reference($0, without: .deleted)) } ?? .beginning))
    }

    /// How a block is called without quoting all of it.
    private func reference(_ index: Int, without change: Redline.Segment.Change) -> AmendmentWords.Reference {
        let block = places.blocks[index]
        var text = text(index, without: change)
        if block.isRow { text = text.split(separator: " | ").first.map(String.init) ?? text }
        return AmendmentWords.Reference(kind: block.kind, text: text)
    }

    // MARK: Within a block

    private mutating func change(_ index: Int) {
        let block = places.blocks[index]
        let (old, new) = (text(index, without: .inserted), text(index, without: .deleted))
        // A block that moved stands where it went by the time that it is changed.
        let place = block.fate.isInOld ? places.oldHeading(above: index) : places.newHeading(above: index)
        switch block.kind {
        case .heading: if old != new { points.append(words.replace(block.kind, old, new, at: nil)) }
        case .tableRow: changeRow(index, at: place)
        case .paragraph, .item, .quote, .footnote: changeSentences(block, old, new, at: place)
        case .code, .frontMatter, .html, .rule, .blank:
            if old != new { points.append(words.replace(block.kind, old, new, at: block.isFrontMatter ? nil : place)) }
        }
    }

    private mutating func changeRow(_ index: Int, at place: String?) {
        func cells(_ index: Int, without change: Redline.Segment.Change) -> [String] {
            let units = MarkedText(places.blocks[index].segments).units.filter { $0.change != change }
            return BlockContent(MarkedText(units[...]), kind: .tableRow(isHeader: false)).text.cells.map { $0.string() }
        }
        let (old, new) = (cells(index, without: .inserted), cells(index, without: .deleted))
        guard old.count == new.count else {
            let kind = places.blocks[index].kind
            points.append(words.replace(kind, old.joined(separator: " | "), new.joined(separator: " | "), at: place))
            return
        }
        let head = (0..<index).last {
            places.blocks[$0].kind == .tableRow(isHeader: true) && places.blocks[$0].fate.isInOld
        }
        let columns = head.map { cells($0, without: .inserted) } ?? []
        let isHead = places.blocks[index].kind == .tableRow(isHeader: true)
        for (column, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
            let name = column < columns.count ? columns[column] : nil
            points.append(
                words.replaceCell(row: isHead ? nil : old.first, column: isHead ? nil : name, pair.0, pair.1, at: place)
            )
        }
    }

    private mutating func changeSentences(_ block: Redline.Block, _ old: String, _ new: String, at place: String?) {
        let was = Self.sentences(old)
        let becomes = Self.sentences(new)
        if old == new { return points += words.reflow(block, last: was.last, at: place) }
        let rows = Sentences.rows(old: Array(old.utf8), new: Array(new.utf8))
        guard !rows.isEmpty, was.count > 1 || becomes.count > 1 || block.kind == .paragraph else {
            points.append(words.replace(block.kind, old, new, at: place))
            return
        }
        // What a sentence of the new text is called in the old one; nil while it is not there yet.
        var oldNames: [String: String] = Dictionary(was.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        for row in rows where !row.was.isEmpty && !row.wordt.isEmpty { oldNames[row.wordt] = row.was }
        // In the order of the old text, in which a member reads along.
        var ordered: [(place: Int, point: String)] = []
        var added: [String] = []
        func flush() {
            guard !added.isEmpty else { return }
            let first = becomes.firstIndex(of: added[0]) ?? 0
            let anchor = first > 0 ? oldNames[becomes[first - 1]] : nil
            let point = words.addSentences(added, after: anchor, before: was.first, at: place)
            ordered.append((anchor.flatMap { was.firstIndex(of: $0) }.map { 2 * $0 + 1 } ?? -1, point))
            added = []
        }
        for row in rows {
            if row.was.isEmpty {
                // Only what follows on what came is one addition with it.
                if let last = added.last, let index = becomes.firstIndex(of: last),
                    !(index + 1 < becomes.count && becomes[index + 1] == row.wordt)
                {
                    flush()
                }
                added.append(row.wordt)
                continue
            }
            flush()
            let point =
                row.wordt.isEmpty
                ? words.removeSentence(row.was, at: place) : words.replaceSentence(row.was, row.wordt, at: place)
            ordered.append((2 * (was.firstIndex(of: row.was) ?? was.count), point))
        }
        flush()
        // Points at one place stay as they were found.
        points += ordered.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.point)
    }

    /// The sentences of a text on one line.
    private static func sentences(_ text: String) -> [String] {
        Sentences.rows(old: [], new: Array(text.utf8)).map(\.wordt)
    }
}

extension Redline.Block {
    /// It is a row of a table.
    var isRow: Bool {
        if case .tableRow = kind { return true }
        return false
    }
}

extension Redline.Block.Kind {
    /// It is a heading.
    var isHeading: Bool {
        if case .heading = self { return true }
        return false
    }
}
