import Dossier
import Redline
import Summary
import Testing

/// Whose hands a text went through.
struct AuthorshipTests {
    private static func contribution(_ name: String, _ text: String) -> Contribution {
        Contribution(contributor: Contributor(name: name, moment: nil), text: Array(text.utf8))
    }

    @Test func everyChangeBearsTheNameOfItsAuthor() throws {
        let old = "De raad stelt vast. De griffie schrijft.\n\nEen tweede alinea blijft.\n"
        let new = "De gemeenteraad stelt het kader vast. De griffie schrijft.\n\nEen tweede alinea blijft hier.\n"
        let authorship = Authorship(
            old: Array(old.utf8),
            contributions: [
                Self.contribution(
                    "Marie", "De gemeenteraad stelt vast. De griffie schrijft.\n\nEen tweede alinea blijft.\n"),
                Self.contribution(
                    "Piet", "De gemeenteraad stelt het kader vast. De griffie schrijft.\n\nEen tweede alinea blijft.\n"),
                Self.contribution("Noor", new),
            ])
        func writer(of word: String) throws -> String? {
            authorship.writer(at: try #require(Self.place(of: word, in: new)))?.name
        }
        #expect(try writer(of: "gemeenteraad") == "Marie")
        #expect(try writer(of: "het kader") == "Piet")
        #expect(try writer(of: "hier") == "Noor")
        let raad = try #require(Self.place(of: "raad", in: old))
        #expect(authorship.remover(at: raad)?.name == "Marie")
    }

    @Test func whoeverMovedABlockStandsAtBothItsPlaces() throws {
        let blocks = [
            "# Een\n\n", "Een eerste alinea over de zorg voor ouderen.\n\n",
            "Een tweede alinea over het wonen in de stad.\n\n",
        ]
        let old = blocks.joined()
        let new = blocks[0] + blocks[2] + blocks[1]
        let authorship = Authorship(
            old: Array(old.utf8), contributions: [Self.contribution("Marie", old), Self.contribution("Piet", new)])
        for block in Redline(old: Array(old.utf8), new: Array(new.utf8)).blocks {
            if case .movedTo = block.fate {
                let text = String(decoding: block.segments.flatMap(\.bytes), as: UTF8.self)
                let (from, to) = (
                    try #require(Self.place(of: text, in: old)), try #require(Self.place(of: text, in: new))
                )
                #expect(authorship.writer(at: to)?.name == "Piet")
                #expect(authorship.remover(at: from)?.name == "Piet")
            }
        }
    }

    @Test func nobodyIsNamedWhereNobodyIsKnown() {
        let authorship = Authorship(old: [0x61], contributions: [])
        #expect(authorship.writer(at: 0) == nil)
        #expect(authorship.remover(at: 0) == nil)
        #expect(authorship.writer(at: 99) == nil)
    }

    private static func place(of word: String, in text: String) -> Int? {
        text.firstRange(of: word).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
    }
}
