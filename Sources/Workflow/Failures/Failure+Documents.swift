import Dossier
import Review

// Failures about texts and the working folder.

extension Failure {
    static let detached = Failure(
        .usage, .detached,
        nl: "De map toont geen tak van het dossier (losse HEAD). Ga terug met `kader open main`.",
        en: "The folder shows no branch of the dossier (detached HEAD). Go back with `kader open main`.")

    static func noDocumentThere(_ path: String) -> Failure {
        Failure(
            .usage, .noDocumentThere,
            nl: "\(path) is gewijzigd, maar is volgens kader.yml geen stuk dat u kunt indienen. "
                + "Zet het elders neer of draai de wijziging terug.",
            en: "\(path) has changed, but by kader.yml it is no document that can be proposed. "
                + "Put it elsewhere, or take the change back.")
    }

    static func missingInFolder(_ path: String) -> Failure {
        Failure(
            .usage, .missingInFolder,
            nl: "\(path) staat niet in de map. Een stuk verwijderen kan niet; trek het in met een nieuwe tekst.",
            en: "\(path) is not in the folder. A document cannot be removed; supersede it with a new text.")
    }

    static func lookAlike(_ new: DocumentID, _ known: DocumentID) -> Failure {
        Failure(
            .usage, .lookAlike,
            nl: "\(new) lijkt te veel op \(known), dat er al is. Kies een andere naam.",
            en: "\(new) is too much like \(known), which exists. Choose another name.")
    }

    static func unknownMember(_ id: MemberID) -> Failure {
        Failure(
            .usage, .unknownMember, nl: "\(id) is geen lid. Kijk met `kader member list` wie er zijn.",
            en: "\(id) is not a member. See `kader member list` for who there are.")
    }

    static func conflict(_ name: String, file: String) -> Failure {
        Failure(
            .outOfDate, .conflict,
            nl: "Twee teksten van \(name) veranderen dezelfde regels. Uw eigen tekst blijft staan. "
                + "Beide staan gemarkeerd in \(file). Maak er één tekst van en geef die met "
                + "`kader update \(name) --from \(file)`.",
            en: "Two texts of \(name) change the same lines. Your own text stays. "
                + "Both are marked in \(file). Make one text of them and give that with "
                + "`kader update \(name) --from \(file)`.")
    }

    static func notReadYet(_ proposal: ProposalID) -> Failure {
        Failure(
            .outOfDate, .notReadYet,
            nl: "Van \(proposal) is zojuist een andere tekst binnengekomen; er is niets vastgelegd. "
                + "Lees hem met `kader show \(proposal)` en doe het dan opnieuw.",
            en: "Another text of \(proposal) has just come in; nothing was recorded. "
                + "Read it with `kader show \(proposal)`, then do it again.")
    }

    static func changedMeanwhile(_ document: DocumentID) -> Failure {
        Failure(
            .outOfDate, .changedMeanwhile,
            nl: "De tekst van \(document) is veranderd terwijl u schreef; er is niets vastgelegd. "
                + "Kijk met `kader show` wat er nu staat en verwerk uw wijziging daarin.",
            en: "The text of \(document) changed while you were writing; nothing was committed. "
                + "See with `kader show` what is there now and work your change into it.")
    }

    static func folderShowsOther(_ id: ProposalID) -> Failure {
        Failure(
            .outOfDate, .folderShowsOther,
            nl:
                "Voorstel \(id) heeft al een nieuwere tekst dan die waarvan u in de map uitging. Zet uw wijziging opzij, "
                + "haal de nieuwe tekst met `kader open \(id)`, en breng de wijziging daarin aan.",
            en: "Proposal \(id) has a newer text already than the one you started from in the folder. Put your change "
                + "aside, get the new text with `kader open \(id)`, and make the change there.")
    }

    static func upToDate(_ proposal: String) -> Failure {
        Failure(
            .usage, .upToDate, nl: "Voorstel \(proposal) is al bijgewerkt.",
            en: "Proposal \(proposal) is up to date already.")
    }

    static func shownElsewhere(_ reference: String) -> Failure {
        let name = reference.hasPrefix("refs/heads/") ? String(reference.dropFirst(11)) : reference
        return Failure(
            .outOfDate, .shownElsewhere,
            nl: "\(name) is al open in een andere map van dit dossier (`git worktree list` laat zien welke). "
                + "Werk daar verder, of toon daar eerst iets anders met `kader open main`.",
            en: "\(name) is open in another folder of this dossier already (`git worktree list` shows which). "
                + "Go on there, or show something else there first with `kader open main`.")
    }

    /// What an act says holds something that cannot be seen, or that steers a terminal.
    static func hiddenInMessage(_ scalar: Unicode.Scalar) -> Failure {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Failure(
            .usage, .hiddenInMessage,
            nl: "In uw toelichting staat een teken dat niet te zien is (\(name)); er is niets vastgelegd. "
                + "Typ de toelichting opnieuw, zonder dat teken.",
            en: "What you wrote with it holds a character that cannot be seen (\(name)); nothing was recorded. "
                + "Type it again without that character.")
    }

    static func bare(_ verb: String) -> Failure {
        Failure(
            .surroundings, .bare, nl: "Dit is een dossier zonder werkmap; `kader \(verb)` kan hier niet.",
            en: "This dossier has no working folder; `kader \(verb)` cannot be done here.")
    }
}
