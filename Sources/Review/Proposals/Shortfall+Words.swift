public import Dossier

// The catalogue's words for what a kind lacks.

extension Shortfall {
    /// What is lacking, on one line: `Bouwsteen: 1 beoordelaar te weinig (raadslid, ambtenaar)`.
    ///
    /// - Parameter name: what to call a member.
    public func sentence(_ name: (MemberID) -> String) -> Phrase {
        let parts = lacks.map { $0.words(name) }
        return Phrase(
            nl: "\(self.name): \(parts.map(\.nl).joined(separator: "; "))",
            en: "\(self.name): \(parts.map(\.en).joined(separator: "; "))")
    }
}

extension Shortfall.Lack {
    fileprivate func words(_ name: (MemberID) -> String) -> Phrase {
        switch self {
        case .persons(let missing):
            let (noun, purpose) = missing.persons
            let place = missing.group.map { Phrase(nl: " voor \($0)", en: " for \($0)") } ?? Phrase(nl: "", en: "")
            let list = missing.capacities.joined(separator: ", ")
            let from =
                list.isEmpty
                ? Phrase(nl: "volgens kader.yml mag niemand dit", en: "by kader.yml nobody may")
                : Phrase(nl: list, en: list)
            return Phrase(
                nl: "\(missing.count) \(noun.nl) te weinig\(purpose.nl)\(place.nl) (\(from.nl))",
                en: "\(missing.count) \(noun.en) short\(purpose.en)\(place.en) (\(from.en))")
        case .onlyAdopter(let member):
            return Phrase(
                nl:
                    "alleen \(name(member)) kan een wijziging vaststellen; valt die weg, dan kan niemand het meer. Neem nog "
                    + "een griffie op, of noem bij de soort kader een `successor`",
                en:
                    "\(name(member)) alone can adopt a change; without them nobody could. Add another griffie, or name a "
                    + "`successor` with the kind kader")
        }
    }
}

extension Missing {
    /// What those who are lacking are called, one or more, and what they would be there for.
    fileprivate var persons: (noun: Phrase, purpose: Phrase) {
        func noun(_ one: (nl: String, en: String), _ more: (nl: String, en: String)) -> Phrase {
            count == 1 ? Phrase(nl: one.nl, en: one.en) : Phrase(nl: more.nl, en: more.en)
        }
        let none = Phrase(nl: "", en: "")
        let griffie = noun(("griffie", "griffie"), ("griffies", "griffies"))
        return switch act {
        case .propose: (noun(("indiener", "proposer"), ("indieners", "proposers")), none)
        case .review: (noun(("beoordelaar", "reviewer"), ("beoordelaars", "reviewers")), none)
        case .approve: (noun(("akkoord", "approval"), ("akkoorden", "approvals")), none)
        case .tag: (griffie, Phrase(nl: " om vast te stellen", en: " to adopt"))
        case .record: (griffie, Phrase(nl: " om vast te leggen", en: " to record"))
        }
    }
}
