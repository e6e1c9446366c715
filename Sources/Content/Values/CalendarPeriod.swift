import Dossier

/// A time as texts of policy name it: its first and its last day, counted from 1 January 1970.
public struct CalendarPeriod: Sendable, Equatable {
    /// The first day.
    public let first: Int

    /// The last day.
    public let last: Int

    /// Makes a period.
    init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// Reads `juni 2018`, `tweede en derde kwartaal 2018`, `eind 1e kwartaal 2019, naar verwachting`, `tweede helft van
    /// 2018 tot en met januari 2019`, `1 maart 2019`, `2018-06-01`, `2015` and the like; nil for all else, and where the
    /// end comes before the beginning.
    public init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        let words = PeriodWords.of(text)
        guard !words.isEmpty, let cut = PeriodWords.cut(words) else { return nil }
        if let end = cut.end {
            guard let last = PeriodPart(end), let first = PeriodPart(cut.start, before: last), last.year != nil,
                let begin = first.period, let close = last.period, begin.first <= close.last
            else { return nil }
            self.init(first: begin.first, last: close.last)
        } else {
            guard let period = PeriodPart(cut.start)?.period else { return nil }
            self = period
        }
    }

    /// The same days so many months later or earlier; a day that a month lacks becomes its last.
    func moved(byMonths months: Int) -> CalendarPeriod {
        CalendarPeriod(first: Self.moved(first, by: months), last: Self.moved(last, by: months))
    }

    /// The day so many months later or earlier.
    static func moved(_ day: Int, by months: Int) -> Int {
        let date = CivilDate(daysSince1970: day)
        let month = date.year * 12 + date.month - 1 + months
        let (year, rest) = (month >= 0 ? month / 12 : (month - 11) / 12, ((month % 12) + 12) % 12 + 1)
        let length = CivilDate.length(ofMonth: rest, year: year)
        return CivilDate(year: year, month: rest, day: min(date.day, length)).daysSince1970
    }

    /// A day as texts write it, such as `30-11-2018`.
    static func text(ofDay day: Int) -> String {
        let date = CivilDate(daysSince1970: day)
        return "\(date.day)-\(date.month)-\(date.year)"
    }

    /// The days of whole months.
    static func months(_ months: ClosedRange<Int>, of year: Int) -> CalendarPeriod {
        let length = CivilDate.length(ofMonth: months.upperBound, year: year)
        return CalendarPeriod(
            first: CivilDate(year: year, month: months.lowerBound, day: 1).daysSince1970,
            last: CivilDate(year: year, month: months.upperBound, day: length).daysSince1970)
    }
}

/// The words of a period.
private enum PeriodWords {
    /// What says nothing of the days.
    private static let silent: Set<String> = [
        "van", "de", "het", "in", "naar", "verwachting", "circa", "ca", "ongeveer", "vanaf", "of", "the", "uiterlijk",
        "periode", "per", "rond", "^e", "e",
    ]

    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func close() {
            if !word.isEmpty, !silent.contains(word) { words.append(word) }
            word = ""
        }
        for character in text.lowercased() {
            if character == "–" || character == "—" {
                close()
                words.append("-")
            } else if character.isWhitespace || character == "," || character == "(" || character == ")" {
                close()
            } else {
                word.append(character)
            }
        }
        close()
        return words.flatMap(split)
    }

    /// `maart-mei` and `2018-2021` are two words with a hyphen between them; a date of digits is one.
    private static func split(_ word: String) -> [String] {
        guard word != "-", word.contains("-") else { return [word] }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 3, parts.allSatisfy({ Int($0) != nil }) { return [word] }
        return Array(parts.filter { !$0.isEmpty }.map { [$0] }.joined(separator: ["-"]))
            + (word.hasSuffix("-") ? ["-"] : [])
    }

    /// The words before and after `tot en met`, `t/m`, `tot`, `-`; nil where there are several.
    static func cut(_ words: [String]) -> (start: [String], end: [String]?)? {
        let marks: [[String]] = [["tot", "en", "met"], ["t/m"], ["tot"], ["-"], ["until"], ["to"]]
        for place in words.indices {
            for mark in marks where words[place...].starts(with: mark) {
                let (start, end) = (Array(words[..<place]), Array(words[(place + mark.count)...]))
                guard !start.isEmpty, !end.isEmpty else { return nil }
                return (start, end)
            }
        }
        return (words, nil)
    }
}

/// One end of a period, or all of it.
private struct PeriodPart {
    /// What is counted within a year.
    enum Unit { case month, quarter, half, day, year }

