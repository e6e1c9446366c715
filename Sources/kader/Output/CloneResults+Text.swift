import ArgumentParser
import Dossier
import Report
import Review
import Workflow

extension Console {
    /// Tells what the working folder shows now.
    func give(_ result: OpenResult) throws {
        let text: Phrase
        if let file = result.file {
            let path = Terminal.escape(result.folder.hasSuffix("/") ? result.folder + file : "\(result.folder)/\(file)")
            text = Phrase(
                nl: "De tekst staat in \(path).\nPas hem aan, en leg hem vast met `\(result.next ?? "kader draft")`.\n",
                en: "The text is in \(path).\nChange it, and commit it with `\(result.next ?? "kader draft")`.\n")
        } else {
            text = Phrase(
                nl: "De map toont de vastgestelde stukken.\n", en: "The folder shows the adopted documents.\n")
        }
        try give(text: text(language), json: JSON.text(of: OpenRecord(result)))
    }

    /// Tells what came in and what went out.
    ///
    /// - Throws: the exit status of a refusal where the server refused something, of damage where it has what cannot be read.
    func give(_ result: SyncResult) throws {
        try give(text: text(of: result), json: JSON.text(of: SyncRecord(result, language)))
        for (name, why) in result.refused {
            note(Phrase(nl: "De server weigert \(name):\n\(why)", en: "The server refuses \(name):\n\(why)"))
        }
        note(result.aside)
        for name in result.strayTags {
            let tag = Terminal.escape(String(name.dropFirst("refs/tags/".count)))
            note(
                Phrase(
                    nl: "Niet verstuurd: de tag \(tag) is met de hand gemaakt en legt niets vast. "
                        + "Haal haar weg met `git tag -d \(tag)`.",
                    en: "Not sent: the tag \(tag) was made by hand and records nothing. "
                        + "Take it away with `git tag -d \(tag)`."))
        }
        noteLeft(result.left)
        guard result.left.isEmpty else { throw ExitCode(Failure.Status.damaged.rawValue) }
        guard result.refused.isEmpty, result.strayTags.isEmpty else { throw ExitCode(Failure.Status.refused.rawValue) }
        guard result.aside.isEmpty else { throw ExitCode(Failure.Status.outOfDate.rawValue) }
    }

    /// Tells of own steps that were given up.
    func note(_ asides: [Aside]) {
        for (index, aside) in asides.enumerated() {
            note(aside, isFirst: index == 0 || asides[index - 1].commit != aside.commit)
        }
    }

    /// Tells of an own step that was given up, why, where it is, and how to do it again.
    ///
    /// - Parameter isFirst: it is not another text of the step that was just told.
    private func note(_ aside: Aside, isFirst: Bool) {
        if isFirst {
            let what = "\(aside.commit.prefix(7)) “\(Terminal.escape(aside.subject))”"
            note(
                Phrase(
                    nl: "Niet verstuurd, en opzij gezet: \(what).\n\(aside.why.nl)",
                    en: "Not sent, and put aside: \(what).\n\(aside.why.en)"))
        }
        if let file = aside.file {
            let file = Terminal.escape(file)
            let of = aside.document.map { Phrase(nl: " van \($0)", en: " of \($0)") } ?? Phrase(nl: "", en: "")
            note(
                aside.isMarked
                    ? Phrase(
                        nl: "Uw tekst\(of.nl) en die van de server staan gemarkeerd in \(file).",
                        en: "Your text\(of.en) and that of the server stand marked in \(file).")
                    : Phrase(nl: "De tekst\(of.nl) staat in \(file).", en: "The text\(of.en) is in \(file)."))
        }
        if let again = aside.again {
            let command = Terminal.escape(again)
            guard !aside.isMarked else {
                return note(
                    Phrase(
                        nl: "Maak er één tekst van, en doe het zo nodig opnieuw met `\(command)`.",
                        en: "Make one text of them, and do it again where it is needed with `\(command)`."))
            }
            note(
                Phrase(
                    nl: "Doe het zo nodig opnieuw met `\(command)`.",
                    en: "Do it again where it is needed with `\(command)`."))
        } else {
            note(
                Phrase(
                    nl: "Bekijk het met `git show \(aside.commit.prefix(7))`.",
                    en: "See it with `git show \(aside.commit.prefix(7))`."))
        }
    }

