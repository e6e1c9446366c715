public import Dossier
public import Review

// What a member reads of a proposal.

extension Proposal.State {
    /// How far it has come.
    public var name: Phrase {
        switch self {
        case .draft: Phrase(nl: "in bewerking", en: "being written")
        case .proposed: Phrase(nl: "ter beoordeling", en: "in review")
        case .reviewed: Phrase(nl: "beoordeeld, wacht op akkoord", en: "reviewed, awaits approval")
        case .approved: Phrase(nl: "akkoord, wacht op vaststelling", en: "approved, awaits adoption")
        case .held: Phrase(nl: "aangehouden", en: "on hold")
        case .withdrawn: Phrase(nl: "ingetrokken", en: "withdrawn")
        case .rejected: Phrase(nl: "afgewezen", en: "rejected")
        }
    }

    /// How far a proposal has come whose text will become `outcome`.
    public func name(_ outcome: Kind.Outcome) -> Phrase {
        guard self == .approved else { return name }
        return switch outcome {
        case .version: name
        case .annex: Phrase(nl: "akkoord, wacht op toevoeging", en: "approved, awaits addition")
        case .register: Phrase(nl: "wacht op vastlegging", en: "awaits recording")
        }
    }

    var mark: Style.Mark {
        switch self {
        case .approved: .good
        case .held, .rejected: .bad
        case .draft, .withdrawn: .quiet
        case .proposed, .reviewed: .warning
        }
    }
}

extension NextStep {
    /// The act, with the command for it.
    ///
    /// - Parameters:
    ///   - name: what to call the proposal in a command.
    ///   - body: the body whose decision an approval is to record; nil where the approval is one's own.
    ///   - outcome: what the text becomes: an annex is added and a register recorded, neither is adopted.
    func text(on name: String, body: String?, _ outcome: Kind.Outcome, in language: Language) -> String {
        switch act {
        case .approve where body != nil, .record:
            let body = body ?? Phrase(nl: "GREMIUM", en: "BODY")(language)
            return Phrase(
                nl: "leg het besluit vast: `kader approve \(name) --for \(body) --decision KENMERK`",
                en: "record the decision: `kader approve \(name) --for \(body) --decision REFERENCE`")(language)
        case .propose:
            return Phrase(
                nl: "vraag om een oordeel: `kader propose \(name)`", en: "ask for review: `kader propose \(name)`")(
                    language)
        case .review:
            return Phrase(
                nl: "beoordeel: `kader review \(name) --agree`, `--object` of `--hold`",
                en: "review: `kader review \(name) --agree`, `--object` or `--hold`")(language)
        case .approve:
            return Phrase(
                nl: "geef akkoord of wijs af: `kader approve \(name)`, `kader reject \(name)`",
                en: "approve or reject: `kader approve \(name)`, `kader reject \(name)`")(language)
        case .tag where outcome == .register:
            return Phrase(nl: "leg vast: `kader record \(name)`", en: "record: `kader record \(name)`")(language)
        case .tag where outcome == .annex:
            return Phrase(
                nl: "voeg toe ter verduidelijking: `kader tag \(name) --annex`",
                en: "add in explanation: `kader tag \(name) --annex`")(language)
        case .tag:
            return Phrase(nl: "leg de vaststelling vast: `kader tag \(name)`", en: "adopt: `kader tag \(name)`")(
                language)
        }
    }
}

extension MandatedAct {
    /// What one does by the act to a text that becomes `outcome`.
    public func infinitive(_ outcome: Kind.Outcome) -> Phrase {
        guard self == .tag else { return infinitive }
        return switch outcome {
        case .version: infinitive
        case .annex: Phrase(nl: "toe te voegen ter verduidelijking", en: "to add in explanation")
        case .register: Phrase(nl: "vast te leggen", en: "to record")
        }
    }

    /// Several of the act, such as "2 beoordelingen".
    func counted(_ count: Int, in language: Language) -> String {
        let one = count == 1
        switch self {
        case .propose: return Phrase(nl: "\(count) indiening", en: "\(count) proposal")(language)
        case .review:
            return Phrase(
                nl: one ? "1 beoordeling" : "\(count) beoordelingen", en: one ? "1 review" : "\(count) reviews")(
                    language)
        case .approve, .record:
            return Phrase(
                nl: one ? "1 akkoord" : "\(count) keer akkoord", en: one ? "1 approval" : "\(count) approvals")(
                    language)
        case .tag: return Phrase(nl: "\(count) vaststelling", en: "\(count) adoption")(language)
        }
    }
}

extension CastVerdict {
    /// What the verdict is called.
    func name(in language: Language) -> String {
        switch verdict {
        case Verdict.agree.rawValue: Phrase(nl: "geen bezwaar", en: "agrees")(language)
        case Verdict.object.rawValue: Phrase(nl: "bezwaar", en: "objects")(language)
        case Verdict.hold.rawValue: Phrase(nl: "houdt aan", en: "holds")(language)
        case Action.approve.rawValue: Phrase(nl: "akkoord", en: "approves")(language)
        case Action.reject.rawValue: Phrase(nl: "wijst af", en: "rejects")(language)
        default: Terminal.escape(verdict)
        }
    }
}

extension Missing {
    /// From whom it may come, narrowed to the group where that is a municipality.
    func sources(_ charter: Charter) -> [String] {
        guard let group, let place = PlaceID(group), charter.municipalities.contains(place) else { return capacities }
        return capacities.map { name in
            if name.contains("@") { return name }
            if let body = BodyID(name), let known = charter.body(body) {
                return known.perMunicipality ? BodyID(body, of: place).text : name
            }
            return RoleID(name).map { Capacity(role: $0, place: place).text } ?? name
        }
    }
}
