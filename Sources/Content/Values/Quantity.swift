import Dossier

/// A number or an amount of money as Dutch texts write it.
public struct Quantity: Sendable, Equatable {
    /// The value in ten-thousandths, so that cents and most measured numbers are exact.
    public let value: Int64

    /// Whether the text says that it is about so much ("circa").
    public let isAbout: Bool

    /// How many decimals the text gives.
    let decimals: Int

    /// One, in ten-thousandths.
    static let unit: Int64 = 10_000

    /// The most that is read: a hundred thousand million.
    static let limit: Int64 = 1_000_000_000_000_000

    /// Reads `51.700`, `€ 1.250,50`, `-300`, `12,5%`, `circa 300.000 euro` or `1,5 miljoen`; nil for all else.
    ///
    /// A point parts thousands and a comma parts decimals; `1.5` is no number, for nobody can tell which is meant.
    public init?(_ text: String) {
        var words = text.lowercased().replacing("€", with: " ").replacing("%", with: " ").replacing("\u{A0}", with: " ")
            .split(whereSeparator: \.isWhitespace).map(String.init)
        var isAbout = false
        while let first = words.first, ["circa", "ca.", "ca", "ongeveer", "about", "eur"].contains(first) {
            isAbout = isAbout || first != "eur"
            words.removeFirst()
        }
        while let last = words.last, ["euro", "eur", "procent"].contains(last) { words.removeLast() }
        var factor: Int64 = 1
        if let last = words.last, let size = ["miljoen": 1_000_000, "duizend": 1_000, "mln": 1_000_000][last] {
            factor = Int64(size)
            words.removeLast()
        }
        var sign: Int64 = 1
        var number = words.joined()
        if let first = number.first, ["-", "−", "–", "+"].contains(first), number.count > 1 {
            sign = first == "+" ? 1 : -1
            number.removeFirst()
        }
        if number.hasSuffix(",-") || number.hasSuffix(",–") { number.removeLast(2) }
        guard let read = Self.digits(number) else { return nil }
        let product = read.value.multipliedReportingOverflow(by: factor)
        guard !product.overflow, product.partialValue <= Self.limit else { return nil }
        value = sign * product.partialValue
        decimals = read.decimals
        self.isAbout = isAbout
    }

    /// The digits of a number without sign: groups of three after points, at most four decimals after a comma.
    private static func digits(_ text: String) -> (value: Int64, decimals: Int)? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.utf8.count <= 20 else { return nil }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || (1...4).contains(decimals.utf8.count) else { return nil }
        let all = groups.joined() + decimals + String(repeating: "0", count: 4 - decimals.utf8.count)
        guard all.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int64(all) else { return nil }
        return (value, decimals.utf8.count)
    }

    /// The value as Dutch texts write it, such as `92.950` or `12,50`.
    static func text(_ value: Int64) -> String {
        let magnitude = value.magnitude
        var whole = String(magnitude / UInt64(unit))
        var place = whole.count - 3
        while place > 0 {
            whole.insert(".", at: whole.index(whole.startIndex, offsetBy: place))
            place -= 3
        }
        var rest = String(magnitude % UInt64(unit) + UInt64(unit)).dropFirst()
        while rest.count > 2, rest.last == "0" { rest.removeLast() }
        return (value < 0 ? "-" : "") + whole + (rest.allSatisfy { $0 == "0" } ? "" : ",\(rest)")
    }
}
