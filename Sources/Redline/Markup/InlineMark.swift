/// A stretch of Markdown that is a mark and no text: it is never cut, and goes or stays with its fellows.
struct InlineMark: Equatable {
    enum Role: Equatable {
        /// Stands before what it marks.
        case open
        /// Stands after it.
        case close
        /// An address, in a link or by itself: text that is never cut, and no mark.
        case target
        /// Stands by itself.
        case whole
    }

    let range: Range<Int>
    let role: Role
    /// The marks of one construct have one number; -1 where it stands by itself.
    let group: Int
}

/// How the bytes of a block are read.
enum Reading: Equatable {
    /// As words and signs in lines.
    case lines
    /// As sentences, with marks of Markdown in them.
    case prose
    /// As prose in which every line starts with the mark of a quotation.
    case quotation

    init(_ kind: Redline.Block.Kind, _ text: ArraySlice<UInt8>) {
        switch kind {
        case .heading, .paragraph, .item, .quote, .footnote, .tableRow:
            self = text.first { $0 != 0x20 } == 0x3E ? .quotation : .prose
        default: self = .lines
        }
    }
}
