import Dossier
import Git
import Review

// Nothing leaves the dossier that its server does not have: what stands here alone may never become a version.
extension Workspace {
    /// Where the server's `main` and its tags of adopted versions are; nil where this dossier has no server.
    ///
    /// - Throws: a `Failure` of the surroundings where it does not answer.
    func serverReferences() async throws -> [String: ObjectID]? {
        guard try repository.configuration("remote.origin.url") != nil else { return nil }
        let listing = try await carrier.run(
            ["ls-remote", "--quiet", "--refs", "--", "origin", DossierReference.main.name, "refs/tags/approved/*"],
            in: repository)
        guard listing.succeeded else { throw Failure.transport(listing.errors.trimmingBlanks) }
        var references: [String: ObjectID] = [:]
        for line in listing.output.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 1)
            guard fields.count == 2, let id = ObjectID(hex: fields[0]) else { continue }
            references[String(fields[1])] = id
        }
        return references
    }

    /// Takes in what the server has, so that what is shared, and who shares, is as it is there.
    ///
    /// - Throws: a `Failure` where the server does not answer, or `main` here has what the server lacks.
    func standWhereTheServerIs() async throws {
        try await catchUp()
        try refresh()
        guard try repository.reference(Self.tracking(DossierReference.main.name)) == main.id else {
            throw Failure.mainNotSent
        }
    }

    /// Asks that the server has this very tag.
    ///
    /// - Throws: a `Failure` where it has none, or another.
    func require(_ tag: DossierReference, on server: [String: ObjectID]) throws {
        // What is not here is for others to say.
        guard let here = try repository.reference(tag.name) else { return }
        guard let there = server[tag.name] else { throw Failure.notSent(tag.shortTag) }
        guard here == there else { throw Failure.otherThere(tag.shortTag) }
    }
}

extension Failure {
    fileprivate static let mainNotSent = Failure(
        .outOfDate, .mainNotSent,
        nl: "Dit dossier is hier verder dan op de server, en wat de server niet heeft, wordt niet gedeeld. "
            + "Verstuur het eerst met `kader sync`.",
        en: "This dossier is further here than on the server, and what the server does not have is not shared. "
            + "Send it first with `kader sync`.")

    fileprivate static func notSent(_ name: String) -> Failure {
        Failure(
            .outOfDate, .notSent,
            nl: "De server heeft \(name) nog niet, en wat de server niet heeft, wordt niet gedeeld. "
                + "Verstuur het eerst met `kader sync`.",
            en: "The server does not have \(name) yet, and what the server does not have is not shared. "
                + "Send it first with `kader sync`.")
    }

    fileprivate static func otherThere(_ name: String) -> Failure {
        .damaged(
            .otherThere,
            nl: "\(name) wijst op de server iets anders aan dan hier. Er is niets gedeeld. "
                + "Laat de griffie het dossier nakijken met `kader verify`.",
            en: "On the server \(name) points at something else than here. Nothing was shared. "
                + "Have the griffie audit the dossier with `kader verify`.")
    }
}
