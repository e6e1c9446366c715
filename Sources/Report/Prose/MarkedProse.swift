import Markdown
import Redline
import Summary

/// Two texts as one, as a reader sees them: what stayed, and under whose name the rest came, went or moved.
struct MarkedProse {
    /// What happened to a piece, to the end of a paragraph or to a row.
    enum Mark: Equatable {
        case kept
        case inserted(Contributor?)
        case deleted(Contributor?)
        /// It stood here; the paragraph with the same number tells where it went.
        case movedFrom(Int, Contributor?)
        case movedTo(Int, Contributor?)

        /// Whether it is in the new text.
        var isNew: Bool {
            switch self {
            case .kept, .inserted, .movedTo: true
            case .deleted, .movedFrom: false
            }
        }

        /// Whether it is in the old text.
        var isOld: Bool {
            switch self {
            case .kept, .deleted, .movedFrom: true
            case .inserted, .movedTo: false
            }
        }
    }

    struct Piece {
        let piece: Prose.Piece
        let mark: Mark
    }

    /// A list of one of the two texts; a list that both have is that of the new one.
    struct List: Hashable {
        let isOld: Bool
        let number: Int
        let start: Int
        let depth: Int
    }

    /// A paragraph, or a row of a table.
    struct Paragraph {
        let shape: Prose.Shape
        let cells: [[Piece]]
        let alignments: [Prose.Alignment]
        /// What happened to its end, which is what makes it a paragraph; of a row, what happened to the row.
        let mark: Mark
        /// The list that it bears a number of.
        let list: List?
    }

    enum Block {
        case paragraph(Paragraph)
        case table([Paragraph])
        case rule(Mark)
    }

    let blocks: [Block]

    private let notes: Notes

    init(_ redline: Redline, authorship: Authorship) {
        let old = Prose(redline.old)
        let new = Prose(redline.new)
        var merger = ProseMerger(redline, old: old, new: new, authorship: authorship)
        blocks = merger.merge().settlingEnds()
        notes = Notes(old: old.footnotes, new: new.footnotes, marker: merger.marker)
    }

    /// A text in which nothing changed.
    init(unchanged text: [UInt8]) {
        self.init(Redline(old: text, new: text), authorship: Authorship(old: text, contributions: []))
    }

    /// What the footnote says to which a piece is the mark.
    func note(_ name: [UInt8], marked mark: Mark) -> [Piece] { notes.text(name, marked: mark) }
}

/// The footnotes of two texts.
private struct Notes {
    let old: [[UInt8]: [Prose.Piece]]
    let new: [[UInt8]: [Prose.Piece]]
    let marker: Marker

    func text(_ name: [UInt8], marked mark: MarkedProse.Mark) -> [MarkedProse.Piece] {
        switch mark {
        case .kept: marker.merged(old[name] ?? [], new[name] ?? [])
        case .inserted, .movedTo: (new[name] ?? []).map { MarkedProse.Piece(piece: $0, mark: mark) }
        case .deleted, .movedFrom: (old[name] ?? []).map { MarkedProse.Piece(piece: $0, mark: mark) }
        }
    }
}

/// Puts marks on pieces, each under the name of who made the change.
struct Marker {
    let correspondence: Correspondence
    let authorship: Authorship

    func merged(_ old: [Prose.Piece], _ new: [Prose.Piece]) -> [MarkedProse.Piece] {
        correspondence.merge(old: old, new: new).map { piece, change in
            MarkedProse.Piece(piece: piece, mark: mark(change, at: piece.place.lowerBound))
        }
    }

    func mark(_ change: Redline.Segment.Change, at place: Int) -> MarkedProse.Mark {
        switch change {
        case .kept: .kept
        case .inserted: .inserted(authorship.writer(at: place))
        case .deleted: .deleted(authorship.remover(at: place))
        }
    }

    /// The text of a paragraph that is in one of the texts only.
    func whole(_ pieces: [Prose.Piece], _ change: Redline.Segment.Change) -> [MarkedProse.Piece] {
        pieces.map { MarkedProse.Piece(piece: $0, mark: mark(change, at: $0.place.lowerBound)) }
    }

    func leaving(_ pieces: [Prose.Piece], _ number: Int) -> [MarkedProse.Piece] {
        pieces.map { piece in
            MarkedProse.Piece(
                piece: piece, mark: .movedFrom(number, authorship.remover(at: piece.place.lowerBound)))
        }
    }

    /// The text of a paragraph where it went; what was not there before it moved is inserted.
    func arriving(_ pieces: [Prose.Piece], _ number: Int) -> [MarkedProse.Piece] {
        Correspondence.cut(pieces, correspondence.oldOfNew).map { piece in
            let writer = authorship.writer(at: piece.place.lowerBound)
            let isNew = piece.place.first.map { correspondence.oldOfNew[$0] == Correspondence.Gone.changed } ?? false
            return MarkedProse.Piece(piece: piece, mark: isNew ? .inserted(writer) : .movedTo(number, writer))
        }
    }
}
