import Dossier
import Git
import Testing

@testable import Workflow

@Suite("The list of an office's keys")
struct OfficeKeysTests {
    private static let texts = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB8Yw9m0ZVLBFWTKDJ0ncCQJi+f0CHM5QZbwl1cLP3Yg",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ]

    private func list() throws -> OfficeKeys {
        OfficeKeys(try Self.texts.map { try #require(SSHPublicKey(text: $0)) })
    }

    @Test func itReadsWhatItWrites() throws {
        let list = try list()
        #expect(OfficeKeys(list.bytes) == list)
        #expect(OfficeKeys(setting: list.setting) == list)
    }

    @Test func itIsSortedAndHasEachKeyOnce() throws {
        let keys = try Self.texts.map { try #require(SSHPublicKey(text: $0)) }
        #expect(OfficeKeys(keys) == OfficeKeys(keys.reversed() + keys))
        #expect(OfficeKeys(keys).keys.map(\.text) == Self.texts.sorted())
    }

    @Test func aPersonReadsTheFingerprintsInIt() throws {
        let text = String(decoding: try list().bytes, as: UTF8.self)
        for fingerprint in try list().fingerprints { #expect(text.contains("| \(fingerprint) |\n")) }
    }

    @Test(arguments: [
        ("| ssh-ed25519 ", "|  ssh-ed25519 "), ("SHA256:", "MD5:"), ("\n", "\r\n"), ("| key |", "| sleutel |"),
        ("|---|---|\n", "|---|---|\n\n"), ("AAAAIB8Y", "AAAAIB9Y"),
    ])
    func aFileThatIsNotExactlySoIsNone(_ old: String, _ new: String) throws {
        let text = String(decoding: try list().bytes, as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        #expect(OfficeKeys(Array(changed.utf8)) == nil)
    }

    @Test func rowsInAnotherOrderAreNone() throws {
        let lines = String(decoding: try list().bytes, as: UTF8.self).split(separator: "\n")
        let turned = [lines[0], lines[1], lines[3], lines[2]].joined(separator: "\n") + "\n"
        #expect(OfficeKeys(Array(turned.utf8)) == nil)
        let twice = [lines[0], lines[1], lines[2], lines[2], lines[3]].joined(separator: "\n") + "\n"
        #expect(OfficeKeys(Array(twice.utf8)) == nil)
    }

    @Test func aListWithoutKeysIsNone() throws {
        #expect(OfficeKeys(OfficeKeys([]).bytes) == nil)
        #expect(OfficeKeys(setting: "") == nil)
        #expect(OfficeKeys([]) != (try list()))
    }

    @Test func aDossiersOfficeIsWhoIsGriffieNow() throws {
        func member(_ id: String, _ text: String, until: String? = nil, keyUntil: String? = nil, as role: String) throws
            -> Member
        {
            Member(
                id: try #require(MemberID(id)), name: id, emails: ["\(id)@example.nl"],
                keys: [.init(text: text, period: Period(until: keyUntil.flatMap { Moment($0) }))],
                capacities: [.init(try #require(Capacity(role)), period: Period(until: until.flatMap { Moment($0) }))])
        }
        let moment = try #require(Moment("2018-10-05"))
        let (one, other) = (Self.texts[0], Self.texts[1])
        func office(_ members: Member...) -> [String] {
            Charter(title: "Proef", members: members).officeKeys(at: moment).keys.map(\.text)
        }
        #expect(
            office(try member("griet", one, as: "griffie@weert"), try member("marie", other, as: "ambtenaar@weert"))
                == [one])
        #expect(office(try member("griet", one, until: "2018-10-01", as: "griffie@weert")).isEmpty)
        #expect(office(try member("griet", one, keyUntil: "2018-10-01", as: "griffie@weert")).isEmpty)
        let both = try office(
            member("griet", one, as: "griffie@weert"), member("gerda", other, as: "griffie@nederweert"))
        #expect(both == [one, other].sorted())
    }
}
