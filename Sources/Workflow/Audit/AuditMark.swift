import Dossier
import Git
import Review

/// The tag with which an earlier audit ended: what its history holds is taken as it is.
struct AuditMark: Sendable {
    /// What stands on it.
    let reference: DossierReference
    /// Its place on `main`'s own line.
    let place: Int
    /// For a session, where each branch stood.
    let tips: [String: ObjectID]

    /// Tells whether nothing has happened on a branch since.
    func holds(_ branch: Reference) -> Bool { tips[branch.name] == branch.target }
}

extension AuditPlan {
    /// The mark that `name` means: `approved/A/3`, `session/2018-09-12`, or the whole name of such a reference.
    ///
    /// - Parameter reader: stands at `main` as it is.
    /// - Throws: a `Failure` where there is no such tag, or it does not hold by the rules of today.
    func mark(named name: String, _ reader: DossierReader) throws -> AuditMark {
        let full = name.hasPrefix("refs/") ? name : "refs/tags/\(name)"
        guard let reference = DossierReference(full), let place = tags.firstIndex(where: { $0.reference == reference })
        else { throw Failure.unknownMark(name) }
        let tag = tags[place]
        let refusal = try reader.judge(
            tag: reference, at: tag.target, main: tip, previous: tag.previous, isSecond: tag.isSecond, proposal: nil)
        if let refusal { throw Failure.badMark(reference.shortTag, refusal.reason) }
        guard let commit = tag.commit, let start = lineage.placeOnLine(of: commit) else {
            throw Failure.badMark(
                reference.shortTag,
                Phrase(nl: "main komt er niet langs.", en: "main does not pass it."))
        }
        var tips: [String: ObjectID] = [:]
        if case .session = reference {
            for branch in BranchList.tips(in: try reader.repository.tag(tag.target).message) {
                tips[branch.name] = branch.tip
            }
        }
        return AuditMark(reference: reference, place: start, tips: tips)
    }

    /// Leaves out what `mark` holds: an earlier audit has judged it.
    mutating func begin(after mark: AuditMark, _ repository: Repository) throws {
        self.mark = mark
        let all = proposals.count
        proposals.removeAll { mark.holds($0.reference) }
        skippedProposals = all - proposals.count
        let later = try repository.history(
            from: [tip], hiding: [lineage.line[mark.place]], firstParentOnly: false, limit: nil)
        overview.lineage?.later = Set(later)
    }

    /// The places on `main`'s own line that are judged.
    var places: Range<Int> { (mark.map { $0.place + 1 } ?? 0)..<lineage.line.count }

    /// Tells whether the tag at `place` stands in what the mark holds.
    func isBeforeMark(_ place: Int) -> Bool {
        guard let mark, let commit = tags[place].commit, let found = lineage.placeOnLine(of: commit) else {
            return false
        }
        return found <= mark.place
    }

    /// The sessions whose snapshots are looked at: those after the mark, and the last one before it.
    var snapshots: [Int] {
        let sessions = tags.indices.filter { place in
            guard case .session = tags[place].reference else { return false }
            return true
        }
        let last = sessions.filter { isBeforeMark($0) }.max { place(ofTag: $0) < place(ofTag: $1) }
        return sessions.filter { !isBeforeMark($0) || $0 == last }
    }

    private func place(ofTag place: Int) -> Int { tags[place].commit.flatMap { lineage.place(of: $0) } ?? -1 }

    /// Those of the tags at `places`, all before the mark, that do not stand where their names say, as one that was hung
    /// there later: they are to be judged in full. No signature is checked for it.
    func misplaced(tags places: [Int]) throws -> [Int] {
        let repository = try Repository.opened(at: directory, orElse: .noDossier(directory))
        return places.filter { place in
            guard !tags[place].isSecond, let commit = tags[place].commit else { return true }
            switch tags[place].reference {
            case .approved(let id, let number):
                guard number == tags[place].previous + 1 else { return true }
                let statement = (try? repository.commit(commit)).map { ActReader.statement($0.message) }
                guard case .success(let read)? = statement, read.action == .tag, read.documents == [id] else {
                    return true
                }
                return false
            default: return false
            }
        }
    }

    /// The adoptions before the mark whose tag is gone, each with its document.
    func untagged() throws -> [(commit: ObjectID, document: DocumentID)] {
        guard let mark else { return [] }
        let repository = try Repository.opened(at: directory, orElse: .noDossier(directory))
        return lineage.line[...mark.place].compactMap { id in
            guard versions[id] == nil, let commit = try? repository.commit(id), commit.parents.count == 2,
                case .success(let statement) = ActReader.statement(commit.message), statement.action == .tag,
                let document = statement.documents.first
            else { return nil }
            return (id, document)
        }
    }
}

extension Failure {
    fileprivate static func unknownMark(_ name: String) -> Failure {
        .usage(
            .unknownMark,
            nl:
                "Er is geen label \(name) van een vastgestelde versie of een bijeenkomst. Noem er een zoals approved/A/1 "
                + "of session/2018-09-12; `git tag` somt ze op.",
            en: "There is no tag \(name) of an adopted version or a session. Name one such as approved/A/1 or "
                + "session/2018-09-12; `git tag` lists them.")
    }

    fileprivate static func badMark(_ tag: String, _ why: Phrase) -> Failure {
        Failure(
            .damaged, .badMark,
            nl: "Vanaf \(tag) kan niet worden nagekeken: \(why.nl) Kijk met `kader verify` het hele dossier na.",
            en: "Nothing can be audited since \(tag): \(why.en) Audit the whole dossier with `kader verify`.")
    }
}
