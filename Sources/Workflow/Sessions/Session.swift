public import Dossier
import Git
import Review
public import Summary

/// What opening or closing a session did.
public struct SessionResult: Sendable {
    /// The record as it stands now.
    public let record: SessionRecord
    /// The commit on `main`, in hexadecimal.
    public let commit: String
    /// The tag, where the session was closed.
    public let tag: String?
    /// The files that were written.
    public let files: [String]
    /// Where it has arrived.
    public let delivery: Delivery
}

extension Workspace {
    /// Opens a session: notes its type, its chair and who sits there in which capacity. Other bodies may meet at the same time.
    ///
    /// What this body expected at the end of its previous session is taken over, to be met or not.
    /// - Throws: a `Failure` where this body meets already, a session has this id, somebody does not hold their capacity or
    ///   would sit twice, or a rule refuses it.
    public func openSession(
        _ id: DocumentID, type: SessionType, title: String?, body: BodyID?, chair: MemberID,
        present: [SessionRecord.Seat], guests: [String] = []
    ) async throws -> SessionResult {
        try await writing(id.text) {
            try await freshen()
            if let open = try openSessions().first(where: { $0.body == body }) { throw Failure.sessionIsOpen(open.id) }
            guard let kind = sessionKind, try session(id) == nil else { throw Failure.sessionExists(id) }
            // What `main` has under this id the rulebook sees; what is only proposed, it does not.
            guard try proposalNames(for: id).isEmpty else { throw Failure(.idTaken(id, by: id)) }
            let moment = try Clock.committer()
            guard charter.member(chair) != nil else { throw Failure.unknownMember(chair) }
            if let body, charter.body(body) == nil { throw Failure.unknownBody(body, known: charter.bodies.map(\.id)) }
            var seated: Set<MemberID> = []
            for seat in present {
                guard let member = charter.member(seat.member) else { throw Failure.unknownMember(seat.member) }
                guard member.capacities(at: moment).contains(seat.capacity) else {
                    throw Failure.seatNotHeld(seat, held: member.capacities(at: moment))
                }
                guard seated.insert(seat.member).inserted else { throw Failure(.twoSeats(member.name)) }
            }
            let previous = try sessions().map(\.record).last(of: body)
            let record = SessionRecord(
                id: id, type: type, title: title ?? "\(kind.name) \(id)", body: body, chair: chair, present: present,
                guests: guests.map(\.trimmingBlanks).filter { !$0.isEmpty }, opened: moment,
                earlier: previous?.expectations.map { SessionRecord.Expectation(text: $0) } ?? [])
            let done = try await carryOut(prepareOpening(record, kind))[0]
            return SessionResult(
                record: record, commit: done.commit, tag: nil, files: [kind.path.path(of: id)],
                delivery: done.delivery)
        }
    }

    func prepareOpening(_ record: SessionRecord, _ kind: Kind) throws -> Permitted {
        let blob = try repository.writeBlob(record.write(body: "", language: language))
        return try prepareRecord([RepositoryPath(kind.path.path(of: record.id)): .put(blob, .blob)]) { capacity in
            Statement(
                action: .sessionOpen, documents: [record.id], capacity: capacity, session: record.id,
                prose: say(nl: "Open bijeenkomst \(record.id)", en: "Open session \(record.id)"))
        }
    }

    /// What is noted when a session closes.
    public struct Closing: Sendable {
        /// What is expected of the next session.
        public var expectations: [String]
        /// It was asked, and nothing is expected.
        public var noExpectations: Bool
        /// What was decided.
        public var decisions: [String]
        /// The numbers, from 1, of earlier expectations that were met.
        public var met: [Int]
        /// The numbers, from 1, of those that were not.
        public var unmet: [Int]
        /// The minutes, in Markdown.
        public var minutes: String?

        /// Collects what is noted.
        public init(
            expectations: [String] = [], noExpectations: Bool = false, decisions: [String] = [], met: [Int] = [],
            unmet: [Int] = [], minutes: String? = nil
        ) {
            self.expectations = expectations
            self.noExpectations = noExpectations
            self.decisions = decisions
            self.met = met
            self.unmet = unmet
            self.minutes = minutes
        }
    }

