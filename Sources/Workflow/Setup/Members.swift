public import Dossier
import Git
import Review

/// What became of a change to `kader.yml`: on `main` during the set-up, a proposal of its own afterwards.
public struct CharterChange: Sendable {
    /// The commit, in hexadecimal.
    public let commit: String
    /// The proposal; nil where it stands on `main` already.
    public let proposal: ProposalIDText?
    /// What to watch out for.
    public internal(set) var remarks: [Phrase] = []
    /// Where it has arrived.
    public let delivery: Delivery

    /// A proposal's name.
    public typealias ProposalIDText = String
}

extension Workspace {
    /// Adds a member to the list, or keys and capacities to a member that there is.
    ///
    /// - Parameter keys: each a public key as OpenSSH writes it, or a file that holds one; never a private key.
    /// - Throws: a `Failure` where a rule refuses it, or something in it does not fit `kader.yml`.
    public func addMember(_ member: Member, keys: [String]) async throws -> CharterChange {
        var member = member
        member.keys = try keys.map { Member.Key(text: try Self.publicKey($0)) }
        return try await changeCharter(say(nl: "Voeg lid \(member.id) toe", en: "Add member \(member.id)")) { editor in
            guard editor.charter.member(member.id) != nil else { return try editor.add(member) }
            let adds = !member.keys.isEmpty || !member.capacities.isEmpty
            guard member.name.isEmpty, member.emails.isEmpty, member.bodies.isEmpty, adds else {
                throw Failure.memberExists(member.id)
            }
            for key in member.keys { try editor.add(key, to: member.id) }
            for held in member.capacities { try editor.add(held, to: member.id) }
        }
    }

    /// Ends a membership; the member stays on the list, so that their old signatures can be checked.
    ///
    /// - Throws: a `Failure` where there is no such member, or a rule refuses it.
    public func endMember(_ id: MemberID) async throws -> CharterChange {
        guard let member = charter.member(id) else { throw Failure.unknownMember(id) }
        if let ended = member.ended { throw Failure.endedAlready(id, ended) }
        let moment = try Clock.committer()
        return try await changeCharter(say(nl: "Beëindig lidmaatschap van \(id)", en: "End membership of \(id)")) {
            try $0.end(id, at: moment)
        }
    }

    /// Something of a member that ends while they stay one.
    public enum Ending: Sendable {
        /// They are no longer this.
        case capacity(Capacity)
        /// They no longer sign with this key: the key as OpenSSH writes it, or a file that holds it.
        case key(String)
        /// They no longer sit in this body.
        case seat(BodyID)
    }

    /// Ends a capacity or a key of a member; what they did with it before stays valid. A key ends at once, without a proposal,
    /// where the griffie or the member with another key asks for it; a griffie's also where two who approve changes of
    /// `kader.yml` do.
    ///
    /// - Throws: a `Failure` where the member has no such thing, or a rule refuses it.
    public func endMember(_ id: MemberID, _ ending: Ending) async throws -> CharterChange {
        guard charter.member(id) != nil else { throw Failure.unknownMember(id) }
        let moment = try Clock.committer()
        let subject: String
        switch ending {
        case .capacity(let capacity):
            subject = say(nl: "\(id) is niet langer \(capacity)", en: "\(id) is no longer \(capacity)")
        case .key: subject = say(nl: "Trek een sleutel van \(id) in", en: "Withdraw a key of \(id)")
        case .seat(let body):
            subject = say(nl: "\(id) zit niet langer in \(body)", en: "\(id) no longer sits in \(body)")
        }
        if case .key(let text) = ending, charter.founded != nil {
            return try await endKey(Self.publicKey(text), of: id, at: moment, subject)
        }
        return try await changeCharter(subject) { editor in
            switch ending {
            case .capacity(let capacity):
                guard try editor.end(capacity, of: id, at: moment) else { throw Failure.notHeld(capacity, by: id) }
            case .key(let key): try editor.endKey(Self.publicKey(key), of: id, at: moment)
            case .seat(let body):
                guard try editor.unseat(id, from: body) else { throw Failure.noSeat(in: body, of: id) }
            }
        }
    }

    /// Changes `kader.yml`: at once while the griffie sets up, together with what they edited in the folder; afterwards onto a
    /// proposal of their own.
    func changeCharter(
        _ subject: String, _ edit: @escaping (inout CharterEditor) throws -> Void
    ) async throws -> CharterChange {
        guard charter.founded == nil else { return try await proposeCharter(subject, edit) }
        return try await writing(Charter.path) {
            try await freshen()
            let (text, isEdited) = try charterInHand()
            var editor = try Self.editor(text)
            if isEdited { try checkSetUp(editor.charter, text) }
            try Self.apply(edit, to: &editor)
            let bytes = editor.bytes.withLineFeeds
            let result = try await showing(charter: isEdited ? bytes : nil) {
                try await carryOut(prepareRecord(ofCharter: bytes, subject))[0]
            }
            return CharterChange(
                commit: result.commit, proposal: nil, remarks: isEdited ? [.editsRecorded] : [],
                delivery: result.delivery)
        }
    }

