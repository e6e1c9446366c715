import Testing

@testable import Dossier

/// What makes two texts the same words, and what does not.
struct WordingTests {
    private func wording(_ text: String) -> String { String(decoding: Wording.of(Array(text.utf8)), as: UTF8.self) }

    /// `==` on texts takes the two forms of `é` for one; here bytes count.
    private func expect(_ text: String, _ wanted: String, _ place: SourceLocation = #_sourceLocation) {
        #expect(Wording.of(Array(text.utf8)) == Array(wanted.utf8), "\(text)", sourceLocation: place)
    }

    @Test func plainWordsStay() {
        expect("", "")
        expect("Wij werken met wijkteams.", "Wij werken met wijkteams.")
        expect("# Kop: *één* — “twee” 3 €", "# Kop: *één* — “twee” 3 €")
    }

    @Test func blanksAreOneSpaceAndNoneAtTheEnds() {
        expect(" \t\r\n a \u{A0}\u{2003}\n\n b\u{3000}\u{2028}\u{85}\u{2800}", "a b")
        expect("\u{A0}é\u{A0}\u{A0}é\u{2009}", "é é")
        expect("a\u{B}\u{C}b", "a b")
        expect(" \n\u{2003}\t", "")
    }

    @Test func whatNobodySeesIsLeftOut() {
        expect("\u{FEFF}co\u{AD}ör\u{200B}di\u{200D}na\u{2060}tie\u{FE0F}\u{200E}\u{202E}\u{E0041}", "coördinatie")
        expect("a\0b\u{1B}\u{7F}\u{9C}c\u{FFFE}\u{FFF9}", "abc")
        expect("a \u{200B} b", "a b")
        expect("\u{200B} \u{200B}", "")
    }

    @Test func oneLetterHasOneForm() {
        expect("coo\u{308}rdinatie", "co\u{F6}rdinatie")
        expect("e\u{200D}\u{301}", "\u{E9}")
        expect("e\0\u{301}", "\u{E9}")
        expect("\u{E9}\0\u{323}", "\u{1EB9}\u{301}")
        expect("s\u{307}\u{323}", "\u{1E69}")
        expect("\u{212A}m \u{2126}", "Km \u{3A9}")
        expect("\u{1100}\u{1161}\u{11A8}", "\u{AC01}")
        expect("\u{301}e", "\u{301}e")
        expect("a \u{301}", "a \u{301}")
    }

    @Test func otherWordsAreOtherWords() {
        let texts = [
            "Wij werken.", "Wij werken", "wij werken.", "Wijwerken.", "Wij werkén.", "Wij werken. .", "- Wij werken.",
            "Wij wérken.", "Werken wij.", "", "1", "2", "½", "é", "e", "e\u{302}", "ß", "ss", "ﬁ", "fi", "²",
        ]
        #expect(Set(texts.map { Array(Wording.of(Array($0.utf8))) }).count == texts.count)
    }

    /// A text of nothing but accents is nobody's words; what matters is that it costs no days.
    @Test func heapsOfAccentsStayAsTheyAre() {
        let heap = "a" + String(repeating: "\u{301}\u{323}", count: 16)
        expect(heap, heap)
        expect("a" + String(repeating: "\u{301}", count: 30), "\u{E1}" + String(repeating: "\u{301}", count: 29))
    }

    @Test func noBytesAreTooStrange() {
        for bytes in [[0xFF], [0xC3], [0x61, 0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x20, 0x80]] as [[UInt8]] {
            let once = Wording.of(bytes)
            #expect(Wording.of(once) == once)
        }
    }

    @Test func everyCharacterHasItsWordingOnce() {
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var text = String.UnicodeScalarView("a".unicodeScalars)
            text.append(scalar)
            text.append(contentsOf: "\u{301} b".unicodeScalars)
            let once = Wording.of(Array(String(text).utf8))
            if Wording.of(once) != once { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func otherLineEndsBlanksAndFormsAreNoOtherWords() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "woord", "Coördinatie", "e\u{301}", "é", "ё", "한", "👩‍👩‍👧", "⚖️", ".", "—", "s\u{323}\u{307}", "x", "0",
        ]
        let blanks = [" ", "\n", "\r\n", "\t", "\u{A0}", "  \n", "\u{2003}", "\u{2028}"]
        let unseen = ["", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{2060}", "\0", "\u{200E}"]
        for _ in 0..<2_000 {
            let words = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                (0...Int.random(in: 0...3, using: &generator)).map { _ in
                    pieces.randomElement(using: &generator) ?? ""
                }
            }
            func written() -> [UInt8] {
                var text = ""
                for word in words {
                    text += blanks.randomElement(using: &generator) ?? ""
                    for piece in word {
                        text += unseen.randomElement(using: &generator) ?? ""
                        text += piece
                    }
                }
                return Array((text + (blanks.randomElement(using: &generator) ?? "")).utf8)
            }
            let once = Wording.of(written())
            #expect(Wording.of(written()) == once)
            #expect(Wording.of(once) == once)
            let plain = words.map { $0.joined() }.joined(separator: " ")
            #expect(Wording.of(Array((plain + " anders").utf8)) != once)
        }
    }

    @Test(arguments: [
        "e\u{301}\u{323}", "\u{301}\u{323}", "\u{E9} ", "a\0\u{301}", "\u{200B}", " \u{A0}", "a\n", "é\0",
    ])
    func aLongTextIsReadInLinearTime(_ piece: String) {
        let long = Array(String(repeating: piece, count: Document.sizeLimit / piece.utf8.count).utf8)
        let start = ContinuousClock.now
        let once = Wording.of(long)
        #expect(once.count <= 2 * long.count)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
