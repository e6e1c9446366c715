public import Dossier

// The catalogue's words for acts and hats, as a member reads them.

extension Hat {
    /// What someone with this hat is called.
    public var name: Phrase {
        switch self {
        case .proposer: Phrase(nl: "indiener", en: "proposer")
        case .reviewer: Phrase(nl: "beoordelaar", en: "reviewer")
        case .approver: Phrase(nl: "beslisser", en: "approver")
        case .recorder: Phrase(nl: "vastlegger van het besluit", en: "recorder of the decision")
        case .tagger: Phrase(nl: "vastlegger van de vaststelling", en: "tagger")
        }
    }
}

extension MandatedAct {
    /// What one does, as a verb; what it is done to comes right behind it.
    public var verb: Phrase {
        switch self {
        case .propose: Phrase(nl: "indienen", en: "propose")
        case .review: Phrase(nl: "beoordelen", en: "review")
        case .approve: Phrase(nl: "akkoord geven op", en: "approve")
        case .tag: Phrase(nl: "de vaststelling vastleggen van", en: "tag")
        case .record: Phrase(nl: "vastleggen", en: "record")
        }
    }
}

extension MandatedAct {
    /// What one may not do to `thing`, behind who one is; in Dutch “mag” has gone before.
    func denied(to thing: String) -> Phrase {
        let nl =
            switch self {
            case .propose: "\(thing) niet indienen"
            case .review: "\(thing) niet beoordelen"
            case .approve: "op \(thing) geen akkoord geven"
            case .tag: "de vaststelling van \(thing) niet vastleggen"
            case .record: "\(thing) niet vastleggen"
            }
        return Phrase(nl: nl, en: "may not \(verb.en) \(thing)")
    }

    /// What one does, after “whose turn it is”.
    public var infinitive: Phrase {
        switch self {
        case .propose: Phrase(nl: "een oordeel te vragen", en: "to ask for review")
        case .review: Phrase(nl: "te beoordelen", en: "to review")
        case .approve: Phrase(nl: "akkoord te geven", en: "to approve")
        case .tag: Phrase(nl: "de vaststelling vast te leggen", en: "to adopt")
        case .record: Phrase(nl: "het besluit vast te leggen", en: "to record the decision")
        }
    }
}

extension Action {
    /// What was done, as a noun.
    public var name: Phrase {
        switch self {
        case .draft: Phrase(nl: "concept", en: "draft")
        case .propose: Phrase(nl: "vraag om beoordeling", en: "call for review")
        case .review: Phrase(nl: "oordeel", en: "review")
        case .approve: Phrase(nl: "akkoord", en: "approval")
        case .reject: Phrase(nl: "afwijzing", en: "rejection")
        case .withdraw: Phrase(nl: "intrekking", en: "withdrawal")
        case .comment: Phrase(nl: "opmerking", en: "comment")
        case .resolve: Phrase(nl: "afhandeling", en: "resolution")
        case .join: Phrase(nl: "samenvoeging", en: "join")
        case .tag: Phrase(nl: "vaststelling", en: "adoption")
        case .record: Phrase(nl: "vastlegging", en: "record")
        case .sessionOpen: Phrase(nl: "opening van de bijeenkomst", en: "opening of the session")
        case .sessionClose: Phrase(nl: "sluiting van de bijeenkomst", en: "closing of the session")
        case .share: Phrase(nl: "deling", en: "sharing")
        case .respond: Phrase(nl: "reactie", en: "response")
        }
    }
}
