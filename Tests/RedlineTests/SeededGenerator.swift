import Redline

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Changes texts the way that authors, and accidents, do.
enum Mutation {
    static func words(_ text: String, count: Int, using generator: inout SeededGenerator) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<count where !words.isEmpty {
            let place = Int.random(in: 0..<words.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: words.remove(at: place)
            case 1: words.insert("raadsbreed", at: place)
            case 2: words[place] = "geëvalueerd"
            case 3: words[place] += "\n"
            default: words.swapAt(place, Int.random(in: 0..<words.count, using: &generator))
            }
        }
        return words.joined(separator: " ")
    }

    /// Lines change places, go, or come twice.
    static func lines(_ text: [UInt8], count: Int, using generator: inout SeededGenerator) -> [UInt8] {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        for _ in 0..<count where lines.count > 1 {
            let place = Int.random(in: 0..<lines.count, using: &generator)
            let end = min(lines.count, place + Int.random(in: 1...5, using: &generator))
            let taken = lines[place..<end]
            if Bool.random(using: &generator) { lines.removeSubrange(place..<end) }
            lines.insert(contentsOf: taken, at: Int.random(in: 0...lines.count, using: &generator))
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    static func bytes(_ text: [UInt8], count: Int, using generator: inout SeededGenerator) -> [UInt8] {
        var text = text
        for _ in 0..<count {
            let place = Int.random(in: 0...text.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: text.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
            case 1 where place < text.count: text.remove(at: place)
            default:
                let end = min(text.count, place + Int.random(in: 0...20, using: &generator))
                text.insert(
                    contentsOf: Array(text[place..<end]), at: Int.random(in: 0...text.count, using: &generator))
            }
        }
        return text
    }
}

extension Redline {
    /// The redline of two strings.
    init(_ old: String, _ new: String) { self.init(old: Array(old.utf8), new: Array(new.utf8)) }

    /// The redline with Git's marks.
    var text: String {
        String(decoding: marked(delete: ("[-", "-]"), insert: ("{+", "+}")), as: UTF8.self)
    }
}

/// A dossier text with the things that dossiers have.
let kadernota = """
    ---
    title: Kadernota sturing
    status: concept
    ---
    # Kadernota sturing op samenwerking

    Deze nota beschrijft hoe de raden sturen op hun samenwerkingsverbanden. Zij bouwt voort op eerdere notities,
    o.a. die van de griffie d.d. 12 september 2018.

    ## Aanleiding

    De raadsleden willen eerder worden betrokken. Het college informeert hen nu pas achteraf, d.w.z. na het besluit.
    Dhr. Janssen en mw. De Vries hebben dat in de werkgroep aan de orde gesteld!

    - grip op de begroting
    - zicht op de risico's
    - invloed vóór besluitvorming

    ## Kosten

    | Onderdeel | Bedrag | Jaar |
    | --- | --- | --- |
    | Ondersteuning | € 68.625,- | 2019 |
    | Bijeenkomsten | € 4.200,- | 2019 |

    De kosten bedragen ca. € 72.825,- per jaar. Zij worden gedeeld naar inwonertal.

    ### Dekking

    De dekking komt uit de algemene reserve, zie art. 4 van de regeling.

    ## Vervolg

    In het najaar volgt een tussenbericht. De raad stelt het kader daarna vast.

    """
