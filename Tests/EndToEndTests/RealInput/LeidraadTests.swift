import TestSupport
import Testing

/// The leidraad of 2020 as the five chapters of a kadernota, adopted by the council in public.
@Suite(.enabled(if: RealSources.arePresent, Comment(rawValue: RealSources.absence)))
struct LeidraadTests {
    private static let chapters = [
        ("wat", "1. WAT"), ("waaraan", "2. WAARAAN"), ("hoe", "3. HOE"), ("wanneer", "4. WANNEER"), ("wie", "5. WIE"),
    ]

    @Test func fiveChaptersAreAdoptedAsOne() throws {
        let town = try Stage.kadernota.town()
        let (griet, writer) = (town["griet"], town["marie"])
        let source = try RealSources.text("002")
        for (id, start) in Self.chapters {
            let answer = RealSources.part(of: source, from: start, to: Self.chapters.map(\.1).filter { $0 != start })
            #expect(answer.utf8.count > 300, "\(id) holds its real text")
            try writer.drafts(id, Texts.chapter(id, answer: answer), message: "Uit de leidraad")
            try writer.kader("propose", id)
            for member in ["joris", "noor"] {
                try town[member].kader("sync")
                try town[member].kader("review", id, "--agree")
            }
        }
        try griet.kader("session", "open", "2020-10-14", "--type", "openbaar", "--chair", "wim", "--body", "raad@weert")
        // No chapter is adopted before the terms that it uses have a meaning.
        try griet.kader("sync")
        let file = "\(griet.clone)/begrippen.md"
        let glossary = String(decoding: try #require(Disk.read(file)), as: UTF8.self)
        let defined = glossary.replacing(/nog te bepalen[^|]*/, with: "wat de raad eronder verstaat ")
        #expect(defined != glossary)
        try Disk.write(Array(defined.utf8), to: file)
        try griet.kader("record", "begrippen", "-m", "Begrippen omschreven")
        for (id, _) in Self.chapters {
            try griet.kader("sync")
            try griet.kader("approve", id, "--for", "raad@weert", "--decision", "2020-101", "--votes", "19-8-0")
            try griet.kader("tag", id)
        }
        let adopted = try griet.kader("tag", "--collection", "kadernota")
        #expect(adopted.output.contains("approved/kadernota/1"))
        try griet.kader("session", "close", "--no-expectations")
        #expect(try griet.kader("verify").status == 0)
        try griet.git("verify-tag", "approved/kadernota/1")
    }
}
