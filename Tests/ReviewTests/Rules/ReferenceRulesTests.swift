import Dossier
import Testing

@testable import Review

/// The rule `append-only`, and what a tag must say.
struct ReferenceRulesTests {
    private func refusal(
        _ name: String, _ change: ReferenceMove.Change, _ proposal: Proposal? = nil
    ) throws -> Refusal? {
        Rulebook.refusal(
            of: .move(ReferenceMove(name: name, change: change, proposal: proposal)), in: try Town.setting())
    }

    @Test func nothingRewindsOrDisappears() throws {
        for name in ["refs/heads/main", "refs/heads/proposal/A/marie/1"] {
            expect(try refusal(name, .rewound), by: .appendOnly, whoMay: [])
            expect(try refusal(name, .deleted(kept: false)), by: .appendOnly)
        }
        for name in ["refs/tags/approved/A/1", "refs/tags/session/2018-09-12"] {
            #expect(try refusal(name, .created) == nil)
            for change in [ReferenceMove.Change.advanced, .rewound, .deleted(kept: true)] {
                expect(try refusal(name, change), by: .appendOnly)
            }
        }
        expect(try refusal("refs/heads/main", .deleted(kept: true)), by: .appendOnly)
        #expect(try refusal("refs/heads/proposal/A/marie/1", .deleted(kept: true)) == nil)
        #expect(try refusal("refs/heads/main", .advanced) == nil)
    }

    @Test(arguments: [
        "refs/heads/feature", "refs/heads/main/x", "refs/notes/commits", "refs/heads/proposal/A/marie/01", "HEAD", "",
        "refs/tags/v1", "refs/heads/closed/A/marie/1", "refs/tags/approved/A/0",
        "refs/tags/approved/A/+1", "refs/tags/approved/A",
        "refs/heads/\u{43C}ain",
        "refs/heads/proposal/A/marie/1\n", "refs/tags/approved/A/9223372036854775807", "refs/tags/session/../x",
    ])
    func unknownNamesDoNotAppear(name: String) throws {
        #expect(DossierReference(name) == nil)
        expect(try refusal(name, .created), by: .appendOnly)
    }

