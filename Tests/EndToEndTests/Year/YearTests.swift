import TestSupport
import Testing

@Suite("A year of the orientation")
struct YearTests {
    @Test func isPlayedFromTheFirstSessionToTheMerger() throws {
        let year = try Year()
        try year.firstSession()
        try year.assignment()
        try year.firstBlock()
        try year.secondSession()
        try year.resignation()
        try year.marriage()
        try year.stolenKey()
        try year.rejection()
        try year.offlineWeekOfGriet()
        try year.offlineWeekOfGerda()
        try year.report()
        try year.merger()
        try year.lastSession()
    }
}
