import Dossier

/// What follows from the days in a row: how long it is or was open, and whether it was done in time.
struct RowDates {
    private let opened: Int?
    private let due: Int?
    private let done: Int?
    private let recorded: RecordedColumns
    private let today: Int

    /// - Parameter today: the day on which it is looked at, counted from 1 January 1970.
    init(_ declared: Meaning.Table, _ table: ContentText.Table, _ recorded: RecordedColumns, today: Int) {
        opened = declared.places(.opened, in: table).first
        due = declared.places(.due, in: table).first
        done = declared.places(.done, in: table).first
        self.recorded = recorded
        self.today = today
    }

    private var canBeDone: Bool { done != nil || !recorded.columns.isEmpty }

    /// Whether the table says when things began, and when they were done.
    var hasDuration: Bool { opened != nil && canBeDone }

    /// Whether the table says by when things must be done, and when they were.
    var hasDeadline: Bool { due != nil && canBeDone }

    /// The day on which a row was done: the one that it names, else the one on record.
    private func end(of row: [ContentText.Cell]) -> Int? {
        done.flatMap { CalendarPeriod(row[$0].text)?.first } ?? recorded.settled(row)
    }

    /// How many days a row was open, or is by now.
    func duration(of row: [ContentText.Cell]) -> Phrase {
        guard let first = opened.flatMap({ CalendarPeriod(row[$0].text)?.first }) else { return .said("") }
        return end(of: row).map { .said(String(max(0, $0 - first))) } ?? .daysSoFar(max(0, today - first))
    }

    /// Whether a row was done by the day that it names.
    func inTime(_ row: [ContentText.Cell]) -> Phrase {
        guard let last = due.flatMap({ CalendarPeriod(row[$0].text)?.last }) else { return .said("") }
        if let end = end(of: row) { return end <= last ? .yes : .tooLate(end - last, isDone: true) }
        return today <= last ? .daysLeft(last - today) : .tooLate(today - last, isDone: false)
    }
}
