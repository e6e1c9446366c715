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

    /// Tells what a new repository on a server is for.
    func give(_ result: ServerResult) throws {
        let folder = Terminal.escape(result.folder)
        var text: Phrase
        if let partner = result.partner {
            text = Phrase(
                nl: "De uitgifte voor \(partner) staat in \(folder).\n"
                    + "De griffie deelt er met: kader share STUK --with \(partner) --to \(folder)\n",
                en: "The outlet for \(partner) is in \(folder).\n"
                    + "The griffie shares there with: kader share DOC --with \(partner) --to \(folder)\n")
            text = Phrase(nl: text.nl + result.office.nl, en: text.en + result.office.en)
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

extension ServerResult {
    /// Whose an outlet is, and what is unwise about that.
    fileprivate var office: Phrase {
        guard let officeKeys else { return Phrase(nl: "", en: "") }
        let keys = officeKeys.map { "  \($0)\n" }.joined()
        let told = Phrase(
            nl: "Ze neemt aan wat met een van deze sleutels is ondertekend:\n\(keys)",
            en: "It takes what is signed with one of these keys:\n\(keys)")
        switch officeKeys.count {
        case 0:
            return Phrase(
                nl: "Let op: er is geen sleutel bekend. Wie er het eerst in deelt, bepaalt van wie ze is. "
                    + "Geef liever de sleutels van de griffie met --key.\n",
                en: "Take care: no key is known. Who shares there first settles whose it is. "
                    + "Rather give the keys of the griffie with --key.\n")
        case 1:
            return Phrase(
                nl: told.nl + "Let op: het is er maar één. Raakt die kwijt, dan kan niemand meer delen. "
                    + "Geef er minstens twee, van twee mensen.\n",
                en: told.en + "Take care: it is the only one. Where it gets lost, nobody can share any more. "
                    + "Give two at least, of two people.\n")
        default: return told
        }
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

private struct ServerRecord: Encodable {
    let schema = "kader.server/1"
    let folder: String
    @OrNull var outlet: String?
    let keys: [String]

    init(_ result: ServerResult) {
        folder = result.folder
        outlet = result.partner?.text
        keys = result.officeKeys ?? []
    }
}
