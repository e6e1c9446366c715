import Dossier
import Git

// What an error of the repository means for a member. Git's own words go with it, for the administrator.

extension Failure {
    init(git error: GitError) {
        let isOfSystem = ![.notFound, .locked, .modified, .conflict].contains(error.code)
        if isOfSystem, let why = Phrase(systemText: error.message) {
            self.init(
                .surroundings, .systemRefuses, nl: "Lezen of schrijven lukt niet: \(why.nl) (\(error)).",
                en: "Reading or writing failed: \(why.en) (\(error)).")
            return
        }
        if error.message.hasPrefix("failed to make directory") {
            self.init(
                .surroundings, .systemRefuses, nl: "Deze map kan hier niet worden gemaakt (\(error)).",
                en: "This folder cannot be made here (\(error)).")
            return
        }
        if error.code == .locked, let path = LockFile.quoted(in: error.message) {
            self = .locked(path)
            return
        }
        switch error.code {
        case .locked, .modified:
            self.init(
                .outOfDate, .otherProgram,
                nl: "Een ander programma is op dit moment bezig in dit dossier. Probeer het zo opnieuw (\(error)).",
                en: "Another program is at work in this dossier right now. Try again in a moment (\(error)).")
        case .conflict:
            self = .folderHasChanges(error.paths.map(\.description))
        case .bare:
            self.init(
                .surroundings, .bare, nl: "Dit dossier heeft geen werkmap; doe dit in een kloon (`kader clone`).",
                en: "This dossier has no working folder; do this in a clone (`kader clone`).")
        case .owner:
            self.init(
                .surroundings, .foreignFolder,
                nl: "Deze map is van een andere gebruiker, en daarom leest Git haar niet. Haal een eigen kloon op met "
                    + "`kader clone`, of sta de map toe met `git config --global --add safe.directory MAP`.",
                en: "This folder belongs to another user, so Git does not read it. Get a clone of your own with "
                    + "`kader clone`, or allow the folder with `git config --global --add safe.directory DIR`.")
        case .shallow:
            self.init(
                .surroundings, .shallowClone,
                nl: "Deze kloon mist de oudere geschiedenis. Haal die op met `kader sync`.",
                en: "This clone lacks the older history. Fetch it with `kader sync`.")
        case .partial:
            self.init(
                .surroundings, .partialClone,
                nl: "Deze kloon is maar voor een deel opgehaald. Haal de rest op met `kader sync`.",
                en: "This clone was fetched in part. Fetch the rest with `kader sync`.")
        case .unsupported:
            self.init(
                .surroundings, .unsupportedRepository,
                nl: "Deze Git-opslag is van een soort die kader niet leest. Haal het dossier op met `kader clone` "
                    + "(\(error)).",
                en: "This Git repository is of a sort that kader does not read. Get the dossier with `kader clone` "
                    + "(\(error)).")
        case .index: self = .unreadableIndex(error.message)
        case .tooLarge:
            self.init(
                .damaged, .objectTooLarge, nl: "Een bestand in het dossier is te groot (\(error)).",
                en: "A file in the dossier is too large (\(error)).")
        case .system:
            self.init(
                .surroundings, .systemRefuses, nl: "Lezen of schrijven lukt niet (\(error)).",
                en: "Reading or writing failed (\(error)).")
        default:
            self.init(
                .damaged, .unreadableDossier,
                nl: "Het dossier is op dit punt niet leesbaar. Haal een nieuwe kloon op met `kader clone`, en laat de "
                    + "beheerder dit zien: \(error).",
                en: "The dossier cannot be read here. Get a new clone with `kader clone`, and show the administrator "
                    + "this: \(error).")
        }
    }
}
