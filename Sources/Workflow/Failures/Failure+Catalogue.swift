package import Dossier
import Glibc
import Review

// Failures of the surroundings and of usage. Refusals by a rule stand in Review.

extension Failure {
    static func badDate(_ variable: String, _ text: String) -> Failure {
        Failure(
            .usage, .badDate,
            nl: "\(variable) is geen datum: “\(text)”. Schrijf bijvoorbeeld 2018-09-12T19:30:00+02:00.",
            en: "\(variable) is no date: “\(text)”. Write for example 2018-09-12T19:30:00+02:00.")
    }

    package static func cannotRead(_ path: String, _ code: Int32) -> Failure {
        let why = Phrase(systemError: code)
        return Failure(
            .surroundings, .cannotRead, nl: "\(path) is niet te lezen: \(why.nl).",
            en: "Cannot read \(path): \(why.en).")
    }

    static func cannotWrite(_ path: String, _ code: Int32) -> Failure {
        let why = Phrase(systemError: code)
        return Failure(
            .surroundings, .cannotWrite,
            nl: "\(path) is niet te schrijven: \(why.nl). Er is niets veranderd.",
            en: "Cannot write \(path): \(why.en). Nothing was changed.")
    }

    package static func cannotWriteResult(_ code: Int32) -> Failure {
        let why = Phrase(systemError: code)
        return Failure(
            .surroundings, .cannotWriteResult, nl: "De uitvoer is niet weg te schrijven: \(why.nl).",
            en: "Cannot write the output: \(why.en).")
    }

    static func notAFile(_ path: String) -> Failure {
        Failure(
            .usage, .notAFile, nl: "\(path) is geen gewoon bestand.", en: "\(path) is no ordinary file.")
    }

    static func fileTooLarge(_ path: String, limit: Int) -> Failure {
        let megabytes = limit / 1_048_576
        return Failure(
            .usage, .fileTooLarge, nl: "\(path) is groter dan \(megabytes) MB; zo'n groot bestand neemt kader niet op.",
            en: "\(path) is larger than \(megabytes) MB; kader does not take in a file of that size.")
    }

    static let busy = Failure(
        .outOfDate, .busy, nl: "Een andere kader-opdracht is nog bezig in deze map. Probeer het zo opnieuw.",
        en: "Another kader command is still at work in this folder. Try again in a moment.")

    static func locked(_ path: String) -> Failure {
        Failure(
            .outOfDate, .locked,
            nl: "Een ander programma is bezig in deze map; er is niets veranderd. Probeer het zo opnieuw. "
                + "Is er geen ander programma bezig, verwijder dan het achtergebleven bestand \(path).",
            en: "Another program is at work in this folder; nothing was changed. Try again in a moment. "
                + "If no other program is at work, remove the file that was left behind: \(path).")
    }

    static func onServerOnly(_ cause: Failure) -> Failure {
        Failure(
            cause.status == .outOfDate ? .outOfDate : .surroundings, .onServerOnly, cause: cause,
            nl: "Uw handeling staat op de server, maar deze map kon niet worden bijgewerkt. \(cause.message.nl)\n"
                + "Doe de handeling niet nog een keer: haal haar later op met `kader sync`.",
            en: "Your act is on the server, but this folder could not be brought up to date. \(cause.message.en)\n"
                + "Do not do it again: fetch it later with `kader sync`.")
    }

    static func noDossier(_ path: String) -> Failure {
        Failure(
            .surroundings, .noDossier,
            nl:
                "\(path) is geen dossier van kader. Ga naar de map van het dossier, of haal er een op met `kader clone`.",
            en: "\(path) is not a kader dossier. Go to the dossier's folder, or get one with `kader clone`.")
    }

    static let noKey = Failure(
        .surroundings, .noKey,
        nl: "Er is nog geen sleutel om mee te ondertekenen. Maak of kies er een met `kader join`.",
        en: "There is no key to sign with yet. Make or choose one with `kader join`.")

    static let noHome = Failure(
        .surroundings, .noHome,
        nl: "De omgevingsvariabele HOME is leeg, dus is niet bekend waar uw sleutels staan. Zet HOME op uw eigen map.",
        en: "The environment variable HOME is empty, so there is no telling where your keys are. Set HOME to your own "
            + "folder.")

    static func notSigned(_ why: String) -> Failure {
        Failure(
            .surroundings, .notSigned,
            nl: "Ondertekenen lukt niet: \(why). Er is niets veranderd. Kijk de sleutel na met `kader join`.",
            en: "Signing failed: \(why). Nothing was changed. Check the key with `kader join`.")
    }

    static func missingProgram(_ name: String, package: String) -> Failure {
        Failure(
            .surroundings, .missingProgram,
            nl: "Het programma \(name) ontbreekt. Installeer het: sudo apt install \(package)",
            en: "The program \(name) is missing. Install it: sudo apt install \(package)")
    }