    @Test func namesReadBack() {
        for name in [
            "refs/heads/main", "refs/heads/proposal/A/marie/12", "refs/tags/approved/A/3",
            "refs/tags/session/2018-09-12",
        ] { #expect(DossierReference(name)?.name == name) }
    }

    @Test func aProposalBearsTheNameOfTheOneWhoBeganIt() throws {
        var history = try History.reviewed()
        #expect(try refusal("refs/heads/proposal/A/marie/1", .created, history.proposal) == nil)
        expect(
            try refusal("refs/heads/proposal/A/jan/1", .created, history.proposal), by: .authorship,
            whoMay: ["marie"])
        // Who joined in later began nothing, and neither did who is only named.
        try history.draft(by: "bram", 2, coAuthors: ["pim"])
        for name in ["bram", "pim"] {
            expect(
                try refusal("refs/heads/proposal/A/\(name)/1", .advanced, history.proposal), by: .authorship,
                whoMay: ["marie", "bram", "pim"])
        }
        #expect(try refusal("refs/heads/proposal/A/marie/1", .advanced, history.proposal) == nil)
    }

    @Test func aTextBroughtInBeginsTheProposalOfItsAuthor() throws {
        var history = try History()
        try history.add(.draft, by: "marie", History.Details(author: "pim", text: 1, bringer: "marie"))
        #expect(try refusal("refs/heads/proposal/A/pim/1", .created, history.proposal) == nil)
        expect(try refusal("refs/heads/proposal/A/jan/1", .created, history.proposal), by: .authorship)
    }

    @Test func anEmptyBranchTakesNoName() throws {
        for change in [ReferenceMove.Change.created, .advanced] {
            expect(try refusal("refs/heads/proposal/A/marie/1", change), by: .authorship)
            expect(try refusal("refs/heads/proposal/A/marie/1", change, History().proposal), by: .authorship)
        }
        // A remark is no beginning.
        var history = try History()
        history.baseText = History.digest(9)
        try history.add(.comment, by: "marie", History.Details(heading: "Doel"))
        expect(try refusal("refs/heads/proposal/A/marie/1", .created, history.proposal), by: .authorship)
    }

    private struct Tag {
        var by = "gerda"
        var action = Action.tag
        var number = 1
        var previous = 0
        var isOnItsCommit = true
        var text = 1
        var session: String?
        var isCollection = false
        var kind = "bouwsteen"
        var proposal: Proposal?
        var after: Moment?

        func refusal() throws -> Refusal? {
            let setting = try Town.setting(kind)
            let document = try Town.document("A")
            let subject =
                try isCollection
                ? .collection(Town.document("nota"), number)
                : session.map { _ in TagClaim.Subject.session(try Town.document("2018-09-12")) }
            let statement = Statement(
                action: action, documents: [document], texts: [document: History.digest(text)],
                capacity: Town.usual(by, in: setting.charter), session: try session.map(Town.document), prose: "s")
            let claim = TagClaim(
                reference: "refs/tags/x", subject: subject ?? .version(document, number),
                signer: .key(Town.key(of: by)), tagger: History.person(by), moment: Town.start, after: after,
                statement: .success(statement), isOnItsCommit: isOnItsCommit, previousNumber: previous,
                texts: [document: History.digest(1)], proposal: proposal)
            return Rulebook.refusal(of: .tag(claim), in: setting)
        }
    }

    @Test func aTagSaysWhatIsTrue() throws {
        #expect(try Tag().refusal() == nil)
        expect(try Tag(by: "marie").refusal(), by: .capacity, whoMay: ["gerda", "gijs"])
        expect(try Tag(action: .approve).refusal(), by: .exact)
        expect(try Tag(number: 2).refusal(), by: .exact)
        expect(try Tag(after: Moment(seconds: Town.start.seconds + 601)).refusal(), by: .known)
        expect(try Tag(previous: 1).refusal(), by: .exact)
        expect(try Tag(isOnItsCommit: false).refusal(), by: .exact)
        expect(try Tag(text: 2).refusal(), by: .exact)
        expect(try Tag(number: .max, previous: .max).refusal(), by: .exact)
        expect(try Tag(number: .min, previous: .max).refusal(), by: .exact)
        #expect(try Tag(action: .sessionClose, session: "2018-09-12").refusal() == nil)
        expect(try Tag(action: .tag, session: "2018-09-12").refusal(), by: .exact)
        expect(try Tag(action: .sessionClose, session: "2018-09-13").refusal(), by: .exact)
    }

    @Test func aTagOfACollectionNamesTheTextsThatAreThere() throws {
        #expect(try Tag(isCollection: true).refusal() == nil)
        expect(try Tag(text: 2, isCollection: true).refusal(), by: .exact)
        expect(try Tag(by: "marie", isCollection: true).refusal(), by: .capacity, whoMay: ["gerda", "gijs"])
        expect(try Tag(number: 2, isCollection: true).refusal(), by: .exact)
        expect(try Tag(isOnItsCommit: false, isCollection: true).refusal(), by: .exact)
        expect(try Tag(action: .record, isCollection: true).refusal(), by: .exact)
    }

    @Test func anAnnexBearsNoTag() throws { expect(try Tag(kind: "bijlage").refusal(), by: .annex) }

    @Test func whoJudgedDoesNotTag() throws {
        var history = try History()
        let index = try #require(history.setting.charter.members.firstIndex { $0.id.text == "gerda" })
        history.setting.charter.members[index].capacities.append(Member.Held(try Town.capacity("ambtenaar@weert")))
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.add(.review, by: "gerda", History.Details(capacity: "ambtenaar@weert", verdict: .agree))
        expect(try Tag(proposal: history.proposal).refusal(), by: .oneHat)
        #expect(try Tag(by: "gijs", proposal: history.proposal).refusal() == nil)
    }
}
