public import Dossier
import Markdown
public import Summary

/// A Word file that came back: its text, the changes that stand in it under people's names, and the remarks in its margin.
public struct WordReply: Reply {
    /// The people whose tracked changes the file holds, in the order in which they come up.
    public let hands: [ReplyHand]
    /// The Markdown that the file was made from, where it still carries it along: without its tracked changes, and with.
    public let sources: (old: [UInt8], new: [UInt8])?
    /// What is in the file and cannot be taken over; nil where that is nothing.
    public let losses: Phrase?

    private let text: WordText

    /// Reads a file.
    ///
    /// - Throws: a `WordFlaw` where it is no Word file, protected, damaged, or too large.
    /// - Complexity: linear in the file.
    public init(file: [UInt8]) throws(WordFlaw) {
        try self.init(WordPackage(file: file))
    }

    init(_ package: WordPackage) {
        text = WordStoryReader.read(package)
        hands = text.changes.map { ReplyHand(name: $0.author, changes: $0.count) }
        sources = package.source.map { ($0.old, $0.new) }
        let losses = WordText.Loss.allCases.filter(text.losses.contains).map(\.phrase)
        func list(_ language: Language) -> String { losses.map { $0(language) }.joined(separator: ", ") }
        self.losses =
            losses.isEmpty
            ? nil
            : Phrase(
                nl: "Dit staat in het Word-bestand en is niet overgenomen: \(list(.nl)).",
                en: "This is in the Word file and was not taken over: \(list(.en)).")
    }

    /// The file against the text that it was made from.
    ///
    /// - Parameters:
    ///   - base: the text to compare with.
    ///   - title: the title of the document: where the file has it above the text, it is none of the text.
    public func comparison(with base: [UInt8], title: String?) -> WordComparison {
        WordComparison(text, base: base, other: sources.flatMap { $0.new == base ? nil : $0.new }, title: title)
    }
}

/// What a Word file makes of a text: what each of its people changed, and what was changed without a name.
public struct WordComparison: ReplyComparison {
    /// The front matter stands in the file, and otherwise than in the text.
    public let hasOtherFrontMatter: Bool

    private let text: WordText
    private let base: SourceText
    private let other: SourceText?
    private let title: [UInt8]?
    private let untracked: [Hunk]
    /// How much lower the headings of the text stand than those of the file.
    private let steps: Int

    init(_ text: WordText, base: [UInt8], other: [UInt8]?, title: String?) {
        self.text = text
        self.base = SourceText(base)
        self.other = other.map { SourceText($0) }
        self.title = title.map { Array($0.utf8) }
        let all = text.passages(for: [])
        let texts = [self.base, self.other].compactMap(\.self)
        hasOtherFrontMatter = [all, text.passages(for: Set(text.changes.map(\.author)))].contains { passages in
            !texts.contains { Self.shows(passages, fieldsOf: $0) }
        }
        steps = Self.steps(from: all, to: self.base)
        untracked = Self.hunks(
            self.base, Self.body(all, self.base.fields, self.title, loweredBy: steps), isCopy: text.isCopy)
    }

    /// The passages of the file for who takes over the changes of some.
    private func passages(_ hands: Set<String>) -> [Passage] {
        Self.body(text.passages(for: hands), base.fields, title, loweredBy: steps)
    }

    private func hunks(_ source: SourceText, _ passages: [Passage]) -> [Hunk] {
        Self.hunks(source, passages, isCopy: text.isCopy)
    }

    /// How much lower the headings of a text stand than those of a file: with a title above them, a word processor begins
    /// at level 1 where the text begins at 2. Only where more of them then agree.
    private static func steps(from passages: [Passage], to source: SourceText) -> Int {
        func headings(_ passages: [Passage], _ steps: Int) -> Set<Passage.Likeness> {
            Set(passages.compactMap { $0.isTitle ? nil : $0.lowered(by: steps) }.filter(\.isHeading).map(\.likeness))
        }
        let wanted = headings(source.passages, 0)
        let common = (0...3).map { headings(passages, $0).intersection(wanted).count }
        return common.indices.max { (common[$0], -$0) < (common[$1], -$1) } ?? 0
    }

    /// Whether the text differs from the base where no change is tracked.
    public var hasUntracked: Bool { !untracked.isEmpty }

