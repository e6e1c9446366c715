/// Cuts a paragraph into sentences, with what Dutch and English writers put a full stop after.
enum SentenceSplitter {
    /// The ranges of the sentences in a text on one line, without the blanks between them.
    /// - Complexity: O(n) in bytes.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var wordStart = 0
        var index = 0
        while index < text.count {
            if text[index] == 0x20 { wordStart = index + 1 }
            guard let mark = terminator(text, index) else {
                index += 1
                continue
            }
            var end = index + mark
            while let more = terminator(text, end) ?? closer(text, end) { end += more }
            if end < text.count, text[end] == 0x20,
                !continues(text, sentence: start, word: wordStart, mark: index, next: end + 1)
            {
                ranges.append(start..<end)
                start = end + 1
            }
            index = end
        }
        if start < text.count { ranges.append(start..<text.count) }
        return ranges
    }

    /// The length of a full stop, exclamation mark, question mark or ellipsis.
    private static func terminator(_ text: [UInt8], _ index: Int) -> Int? {
        guard index < text.count else { return nil }
        if SentenceEnd.marks.contains(text[index]) { return 1 }
        return text[index...].starts(with: [0xE2, 0x80, 0xA6]) ? 3 : nil
    }

    /// The length of a closing quotation mark or bracket, or of a mark of emphasis.
    private static func closer(_ text: [UInt8], _ index: Int) -> Int? {
        guard index < text.count else { return nil }
        switch text[index] {
        case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F: return 1
        case 0xE2:
            // The right quotation marks, single and double.
            let rest = text[index...]
            return rest.starts(with: [0xE2, 0x80, 0x99]) || rest.starts(with: [0xE2, 0x80, 0x9D]) ? 3 : nil
        case 0xC2: return text[index...].starts(with: [0xC2, 0xBB]) ? 2 : nil
        default: return nil
        }
    }

    /// Whether the sentence goes on after a mark.
    private static func continues(_ text: [UInt8], sentence: Int, word: Int, mark: Int, next: Int) -> Bool {
        if startsInLowercase(text, next) { return true }
        guard text[mark] == 0x2E else { return false }
        let opening: [UInt8] = [0x28, 0x5B, 0x22, 0x27, 0x2A, 0x5F]
        let last = text[word..<mark].drop { opening.contains($0) }
        guard !last.isEmpty, last.count <= 24 else { return false }
        let lower = String(decoding: last, as: UTF8.self).lowercased()
        if Abbreviations.all.contains(lower) || isInitials(last) { return true }
        let isNumber = last.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return isNumber && isLabel(text[sentence..<word])
    }

    /// Whether a word in lowercase follows: no Dutch sentence starts so, but for the short forms such as "'s Avonds".
    private static func startsInLowercase(_ text: [UInt8], _ index: Int) -> Bool {
        guard index < text.count, let (scalar, _) = ScalarReader.scalar(in: text, at: index) else { return false }
        return scalar.properties.isLowercase
    }

    /// Whether a word is one capital letter or several with points between them: "J", "P.C".
    private static func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
        word.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy {
            $0.count == 1 && (0x41...0x5A).contains($0.first ?? 0)
        }
    }

    /// Whether the text before a number makes it a label, as in "Artikel 3. De raad stelt vast".
    private static func isLabel(_ before: ArraySlice<UInt8>) -> Bool {
        guard before.count <= 24 else { return false }
        let words = String(decoding: before, as: UTF8.self).lowercased().split(separator: " ")
        guard let word = words.first else { return true }
        return words.count == 1 && Abbreviations.labels.contains(word.filter { $0 != "." && $0 != "*" && $0 != "_" })
    }
}

/// Short forms whose full stop does not end a sentence.
enum Abbreviations {
    /// In lowercase, without the last full stop.
    static let all: Set<String> = [
        "a.d.h.v", "a.h.w", "a.u.b", "afb", "afd", "art", "bijl", "bijv", "blz", "bv", "ca", "cie", "d.d", "d.m.v",
        "d.w.z", "dd", "dhr", "dr", "drs", "e.g", "e.v", "evt", "fig", "fr", "hfst", "i.c", "i.c.m", "i.e", "i.h.b",
        "i.h.k.v", "i.o", "i.o.m", "i.o.v", "i.p.v", "i.v.m", "incl", "ing", "ir", "jhr", "jl", "jr", "m.a.w", "m.b.t",
        "m.b.v", "m.i", "m.i.v", "m.m.v", "m.n", "m.u.v", "max", "mevr", "min", "mln", "mr", "mrd", "mrs", "ms", "mw",
        "n.a.v", "n.v.t", "nl", "no", "nr", "nrs", "o.a", "o.b.v", "o.g.v", "o.i", "o.l.v", "o.m", "par", "pag", "plm",
        "plv", "prof", "q.q", "red", "resp", "s.v.p", "sr", "st", "t.a.v", "t.b.v", "t.g.v", "t.n.v", "t.o.v", "t.w",
        "t.z.t", "t/m", "tel", "toel", "u.a", "vgl", "vh", "vs", "w.o", "wnd", "z.i", "z.o.z", "zgn",
    ]
    /// What a number with a full stop belongs to when it opens a paragraph.
    static let labels: Set<String> = [
        "art", "article", "artikel", "beslispunt", "bijlage", "bouwsteen", "chapter", "deel", "hoofdstuk", "lid",
        "maatregel", "paragraaf", "punt", "section", "stap",
    ]
}
