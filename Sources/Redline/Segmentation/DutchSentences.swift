import Markdown

/// Where Dutch and English writers put a full stop and go on: the deliberate exceptions to the rules of Unicode.
///
/// 1. A line break within a paragraph is a blank, a blank line ends it, and an ellipsis is a full stop (`SentenceBreaks`).
/// 2. No sentence ends at a full stop, exclamation mark or question mark of ASCII without white space behind it.
/// 3. A sentence goes on where a small letter follows, whatever the mark, but for the short forms as in "'s Avonds".
/// 4. It goes on behind an abbreviation, behind initials, and behind a number that is a label, as in "Artikel 3. De raad".
struct DutchSentences {
    /// The text from the start of the sentence on.
    let text: UnsafeBufferPointer<UInt8>
    /// The place of the mark.
    let mark: Int
    /// The place where the next sentence would begin.
    let next: Int
    /// Whether there is white space between them.
    let hasBlank: Bool

    /// Whether the sentence goes on behind the mark.
    /// - Parameters:
    ///   - isContinued: what Unicode's rules say.
    ///   - nextIsLowercase: whether a small letter follows.
    func goesOn(byRule isContinued: Bool, nextIsLowercase: Bool) -> Bool {
        if !hasBlank, text[mark] < 0x80 || text[mark...].starts(with: Self.ellipsis) { return true }
        if startsWithShortForm { return false }
        return isContinued || nextIsLowercase || followsShortForm
    }

    private static let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]

    /// Whether "'s Avonds", "'t Is" or the like follows.
    private var startsWithShortForm: Bool {
        var rest = text[next...]
        if rest.first == 0x27 {
            rest = rest.dropFirst()
        } else if rest.starts(with: [0xE2, 0x80, 0x98]) || rest.starts(with: [0xE2, 0x80, 0x99]) {
            rest = rest.dropFirst(3)
        } else {
            return false
        }
        guard let letter = rest.first, [0x73, 0x74, 0x6E, 0x6B].contains(letter) else { return false }
        let word = rest.dropFirst()
        return word.first == 0x20 && (0x41...0x5A).contains(word.dropFirst().first ?? 0)
    }

    /// Whether the mark belongs to an abbreviation, an initial or a label.
    private var followsShortForm: Bool {
        // No short form is longer, so that a long text without blanks costs no more.
        let reach = max(0, mark - 32)
        let start = text[reach..<mark].lastIndex { $0.isWhiteSpace }.map { $0 + 1 } ?? reach
        let opening: [UInt8] = [0x28, 0x5B, 0x22, 0x27, 0x2A, 0x5F]
        let word = text[start..<mark].drop { opening.contains($0) }
        guard !word.isEmpty, word.count <= 24 else { return false }
        if Abbreviations.all.contains(String(decoding: word, as: UTF8.self).lowercased()) || isInitials(word) {
            return true
        }
        return word.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && isLabel(text[..<start])
    }

    /// Whether a word is one capital letter or several with points between them: "J", "P.C".
    private func isInitials(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        word.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy {
            $0.count == 1 && (0x41...0x5A).contains($0.first ?? 0)
        }
    }

    /// Whether the text before a number makes it a label, as in "Artikel 3. De raad stelt vast".
    private func isLabel(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard before.count <= 32 else { return false }
        let words = String(decoding: before, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let word = words.first else { return true }
        return words.count == 1 && Abbreviations.labels.contains(String(word))
    }
}
