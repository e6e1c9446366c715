import Dossier
import Report
import Summary
import Workflow

extension Console {
    /// Asks a partner whether the griffie's new keys are to be trusted; no where nobody sits at the keyboard.
    func asks(about change: KeyChange) -> Bool {
        confirms(
            Phrase(
                nl: change.text(in: .nl)
                    + "Bel de griffie en vergelijk de vingerafdrukken. Neemt u deze sleutels over?",
                en: change.text(in: .en)
                    + "Call the griffie and compare the fingerprints. Do you trust these keys?"))
    }

    /// Tells a partner what is new, word by word.
    func give(_ result: PullResult) throws {
        var text = ""
        if result.isFirst {
            let keys = result.fingerprints.map { "  \($0)\n" }.joined()
            text += Phrase(
                nl: "De gedeelde stukken staan in \(Terminal.escape(result.folder)).\n"
                    + "Vanaf nu vertrouwt u de griffie met deze sleutels:\n\(keys)"
                    + "Bel haar en vergelijk de vingerafdrukken.\n",
                en: "The shared documents are in \(Terminal.escape(result.folder)).\n"
                    + "From now on you trust the griffie with these keys:\n\(keys)"
                    + "Call her and compare the fingerprints.\n")(language)
        } else if !result.keyChange.isNone {
            text += result.keyChange.text(in: language)
            text +=
                result.isChangeFollowed
                ? Phrase(nl: "Vanaf nu vertrouwt u deze lijst.\n", en: "From now on you trust this list.\n")(language)
                : Phrase(
                    nl:
                        "Bel de griffie en vergelijk de vingerafdrukken. Kloppen ze, doe dan `kader pull --accept-keys`.\n",
                    en:
                        "Call the griffie and compare the fingerprints. Where they are right, do `kader pull --accept-keys`.\n"
                )(language)
        }
        if result.news.isEmpty {
            text += Phrase(nl: "Er is niets nieuws.\n", en: "There is nothing new.\n")(language)
        }
        for news in result.news {
            let (holding, change) = (news.holding, news.change)
            let what = Phrase(
                nl: ", versie \(holding.version), gedeeld \(holding.occasion.nl)",
                en: ", version \(holding.version), shared \(holding.occasion.en)")(language)
            text += "\n\(change.id): \(Terminal.escape(change.title))\(what) (\(Terminal.escape(change.path)))\n"
            if change.state == .new {
                text += Phrase(
                    nl: "Nieuw, \(change.wordsAdded) woorden.\n", en: "New, \(change.wordsAdded) words.\n")(language)
            } else if news.old == news.new {
                text += Phrase(nl: "De tekst is niet veranderd.\n", en: "The text has not changed.\n")(language)
            } else {
                text += RedlineText.text(old: news.old, new: news.new, in: language, style: style)
            }
        }
        for kept in result.kept {
            let (path, file) = (Terminal.escape(kept.path), Terminal.escape(kept.file))
            text += Phrase(
                nl: "\nU had \(path) veranderd. De map toont nu wat is gedeeld; uw tekst is bewaard in \(file).\n",
                en: "\nYou had changed \(path). The folder shows what was shared now; your text is kept in \(file).\n")(
                    language)
        }
        text += "\n" + result.age(language) + "\n"
        try give(text: text, json: JSON.text(of: PullRecord(result)))
    }
}

extension KeyChange {
    /// The keys that came and went, a line each.
    fileprivate func text(in language: Language) -> String {
        func list(_ head: Phrase, _ keys: [String]) -> String {
            keys.isEmpty ? "" : head(language) + "\n" + keys.map { "  \($0)\n" }.joined()
        }
        return list(
            Phrase(
                nl: "Sleutels van de griffie die u nog niet vertrouwt:",
                en: "Keys of the griffie that you do not trust yet:"),
            came + strangers.filter { !came.contains($0) })
            + list(
                Phrase(
                    nl: "Sleutels die de griffie niet meer gebruikt:",
                    en: "Keys that the griffie does not use any more:"),
                went)
    }
}

extension PullResult {
    /// How old the last word of the outlet is.
    fileprivate var age: Phrase {
        let date = lastShared.date
        return switch daysSince {
        case 0: Phrase(nl: "Het laatste is gedeeld op \(date), vandaag.", en: "The last was shared on \(date), today.")
        case 1:
            Phrase(
                nl: "Het laatste is gedeeld op \(date), 1 dag geleden.",
                en: "The last was shared on \(date), 1 day ago.")
        default:
            Phrase(
                nl: "Het laatste is gedeeld op \(date), \(daysSince) dagen geleden.",
                en: "The last was shared on \(date), \(daysSince) days ago.")
        }
    }
}

extension PullResult.Holding {
    /// When in the work it was shared.
    fileprivate var occasion: Phrase {
        switch moment {
        case "start": Phrase(nl: "bij de start", en: "at the start")
        case "final": Phrase(nl: "bij het eindrapport", en: "with the final report")
        default: Phrase(nl: "bij de oplevering", en: "with the result")
        }
    }
}

/// What a partner received, for a program.
private struct PullRecord: Encodable {
    let schema = "kader.pull/1"
    let folder: String
    let keys: [String]
    let keysAdded: [String]
    let keysRemoved: [String]
    let lastShared: String
    let daysSince: Int
    let documents: [Entry]
    let holdings: [Holding]
    let kept: [Kept]

    struct Kept: Encodable {
        let path: String
        let file: String
    }

    struct Entry: Encodable {
        let id: String
        let path: String
        let version: Int
        let moment: String
        let date: String
        let wordsAdded: Int
        let wordsRemoved: Int

        enum CodingKeys: String, CodingKey {
            case id, path, version, moment, date
            case wordsAdded = "words_added"
            case wordsRemoved = "words_removed"
        }
    }

    struct Holding: Encodable {
        let id: String
        let path: String
        let version: Int
        let moment: String
        let date: String
    }

    enum CodingKeys: String, CodingKey {
        case schema, folder, keys, documents, holdings, kept
        case keysAdded = "keys_added"
        case keysRemoved = "keys_removed"
        case lastShared = "last_shared"
        case daysSince = "days_since"
    }

    init(_ result: PullResult) {
        folder = result.folder
        keys = result.fingerprints
        keysAdded = result.keyChange.came
        keysRemoved = result.keyChange.went
        lastShared = result.lastShared.description
        daysSince = result.daysSince
        documents = result.news.map { news in
            Entry(
                id: news.change.id, path: news.change.path, version: news.holding.version, moment: news.holding.moment,
                date: news.holding.date, wordsAdded: news.change.wordsAdded, wordsRemoved: news.change.wordsRemoved)
        }
        kept = result.kept.map { Kept(path: $0.path, file: $0.file) }
        holdings = result.holdings.map {
            Holding(id: $0.document.text, path: $0.path, version: $0.version, moment: $0.moment, date: $0.date)
        }
    }
}
