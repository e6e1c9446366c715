/// Pairs of texts, each with one of the things that word processors get wrong.
enum OfficePairs {
    struct Pair: Sendable {
        let name: String
        let old: String
        let new: String
        /// What a reader must see of the old text, as the reader in LibreOffice tells it.
        var oldHas: [String] = []
        /// What a reader must see of the new text.
        var newHas: [String] = []
    }

    static let all = [
        Pair(
            name: "tables",
            old: """
                # Begroting

                Inleiding die verdwijnt.

                | Jaar | Aantal | Bedrag |
                | :--- | ---: | --- |
                | 2024 | 100 | € 68.625,- |
                | 2025 | **120** | € 70.000,- |
                | 2026 | 130 | € 71.000,- |

                Tussen de tabellen.

                | a | b |
                | --- | --- |
                | 1 | 2 |

                """,
            new: """
                # Begroting

                | Jaar | Aantal | Bedrag |
                | :--- | ---: | --- |
                | 2024 | 110 | € 68.625,- |
                | 2025 | 120 | € 70.000,- met [uitleg](https://example.org/uitleg) |
                | 2027 | 145 | |

                Tussen de tabellen.

                | a | b | c |
                | --- | --- | --- |
                | 1 | 2 | 3 |

                Een alinea erbij aan het einde.

                """,
            oldHas: ["cell B3| Standard: [b]120", "cell A4| Standard: []2026"],
            newHas: ["[ -> https://example.org/uitleg]uitleg", "cell C2| Standard: []3"]),
        Pair(
            name: "links",
            old: """
                Zie [de nota](https://example.org/nota) en <https://example.org/a?b=1&c=2>.

                Een [link die blijft](https://example.org/blijft) in een zin.

                Gevaarlijk: [klik](javascript:alert(1)).

                """,
            new: """
                Zie [de **nieuwe** nota](https://example.org/nota-2) en <https://example.org/a?b=1&c=3>.

                Een [link die blijft](https://example.org/blijft) in een langere zin met [een erbij](https://example.org/erbij).

                """,
            oldHas: ["[ -> https://example.org/nota]de nota", "Gevaarlijk: klik."],
            newHas: ["[b -> https://example.org/nota-2]nieuwe", "[ -> https://example.org/erbij]een erbij"]),
        Pair(
            name: "lists",
            old: """
                - eerste punt
                - tweede punt
                  - genest punt
                  - nog een genest punt
                - derde punt

                1. stap een
                2. stap twee
                3. stap drie

                Slot van het stuk.

                """,
            new: """
                - eerste punt
                - tweede punt, gewijzigd
                  - genest punt
                - ingevoegd punt
                - derde punt

                1. stap een
                2. stap twee, nader uitgewerkt

                   Met een vervolg.
                3. stap tweeënhalf
                4. stap drie

                Slot van het stuk.

                """,
            oldHas: ["List Paragraph list 0: []stap twee"], newHas: ["tweede punt, gewijzigd", "Met een vervolg."]),
        Pair(
            name: "footnotes",
            old: """
                Een zin[^1] met twee noten.[^b]

                Een alinea met een noot[^c] die verdwijnt.

                [^1]: De eerste noot.
                [^b]: De *tweede* noot.
                [^c]: Deze noot gaat weg.

                """,
            new: """
                Een zin met een noot.[^b] En een nieuwe.[^d]

                [^b]: De *tweede* noot, aangevuld.
                [^d]: Een noot met [een link](https://example.org/noot).

                """,
            oldHas: ["{note: Footnote: [] De [i]tweede[] noot.}"],
            newHas: ["[i]tweede[] noot, aangevuld.}", "[ -> https://example.org/noot]een link"]),
        Pair(
            name: "paragraphs",
            old: """
                ---
                title: Oud
                status: concept
                ---
                # Een

                Deze alinea verhuist in haar geheel naar het einde van het stuk.

                De eerste zin van een lange alinea staat hier. De tweede zin hoort er nog bij en is ook lang.

                Een alinea die wordt samengevoegd.

                Met de alinea die er achter staat en volgt.

                ## Twee

                > Een citaat van de raad
                > over twee regels.

                ```
                regel een
                regel twee
                ```

                Slot met <b>html</b> &amp; `code`.

                """,
            new: """
                ---
                title: Nieuw
                owner: marie
                status: concept
                ---
                # Een

                De eerste zin van een lange alinea staat hier.

                De tweede zin hoort er nog bij en is ook lang.

                Een alinea die wordt samengevoegd. Met de alinea die er achter staat en volgt.

                ### Twee

                > Een citaat van de gemeenteraad
                > over twee regels.

                ```
                regel een
                regel anderhalf
                regel twee
                ```

                Slot met <b>html</b> &euro; `andere code`.

                Deze alinea verhuist in haar geheel naar het einde van het stuk.

                """,
            oldHas: ["Heading 2: [b]Twee", "Code: [c]regel een\\nregel twee"],
            newHas: ["Heading 3: [b]Twee", "Slot met <b>html</b> € [c]andere code"]),
    ]
}
