import Dossier

/// `locked`: what stands under a heading that may not change lightly is what was adopted.
extension ContentCheck {
    mutating func checkLocked() {
        guard !kind.meaning.locked.isEmpty, let adopted = library.text(of: text.document.id) else { return }
        for heading in kind.meaning.locked {
            let name = Name.of(heading)
            guard let old = adopted.said(under: name), let new = text.said(under: name), old.words != new.words else {
                continue
            }
            note(.locked, at: new.place, .lockedChanged(heading))
        }
    }
}

extension ContentText {
    /// What stands under a heading and its subheadings; nil where there is no such heading.
    fileprivate func said(under name: String) -> (place: Int, words: [String])? {
        guard let index = headings.firstIndex(where: { $0.name == name }) else { return nil }
        let level = headings[index].level
        let end = headings[(index + 1)...].firstIndex { $0.level <= level && !$0.isNested } ?? headings.count
        let words = passages.filter { $0.heading.map { (index..<end).contains($0) } ?? false }.map(\.text)
        let cells = tables.filter { $0.heading.map { (index..<end).contains($0) } ?? false }
            .flatMap { table in ([table.head] + table.rows).map { $0.map(\.text).joined(separator: "|") } }
        return (headings[index].place, words + cells)
    }
}
