public import Dossier

/// Why a file cannot be taken in as a Word file, in words that a member can act on.
public struct WordFlaw: Error, Equatable {
    /// What is wrong, and the way out.
    public let reason: Phrase

    init(nl: String, en: String) { reason = Phrase(nl: nl, en: en) }

    static let notWord = WordFlaw(
        nl:
            "Dit is geen Word-bestand (.docx). Open het in Word of LibreOffice en bewaar het als Word-document (.docx).",
        en: "This is no Word file (.docx). Open it in Word or LibreOffice and save it as a Word document (.docx).")

    static let oldWord = WordFlaw(
        nl:
            "Dit is een Word-bestand van de oude soort (.doc). Open het in Word en bewaar het als Word-document (.docx).",
        en: "This is a Word file of the old kind (.doc). Open it in Word and save it as a Word document (.docx).")

    static let openDocument = WordFlaw(
        nl: "Dit is een OpenDocument-bestand (.odt). Open het in LibreOffice en bewaar het als Word-document (.docx).",
        en: "This is an OpenDocument file (.odt). Open it in LibreOffice and save it as a Word document (.docx).")

    static let locked = WordFlaw(
        nl: "Het bestand is met een wachtwoord beveiligd. Haal de beveiliging er in Word af en bewaar het opnieuw.",
        en: "The file is protected by a password. Take the protection off in Word and save it again.")

    static let tooLarge = WordFlaw(
        nl: "Het bestand is te groot om over te nemen. Haal wat geen tekst is eruit en bewaar het opnieuw.",
        en: "The file is too large to take in. Take out what is no text and save it again.")

    static func broken(_ part: String, _ place: String = "") -> WordFlaw {
        let name = part.isEmpty ? "" : " (\(part)\(place))"
        return WordFlaw(
            nl: "Het bestand is beschadigd\(name). Open het in Word, laat het herstellen en bewaar het opnieuw.",
            en: "The file is damaged\(name). Open it in Word, have it repaired, and save it again.")
    }

    static func broken(_ part: String, line: UInt) -> WordFlaw {
        WordFlaw(
            nl: "Het bestand is beschadigd: \(part), regel \(line), is geen goede XML. "
                + "Open het in Word, laat het herstellen en bewaar het opnieuw.",
            en: "The file is damaged: \(part), line \(line), is no well-formed XML. "
                + "Open it in Word, have it repaired, and save it again.")
    }
}
