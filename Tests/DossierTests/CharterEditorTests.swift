import Dossier
import Testing

@Suite struct CharterEditorTests {
    private func member(_ id: String = "els", name: String = "Els Smit") throws -> Member {
        Member(
            id: try #require(MemberID(id)), name: name, emails: ["\(id)@weert.example"],
            keys: [
                .init(text: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc3 els@thuis"),
                .init(text: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc4", period: Period(from: Moment("2019-01-01"))),
            ],
            capacities: [.init(Capacity(role: .griffie, place: try #require(PlaceID("weert"))))],
            bodies: [try #require(BodyID("stuurgroep"))], fractie: "D66: lokaal", interests: ["de-risse"])
    }

    private let els = """
          els:
            name: Els Smit
            emails: [els@weert.example]
            keys:
              - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc3
              - {key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc4, from: 2019-01-01T00:00:00+00:00}
            capacities:
              - griffie@weert
            bodies: [stuurgroep]
            fractie: "D66: lokaal"
            interests: [de-risse]

        """

    private func text(_ editor: CharterEditor) -> String { String(decoding: editor.bytes, as: UTF8.self) }

    @Test func aMemberComesAfterTheLastOne() throws {
        var editor = try CharterEditor(bytes(fullCharter))
        try editor.add(member())
        #expect(text(editor) == replacing("# Het einde.\n", with: els + "# Het einde.\n"))
        #expect(editor.charter.members.map(\.id.text) == ["marie", "jan", "els"])
        #expect(try Charter(yaml: editor.bytes) == editor.charter)
        #expect(editor.charter.members.last?.keys.first?.text == "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGc3")
    }

    @Test(arguments: [
        ("members: {}   # nog leeg\n# einde\n", "members:   # nog leeg\n", "# einde\n"),
        ("members:\n", "members:\n", ""), ("members:", "members:\n", ""), ("members: ~\n", "members:\n", ""),
        ("members:\n  # wie het eerst komt\n\n# einde\n", "members:\n  # wie het eerst komt\n", "\n# einde\n"),
        ("", "members:\n", ""), ("# einde", "# einde\nmembers:\n", ""),
    ])
    func anEmptyListTakesItsFirstMember(_ end: String, _ before: String, _ after: String) throws {
        var editor = try CharterEditor(bytes(smallCharter + "\n" + end))
        try editor.add(Member(id: #require(MemberID("jan")), name: "Jan", emails: ["jan@x.nl"]))
        let jan = "  jan:\n    name: Jan\n    emails: [jan@x.nl]\n"
        #expect(text(editor) == smallCharter + "\n" + before + jan + after)
        try editor.add(Member(id: #require(MemberID("null")), name: "Piet", emails: ["piet@x.nl"]))
        #expect(editor.charter.members.map(\.id.text) == ["jan", "null"])
    }

    @Test func lineEndsOfWindowsStay() throws {
        let windows = (fullCharter.split(separator: "\n", omittingEmptySubsequences: false)).joined(separator: "\r\n")
        var editor = try CharterEditor(bytes(windows))
        try editor.add(member())
        try editor.set(title: "Anders")
        try editor.end(#require(MemberID("marie")), at: #require(Moment("2020-01-01")))
        let feeds = editor.bytes.indices.filter { editor.bytes[$0] == 0x0A }
        #expect(feeds.allSatisfy { editor.bytes[$0 - 1] == 0x0D })
        #expect(editor.charter.members.count == 3)
    }

    @Test func indentationFollowsTheText() throws {
        let text = smallCharter + "\nmembers:\n    jan:\n        name: Jan\n        emails: [jan@x.nl]\n"
        var editor = try CharterEditor(bytes(text))
        try editor.add(Member(id: #require(MemberID("els")), name: "Els", emails: ["els@x.nl"]))
        #expect(self.text(editor) == text + "    els:\n        name: Els\n        emails: [els@x.nl]\n")
    }

    @Test func membersInBracketsAreRefusedByLine() throws {
        var editor = try CharterEditor(bytes(smallCharter + "\nmembers: {jan: {name: Jan, emails: [j@x.nl]}}\n"))
        let before = editor.bytes
        let added = try member()
        let error = #expect(throws: CharterError.self) { try editor.add(added) }
        #expect(error?.problems.first?.line == 8)
        #expect(error?.text(in: .nl).contains("tussen haakjes") == true)
        #expect(editor.bytes == before)
        try editor.end(#require(MemberID("jan")), at: #require(Moment("2020-01-01")))
        #expect(text(editor).hasSuffix("[j@x.nl], ended: 2020-01-01T00:00:00+00:00}}\n"))
    }

    @Test func aRefusedEditChangesNothing() throws {
        var editor = try CharterEditor(bytes(fullCharter))
        let taken = Member(
            id: try #require(MemberID("els")), name: "Els", emails: ["els@x.nl"],
            keys: [.init(text: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGa1")])
        let same = try Member(id: #require(MemberID("marie")), name: "M", emails: ["m@x.nl"])
        let unknown = try #require(MemberID("piet"))
        #expect(throws: CharterError.self) { try editor.add(taken) }
        #expect(throws: CharterError.self) { try editor.add(same) }
        #expect(throws: CharterError.self) { try editor.end(unknown, at: Moment(seconds: 0)) }
        #expect(throws: CharterError.self) { try editor.set(founded: Moment(seconds: .max)) }
        #expect(throws: CharterError.self) { try editor.set(title: " ") }
        #expect(throws: CharterError.self) { try editor.set(title: "a\u{202E}b") }
        #expect(throws: CharterError.self) { try editor.set(municipalities: [:]) }
        #expect(editor.bytes == bytes(fullCharter))
        #expect(try editor.charter == charter(fullCharter))
    }

    @Test func singleValuesChangeInTheirPlace() throws {
        var editor = try CharterEditor(bytes(fullCharter))
        try editor.set(title: "Zorg: nu")
        try editor.set(language: .en)
        try editor.set(founded: #require(Moment("2018-07-01T09:00:00+02:00")))
        var expected = replacing("title: Oriëntatietraject Sociaal Domein", with: "title: \"Zorg: nu\"")
        expected = replacing("language: nl  ", with: "language: en  ", in: expected)
        expected = replacing("2018-06-01T10:00:00+02:00", with: "2018-07-01T09:00:00+02:00", in: expected)
        #expect(text(editor) == expected)
    }

    @Test(arguments: [
        "title: >-\n  Een lange\n  titel\n", "title: |-\n  Titel\n\n", "title: Een\n  titel\n", "\"title\": 'T'  # c\n",
    ])
    func aTitleOfAnyFormIsReplaced(_ form: String) throws {
        var editor = try CharterEditor(bytes(replacing("title: Sociaal domein\n", with: form, in: smallCharter)))
        try editor.set(title: "Nieuw")
        #expect(editor.charter.title == "Nieuw")
        #expect(text(editor).contains("# c") == form.contains("# c"))
    }

    @Test func absentValuesGetALine() throws {
        var editor = try CharterEditor(bytes(smallCharter))
        try editor.set(founded: #require(Moment("2018-07-01T09:00:00+02:00")))
        try editor.set(language: .en)
        #expect(
            text(editor).hasPrefix(
                "kader: 1\ntitle: Sociaal domein\nlanguage: en\nfounded: 2018-07-01T09:00:00+02:00\n"))
    }

    @Test func municipalitiesKeepTheirLinesAndComments() throws {
        let weert = try #require(PlaceID("weert"))
        let nederweert = try #require(PlaceID("nederweert"))
        let leudal = try #require(PlaceID("leudal"))
        var editor = try CharterEditor(bytes(fullCharter))
        try editor.set(municipalities: [weert: "Weert", nederweert: "Nederweert!", leudal: "Leudal"])
        let expected = replacing(
            "  nederweert: Nederweert\n", with: "  nederweert: \"Nederweert!\"\n  leudal: Leudal\n")
        #expect(text(editor) == expected)
        try editor.set(municipalities: [leudal: "Leudal", weert: "Weert", nederweert: "Nederweert"])
        #expect(editor.charter.municipalities.first == leudal)
        try editor.set(municipalities: [weert: "Weert", nederweert: "Nederweert"])
        #expect(text(editor) == fullCharter)
    }

    @Test(arguments: [
        "municipalities: {}", "municipalities:", "municipalities: {a: A, b: B}", "municipalities:\n  c: C", "# none",
    ])
    func municipalitiesOfAnyFormAreSet(_ form: String) throws {
        var editor = try CharterEditor(bytes(replacing("municipalities: {}", with: form, in: smallCharter)))
        let names: Named<PlaceID> = try [#require(PlaceID("weert")): "Weert", #require(PlaceID("no")): "Nee: # x"]
        try editor.set(municipalities: names)
        #expect(editor.charter.municipalities == names)
        try editor.set(municipalities: [:])
        #expect(editor.charter.municipalities.isEmpty)
        try editor.set(municipalities: names)
        #expect(try Charter(yaml: editor.bytes).municipalities == names)
    }

    @Test func keysAreAddedToListsOfEachForm() throws {
        var editor = try CharterEditor(bytes(fullCharter))
        let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGd"
        let (marie, jan) = try (#require(MemberID("marie")), #require(MemberID("jan")))
        try editor.add(.init(text: key + "5 marie@telefoon"), to: marie)
        try editor.add(.init(text: key + "6"), to: jan)
        try editor.add(.init(text: key + "7", period: Period(until: Moment("2020-01-01"))), to: jan)
        var expected = replacing(
            "    capacities:\n      - raads", with: "      - \(key)5\n    capacities:\n      - raads")
        expected = replacing(
            "capacities: [ambtenaar@nederweert]}",
            with: "capacities: [ambtenaar@nederweert], "
                + "keys: [\(key)6, {key: \(key)7, until: 2020-01-01T00:00:00+00:00}]}",
            in: expected)
        #expect(text(editor) == expected)
    }

    @Test(arguments: ["", "    keys:\n", "    keys: []\n", "    keys: ~ # geen\n", "    keys:\n    - ssh-rsa AAAA\n"])
    func aKeyIsAddedWhateverIsThere(_ keys: String) throws {
        let text = smallCharter + "\nmembers:\n  jan:\n    name: Jan\n\(keys)    emails: [jan@x.nl]\n    # slot\n"
        var editor = try CharterEditor(bytes(text))
        try editor.add(.init(text: "ssh-ed25519 AAAAC3Nz"), to: #require(MemberID("jan")))
        #expect(editor.charter.members.first?.keys.last?.text == "ssh-ed25519 AAAAC3Nz")
        #expect(self.text(editor).contains("# slot"))
    }

    @Test func partnersAreAddedAndChanged() throws {
        var editor = try CharterEditor(bytes(fullCharter))
        let cranendonck = try #require(PartnerID("cranendonck"))
        let asten = try #require(PartnerID("asten"))
        try editor.set(Charter.Partner(id: asten, name: "Asten"))
        try editor.set(Charter.Partner(id: asten, name: "Asten", outlet: "git@host:asten.git"))
        try editor.set(Charter.Partner(id: cranendonck, name: "Cranendonck", outlet: "/srv/git/cranendonck.git"))
        var expected = replacing("name: Gemeente Cranendonck", with: "name: Cranendonck")
        expected = replacing(
            "# on our own server\n",
            with: "# on our own server\n  asten:\n    name: Asten\n    outlet: \"git@host:asten.git\"\n", in: expected)
        #expect(text(editor) == expected)
        try editor.set(Charter.Partner(id: asten, name: "Asten"))
        #expect(!text(editor).contains("asten.git"))
    }

    @Test(arguments: hostileTexts)
    func hostileNamesComeBackOrAreRefused(_ name: String) throws {
        let hidden = name.unicodeScalars.contains { $0 == "\t" || $0 == "\u{AD}" } || name.contains(">")
        for start in [fullCharter, smallCharter] {
            var editor = try CharterEditor(bytes(start))
            let added = try Member(id: #require(MemberID("x")), name: name, emails: ["x@x.nl"], fractie: name)
            if hidden || name.contains("<") {
                #expect(throws: CharterError.self) { try editor.add(added) }
                #expect(editor.bytes == bytes(start))
            } else {
                try editor.add(added)
                try editor.set(title: name)
                #expect(editor.charter.members.last?.name.utf8.elementsEqual(name.utf8) == true)
                #expect(try charter(text(editor)).title.utf8.elementsEqual(name.utf8))
            }
        }
    }
}
