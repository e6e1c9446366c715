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
    static let tested = Phrase(nl: "Getoetst", en: "Tested")

    /// In how many documents something is tested.
    static func testedIn(_ count: Int) -> Phrase {
        guard count > 0 else { return Phrase(nl: "nergens", en: "nowhere") }
        return Phrase(
            nl: "in \(count) \(count == 1 ? "stuk" : "stukken")",
            en: "in \(count) \(count == 1 ? "document" : "documents")")
    }

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

    static let notOnRecord = Phrase(nl: "nog niet", en: "not yet")
    static let inTime = Phrase(nl: "Op tijd", en: "In time")
    static let yes = Phrase(nl: "ja", en: "yes")

    static func onRecord(_ own: String, _ recorded: Phrase) -> Phrase {
        Phrase(nl: "\(own) (vastgelegd: \(recorded.nl))", en: "\(own) (on record: \(recorded.en))")
    }

    /// How many days too late something was done, or is by now.
    static func tooLate(_ days: Int, isDone: Bool) -> Phrase {
        let (nl, en) = (days == 1 ? "dag" : "dagen", days == 1 ? "day" : "days")
        return isDone
            ? Phrase(nl: "nee, \(days) \(nl) te laat", en: "no, \(days) \(en) late")
            : Phrase(nl: "nee, al \(days) \(nl) te laat", en: "no, \(days) \(en) late so far")
    }

    static func daysLeft(_ days: Int) -> Phrase {
        let (nl, en) = (days == 1 ? "dag" : "dagen", days == 1 ? "day" : "days")
        return days == 0
            ? Phrase(nl: "vandaag nog", en: "today still")
            : Phrase(nl: "nog \(days) \(nl)", en: "\(days) \(en) left")
    }

    static func daysSoFar(_ days: Int) -> Phrase {
        Phrase(nl: "\(days), loopt nog", en: "\(days) so far")
    }

    static let dueBy = Phrase(nl: "Uiterlijk", en: "Due")
    static let version = Phrase(nl: "Versie", en: "Version")
    static let adoptedOn = Phrase(nl: "Vastgesteld op", en: "Adopted on")
    static let text = Phrase(nl: "Tekst", en: "Text")
    static let row = Phrase(nl: "Regel", en: "Row")
    static let column = Phrase(nl: "Kolom", en: "Column")
    static let before = Phrase(nl: "Eerst", en: "First")
    static let now = Phrase(nl: "Nu", en: "Now")
    static let difference = Phrase(nl: "Verschil", en: "Difference")
    static let comparedWith = Phrase(nl: "Vergeleken met", en: "Compared with")
    static let score = Phrase(nl: "Score", en: "Score")

    static let notAdopted = Phrase(nl: "nog niet vastgesteld", en: "not adopted yet")
    static let isRegister = Phrase(nl: "wordt bijgehouden, zonder versies", en: "kept up to date, without versions")
    static let nothingToCompare = Phrase(
        nl: "nog niets om mee te vergelijken", en: "nothing to compare with yet")
    static let rowAdded = Phrase(nl: "regel erbij", en: "row added")
    static let rowRemoved = Phrase(nl: "regel vervallen", en: "row removed")
    static let unchanged = Phrase(nl: "geen verschil", en: "no difference")
    static let changed = Phrase(nl: "gewijzigd", en: "changed")
    static let alike = Phrase(nl: "gelijk", en: "alike")
    static let differs = Phrase(nl: "verschilt", en: "differs")

    static func late(_ day: String) -> Phrase { Phrase(nl: "\(day) (te laat)", en: "\(day) (late)") }

    static func numbered(_ version: Int) -> Phrase { Phrase(nl: "versie \(version)", en: "version \(version)") }

    static func missingAt(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        return Phrase(nl: "ontbreekt bij \(list)", en: "missing at \(list)")
    }

    static func days(_ days: Int) -> Phrase {
        let count = abs(days)
        let (nl, en) = (count == 1 ? "dag" : "dagen", count == 1 ? "day" : "days")
        return days > 0
            ? Phrase(nl: "\(count) \(nl) later", en: "\(count) \(en) later")
            : Phrase(nl: "\(count) \(nl) eerder", en: "\(count) \(en) earlier")
    }

    static func metOf(_ met: String, _ all: String) -> Phrase {
        Phrase(nl: "\(met) van \(all)", en: "\(met) of \(all)")
    }
}
