import Dossier
import Glibc

// What Git says of a server that gave no answer, in words that a member can act on. Git speaks English to kader.

extension Failure {
    /// The server does not answer, or not to this member; `text` is what Git said of it.
    static func transport(_ text: String) -> Failure {
        let lines = complaints(in: text)
        let said = Phrase(
            nl: "Hier gaat niets verloren.\nGit meldt: \(lines.joined(separator: "\n"))",
            en: "Nothing is lost here.\nGit says: \(lines.joined(separator: "\n"))")
        let here = lines.filter { !$0.hasPrefix(GitWords.remote) }.joined(separator: "\n")
        let full = [ENOSPC, EDQUOT, EROFS].first { here.contains(String(cString: strerror($0))) }
        let (name, cause) =
            full.map { code in
                let why = Phrase(systemError: code)
                let text = Phrase(nl: "Ophalen lukt niet: \(why.nl).", en: "Fetching failed: \(why.en).")
                return (Name.cannotFetch, text)
            } ?? doors.first { door in door.signs.contains { here.contains($0) } }.map { ($0.name, $0.meaning) } ?? away
        return Failure(.surroundings, name, nl: "\(cause.nl) \(said.nl)", en: "\(cause.en) \(said.en)")
    }

    /// The line of what Git said that tells most.
    static func complaint(in text: String) -> String {
        let lines = complaints(in: text)
        return lines.first { line in GitWords.fatal.contains { line.hasPrefix($0) } } ?? lines.first ?? "git push"
    }

    /// What Git said, but for the advice that it ends with, which says less than ours.
    private static func complaints(in text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        let telling = lines.filter { !GitWords.advice.contains($0) }
        return telling.isEmpty ? lines : telling
    }

    private static let away = (
        Name.serverAway,
        Phrase(
            nl: "De server is niet te bereiken. Kijk of er verbinding is, of het adres klopt en of u er toegang hebt.",
            en: "The server cannot be reached. See whether there is a connection, whether the address is right and "
                + "whether you have access to it.")
    )

    /// Doors that stay shut, of servers that are there and of this disk: what Git, ssh and gitolite say then, and what it means.
    private static let doors: [(signs: [String], name: Name, meaning: Phrase)] = [
        (
            GitWords.cannotWriteHere,
            .cannotFetch,
            Phrase(
                nl: "Ophalen lukt niet: hier is niet te schrijven. Kijk of de schijf vol is en of u toegang hebt tot "
                    + "de map.",
                en: "Fetching failed: nothing can be written here. See whether the disk is full and whether you have "
                    + "access to the folder.")
        ),
        (
            GitWords.wantsPassword,
            .serverWantsPassword,
            Phrase(
                nl: "De server vraagt een naam en een wachtwoord, en hier kan niemand die geven. Doe één keer "
                    + "`git config credential.helper store` en dan `git fetch` in een terminal; Git onthoudt ze.",
                en: "The server asks for a name and a password, and nobody can give them here. Once, do "
                    + "`git config credential.helper store` and then `git fetch` in a terminal; Git remembers them.")
        ),
        (
            GitWords.unknownServer,
            .serverUnknown,
            Phrase(
                nl: "De sleutel van deze server is hier niet bekend, of is veranderd. Vraag de beheerder om de "
                    + "vingerafdruk, doe één keer `git fetch` in een terminal en vergelijk wat die toont.",
                en: "The key of this server is not known here, or has changed. Ask the administrator for the "
                    + "fingerprint, do `git fetch` in a terminal once and compare what that shows.")
        ),
        (
            GitWords.shut,
            .serverShut,
            Phrase(
                nl: "De server laat u hier niet toe. Vraag de beheerder of uw sleutel of naam er bekend is en of u bij "
                    + "dit dossier mag.",
                en: "The server does not let you in here. Ask the administrator whether your key or name is known "
                    + "there and whether you may use this dossier.")
        ),
    ]
}
