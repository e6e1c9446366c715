import Dossier
import Report
import Workflow

extension Console {
    /// Tells what became of a change to `kader.yml`: that it is `done`, or that it is only `proposed`.
    func give(_ change: CharterChange, done: Phrase, proposed: Phrase) throws {
        let what = change.proposal == nil ? done : proposed
        var text = Terminal.escape(what(language)) + " (\(change.commit.prefix(10)))\n"
        if let proposal = change.proposal {
            text += Phrase(
                nl: "De afspraken wijzigen pas als dit voorstel is vastgesteld: \(proposal). "
                    + "Vraag een oordeel met `kader propose \(proposal)`.\n",
                en: "The charter changes only when this proposal has been adopted: \(proposal). "
                    + "Ask for review with `kader propose \(proposal)`.\n")(language)
        }
        try give(text: text, json: JSON.text(of: CharterChangeRecord(change, language)))
        for remark in change.remarks { note(remark) }
        note(change.delivery)
    }
}

/// What became of a change to `kader.yml`, for a program.
private struct CharterChangeRecord: Encodable {
    let schema = "kader.record/1"
    let commit: String
    @OrNull var proposal: String?
    let remarks: [String]
    let delivery: String

    init(_ change: CharterChange, _ language: Language) {
        commit = change.commit
        proposal = change.proposal
        remarks = change.remarks.map { $0(language) }
        delivery = change.delivery.name
    }

    enum CodingKeys: String, CodingKey {
        case schema, commit, proposal, remarks, delivery
    }
}
