import Dossier
import Git
import Review

// What held at other moments: the policies that acts name.
extension DossierReader {
    /// The name that acts made here and now bear of the policy that they are made under.
    var policyName: ActID { ActID(main.id.hex) }

    /// The place on `main`'s own line of the commit `id`; nil where that line, up to where this stands, does not pass it.
    func placeOnLine(of id: ObjectID) throws -> Int? {
        if let lineage = overview?.lineage, let end = lineage.placeOnLine(of: main.id) {
            return lineage.placeOnLine(of: id).flatMap { $0 <= end ? $0 : nil }
        }
        if let place = try line.place(of: id), let end = try line.place(of: main.id) {
            return place <= end ? place : nil
        }
        // This stands where the line that is known does not pass.
        guard try line.place(of: main.id) == nil else { return nil }
        line = MainLine(to: main.id, in: repository)
        return try line.place(of: id)
    }

    /// What `kader.yml` said at the commit `id` of `main`'s own line; nil where it is none, or had no readable `kader.yml`.
    func charter(at id: ObjectID) throws -> Charter? {
        if id == main.id { return charter }
        guard try placeOnLine(of: id) != nil else { return nil }
        return try charter(in: repository.commit(id))
    }

    /// The policies that `acts`, all on the document at `place`, name or stand on.
    func policies(of acts: [Act], at place: Place) throws -> [ActID: Policy] {
        var sessions: [ActID: Set<DocumentID>] = [:]
        var deciding: Set<ActID> = []
        for base in acts.compactMap(\.base) { sessions[base] = [] }
        for act in acts {
            guard let main = act.main else { continue }
            let statement = try? act.statement.get()
            sessions[main, default: []].formUnion(statement?.session.map { [$0] } ?? [])
            if let statement, [.approve, .reject].contains(statement.action) { deciding.insert(main) }
        }
        var policies: [ActID: Policy] = [:]
        for (name, named) in sessions {
            policies[name] = try policy(name, at: place, sessions: named, isDeciding: deciding.contains(name))
        }
        return policies
    }

    /// The policy of the commit `name`, for the document at `place`; nil where `main`'s own line does not pass it.
    ///
    /// - Parameters:
    ///   - named: the sessions that acts under it name.
    ///   - isDeciding: acts under it decide, so that it matters who sat in which session then.
    func policy(
        _ name: ActID, at place: Place, sessions named: Set<DocumentID>, isDeciding: Bool
    ) throws -> Policy? {
        guard let id = ObjectID(hex: name.text), let number = try placeOnLine(of: id) else { return nil }
        let commit = id == main.id ? main : try lineCommits.commit(id)
        guard let charter = try id == main.id ? charter : charter(in: commit) else { return nil }
        var sessions: [DocumentID: SessionRecord] = [:]
        for session in isDeciding ? try openSessions(in: commit.tree, charter) : [] { sessions[session.id] = session }
        for session in named { sessions[session] = try self.session(session, in: commit.tree, charter) }
        let kind = charter.kind(place.kind.id) ?? place.path.string.flatMap { charter.document(at: $0)?.kind }
        return Policy(
            charter: charter, kind: kind, sessions: sessions, place: number, moment: Moment(commit.committer))
    }

    /// The member who has the address `email` by the policy of `id` or, where that is none or knows nobody, by today's.
    ///
    /// An address stays its owner's for ever, so that no two answers contradict each other.
    func member(email: String, at id: ObjectID?) throws -> MemberID? {
        if let found = charter.member(email: email) { return found.id }
        return try id.flatMap { try charter(at: $0)?.member(email: email)?.id }
    }

    /// When something is done that stands on `parents`: now or, where a clock was fast, at their latest date or that of `main`.
    ///
    /// A slow clock harms nobody so.
    func moment(on parents: [Commit]) throws -> Moment {
        let latest = (parents + [main]).map { Moment($0.committer) }.max()
        let now = try Clock.committer()
        return latest.map { max($0, now) } ?? now
    }

    /// The setting for acts that are about no one document.
    ///
    /// - Parameter isDeciding: they decide, so that it matters who sits in which session.
    func charterSetting(isDeciding: Bool = false) throws -> Setting {
        guard let kind = charter.kind(.charter) else { throw Failure.noDossier(directory) }
        let open = isDeciding ? try openSessions().map { ($0.id, $0) } : []
        return Setting(
            charter: charter, document: .charter, kind: kind, sessions: Dictionary(uniqueKeysWithValues: open),
            now: try Clock.committer())
    }

    /// Lets the rulebook know the policy of now, and the session that an act about to be made belongs to.
    func take(_ id: DocumentID?, into setting: inout Setting, at place: Place) throws {
        if let id, setting.sessions[id] == nil { setting.sessions[id] = try session(id) }
        let named = setting.policies?[policyName]?.sessions.keys.map { $0 } ?? []
        setting.policies?[policyName] = try policy(
            policyName, at: place, sessions: Set(named + [id].compactMap { $0 }), isDeciding: true)
    }
}
