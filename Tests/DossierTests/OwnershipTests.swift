import Dossier
import Testing

/// Whose an id, a key and an address are, as one `kader.yml` follows another.
@Suite struct OwnershipTests {
    private func member(_ id: String, keys: [String] = [], emails: [String] = []) throws -> Member {
        Member(
            id: try #require(MemberID(id)), name: id, emails: emails, keys: keys.map { Member.Key(text: $0) },
            capacities: [])
    }

    private func charter(_ members: Member..., founded: Moment? = Moment(seconds: 1)) -> Charter {
        Charter(title: "Proef", founded: founded, members: members)
    }

    private func ownership(_ charters: Charter...) -> Ownership {
        var ownership = Ownership()
        for charter in charters { ownership.take(charter) }
        return ownership
    }

    @Test func nobodyOwnsAnythingAtFirst() throws {
        let some = charter(try member("anna", keys: ["k1"], emails: ["a@x.nl"]))
        #expect(Ownership().violations(by: some).isEmpty)
        #expect(Ownership().ids.isEmpty)
    }

    @Test func whatIsGivenStaysGiven() throws {
        let anna = try member("anna", keys: ["k1", "k2"], emails: ["a@x.nl"])
        let bas = try member("bas", keys: ["k3"], emails: ["b@x.nl"])
        let ownership = ownership(charter(bas, anna))
        #expect(ownership.ids == [anna.id, bas.id])
        #expect(ownership.violations(by: charter(anna, bas)).isEmpty)
        // Less is no violation, as long as the ids are there.
        #expect(ownership.violations(by: charter(try member("anna"), try member("bas"))).isEmpty)
        let swapped = charter(
            try member("anna", keys: ["k3"], emails: ["b@x.nl"]), try member("bas", keys: ["k2"], emails: ["a@x.nl"]))
        #expect(
            ownership.violations(by: swapped) == [
                .key(of: bas.id, to: anna.id), .address("b@x.nl", of: bas.id, to: anna.id),
                .key(of: anna.id, to: bas.id), .address("a@x.nl", of: anna.id, to: bas.id),
            ])
    }

    @Test func anIdThatGoesIsMissed() throws {
        let (anna, bas) = (try member("anna"), try member("bas"))
        let ownership = ownership(charter(anna, bas), charter(bas))
        #expect(ownership.violations(by: charter(bas)) == [.memberGone(anna.id)])
        #expect(ownership.violations(by: charter()) == [.memberGone(anna.id), .memberGone(bas.id)])
        #expect(ownership.violations(by: charter(anna, bas, try member("cor"))).isEmpty)
    }

    @Test func whatWasGivenUpComesBackToItsOwnerAlone() throws {
        let first = charter(try member("anna", keys: ["k1"], emails: ["a@x.nl"]), try member("bas"))
        let second = charter(try member("anna", keys: ["k2"], emails: ["a@y.nl"]), try member("bas"))
        let ownership = ownership(first, second)
        #expect(ownership.violations(by: first).isEmpty)
        let (anna, bas) = (try #require(MemberID("anna")), try #require(MemberID("bas")))
        let taken = charter(try member("anna"), try member("bas", keys: ["k1"], emails: ["a@y.nl"]))
        #expect(
            ownership.violations(by: taken) == [.key(of: anna, to: bas), .address("a@y.nl", of: anna, to: bas)])
    }

    @Test(arguments: ["a@x.nl", "A@X.NL", "a@X.nl"])
    func theCaseOfAnAddressFreesNobody(address: String) throws {
        let ownership = ownership(charter(try member("anna", emails: ["A@x.nl"]), try member("bas")))
        let taken = charter(try member("anna"), try member("bas", emails: [address]))
        #expect(
            ownership.violations(by: taken)
                == [.address(address, of: try #require(MemberID("anna")), to: try #require(MemberID("bas")))])
        #expect(ownership.violations(by: charter(try member("anna", emails: [address]), try member("bas"))).isEmpty)
    }

    @Test func whoHadItFirstKeepsIt() throws {
        let first = charter(try member("anna", keys: ["k1"]), try member("bas"))
        let stolen = charter(try member("anna"), try member("bas", keys: ["k1"]))
        let ownership = ownership(first, stolen)
        #expect(ownership.violations(by: first).isEmpty)
        #expect(ownership.violations(by: stolen).count == 1)
    }

    @Test func duringTheSetUpNothingIsSettled() throws {
        let early = charter(try member("anna", keys: ["k1"], emails: ["a@x.nl"]), founded: nil)
        let late = charter(try member("bas", keys: ["k1"], emails: ["a@x.nl"]))
        let ownership = ownership(early, late)
        #expect(ownership.ids.map(\.text) == ["bas"])
        #expect(ownership.violations(by: late).isEmpty)
        #expect(ownership.violations(by: early).count == 3)
    }
}
