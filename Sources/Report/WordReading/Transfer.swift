import Markdown
import Redline

/// Makes of a Markdown text what a Word file shows now: where the file shows what the text says, its bytes stay.
///
/// What is made is read back. Where that is not what the file shows, the next way is tried: first only the words that
/// changed are put in their place, then whole blocks are written anew, then the whole text.
struct Transfer {
    /// A text, and whether it reads back as what the file shows.
    struct Outcome {
        let text: [UInt8]
        let isExact: Bool
    }

    private let source: SourceText
    private let passages: [Passage]
    private let hunks: [Hunk]
    /// The passages of the text that is to be made.
    private let target: [Passage]
    private let names: NoteNames
    private let places: Places

    /// Where each boundary between passages of the source stands in the target.
    private struct Places {
        /// Before what comes in at the boundary, and after it.
        var starts: [Int] = []
        var ends: [Int] = []
        /// Whether it lies inside a hunk.
        var isInside: [Bool] = []

        init(_ hunks: [Hunk], count: Int) {
            var shift = 0
            var next = 0
            for boundary in 0...count {
                // What was replaced ends here; what comes in at this very place is still to come.
                while next < hunks.count, !hunks[next].old.isEmpty, hunks[next].old.upperBound <= boundary {
                    shift += hunks[next].new.count - hunks[next].old.count
                    next += 1
                }
                starts.append(boundary + shift)
                while next < hunks.count, hunks[next].old.upperBound <= boundary {
                    shift += hunks[next].new.count - hunks[next].old.count
                    next += 1
                }
                ends.append(boundary + shift)
                isInside.append(
                    next < hunks.count && hunks[next].old.lowerBound < boundary && boundary < hunks[next].old.upperBound
                )
            }
        }
    }

    /// - Parameters:
    ///   - hunks: where the source is to become like the passages; elsewhere it stays, whatever they are.
    init(_ source: SourceText, _ hunks: [Hunk], from passages: [Passage]) {
        self.source = source
        self.hunks = hunks
        self.passages = passages
        var target: [Passage] = []
        var place = 0
        for hunk in hunks {
            target += source.passages[place..<hunk.old.lowerBound] + passages[hunk.new]
            place = hunk.old.upperBound
        }
        target += source.passages[place...]
        self.target = target
        names = NoteNames(source, hunks, target, replacing: passages)
        places = Places(hunks, count: source.passages.count)
    }

    func run() -> Outcome {
        guard !hunks.isEmpty else { return Outcome(text: source.bytes, isExact: true) }
        if source.paragraphs != nil {
            for inPlace in [true, false] {
                let text = assembled(inPlace: inPlace)
                if isGood(text) { return Outcome(text: text, isExact: true) }
            }
        }
        let whole = written()
        if source.paragraphs == nil || isGood(whole) { return Outcome(text: whole, isExact: isGood(whole)) }
        // Some dress has no sign in Markdown where it stands: less is lost where less is written anew.
        return Outcome(text: assembled(inPlace: true), isExact: false)
    }

    private func isGood(_ text: [UInt8]) -> Bool {
        SourceText(text).passages.likenesses == target.likenesses
    }

    // The whole text anew.

    private func written() -> [UInt8] {
        var writing = AssembledText(source)
        for (kind, range) in source.blocks {
            guard case .frontMatter = kind else { break }
            writing.keep(range)
        }
        writing.add(MarkdownWriter.text(target, naming: names.name))
        for note in source.notes.unique where !names.gone.contains(note.name) {
            writing.add(names.definition(note.name, names.changed[note.name] ?? note.text))
        }
        for note in names.added { writing.add(names.definition(note.name, note.text)) }
        return writing.finish()
    }

    // Block by block.

    private func assembled(inPlace: Bool) -> [UInt8] {
        let editor = InPlaceEditor(source, names)
        var edits: [InPlaceEditor.Edit] = []
        var whole: [Hunk] = []
        for hunk in hunks {
            if inPlace, let found = editor.edits(hunk, to: passages) { edits += found } else { whole.append(hunk) }
        }
        let stretches = stretches(whole)
        // What lies in a stretch that is written anew is written with it.
        var isAnew = [Bool](repeating: false, count: source.passages.count)
        for stretch in stretches { for passage in stretch.old { isAnew[passage] = true } }
        edits.removeAll { isAnew[$0.passage] }
        return write(stretches, edits)
    }

