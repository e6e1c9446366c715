// What is said of a document and of a session record.
extension Phrase {
    static let emptyFile = Phrase(nl: "het bestand is leeg.", en: "the file is empty.")
    static let noFrontMatter = Phrase(
        nl: "het document begint niet met een blok met gegevens.", en: "the document does not begin with front matter.")
    static let frontMatterFirst = Phrase(
        nl: "een eerste regel `---`, dan `id`, `kind` en `title`, dan weer een regel `---`.",
        en: "a first line `---`, then `id`, `kind` and `title`, then another line `---`.")
    static let frontMatterOpen = Phrase(
        nl: "het blok met gegevens sluit niet.", en: "the front matter does not close.")
    static let closeFrontMatter = Phrase(
        nl: "een regel met alleen `---` na de gegevens.", en: "a line with `---` alone after the front matter.")
    static let frontMatterNotMapping = Phrase(
        nl: "in het blok met gegevens staan geen regels `sleutel: waarde`.",
        en: "the front matter has no lines `key: value`.")
    static let keysWithValues = Phrase(
        nl: "in elk geval `id`, `kind` en `title`.", en: "at least `id`, `kind` and `title`.")

    static func wrongKind(_ kind: KindID) -> Phrase {
        Phrase(nl: "de soort `\(kind)` past niet bij deze plaats.", en: "the kind `\(kind)` does not fit this place.")
    }

    static func wrongPath(_ path: String) -> Phrase {
        Phrase(
            nl: "het bestand `\(shown(path, limit: 200))` staat niet op de plaats van deze soort.",
            en: "the file `\(shown(path, limit: 200))` is not in the place of this kind.")
    }

    static func pathExpected(_ pattern: PathPattern) -> Phrase {
        Phrase(nl: "een pad als `\(pattern)`.", en: "a path such as `\(pattern)`.")
    }

    static func wrongID(_ id: DocumentID) -> Phrase {
        Phrase(
            nl: "het id `\(id)` past niet bij de naam van het bestand.",
            en: "the id `\(id)` does not fit the file's name.")
    }

    static let notASession = Phrase(
        nl: "dit is geen verslag van een bijeenkomst.", en: "this is not a session record.")

    static let seatedTwice = Phrase(
        nl: "dit lid staat twee keer in de lijst.", en: "this member is in the list twice.")
    static let oneSeat = Phrase(
        nl: "elk lid één keer, met één hoedanigheid per bijeenkomst.",
        en: "each member once, with one capacity in a session.")
    static let memberExpected = Phrase(
        nl: "de naam van een lid onder `members` in kader.yml.", en: "the id of a member under `members` in kader.yml.")
    static let capacityExpected = Phrase(
        nl: "een rol en een gemeente of organisatie, met `@` ertussen.",
        en: "a role and a municipality or organisation, with `@` in between.")
    static let bodyExpected = Phrase(
        nl: "een gremium onder `bodies` in kader.yml.", en: "a body under `bodies` in kader.yml.")
    static let closedBeforeOpened = Phrase(
        nl: "de bijeenkomst sluit voordat zij opent.", en: "the session closes before it opens.")
    static let frontMatterNote = Phrase(
        nl: "Gegevens van de bijeenkomst; de tekst voor lezers staat eronder.",
        en: "The facts of the session; the text for readers stands below.")
}
