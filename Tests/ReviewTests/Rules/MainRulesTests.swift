import Dossier
import Testing

@testable import Review

/// The rules `base`, `exact`, `annex` and `own-change`: what reaches `main`.
struct MainRulesTests {
    /// An adoption of `history` by the griffie of Weert, changed by the test.
    private struct Claim {
        var by = "gerda"
        var action = Action.tag
        var document = "A"
        var session: String?
        var capacity: String?
        var text: TextDigest? = History.digest(1)
        var judged: TextDigest = History.digest(1)
        var joins = true
        var stray: [String] = []
        var author: String?
        var after: Moment?
        var twin: String?

        func refusal(_ history: History) throws -> Refusal? {
            let document = try Town.document(document)
            let statement = Statement(
                action: action, documents: [document], texts: [document: judged],
                capacity: try capacity.map(Town.capacity) ?? Town.usual(by, in: history.setting.charter),
                session: try session.map(Town.document), prose: "s")
            let adoption = Adoption(
                signer: .key(Town.key(of: by)), author: History.person(author ?? by), committer: History.person(by),
                moment: Town.start, after: after, statement: .success(statement), joinsMainAndTip: joins, text: text,
                strayPaths: stray, twin: try twin.map(Town.document))
            return Rulebook.refusal(of: .adopt(adoption, of: try history.proposal), in: history.setting)
        }
    }

    @Test func theGriffieAdoptsWhatIsApproved() throws {
        let history = try History.approved()
        #expect(try Claim().refusal(history) == nil)
        #expect(try Claim().refusal(History.approved("hoofdstuk")) == nil)
        expect(try Claim(by: "jan").refusal(history), by: .oneHat, whoMay: ["gerda", "gijs"])
        expect(try Claim(by: "wouter").refusal(history), by: .oneHat, whoMay: ["gerda", "gijs"])
        expect(try Claim(by: "els").refusal(history), by: .capacity, whoMay: ["gerda", "gijs"])
        expect(try Claim(by: "gerda", capacity: "raadslid@weert").refusal(history), by: .capacity)
        expect(try Claim(action: .approve).refusal(history), by: .order)
        expect(try Claim(document: "B").refusal(history), by: .content)
        expect(try Claim(twin: "a").refusal(history), by: .exact)
    }

    @Test func anAdoptionIsBySomeoneAndAfterWhatItBrings() throws {
        let history = try History.approved()
        expect(try Claim(author: "gijs").refusal(history), by: .known)
        // Nothing on `main` is older than what `main` was, by any clock.
        #expect(try Claim(after: Town.start).refusal(history) == nil)
        expect(try Claim(after: Moment(seconds: Town.start.seconds + 1)).refusal(history), by: .known)
        expect(try Claim(after: Moment(seconds: .max)).refusal(history), by: .known)
    }

    @Test func onlyWhatIsApprovedIsAdopted() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        expect(try Claim().refusal(history), by: .order, whoMay: ["marie"])
        try history.propose(by: "marie")
        expect(try Claim().refusal(history), by: .quorum)
        try history.review(by: "jan")
        try history.review(by: "piet")
        expect(try Claim().refusal(history), by: .quorum, whoMay: ["wouter", "nel"])
        var held = history
        try held.review(by: "klaas", .hold)
        expect(try Claim().refusal(held), by: .objection, whoMay: ["klaas"])
        try history.add(.withdraw, by: "marie")
        expect(try Claim().refusal(history), by: .order, whoMay: [])
        var rejected = try History.reviewed()
        try rejected.add(.reject, by: "nel")
        expect(try Claim().refusal(rejected), by: .order, whoMay: [])
    }

    @Test func theReasonIsTheDraftThatWasNotAllowed() throws {
        var history = try History()
        try history.draft(by: "marie", 1)
        try history.review(by: "jan")
        try history.add(.draft, by: "marie", History.Details(text: 2, strayPaths: ["kader.yml"]))
        expect(try Claim().refusal(history), by: .ownChange)
    }

    @Test func theBaseIsStillThere() throws {
        var history = try History.approved()
        history.setting.mainText = History.digest(50)
        expect(try Claim().refusal(history), by: .base)
    }

    @Test func theMergeIsExact() throws {
        let history = try History.approved()
        expect(try Claim(text: History.digest(2)).refusal(history), by: .exact)
        expect(try Claim(text: nil).refusal(history), by: .exact)
        expect(try Claim(judged: History.digest(2)).refusal(history), by: .exact)
        expect(try Claim(joins: false).refusal(history), by: .exact)
        expect(try Claim(stray: ["kader.yml"]).refusal(history), by: .exact)
    }

    @Test func anAnnexIsNotAdopted() throws {
        expect(try Claim().refusal(History.approved("bijlage")), by: .annex, whoMay: [])
    }

    @Test func anAnnexIsAddedByTheGriffie() throws {
        let history = try History.approved("bijlage")
        #expect(try Claim(action: .record).refusal(history) == nil)
        expect(try Claim(by: "jan", action: .record).refusal(history), by: .oneHat, whoMay: ["gerda", "gijs"])
        expect(try Claim(by: "els", action: .record).refusal(history), by: .capacity, whoMay: ["gerda", "gijs"])
        expect(try Claim(action: .record, text: History.digest(2)).refusal(history), by: .exact)
        expect(try Claim(action: .record, stray: ["kader.yml"]).refusal(history), by: .exact)
        expect(try Claim(action: .record).refusal(History.reviewed("bijlage")), by: .quorum)
        expect(try Claim(action: .record).refusal(History.approved()), by: .annex)
        var narrow = history
        narrow.setting.kind.mandates[.record] = Mandate(capacities: try Town.holders("griffie@nederweert"))
        expect(try Claim(action: .record).refusal(narrow), by: .capacity, whoMay: ["gijs"])
        #expect(try Claim(by: "gijs", action: .record).refusal(narrow) == nil)
    }

    @Test func theTaggerKeepsTheirSeat() throws {
        var history = try History.approved()
        let session = try Town.document("openbaar")
        history.setting.sessions[session]?.present.append(
            SessionRecord.Seat(member: try Town.member("gerda"), capacity: try Town.capacity("ambtenaar@weert")))
        expect(try Claim(session: "openbaar").refusal(history), by: .seat)
        #expect(try Claim(session: "later").refusal(history) == nil)
        #expect(try Claim(by: "gijs", session: "openbaar").refusal(history) == nil)
    }

    @Test func aPlainCommitHearsThatItIsInTheWrongPlace() throws {
        let setting = try Town.setting()
        for (signer, error, rule) in [
            (Signer.unsigned, StatementError.missing(.action), Rule.order), (.unsigned, .notText, .known),
            (.key(Town.key(of: "gerda")), .missing(.action), .order),
        ] {
            let commit = MainCommit(
                signer: signer, author: History.person("gerda"), committer: History.person("gerda"),
                moment: Town.start, after: nil, statement: .failure(error),
                isPlain: true, changedPaths: [], recorded: RecordedFiles())
            expect(Rulebook.refusal(of: .record(commit), in: setting), by: rule)
        }
    }
}
