import Dossier
import Review

// What some set of acts amounts to.
extension Oracle {
    /// The text that the drafts among `seen` left; nil where two stand side by side.
    func text(_ seen: Acts) -> TextDigest? {
        for index in acts.indices where (drafts & seen).has(index) {
            if (past[index] | .only(index)).hasAll(of: drafts & seen) { return acts[index].text }
        }
        return nil
    }

    /// Rule `content`: whether an act judged the text that `seen` leaves, and every draft came before it.
    func isFresh(_ index: Int, _ seen: Acts) -> Bool {
        guard past[index].hasAll(of: drafts & seen), let text = text(seen) else { return false }
        return statement(index)?.texts[setting.document] == text
    }

    /// Whether a proposer has asked for review of the text as it stands.
    func isProposed(_ seen: Acts) -> Bool {
        allowed(.propose, seen).contains { index in
            isFresh(index, seen) && isByProposer(index, seen)
        }
    }

    /// The acts among `seen` that ended the proposal, in order.
    private func ends(_ seen: Acts) -> [Int] { (allowed(.withdraw, seen) + allowed(.reject, seen)).sorted() }

    /// Whether somebody, knowing of that end, drafted again.
    private func isReopened(_ end: Int, _ seen: Acts) -> Bool {
        acts.indices.contains { (drafts & seen).has($0) && broken[$0].isEmpty && past[$0].has(end) }
    }

    /// Whether it ended once and was opened again.
    var isReopened: Bool { ends(all).contains { isReopened($0, all) } }

    /// The end of the proposal after which nobody drafted; nil where it is open.
    func end(_ seen: Acts) -> Int? { ends(seen).first { !isReopened($0, seen) } }

    func isClosed(_ seen: Acts) -> Bool { end(seen) != nil }

    /// Whether the person who asked for something has taken it back.
    private func isTakenBack(_ index: Int, _ seen: Acts) -> Bool {
        allowed(.resolve, seen).contains { resolve in
            statement(resolve)?.resolves == acts[index].id
                && actors[resolve]?.member.id == actors[index]?.member.id
        }
    }

    /// The verdict of each reviewer that stands, of those not given before an end that is past: the last, and of several side by side the heaviest that is not taken back.
    func standing(_ seen: Acts) -> [Int] {
        let over = ends(seen).filter { isReopened($0, seen) }
        let reviews = allowed(.review, seen).filter { review in !over.contains { past[$0].has(review) } }
        var result: [Int] = []
        for member in people {
            let own = reviews.filter { actors[$0]?.member.id == member }
            let last = own.filter { one in !own.contains { past[$0].has(one) } }
            var best: Int?
            for index in last {
                guard let other = best else {
                    best = index
                    continue
                }
                if weight(index, seen) > weight(other, seen) { best = index }
            }
            if let best { result.append(best) }
        }
        return result.sorted()
    }

    private func weight(_ index: Int, _ seen: Acts) -> Int {
        let verdict = statement(index)?.verdict
        let asked = isTakenBack(index, seen) ? 0 : verdict == .hold ? 2 : verdict == .object ? 1 : 0
        return asked * 2 + (verdict != .hold && isFresh(index, seen) ? 1 : 0)
    }

    /// The objections or the holds that nobody took back, on this text or an earlier one; a hold by one who has left, and
    /// so cannot lift it, is no more than an objection.
    func open(_ verdict: Verdict, _ seen: Acts, by view: View) -> [Int] {
        standing(seen).filter { index in
            guard let given = statement(index)?.verdict, given != .agree, let member = actors[index]?.member,
                !isTakenBack(index, seen), !isByProposer(index, seen)
            else { return false }
            return (given == .hold && view.canAct(member.id) ? .hold : .object) == verdict
        }
    }

    private func isByProposer(_ index: Int, _ seen: Acts) -> Bool {
        actors[index].map { isProposer($0.member.id, seen) } ?? false
    }

    /// The reviews that count: one of each person, on this text, by someone who did not write it, in a capacity that the
    /// policy asked calls upon; a hold is none.
    func countedReviews(_ seen: Acts, by view: View) -> [Int] {
        standing(seen).filter { index in
            guard let actor = actors[index], view.mandate(.review, covered: actor.member, actor.capacity) else {
                return false
            }
            return statement(index)?.verdict != .hold && isFresh(index, seen) && !isByProposer(index, seen)
        }
    }

