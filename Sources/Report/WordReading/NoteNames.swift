/// Which name each footnote of a new text has: that of the old text where it says the same or stands in the same place.
struct NoteNames {
    /// The name of each note by what it says.
    private(set) var names: [[Passage.Span]: [UInt8]] = [:]
    /// What the notes say that have another text now, by name.
    private(set) var changed: [[UInt8]: [Passage.Span]] = [:]
    /// The notes that the old text has not, in the order of the new one.
    private(set) var added: [(name: [UInt8], text: [Passage.Span])] = []
    /// The names that nothing refers to any more.
    private(set) var gone: Set<[UInt8]> = []

    init(_ source: SourceText, _ hunks: [Hunk], _ target: [Passage], replacing passages: [Passage]) {
        let wanted = target.flatMap(\.notes)
        let isWanted = Set(wanted)
        for note in source.notes where isWanted.contains(note.text) && names[note.text] == nil {
            names[note.text] = note.name
        }
        var free = Dictionary(source.notes.filter { names[$0.text] != $0.name }.map { ($0.text, $0.name) }) { $1 }
        for hunk in hunks where hunk.old.count == hunk.new.count {
            for (old, new) in zip(source.passages[hunk.old], passages[hunk.new]) {
                let (before, after) = (old.notes, new.notes)
                guard before.count == after.count else { continue }
                for (one, other) in zip(before, after) where names[other] == nil {
                    guard let name = free.removeValue(forKey: one) else { continue }
                    names[other] = name
                    changed[name] = other
                }
            }
        }
        var used = Set(source.notes.map(\.name))
        var number = 1
        for note in wanted where names[note] == nil {
            while used.contains(Array("\(number)".utf8)) { number += 1 }
            let name = Array("\(number)".utf8)
            used.insert(name)
            names[note] = name
            added.append((name, note))
        }
        gone = Set(source.notes.map(\.name)).subtracting(names.values)
    }

    /// The name of a note.
    func name(_ note: [Passage.Span]) -> [UInt8] { names[note] ?? [0x3F] }

    /// The definition of a note.
    func definition(_ name: [UInt8], _ text: [Passage.Span]) -> [UInt8] {
        // A note is one paragraph of one line here: Markdown has no sign for a break in it that all programs know.
        let spans = text.map { span in
            span.content == .lineBreak ? Passage.Span(content: .text([0x20]), format: span.format) : span
        }
        return Array("[^".utf8) + name + Array("]: ".utf8) + MarkdownInline.text(spans.settled(), naming: self.name)
            + [0x0A]
    }
}
