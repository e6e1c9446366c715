import Dossier
import Report
import Summary

/// A text with something of every kind in it, and what became of it.
enum Texts {
    static let old = """
        ---
        title: Samen
        ---

        # Samen sterk

        Inleiding die blijft staan.

        ## Wat doen we goed?

        De gemeente Weert werkt samen. Wij praten te veel. Dit blijft staan.

        - eerste punt
        - tweede punt van orde
        - derde punt

        ## Hoe doen we het nu?

        | Wat | Bedrag |
        |---|---|
        | Zwembad | € 10,- |
        | Sporthal | € 20,- |

        Een alinea die straks verhuist naar een andere plek in dit stuk, met genoeg woorden om te herkennen.

        Deze alinea blijft gewoon staan waar die stond, en zo ook de volgende.

        ## Slot

        Het einde is nog lang niet in zicht, en dat is maar goed ook.

        Slotzin van het geheel die er ook straks nog gewoon staat.

        """

    static let new = """
        ---
        title: Samen verder
        ---

        # Samen sterk

        Inleiding die blijft staan.

        ## Wat doen we goed?

        De gemeente Weert werkt elke dag samen. Dit blijft staan. Een nieuwe zin.

        - eerste punt
        - derde punt

        ## Hoe doen we het nu?

        | Wat | Bedrag |
        |---|---|
        | Zwembad | € 15,- |
        | Sporthal | € 20,- |
        | Bibliotheek | € 5,- |

        Deze alinea blijft gewoon staan waar die stond, en zo ook de volgende.

        ## Slot

        Het einde is nog lang niet in zicht, en dat is maar goed ook.

        Een alinea die straks verhuist naar een andere plek in dit stuk, met genoeg woorden om te herkennen.

        Slotzin van het geheel die er ook straks nog gewoon staat.

        ## Nog iets

        Een nieuwe paragraaf.

        """

    /// Text that tries to be more than text: tags, attributes, turns of direction, codes that a terminal obeys.
    static let hostile =
        "Kijk <script>alert(1)</script> \"'><img src=x onerror=alert(1)> [k](javascript:alert(1)) \u{202E}mo\u{1B}[31m & <ins>nep</ins>."

    static func comparison(_ old: String, _ new: String, origin: Comparison.Origin? = nil) -> Comparison {
        Comparison(oldName: "A@1", newName: "A/marie/1", old: Array(old.utf8), new: Array(new.utf8), origin: origin)
    }
}

extension RedlineForm {
    /// What this form makes of two texts.
    func text(
        _ old: String = Texts.old, _ new: String = Texts.new, in language: Language = .nl, style: Style = .plain,
        origin: Comparison.Origin? = nil
    ) -> String {
        String(
            decoding: bytes(of: Texts.comparison(old, new, origin: origin), in: language, style: style), as: UTF8.self)
    }
}
