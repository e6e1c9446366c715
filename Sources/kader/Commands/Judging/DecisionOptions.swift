import ArgumentParser
import Workflow

/// What an approval and a rejection have in common: whose decision it is, and why.
struct DecisionOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: .said(
            nl: "Leg het besluit van dit gremium vast, zoals raad@weert.",
            en: "Record the decision of this body, such as raad@weert.", valueName: "body"), completion: .bodies)
    var body: String?

    @Option(
        help: .said(nl: "Het kenmerk van dat besluit.", en: "The reference of that decision.", valueName: "reference"))
    var decision: String?

    @Option(
        help: .said(
            nl: "De stemmen: voor, tegen, blanco, zoals 19-8-0.", en: "The votes: for, against, blank, such as 19-8-0.",
            valueName: "votes"))
    var votes: String?

    @Option(name: .shortAndLong, help: .said(nl: "De reden.", en: "The reason."))
    var message: String?

    func validate() throws {
        guard body != nil || (decision == nil && votes == nil) else {
            throw ValidationError(
                nl: "--decision en --votes horen bij het besluit van een gremium: noem dat met --for.",
                en: "--decision and --votes belong to a body's decision: name it with --for.")
        }
    }

    func decision(despiteObjections: Bool = false) throws -> Workspace.Decision {
        Workspace.Decision(
            body: try body.map(Reading.body), reference: decision, votes: try votes.map(Reading.votes),
            despiteObjections: despiteObjections, message: message)
    }
}
