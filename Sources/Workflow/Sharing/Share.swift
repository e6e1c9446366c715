public import Dossier
import Git
import Review
public import Summary

/// What was shared with a partner.
public struct ShareResult: Sendable {
    /// The document.
    public let document: DocumentID
    /// The version.
    public let version: Int
    /// The partner's name.
    public let partner: String
    /// Where the outlet is.
    public let outlet: String
    /// The commit in the outlet, in hexadecimal.
    public let commit: String
    /// The version that the partner had before; nil where it had none.
    public let previous: Int?
}

extension Workspace {
    /// Publishes the latest adopted version of a document to a partner's outlet, in one signed commit.
    ///
    /// The outlet is a repository of its own, filled through one that this clone keeps for it: no object of the dossier's
    /// history is ever near it. The commit bears the griffie's office and no person's name, and the list of the office's keys
    /// as `kader.yml` has them now. Only what the server has is shared, once the rulebook has judged its tag, its merge and
    /// every act under it.
    /// - Parameters:
    ///   - moment: `start`, `result` or `final`.
    ///   - outlet: where the outlet is; nil for what `kader.yml` says.
    ///   - render: the change since the partner's version, as Markdown.
    /// - Throws: a `Failure` where the document has no adopted version, or one that cannot be trusted or that the server does not
    ///   have; where the partner or its outlet is unknown, whoever sits here is not the griffie, the partner has a later
    ///   version, or the outlet refuses.
    public func share(
        _ name: DocumentName, with partner: PartnerID, moment: String, outlet: String?,
        render: (ChangeSummary, Language) -> String
    ) async throws -> ShareResult {
        guard !options.offline else { throw Failure.sharedOffline }
        guard let moment = Manifest.Moment(rawValue: moment) else { throw Failure.badMoment(moment) }
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        let server = try await serverReferences()
        if let server, server[DossierReference.main.name] != main.id { try await standWhereTheServerIs() }

        guard let known = charter.partners.first(where: { $0.id == partner }) else {
            throw Failure.unknownPartner(partner, known: charter.partners.map(\.id))
        }
        guard let place = outlet ?? known.outlet else { throw Failure.noOutlet(known) }
        let address = try Address(given: place)
        let latest = try taggedVersion(of: name.document)
        guard let version = name.version ?? (latest == 0 ? nil : latest) else {
            throw Failure.notAdopted(name.document)
        }
        guard !charter.collections.contains(where: { $0.id == name.document }) else {
            throw Failure.sharedByDocument(name.document)
        }
        let office = try office()
        let tag = DossierReference.approved(name.document, version)
        if let server { try require(tag, on: server) }
        // The text leaves the dossier as an export does: its tag, its merge and every act under it are judged first.
        guard let part = try export(try DocumentName("\(name.document)@\(version)")).parts.first,
            let digest = TextDigest(hex: Digest.sha256Hex(part.text.bytes)), let tagDigest = try tagDigest(tag)
        else { throw Failure.notAdopted(name.document) }

        let store = try OutletStore(for: partner, in: repository, address: address, by: carrier)
        try await store.fetch()
        let head = try store.head()
        var manifest = head?.manifest ?? Manifest(rows: [])
        let previous = manifest.row(of: name.document)
        if let previous {
            guard previous.version <= version else {
                throw Failure.laterVersionShared(name.document, previous.version, known.name)
            }
            // Shared once more it brings nothing new, unless the office is another by now: whoever left is to lose the outlet.
            guard previous.version != version || previous.moment != moment || head?.keys != office.keys else {
                throw Failure.sharedAlready(name.document, version, known.name)
            }
        }
        manifest.put(
            Manifest.Row(
                document: name.document, path: part.path, version: version, date: office.person.date, text: digest,
                tag: tagDigest, moment: moment))
        if let flaw = manifest.flaw { throw Failure.notForOutlet(name.document, flaw) }
        var files = [part.path: part.text.bytes]
        // The same version for another moment brings no change: what stands there tells since when there was one.
        if previous?.version != version {
            let old = try previous.flatMap { row in try head.flatMap { try store.text(at: row.path, in: $0) } }
            let summary = ChangeSummary(
                title: charter.title, from: previous.map { "\($0.version)" } ?? "", to: "\(version)", session: nil,
                documents: [
                    DocumentChange(
                        id: name.document.text, path: part.path, title: part.text.title, old: old, new: part.text.bytes,
                        state: .adopted, version: version, proposal: nil, people: [])
                ], awaiting: [], charter: nil)
            files[Manifest.summaryPath(of: name.document)] = Array(render(summary, language).utf8)
        }
        let statement = Statement(
            action: .share, documents: [name.document], texts: [name.document: digest], capacity: office.capacity,
            prose: say(nl: "Deel \(name.document), versie \(version)", en: "Share \(name.document), version \(version)")
        )
        let prepared = try store.prepare(
            manifest, office.keys, files: files, onto: head, message: Array(statement.message.utf8), by: office.person,
            key: office.key)
        let commit = try await store.record(prepared.signed(by: signer()))
        return ShareResult(
            document: name.document, version: version, partner: known.name, outlet: place, commit: commit.hex,
            previous: previous?.version)
    }

