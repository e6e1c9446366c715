import Dossier
import Testing

/// Capacities and keys that begin and end, in the text of `kader.yml`.
@Suite struct EndingTests {
    private static let charter = smallCharter.replacing("municipalities: {}", with: "municipalities: {weert: Weert}")
    private let marie = MemberID("marie")
    private let now = Moment("2020-01-01T12:00:00+01:00")

    private func editor(_ capacities: String) throws -> CharterEditor {
        try CharterEditor(
            bytes(Self.charter + "\nmembers:\n  marie:\n    name: Marie\n    emails: [m@x.nl]\n" + capacities))
    }

    private func lines(_ editor: CharterEditor) -> [String] {
        String(decoding: editor.bytes, as: UTF8.self).split(separator: "\n").suffix(3).map(String.init)
    }

    @Test(arguments: [
        (
            "    capacities:\n      - griffie@weert\n",
            "      - {capacity: griffie@weert, until: 2020-01-01T12:00:00+01:00}"
        ),
        (
            "    capacities: [griffie@weert]\n",
            "    capacities: [{capacity: griffie@weert, until: 2020-01-01T12:00:00+01:00}]"
        ),
        (
            "    capacities:\n      - {capacity: griffie@weert, from: 2018-01-01}\n",
            "      - {capacity: griffie@weert, from: 2018-01-01, until: 2020-01-01T12:00:00+01:00}"
        ),
    ])
    func aCapacityEnds(_ before: String, _ after: String) throws {
        var editor = try editor(before)
        let griffie = try #require(Capacity("griffie@weert"))
        #expect(try editor.end(griffie, of: #require(marie), at: #require(now)))
        #expect(lines(editor).last == after)
        #expect(editor.charter.members.first?.capacities.first?.period.until == now)
        // It has ended; once more there is nothing to end.
        #expect(try !editor.end(griffie, of: #require(marie), at: #require(now)))
    }

    @Test func itEndsAfterItBegan() throws {
        var editor = try editor("    capacities:\n      - {capacity: griffie@weert, from: 2021-01-01}\n")
        let before = editor.bytes
        #expect(throws: CharterError.self) {
            try editor.end(#require(Capacity("griffie@weert")), of: #require(marie), at: #require(now))
        }
        #expect(editor.bytes == before)
    }

    @Test func aMemberComesToHoldMore() throws {
        var editor = try editor("    capacities:\n      - griffie@weert\n")
        let period = Period(from: Moment("2018-03-29"), until: Moment("2022-03-30"))
        let held = Member.Held(try #require(Capacity("griffie@weert")), period: period)
        try editor.add(held, to: #require(marie))
        #expect(
            lines(editor).last
                == "      - {capacity: griffie@weert, from: 2018-03-29T00:00:00+00:00, until: 2022-03-30T00:00:00+00:00}"
        )
        #expect(editor.charter.members.first?.capacities.count == 2)
    }

    @Test func aKeyEnds() throws {
        let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc3"
        var editor = try editor("    keys:\n      - \(key)\n")
        #expect(try editor.end(key: key + " thuis", of: #require(marie), at: #require(now)))
        #expect(lines(editor).last == "      - {key: \(key), until: 2020-01-01T12:00:00+01:00}")
        #expect(
            try !editor.end(key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc4", of: #require(marie), at: #require(now)))
    }
}