    /// The text with the changes of some people, and of nobody else.
    ///
    /// - Parameter untracked: with what was changed without a name too.
    public func rendition(by hands: Set<String>, untracked isTaken: Bool) -> Rendition {
        let passages = self.passages(hands)
        var hunks = self.hunks(base, passages)
        guard isTaken || untracked.isEmpty else {
            let all = self.passages([])
            // What is the same where nobody's change is taken over is nobody's.
            let nobodys = Dictionary(self.untracked.map { ($0.old, $0.new) }) { first, _ in first }
            hunks.removeAll { hunk in
                guard let new = nobodys[hunk.old] else { return false }
                return all[new].map(\.likeness) == passages[hunk.new].map(\.likeness)
            }
            let touched = Set(self.untracked.flatMap { Array($0.old) + [$0.old.lowerBound] })
            let isMixed = hunks.contains { hunk in
                touched.contains(hunk.old.lowerBound) || hunk.old.contains(where: touched.contains)
            }
            let outcome = Transfer(base, hunks, from: passages).run()
            return Rendition(text: outcome.text, isMixed: isMixed, isExact: outcome.isExact)
        }
        // Where the file is nearer to the text with all changes, that is where its bytes come from.
        if let other {
            let others = self.hunks(other, passages)
            let all = text.passages(for: hands)
            func distance(_ hunks: [Hunk], _ source: SourceText) -> Int {
                hunks.size + (Self.shows(all, fieldsOf: source) ? 0 : 1)
            }
            if distance(others, other) < distance(hunks, base) {
                let outcome = Transfer(other, others, from: passages).run()
                return Rendition(text: outcome.text, isMixed: false, isExact: outcome.isExact)
            }
        }
        let outcome = Transfer(base, hunks, from: passages).run()
        return Rendition(text: outcome.text, isMixed: false, isExact: outcome.isExact)
    }

    /// The remarks in the margin, in the order of the text.
    public var remarks: [ReplyRemark] {
        let hands = Set(text.changes.map(\.author))
        let with = headings(text.passages(for: hands))
        let without = headings(text.passages(for: []))
        var result: [ReplyRemark] = []
        for id in with.order + without.order.filter({ with.heading[$0] == nil }) {
            guard let comment = text.comments[id] else { continue }
            let places = [with.heading[id], without.heading[id]].compactMap(\.self).filter { !$0.isEmpty }
            result.append(
                ReplyRemark(author: comment.author, text: comment.text, headings: places))
        }
        return result
    }

    /// For each comment the heading above it.
    private func headings(_ passages: [Passage]) -> (order: [String], heading: [String: String]) {
        var (order, result): ([String], [String: String]) = ([], [:])
        var heading = ""
        for passage in passages {
            if case .heading = passage.shape.kind, !isTitle(passage) {
                heading = String(decoding: passage.plain, as: UTF8.self)
            }
            for id in passage.comments where result[id] == nil {
                order.append(id)
                result[id] = heading
            }
        }
        return (order, result)
    }

    private func isTitle(_ passage: Passage) -> Bool { passage.isTitle && passage.plain == title }

    private static func hunks(_ source: SourceText, _ passages: [Passage], isCopy: Bool) -> [Hunk] {
        let hunks = Hunk.all(old: source.passages.map(\.likeness), new: passages.map(\.likeness))
        guard isCopy else { return hunks }
        return hunks.filter { !$0.new.isEmpty || !source.passages[$0.old].allSatisfy(\.isRemark) }
    }

    /// The passages without the front matter, which stays as it is, and without the title, which stands in it.
    private static func body(
        _ passages: [Passage], _ fields: [Passage], _ title: [UInt8]?, loweredBy steps: Int
    ) -> [Passage] {
        passages.dropFirst(fieldCount(passages, fields)).filter { !($0.isTitle && $0.plain == title) }
            .map { $0.lowered(by: steps) }
    }

    /// Whether a file shows just the front matter of a text, or none at all.
    private static func shows(_ passages: [Passage], fieldsOf source: SourceText) -> Bool {
        let count = fieldCount(passages, source.fields)
        return count == 0 || passages[..<count].map(\.cells) == source.fields.map(\.cells)
    }

    /// How many rows at the start show the front matter.
    private static func fieldCount(_ passages: [Passage], _ fields: [Passage]) -> Int {
        guard let first = passages.first, first.shape.isRow, first.cells.count == 2, let field = fields.first,
            first.cells[0] == field.cells[0]
        else { return 0 }
        return passages.prefix { $0.shape.isRow && $0.table == first.table }.count
    }
}

extension Passage {
    fileprivate var isHeading: Bool {
        if case .heading = shape.kind { return true }
        return false
    }

    /// Whether it is a comment of the Markdown, which a clean copy leaves out.
    fileprivate var isRemark: Bool { shape.kind == .code && plain.starts(with: "<!--".utf8) }

    /// The passage, as a heading so many levels lower.
    fileprivate func lowered(by steps: Int) -> Passage {
        guard steps > 0, case .heading(let level) = shape.kind, !isTitle else { return self }
        var passage = self
        passage.shape.kind = .heading(level: min(level + steps, 6))
        return passage
    }
}

extension [Hunk] {
    /// How many passages differ.
    fileprivate var size: Int { reduce(0) { $0 + $1.old.count + $1.new.count } }
}
