import Dossier
import Git
import Review
import Summary

/// What a partner does, who has an outlet's clone and no dossier.
public enum Partner {
    /// The setting of a partner's clone that holds the keys that they trust.
    private static let keysSetting = "kader.officekeys"

    /// Gets an outlet for the first time and pins the keys of the griffie's office; nothing is left behind where it cannot be
    /// trusted.
    ///
    /// - Parameter directory: the folder; nil to take the name from the address.
    /// - Throws: a `Failure` where the address is none, the folder is in use, the outlet does not answer, its chain does not
    ///   hold, or its keys are not those that were compared.
    public static func pull(
        from address: String, into directory: String?, trust: KeyTrust = KeyTrust()
    ) async throws -> PullResult {
        let place = try Address(given: address)
        let folder = try directory ?? place.folder()
        guard Files.isEmptyDirectory(folder) else { throw Failure.folderInUse(folder) }
        let existed = Files.exists(folder)
        let outcome = try await GitProgram().run(
            ["clone", "--quiet", "--no-checkout", "--no-tags", "--origin", "origin", "--", place.forGit, folder],
            in: ".")
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        do {
            return try trusted(folder, from: address, trust)
        } catch {
            // The folder was empty or not there, so nothing of anyone's can be lost by taking it away again.
            Files.removeTree(folder, keepingTop: existed)
            throw error
        }
    }

    /// Pins the keys of the outlet in `directory`, and checks all that is in it.
    private static func trusted(_ directory: String, from address: String, _ trust: KeyTrust) throws -> PullResult {
        let repository = try Repository.open(at: directory)
        guard let tip = try repository.reference(DossierReference.main.name) else { throw Failure.outletEmpty(address) }
        guard let chain = try chain(from: nil, to: tip, in: repository), let last = chain.links.last?.content else {
            throw Failure.outletRewound
        }
        let verdict = try KeyVerdict(of: chain, current: last.keys, pinned: nil, trust: trust)
        try repository.setConfiguration(keysSetting, to: verdict.trusted.setting)
        try repository.checkOut(tree: last.commit.tree, replacing: nil)
        return try result(
            in: repository, folder: Files.realPath(directory) ?? directory, from: nil, to: last.commit, last.manifest,
            verdict, isFirst: true)
    }

    /// Gets what is new, and checks every commit against the keys that were pinned.
    ///
    /// - Throws: a `Failure` of damage where the outlet was rewound, a stranger wrote in it, it holds what it does not name, or
    ///   its keys are not those that were compared; then nothing changes here.
    public static func pull(in directory: String, trust: KeyTrust = KeyTrust()) async throws -> PullResult {
        let repository = try Repository.opened(at: directory, orElse: .noOutletClone(directory))
        guard let setting = try repository.configuration(keysSetting), let pinned = OfficeKeys(setting: setting),
            let here = try repository.reference(DossierReference.main.name)
        else { throw Failure.noOutletClone(directory) }
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        let fetched = "refs/kader/fetched"
        try LockFile.clear(
            ["index", DossierReference.main.name, Workspace.tracking(DossierReference.main.name), fetched]
                .map { "\(repository.gitDirectory)/\($0).lock" })
        // Without its own map, so that what is refused below leaves no trace in any reference.
        let outcome = try await GitProgram().run(
            [
                "fetch", "--quiet", "--no-tags", "--refmap=", "--", "origin",
                "+\(DossierReference.main.name):\(fetched)",
            ],
            in: directory)
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        guard let there = try repository.reference(fetched) else { throw Failure.outletEmpty(directory) }
        defer { try? repository.deleteReference(fetched, expecting: there) }
        guard let chain = try chain(from: here, to: there, in: repository) else { throw Failure.outletRewound }
        let texts = TextReader(repository)
        let (old, new) = (try repository.commit(here), try repository.commit(there))
        guard let manifest = try manifest(of: new, reading: texts),
            let current = try OutletChain.keys(at: there, in: repository, reading: texts)
        else { throw Failure.outletDamaged(OutletDefect(commit: there, flaw: .manifest)) }
        let verdict = try KeyVerdict(of: chain, current: current, pinned: pinned, trust: trust)

        var result = try result(
            in: repository, folder: directory, from: old, to: new, manifest, verdict, isFirst: false)
        if verdict.trusted != pinned { try repository.setConfiguration(keysSetting, to: verdict.trusted.setting) }
        if old.tree != new.tree {
            result.kept = try OwnTexts(in: repository, from: old.tree, to: new.tree, manifest)
                .bringFolder(from: old.tree, to: new.tree)
        }
        if here != there {
            try repository.setReference(DossierReference.main.name, to: there, expecting: here, log: "kader pull")
            let tracking = Workspace.tracking(DossierReference.main.name)
            try repository.setReference(
                tracking, to: there, expecting: repository.reference(tracking), log: "kader pull")
        }
        return result
    }

