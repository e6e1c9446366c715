import Dossier

/// `recorded`: the day that a register gives of a decision or an adoption is the one that is on record.
extension TableCheck {
    func checkRecorded(_ check: inout ContentCheck) {
        let recorded = RecordedColumns(declared, table, in: check.library)
        for column in recorded.columns {
            guard let place = column.place else { continue }
            for row in table.rows where !row[place].isEmpty {
                guard let known = recorded.recorded(column, of: row), known.agrees(with: row[place].text) == false
                else {
                    continue
                }
                check.note(
                    .recorded, at: row[place].place, .otherDayOnRecord(row[place].text), expected: known.phrase.sentence
                )
            }
        }
    }
}

extension Phrase {
    fileprivate var sentence: Phrase { Phrase(nl: "\(nl).", en: "\(en).") }

    fileprivate static func otherDayOnRecord(_ text: String) -> Phrase {
        Phrase(
            nl: "`\(shown(text))` is een andere dag dan er is vastgelegd.",
            en: "`\(shown(text))` is another day than is on record.")
    }
}
