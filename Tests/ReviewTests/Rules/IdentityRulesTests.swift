import Dossier
import Testing

@testable import Review

/// The rules `known`, `capacity` and `seat`.
struct IdentityRulesTests {
    private typealias Details = History.Details

    private func history() throws -> History {
        var history = try History()
        try history.draft(by: "marie", 1)
        return history
    }

    @Test func knownAsksForAGoodSignature() throws {
        let history = try history()
        #expect(try history.refusal(.propose, by: "marie") == nil)
        for signer in [Signer.unsigned, .invalid("bad"), .key("ssh-ed25519 stranger")] {
            expect(try history.refusal(.propose, by: "marie", Details(signer: signer)), by: .known, whoMay: [])
        }
        expect(try history.refusal(.propose, by: "marie", Details(email: "jan@example.org")), by: .known, whoMay: [])
        #expect(try history.refusal(.propose, by: "marie", Details(email: "MARIE@example.org")) == nil)
    }

    @Test func knownAsksForAKeyThatWasValidThen() throws {
        var history = try history()
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "marie" })
        history.setting.charter.members[index].keys[0].period.until = Moment(seconds: Town.start.seconds + 10_000)
        #expect(try history.refusal(.propose, by: "marie") == nil)
        let late = Details(seconds: Town.start.seconds + 10_000)
        expect(try history.refusal(.propose, by: "marie", late), by: .known)
        history.setting.charter.members[index].keys[0].period = .always
        history.setting.charter.members[index].ended = Moment(seconds: Town.start.seconds + 10_000)
        #expect(try history.refusal(.propose, by: "marie") == nil)
        expect(try history.refusal(.propose, by: "marie", late), by: .known)
    }

    @Test func knownAsksForMembersAsAuthors() throws {
        let history = try history()
        for details in [Details(author: "stranger", text: 2), Details(coAuthors: ["stranger"], text: 2)] {
            expect(try history.refusal(.draft, by: "marie", details), by: .known)
        }
    }

    @Test(arguments: [
        StatementError.tooLarge, .notText, .missing(.action), .repeated(.capacity), .unreadable(.votes),
        .unknown("Kader-X"), .misplaced(.body), .unreadable(.coAuthor),
    ])
    func knownAsksForAReadableMessage(error: StatementError) throws {
        var history = try history()
        expect(try history.refusal(.review, by: "jan", Details(statement: .failure(error))), by: .known, whoMay: [])
        try history.add(.review, by: "jan", Details(statement: .failure(error)))
        #expect(try history.proposal.isTainted)
    }

    @Test func aMissingCapacityIsAMatterOfCapacity() throws {
        let history = try history()
        let details = Details(statement: .failure(.missing(.capacity)))
        expect(try history.refusal(.propose, by: "marie", details), by: .capacity)
    }

    @Test func capacityIsHeldAndMandated() throws {
        var history = try history()
        expect(try history.refusal(.propose, by: "marie", Details(capacity: "griffie@weert")), by: .capacity)
        expect(
            try history.refusal(.draft, by: "els", Details(text: 2)), by: .capacity,
            whoMay: ["marie", "bram", "jan", "piet", "klaas", "sofie", "pim", "dirk"])
        try history.propose(by: "marie")
        // The proposer, who may review in general, may not review this.
        expect(
            try history.refusal(.review, by: "wouter", .verdict(.agree)), by: .capacity,
            whoMay: ["bram", "jan", "piet", "klaas", "sofie", "pim", "dirk"])
        let reviewed = try History.reviewed()
        // A wethouder who is no member of the stuurgroep, and a member of it who is no wethouder.
        expect(try reviewed.refusal(.approve, by: "els"), by: .capacity, whoMay: ["wouter", "nel"])
        expect(try reviewed.refusal(.approve, by: "pim"), by: .capacity, whoMay: ["wouter", "nel"])
        #expect(try reviewed.refusal(.approve, by: "wouter") == nil)
    }

    @Test func seatIsTheOneOfTheOpening() throws {
        var history = try history()
        try history.propose(by: "marie")
        let own = Details(capacity: "ambtenaar@weert", session: "openbaar", verdict: .agree)
        #expect(try history.refusal(.review, by: "pim", own) == nil)
        let other = Details(capacity: "procesbegeleider@weert", session: "openbaar", verdict: .agree)
        expect(try history.refusal(.review, by: "pim", other), by: .seat, whoMay: [])
        expect(try history.refusal(.review, by: "jan", Details(session: "openbaar", verdict: .agree)), by: .seat)
        expect(try history.refusal(.review, by: "jan", Details(session: "nergens", verdict: .agree)), by: .seat)
    }

    @Test func aSessionIsActedInWhileItLasts() throws {
        var history = try history()
        try history.propose(by: "marie")
        let id = try Town.document("openbaar")
        let (opened, slack) = (Town.start.seconds + 1_000, Int64(600))
        history.setting.sessions[id]?.opened = Moment(seconds: opened)
        history.setting.sessions[id]?.closed = Moment(seconds: opened + 7200)
        func refusal(at seconds: Int64) throws -> Refusal? {
            try history.refusal(.review, by: "klaas", Details(session: "openbaar", verdict: .agree, seconds: seconds))
        }
        #expect(try refusal(at: opened + 3600) == nil)
        // Clocks differ: up to ten minutes are not held against anyone.
        #expect(try refusal(at: opened - slack) == nil)
        expect(try refusal(at: opened - slack - 1), by: .seat)
        #expect(try refusal(at: opened + 7200 + slack) == nil)
        expect(try refusal(at: opened + 7200 + slack + 1), by: .seat)
    }

    @Test func onlyADraftMayBeWrittenByAnother() throws {
        var history = try history()
        expect(try history.refusal(.propose, by: "marie", Details(author: "bram")), by: .known)
        try history.propose(by: "marie")
        expect(try history.refusal(.review, by: "jan", Details(author: "piet", verdict: .agree)), by: .known)
        #expect(try history.refusal(.draft, by: "marie", Details(author: "bram", text: 2)) == nil)
    }

    @Test func nothingIsDatedBeforeWhatItStandsOn() throws {
        var history = try history()
        try history.propose(by: "marie")
        let after = Moment(seconds: Town.start.seconds + 86_400 * 3)
        var verdict = Details(verdict: .agree)
        verdict.after = after
        verdict.seconds = after.seconds - 600
        #expect(try history.refusal(.review, by: "jan", verdict) == nil)
        verdict.seconds = after.seconds - 601
        expect(try history.refusal(.review, by: "jan", verdict), by: .known)
        verdict.after = Moment(seconds: .min)
        #expect(try history.refusal(.review, by: "jan", verdict) == nil)
    }
}
