import Dossier
import Redline
import Report
import Testing

/// Redlines as Markdown, for forges, and as CriticMarkup, for editors.
struct MarkdownFormTests {
    @Test func noMarkGoesOverABlock() {
        #expect(
            RedlineForm.markdown.text() == """
                *14 woorden erbij, 9 eraf, 18 verplaatst.*

                ```diff
                 ---
                -title: Samen
                +title: Samen verder
                 ---
                ```

                # Samen sterk

                Inleiding die blijft staan.

                ## Wat doen we goed?

                De gemeente Weert werkt <ins>elke dag </ins>samen. <del>Wij praten te veel. </del>Dit blijft staan.<ins> Een nieuwe zin.</ins>

                - eerste punt
                - <del>tweede punt van orde</del>
                - derde punt

                ## Hoe doen we het nu?

                | Wat | Bedrag |
                |---|---|
                | Zwembad | € <del>10</del><ins>15</ins>,- |
                | Sporthal | € 20,- |
                | <ins>Bibliotheek</ins> | <ins>€ 5,-</ins> |

                *verplaatst naar hieronder, onder “Slot”: “Een alinea die straks verhuist naar een andere plek in dit stuk, met genoeg woo…”*

                Deze alinea blijft gewoon staan waar die stond, en zo ook de volgende.

                ## Slot

                Het einde is nog lang niet in zicht, en dat is maar goed ook.

                *verplaatst van hierboven, onder “Hoe doen we het nu?”:*

                Een alinea die straks verhuist naar een andere plek in dit stuk, met genoeg woorden om te herkennen.

                Slotzin van het geheel die er ook straks nog gewoon staat.

                ## <ins>Nog iets</ins>

                <ins>Een nieuwe paragraaf.</ins>

                """)
    }

    @Test func codeIsSetOutByLine() {
        let text = RedlineForm.markdown.text("```\neen\ntwee\n```\n", "```\neen\ndrie\n```\n")
        #expect(text.contains("````diff\n ```\n een\n-twee\n+drie\n ```\n````\n"), "\(text)")
    }

    @Test func tagsOfTheTextAreText() {
        let text = RedlineForm.markdown.text("", Texts.hostile)
        #expect(!text.contains("<script") && !text.contains("<img") && text.contains("&lt;ins>nep&lt;/ins>"), "\(text)")
        #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}"))
    }

    @Test(arguments: [
        (Texts.old, Texts.new), (Texts.new, Texts.old), ("", "een\n"), ("een\n", ""), ("a\r\nb\r\n", "a\r\nc\r\n"),
        ("- een\n- twee\n", "1. een\n2. drie\n"), ("~> oud\n", "nieuw <~\n"), ("a{b}\n", "a{c}+\n"),
        ("De + van }\n", "De ++ van } en {\n"),
    ])
    func criticMarkupGivesBothTextsBack(old: String, new: String) {
        let text = RedlineForm.criticmarkup.text(old, new)
        let plain = { (text: String) in text.replacing("~&gt;", with: "~>").replacing("&#123;", with: "{") }
        #expect(plain(Critic.settled(text, accepting: true)) == new, "\(text)")
        #expect(plain(Critic.settled(text, accepting: false)) == old, "\(text)")
    }

    @Test func criticMarkupReadsAsItsAuthorsMeantIt() {
        #expect(RedlineForm.criticmarkup.text("Over geld.\n", "Over veel geld.\n") == "Over {++veel ++}geld.\n")
        #expect(
            RedlineForm.criticmarkup.text("De raad besluit.\n", "De raad wacht.\n") == "De raad {~~besluit~>wacht~~}.\n"
        )
        let moved = RedlineForm.criticmarkup.text(in: .en)
        #expect(moved.contains("--}{>>moved to below, under “Slot”<<}"), "\(moved)")
        #expect(moved.contains("{>>moved from above, under “Hoe doen we het nu?”<<}{++Een alinea"), "\(moved)")
    }

    @Test func marksOfTheTextItselfAreNone() {
        let text = RedlineForm.criticmarkup.text("een\n", "een {++nep++} {--weg--} {>>stil<<}\n")
        #expect(Critic.settled(text, accepting: false) == "een\n", "\(text)")
        #expect(Critic.settled(text, accepting: true).contains("&#123;++nep++&#125;"), "\(text)")
    }
}

/// An independent reading of CriticMarkup.
private enum Critic {
    /// The text once every change has been accepted, or rejected; comments go.
    static func settled(_ text: String, accepting: Bool) -> String {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        func take(until mark: String) -> ArraySlice<UInt8> {
            let end = Array(mark.utf8)
            var index = rest.startIndex
            while index + end.count <= rest.endIndex, !rest[index...].starts(with: end) { index += 1 }
            defer { rest = rest.dropFirst(index - rest.startIndex + end.count) }
            return rest[rest.startIndex..<index]
        }
        while let byte = rest.first {
            let mark = String(decoding: rest.prefix(3), as: UTF8.self)
            switch mark {
            case "{++", "{--", "{>>", "{~~":
                rest = rest.dropFirst(3)
                switch mark {
                case "{++":
                    let inner = take(until: "++}")
                    if accepting { result += inner }
                case "{--":
                    let inner = take(until: "--}")
                    if !accepting { result += inner }
                case "{~~":
                    let (old, new) = (take(until: "~>"), take(until: "~~}"))
                    result += accepting ? new : old
                default: _ = take(until: "<<}")
                }
            default:
                result.append(byte)
                rest.removeFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