    /// Onto my open proposal where there is one: its changes stay.
    private func proposeCharter(
        _ subject: String, _ edit: @escaping (inout CharterEditor) throws -> Void
    ) async throws -> CharterChange {
        var proposed = charter
        let change = { (text: [UInt8]) in
            var editor = try CharterEditor(text)
            try Self.apply(edit, to: &editor)
            proposed = editor.charter
            return editor.bytes
        }
        let result = try await draft(
            DocumentName(DocumentID.charter.text), from: .change(change), DraftDetails(message: subject))
        return CharterChange(
            commit: result.commit, proposal: result.proposal?.description,
            remarks: result.remarks + [try stranded(by: proposed)].compactMap { $0 },
            delivery: result.delivery)
    }

    /// Reads the `kader.yml` that somebody has in hand: what is wrong in it they can mend, by file and line.
    private static func editor(_ text: [UInt8]) throws -> CharterEditor {
        do {
            return try CharterEditor(text)
        } catch {
            throw Failure.problems(error.problems)
        }
    }

    /// Makes an edit. What does not fit `kader.yml` was asked for wrongly: the file itself is not damaged.
    static func apply(
        _ edit: (inout CharterEditor) throws -> Void, to editor: inout CharterEditor
    ) throws {
        do {
            try edit(&editor)
        } catch let error as CharterError {
            throw Failure.usage(.badCharterEdit, nl: error.text(in: .nl), en: error.text(in: .en))
        }
    }

    /// The public key that `text` is or, where it is a path, holds.
    ///
    /// - Throws: a `Failure` of usage where there is none, or a private key.
    static func publicKey(_ text: String) throws -> String {
        if let key = SSHPublicKey(text: text) { return key.text }
        // The key itself must not come back on the screen.
        guard !text.contains("PRIVATE KEY") else { throw Failure.privateKey("--key") }
        let path = Files.resolve(text, from: ".")
        guard Files.exists(path) else { throw Failure.noPublicKey(text) }
        let content = String(decoding: try Files.read(path, limit: 65_536), as: UTF8.self)
        guard !content.contains("PRIVATE KEY") else { throw Failure.privateKey(text) }
        guard let key = SSHPublicKey(text: content) else { throw Failure.noPublicKey(text) }
        return key.text
    }
}

extension Phrase {
    fileprivate static let editsRecorded = Phrase(
        nl: "Wat u in kader.yml had aangepast, is meteen mee vastgelegd.",
        en: "What you had edited in kader.yml was recorded with it.")
}

extension Failure {
    fileprivate static func memberExists(_ id: MemberID) -> Failure {
        .usage(
            .memberExists,
            nl:
                "\(id) is al lid. Wijzig wat er van \(id) bekend is met `kader member change \(id)`.",
            en:
                "\(id) is a member already. Change what is known of \(id) with `kader member change \(id)`."
        )
    }

    static func endedAlready(_ id: MemberID, _ moment: Moment) -> Failure {
        .usage(
            .endedAlready, nl: "Het lidmaatschap van \(id) is al beëindigd, op \(moment.date).",
            en: "The membership of \(id) has ended already, on \(moment.date).")
    }

    fileprivate static func notHeld(_ capacity: Capacity, by id: MemberID) -> Failure {
        .usage(
            .notHeld, nl: "\(id) is geen \(capacity), of is dat al niet meer. Zie `kader member list`.",
            en: "\(id) is not \(capacity), or no longer. See `kader member list`.")
    }

    fileprivate static func noSeat(in body: BodyID, of id: MemberID) -> Failure {
        .usage(
            .notHeld, nl: "\(id) zit niet in \(body). Zie `kader member list`.",
            en: "\(id) does not sit in \(body). See `kader member list`.")
    }

    fileprivate static func privateKey(_ path: String) -> Failure {
        .usage(
            .privateKey,
            nl: "\(path) is een geheime sleutel; die hoort nooit in een dossier. Geef het bestand dat eindigt op .pub.",
            en: "\(path) is a private key, which never belongs in a dossier. Give the file that ends in .pub.")
    }

    fileprivate static func noPublicKey(_ text: String) -> Failure {
        .usage(
            .noPublicKey,
            nl: "“\(text.prefix(60))” is geen openbare sleutel. Vraag het lid om de regel van `kader join`.",
            en: "“\(text.prefix(60))” is no public key. Ask the member for the line of `kader join`.")
    }
}
