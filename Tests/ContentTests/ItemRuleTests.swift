import Content
import Dossier
import Testing

@Suite struct ItemRuleTests {
    private func found(_ body: String) throws -> [String] {
        var shelf = try Shelf(kinds: "eisen:\n  name: Eisen\n  path: eisen.md\n  items: {RV: 2}")
        return shelf.findings(in: try shelf.add("eisen", "eisen", body))
    }

    @Test func itemsAreCountedByTheirLetters() throws {
        expect(try found("- **RV-1** een\n- **RV-2:** twee\n- **RVX-1** anders\n- los\n"), [])
        expect(try found("- **RV-1** een\n"), ["count 6:5 there is 1 item with `RV`."])
        expect(
            try found("- **RV-1** een\n- **RV-1** nog eens\n"), ["double 7:5 `RV-1` is there twice."])
    }

    @Test func openBoxesAreOneFinding() throws {
        expect(
            try found("- **RV1** x\n- **RV2** x\n\nPunten\n\n- [ ] **A1** een\n- [x] **A2** twee\n- [ ] **A3** drie\n"),
            ["ticked 11:3 2 items not ticked yet: A1, A3."])
    }
}
