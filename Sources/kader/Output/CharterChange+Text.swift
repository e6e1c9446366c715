import Dossier
import Report
import Workflow

extension Console {
    /// Tells what became of a change to `kader.yml`.
    func give(_ change: CharterChange, _ done: Phrase) throws {
        var text = Terminal.escape(done(language)) + " (\(change.commit.prefix(10)))\n"
        if let proposal = change.proposal {
            text += Phrase(
                nl: "De afspraken wijzigen pas als dit voorstel is vastgesteld: \(proposal). "
                    + "Vraag een oordeel met `kader propose \(proposal)`.\n",
                en: "The charter changes only when this proposal has been adopted: \(proposal). "
                    + "Ask for review with `kader propose \(proposal)`.\n")(language)
        }
        try give(text: text, json: JSON.text(of: CharterChangeRecord(change)))
        note(change.delivery)
    }
}

/// What became of a change to `kader.yml`, for a program.
private struct CharterChangeRecord: Encodable {
    let schema = "kader.record/1"
    let commit: String
    @OrNull var proposal: String?
    let delivery: String

    init(_ change: CharterChange) {
        commit = change.commit
        proposal = change.proposal
        delivery = change.delivery.name
    }

    enum CodingKeys: String, CodingKey {
        case schema, commit, proposal, delivery
    }
}