    /// The commits after `old` up to `new`, each checked as the outlet's gate does; nil where `new` does not stand on `old`.
    private static func chain(from old: ObjectID?, to new: ObjectID, in repository: Repository) throws -> OutletChain? {
        do {
            return try OutletChain(from: old, to: new, in: repository)
        } catch let defect as OutletDefect {
            throw Failure.outletDamaged(defect)
        }
    }

    private static func manifest(of commit: Commit, reading texts: TextReader) throws -> Manifest? {
        try texts.text(at: RepositoryPath(Manifest.path), in: commit.tree).flatMap { Manifest($0) }
    }

    /// What changed in the documents that the overviews name.
    private static func result(
        in repository: Repository, folder: String, from old: Commit?, to new: Commit, _ manifest: Manifest,
        _ verdict: KeyVerdict, isFirst: Bool
    ) throws -> PullResult {
        let texts = TextReader(repository)
        let before = try old.flatMap { try self.manifest(of: $0, reading: texts) }
        var news: [PullResult.News] = []
        for row in manifest.rows {
            let known = before?.row(of: row.document)
            guard known != row else { continue }
            let was = try old.flatMap { commit in
                try known.flatMap { try texts.text(at: RepositoryPath($0.path), in: commit.tree) }
            }
            let now = try texts.text(at: RepositoryPath(row.path), in: new.tree) ?? []
            let document = try? Document(bytes: now, file: row.path)
            let change = DocumentChange(
                id: row.document.text, path: row.path, title: document?.title ?? row.document.text, old: was, new: now,
                state: was == nil ? .new : .adopted, version: row.version, proposal: nil, people: [])
            news.append(PullResult.News(holding: .init(row), change: change, old: was ?? [], new: now))
        }
        let last = Moment(new.committer)
        return PullResult(
            folder: folder, fingerprints: verdict.trusted.fingerprints, isFirst: isFirst, keyChange: verdict.change,
            isChangeFollowed: verdict.isFollowed, news: news, holdings: manifest.rows.map { .init($0) },
            lastShared: last, daysSince: try Clock.committer().days(since: last))
    }
}

extension Moment {
    /// How many whole days `earlier` lies before this; 0 where it lies ahead.
    fileprivate func days(since earlier: Moment) -> Int {
        // A commit may claim any second.
        let (difference, overflows) = seconds.subtractingReportingOverflow(earlier.seconds)
        return overflows ? 0 : Int(max(0, difference) / 86_400)
    }
}

extension Failure {
    fileprivate static func outletEmpty(_ address: String) -> Failure {
        Failure(
            .surroundings, .outletEmpty, nl: "In de uitgifte \(address) is nog niets gedeeld.",
            en: "Nothing has been shared in the outlet \(address) yet.")
    }

    fileprivate static func noOutletClone(_ path: String) -> Failure {
        Failure(
            .surroundings, .noOutletClone,
            nl: "\(path) is geen map met gedeelde stukken. Haal ze eerst op met `kader pull ADRES MAP`.",
            en: "\(path) is no folder with shared documents. Get them first with `kader pull URL DIR`.")
    }

    fileprivate static let outletRewound = Failure(
        .damaged, .outletRewound,
        nl: "De uitgifte is teruggezet: wat u eerder ontving, staat er niet meer in. Er is hier niets veranderd. "
            + "Vraag de griffie wat er is gebeurd.",
        en: "The outlet was rewound: what you received before is no longer in it. Nothing was changed here. "
            + "Ask the griffie what happened.")

    fileprivate static func outletDamaged(_ defect: OutletDefect) -> Failure {
        .damaged(
            .outletDamaged,
            nl: "Vastlegging \(defect.commit.hex.prefix(12)) in de uitgifte is niet in orde. \(defect.reason.nl) "
                + "Er is hier niets veranderd. Vraag de griffie wat er is gebeurd.",
            en: "Commit \(defect.commit.hex.prefix(12)) in the outlet is not in order. \(defect.reason.en) "
                + "Nothing was changed here. Ask the griffie what happened.")
    }
}
