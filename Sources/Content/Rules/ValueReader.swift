import Dossier

/// Reads the values of one field or column.
struct ValueReader {
    /// Something wrong with a value.
    struct Flaw {
        let rule: FindingRule
        let problem: Phrase
        var expected: Phrase?
    }

    /// What a value says.
    struct Reading {
        /// The number or amount, in ten-thousandths.
        var number: Int64?
        /// Whether the number is only about so much.
        var isAbout = false
        /// The days.
        var period: CalendarPeriod?
        /// What it names: choices and things, in the form in which they are compared.
        var names: [String] = []
        /// What is wrong.
        var flaws: [Flaw] = []
    }

    let rule: ValueRule
    private let names: KnownNames
    private let things: Things
    /// What another field, or another column of the row, says.
    private let beside: (String) -> String?
    /// Whether there is a file at a path.
    var hasFile: (String) -> Bool = { _ in true }

    init(_ rule: ValueRule, names: KnownNames, things: Things, beside: @escaping (String) -> String?) {
        self.rule = rule
        self.names = names
        self.things = things
        self.beside = beside
    }

    /// Reads a value that is not empty.
    func read(_ text: String) -> Reading {
        var reading = Reading()
        switch rule.type {
        case .plain(let type): read(text, as: type, into: &reading)
        case .choice(let words): choose(text, from: words, into: &reading)
        case .steps(let steps):
            let words = steps.flatMap(\.self)
            if let word = words.first(where: { Name.of($0) == Name.of(text) }) {
                reading.names = [word]
            } else {
                reading.flaws.append(Flaw(rule: .value, problem: .notAChoice(text), expected: .choiceOf(words)))
            }
        case .reference(let targets): refer(text, to: targets, into: &reading)
        case .difference: number(text, decimals: 4, into: &reading)
        // A clerk may note more than the day; what is said of the day is compared with the record.
        case .recorded: break
        }
        checkBounds(text, &reading)
        return reading
    }

    /// What is wrong with how many choices or things are named; nil where nothing is.
    func countFlaw(of count: Int) -> Flaw? {
        switch rule.type {
        case .choice, .reference: break
        default: return nil
        }
        if case .number(let least) = rule.min, count < Int(least / Quantity.unit) {
            return Flaw(rule: .count, problem: .tooFewNamed(count, least: Int(least / Quantity.unit)))
        }
        if case .number(let most) = rule.max, count > Int(most / Quantity.unit) {
            return Flaw(rule: .value, problem: .tooManyNamed(count, most: Int(most / Quantity.unit)))
        }
        return nil
    }

    private func read(_ text: String, as type: ValueType.Plain, into reading: inout Reading) {
        switch type {
        case .text, .after, .term, .variants: break
        case .number: number(text, decimals: 4, into: &reading)
        case .percent: number(text, decimals: 4, into: &reading)
        case .euro: number(text, decimals: 2, into: &reading)
        case .year:
            if text.utf8.count != 4 || !(Int(text).map { (1_900...2_199).contains($0) } ?? false) {
                reading.flaws.append(flaw(text))
            }
        case .file: if !hasFile(text) { reading.flaws.append(Flaw(rule: .reference, problem: .noSuchFile(text))) }
        case .date, .opened, .done:
            guard let period = CalendarPeriod(text), period.first == period.last else {
                return reading.flaws.append(flaw(text))
            }
            reading.period = period
        case .due, .period:
            guard let period = CalendarPeriod(text) else { return reading.flaws.append(flaw(text)) }
            reading.period = period
        case .actor:
            let (rest, count) = names.unknown(in: text)
            if !rest.isEmpty || count == 0 {
                reading.flaws.append(
                    Flaw(rule: .actor, problem: .unknownActor(rest.joined(separator: " ")), expected: .actorExpected))
            }
        }
    }

    private func flaw(_ text: String) -> Flaw {
        Flaw(rule: .value, problem: .notOfType(text), expected: .valueExpected(rule.type))
    }

    private func number(_ text: String, decimals: Int, into reading: inout Reading) {
        // "pro memorie": the post is there, and no amount can be given.
        if ["pm", "p.m."].contains(text.lowercased()) { return }
        guard let quantity = Quantity(text), quantity.decimals <= decimals else {
            return reading.flaws.append(flaw(text))
        }
        reading.number = quantity.value
        reading.isAbout = quantity.isAbout
    }

    private func choose(_ text: String, from words: [String], into reading: inout Reading) {
        for part in text.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
            if let word = words.first(where: { Name.of($0) == Name.of(part) }) {
                reading.names.append(word)
            } else {
                reading.flaws.append(Flaw(rule: .value, problem: .notAChoice(part), expected: .choiceOf(words)))
            }
        }
    }

    private func refer(_ text: String, to targets: [ValueType.Target], into reading: inout Reading) {
        let known = things.names(of: targets)
        if let name = known[Name.of(text)] {
            reading.names = [name]
            return
        }
        let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { String($0).trimmed }
        for part in parts where !part.isEmpty {
            // A version may follow: `A@2`.
            let bare = part.split(separator: "@").first.map(String.init) ?? part
            if let name = known[Name.of(part)] ?? known[Name.of(bare)] {
                reading.names.append(name)
            } else {
                let close = nearest(to: bare, in: known.values.sorted())
                reading.flaws.append(
                    Flaw(
                        rule: .reference, problem: .unknownThing(part),
                        expected: close.map(Phrase.meantField) ?? .oneOfThings(known.values.sorted())))
            }
        }
    }

    private func checkBounds(_ text: String, _ reading: inout Reading) {
        for (bound, isLeast) in [(rule.min, true), (rule.max, false)] {
            guard let bound else { continue }
            if let number = reading.number, let limit = limit(bound),
                isLeast ? number < limit.value : number > limit.value, !(reading.isAbout || limit.isAbout)
            {
                reading.flaws.append(
                    Flaw(
                        rule: .value,
                        problem: .outOfBounds(
                            text, isTime: false, isLeast: isLeast, Quantity.text(limit.value), limit.name))
                )
            } else if let period = reading.period, case .name(let name, let months) = bound,
                let other = beside(name).flatMap({ CalendarPeriod($0) })?.moved(byMonths: months),
                isLeast ? period.last < other.first : period.first > other.last
            {
                let day = CalendarPeriod.text(ofDay: isLeast ? other.first : other.last)
                reading.flaws.append(
                    Flaw(rule: .value, problem: .outOfBounds(text, isTime: true, isLeast: isLeast, day, name)))
            }
        }
    }

    private func limit(_ bound: ValueRule.Bound) -> (value: Int64, isAbout: Bool, name: String?)? {
        switch bound {
        case .number(let value): return (value, false, nil)
        case .name(let name, _):
            return beside(name).flatMap { Quantity($0) }.map { ($0.value, $0.isAbout, name) }
        case .all: return nil
        }
    }
}