    /// The griffie who sits here, as a partner sees them: an office with its keys, and no person.
    private func office() throws -> (capacity: Capacity, person: Person, keys: OfficeKeys, key: SSHPublicKey) {
        let myself = try myself()
        let now = try Clock.committer()
        let capacity = try griffieCapacity(of: myself.member)
        guard capacity.role == .griffie, myself.member.capacities(at: now).contains(capacity) else {
            throw Failure(
                .onlyGriffieShares(
                    may: charter.members.filter { $0.capacities(at: now).contains { $0.role == .griffie } }.map(\.id)))
        }
        let place = charter.municipalities[capacity.place] ?? capacity.place.text
        let person = Person(
            name: "Griffie \(place)", email: capacity.text, seconds: now.seconds, offset: now.offset)
        return (capacity, person, charter.officeKeys(at: now), myself.key)
    }

    /// The SHA-256 of a version's signed tag: its payload and its signature.
    private func tagDigest(_ reference: DossierReference) throws -> TextDigest? {
        guard let target = try repository.reference(reference.name), try repository.kind(of: target) == .tag else {
            return nil
        }
        let tag = try repository.tag(target)
        return TextDigest(hex: Digest.sha256Hex((tag.signedPayload ?? []) + (tag.signature ?? [])))
    }
}

extension Person {
    /// The day of it, where the person was.
    fileprivate var date: String { Moment(self).date }
}

extension Failure {
    fileprivate static let sharedOffline = Failure.usage(
        .sharedOffline,
        nl: "Delen gaat niet met --offline: kader vraagt de server eerst of die de vastgestelde versie heeft.",
        en: "Nothing can be shared with --offline: kader first asks the server whether it has the adopted version.")

    fileprivate static func sharedByDocument(_ id: DocumentID) -> Failure {
        .usage(
            .sharedByDocument, nl: "\(id) is een verzameling. Deel de stukken ervan één voor één.",
            en: "\(id) is a collection. Share its documents one by one.")
    }

    fileprivate static func unknownPartner(_ id: PartnerID, known: [PartnerID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            .unknownPartner, nl: "Er is geen partner \(id) in kader.yml." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no partner \(id) in kader.yml." + (known.isEmpty ? "" : " There are: \(list)."))
    }

    fileprivate static func noOutlet(_ partner: Charter.Partner) -> Failure {
        .usage(
            .noOutlet,
            nl:
                "Van \(partner.name) is nog geen uitgifte bekend. Zet haar plek in kader.yml (partners: \(partner.id): outlet:) "
                + "of geef haar met `--to`. De beheerder maakt er een met `kader server init MAP --outlet \(partner.id)`.",
            en: "No outlet is known for \(partner.name). Put its place in kader.yml (partners: \(partner.id): outlet:) "
                + "or give it with `--to`. The administrator makes one with `kader server init DIR --outlet \(partner.id)`."
        )
    }

    fileprivate static func badMoment(_ text: String) -> Failure {
        .usage(
            .badMoment, nl: "“\(text)” is geen moment. Kies start, result of final.",
            en: "“\(text)” is no moment. Choose start, result or final.")
    }

    fileprivate static func notAdopted(_ id: DocumentID) -> Failure {
        .usage(
            .notAdopted, nl: "\(id) is nog niet vastgesteld; alleen vastgestelde tekst wordt gedeeld.",
            en: "\(id) has not been adopted; only adopted text is shared.")
    }

    fileprivate static func sharedAlready(_ id: DocumentID, _ version: Int, _ partner: String) -> Failure {
        .usage(
            .sharedAlready, nl: "\(id), versie \(version), is al gedeeld met \(partner).",
            en: "\(id), version \(version), was shared with \(partner) already.")
    }

    fileprivate static func laterVersionShared(_ id: DocumentID, _ version: Int, _ partner: String) -> Failure {
        .usage(
            .laterVersionShared,
            nl: "\(partner) heeft al versie \(version) van \(id); een oudere versie wordt daarna niet meer gedeeld. "
                + "Moet de oude tekst weer gelden, stel die dan opnieuw vast.",
            en: "\(partner) has version \(version) of \(id) already; no older version is shared after it. "
                + "Where the old text is to hold again, adopt it anew.")
    }

    fileprivate static func notForOutlet(_ id: DocumentID, _ flaw: Manifest.Flaw) -> Failure {
        switch flaw {
        case .path(let path):
            .usage(
                .notForOutlet,
                nl: "\(id) staat in \(path), en een uitgifte neemt alleen gewone Markdown-bestanden (.md). "
                    + "Geef de soort in kader.yml een ander pad.",
                en: "\(id) is in \(path), and an outlet takes ordinary Markdown files (.md) only. "
                    + "Give its kind another path in kader.yml.")
        case .reserved(let path):
            .usage(
                .notForOutlet,
                nl: "\(id) staat in \(path), en die plek gebruikt een uitgifte zelf. "
                    + "Geef de soort in kader.yml een ander pad.",
                en: "\(id) is in \(path), a place that an outlet uses itself. Give its kind another path in kader.yml.")
        case .twice(let name):
            .usage(
                .notForOutlet,
                nl: "\(id) kan er niet bij: in deze uitgifte staat bij \(name) al een ander stuk. "
                    + "Geef de soort in kader.yml een ander pad.",
                en: "\(id) finds no place: in this outlet another document is at \(name) already. "
                    + "Give its kind another path in kader.yml.")
        }
    }
}
