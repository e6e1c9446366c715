import Dossier

/// `announced`: a text has the parts, chapters and contents that it announces.
extension ContentCheck {
    mutating func checkAnnouncements() {
        let chapters = Chapters(text.headings)
        for passage in text.passages {
            checkKinds(in: passage)
            checkChapters(in: passage, chapters)
            checkMunicipalities(in: passage)
        }
        checkContents(chapters)
    }

    /// `vier soorten eisen` before three headings.
    private mutating func checkKinds(in passage: ContentText.Passage) {
        guard let heading = passage.heading else { return }
        let words = KnownNames.words(passage.text)
        for place in words.indices where ["soorten", "typen", "categorieën", "kinds", "types"].contains(words[place]) {
            guard place > 0, let announced = NumberWord.value(of: words[place - 1]) else { continue }
            var next = place + 1
            if next < words.count, ["van", "of"].contains(words[next]) { next += 1 }
            guard next < words.count else { continue }
            let level = text.headings[heading].level
            let siblings = text.headings[(heading + 1)...].prefix { $0.level >= level }.filter { $0.level == level }
            guard siblings.contains(where: { $0.name.contains(words[next]) }), siblings.count != announced else {
                continue
            }
            note(
                .announced, at: passage.place,
                .announcedKinds(words[place - 1] + " " + words[place], words[next], found: siblings.map(\.text)))
            return
        }
    }

    /// `hoofdstuk 8` in a text of seven chapters, or `hoofdstuk 7` for what another chapter is about.
    private mutating func checkChapters(in passage: ContentText.Passage, _ chapters: Chapters) {
        guard chapters.count > 1 else { return }
        let words = KnownNames.words(passage.text)
        let marks = words.indices.filter { place in
            ["hoofdstuk", "chapter"].contains(words[place]) && place + 1 < words.count && Int(words[place + 1]) != nil
        }
        for (index, mark) in marks.enumerated() {
            let number = words[mark + 1]
            guard let title = chapters.title(of: number) else {
                note(.announced, at: passage.place, .noSuchChapter(number), expected: .lastChapter(chapters.last))
                continue
            }
            let end = index + 1 < marks.count ? marks[index + 1] : min(words.count, mark + 14)
            let clause = words[(mark + 2)..<max(mark + 2, end)].filter { $0.count >= 6 }
            let own = Set(KnownNames.words(title))
            guard !clause.contains(where: own.contains) else { continue }
            if let (word, other) = chapters.other(about: clause) {
                note(.announced, at: passage.place, .otherChapter(number, title, word, other))
            }
        }
    }

    /// `de drie gemeenten` in a dossier of two.
    private mutating func checkMunicipalities(in passage: ContentText.Passage) {
        let count = library.charter.municipalities.count
        let words = KnownNames.words(passage.text)
        guard count > 1 else { return }
        for place in words.indices.dropFirst(2)
        where ["gemeenten", "municipalities"].contains(words[place]) && ["de", "the"].contains(words[place - 2]) {
            guard let announced = NumberWord.value(of: words[place - 1]), announced > 1, announced != count else {
                continue
            }
            note(
                .announced, at: passage.place, .announcedMunicipalities(words[place - 1], count),
                expected: .oneOfThings(library.charter.municipalities.items.map(\.name)))
            return
        }
    }

    /// A table of contents names the headings as they are.
    private mutating func checkContents(_ chapters: Chapters) {
        let titles = ["inhoudsopgave", "inhoud", "contents", "table of contents"]
        guard let contents = text.headings.firstIndex(where: { titles.contains($0.name) }) else { return }
        for passage in text.passages where passage.heading == contents {
            guard let number = passage.number, let title = chapters.title(of: number) else { continue }
            if Name.of(title) != Name.of(passage.text) {
                note(.announced, at: passage.place, .otherTitle(number, passage.text, title))
            }
        }
    }
}

/// The numbered headings of a text.
private struct Chapters {
    private var titles: [(number: String, title: String)] = []
    private var byNumber: [String: String] = [:]

    init(_ headings: [ContentText.Head]) {
        for head in headings {
            guard let number = ContentText.number(before: head.text) else { continue }
            titles.append((number, head.text))
            byNumber[number] = byNumber[number] ?? head.text
        }
    }

    /// How many headings have a number without a point in it.
    var count: Int { titles.count { !$0.number.contains(".") } }

    /// The number of the last of them.
    var last: String { titles.last { !$0.number.contains(".") }?.number ?? "" }

    func title(of number: String) -> String? { byNumber[number] }

    /// A heading that has one of these words, with the word.
    func other(about words: [String]) -> (word: String, title: String)? {
        for word in words {
            if let found = titles.first(where: { KnownNames.words($0.title).contains(word) }) {
                return (word, found.title)
            }
        }
        return nil
    }
}

/// Numbers that are written as words.
enum NumberWord {
    private static let words = [
        "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11,
        "twaalf": 12, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
    ]

    static func value(of word: String) -> Int? { words[word] ?? (word.count <= 2 ? Int(word) : nil) }
}
