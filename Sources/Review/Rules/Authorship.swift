import Dossier

/// Rule `authorship`: who wrote a text is its proposer, by whatever way it came and in whatever proposal.
///
/// What another brought in for them counts once they sign it.
extension Refusal {
    static func notProposer(_ name: String, may: [MemberID]) -> Refusal {
        Refusal(
            .authorship,
            Phrase(
                nl: "\(name) heeft aan deze tekst niet meegeschreven.",
                en: "\(name) did not take part in writing this text."),
            whoMay: may,
            next: Phrase(nl: "Dit is aan de indieners.", en: "This is for its proposers to do."))
    }

    static func notSigned(_ name: String, may: [MemberID]) -> Refusal {
        Refusal(
            .authorship,
            Phrase(
                nl:
                    "Deze tekst is onder de naam van \(name) binnengebracht, en \(name) heeft hem nog niet ondertekend.",
                en: "This text was brought in under the name of \(name), who has not signed it yet."),
            whoMay: may,
            next: Phrase(
                nl: "\(name) leest de tekst en vraagt zelf om een oordeel met `kader propose`.",
                en: "\(name) reads the text and asks for review in person with `kader propose`."))
    }

    static func notBroughtBy(_ name: String) -> Refusal {
        Refusal(
            .authorship,
            Phrase(
                nl: "Deze vastlegging zegt dat \(name) haar binnenbracht, maar is niet door \(name) ondertekend, "
                    + "of is geen tekst van een ander.",
                en: "This commit says that \(name) brought it in, but it is not signed by \(name), or is no text of "
                    + "somebody else's."),
            next: Phrase(
                nl: "Neem de tekst van een ander over met `kader draft STUK --from reactie.docx`.",
                en: "Take in another's text with `kader draft DOC --from reply.docx`."))
    }

    static func wroteElsewhere(_ name: String) -> Refusal {
        Refusal(
            .authorship,
            Phrase(
                nl: "\(name) heeft deze zelfde tekst in een ander voorstel geschreven, en beoordeelt hem dus niet.",
                en: "\(name) wrote this same text in another proposal, and so does not judge it."),
            next: Phrase(
                nl: "Laat het oordeel over aan wie de tekst niet schreef.",
                en: "Leave the verdict to someone who did not write the text."))
    }

    static let olderCopy = Refusal(
        .authorship,
        Phrase(
            nl: "Deze tekst staat al in een ander voorstel, en deze vastlegging noemt een datum van daarvoor.",
            en: "This text stands in another proposal already, and this draft bears a date from before that."),
        next: Phrase(
            nl: "Leg opnieuw vast. Wordt het dan weer geweigerd, zet dan de klok van uw computer goed.",
            en: "Commit again. Where that is refused as well, set your computer's clock right."))

    static func emptyBranch(_ id: ProposalID) -> Refusal {
        Refusal(
            .authorship,
            Phrase(
                nl: "In voorstel \(id) staat niets dat \(id.owner) schreef.",
                en: "Proposal \(id) holds nothing that \(id.owner) wrote."),
            whoMay: [id.owner],
            next: Phrase(
                nl: "Schrijf eerst met `kader draft`; dat opent het voorstel.",
                en: "Write with `kader draft` first, which opens the proposal."))
    }

    static func strangeOwner(_ id: ProposalID, may: [MemberID]) -> Refusal {
        Refusal(
            .authorship,
            Phrase(
                nl: "Voorstel \(id) staat op naam van \(id.owner), die er geen indiener van is.",
                en: "Proposal \(id) bears the name of \(id.owner), who is not a proposer of it."),
            whoMay: may,
            next: Phrase(
                nl: "Begin een voorstel onder de naam van wie het schreef.",
                en: "Open the proposal under the name of who wrote it."))
    }
}

extension Ledger {
    /// Who brings in another's draft signs it, names that other as its author, and nobody else as the one who brought it.
    func checkBringer(
        _ bringer: MemberID, _ index: Int, _ actor: Actor, _ statement: Statement
    ) throws(Refusal) {
        guard statement.action == .draft, bringer == actor.member, brought.contains(where: { $0.index == index }) else {
            throw .notBroughtBy(setting.name(bringer))
        }
    }
}
