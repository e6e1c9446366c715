/// Who wrote or committed something, and when: what Git calls a signature, without any cryptography.
public struct Person: Hashable, Sendable {
    /// The name; bytes that are no UTF-8 are replaced.
    public let name: String
    /// The e-mail address; bytes that are no UTF-8 are replaced.
    public let email: String
    /// Seconds since 1970-01-01 00:00 UTC.
    public let seconds: Int64
    /// Minutes that local time was ahead of UTC.
    public let offset: Int

    /// A person at a moment.
    public init(name: String, email: String, seconds: Int64, offset: Int) {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.offset = offset
    }

    /// Reads `Name <e-mail> seconds ±hhmm`; nil where the angle brackets or the seconds are missing, or where the line is
    /// continued.
    ///
    /// An offset that no clock on earth shows counts as UTC, as it does for libgit2: old tools wrote such offsets.
    init?(line: ArraySlice<UInt8>) {
        guard !line.contains(lineFeed), let open = line.firstIndex(of: UInt8(ascii: "<")),
            let close = line[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        var name = line[..<open]
        while let last = name.last, last == space { name.removeLast() }
        let rest = line[(close + 1)...].split(separator: space, maxSplits: 2)
        guard let digits = rest.first, let seconds = decimal(digits) else { return nil }
        self.init(
            name: String(decoding: name, as: UTF8.self),
            email: String(decoding: line[(open + 1)..<close], as: UTF8.self),
            seconds: seconds,
            offset: rest.count > 1 ? Person.offset(rest[1]) : 0)
    }

    /// The line as Git writes it in a commit or tag; throws on what would break out of the line.
    func line(_ operation: String) throws(GitError) -> [UInt8] {
        for (label, text) in [("name", name), ("e-mail address", email)] {
            guard
                text.utf8.allSatisfy({ $0 >= space && $0 != 0x7f && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
                )
            else {
                throw GitError(
                    .malformed, "the \(label) holds a control character or an angle bracket", operation: operation)
            }
            guard text.utf8.first != space, text.utf8.last != space else {
                throw GitError(.malformed, "the \(label) begins or ends with a space", operation: operation)
            }
        }
        guard !name.isEmpty else { throw GitError(.malformed, "the name is empty", operation: operation) }
        guard offset.magnitude < 15 * 60 else {
            throw GitError(.malformed, "the offset from UTC is above 14:59", operation: operation)
        }
        guard seconds >= 0 else { throw GitError(.malformed, "the date is before 1970", operation: operation) }
        let magnitude = offset.magnitude
        let digits = [magnitude / 600, magnitude / 60 % 10, magnitude % 60 / 10, magnitude % 10].map { "\($0)" }
            .joined()
        return Array("\(name) <\(email)> \(seconds) \(offset < 0 ? "-" : "+")\(digits)".utf8)
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Int {
        guard text.count == 5, let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let number = decimal(text.dropFirst()), number >= 0
        else { return 0 }
        let (hours, minutes) = (Int(number) / 100, Int(number) % 100)
        guard hours <= 14, minutes <= 59 else { return 0 }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }
}

private let space = UInt8(ascii: " ")

/// The whole number that `digits` write, with at most one `-` before it; nil for anything else and on overflow.
private func decimal(_ digits: ArraySlice<UInt8>) -> Int64? {
    let negative = digits.first == UInt8(ascii: "-")
    let figures = negative ? digits.dropFirst() : digits
    guard !figures.isEmpty else { return nil }
    var value: Int64 = 0
    for figure in figures {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(figure) else { return nil }
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(Int64(figure - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        value = sum
    }
    return negative ? -value : value
}
