import Redline

/// The text of a block, with what happened to each character of it.
struct MarkedText {
    /// A character and its fate.
    struct Unit: Equatable {
        let scalar: Unicode.Scalar
        let change: Redline.Segment.Change
    }

    /// Characters in a row that share a fate.
    struct Run: Equatable {
        let change: Redline.Segment.Change
        let text: String
    }

    var units: ArraySlice<Unit>

    init(_ units: ArraySlice<Unit>) { self.units = units }

    /// The text of these segments; bytes that are no UTF-8 become the replacement character.
    init(_ segments: [Redline.Segment]) {
        var units: [Unit] = []
        for segment in segments {
            for scalar in String(decoding: segment.bytes, as: UTF8.self).unicodeScalars {
                units.append(Unit(scalar: scalar, change: segment.change))
            }
        }
        self.units = units[...]
    }

    var isEmpty: Bool { units.isEmpty }

    /// Whether there is anything that a reader sees.
    var isBlank: Bool { units.allSatisfy { $0.scalar.isBlank } }

    var isChanged: Bool { units.contains { $0.change != .kept } }

    /// The runs in order; neighbours differ in fate.
    var runs: [Run] {
        var result: [Run] = []
        var rest = units
        while let first = rest.first {
            let run = rest.prefix { $0.change == first.change }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: run.map(\.scalar))
            result.append(Run(change: first.change, text: String(text)))
            rest = rest.dropFirst(run.count)
        }
        return result
    }

    /// The text without what came, or without what went.
    func string(without change: Redline.Segment.Change? = nil) -> String {
        var text = String.UnicodeScalarView()
        for unit in units where unit.change != change { text.append(unit.scalar) }
        return String(text)
    }

    /// The text without blanks and line ends at its two ends.
    var trimmed: MarkedText {
        var rest = units
        while rest.first?.scalar.isBlank == true { rest.removeFirst() }
        while rest.last?.scalar.isBlank == true { rest.removeLast() }
        return MarkedText(rest)
    }

    /// The parts between characters for which `isBorder` is true, which are left out.
    func split(where isBorder: (Unit) -> Bool) -> [MarkedText] {
        units.split(omittingEmptySubsequences: false, whereSeparator: isBorder).map(MarkedText.init)
    }

    /// The lines, without their ends.
    var lines: [MarkedText] { split { $0.scalar == "\n" } }

    /// The cells of a row of a table, without the blanks around them; a bar after a backslash is no border.
    var cells: [MarkedText] {
        var cells: [MarkedText] = []
        var start = units.startIndex
        var isEscaped = false
        for index in units.indices {
            let scalar = units[index].scalar
            if scalar == "|", !isEscaped {
                cells.append(MarkedText(units[start..<index]).trimmed)
                start = index + 1
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        cells.append(MarkedText(units[start...]).trimmed)
        // Bars at the two ends of a row close nothing off.
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    /// The lines of a paragraph as one, as a reader sees them; the marks of a quotation that begin its lines are left out.
    func joined(isQuoted: Bool) -> MarkedText {
        var result: [Unit] = []
        var isAtStart = false
        for unit in units {
            if unit.scalar == "\n" || unit.scalar == "\r" {
                isAtStart = true
            } else if isAtStart, unit.scalar.isBlank || isQuoted && unit.scalar == ">" {
                continue
            } else {
                if isAtStart, let last = result.last, !last.scalar.isBlank {
                    // The line end belongs to what stands on both its sides; where these differ in fate, to what is kept.
                    let change = last.change == unit.change ? unit.change : .kept
                    result.append(Unit(scalar: " ", change: change))
                }
                isAtStart = false
                result.append(unit)
            }
        }
        return MarkedText(result[...])
    }
}

extension Unicode.Scalar {
    /// A blank, a tab or a line end.
    var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}
