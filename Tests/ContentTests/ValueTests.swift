import Dossier
import Testing

@testable import Content

@Suite struct QuantityTests {
    @Test(
        arguments: [
            ("51.700", 51_700_0000), ("€ 1.250,50", 1_250_5000), ("-300", -300_0000), ("12,5%", 12_5000),
            ("5 %", 5_0000),
            ("circa 300.000 euro", 300_000_0000), ("1,5 miljoen", 1_500_000_0000), ("137.250,-", 137_250_0000),
            ("0", 0), ("€3.000", 3_000_0000), ("2 duizend", 2_000_0000), ("0,1234", 1234), ("1234567", 1_234_567_0000),
        ] as [(String, Int64)])
    func dutchNumbersAreRead(_ text: String, _ value: Int64) {
        #expect(Quantity(text)?.value == value)
    }

    @Test(arguments: [
        "", "-", "veel", "1.5", "1.2345", "1,2,3", "12.34,5", "1..000", ",5", "€", "1,23456", "99999999999999999999",
        "900.000.000.000", "500.000 miljoen", "٣", "1e3", "NaN", "4 en 5",
    ])
    func whatIsNoNumberIsNot(_ text: String) { #expect(Quantity(text) == nil) }

    @Test func aboutIsNoted() { #expect(Quantity("ca. 20")?.isAbout == true && Quantity("20")?.isAbout == false) }

    @Test(arguments: [(92_950_0000, "92.950"), (12_5000, "12,50"), (-1_000_0000, "-1.000"), (1234, "0,1234"), (0, "0")])
    func numbersAreWrittenAsDutchTextsDo(_ value: Int64, _ text: String) { #expect(Quantity.text(value) == text) }

    @Test func whatIsWrittenIsReadAgain() {
        var value: Int64 = 1
        while value < Quantity.limit {
            #expect(Quantity(Quantity.text(value))?.value == value)
            #expect(Quantity(Quantity.text(-value))?.value == -value)
            value = value * 7 + 3
        }
    }
}

@Suite struct CalendarPeriodTests {
    @Test(arguments: [
        ("juni 2018", "1-6-2018", "30-6-2018"), ("2015", "1-1-2015", "31-12-2015"),
        ("2015 tot en met 2020", "1-1-2015", "31-12-2020"), ("2018-2021", "1-1-2018", "31-12-2021"),
        ("tweede helft van 2018 tot en met januari 2019", "1-7-2018", "31-1-2019"),
        ("tweede en derde kwartaal 2018", "1-4-2018", "30-9-2018"), ("Q4 2018", "1-10-2018", "31-12-2018"),
        ("4e kwartaal 2018", "1-10-2018", "31-12-2018"), ("2e - 3e kwartaal 2018", "1-4-2018", "30-9-2018"),
        ("eind 1e kwartaal 2019, naar verwachting", "2-3-2019", "31-3-2019"), ("1 maart 2019", "1-3-2019", "1-3-2019"),
        ("2018-06-01", "1-6-2018", "1-6-2018"), ("01-06-2018", "1-6-2018", "1-6-2018"),
        ("maart 2018- maart 2022", "1-3-2018", "31-3-2022"), ("juni t/m augustus 2018", "1-6-2018", "31-8-2018"),
        ("half oktober 2020, naar verwachting", "11-10-2020", "20-10-2020"),
        ("12 tot en met 14 november 2018", "12-11-2018", "14-11-2018"), ("februari 2020", "1-2-2020", "29-2-2020"),
        ("2 ^e helft 2018 t/m januari 2019", "1-7-2018", "31-1-2019"),
        ("2 ^e en 3 ^e kwartaal 2018", "1-4-2018", "30-9-2018"), ("najaar 2018", "1-9-2018", "30-11-2018"),
        ("(vanaf) januari 2015", "1-1-2015", "31-1-2015"),
        ("1 juni 2018 tot 1 maart 2019", "1-6-2018", "1-3-2019"), ("mei en juni 2018", "1-5-2018", "30-6-2018"),
    ])
    func periodsAreRead(_ text: String, _ first: String, _ last: String) throws {
        let period = try #require(CalendarPeriod(text))
        #expect(CalendarPeriod.text(ofDay: period.first) == first)
        #expect(CalendarPeriod.text(ofDay: period.last) == last)
    }

    @Test(arguments: [
        "", "ooit", "juni", "eerste kwartaal", "31 februari 2018", "2018-13-01", "vijfde kwartaal 2018", "2019 - 2018",
        "juni 2018 - mei 2018", "2018 2019", "tot en met 2020", "1 2 juni 2018", "12", "3333", "- - -",
        "derde helft van 2018",
    ])
    func whatIsNoPeriodIsNot(_ text: String) { #expect(CalendarPeriod(text) == nil) }

    @Test func aMonthKeepsToItsEnd() throws {
        let end = try #require(CalendarPeriod("31 maart 2019")).last
        #expect(CalendarPeriod.text(ofDay: CalendarPeriod.moved(end, by: -4)) == "30-11-2018")
        #expect(CalendarPeriod.text(ofDay: CalendarPeriod.moved(end, by: -3)) == "31-12-2018")
        #expect(CalendarPeriod.text(ofDay: CalendarPeriod.moved(end, by: 11)) == "29-2-2020")
    }

    @Test func hostileTextsAreRefusedAtOnce() {
        for unit in ["-", "1-", "tot ", "en ", "2018 ", "Q1 "] {
            #expect(CalendarPeriod(String(repeating: unit, count: 90_000)) == nil)
        }
    }
}
