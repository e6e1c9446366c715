import TestSupport
import Testing

@Suite("The life of a document")
struct LifeTests {
    @Test func aTownIsSetUp() throws {
        let town = try Stage.adopted.town()
        #expect(try town["griet"].kader("verify", "--json").output.contains("\"ok\" : true"))
    }
}
