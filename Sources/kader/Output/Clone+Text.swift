import Dossier
import Report
import Workflow

extension Console {
    /// Tells what was cloned and whose key it rests on.
    func give(_ result: CloneResult) throws {
        let founder = result.founder.map { Terminal.escape($0.name) } ?? "?"
        let capacity = result.capacity?.text ?? "?"
        var text = Phrase(
            nl: """
                Dossier: \(Terminal.escape(result.title)), in \(Terminal.escape(result.folder)).
                Het rust op de sleutel van \(founder) (\(capacity)): \(result.fingerprint)
                Vraag de griffie of dat de goede is.
                Open voorstellen: \(result.proposals)

                """,
            en: """
                Dossier: \(Terminal.escape(result.title)), in \(Terminal.escape(result.folder)).
                It rests on the key of \(founder) (\(capacity)): \(result.fingerprint)
                Ask the griffie whether that is the right one.
                Open proposals: \(result.proposals)

                """)(language)
        if let me = result.me {
            text += Phrase(
                nl: "U doet mee als \(Terminal.escape(me.name)) (\(me.id)).\n",
                en: "You take part as \(Terminal.escape(me.name)) (\(me.id)).\n")(language)
        } else {
            text += Phrase(
                nl: "Uw sleutel is nog niet bekend. `kader join` toont de regel voor de griffie.\n",
                en: "Your key is not known yet. `kader join` prints the line for the griffie.\n")(language)
        }
        try give(text: text, json: JSON.text(of: CloneRecord(result)))
        noteLeft(result.left)
    }
}

private struct CloneRecord: Encodable {
    let schema = "kader.clone/1"
    let folder: String
    let title: String
    @OrNull var founder: String?
    let fingerprint: String
    let founding: String
    @OrNull var member: String?
    let proposals: Int

    init(_ result: CloneResult) {
        folder = result.folder
        title = result.title
        founder = result.founder?.id.text
        fingerprint = result.fingerprint
        founding = result.founding
        member = result.me?.id.text
        proposals = result.proposals
    }
}