    static func unknownDocument(_ id: DocumentID, known: [DocumentID]) -> Failure {
        let list = known.prefix(12).map(\.text).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        // Of names of one or two letters each is like each other.
        let near = nearest(to: id.text, in: known.map(\.text).filter { $0.utf8.count > 2 })
        let choice =
            near.map { Phrase(nl: " Bedoelt u \($0)?", en: " Did you mean \($0)?") }
            ?? (known.isEmpty ? Phrase(nl: "", en: "") : Phrase(nl: " Er zijn: \(list).", en: " There are: \(list)."))
        return Failure(
            .usage, .unknownDocument, mayLackNews: true,
            nl: "Er is geen stuk \(id) in dit dossier.\(choice.nl)"
                + " Een nieuw stuk begint met `kader draft \(id) --kind SOORT`.",
            en: "There is no document \(id) in this dossier.\(choice.en)"
                + " Start a new one with `kader draft \(id) --kind KIND`.")
    }

    static func notAProposal(_ document: DocumentID) -> Failure {
        .usage(
            .notAProposal,
            nl: "Een versie ligt vast; dit gaat over een voorstel. Schrijf \(document), of noem het voorstel.",
            en: "A version stands; this is about a proposal. Write \(document), or name the proposal.")
    }

    static func badName(_ text: String) -> Failure {
        Failure(
            .usage, .badName,
            nl: "“\(text)” is geen stuk of voorstel. Schrijf bijvoorbeeld A of A/marie/1.",
            en: "“\(text)” is no document or proposal. Write for example A or A/marie/1.")
    }

    /// - Parameters:
    ///   - version: the latest adopted version; 0 where there is none.
    ///   - closed: the proposals that were withdrawn or rejected.
    static func noProposal(_ document: DocumentID, version: Int, closed: [ProposalID]) -> Failure {
        if let last = closed.max() {
            return Failure(
                .usage, .noProposal, mayLackNews: true,
                nl: "Voor \(document) is geen voorstel open; \(last) is ingetrokken of afgewezen. "
                    + "Een nieuw concept opent dat weer: `kader draft \(last)`. "
                    + "Een ander voorstel begint met `kader draft \(document)`.",
                en: "No proposal is open for \(document); \(last) was withdrawn or rejected. "
                    + "A new draft opens that again: `kader draft \(last)`. "
                    + "Another proposal begins with `kader draft \(document)`.")
        }
        guard version == 0 else {
            return Failure(
                .usage, .noProposal, mayLackNews: true,
                nl: "Voor \(document) is geen voorstel open; versie \(version) is vastgesteld. "
                    + "Begin een nieuw voorstel met `kader draft \(document)`.",
                en: "No proposal is open for \(document); version \(version) is adopted. "
                    + "Start a new proposal with `kader draft \(document)`.")
        }
        return Failure(
            .usage, .noProposal, mayLackNews: true,
            nl: "Voor \(document) is geen voorstel open. Begin er een met `kader draft \(document)`.",
            en: "No proposal is open for \(document). Start one with `kader draft \(document)`.")
    }

    static func manyProposals(_ document: DocumentID, _ ids: [ProposalID]) -> Failure {
        let list = ids.map(\.description).joined(separator: ", ")
        return Failure(
            .usage, .manyProposals,
            nl: "Voor \(document) is meer dan één voorstel open. Noem het voorstel: \(list).",
            en: "More than one proposal is open for \(document). Name the proposal: \(list).")
    }

    static func unknownProposal(_ id: ProposalID) -> Failure {
        Failure(
            .usage, .unknownProposal, mayLackNews: true,
            nl: "Er is geen voorstel \(id). Kijk met `kader status` welke er zijn.",
            en: "There is no proposal \(id). See `kader status` for those that there are.")
    }

