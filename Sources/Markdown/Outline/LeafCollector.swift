import CMarkdown

/// Gathers the leaves while md4c calls back, which it does so often that an object would cost time.
struct LeafCollector {
    private var leaves: [Outline.Leaf] = []
    private var open: Outline.Leaf?
    private var kind = Outline.Leaf.Kind.paragraph
    /// For each open list whether it is numbered.
    private var lists: [Bool] = []
    private var quotations = 0
    private var opensItem = false
    private var isHeader = false
    private var budget: Int
    private let base: UnsafeRawPointer
    private let size: Int
    private let offset: Int

    /// - Parameters:
    ///   - base: the text that md4c reads; its pointers into it tell where a block stands.
    ///   - count: the size of that text in bytes.
    ///   - offset: the place of that text in the whole.
    init(base: UnsafeRawPointer, count: Int, offset: Int) {
        self.base = base
        size = count
        self.offset = offset
        budget = count * 8 + 4_096
    }

    /// The collector that md4c was given to hand back.
    static func from(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<LeafCollector>? {
        user?.assumingMemoryBound(to: LeafCollector.self)
    }

    mutating func finish() -> [Outline.Leaf] {
        close()
        return leaves
    }

    /// One more callback; not zero, which stops md4c, once there are far more than the text can account for.
    mutating func count() -> Int32 {
        budget -= 1
        return budget < 0 ? 1 : 0
    }

    mutating func enter(_ block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        switch block {
        case MD_BLOCK_TH, MD_BLOCK_TD: return count()
        default: close()
        }
        switch block {
        case MD_BLOCK_UL: lists.append(false)
        case MD_BLOCK_OL: lists.append(true)
        case MD_BLOCK_LI: opensItem = true
        case MD_BLOCK_QUOTE: quotations += 1
        case MD_BLOCK_THEAD: isHeader = true
        default: break
        }
        switch block {
        case MD_BLOCK_H:
            let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
            kind = .heading(level: Int(level))
        case MD_BLOCK_CODE: kind = .code
        case MD_BLOCK_HTML: kind = .html
        case MD_BLOCK_TR: kind = .row(isHeader: isHeader)
        default: kind = .paragraph
        }
        return count()
    }

    mutating func leave(_ block: MD_BLOCKTYPE) -> Int32 {
        switch block {
        case MD_BLOCK_TH, MD_BLOCK_TD: return count()
        default: close()
        }
        switch block {
        case MD_BLOCK_UL, MD_BLOCK_OL: _ = lists.popLast()
        // The leaf behind an empty item opens none.
        case MD_BLOCK_LI: opensItem = false
        case MD_BLOCK_QUOTE: quotations -= 1
        case MD_BLOCK_THEAD: isHeader = false
        default: break
        }
        // Text that follows a block inside a list item has no block of its own when the list is tight.
        kind = .paragraph
        return count()
    }

    mutating func add(_ textKind: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ length: Int) -> Int32 {
        guard let text else { return count() }
        let distance = UnsafeRawPointer(text) - base
        // What md4c makes up itself, such as the line feeds in code, lies elsewhere in memory.
        if distance >= 0, distance + length <= size, length > 0 {
            let place = offset + distance..<offset + distance + length
            if var leaf = open {
                open = nil
                leaf.range = min(leaf.range.lowerBound, place.lowerBound)..<max(leaf.range.upperBound, place.upperBound)
                open = leaf
            } else {
                open = Outline.Leaf(kind: kind, range: place, surroundings: surroundings)
                opensItem = false
            }
        }
        if case .heading = kind { addHeading(textKind, UnsafeRawBufferPointer(start: text, count: length)) }
        return count()
    }

    private mutating func addHeading(_ textKind: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) {
        switch textKind {
        case MD_TEXT_NORMAL, MD_TEXT_CODE: open?.text += bytes
        case MD_TEXT_BR, MD_TEXT_SOFTBR: open?.text.append(0x20)
        case MD_TEXT_NULLCHAR: open?.text += Array("\u{FFFD}".utf8)
        case MD_TEXT_ENTITY:
            let decoded = CharacterReference.decode(Array(bytes))
            // Headings are compared, and a blank that keeps words together is a blank.
            open?.text += decoded.elementsEqual("\u{A0}".utf8) ? [0x20] : decoded
        default: break
        }
    }

    private var surroundings: Outline.Leaf.Surroundings {
        Outline.Leaf.Surroundings(
            depth: lists.count, isOrdered: lists.last ?? false, opensItem: opensItem, isQuoted: quotations > 0)
    }

    private mutating func close() {
        if let leaf = open { leaves.append(leaf) }
        open = nil
    }
}
