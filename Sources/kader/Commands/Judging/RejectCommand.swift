import ArgumentParser
import Dossier
import Workflow

struct RejectCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: .said(
            nl: "Wijs een voorstel af, of leg vast dat een gremium dat deed; het blijft leesbaar",
            en: "Turn a proposal down, or record that a body did; it stays readable"),
        discussion: .said(
            nl: """
                Het sluit het voorstel; een nieuw concept opent het weer, en wordt opnieuw beoordeeld. Op een scherm wordt gevraagd \
                of u het zeker weet.

                Voorbeeld: kader afwijzen A -m "Past niet in de opdracht"
                """,
            en: """
                It ends the proposal; a new draft opens it again, and is judged anew. On a terminal you are asked whether you \
                are sure.

                Example: kader reject A -m "Not within the assignment"
                """),
        aliases: CommandNames.aliases(of: "reject"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @OptionGroup var decision: DecisionOptions

    @Flag(help: .said(nl: "Vraag niet of u het zeker weet.", en: "Do not ask whether you are sure."))
    var yes = false

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let name = try workspace.name(document)
        if console.canAsk, !yes {
            let question = Phrase(
                nl: "Een afwijzing sluit het voorstel voor \(name.document). Weet u het zeker?",
                en: "A rejection ends the proposal for \(name.document). Are you sure?")
            guard console.confirms(question) else { return }
        }
        let result = try await workspace.reject(name, decision.decision())
        try console.give(result, charter: workspace.charter)
    }
}
