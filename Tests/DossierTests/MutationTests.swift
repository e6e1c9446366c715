import Dossier
import Testing

/// Spoils valid files in ways that the seed decides: whatever comes of it, reading ends, and what is read can be
/// edited.
@Suite struct MutationTests {
    private static let fragments = [
        "\n", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!x ", "|\n", ">\n", "\t", "~", "---\n",
        "...\n",
        "<<: ", "? ", "%A\n", "\u{0}", "\u{85}", "\u{2028}", "é", "  ", "\r", "\r\n", "@", "null", "```\n", "<!--",
        "## ",
    ]

    private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &generator)])
            case 2:
                let fragment = Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &generator)]
                bytes.insert(contentsOf: Array(fragment.utf8), at: place)
            case 3:
                bytes.insert(
                    contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }

    @Test(arguments: [UInt64](1...8))
    func chartersAreReadOrRefused(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let start = bytes(fullCharter)
        let els = Member(id: try #require(MemberID("els")), name: "Els: x", emails: ["els@x.nl"])
        let (marie, leudal) = try (#require(MemberID("marie")), #require(PlaceID("leudal")))
        var read = 0
        for _ in 0..<150 {
            let text = mutated(start, &generator)
            do throws(CharterError) {
                var editor = try CharterEditor(text)
                read += 1
                let before = editor.charter
                if (try? editor.add(els)) != nil {
                    #expect(editor.charter.members == before.members + [els])
                }
                var names = editor.charter.municipalities
                names[leudal] = "Leudal"
                if (try? editor.set(municipalities: names)) != nil { #expect(editor.charter.municipalities == names) }
                if (try? editor.end(marie, at: Moment(seconds: 0))) != nil {
                    #expect(editor.charter.member(marie)?.ended == Moment(seconds: 0))
                }
                #expect(try editor.charter == Charter(yaml: editor.bytes))
            } catch {
                #expect(!error.problems.isEmpty)
                for problem in error.problems {
                    #expect(problem.line >= 1 && problem.column >= 1)
                    #expect(!problem.text(in: .nl).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
                }
            }
        }
        #expect(read > 0)
    }

    @Test(arguments: [UInt64](1...8))
    func documentsAreReadOrRefused(_ seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let charter = try charter(fullCharter)
        let kind = try #require(charter.kinds.last)
        let start = bytes(DocumentTests.valid)
        var read = 0
        for _ in 0..<500 {
            do throws(DocumentError) {
                let document = try Document(bytes: mutated(start, &generator), file: "bouwstenen/A.md")
                read += 1
                for problem in document.check(against: kind, charter: charter, path: document.file) {
                    #expect(problem.line >= 1)
                }
                #expect(throws: DocumentError.self) { try SessionRecord(document: document, charter: charter) }
            } catch {
                #expect(error.line >= 1 && error.column >= 1)
            }
        }
        #expect(read > 0)
    }

    @Test func everyPrefixOfACharterIsReadOrRefused() {
        let whole = bytes(smallCharter + "\nmembers:\n  jan: {name: \"J\\u00e9\", emails: [e@x.nl]}\n")
        for end in whole.indices { _ = try? Charter(yaml: Array(whole[..<end])) }
        #expect((try? Charter(yaml: whole)) != nil)
    }

    @Test(arguments: [
        "[", "{", "- ", "? ", "a: ", "\"", "'", "|\n", "&a ", "!a ", "#", "\n", "a: b\n", "é", "[a, ", "{a: ", "- a\n",
        "a:\n",
    ])
    func repetitionEnds(_ unit: String) {
        let text = bytes(String(repeating: unit, count: 200_000 / unit.utf8.count))
        let clock = ContinuousClock()
        let start = clock.now
        _ = try? Charter(yaml: text)
        _ = try? Document(bytes: bytes("---\n") + text + bytes("\n---\n") + text, file: "a.md")
        #expect(clock.now - start < .seconds(20))
    }
}
