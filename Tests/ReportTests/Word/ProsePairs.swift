/// Pairs of texts with all that a Markdown document of policy has.
enum ProsePairs {
    struct Pair: Sendable, CustomStringConvertible {
        let name: String
        let old: String
        let new: String
        var description: String { name }
    }

    static let all = [
        Pair(
            name: "tables",
            old: """
                # Begroting

                | Jaar | Aantal | Bedrag |
                | :--- | ---: | --- |
                | 2024 | 100 | € 68.625,- |
                | 2025 | **120** | € 70.000,- |
                | 2026 | 130 | € 71.000,- |

                Toelichting op de tabel.

                """,
            new: """
                # Begroting

                | Jaar | Aantal | Bedrag |
                | :--- | ---: | --- |
                | 2024 | 110 | € 68.625,- |
                | 2025 | 120 | € 70.000,- met [uitleg](https://example.org/uitleg) |
                | 2025 | 125 | |
                | 2026 | 130 | € 71.000,- |

                Toelichting op de tabel.

                | Nieuw | Tabel |
                | --- | --- |
                | ja | nee |

                """),
        Pair(
            name: "links",
            old:
                "Zie [de nota](nota.md \"titel\") en <https://example.org/a?b=1&c=2>.\n\nZie ook [het kader][k].\n\n[k]: https://example.org/k\n",
            new:
                "Zie [de nieuwe nota](nota.md) en <https://example.org/a?b=1&c=3>.\n\nZie ook [het **hele** kader][k].\n\n[k]: https://example.org/k2\n"
        ),
        Pair(
            name: "lists",
            old:
                "- een\n- twee\n  - genest\n  - nog een\n- drie\n\n3. stap drie\n4. stap vier\n\n   Vervolg van stap vier.\n\nSlot.\n",
            new:
                "- een\n- twee, gewijzigd\n  1. genest\n  - nog een\n- ingevoegd\n- drie\n\n3. stap drie\n4. stap anderhalf\n5. stap vier\n\n   Vervolg van *stap vier*.\n"
        ),
        Pair(
            name: "footnotes",
            old:
                "Een zin[^1] met noten.[^b]\n\n[^1]: De eerste noot\n    loopt door.\n[^b]: De *tweede* noot.\n[^c]: Niemand wijst hierheen.\n",
            new:
                "Een zin met noten.[^b] En een nieuwe.[^d]\n\n[^b]: De tweede noot, aangevuld.\n[^d]: Met [een link](https://example.org).\n"
        ),
        Pair(
            name: "front matter, quotations and code",
            old:
                "---\ntitle: Oud\ntags:\n  - een\n  - twee\n---\n\n> Citaat van de raad\n> over twee regels.\n\n```swift\n\nregel een\nregel twee\n```\n\n---\n\nHet is `code` &amp; <br> meer.\n",
            new:
                "---\ntitle: Nieuw\nstatus: concept\ntags:\n  - een\n  - drie\n---\n\n> Citaat van de gemeenteraad\n> over twee regels.\n>\n> - met een punt\n\n```swift\n\nregel een\nregel anderhalf\nregel twee\n```\n\nHet is `andere code` &euro; <br> meer.\n\n***\n"
        ),
        Pair(
            name: "paragraphs that move, split and join",
            old:
                "# Een\n\nDeze alinea verhuist in haar geheel naar het einde van het stuk.\n\nDe eerste zin van een lange alinea staat hier. De tweede zin hoort er nog bij en is ook lang.\n\nEen alinea die wordt samengevoegd.\n\nMet de alinea die er achter staat en volgt.\n\n## Twee\n\nSlot.\n",
            new:
                "# Een\n\nDe eerste zin van een lange alinea staat hier.\n\nDe tweede zin hoort er nog bij en is ook lang.\n\nEen alinea die wordt samengevoegd. Met de alinea die er achter staat en volgt.\n\n### Twee\n\nSlot.\n\nDeze alinea verhuist in haar geheel naar het prachtige einde van het stuk.\n"
        ),
        Pair(name: "nothing and something", old: "", new: "# Kop\n\nTekst.\n\n| a |\n| --- |\n| 1 |\n"),
    ]

    /// SplitMix64 (Steele, Lea and Flood, 2014): the same changes on every run.
    struct Dice {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
        }

        /// Takes away, repeats or moves some lines or words, or puts a mark somewhere.
        mutating func spoil(_ text: inout [UInt8]) {
            let separator: UInt8 = next(below: 2) == 0 ? 0x0A : 0x20
            var parts = text.split(separator: separator, omittingEmptySubsequences: false).map(Array.init)
            let place = next(below: parts.count)
            switch next(below: 5) {
            case 0: parts.remove(at: place)
            case 1: parts.insert(parts[place], at: next(below: parts.count))
            case 2: parts.swapAt(place, next(below: parts.count))
            case 3:
                let marks = [
                    "**", "> ", "- ", "| ", "[^1]", "`", "# ", "1. ", "<!-- ", "[", "](x)", "\n\n", "&lt;", "é",
                ]
                parts[place] += Array(marks[next(below: marks.count)].utf8)
            default: parts.insert(Array("nieuw".utf8), at: place)
            }
            text = Array(parts.joined(separator: [separator]))
        }
    }
}
