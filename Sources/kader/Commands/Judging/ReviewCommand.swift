public import ArgumentParser
import Dossier
import Report
public import Review
import Workflow

struct ReviewCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: .said(
            nl: "Lees wat een voorstel verandert, en geef uw oordeel",
            en: "Read what a proposal changes, and give your verdict on it"),
        discussion: .said(
            nl: """
                Zonder oordeel toont het wat er verandert, en vraagt het erom. Een bezwaar is geen veto: een beslisser kan met een \
                reden doorgaan. Een aanhouding houdt het voorstel tegen tot u die opheft met `kader resolve`.

                Voorbeeld: kader beoordeel A --object -m "De kosten ontbreken"
                """,
            en: """
                Without a verdict it shows what changes, and asks for one. An objection is no veto: an approver may go on with \
                a stated reason. A hold stops the proposal until you lift it with `kader resolve`.

                Example: kader review A --object -m "The costs are missing"
                """),
        aliases: CommandNames.aliases(of: "review"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @Flag var verdict: Verdict?

    @Option(
        name: .shortAndLong,
        help: .said(nl: "Waarom; nodig bij --object en --hold.", en: "Why; needed with --object and --hold."))
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        var name = try workspace.name(document)
        var (verdict, message) = (verdict, message)
        if verdict == nil {
            guard !console.json else { throw Failure.verdictWanted(name) }
            let (proposal, comparison) = try workspace.changes(of: name)
            // The verdict is on the proposal that was shown.
            name = try workspace.name(proposal.description)
            try ResultFile(path: nil).write(
                RedlineForm.terminal.bytes(of: comparison, in: console.language, style: console.style),
                pages: console.pages)
            guard console.canAsk else { throw Failure.verdictWanted(name) }
            guard let chosen = console.asksForVerdict(on: proposal) else { return }
            verdict = chosen
            if message == nil, chosen != .agree { message = console.asks(for: Phrase(nl: "Waarom?", en: "Why?")) }
        }
        guard let verdict else { throw Failure.verdictWanted(name) }
        let result = try await workspace.review(name, verdict: verdict, message: message)
        try console.give(result, charter: workspace.charter)
    }
}

extension Verdict: EnumerableFlag {
    /// What `--help` says of each verdict.
    public static func help(for value: Verdict) -> ArgumentHelp? {
        switch value {
        case .agree: .said(nl: "Geen bezwaar.", en: "Nothing against it.")
        case .object: .said(nl: "Bezwaar.", en: "Something against it.")
        case .hold: .said(nl: "Aanhouden, tot u dat opheft.", en: "Stop until you lift the hold.")
        }
    }
}

extension Console {
    /// Asks for a verdict on what was just shown; nil where the person wants to give none now.
    fileprivate func asksForVerdict(on proposal: ProposalID) -> Verdict? {
        let answer = asks(
            for: Phrase(
                nl: "Uw oordeel over \(proposal)? g = geen bezwaar, b = bezwaar, a = aanhouden, Enter = nu niet",
                en: "Your verdict on \(proposal)? a = agree, o = object, h = hold, Enter = not now"))
        let verdicts: [String: Verdict] =
            language == .nl ? ["g": .agree, "b": .object, "a": .hold] : ["a": .agree, "o": .object, "h": .hold]
        return verdicts[answer?.lowercased() ?? ""]
    }
}

extension Failure {
    fileprivate static func verdictWanted(_ name: DocumentName) -> Failure {
        let name = name.proposal?.description ?? name.document.text
        return .usage(
            .verdictWanted,
            nl: "Geef een oordeel: `kader review \(name) --agree` (geen bezwaar), `--object -m \"…\"` (bezwaar) "
                + "of `--hold -m \"…\"` (aanhouden).",
            en: "Give a verdict: `kader review \(name) --agree`, `--object -m \"…\"` or `--hold -m \"…\"`.")
    }
}
