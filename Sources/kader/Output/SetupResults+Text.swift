import Dossier
import Report
import Workflow

extension Console {
    /// Tells what `init` made, and what to do next.
    func give(_ result: InitResult) throws {
        let member = "\(Terminal.escape(result.member.name)) (\(result.member.id)), \(result.capacity)"
        let folder = Terminal.escape(result.folder)
        // A path bears no full stop, which would read as part of it.
        var text = Phrase(
            nl: "Dossier: \(folder)\nEerste lid: \(member)\nSleutel: \(result.fingerprint)\n",
            en: "Dossier: \(folder)\nFirst member: \(member)\nKey: \(result.fingerprint)\n")(language)
        text += newKeyLine(result.newKey)
        let there = result.isHere ? "kader" : "kader -C \(ShellWord(folder))"
        text += Phrase(
            nl: "Wat nu: voeg leden toe met `\(there) member add`, pas kader.yml aan met een editor en leg het vast "
                + "met `\(there) record kader`, en sluit de inrichting af met `\(there) found`.\n",
            en: "What now: add members with `\(there) member add`, adapt kader.yml with an editor and record it "
                + "with `\(there) record kader`, and end the set-up with `\(there) found`.\n")(language)
        try give(text: text, json: JSON.text(of: InitRecord(result)))
    }

    /// Shows a member's key, and the line with which the griffie adds them.
    func give(_ result: JoinResult) throws {
        var text = Phrase(nl: "Uw sleutel: ", en: "Your key: ")(language) + "\(result.fingerprint)\n"
        text += newKeyLine(result.newKey)
        if let member = result.member {
            text += Phrase(
                nl: "U bent bekend als \(Terminal.escape(member.name)) (\(member.id)).\n",
                en: "You are known as \(Terminal.escape(member.name)) (\(member.id)).\n")(language)
        }
        if let line = result.line {
            let who = result.addressee.map { Terminal.escape($0.name) }
            text +=
                who.map {
                    Phrase(
                        nl: "Bij \($0) is deze sleutel nog niet bekend. Stuur deze regel naar de griffie:\n",
                        en: "This key is not known yet as one of \($0). Send this line to the griffie:\n")(language)
                }
                ?? Phrase(
                    nl: "Stuur deze regel naar de griffie; die vult de hoedanigheid in:\n",
                    en: "Send this line to the griffie, who fills in the capacity:\n")(language)
            text += "\n  \(Terminal.escape(line(language)))\n"
        }
        try give(text: text, json: JSON.text(of: JoinRecord(result)))
    }

    private func newKeyLine(_ file: String?) -> String {
        guard let file = file.map({ Terminal.escape($0) }) else { return "" }
        return Phrase(
            nl: "Er is een nieuwe sleutel gemaakt: \(file). Bewaar hem goed en geef hem aan niemand.\n",
            en: "A new key was made: \(file). Keep it safe and give it to nobody.\n")(language)
    }
}

/// What `init` made, for a program.
private struct InitRecord: Encodable {
    let schema = "kader.init/1"
    let folder: String
    let member: String
    let capacity: String
    let fingerprint: String
    @OrNull var newKey: String?
    let files: [String]

    init(_ result: InitResult) {
        folder = result.folder
        member = result.member.id.text
        capacity = result.capacity.text
        fingerprint = result.fingerprint
        newKey = result.newKey
        files = result.files
    }

    enum CodingKeys: String, CodingKey {
        case schema, folder, member, capacity, fingerprint, files
        case newKey = "new_key"
    }
}

/// A member's key, for a program.
private struct JoinRecord: Encodable {
    let schema = "kader.join/1"
    let key: String
    let fingerprint: String
    @OrNull var newKey: String?
    @OrNull var member: String?
    @OrNull var line: String?

    init(_ result: JoinResult) {
        key = result.key
        fingerprint = result.fingerprint
        newKey = result.newKey
        member = result.member?.id.text
        line = result.line?.en
    }

    enum CodingKeys: String, CodingKey {
        case schema, key, fingerprint, member, line
        case newKey = "new_key"
    }
}
