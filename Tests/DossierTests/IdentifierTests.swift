import Dossier
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        "", "-a", "a-", "_", "a b", "a/b", "a.b", "..", "é", "а", "a\n", "a\u{0}", "a@b", "a{", "~a",
        String(repeating: "a", count: 65),
    ])
    func refusesWhatCannotStandInARef(_ text: String) {
        #expect(MemberID(text) == nil)
        #expect(DocumentID(text) == nil)
        #expect(Capacity(text) == nil || text == "a@b")
    }

    @Test func capitalsAreForDocumentsOnly() {
        #expect(DocumentID("A")?.text == "A")
        #expect(MemberID("A") == nil && KindID("A") == nil && PlaceID("A") == nil && RoleID("A") == nil)
        #expect(MemberID(String(repeating: "a", count: 64)) != nil)
    }

    @Test func capacitiesAndBodiesKnowTheirPlace() throws {
        let capacity = try #require(Capacity("raadslid@weert"))
        #expect(capacity.role == RoleID("raadslid") && capacity.place == PlaceID("weert"))
        #expect(capacity.text == "raadslid@weert")
        #expect(Capacity("raadslid") == nil && Capacity("a@b@c") == nil && Capacity("@weert") == nil)
        #expect(BodyID("raad@weert")?.place == PlaceID("weert"))
        #expect(BodyID("raad")?.place == nil)
        #expect(BodyID("raad@") == nil && BodyID("a@b@c") == nil)
    }
}

@Suite struct PathPatternTests {
    @Test(arguments: [
        "/a.md", "a//b.md", "../a.md", "a/../b.md", "./a", ".git/x", "a/.GIT/x", ".git./x", ".git /x", "GIT~1/x",
        "a\\b", "{id}/a.md",
        "{id}{id}.md", "a{.md", "a}", "{x}.md", "a\u{0}b", "a\u{7F}", "", "a/",
    ])
    func refusesPathsThatLeaveTheDossier(_ text: String) {
        #expect(PathPattern(text) == nil)
    }

    @Test func findsTheIDInAPath() throws {
        let pattern = try #require(PathPattern("bouwstenen/deel-{id}.md"))
        #expect(pattern.id(in: "bouwstenen/deel-A.md", single: nil) == DocumentID("A"))
        for path in ["bouwstenen/deel-.md", "bouwstenen/A.md", "bouwstenen/deel-a/b.md", "x/bouwstenen/deel-A.md", ""] {
            #expect(pattern.id(in: path, single: nil) == nil)
        }
        #expect(pattern.path(of: try #require(DocumentID("B"))) == "bouwstenen/deel-B.md")
        #expect(pattern.description == "bouwstenen/deel-{id}.md")
    }

    @Test func pathsAreComparedAsBytes() throws {
        let composed = try #require(PathPattern("caf\u{E9}/{id}.md"))
        #expect(composed.id(in: "caf\u{E9}/A.md", single: nil) == DocumentID("A"))
        #expect(composed.id(in: "cafe\u{301}/A.md", single: nil) == nil)
        let single = try #require(PathPattern("caf\u{E9}.md"))
        #expect(single.id(in: "cafe\u{301}.md", single: DocumentID("x")) == nil)
        #expect(single.id(in: "caf\u{E9}.md", single: DocumentID("x")) == DocumentID("x"))
    }
}

@Suite struct CharterLookupTests {
    @Test func findsMembersKindsAndBodies() throws {
        let charter = try charter(fullCharter)
        #expect(charter.member(email: "MARIE@Weert.example")?.id == MemberID("marie"))
        #expect(charter.member(email: "x@weert.example") == nil)
        #expect(charter.document(at: "bouwstenen/A.md")?.kind.id == KindID("bouwsteen"))
        #expect(charter.document(at: "bouwstenen/A.md")?.id == DocumentID("A"))
        #expect(charter.document(at: "kader.yml")?.id == .charter)
        #expect(charter.document(at: "bouwstenen/A.txt") == nil)
        for (id, found) in [
            ("raad@weert", true), ("raad@venlo", false), ("raad", true), ("stuurgroep", true),
            ("stuurgroep@weert", false),
        ] {
            #expect((charter.body(try #require(BodyID(id))) != nil) == found, "\(id)")
        }
    }

    @Test func anEndedMemberHasNoCapacity() throws {
        let marie = try #require(try charter(fullCharter).members.first)
        let early = try #require(Moment("2018-01-01"))
        let middle = try #require(Moment("2018-09-01"))
        let late = try #require(Moment("2019-03-01T12:00:00+01:00"))
        #expect(marie.capacities(at: early).map(\.text) == ["raadslid@weert"])
        #expect(marie.capacities(at: middle).map(\.text) == ["raadslid@weert", "wethouder@weert"])
        #expect(marie.capacities(at: late).isEmpty)
    }
}
