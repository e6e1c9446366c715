import Dossier
import Report
import Summary
import Workflow

extension Console {
    /// Tells what was shared.
    func give(_ result: ShareResult) throws {
        let partner = Terminal.escape(result.partner)
        var text = Phrase(
            nl: "Gedeeld met \(partner): \(result.document), versie \(result.version) (\(result.commit.prefix(10))).\n",
            en: "Shared with \(partner): \(result.document), version \(result.version) (\(result.commit.prefix(10))).\n"
        )(language)
        if let previous = result.previous {
            text += Phrase(
                nl: "De partner had versie \(previous); wat er veranderde, staat erbij.\n",
                en: "The partner had version \(previous); what changed goes with it.\n")(language)
        }
        try give(text: text, json: JSON.text(of: ShareRecord(result)))
    }

    /// Tells a partner what is new, word by word.
    func give(_ result: PullResult) throws {
        var text = ""
        if result.isFirst {
            text += Phrase(
                nl: "De gedeelde stukken staan in \(Terminal.escape(result.folder)).\n"
                    + "Vanaf nu vertrouwt u de griffie met sleutel \(result.fingerprint). "
                    + "Vraag haar of dat de goede is.\n",
                en: "The shared documents are in \(Terminal.escape(result.folder)).\n"
                    + "From now on you trust the griffie with key \(result.fingerprint). "
                    + "Ask her whether that is the right one.\n")(language)
        }
        if result.documents.isEmpty {
            text += Phrase(nl: "Er is niets nieuws.\n", en: "There is nothing new.\n")(language)
        }
        for (change, pair) in zip(result.documents, result.texts) {
            let title = Terminal.escape(change.title)
            let version = change.version.map { Phrase(nl: ", versie \($0)", en: ", version \($0)")(language) } ?? ""
            text += "\n\(change.id): \(title)\(version) (\(Terminal.escape(change.path)))\n"
            if change.state == .new {
                text += Phrase(
                    nl: "Nieuw, \(change.wordsAdded) woorden.\n", en: "New, \(change.wordsAdded) words.\n")(language)
            } else {
                text += RedlineText.text(old: pair.old, new: pair.new, in: language, style: style)
            }
        }
        try give(text: text, json: JSON.text(of: PullRecord(result)))
    }

    /// Tells what a new repository on a server is for.
    func give(_ result: ServerResult) throws {
        let folder = Terminal.escape(result.folder)
        let text: Phrase
        if let partner = result.partner {
            text = Phrase(
                nl: "De uitgifte voor \(partner) staat in \(folder).\n"
                    + "De griffie deelt er met: kader share STUK --with \(partner) --to \(folder)\n",
                en: "The outlet for \(partner) is in \(folder).\n"
                    + "The griffie shares there with: kader share DOC --with \(partner) --to \(folder)\n")
        } else {
            text = Phrase(
                nl: "De server bewaakt het dossier in \(folder).\n"
                    + "De griffie brengt het erheen: git remote add origin \(folder) en dan kader sync\n",
                en: "The server guards the dossier in \(folder).\n"
                    + "The griffie brings it there: git remote add origin \(folder) and then kader sync\n")
        }
        let unjudged = Phrase(
            nl: "Wat er al in stond, is nog niet nagekeken: doe kader -C \(folder) verify\n",
            en: "What was in it before has not been checked yet: do kader -C \(folder) verify\n")
        try give(
            text: text(language) + (result.heldUnjudged ? unjudged(language) : ""),
            json: JSON.text(of: ServerRecord(result)))
    }
}

private struct ShareRecord: Encodable {
    let schema = "kader.share/1"
    let document: String
    let version: Int
    let partner: String
    let outlet: String
    let commit: String
    @OrNull var previousVersion: Int?

    init(_ result: ShareResult) {
        document = result.document.text
        version = result.version
        partner = result.partner
        outlet = result.outlet
        commit = result.commit
        previousVersion = result.previous
    }

    enum CodingKeys: String, CodingKey {
        case schema, document, version, partner, outlet, commit
        case previousVersion = "previous_version"
    }
}

private struct PullRecord: Encodable {
    let schema = "kader.pull/1"
    let folder: String
    let fingerprint: String
    let documents: [Entry]

    struct Entry: Encodable {
        let id: String
        let path: String
        @OrNull var version: Int?
        let wordsAdded: Int
        let wordsRemoved: Int

        enum CodingKeys: String, CodingKey {
            case id, path, version
            case wordsAdded = "words_added"
            case wordsRemoved = "words_removed"
        }
    }

    init(_ result: PullResult) {
        folder = result.folder
        fingerprint = result.fingerprint
        documents = result.documents.map {
            Entry(
                id: $0.id, path: $0.path, version: $0.version, wordsAdded: $0.wordsAdded,
                wordsRemoved: $0.wordsRemoved)
        }
    }
}

private struct ServerRecord: Encodable {
    let schema = "kader.server/1"
    let folder: String
    @OrNull var outlet: String?

    init(_ result: ServerResult) {
        folder = result.folder
        outlet = result.partner?.text
    }
}