    /// Closes the open session: notes what was decided and what is expected, writes the change summary beside the record, and
    /// tags the closing commit with a list of every branch tip.
    ///
    /// - Parameter render: the summary as Markdown, in the dossier's language.
    /// - Throws: a `Failure` where none is open, several are and none was stated, nothing is said of expectations, one is said
    ///   to be met and not met, or a rule refuses it.
    public func closeSession(
        _ closing: Closing, render: (ChangeSummary, Language) -> String
    ) async throws -> SessionResult {
        try await writing("bijeenkomst") {
            try await freshen()
            guard var record = try sessionMeant() else { throw Failure.noOpenSession }
            guard !closing.expectations.isEmpty || closing.noExpectations else { throw Failure.expectationsWanted }
            record.closed = try Clock.committer()
            record.expectations = closing.expectations
            record.decisions = closing.decisions
            if let number = closing.met.first(where: closing.unmet.contains) { throw Failure.markedTwice(number) }
            for (numbers, met) in [(closing.met, true), (closing.unmet, false)] {
                for number in numbers {
                    guard record.earlier.indices.contains(number - 1) else {
                        throw Failure.noExpectation(number, of: record.earlier.count)
                    }
                    record.earlier[number - 1].met = met
                }
            }
            let text = record.write(body: closing.minutes ?? "", language: language)
            return try await close(record, as: try repository.writeBlob(text), render: render)
        }
    }

    /// Commits the record of a session that closes, with its summary, and tags that.
    ///
    /// - Parameters:
    ///   - blob: the record as it is written.
    ///   - author: who closed it, and when, where that was done before.
    func close(
        _ record: SessionRecord, as blob: ObjectID, author: Person? = nil,
        render: (ChangeSummary, Language) -> String
    ) async throws -> SessionResult {
        guard let kind = sessionKind else { throw Failure.noOpenSession }
        let done = try await carryOut(prepareClosing(record, kind, as: blob, author: author, render: render))[0]
        return SessionResult(
            record: record, commit: done.commit, tag: DossierReference.session(record.id).shortTag,
            files: [kind.path.path(of: record.id), kind.path.summaryPath(of: record.id, language)],
            delivery: done.delivery)
    }

    func prepareClosing(
        _ record: SessionRecord, _ kind: Kind, as blob: ObjectID, author: Person? = nil,
        render: (ChangeSummary, Language) -> String
    ) throws -> Permitted {
        let id = record.id
        let summary = Array(render(try summary(nil, session: record), language).utf8)
        var permitted = try prepareRecord(
            [
                RepositoryPath(kind.path.path(of: id)): .put(blob, .blob),
                RepositoryPath(kind.path.summaryPath(of: id, language)): .put(try repository.writeBlob(summary), .blob),
            ], author: author,
            { capacity in
                Statement(
                    action: .sessionClose, documents: [id], capacity: capacity, session: id,
                    prose: say(nl: "Sluit bijeenkomst \(id)", en: "Close session \(id)"))
            },
            tagged: { commit, capacity in
                let statement = Statement(
                    action: .sessionClose, main: self.policyName, capacity: capacity, session: id,
                    prose: Statement.prose(
                        subject: self.say(nl: "Bijeenkomst \(id)", en: "Session \(id)"),
                        reason: BranchList.text(try self.branches(main: commit))))
                return (DossierReference.session(id), statement)
            })
        // Its tag lists them, so that none may have come or moved.
        try hold(sent: "refs/heads/proposal/", in: &permitted.prepared)
        return permitted
    }

    /// The branches of the dossier that its server has, with `main` at the commit that it is about to be at.
    ///
    /// What was not sent yet is left out: nobody else could find it.
    private func branches(main tip: ObjectID) throws -> [Reference] {
        [Reference(name: DossierReference.main.name, target: tip)] + (try sentBranches("refs/heads/proposal/"))
    }

    /// The open session that was stated or, without a word, the only one; nil where none is open.
    private func sessionMeant() throws -> SessionRecord? {
        let open = try openSessions()
        guard let stated = options.session else {
            guard open.count < 2 else { throw Failure.whichSession(open.map(\.id)) }
            return open.first
        }
        if let meant = open.first(where: { $0.id == stated }) { return meant }
        guard try session(stated) != nil else {
            throw Failure.unknownSession(stated, known: try sessionIDs().map(\.id))
        }
        throw Failure.sessionIsClosed(stated)
    }
}

