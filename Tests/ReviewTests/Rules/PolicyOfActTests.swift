import Dossier
import Testing

@testable import Review

/// An act means what it meant when it was made, by the policy that it names.
struct PolicyOfActTests {
    private typealias Details = History.Details

    /// A later change of what `main` says about those who acted.
    enum Change: CaseIterable {
        case memberEnds, keyGoes, addressChanges, capacityEnds, capacityGoes, seatGoes, interestIsDeclared
        case everyoneEnds

        func apply(to setting: inout Setting) throws {
            for member in self == .everyoneEnds ? ["marie", "jan", "piet", "wouter", "nel"] : ["jan", "wouter"] {
                try setting.change(member) { person in
                    switch self {
                    case .memberEnds, .everyoneEnds: person.ended = Town.founded
                    case .keyGoes: person.keys = [Member.Key(text: "ssh-ed25519 nieuw-\(member)")]
                    case .addressChanges: person.emails = ["\(member)@elders.example.org"]
                    case .capacityEnds: person.capacities[0].period = Period(until: Town.founded)
                    case .capacityGoes: person.capacities = [Member.Held(try Town.capacity("burger@weert"))]
                    case .seatGoes: person.bodies = []
                    case .interestIsDeclared: person.interests = ["zorg"]
                    }
                }
            }
            setting.kind.subjects = ["zorg"]
        }
    }

