import Dossier
import Git
import Review

extension Workspace {
    /// Records `kader.yml` as the griffie edited it, while the set-up lasts; afterwards only where it ends keys and nothing else.
    ///
    /// - Throws: a `Failure` where the text is no `kader.yml`, with the file and the line, where it would leave nobody to go
    ///   on with, or where a rule refuses it.
    func recordCharter(from source: DraftSource, _ details: DraftDetails) async throws -> ActResult {
        let (source, edited) = try await writtenOnMain(source, details) { try self.place(of: .charter) }
        return try await writing(Charter.path) {
            try await freshen()
            let place = try place(of: .charter)
            let current = try texts.text(at: place.path, in: main.tree)
            if let edited, edited.text != current { throw Failure.changedMeanwhile(place.id) }
            let bytes = try text(from: source, place: place, current: current)
            let wanted = try Charter(yaml: bytes)
            let endings = charter.endings(to: wanted)
            if charter.founded == nil {
                try checkSetUp(wanted, bytes)
            } else if endings == nil {
                throw Failure(.charterAmongOthers)
            }
            try settleLineEnds(of: place, as: bytes, from: source)
            let subject = say(nl: "Pas de afspraken aan", en: "Change the rules")
            return try await carryOut(
                prepareRecord(
                    ofCharter: bytes, ending: endings, Statement.prose(subject: subject, reason: details.message))
            )[0]
        }
    }

    /// - Parameter prose: what the message says.
    func prepareRecord(
        ofCharter bytes: [UInt8], ending endings: [KeyEnding]? = nil, _ prose: String
    ) throws -> Permitted {
        if let refusal = try refusal(ofChangeTo: Charter(yaml: bytes), at: Clock.committer()) { throw Failure(refusal) }
        let blob = try repository.writeBlob(bytes.withLineFeeds)
        return try prepareRecord([RepositoryPath(Charter.path): .put(blob, .blob)], ending: endings) { capacity in
            Statement(action: .record, documents: [.charter], capacity: capacity, prose: prose)
        }
    }

    /// Refuses an edit that ends the set-up by the way.
    func checkSetUp(_ wanted: Charter, _ bytes: [UInt8]) throws {
        guard wanted.founded == nil else {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let line = lines.firstIndex { $0.starts(with: "founded".utf8) }.map { $0 + 1 } ?? 1
            throw Failure.foundedByHand(line: line)
        }
    }

    /// The text of `kader.yml` to go on with during the set-up: as it was edited in the folder, or else as `main` has it.
    ///
    /// - Returns: the text, and whether it is that of the folder.
    func charterInHand() throws -> (bytes: [UInt8], isEdited: Bool) {
        let path = RepositoryPath(Charter.path)
        if try isEditedOnMain(DocumentName(DocumentID.charter.text)),
            let file = try repository.readWorkingFile(path, limit: Document.sizeLimit)
        {
            guard !file.isLink else { throw Failure.notAFile(Charter.path) }
            return (file.bytes.withLineFeeds, true)
        }
        return (try texts.text(at: path, in: main.tree) ?? [], false)
    }

    /// Runs `body` while the folder has `bytes` as its `kader.yml`; where `body` fails, the folder has again what was there.
    ///
    /// - Parameter bytes: nil to leave the folder as it is.
    func showing<Result>(charter bytes: [UInt8]?, _ body: () async throws -> Result) async throws -> Result {
        guard let bytes else { return try await body() }
        let path = RepositoryPath(Charter.path)
        let before = try repository.readWorkingFile(path, limit: Document.sizeLimit)
        try repository.replaceWorkingFile(path, with: bytes)
        do {
            return try await body()
        } catch {
            if let before { try? repository.replaceWorkingFile(path, with: before.bytes) }
            throw error
        }
    }
}

extension Failure {
    fileprivate static func foundedByHand(line: Int) -> Failure {
        .usage(
            .badCharterEdit,
            nl: "kader.yml:\(line): de regel `founded` schrijft u niet zelf. Haal hem weg, leg de rest vast met "
                + "`kader record kader`, en sluit de inrichting af met `kader found`.",
            en: "kader.yml:\(line): the line `founded` is not written by hand. Take it out, record the rest with "
                + "`kader record kader`, and end the set-up with `kader found`.")
    }
}