    /// Names what the server has and what was left there.
    func noteLeft(_ left: [(name: String, why: Phrase)]) {
        for (name, why) in left {
            let name = Self.shortName(name)
            note(
                Phrase(
                    nl:
                        "Niet in orde op de server, en daarom niet overgenomen: \(name). Waarschuw de beheerder.\n\(why.nl)",
                    en: "Not in order on the server, and so not taken over: \(name). Tell the administrator.\n\(why.en)"
                ))
        }
    }

    /// What people call a branch or a tag by this short name.
    private func spokenName(_ name: String) -> String {
        let parts = name.split(separator: "/")
        switch parts.first {
        case "main" where parts.count == 1:
            return Phrase(nl: "wat vastligt (main)", en: "what is recorded (main)")(language)
        case "session" where parts.count == 2:
            return Phrase(nl: "bijeenkomst \(parts[1])", en: "session \(parts[1])")(language)
        case "approved" where parts.count == 3:
            return Phrase(nl: "versie \(parts[2]) van \(parts[1])", en: "version \(parts[2]) of \(parts[1])")(language)
        default: return name
        }
    }

    private func text(of result: SyncResult) -> String {
        guard result.server != nil else {
            return Phrase(
                nl: "Dit dossier heeft nog geen server; er is niets om naar te versturen.\n",
                en: "This dossier has no server yet; there is nothing to send.\n")(language)
        }
        func line(_ phrase: Phrase, _ names: [String]) -> String {
            let list = names.map { spokenName(Self.shortName($0)) }.joined(separator: ", ")
            return names.isEmpty ? "" : "\(phrase(language)): \(list)\n"
        }
        let text =
            line(Phrase(nl: "Binnengekomen", en: "Received"), result.received)
            + line(Phrase(nl: "Samengevoegd", en: "Joined"), result.joined.map(\.description))
            + line(
                Phrase(nl: "Opnieuw gedaan op wat de server heeft", en: "Made anew on what the server has"), result.anew
            )
            + line(Phrase(nl: "Verstuurd", en: "Sent"), result.sent)
            + line(
                Phrase(
                    nl: "De server was dit kwijt, en heeft het nu terug; meld het de beheerder",
                    en: "The server had lost this, and has it back now; tell the administrator"), result.restored)
        let isQuiet = result.refused.isEmpty && result.left.isEmpty && result.aside.isEmpty && result.strayTags.isEmpty
        guard text.isEmpty, isQuiet else { return text }
        return Phrase(nl: "Alles is bijgewerkt.\n", en: "Everything is up to date.\n")(language)
    }

    /// The name without the parts that only Git needs.
    private static func shortName(_ name: String) -> String {
        for prefix in ["refs/heads/proposal/", "refs/heads/", "refs/tags/"] where name.hasPrefix(prefix) {
            return Terminal.escape(String(name.dropFirst(prefix.count)))
        }
        return Terminal.escape(name)
    }
}

/// What the working folder shows, for a program.
private struct OpenRecord: Encodable {
    let schema = "kader.open/1"
    let reference: String
    @OrNull var file: String?
    let folder: String

    init(_ result: OpenResult) {
        reference = result.reference
        file = result.file
        folder = result.folder
    }

    enum CodingKeys: String, CodingKey {
        case schema, reference, file, folder
    }
}

/// What came in and went out, for a program.
private struct SyncRecord: Encodable {
    struct BranchRecord: Encodable {
        let name: String
        let reason: String
    }

    struct AsideRecord: Encodable {
        let commit: String
        let subject: String
        @OrNull var document: String?
        let reason: String
        @OrNull var file: String?
        let marked: Bool
        @OrNull var again: String?
    }

    let schema = "kader.sync/1"
    @OrNull var server: String?
    let received: [String]
    let joined: [String]
    let anew: [String]
    let sent: [String]
    let restored: [String]
    let refused: [BranchRecord]
    let left: [BranchRecord]
    let aside: [AsideRecord]
    let strayTags: [String]

    init(_ result: SyncResult, _ language: Language) {
        server = result.server
        received = result.received
        joined = result.joined.map(\.description)
        anew = result.anew
        sent = result.sent
        restored = result.restored
        refused = result.refused.map { BranchRecord(name: $0.name, reason: $0.why) }
        left = result.left.map { BranchRecord(name: $0.name, reason: $0.why(language)) }
        strayTags = result.strayTags
        aside = result.aside.map {
            AsideRecord(
                commit: $0.commit, subject: $0.subject, document: $0.document?.text, reason: $0.why(language),
                file: $0.file, marked: $0.isMarked, again: $0.again)
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema, server, received, joined, anew, sent, restored, refused, left, aside
        case strayTags = "stray_tags"
    }
}
