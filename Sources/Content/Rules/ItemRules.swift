import Dossier

/// `ticked`, `count` and `double` for list items.
extension ContentCheck {
    mutating func checkItems() {
        var seen: Set<String> = []
        for item in text.items {
            if let id = item.id, !seen.insert(id.lowercased()).inserted {
                note(.double, at: item.place, .nameTwice(id), expected: .eachNameOnce)
            }
        }
        for series in kind.meaning.items {
            let found = text.items.filter { item in
                guard let id = item.id else { return false }
                let letters = id.prefix { $0.isLetter }
                return letters == series.prefix
            }
            guard found.count != series.count else { continue }
            let place = found.last?.place ?? text.document.bodyRange.lowerBound
            note(.count, at: place, .itemCount(found.count, series.prefix), expected: .items(series))
        }
        let open = text.items.filter { $0.isTicked == false }
        if let first = open.first {
            note(.ticked, at: first.place, .openBoxes(open.compactMap(\.id), count: open.count))
        }
    }
}
