import Dossier
import Git
import Review

extension Workspace {
    /// Writes a register: the griffie commits its new text straight to `main`, since a register holds facts and no policy.
    ///
    /// - Throws: a `Failure` where the document is no register, the text cannot be kept or is unchanged, or a rule refuses it.
    public func recordRegister(
        _ name: DocumentName, from source: DraftSource, message: String?
    ) async throws -> ActResult {
        let (source, edited) = try await written(source, name, DraftDetails())
        return try await writing(name.document.text) {
            try await freshen()
            let place = try place(of: name.document)
            guard place.kind.register, place.kind.id != .session else { throw Failure.noRegister(place) }
            let current = try texts.text(at: place.path, in: main.tree)
            if let edited, edited.text != current { throw Failure.changedMeanwhile(place.id) }
            let bytes = try text(from: source, place: place, current: current)
            let problems = try problems(of: place, bytes: bytes)
            guard problems.isEmpty else { throw Failure.problems(problems) }
            let blob = try repository.writeBlob(bytes)
            let session = try session(for: myself().member.id)
            let written = try await record([place.path: .put(blob, .blob)]) { capacity in
                Statement(
                    action: .record, documents: [place.id], capacity: capacity, session: session,
                    prose: Statement.prose(
                        subject: self.say(nl: "Werk \(place.id) bij", en: "Bring \(place.id) up to date"),
                        reason: message))
            }
            return ActResult(
                action: .record, document: place.id, commit: written.commit.id.hex, member: written.member.id,
                capacity: written.capacity, delivery: written.delivery)
        }
    }
}

extension Failure {
    fileprivate static func noRegister(_ place: Workspace.Place) -> Failure {
        .usage(
            .noRegister,
            nl: "\(place.id) is geen register; het verandert door een voorstel: `kader draft \(place.id)`.",
            en: "\(place.id) is no register; it changes by a proposal: `kader draft \(place.id)`.")
    }
}