    private(set) var year: Int?
    private(set) var unit = Unit.year
    private var months: ClosedRange<Int>?
    private var day: Int?
    /// Which third of it: 0 the first, 1 the middle, 2 the last.
    private var third: Int?

    /// - Parameter end: the other end, which says the year, the month or what is counted where these words do not.
    init?(_ words: [String], before end: PeriodPart? = nil) {
        var ordinals: [Int] = []
        var numbers: [Int] = []
        for word in words {
            if let date = Self.date(word) {
                guard day == nil, months == nil else { return nil }
                (year, months, day, unit) = (date.year, date.month...date.month, date.day, .day)
            } else if let month = Self.months[word] {
                guard months == nil || unit == .month else { return nil }
                months = min(months?.lowerBound ?? month, month)...max(months?.upperBound ?? month, month)
                unit = .month
            } else if let third = Self.thirds[word] {
                self.third = third
            } else if let season = Self.seasons[word] {
                (months, unit) = (season, .month)
            } else if let quarter = Self.quarter(word) {
                ordinals.append(quarter)
                unit = .quarter
            } else if word == "kwartaal" || word == "quarter" || word == "kwartalen" {
                unit = .quarter
            } else if word == "helft" || word == "halfjaar" || word == "half-jaar" {
                unit = .half
            } else if let ordinal = Self.ordinals[word] {
                ordinals.append(ordinal)
            } else if word.count == 4, let number = Int(word), (1_900...2_199).contains(number) {
                guard year == nil else { return nil }
                year = number
            } else if word.count <= 2, let number = Int(word), (1...31).contains(number) {
                numbers.append(number)
            } else if word != "en" && word != "and" {
                return nil
            }
        }
        if year == nil { year = end?.year }
        if unit == .year, let end {
            if !ordinals.isEmpty { unit = end.unit }
            if !numbers.isEmpty, end.unit == .month { (unit, months) = (.month, end.months) }
        }
        guard settle(ordinals, numbers) else { return nil }
    }

    private mutating func settle(_ ordinals: [Int], _ numbers: [Int]) -> Bool {
        switch unit {
        case .quarter, .half:
            let size = unit == .quarter ? 3 : 6
            let counted = ordinals + numbers
            guard let least = counted.min(), let most = counted.max(), most * size <= 12 else { return false }
            months = ((least - 1) * size + 1)...(most * size)
        case .month:
            guard ordinals.isEmpty, numbers.count <= 1 else { return false }
            day = numbers.first
            if let day, let months { return months.count == 1 && day <= 31 }
        case .day, .year: return ordinals.isEmpty && numbers.isEmpty
        }
        return true
    }

    /// The days, where the year is known.
    var period: CalendarPeriod? {
        guard let year else { return nil }
        let months = months ?? 1...12
        if let day {
            guard day <= CivilDate.length(ofMonth: months.lowerBound, year: year) else { return nil }
            let number = CivilDate(year: year, month: months.lowerBound, day: day).daysSince1970
            return CalendarPeriod(first: number, last: number)
        }
        let whole = CalendarPeriod.months(months, of: year)
        guard let third else { return whole }
        let length = whole.last - whole.first + 1
        return CalendarPeriod(first: whole.first + third * length / 3, last: whole.first + (third + 1) * length / 3 - 1)
    }

    private static func date(_ word: String) -> CivilDate? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, numbers.allSatisfy({ $0 > 0 }) else { return nil }
        let (year, month, day) =
            parts[0].count == 4 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
        guard (1_900...2_199).contains(year), (1...12).contains(month),
            (1...CivilDate.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func quarter(_ word: String) -> Int? {
        guard word.count == 2, word.first == "q", let digit = word.last?.wholeNumberValue, (1...4).contains(digit)
        else { return nil }
        return digit
    }

    private static let thirds = [
        "begin": 0, "half": 1, "medio": 1, "midden": 1, "eind": 2, "einde": 2, "early": 0, "mid": 1, "end": 2,
        "late": 2,
    ]
    private static let seasons = ["voorjaar": 3...5, "zomer": 6...8, "najaar": 9...11]
    private static let ordinals: [String: Int] = [
        "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4, "1ste": 1, "2de": 2,
        "3de": 3, "4de": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
    ]
    private static let months: [String: Int] = {
        let names = [
            ["januari", "jan", "january"], ["februari", "feb", "february"], ["maart", "mrt", "march"],
            ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
            ["augustus", "aug", "august"], ["september", "sep", "sept"], ["oktober", "okt", "october"],
            ["november", "nov"], ["december", "dec"],
        ]
        var result: [String: Int] = [:]
        for (index, spellings) in names.enumerated() {
            for name in spellings { result[name] = index + 1 }
        }
        return result
    }()
}