    /// A text that is approved, with a verdict among its acts that was not allowed.
    private func approved() throws -> History {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        for member in ["jan", "piet", "els"] { try history.review(by: member) }
        for member in ["wouter", "nel"] { try history.approve(by: member) }
        #expect(try history.proposal.state == .approved)
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.capacity])
        return history
    }

    @Test(arguments: Change.allCases)
    func aLaterEndVoidsNothing(change: Change) throws {
        var history = try approved()
        let before = try history.proposal
        try history.changePolicy { try change.apply(to: &$0) }
        let then = try history.proposal
        #expect(then.state == .approved)
        #expect(then.hats == before.hats && then.proposers == before.proposers)
        #expect(then.verdicts == before.verdicts)
        #expect(then.violations.map(\.refusal.rule) == [.capacity])
    }

    @Test func aLaterMandateRescuesNothing() throws {
        var history = try approved()
        let refused = history.acts[4].id
        try history.changePolicy { setting in
            try setting.change("els") { $0.capacities = [Member.Held(try Town.capacity("raadslid@weert"))] }
            setting.kind.mandates[.review]?.capacities = try Town.holders("raadslid", "wethouder")
        }
        #expect(try history.proposal.violations.map(\.act) == [refused])
        #expect(try !history.proposal.verdicts.contains { $0.act == refused })
        // By what holds now she can give it anew.
        #expect(try history.refusal(.review, by: "els", Details(capacity: "raadslid@weert", verdict: .agree)) == nil)
    }

    @Test func howManyItTakesIsWhatItTakesNow() throws {
        var history = try approved()
        try history.changePolicy { $0.kind.mandates[.review]?.quorum = 3 }
        #expect(try history.proposal.state == .proposed)
        #expect(try history.proposal.violations.count == 1)
        #expect(try history.proposal.missing.filter { $0.act == .review }.map(\.count) == [1])
        // What was approved then is approved when the third has spoken.
        try history.review(by: "klaas")
        #expect(try history.proposal.state == .approved)
        try history.changePolicy { setting in
            setting.charter.municipalities[try #require(PlaceID("leudal"))] = "Leudal"
        }
        #expect(try history.proposal.state == .reviewed)
        #expect(try history.proposal.missing.map(\.group) == ["leudal"])
    }

    @Test func aQuorumThatIsLoweredRescuesNoApproval() throws {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        try history.approve(by: "wouter")
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.quorum])
        try history.changePolicy { $0.kind.mandates[.review]?.quorum = 1 }
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.quorum])
        #expect(try history.proposal.state == .reviewed)
        #expect(try history.proposal.missing.map(\.group) == ["weert", "nederweert"])
        for member in ["wouter", "nel"] { try history.approve(by: member) }
        #expect(try history.proposal.state == .approved)
    }

    @Test func aVerdictCountsInTheCapacityInWhichItWasGiven() throws {
        var history = try approved()
        try history.changePolicy { setting in
            setting.kind.mandates[.review]?.capacities = try Town.holders("raadslid@nederweert")
            setting.kind.mandates[.review]?.quorum = 1
        }
        let counting = try history.proposal.verdicts.filter { $0.counts && $0.mandate == .review }
        #expect(counting.map(\.member.text) == ["piet"])
        #expect(try history.proposal.violations.count == 1)
        #expect(try history.proposal.state == .approved)
    }

    @Test func whoSatWhereIsAsItWasThen() throws {
        var history = try History.underPolicy { setting in
            setting.kind.mandates[.review] = Mandate(capacities: try Town.holders("raadslid"), quorum: 1, per: .fractie)
        }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        for member in ["jan", "piet"] { try history.review(by: member) }
        #expect(try history.proposal.state == .reviewed)
        // Both go over to another fractie, and others take their places there.
        try history.changePolicy { setting in
            for (member, fractie) in [("jan", "cda"), ("piet", "cda"), ("klaas", "vvd")] {
                try setting.change(member) { $0.fractie = fractie }
            }
        }
        #expect(try history.proposal.state == .reviewed)
        // A verdict of now is that of a fractie of now.
        try history.review(by: "jan")
        #expect(try history.proposal.missing.filter { $0.act == .review }.map(\.group) == ["vvd"])
    }

    @Test func anInterestIsOneFromWhereItWasDeclared() throws {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        let before = history.main
        try history.review(by: "jan")
        try history.changePolicy { setting in
            setting.kind.subjects = ["Zorg"]
            for member in ["jan", "piet"] { try setting.change(member) { $0.interests = ["zorg"] } }
        }
        #expect(try history.proposal.violations.isEmpty)
        #expect(try history.proposal.verdicts.map(\.counts) == [true])
        expect(try history.refusal(.review, by: "piet", .verdict(.agree)), by: .interest)
        #expect(try history.refusal(.review, by: "piet", Details(verdict: .agree, main: before)) == nil)
    }

    @Test func aSessionIsWhatItWasAtTheCommitThatAnActNames() throws {
        var history = try History.underPolicy { $0.sessions = [:] }
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        let before = history.main
        let id = try Town.document("openbaar")
        let during = try history.changePolicy { $0.sessions[id] = try Town.session("openbaar", .openbaar) }
        let inSession = Details(session: "openbaar", verdict: .agree)
        var early = inSession
        early.main = before
        expect(try history.refusal(.review, by: "klaas", early), by: .seat)
        try history.add(.review, by: "klaas", inSession)
        // It turns out to have ended long before, without Klaas.
        try history.changePolicy { setting in
            setting.sessions[id]?.closed = Town.founded
            setting.sessions[id]?.present = []
        }
        #expect(try history.proposal.violations.isEmpty)
        expect(try history.refusal(.review, by: "klaas", inSession), by: .seat)
        var late = inSession
        late.main = during
        #expect(try history.refusal(.review, by: "klaas", late) == nil)
    }

    @Test func personsDoNotStandForABodyNorABodyForPersons() throws {
        let persons = Mandate(capacities: try Town.holders("wethouder"), per: .municipality)
        let bodies = Mandate(bodies: [try Town.body("raad")], per: .municipality)
        var history = try approved()
        try history.changePolicy { $0.kind.mandates[.approve] = bodies }
        #expect(try history.proposal.state == .reviewed)
        try history.changePolicy { $0.kind.mandates[.approve] = persons }
        #expect(try history.proposal.state == .approved)

        var decided = try History.underPolicy("hoofdstuk")
        try decided.draft(by: "marie", 1)
        try decided.propose(by: "marie")
        for member in ["jan", "piet"] { try decided.review(by: member) }
        try decided.decide("weert", by: "gerda")
        try decided.decide("nederweert", by: "gijs")
        #expect(try decided.proposal.state == .approved)
        try decided.changePolicy { $0.kind.mandates[.approve] = persons }
        #expect(try decided.proposal.state == .reviewed)
        #expect(try decided.proposal.violations.isEmpty)
    }

    @Test func byACommitThatWasNeverPolicyNothingIsDone() throws {
        var history = try History.underPolicy()
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        let elsewhere = ActID("elders")
        try history.add(.review, by: "jan", Details(verdict: .agree, main: elsewhere))
        try history.add(.review, by: "piet", Details(verdict: .hold, main: elsewhere))
        try history.add(.approve, by: "wouter", Details(main: elsewhere))
        try history.add(.withdraw, by: "marie", Details(main: elsewhere))
        let proposal = try history.proposal
        #expect(proposal.violations.map(\.refusal.rule) == [.known, .known, .known, .known])
        #expect(proposal.state == .proposed)
        #expect(proposal.verdicts.isEmpty && proposal.openHolds.isEmpty)
        #expect(proposal.hats.keys.map(\.text) == ["marie"])
        // They keep nobody from another hat, and nobody from giving the verdict in earnest.
        #expect(try history.refusal(.review, by: "jan", .verdict(.agree)) == nil)
        #expect(try history.refusal(.draft, by: "piet", Details(text: 2)) == nil)
    }

    @Test func aDraftByNoPolicyMakesNobodyItsAuthorAndGoesNowhere() throws {
        var history = try History.underPolicy()
        try history.add(.draft, by: "jan", Details(coAuthors: ["piet"], text: 1, main: ActID("elders")))
        #expect(try history.proposal.proposers.isEmpty)
        #expect(try history.proposal.isTainted)
        #expect(try !history.proposal.isOpened(by: Town.member("jan")))
        try history.draft(by: "marie", 2)
        try history.propose(by: "marie")
        #expect(try history.proposal.state == .draft)
    }

    @Test func beforeTheFoundingThereIsOnlyWriting() throws {
        var history = try History.underPolicy { $0.charter.founded = nil }
        try history.draft(by: "marie", 1)
        for action in [Action.propose, .review, .approve, .reject] {
            let by = action == .propose ? "marie" : action == .review ? "jan" : "wouter"
            expect(try history.refusal(action, by: by, Details(verdict: .agree)), by: .ownChange, whoMay: [])
        }
        let remark = try history.add(.comment, by: "jan", Details(heading: "Doel"))
        try history.add(.resolve, by: "jan", Details(resolves: remark))
        #expect(try history.refusal(.withdraw, by: "marie") == nil)
        try history.add(.propose, by: "marie")
        let now = history.now
        try history.changePolicy { $0.charter.founded = now }
        #expect(try history.proposal.violations.map(\.refusal.rule) == [.ownChange])
        #expect(try history.refusal(.propose, by: "marie") == nil)
    }
}
