public import Dossier

/// Rule `needs`: what the kind waits for is there, and nothing in the text holds the act back.
///
/// What is waited for is judged from `main` alone, so that command, hook and audit agree. What is amiss in a text is judged by
/// the command and as the act arrives at the server, and not by an audit: a later release may read texts better. Only the call
/// for review and the adoption wait: a text that is drafted anew needs a new call.
extension Refusal {
    /// What an act waits for is not there.
    public static func waiting(for unmet: [Unmet], _ kind: Kind) -> Refusal {
        let reasons = unmet.map(\.phrase)
        let isFlawed = unmet.contains { if case .flaw = $0 { true } else { false } }
        return Refusal(
            .needs,
            Phrase(
                nl: "“\(kind.name)” kan nog niet verder: " + reasons.map(\.nl).joined(separator: "; ") + ".",
                en: "“\(kind.name)” cannot go on yet: " + reasons.map(\.en).joined(separator: "; ") + "."),
            next: isFlawed
                ? Phrase(
                    nl: "Een indiener verbetert de tekst met `kader draft` en vraagt opnieuw een oordeel.",
                    en: "A proposer mends the text with `kader draft` and asks for review again.")
                : Phrase(
                    nl: "Doe het opnieuw zodra dat er is; `kader check kader` toont waarop elke soort wacht. "
                        + "Hoeft dat niet langer, dan past de griffie `needs` in kader.yml aan met een voorstel.",
                    en: "Do it again once that is there; `kader check kader` shows what each kind waits for. "
                        + "Where it need no longer wait, the griffie changes `needs` in kader.yml by a proposal."))
    }
}

extension Setting {
    /// Refuses the call for review `id` where what it waits for is not there.
    func checkNeeds(of id: ActID) throws(Refusal) {
        guard let unmet = unmet[id], !unmet.isEmpty else { return }
        throw .waiting(for: unmet, kind)
    }
}

extension Unmet {
    /// What is not there, as a clause.
    public var phrase: Phrase {
        switch self {
        case .flaw(let error):
            let place = "\(shown(error.file, limit: 200)):\(error.line):\(error.column)"
            return Phrase(nl: "\(place): \(error.problem.nl.clause)", en: "\(place): \(error.problem.en.clause)")
        case .need(let need, let lacking):
            guard !lacking.isEmpty else { return need.subject.absence }
            let list = lacking.map { shown($0) }.joined(separator: ", ")
            switch need.state {
            case .exists: return Phrase(nl: "er is nog geen tekst van \(list)", en: "there is no text yet of \(list)")
            case .filled(let heading):
                let name = shown(heading, limit: 120)
                return Phrase(
                    nl: "onder “\(name)” staat nog niets in \(list)",
                    en: "there is nothing yet under “\(name)” in \(list)")
            case .ticked: return Phrase(nl: "nog niet afgevinkt: \(list)", en: "with open boxes still: \(list)")
            case .defined:
                return Phrase(
                    nl: "nog niet omschreven in de begrippenlijst: \(list)",
                    en: "without a meaning in the glossary still: \(list)")
            case .covered:
                return Phrase(
                    nl: "nog niet genoemd waar dat moet: \(list)", en: "not named yet where they must be: \(list)")
            case .adopted: return Phrase(nl: "nog niet vastgesteld: \(list)", en: "not adopted yet: \(list)")
            case .proposed, .reviewed, .rejected, .decided: return Phrase(nl: list, en: list)
            }
        }
    }
}

extension Need.Subject {
    /// That there is no such document.
    fileprivate var absence: Phrase {
        switch self {
        case .kind(let id):
            Phrase(nl: "er is nog geen stuk van de soort `\(id)`", en: "there is no document of the kind `\(id)` yet")
        case .document(let id): Phrase(nl: "er is nog geen stuk `\(id)`", en: "there is no document `\(id)` yet")
        case .this, .named:
            Phrase(nl: "de tekst kan niet worden gelezen", en: "the text cannot be read")
        }
    }
}

extension String {
    /// A sentence without its full stop, to stand within another.
    fileprivate var clause: String { hasSuffix(".") ? String(dropLast()) : self }
}
