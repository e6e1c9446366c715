import ArgumentParser
import Dossier
import Review
import Testing
import Workflow

@testable import kader

/// What is said of a step that was put aside is a whole command: the parser takes it as it stands.
@Suite struct AgainCommandTests {
    private let document = DocumentID("A")
    private let proposal = ProposalID("A/marie/1")

    private func line(_ statement: Statement, session: SessionRecord? = nil, from file: String? = nil) throws -> String
    {
        let document = try #require(document)
        return try #require(AgainCommand.line(statement, on: document, of: proposal, session: session, from: file))
    }

    @Test(arguments: Action.allCases)
    func everyStepCanBeTypedAgain(_ action: Action) throws {
        // Two that no command makes, and one that needs a partner's name.
        guard ![.join, .respond, .share].contains(action) else { return }
        let capacity = try #require(Capacity("wethouder@weert"))
        let wim = try #require(MemberID("wim"))
        let record = SessionRecord(
            id: try #require(DocumentID("r1")), type: .openbaar, title: "De raad van 's middags",
            body: BodyID("raad@weert"),
            chair: wim, present: [SessionRecord.Seat(member: wim, capacity: capacity)], guests: ["Mevrouw L. Smit"],
            opened: Moment(seconds: 1_536_750_000, offset: 120), expectations: ["Cijfers per wijk"],
            decisions: ["A gaat eerst"], earlier: [SessionRecord.Expectation(text: "Een tekst", met: true)])
        let statement = Statement(
            action: action, verdict: action == .review ? .object : nil, heading: action == .comment ? "Wonen" : nil,
            deadline: action == .propose ? Moment("2018-10-01") : nil,
            resolves: action == .resolve ? ActID("0123456789abcdef0123456789abcdef01234567") : nil,
            prose: Statement.prose(subject: "Iets", reason: "> Een citaat\n\nDat is ’t niet: 's avonds \"nooit\""))
        let line = try line(statement, session: record, from: "/tmp/een map/A.md")
        let words = HintTests.words(of: line)
        let command = try Kader.parseAsRoot(LeadingOptions.moved(words, under: Kader.self))
        #expect(!(command is TurnCommand), "\(line)")
    }

    @Test func nothingThatWasSaidIsLeftOut() throws {
        let approval = Statement(
            action: .approve, body: BodyID("raad@weert"), session: DocumentID("r1"), decision: "RB-41",
            votes: Statement.Votes("19-8-0"), despite: [ActID("0123")],
            prose: Statement.prose(subject: "Leg akkoord vast", reason: "De kosten\nzijn bekend"))
        #expect(
            try line(approval)
                == "kader approve A/marie/1 --for raad@weert --decision RB-41 --votes 19-8-0 --session r1 "
                + "--despite-objections -m 'De kosten zijn bekend'")
        let remark = Statement(
            action: .comment, heading: "Wonen en werk",
            prose: Statement.prose(subject: "Opmerking", reason: "> Wij wonen.\n\nEn de bus?"))
        #expect(try line(remark) == "kader comment A/marie/1 --on 'Wonen en werk' -m 'En de bus?'")
    }
}
