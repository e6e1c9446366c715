import Dossier

/// `arithmetic`: what a sentence reckons out, such as `6 × 500 = 3.000`, is right.
extension ContentCheck {
    mutating func checkArithmetic() {
        for passage in text.passages { checkArithmetic(passage.text, at: passage.place) }
        for table in text.tables {
            for cell in table.rows.joined() { checkArithmetic(cell.text, at: cell.place) }
        }
    }

    private mutating func checkArithmetic(_ text: String, at place: Int) {
        guard text.contains("="), let sum = Calculation.first(in: text), sum.result != sum.stated else { return }
        note(.arithmetic, at: place, .wrongCalculation(sum.text, sum.stated), expected: .sumExpected(sum.result))
    }
}

/// Numbers with signs between them, and what a text says they come to.
struct Calculation {
    let text: String
    let result: Int64
    let stated: Int64

    /// The first calculation in a text.
    static func first(in text: String) -> Calculation? {
        let words = text.replacing("=", with: " = ").replacing("×", with: " × ").split(whereSeparator: \.isSpace)
            .map(String.init)
        guard let equals = words.firstIndex(of: "=") else { return nil }
        var place = equals
        var parts: [(sign: String, value: Int64)] = []
        while place > 0 {
            var start = place - 1
            guard let value = number(&start, words, backwards: true) else { return nil }
            let sign = start > 0 ? words[start - 1] : ""
            let isSign = ["×", "x", "*", "+", "-", "−"].contains(sign)
            parts.append((isSign ? sign : "", value))
            place = isSign ? start - 1 : 0
            if !isSign {
                place = start
                break
            }
        }
        var end = equals + 1
        guard parts.count > 1, parts.last?.sign == "", let stated = number(&end, words, backwards: false),
            let result = result(of: parts.reversed())
        else { return nil }
        return Calculation(text: words[place..<equals].joined(separator: " "), result: result, stated: stated)
    }

    /// A number at a place, with the sign of the euro before it or the word behind it, which are passed over.
    private static func number(_ place: inout Int, _ words: [String], backwards: Bool) -> Int64? {
        guard words.indices.contains(place) else { return nil }
        let units = ["euro", "jaar", "personen", "uur", "dagen"]
        if backwards, units.contains(words[place]), place > 0 { place -= 1 }
        if !backwards, words[place] == "€" { place += 1 }
        guard words.indices.contains(place) else { return nil }
        let bare = String(words[place].reversed().drop { ".;:)".contains($0) }.reversed()).replacing("(", with: "")
        guard let quantity = Quantity(bare.hasSuffix(",") ? String(bare.dropLast()) : bare) else { return nil }
        if backwards, place > 0, words[place - 1] == "€" { place -= 1 }
        return quantity.value
    }

    private static func result(of parts: [(sign: String, value: Int64)]) -> Int64? {
        let signs = Set(parts.map(\.sign)).subtracting([""])
        // Which comes first is not for a program to say.
        guard signs.count == 1, let sign = signs.first else { return nil }
        return parts.dropFirst().reduce(parts.first?.value) { result, part in
            guard let result else { return nil }
            switch sign {
            case "+": return result + part.value
            case "-", "−": return result - part.value
            default:
                let (product, overflow) = result.multipliedReportingOverflow(by: part.value)
                return overflow || product % Quantity.unit != 0 ? nil : product / Quantity.unit
            }
        }
    }
}
