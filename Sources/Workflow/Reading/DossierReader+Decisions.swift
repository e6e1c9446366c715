import Content
import Dossier
import Git
import Review
import Summary

/// What a body decided on a document.
struct Decision {
    /// The body; that of one municipality where each has one.
    let body: BodyID
    /// The verdict by which it is on record; of a body whose members decide each for themselves, the last that was needed.
    let verdict: CastVerdict
    /// The version that was adopted by it; nil while none was.
    let version: Int?
    /// Whether the text has changed since.
    let isOvertaken: Bool

    /// The decision as registers tell it.
    var recorded: Recorded {
        let isRejection = verdict.verdict == Action.reject.rawValue
        let reason = verdict.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        let details: [Phrase?] = [
            version.map { .version($0) }, verdict.votes.map { .votes($0) }, verdict.decision.map { .said($0) },
            reason.isEmpty ? nil : .said(reason),
        ]
        return Recorded(
            body, on: verdict.decided.date, isOvertaken ? .overtaken : isRejection ? .rejection : .approval,
            details: details.compactMap(\.self))
    }
}

extension DossierReader {
    /// What bodies decided last on a document, on its latest adopted version and on what was proposed since, in the order of
    /// the days.
    ///
    /// - Parameters:
    ///   - version: its latest adopted version; nil where there is none.
    ///   - end: the moment after which nothing counts; nil for now.
    /// - Complexity: linear in the acts on that version and on the proposals of the document.
    func decisions(on document: DocumentID, version: Int?, until end: Moment?) throws -> [Decision] {
        var found: [Decision] = []
        if let version, let tag = try repository.reference(DossierReference.approved(document, version).name),
            let branch = try adopted(document, version: version, by: repository.commit(repository.peeled(tag)))
        {
            found += decisions(on: branch, version: version, until: end)
        }
        for branch in try proposals(for: document) { found += decisions(on: branch, version: nil, until: end) }
        var last: [BodyID: Decision] = [:]
        for decision in found.sorted(by: { $0.verdict.decided < $1.verdict.decided }) { last[decision.body] = decision }
        return last.values.sorted { ($0.verdict.decided, $0.body) < ($1.verdict.decided, $1.body) }
    }

    private func decisions(on branch: ProposalBranch, version: Int?, until end: Moment?) -> [Decision] {
        let proposal = branch.proposal
        let verdicts = proposal.verdicts.filter { verdict in
            verdict.mandate == .approve && !verdict.isReplaced && end.map { verdict.moment <= $0 } ?? true
        }
        func decision(_ body: BodyID, _ verdict: CastVerdict) -> Decision {
            Decision(
                body: body, verdict: verdict, version: version,
                isOvertaken: verdict.isStale || verdict.verdict == Action.reject.rawValue && proposal.isOpen)
        }
        var found = verdicts.compactMap { verdict in verdict.body.map { decision($0, verdict) } }
        // Those who decide each for themselves have decided together once all who are needed have, or one turned it down.
        for body in branch.place.kind.mandates[.approve]?.bodies ?? [] where charter.body(body)?.collective == false {
            let own = verdicts.filter { $0.body == nil }
            let rejection = own.last { $0.verdict == Action.reject.rawValue }
            let isApproved = version != nil || proposal.state == .approved
            if let verdict = isApproved ? own.last(where: \.counts) : rejection {
                found.append(decision(body, verdict))
            }
        }
        return found
    }
}

extension Phrase {
    /// A version in words.
    static func version(_ number: Int) -> Phrase { Phrase(nl: "versie \(number)", en: "version \(number)") }
}
