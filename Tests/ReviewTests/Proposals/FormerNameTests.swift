import Dossier
import Testing

@testable import Review

/// What was done under a name counts under the one that took its place.
struct FormerNameTests {
    /// The municipalities of the town become one, and everyone's capacity and body with them.
    private func merge(_ setting: inout Setting) throws {
        let merged = try #require(PlaceID("kempenbroek"))
        for place in setting.charter.municipalities.ids { setting.charter.former.places[place] = merged }
        setting.charter.municipalities = [merged: "Kempenbroek"]
        let names = setting.charter.former
        for index in setting.charter.members.indices {
            let member = setting.charter.members[index]
            setting.charter.members[index] = names.current(member)
            setting.charter.members[index].capacities = member.capacities.map {
                Member.Held(names.current($0.capacity), period: $0.period)
            }
        }
    }

    private func history(_ kind: String, decidedBy places: [String]) throws -> History {
        var history = try History.underPolicy(kind)
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        try history.review(by: "piet")
        for place in places { try history.decide(place, by: place == "weert" ? "gerda" : "gijs") }
        return history
    }

    @Test func verdictsSurviveAMerger() throws {
        var history = try history("bouwsteen", decidedBy: [])
        try history.approve(by: "wouter")
        try history.approve(by: "nel")
        try history.changePolicy(merge)
        #expect(try history.proposal.state == .approved)
        #expect(try history.proposal.violations.isEmpty)
        #expect(try history.proposal.verdicts.allSatisfy(\.counts))
    }

    @Test func withoutFormerNamesTheyDoNotCount() throws {
        var history = try history("bouwsteen", decidedBy: [])
        try history.approve(by: "wouter")
        try history.approve(by: "nel")
        try history.changePolicy { setting in
            try merge(&setting)
            setting.charter.former = FormerNames()
        }
        #expect(try history.proposal.missing.map(\.group).contains("kempenbroek"))
    }

    @Test func whatTheMergerItselfBringsArrives() throws {
        var history = try history("bouwsteen", decidedBy: [])
        let act = try history.make(.approve, by: "wouter")
        var setting = history.setting
        try merge(&setting)
        setting.now = act.moment
        let arrival = Arrival(
            signer: act.signer, moment: act.moment, after: nil, capacity: try Town.capacity("wethouder@weert"))
        #expect(Rulebook.refusal(of: .arrivalOnMain(arrival), in: setting) == nil)
        #expect(try history.arrival(of: act, in: setting) == nil)
        // Without the former names nobody holds such a capacity any longer.
        setting.charter.former = FormerNames()
        expect(Rulebook.refusal(of: .arrivalOnMain(arrival), in: setting), by: .capacity)
        expect(try history.arrival(of: act, in: setting), by: .capacity)
    }

    @Test func bothCouncilsStandForTheirSuccessor() throws {
        var history = try history("hoofdstuk", decidedBy: ["weert", "nederweert"])
        try history.changePolicy(merge)
        #expect(try history.proposal.state == .approved)
    }

    @Test(arguments: ["weert", "nederweert"])
    func oneCouncilDoesNotSpeakForTheOther(place: String) throws {
        var history = try history("hoofdstuk", decidedBy: [place])
        try history.changePolicy(merge)
        #expect(try history.proposal.state == .reviewed)
        // The new council decides, and nobody is asked for what is gone.
        #expect(try history.proposal.next.map(\.member.text) == ["gerda", "gijs"])
        try history.decide("kempenbroek", by: "gerda")
        #expect(try history.proposal.state == .approved)
    }

    @Test func aRoleAndABodyGetANewName() throws {
        var history = try history("bouwsteen", decidedBy: [])
        try history.approve(by: "wouter")
        try history.approve(by: "nel")
        try history.changePolicy { setting in
            let (old, new) = (try Town.body("stuurgroep"), try Town.body("regiegroep"))
            setting.charter.former.bodies[old] = new
            setting.charter.former.roles[try #require(RoleID("wethouder"))] = try #require(RoleID("bestuurder"))
            setting.charter.bodies[1].id = new
            setting.kind.mandates[.approve]?.bodies = [new]
            setting.kind.mandates[.approve]?.capacities = try Town.holders("bestuurder")
        }
        #expect(try history.proposal.state == .approved)
    }

    @Test func fractiesMerge() throws {
        var history = try History.underPolicy {
            $0.kind.mandates[.review]?.per = .fractie
            $0.kind.mandates[.review]?.quorum = 1
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        #expect(try history.proposal.missing.filter { $0.act == .review }.map(\.group) == ["cda"])
        try history.changePolicy { setting in
            setting.charter.former.fracties = ["cda": "cda-vvd", "vvd": "cda-vvd"]
            setting.charter.members = setting.charter.members.map(setting.charter.former.current)
        }
        #expect(try history.proposal.state == .reviewed)
    }
}
