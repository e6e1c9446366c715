import Dossier
import Testing

@testable import Review

/// What the matrix of roles tells a careful reader.
struct NearMissTests {
    private typealias Details = History.Details

    private func misses(_ history: History, session: String? = nil) throws -> [NearMiss] {
        let record = try session.flatMap { history.setting.sessions[try Town.document($0)] }
        return RolesMatrix([.init(try history.proposal)], session: record).nearMisses
    }

    @Test func anOrdinaryProposalHasNone() throws { #expect(try misses(History.approved()).isEmpty) }

    @Test func aRefusedActIsTold() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        let act = try history.review(by: "jan")
        let found = try misses(history)
        #expect(found.map(\.matter) == [.refused(act, .order)])
        #expect(found.map { $0.member?.text } == ["jan"])
        let stranger = try history.add(.comment, by: "jan", Details(heading: "Doel", signer: .unsigned))
        #expect(try misses(history).last?.matter == .refused(stranger, .known))
        #expect(try misses(history).last?.member == nil)
    }

    @Test func whoCouldHaveJudgedInAnotherCapacityIsTold() throws {
        var history = try History()
        // Dirk proposes as councillor, and is a director as well, which gives no mandate here.
        try history.add(.draft, by: "dirk", Details(capacity: "raadslid@weert", text: 1))
        #expect(try misses(history).isEmpty)
        let wethouder = Member.Held(try Town.capacity("wethouder@weert"))
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "dirk" })
        history.setting.charter.members[index].capacities.append(wethouder)
        history.setting.charter.members[index].bodies.append(try Town.body("stuurgroep"))
        #expect(try misses(history).map(\.matter) == [.otherHat(worn: .proposer, wethouder.capacity, .approver)])
    }

    @Test func actsInTwoCapacitiesAreTold() throws {
        var history = try History()
        try history.add(.draft, by: "pim", Details(capacity: "ambtenaar@weert", text: 1))
        try history.add(.draft, by: "pim", Details(capacity: "procesbegeleider@weert", text: 2))
        let both = try ["ambtenaar@weert", "procesbegeleider@weert"].map(Town.capacity)
        #expect(try misses(history).map(\.matter) == [.capacities(both)])
    }

    @Test func anInterestThatLeavesAHatFreeIsTold() throws {
        var history = try History { $0.subjects = ["de-risse"] }
        try history.add(.draft, by: "dirk", Details(capacity: "raadslid@weert", text: 1))
        #expect(try misses(history).map(\.matter) == [.interest(.proposer)])
    }

    @Test func twoHatsSideBySideAreTold() throws {
        var history = try History()
        let draft = try history.draft(by: "marie", 1)
        let propose = try history.propose(by: "marie")
        try history.review(by: "pim")
        history.back(to: draft)
        try history.add(.draft, by: "pim", Details(capacity: "ambtenaar@weert", text: 2))
        history.back(to: propose)
        #expect(try misses(history).contains { $0.matter == .twoHats(.proposer, .reviewer) })
    }

    @Test func aSessionTellsWhatWasDoneBesideTheSeat() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.add(
            .review, by: "pim", Details(capacity: "ambtenaar@weert", session: "informeel", verdict: .agree))
        let (seat, other) = (try Town.capacity("ambtenaar@weert"), try Town.capacity("procesbegeleider@weert"))
        let idle = NearMiss.Matter.otherHat(worn: .reviewer, other, .proposer)
        #expect(try misses(history, session: "informeel").map(\.matter) == [idle])
        try history.add(
            .comment, by: "pim", Details(capacity: "procesbegeleider@weert", heading: "Doel", reason: "Buitenom"))
        #expect(try misses(history, session: "informeel").map(\.matter) == [idle, .besideSeat(seat, other)])
        #expect(try misses(history).map(\.matter) == [idle])
    }

    @Test func theTaggerStandsInTheMatrix() throws {
        let proposal = try History.approved().proposal
        let adopted = RolesMatrix.Adopted(
            version: 2, member: try Town.member("gerda"), capacity: try Town.capacity("griffie@weert"),
            moment: Town.start, session: nil)
        let rows = RolesMatrix([.init(proposal, adoption: adopted)]).rows
        #expect(rows.last?.hat == .tagger && rows.last?.member.text == "gerda")
        #expect(Set(rows.map(\.version)) == [2])
    }
}