    /// The approvals that count: one of each person or body, on this text, after the reviews, with every objection passed
    /// over that is open, by someone without another hat, and by persons or bodies as the policy asked has it.
    func countedApprovals(_ seen: Acts, by view: View) -> [Int] {
        guard open(.hold, seen, by: view).isEmpty, missingReviews(seen, by: view).isEmpty else { return [] }
        let objections = open(.object, seen, by: view).map { acts[$0].id }
        let collectives = view.collectives
        var result: [Int] = []
        for index in allowed(.approve, seen) where isFresh(index, seen) && !isTakenBack(index, seen) {
            guard let statement = statement(index), let actor = actors[index] else { continue }
            let hat: Hat = statement.body == nil ? .approver : .recorder
            let isRepeated = result.contains { other in
                if let body = statement.body { return self.statement(other)?.body == body }
                return self.statement(other)?.body == nil && actors[other]?.member.id == actor.member.id
            }
            if let body = statement.body {
                guard collectives.contains(view.renamed(body)) else { continue }
            } else {
                guard collectives.isEmpty, view.mandate(.approve, covered: actor.member, actor.capacity) else {
                    continue
                }
            }
            if objections.allSatisfy(statement.despite.contains), !isRepeated,
                !isKept(actor.member.id, from: hat, seen)
            {
                result.append(index)
            }
        }
        return result
    }

    /// What a quorum lacks by this view, as the group's name with a number.
    func missing(_ act: MandatedAct, _ counted: [Int], by view: View) -> [String] {
        let mandate = view.mandates[act] ?? Mandate(quorum: 1)
        let groups = view.groups(act)
        let counted = voices(counted, mandate.per, by: view)
        guard !groups.isEmpty else {
            let lacking = mandate.quorum - counted.count
            return lacking > 0 ? ["\(act.rawValue) \(lacking)"] : []
        }
        return groups.compactMap { group in
            let lacking = mandate.quorum - counted.filter { $0 == group }.count
            return lacking > 0 ? "\(act.rawValue) \(lacking) \(group)" : nil
        }
    }

    /// The group in which each verdict counts: for a body its municipality, for a person that of the capacity or the fractie.
    /// A body that others went up in has decided when it did itself, or all of them did.
    private func voices(_ counted: [Int], _ per: Mandate.Grouping?, by view: View) -> [String?] {
        var voices: [String?] = []
        var bodies: [BodyID] = []
        for index in counted {
            guard let actor = actors[index], let statement = statement(index) else { continue }
            if statement.action == .approve, let body = statement.body {
                bodies.append(body)
            } else {
                voices.append(
                    per == .municipality ? view.renamed(actor.capacity.place).text : actor.member.fractie)
            }
        }
        var heard: [BodyID] = []
        for body in bodies.map(view.renamed) where !heard.contains(body) {
            let gone = Names.municipalities.filter { view.renamed($0) == body.place && $0 != body.place }
            guard bodies.contains(body) || gone.allSatisfy({ bodies.contains(BodyID(body, of: $0)) }) else { continue }
            heard.append(body)
            voices.append(per == .municipality ? body.place?.text : nil)
        }
        return voices
    }

    func missingReviews(_ seen: Acts, by view: View) -> [String] {
        missing(.review, countedReviews(seen, by: view), by: view)
    }

    func missingApprovals(_ seen: Acts, by view: View) -> [String] {
        missing(.approve, countedApprovals(seen, by: view), by: view)
    }

    /// Whether an act that was not allowed changed the text.
    var isTainted: Bool { acts.indices.contains { drafts.has($0) && !broken[$0].isEmpty } }

    /// How far all acts have brought the proposal.
    var state: Proposal.State {
        if let end = end(all) {
            return statement(end)?.action == .withdraw ? .withdrawn : .rejected
        }
        if !open(.hold, all, by: present).isEmpty { return .held }
        let judgesOwn = people.contains { member in
            let hats = hats(member, all)
            return hats.contains(.proposer) && hats.contains { $0 != .proposer }
        }
        guard !isTainted, !judgesOwn, isProposed(all) else { return .draft }
        guard missingReviews(all, by: present).isEmpty else { return .proposed }
        return missingApprovals(all, by: present).isEmpty ? .approved : .reviewed
    }
}
