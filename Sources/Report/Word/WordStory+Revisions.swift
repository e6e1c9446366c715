import Summary

// Revisions, and what all parts of a file share: section 17.13.5 of ECMA-376.
extension WordStory {
    /// What all parts share: the numbers of revisions, lists and notes.
    struct Ledger {
        var revision = 0
        var lists: [MarkedProse.List] = []
        /// The footnotes by number, from 1: each mark in the text has one of its own.
        var notes: [[MarkedProse.Piece]] = []
        /// What a person is called whom nobody knows.
        let unknown: String

        mutating func nextRevision() -> Int {
            revision += 1
            return revision
        }

        /// The number of a list: 1 is that of all bullets, a numbered list has its own.
        mutating func number(of list: MarkedProse.List, isOrdered: Bool) -> Int {
            guard isOrdered else { return 1 }
            if let index = lists.firstIndex(of: list) { return index + 2 }
            lists.append(list)
            return lists.count + 1
        }
    }

    /// The element of a revision; nil for what was kept.
    static func tag(
        _ mark: MarkedProse.Mark, _ revision: Int, _ ledger: Ledger
    ) -> (name: String, attributes: String)? {
        let (name, contributor): (String, Contributor?)
        switch mark {
        case .kept: return nil
        case .inserted(let by): (name, contributor) = ("ins", by)
        case .deleted(let by): (name, contributor) = ("del", by)
        case .movedFrom(_, let by): (name, contributor) = ("moveFrom", by)
        case .movedTo(_, let by): (name, contributor) = ("moveTo", by)
        }
        return (name, " w:id=\"\(revision)\"" + author(contributor, ledger))
    }

    /// Who made a revision, and when.
    static func author(_ contributor: Contributor?, _ ledger: Ledger) -> String {
        let name = contributor.map(\.name) ?? ledger.unknown
        let date = contributor?.moment.map { " w:date=\"\(WordDate.text($0))\"" } ?? ""
        return " w:author=\"\(XML.escape(name))\"\(date)"
    }

    /// What is noted of the end of a paragraph.
    static func endProperties(_ mark: MarkedProse.Mark, _ ledger: inout Ledger) -> String {
        tag(mark, ledger.nextRevision(), ledger).map { "<w:rPr><w:\($0.name)\($0.attributes)/></w:rPr>" } ?? ""
    }
}