    static func unknownKind(_ text: String, known: [KindID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return Failure(
            .usage, .unknownKind, nl: "Er is geen soort “\(text)”. Er zijn: \(list).",
            en: "There is no kind “\(text)”. There are: \(list).")
    }

    package static func unchanged(_ document: DocumentID) -> Failure {
        Failure(
            .usage, .unchanged,
            nl: "De tekst van \(document) is niet veranderd; er is niets vast te leggen.",
            en: "The text of \(document) has not changed; there is nothing to commit.")
    }

    static let nothingChanged = Failure(
        .usage, .nothingChanged, nl: "In de map is niets veranderd; er is niets vast te leggen.",
        en: "Nothing has changed in the folder; there is nothing to commit.")

    static func folderHasChanges(_ paths: [String]) -> Failure {
        let list = paths.prefix(8).joined(separator: ", ")
        let isCharter = paths.contains(Charter.path)
        let setUp = isCharter ? " (tijdens de inrichting: `kader record kader`)" : ""
        let duringSetUp = isCharter ? " (during the set-up: `kader record kader`)" : ""
        return Failure(
            .outOfDate, .folderHasChanges,
            nl: "In de map staan wijzigingen die nog niet zijn vastgelegd: \(list). "
                + "Leg ze eerst vast met `kader draft`\(setUp), of zet ze terug met `kader discard STUK`, dat uw tekst bewaart.",
            en: "The folder holds changes that were not committed yet: \(list). "
                + "Commit them first with `kader draft`\(duringSetUp), or put them back with `kader discard DOC`, "
                + "which keeps your text.")
    }

    static func problems(_ errors: [DocumentError]) -> Failure {
        Failure(
            .refused, .problems, nl: errors.map { $0.text(in: .nl) }.joined(separator: "\n"),
            en: errors.map { $0.text(in: .en) }.joined(separator: "\n"))
    }

    package static let noEditor = Failure(
        .usage, .noEditor,
        nl:
            "In de map is niets gewijzigd, en er is geen scherm om een tekstverwerker te openen. Wijzig het bestand in de map, "
            + "of geef de tekst met `--from BESTAND` of op standaardinvoer.",
        en:
            "Nothing was changed in the folder, and there is no terminal to open an editor in. Change the file in the folder, "
            + "or give the text with `--from FILE` or on standard input.")

    static func raced(_ what: String) -> Failure {
        Failure(
            .outOfDate, .raced,
            nl:
                "Iemand anders was u net voor bij \(what). Haal het nieuwste op met `kader sync` en probeer het opnieuw.",
            en: "Somebody else was just ahead of you on \(what). Fetch the latest with `kader sync` and try again.")
    }

    static func refusedByServer(_ text: String) -> Failure {
        Failure(
            .refused, .refusedByServer, mayLackNews: true, nl: "De server weigert dit; er is niets veranderd.\n\(text)",
            en: "The server refuses this; nothing was changed.\n\(text)")
    }

    static func serverBusy(_ why: String) -> Failure {
        Failure(
            .outOfDate, .serverBusy,
            nl: "De server is nog bezig met werk van iemand anders; er is niets veranderd. Probeer het zo opnieuw. "
                + "Blijft dit zo, vraag dan de beheerder ernaar te kijken (\(why)).",
            en: "The server is still busy with somebody else's work; nothing was changed. Try again in a moment. "
                + "If it stays like this, ask the administrator to have a look (\(why)).")
    }

    /// An error that is nobody's input. Its words may hold what was typed, so only its sort is told.
    static func programFault(_ error: any Error) -> Failure {
        let what = "kader \(Release.version), \(String(reflecting: type(of: error)))"
        return Failure(
            .fault, .programFault, cause: error,
            nl: "Dit is een fout van kader zelf, niet van u. Kijk met `kader status` wat er is vastgelegd. "
                + "Meld deze fout aan wie kader hier beheert, met wat u deed en deze regel:\n\(what)",
            en: "This is a fault of kader itself, not of yours. See with `kader status` what was committed. "
                + "Report it to the maintainers of this installation, with what you did and this line:\n\(what)")
    }

    package static func usage(_ name: Name, nl: String, en: String) -> Failure {
        Failure(.usage, name, nl: nl, en: en)
    }

    static func damaged(_ name: Name, nl: String, en: String) -> Failure { Failure(.damaged, name, nl: nl, en: en) }
}

extension Phrase {
    /// What the system's words mean that stand somewhere in `text`; nil where none of the known ones does.
    init?(systemText text: String) {
        let known = [ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EISDIR, ENOTDIR, EMFILE, ENAMETOOLONG, EIO]
        guard let code = known.first(where: { text.contains(String(cString: strerror($0))) }) else { return nil }
        self.init(systemError: code)
    }

    /// What the system's error number means; in the system's own words where it is a rare one.
    init(systemError code: Int32) {
        let text = String(cString: strerror(code))
        switch code {
        case ENOENT: self.init(nl: "het bestaat niet", en: "it does not exist")
        case EACCES, EPERM: self.init(nl: "u hebt er geen toegang toe", en: "you have no access to it")
        case EISDIR: self.init(nl: "het is een map", en: "it is a folder")
        case ENOTDIR: self.init(nl: "een deel van het pad is geen map", en: "a part of the path is no folder")
        case EEXIST: self.init(nl: "het bestaat al", en: "it exists already")
        case ENOSPC, EDQUOT: self.init(nl: "de schijf is vol", en: "the disk is full")
        case EROFS: self.init(nl: "de schijf is alleen-lezen", en: "the disk is read-only")
        case EMFILE: self.init(nl: "er staan te veel bestanden open", en: "too many files are open")
        case ENAMETOOLONG: self.init(nl: "de naam is te lang", en: "the name is too long")
        case EIO: self.init(nl: "de schijf geeft een fout", en: "the disk reports an error")
        case EINVAL, EBADF:
            self.init(nl: "er is niets te lezen of te schrijven", en: "there is nothing to read or write")
        default: self.init(nl: text, en: text)
        }
    }
}
