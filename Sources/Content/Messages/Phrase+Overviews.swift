import Dossier

// The heads of overviews, and words in their cells.
extension Phrase {
    static let document = Phrase(nl: "Stuk", en: "Document")
    static let number = Phrase(nl: "Nr", en: "No.")
    static let period = Phrase(nl: "Periode", en: "Period")
    static let what = Phrase(nl: "Wat", en: "What")
    static let who = Phrase(nl: "Wie", en: "Who")
    static let state = Phrase(nl: "Stand", en: "State")
    static let criticalPath = Phrase(nl: "Kritieke pad", en: "Critical path")
    static let thing = Phrase(nl: "Eis", en: "Requirement")
    static let line = Phrase(nl: "Regel", en: "Line")
    static let missing = Phrase(nl: "Ontbreekt", en: "Missing")
    static let title = Phrase(nl: "Titel", en: "Title")
    static let stage = Phrase(nl: "Stap", en: "Step")
    static let nextStage = Phrase(nl: "Volgende stap", en: "Next step")
    static let term = Phrase(nl: "Begrip", en: "Term")
    static let meaning = Phrase(nl: "Betekenis", en: "Meaning")
    static let variants = Phrase(nl: "Andere woorden", en: "Other words")
    static let table = Phrase(nl: "Tabel", en: "Table")
    static let post = Phrase(nl: "Post", en: "Item")
    static let total = Phrase(nl: "Samen", en: "Total")
    static let since = Phrase(nl: "Sinds", en: "Since")
    static let daysOpen = Phrase(nl: "Dagen open", en: "Days open")

    static let stepDone = Phrase(nl: "klaar", en: "done")
    static let stepLate = Phrase(nl: "te laat", en: "late")
    static let stepRuns = Phrase(nl: "loopt", en: "running")
    static let stepWaits = Phrase(nl: "komt nog", en: "to come")
    static let notBegun = Phrase(nl: "nog niet begonnen", en: "not begun")
}
