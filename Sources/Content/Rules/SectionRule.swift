import Dossier

/// `section`: the headings that a kind asks for are there, at the second level, with something to read under each.
extension ContentCheck {
    mutating func checkSections() {
        for section in kind.sections {
            let wanted = Name.of(section)
            let found = text.headings.filter { $0.level == 2 && !$0.isNested && $0.name == wanted }
            if let first = found.first {
                // A register may be empty still: nothing happened yet.
                if !found.contains(where: { $0.isFilled || kind.register && $0.hasTable }) {
                    let (line, _) = text.position(of: first.place)
                    note(.section, line: line, column: 1, .sectionEmpty(section), expected: .textExpected)
                }
            } else if let near = nearMiss(to: section) {
                let (line, _) = text.position(of: near.place)
                note(
                    .section, line: line, column: 1, .sectionNearMiss(section, found: near.written),
                    expected: .headingExpected, example: "## \(section)")
            } else {
                note(
                    .section, line: text.document.bodyLine, column: 1, .sectionMissing(section),
                    expected: .headingExpected, example: "## \(section)")
            }
        }
    }

    /// The heading that was probably meant: at another level or place, with other marks, or with a slip of at most three bytes.
    private func nearMiss(to section: String) -> (place: Int, written: String)? {
        let core = Self.lettersAndDigits(section)
        let others = Set(kind.sections.map { Name.of($0) })
        // Bounded, because comparing each heading of a hostile document with each section takes too long.
        let near = text.headings.prefix(500).first { head in
            guard head.level != 2 || head.isNested || !others.contains(head.name) else { return false }
            let other = Self.lettersAndDigits(head.text)
            return other == core || (core.utf8.count > 6 && distance(other, core, limit: 3) != nil)
        }
        return near.map { ($0.place, String(repeating: "#", count: $0.level) + " " + $0.text) }
    }

    private static func lettersAndDigits(_ text: String) -> String {
        String(text.prefix(256).lowercased().filter(\.isAlphanumeric))
    }
}
