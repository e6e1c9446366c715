import Dossier
import Testing

@Suite struct CharterDecodingTests {
    @Test func readsAllOfIt() throws {
        let charter = try charter(fullCharter)
        #expect(charter.title == "Oriëntatietraject Sociaal Domein")
        #expect(charter.language == .nl)
        #expect(charter.founded == Moment("2018-06-01T08:00:00Z"))
        #expect(charter.municipalities.ids.map(\.text) == ["weert", "nederweert"])
        #expect(charter.municipalities.first == PlaceID("weert"))
        #expect(charter.organisations.items.map(\.name) == ["De Risse Groep"])
        #expect(charter.roles.ids.map(\.text) == ["raadslid", "wethouder", "ambtenaar", "griffie"])
        #expect(charter.bodies.map(\.id.text) == ["raad", "stuurgroep", "raadswerkgroep"])
        #expect(charter.bodies.map(\.perMunicipality) == [true, false, false])
        #expect(charter.bodies.map(\.collective) == [true, false, false])
        #expect(charter.collections.map { $0.documents.map(\.text) } == [["wat", "waaraan", "hoe"]])
        #expect(charter.partners.map(\.outlet) == ["/srv/git/cranendonck.git"])
        #expect(charter.kinds.map(\.id.text) == ["kader", "session", "bouwsteen"])
    }

    @Test func readsKindsWithTheirMandates() throws {
        let kind = try #require(try charter(fullCharter).kinds.last)
        #expect(kind.path.description == "bouwstenen/{id}.md")
        #expect(kind.sections == ["Hoe doen we het nu?", "Wat doen we goed en wat kan beter?"])
        #expect(kind.meaning.required == ["vragen"])
        #expect(kind.subjects == ["de-risse"])
        #expect(!kind.annex && !kind.register)
        let review = try #require(kind.mandates[.review])
        #expect(review.capacities.map(\.description) == ["raadslid", "wethouder@weert"])
        #expect(review.bodies.map(\.text) == ["raadswerkgroep"])
        #expect(review.quorum == 2)
        #expect(review.per == .municipality)
        #expect(kind.mandates[.approve]?.quorum == 1)
    }

    @Test func readsMembers() throws {
        let members = try charter(fullCharter).members
        #expect(members.map(\.id.text) == ["marie", "jan"])
        let marie = try #require(members.first)
        #expect(marie.name == "Marie Jansen")
        #expect(
            marie.keys.map(\.text) == [
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGa1", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb2",
            ])
        #expect(marie.keys.last?.period == Period(from: Moment("2018-05-01"), until: Moment("2018-12-31T23:00:00Z")))
        #expect(marie.capacities.map(\.capacity.text) == ["raadslid@weert", "wethouder@weert"])
        #expect(marie.bodies.map(\.text) == ["raadswerkgroep", "raad@weert"])
        #expect(marie.fractie == "Weert Lokaal")
        #expect(marie.interests == ["de-risse"])
        #expect(marie.ended == Moment("2019-03-01T11:00:00Z"))
    }

    @Test(arguments: [
        "", "members: {}", "members:", "members: ~", "partners:\ncollections: {}\nmembers:\n  # nog niemand",
    ])
    func whatIsOptionalMayBeAbsentOrEmpty(_ end: String) throws {
        let charter = try charter(smallCharter + "\n" + end)
        #expect(charter.members.isEmpty)
        #expect(charter.language == .nl)
        #expect(charter.founded == nil)
        #expect(charter.municipalities.isEmpty)
    }

    @Test func annexesAreNeverTagged() throws {
        let kind = "  bijlage: {name: Bijlage, path: b.md, annex: true, propose: &M, review: &M, approve: &M}"
            .split(separator: "&M").joined(separator: "{capacities: [griffie]}")
        #expect(try charter(smallCharter + "\n" + kind).kinds.last?.mandates[.tag] == nil)
    }

    @Test func aReviewMayAskForNobody() throws {
        let kind = smallCharter.split(separator: "review: {capacities: [griffie]}").joined(
            separator: "review: {quorum: 0}")
        #expect(try charter(kind).kinds.first?.mandates[.review]?.quorum == 0)
    }

    @Test func namesKeepTheirOrder() throws {
        var names: Named<PlaceID> = [:]
        let (a, b, c) = try (#require(PlaceID("a")), #require(PlaceID("b")), #require(PlaceID("c")))
        names[c] = "C"
        names[a] = "A"
        names[b] = "B"
        names[a] = "AA"
        #expect(names.ids == [c, a, b])
        #expect(names[a] == "AA")
        names[c] = nil
        #expect(names.ids == [a, b])
        #expect(names[b] == "B")
        #expect(names != [b: "B", a: "AA"])
        #expect(names == [a: "AA", b: "B"])
        #expect(names.contains(a) && !names.contains(c))
    }
}
