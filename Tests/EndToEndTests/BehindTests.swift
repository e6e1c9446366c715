import TestSupport
import Testing

@Suite("Proposals that main has overtaken")
struct BehindTests {
    @Test func statusSaysThatAProposalIsBehind() throws {
        let town = try Stage.approved.town()
        let (piet, griet) = (town["piet"], town["griet"])
        try piet.kader("sync")
        try piet.drafts("A", Texts.block("A", choice: "Iets anders."))
        #expect(try !piet.kader("status").output.contains("kader update"))
        try griet.kader("sync")
        try griet.kader("tag", "A/marie/1")
        try piet.kader("sync")
        #expect(try piet.kader("status").output.contains("werkt eerst bij: `kader bijwerken A`"))
    }
}
