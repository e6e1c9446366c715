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
    /// history is ever near it. The commit bears the griffie's office and no person's name.
    /// - Parameters:
    ///   - moment: `start`, `result` or `final`.
    ///   - outlet: where the outlet is; nil for what `kader.yml` says.
    ///   - render: the change since the partner's version, as Markdown.
    /// - Throws: a `Failure` where the document has no adopted version, the partner or its outlet is unknown, whoever sits here is
    ///   not the griffie, or the outlet refuses.
    public func share(
        _ name: DocumentName, with partner: PartnerID, moment: String, outlet: String?,
        render: (ChangeSummary, Language) -> String
    ) async throws -> ShareResult {
        guard let known = charter.partners.first(where: { $0.id == partner }) else {
            throw Failure.unknownPartner(partner, known: charter.partners.map(\.id))
        }
        guard let address = outlet ?? known.outlet else { throw Failure.noOutlet(known) }
        guard let moment = Manifest.Moment(rawValue: moment) else { throw Failure.badMoment(moment) }
        let latest = try approvedVersion(of: name.document)
        guard let version = name.version ?? (latest == 0 ? nil : latest) else {
            throw Failure.notAdopted(name.document)
        }
        let myself = try myself()
        let capacity = try griffieCapacity(of: myself.member)
        guard capacity.role == .griffie, myself.member.capacities(at: try Clock.committer()).contains(capacity) else {
            throw Failure(.onlyGriffieShares(may: griffie))
        }
        let shown = try show(try DocumentName("\(name.document)@\(version)"))
        guard let digest = TextDigest(hex: Digest.sha256Hex(shown.bytes)) else {
            throw Failure.notAdopted(name.document)
        }

        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        let store = try OutletStore(for: partner, in: repository, address: address)
        try await store.fetch()
        let head = try store.head()
        var manifest = try store.manifest(at: head)
        let previous = manifest.rows.first { $0.document == name.document }
        if previous?.version == version, previous?.text == digest, previous?.moment == moment {
            throw Failure.sharedAlready(name.document, version, known.name)
        }
        let now = try Clock.committer()
        manifest.put(
            Manifest.Row(
                document: name.document, path: shown.path, version: version, date: now.date, text: digest,
                tag: try tagDigest(name.document, version), moment: moment))
        let old = try head.flatMap { try store.text(at: shown.path, in: $0) }
        let summary = ChangeSummary(
            title: charter.title, from: previous.map { "\($0.version)" } ?? "", to: "\(version)", session: nil,
            documents: [
                DocumentChange(
                    id: name.document.text, path: shown.path, title: shown.path, old: old, new: shown.bytes,
                    state: .adopted, version: version, proposal: nil, people: [])
            ], awaiting: [], charter: nil)
        let place = charter.municipalities[capacity.place] ?? capacity.place.text
        let office = Person(
            name: "Griffie \(place)", email: capacity.text, seconds: now.seconds, offset: now.offset)
        let statement = Statement(
            action: .share, documents: [name.document], texts: [name.document: digest], capacity: capacity,
            prose: say(nl: "Deel \(name.document), versie \(version)", en: "Share \(name.document), version \(version)")
        )
        let commit = try await store.commit(
            [
                shown.path: shown.bytes, Manifest.path: manifest.bytes,
                "samenvatting/\(name.document).md": Array(render(summary, language).utf8),
            ], onto: head, message: Array(statement.message.utf8), by: office, key: myself.key)
        try await store.publish(commit, expecting: head?.id)
        return ShareResult(
            document: name.document, version: version, partner: known.name, outlet: address, commit: commit.hex,
            previous: previous?.version)
    }

    /// The members who are griffie now.
    private var griffie: [MemberID] {
        let now = Clock.now()
        return charter.members.filter { $0.capacities(at: now).contains { $0.role == .griffie } }.map(\.id)
    }

    /// The SHA-256 of a version's signed tag: its payload and its signature.
    private func tagDigest(_ document: DocumentID, _ version: Int) throws -> TextDigest {
        guard let target = try repository.reference(DossierReference.approved(document, version).name),
            try repository.kind(of: target) == .tag
        else { throw Failure.notAdopted(document) }
        let tag = try repository.tag(target)
        guard let digest = TextDigest(hex: Digest.sha256Hex((tag.signedPayload ?? []) + (tag.signature ?? []))) else {
            throw Failure.notAdopted(document)
        }
        return digest
    }
}

extension Failure {
    fileprivate static func unknownPartner(_ id: PartnerID, known: [PartnerID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            nl: "Er is geen partner \(id) in kader.yml." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no partner \(id) in kader.yml." + (known.isEmpty ? "" : " There are: \(list)."))
    }

    fileprivate static func noOutlet(_ partner: Charter.Partner) -> Failure {
        .usage(
            nl:
                "Van \(partner.name) is nog geen uitgifte bekend. Zet haar plek in kader.yml (partners: \(partner.id): outlet:) "
                + "of geef haar met `--to`. De beheerder maakt er een met `kader server init MAP --outlet \(partner.id)`.",
            en: "No outlet is known for \(partner.name). Put its place in kader.yml (partners: \(partner.id): outlet:) "
                + "or give it with `--to`. The administrator makes one with `kader server init DIR --outlet \(partner.id)`."
        )
    }

    fileprivate static func badMoment(_ text: String) -> Failure {
        .usage(
            nl: "“\(text)” is geen moment. Kies start, result of final.",
            en: "“\(text)” is no moment. Choose start, result or final.")
    }

    fileprivate static func notAdopted(_ id: DocumentID) -> Failure {
        .usage(
            nl: "\(id) is nog niet vastgesteld; alleen vastgestelde tekst wordt gedeeld.",
            en: "\(id) has not been adopted; only adopted text is shared.")
    }

    fileprivate static func sharedAlready(_ id: DocumentID, _ version: Int, _ partner: String) -> Failure {
        .usage(
            nl: "\(id), versie \(version), is al gedeeld met \(partner).",
            en: "\(id), version \(version), was shared with \(partner) already.")
    }
}
