import Dossier

extension Need {
    /// What is waited for, as a clause.
    var phrase: Phrase {
        let (subject, isOne) = (subject.phrase, subject.isOne)
        func of(_ one: (nl: String, en: String), _ many: (nl: String, en: String)) -> Phrase {
            let said = isOne ? one : many
            return Phrase(nl: "\(subject.nl) \(said.nl)", en: "\(subject.en) \(said.en)")
        }
        switch state {
        case .exists: return of(("er is", "is there"), ("er zijn", "are there"))
        case .filled(let heading):
            let name = shown(heading, limit: 120)
            return of(
                ("iets onder \"\(name)\" heeft", "has something under \"\(name)\""),
                ("iets onder \"\(name)\" hebben", "have something under \"\(name)\""))
        case .ticked:
            return of(
                ("geen open punten meer heeft", "has no open boxes left"),
                ("geen open punten meer hebben", "have no open boxes left"))
        case .defined:
            return of(
                ("alleen begrippen gebruikt die zijn omschreven", "uses only terms that have a meaning"),
                ("alleen begrippen gebruiken die zijn omschreven", "use only terms that have a meaning"))
        case .covered:
            return of(
                ("overal is genoemd waar dat moet", "is named wherever it must be"),
                ("overal zijn genoemd waar dat moet", "are named wherever they must be"))
        case .proposed:
            return of(("is ingediend", "has been put forward"), ("zijn ingediend", "have been put forward"))
        case .reviewed:
            return of(("is beoordeeld", "has been reviewed"), ("zijn beoordeeld", "have been reviewed"))
        case .adopted: return of(("is vastgesteld", "has been adopted"), ("zijn vastgesteld", "have been adopted"))
        case .rejected: return of(("is afgewezen", "has been rejected"), ("zijn afgewezen", "have been rejected"))
        case .decided(let body):
            return of(
                ("akkoord heeft van `\(body)`", "has the approval of `\(body)`"),
                ("akkoord hebben van `\(body)`", "have the approval of `\(body)`"))
        }
    }
}

extension Need.Subject {
    fileprivate var isOne: Bool {
        switch self {
        case .this, .document: true
        case .named, .kind: false
        }
    }

    fileprivate var phrase: Phrase {
        switch self {
        case .this: Phrase(nl: "dit stuk", en: "this document")
        case .named(let name):
            Phrase(nl: "de stukken die `\(shown(name))` noemt", en: "the documents that `\(shown(name))` names")
        case .kind(let id):
            Phrase(nl: "alle stukken van de soort `\(id)`", en: "all documents of the kind `\(id)`")
        case .document(let id): Phrase(nl: "`\(id)`", en: "`\(id)`")
        }
    }
}
