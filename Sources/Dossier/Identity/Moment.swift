/// A moment with the offset from UTC in which it was noted, as Git stores it and RFC 3339 writes it.
///
/// Two moments are equal when they name the same second, whatever their offset.
public struct Moment: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// Minutes to add to UTC for the local time.
    public let offset: Int

    /// Makes the moment `seconds` after 1970 in UTC, noted at `offset` minutes from UTC.
    public init(seconds: Int64, offset: Int = 0) {
        self.seconds = seconds
        self.offset = offset
    }

    /// Reads `YYYY-MM-DD` (the start of that day in UTC) or RFC 3339 (`2018-09-12T19:30:00+02:00`); nil for all else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        func has(_ character: Character, at index: Int) -> Bool {
            index < bytes.count && bytes[index] == character.asciiValue
        }
        guard let year = number(0..<4), has("-", at: 4), let month = number(5..<7), has("-", at: 7),
            let day = number(8..<10), (1...12).contains(month),
            (1...CivilDate.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSince1970
        if bytes.count == 10 {
            self.init(seconds: Int64(days) * 86_400)
            return
        }
        guard has("T", at: 10) || has(" ", at: 10), let hour = number(11..<13), has(":", at: 13),
            let minute = number(14..<16), has(":", at: 16), let second = number(17..<19),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let offset: Int
        if has("Z", at: 19), bytes.count == 20 {
            offset = 0
        } else if has("+", at: 19) || has("-", at: 19), bytes.count == 25, let hours = number(20..<22),
            has(":", at: 22), let minutes = number(23..<25), hours < 24, minutes < 60
        {
            offset = (hours * 60 + minutes) * (has("-", at: 19) ? -1 : 1)
        } else {
            return nil
        }
        let local = Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.init(seconds: local - Int64(offset) * 60, offset: offset)
    }

    /// The local date, `YYYY-MM-DD`.
    public var date: String { civil.description }

    /// The local time of day, `HH:MM`.
    public var timeOfDay: String {
        let second = secondOfDay
        return "\(padded(second / 3_600)):\(padded(second / 60 % 60))"
    }

    /// The moment in RFC 3339 with its offset, such as `2018-09-12T19:30:00+02:00`.
    public var description: String {
        let sign = offset < 0 ? "-" : "+"
        let minutes = Int(clamping: offset.magnitude)
        let zone = "\(sign)\(padded(minutes / 60)):\(padded(minutes % 60))"
        return "\(date)T\(timeOfDay):\(padded(secondOfDay % 60))\(zone)"
    }

    /// Tells whether two moments name the same second.
    public static func == (left: Moment, right: Moment) -> Bool { left.seconds == right.seconds }

    /// Tells whether the left moment comes first.
    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    /// Feeds the second that the moment names.
    public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }

    // A commit may claim any second and any offset: nothing here may overflow.
    private var local: Int64 {
        let shift = Int64(offset).multipliedReportingOverflow(by: 60)
        let sum = seconds.addingReportingOverflow(shift.partialValue)
        return shift.overflow || sum.overflow ? seconds : sum.partialValue
    }

    private var secondOfDay: Int {
        let rest = Int(local % 86_400)
        return rest < 0 ? rest + 86_400 : rest
    }

    private var civil: CivilDate {
        CivilDate(daysSince1970: Int(local / 86_400) - (local % 86_400 < 0 ? 1 : 0))
    }
}

/// A date of the proleptic Gregorian calendar.
///
/// The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): days are counted
/// from 1 March, so that a leap day comes last.
package struct CivilDate: CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    package init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    package var description: String {
        let digits = String(year)
        return "\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)-\(padded(month))-\(padded(day))"
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
