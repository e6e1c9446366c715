import Summary

extension [MarkedProse.Block] {
    /// The blocks, none of which has a change at the end of a paragraph that stays right before a whole paragraph of the
    /// same change.
    ///
    /// LibreOffice takes such neighbours for one change, and takes the end of the paragraph that stays for part of it:
    /// accepting or rejecting would join two paragraphs. Where the first and the last paragraph of such a run look alike,
    /// the last one's end is the one that stays. Else the first paragraph is replaced as a whole.
    /// - Complexity: linear in the blocks.
    func settlingEnds() -> [MarkedProse.Block] {
        var result: [MarkedProse.Block] = []
        var index = 0
        while index < count {
            guard case .paragraph(let paragraph) = self[index], let change = paragraph.looseEnd else {
                result.append(self[index])
                index += 1
                continue
            }
            var run: [MarkedProse.Paragraph] = []
            while index + 1 + run.count < count, case .paragraph(let next) = self[index + 1 + run.count],
                next.mark != .kept, next.mark.isNew == change.isNew
            { run.append(next) }
            let endsAtRule = isRule(at: index + 1 + run.count, cameOrWentAs: change)
            if !endsAtRule, let last = run.last, last.looks(like: paragraph), run.allSatisfy({ !$0.mark.isMove }) {
                let ends = [run[0].mark] + run.dropFirst().map(\.mark) + [.kept]
                result += zip([paragraph] + run, ends).map { .paragraph($0.ending($1)) }
            } else if endsAtRule || !run.isEmpty {
                let (old, new) = paragraph.replaced(by: change.contributor)
                result += (change.isNew ? [old, new] : [new, old]).map { .paragraph($0) } + run.map { .paragraph($0) }
            } else {
                result.append(self[index])
            }
            index += 1 + run.count
        }
        return result
    }

    /// Whether a line across the page stands there that is in the same one of the texts as a change.
    private func isRule(at index: Int, cameOrWentAs change: MarkedProse.Mark) -> Bool {
        guard index < count, case .rule(let mark) = self[index], mark != .kept else { return false }
        return mark.isNew == change.isNew
    }
}

extension MarkedProse.Mark {
    /// Whether it is a move.
    fileprivate var isMove: Bool {
        switch self {
        case .movedFrom, .movedTo: true
        case .kept, .inserted, .deleted: false
        }
    }

    /// Who made the change.
    fileprivate var contributor: Contributor? {
        switch self {
        case .kept: nil
        case .inserted(let contributor), .deleted(let contributor): contributor
        case .movedFrom(_, let contributor), .movedTo(_, let contributor): contributor
        }
    }
}

extension MarkedProse.Paragraph {
    /// The change with which a paragraph that stays ends.
    fileprivate var looseEnd: MarkedProse.Mark? {
        guard mark == .kept, let last = cells.last?.last?.mark, last != .kept else { return nil }
        return last
    }

    fileprivate func looks(like other: MarkedProse.Paragraph) -> Bool {
        shape == other.shape && list == other.list
    }

    fileprivate func ending(_ mark: MarkedProse.Mark) -> MarkedProse.Paragraph {
        MarkedProse.Paragraph(shape: shape, cells: cells, alignments: alignments, mark: mark, list: list)
    }

    /// The paragraph as it was and as it is, one gone and one come.
    fileprivate func replaced(
        by contributor: Contributor?
    ) -> (old: MarkedProse.Paragraph, new: MarkedProse.Paragraph) {
        func whole(_ isThere: (MarkedProse.Mark) -> Bool, _ mark: MarkedProse.Mark) -> MarkedProse.Paragraph {
            let pieces = cells.map { cell in
                cell.filter { isThere($0.mark) }.map {
                    MarkedProse.Piece(piece: $0.piece, mark: $0.mark == .kept ? mark : $0.mark)
                }
            }
            return MarkedProse.Paragraph(shape: shape, cells: pieces, alignments: alignments, mark: mark, list: list)
        }
        return (whole(\.isOld, .deleted(contributor)), whole(\.isNew, .inserted(contributor)))
    }
}
