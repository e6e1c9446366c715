import Dossier
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        ("1970-01-01", 0, "1970-01-01T00:00:00+00:00"),
        ("2018-09-12T19:30:00+02:00", 1_536_773_400, "2018-09-12T19:30:00+02:00"),
        ("2018-09-12T17:30:00Z", 1_536_773_400, "2018-09-12T17:30:00+00:00"),
        ("2018-09-12 17:30:00Z", 1_536_773_400, "2018-09-12T17:30:00+00:00"),
        ("2000-02-29", 951_782_400, "2000-02-29T00:00:00+00:00"),
        ("1969-12-31T23:59:59-00:30", 1_799, "1969-12-31T23:59:59-00:30"),
        ("0000-01-01", -62_167_219_200, "0000-01-01T00:00:00+00:00"),
    ])
    func readsAndWrites(_ text: String, _ seconds: Int64, _ written: String) throws {
        let moment = try #require(Moment(text))
        #expect(moment.seconds == seconds)
        #expect(moment.description == written)
        #expect(Moment(written)?.offset == moment.offset)
    }

    @Test(arguments: [
        "", "2018", "2018-13-01", "2018-02-29", "1900-02-29", "2018-09-31", "2018-9-12", "2018-09-12T",
        "2018-09-12T24:00:00Z",
        "2018-09-12T10:60:00Z", "2018-09-12T10:00:00", "2018-09-12T10:00:00+24:00", "2018-09-12T10:00:00z",
        "2018-09-12 ", "é018-09-1",
        "2018-09-12T10:00:00+0200", "2018-09-12T10:00:00Zx",
    ])
    func refusesAllElse(_ text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func localDateAndTime() throws {
        let moment = Moment(seconds: 1_536_791_400, offset: 120)
        #expect(moment.date == "2018-09-13")
        #expect(moment.timeOfDay == "00:30")
        #expect(moment == Moment(seconds: 1_536_791_400, offset: -300))
        #expect(Moment(seconds: -1).description == "1969-12-31T23:59:59+00:00")
    }

    @Test(arguments: [Int64.min, .min + 1, -86_400, -86_401, .max - 1, .max], [Int.min, -600, 0, 600, Int.max])
    func anySecondIsWrittenWithoutOverflow(_ seconds: Int64, _ offset: Int) {
        #expect(Moment(seconds: seconds, offset: offset).description.contains("T"))
    }

    @Test func aPeriodHasItsStartAndNotItsEnd() throws {
        let (start, end) = (Moment(seconds: 10), Moment(seconds: 20))
        let period = Period(from: start, until: end)
        #expect([9, 10, 19, 20].map { period.contains(Moment(seconds: $0)) } == [false, true, true, false])
        #expect(Period.always.contains(Moment(seconds: .min)))
    }
}