    /// A stretch of the source that is written anew, and the passages of the target that come in its place.
    private struct Stretch {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// The hunks, grown to whole blocks of Markdown.
    private func stretches(_ hunks: [Hunk]) -> [Stretch] {
        var result: [Range<Int>] = []
        for hunk in hunks {
            if let last = result.last, last.lowerBound <= hunk.old.lowerBound, hunk.old.upperBound <= last.upperBound {
                continue
            }
            var old = grown(hunk.old)
            while let last = result.last, old.lowerBound <= last.upperBound {
                result.removeLast()
                old = grown(min(last.lowerBound, old.lowerBound)..<max(last.upperBound, old.upperBound))
            }
            result.append(old)
        }
        return result.map { Stretch(old: $0, new: places.starts[$0.lowerBound]..<places.ends[$0.upperBound]) }
    }

    private func grown(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        let count = source.passages.count
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            let start = places.starts[lower]
            let end = places.ends[upper]
            // What comes may go on in the block before it, or the block after it may go on from there.
            let joinsBefore = start > 0 && start < target.count && target[start].goesOn(after: target[start - 1])
            let joinsAfter = end > 0 && end < target.count && target[end].goesOn(after: target[end - 1])
            if lower > 0,
                places.isInside[lower] || joinsBefore && start < end
                    || lower < count && source.isOneBlock(lower - 1, lower)
            {
                lower -= 1
                isGrowing = true
            }
            if upper < count,
                places.isInside[upper] || joinsAfter && start < end || upper > 0 && source.isOneBlock(upper - 1, upper)
            {
                upper += 1
                isGrowing = true
            }
        }
        return lower..<upper
    }

    /// The block before which a stretch is written.
    private func blockBefore(_ stretch: Stretch) -> Int {
        let first = stretch.old.lowerBound
        if stretch.old.isEmpty, first > 0 { return source.blockOfPassage[first - 1] + 1 }
        return source.blockOfPassage.indices.contains(first) ? source.blockOfPassage[first] : source.blocks.count
    }

    private func write(_ stretches: [Stretch], _ edits: [InPlaceEditor.Edit]) -> [UInt8] {
        var writing = AssembledText(source)
        var stretch = 0
        var edit = 0
        var done: Set<Int> = []
        for stretch in stretches {
            for passage in stretch.old { done.insert(source.blockOfPassage[passage]) }
        }
        for (index, block) in source.blocks.enumerated() {
            while stretch < stretches.count, blockBefore(stretches[stretch]) == index {
                writing.add(MarkdownWriter.text(target[stretches[stretch].new], naming: names.name))
                stretch += 1
            }
            if done.contains(index) { continue }
            if block.kind == .footnote, let name = source.noteName(block.range) {
                if names.gone.contains(name) { continue }
                if let text = names.changed[name] {
                    writing.replace(block.range, by: names.definition(name, text))
                    continue
                }
            }
            var changes: [(Range<Int>, [UInt8])] = []
            while edit < edits.count, edits[edit].range.lowerBound < block.range.upperBound {
                changes.append((edits[edit].range, edits[edit].text))
                edit += 1
            }
            writing.keep(block.range, changes)
        }
        while stretch < stretches.count {
            writing.add(MarkdownWriter.text(target[stretches[stretch].new], naming: names.name))
            stretch += 1
        }
        for note in names.added { writing.add(names.definition(note.name, note.text)) }
        return writing.finish()
    }
}

extension [Passage] {
    /// What a reader sees; neighbouring pieces of code are one.
    fileprivate var likenesses: [Passage.Likeness] {
        var result: [Passage.Likeness] = []
        for passage in self {
            if passage.shape.kind == .code, let last = result.last, last.shape == passage.shape {
                let lines = (last.cells.first ?? []) + [Passage.Span(content: .lineBreak, format: Prose.Format())]
                result[result.count - 1] = Passage.Likeness(
                    shape: last.shape, cells: [lines + (passage.cells.first ?? [])], alignments: [])
            } else {
                result.append(passage.likeness)
            }
        }
        return result
    }
}

extension [(name: [UInt8], text: [Passage.Span])] {
    /// Each name once.
    fileprivate var unique: Self {
        var seen: Set<[UInt8]> = []
        return filter { seen.insert($0.name).inserted }
    }
}

extension SourceText {
    /// The name of the footnote that a block is the text of.
    fileprivate func noteName(_ range: Range<Int>) -> [UInt8]? {
        let content = bytes[range].drop { $0 <= 0x20 }
        guard content.starts(with: [0x5B, 0x5E]), let close = content.firstIndex(of: 0x5D) else { return nil }
        return Array(content[content.startIndex + 2..<close])
    }
}