extension PathPattern {
    /// Where the change summary stands, beside the record: `2018-09-12.samenvatting.md`. No document's id has a full stop.
    func summaryPath(of id: DocumentID, _ language: Language) -> String {
        let word = Phrase(nl: "samenvatting", en: "summary")(language)
        return folder + prefix + id.text + "." + word + suffix
    }
}

extension [SessionRecord] {
    /// The session that opened last.
    var latest: SessionRecord? { self.max { ($0.opened, $0.id) < ($1.opened, $1.id) } }

    /// The session of `body` that closed last; without a body, of the group as a whole.
    func last(of body: BodyID?) -> SessionRecord? { filter { $0.closed != nil && $0.body == body }.lastClosed }

    /// The session that closed last.
    var lastClosed: SessionRecord? {
        filter { $0.closed != nil }.max { left, right in
            (left.closed ?? left.opened, left.id) < (right.closed ?? right.opened, right.id)
        }
    }
}

extension Failure {
    fileprivate static func sessionIsOpen(_ id: DocumentID) -> Failure {
        .usage(
            .sessionIsOpen,
            nl: "Bijeenkomst \(id) van hetzelfde gremium is nog open. Sluit haar eerst met "
                + "`kader session close --session \(id)`.",
            en: "Session \(id) of the same body is still open. Close it first with "
                + "`kader session close --session \(id)`.")
    }

    fileprivate static func sessionIsClosed(_ id: DocumentID) -> Failure {
        .usage(
            .noOpenSession, nl: "Bijeenkomst \(id) is al gesloten. Bekijk haar met `kader session show \(id)`.",
            en: "Session \(id) is closed already. See it with `kader session show \(id)`.")
    }

    fileprivate static func markedTwice(_ number: Int) -> Failure {
        .usage(
            .markedTwice,
            nl: "Verwachting \(number) kan niet zowel uitgekomen als niet uitgekomen zijn. "
                + "Noem haar bij `--met` of bij `--unmet`, of bij geen van beide als ze niet is besproken.",
            en: "Expectation \(number) cannot be both met and not met. "
                + "Name it with `--met` or with `--unmet`, or with neither where it was not discussed.")
    }

    fileprivate static func sessionExists(_ id: DocumentID) -> Failure {
        .usage(.sessionExists, nl: "Er is al een bijeenkomst \(id).", en: "There is a session \(id) already.")
    }

    static let noOpenSession = Failure.usage(
        .noOpenSession, nl: "Er is geen bijeenkomst open. Open er een met `kader session open`.",
        en: "No session is open. Open one with `kader session open`.")

    fileprivate static let expectationsWanted = Failure.usage(
        .expectationsWanted,
        nl: "Wat verwacht de groep van de volgende bijeenkomst? Noem het met `--expect \"…\"` (mag vaker), "
            + "of zeg met `--no-expectations` dat er niets is.",
        en: "What does the group expect of the next session? State it with `--expect \"…\"` (repeatable), "
            + "or say with `--no-expectations` that there is nothing.")

    fileprivate static func noExpectation(_ number: Int, of count: Int) -> Failure {
        .usage(
            .noExpectation, nl: "Er is geen verwachting \(number); er zijn er \(count).",
            en: "There is no expectation \(number); there are \(count).")
    }

    fileprivate static func unknownBody(_ id: BodyID, known: [BodyID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            .unknownBody, nl: "Er is geen gremium \(id). Er zijn: \(list).",
            en: "There is no body \(id). There are: \(list).")
    }

    fileprivate static func seatNotHeld(_ seat: SessionRecord.Seat, held: [Capacity]) -> Failure {
        let list = held.map(\.text).joined(separator: ", ")
        return .usage(
            .seatNotHeld,
            nl: "\(seat.member) is geen \(seat.capacity), maar \(held.isEmpty ? "heeft nu geen hoedanigheid" : list).",
            en: "\(seat.member) is not \(seat.capacity), but \(held.isEmpty ? "has no capacity now" : list).")
    }
}
