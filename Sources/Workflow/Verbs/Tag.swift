public import Dossier
import Git
import Review

extension Workspace {
    /// Adopts an approved proposal ("vaststellen"): merges it into `main` and puts a signed tag on the merge, both at once.
    ///
    /// - Throws: a `Failure` where a rule refuses it, or the text does not meet its kind.
    public func tag(_ name: DocumentName, message: String?) async throws -> ActResult {
        try await writing(name.document.text) {
            try await freshen()
            let branch = try proposal(named: name) { $0.proposal.state == .approved }
            let myself = try myself()
            let place = branch.place
            let problems = try problems(of: place, in: branch.tip.tree)
            guard problems.isEmpty else { throw Failure.problems(problems) }

            let capacity = try capacity(of: myself.member, for: .tag, on: place.kind)
            let version = try approvedVersion(of: place.id) + 1
            let statement = Statement(
                action: .tag, documents: [place.id], texts: judged(branch), capacity: capacity,
                session: try session(for: myself.member.id),
                prose: Statement.prose(
                    subject: say(
                        nl: "Stel \(place.id) vast, versie \(version)", en: "Adopt \(place.id), version \(version)"),
                    reason: [approvals(of: branch.proposal), message].compactMap { $0 }.joined(separator: "\n\n")))
            let adoption = Adoption(
                signer: myself.signer, committer: myself.claimed, moment: try Clock.committer(),
                statement: .success(statement),
                joinsMainAndTip: true, text: branch.proposal.text, strayPaths: [])
            var setting = branch.setting
            try take(statement.session, into: &setting)
            try require(.adopt(adoption, of: branch.proposal), in: setting)

            guard let entry = try repository.entry(place.path, in: branch.tip.tree) else {
                throw Failure.unknownDocument(place.id, known: [])
            }
            let tree = try repository.replacing([place.path: .put(entry.id, .blob)], in: main.tree)
            let merge = try await writeCommit(
                tree: tree, parents: [main.id, branch.tip.id], statement: statement, by: myself)
            let reference = DossierReference.approved(place.id, version)
            let tag = try await writeTag(
                name: reference.shortTag, target: merge.id, statement: statement, by: myself)
            let delivery = try await publish([
                Step(reference: reference.name, old: nil, new: tag),
                Step(reference: DossierReference.main.name, old: main.id, new: merge.id),
                Step(reference: branch.reference, old: branch.tip.id, new: nil),
            ])
            return ActResult(
                action: .tag, document: place.id, proposal: branch.id, commit: merge.id.hex,
                member: myself.member.id, capacity: capacity, state: nil, tag: reference.shortTag, delivery: delivery)
        }
    }

    /// Adopts a collection as it stands on `main`: every document in it has an approved version, and nothing came after.
    ///
    /// - Throws: a `Failure` where the collection is unknown, or a document in it has no approved version with this text.
    public func tagCollection(_ id: DocumentID, message: String?) async throws -> ActResult {
        try await writing(id.text) {
            guard let collection = charter.collections.first(where: { $0.id == id }) else {
                throw Failure.unknownCollection(id, known: charter.collections.map(\.id))
            }
            let myself = try myself()
            let capacity = try capacity(of: myself.member, for: .tag, on: nil)
            var texts: [DocumentID: TextDigest] = [:]
            var lines: [String] = []
            for document in collection.documents {
                let place = try place(of: document)
                let version = try approvedVersion(of: document)
                let text = try self.texts.digest(of: place.path, in: main.tree)
                guard version > 0, let text, try approvedText(of: place, version: version) == text else {
                    throw Failure(.notAdoptedYet(document, in: collection.name))
                }
                texts[document] = text
                lines.append(say(nl: "\(document): versie \(version)", en: "\(document): version \(version)"))
            }
            let version = try approvedVersion(of: id) + 1
            let statement = Statement(
                action: .tag, documents: collection.documents, texts: texts, capacity: capacity,
                prose: Statement.prose(
                    subject: say(
                        nl: "Stel \(collection.name) vast, versie \(version)",
                        en: "Adopt \(collection.name), version \(version)"),
                    reason: [lines.joined(separator: "\n"), message].compactMap { $0 }.joined(separator: "\n\n")))
            let reference = DossierReference.approved(id, version)
            try require(
                .tag(
                    TagClaim(
                        reference: reference.name, subject: .collection(id, version),
                        signer: myself.signer,
                        tagger: myself.claimed,
                        moment: try Clock.committer(), statement: .success(statement), isOnItsCommit: true,
                        previousNumber: version - 1, texts: texts)),
                in: try charterSetting())
            let tag = try await writeTag(
                name: reference.shortTag, target: main.id, statement: statement, by: myself)
            let delivery = try await publish([Step(reference: reference.name, old: nil, new: tag)])
            return ActResult(
                action: .tag, document: id, commit: main.id.hex, member: myself.member.id, capacity: capacity,
                tag: reference.shortTag, delivery: delivery)
        }
    }

    /// The text that version `version` of a document was tagged with; nil where the tag names none.
    func approvedText(of place: Place, version: Int) throws -> TextDigest? {
        let name = DossierReference.approved(place.id, version).name
        guard let target = try repository.reference(name), try repository.kind(of: target) == .tag else { return nil }
        return try Statement(message: repository.tag(target).message).texts[place.id]
    }

    /// The setting for acts that are about no one document.
    func charterSetting() throws -> Setting {
        guard let kind = charter.kind(.charter) else { throw Failure.noDossier(options.directory) }
        return Setting(charter: charter, document: .charter, kind: kind, now: try Clock.committer())
    }

    /// Who approved, as a line for the message.
    private func approvals(of proposal: Proposal) -> String? {
        let lines = proposal.verdicts.filter { $0.mandate == .approve && $0.counts }.map { verdict in
            let name = charter.member(verdict.member)?.name ?? verdict.member.text
            return verdict.body.map { body in
                say(
                    nl: "Goedgekeurd door \(body), vastgelegd door \(name).",
                    en: "Approved by \(body), recorded by \(name).")
            }
                ?? say(
                    nl: "Goedgekeurd door \(name), \(verdict.capacity).",
                    en: "Approved by \(name), \(verdict.capacity).")
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}

extension DossierReference {
    /// A tag's name as Git shows it, without `refs/tags/`.
    var shortTag: String { String(name.dropFirst("refs/tags/".count)) }
}

extension Failure {
    fileprivate static func unknownCollection(_ id: DocumentID, known: [DocumentID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            nl: "Er is geen verzameling \(id) in kader.yml." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no collection \(id) in kader.yml." + (known.isEmpty ? "" : " There are: \(list)."))
    }
}
