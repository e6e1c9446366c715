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

    func isClosed(_ seen: Acts) -> Bool { !(allowed(.withdraw, seen) + allowed(.reject, seen)).isEmpty }

    /// Whether the person who asked for something has taken it back.
    private func isTakenBack(_ index: Int, _ seen: Acts) -> Bool {
        allowed(.resolve, seen).contains { resolve in
            statement(resolve)?.resolves == acts[index].id
                && actors[resolve]?.member.id == actors[index]?.member.id
        }
    }

    /// The verdict of each reviewer that stands: the last, and of several side by side the heaviest that is not taken back.
    func standing(_ seen: Acts) -> [Int] {
        let reviews = allowed(.review, seen)
        var result: [Int] = []
        for member in setting.charter.members {
            let own = reviews.filter { actors[$0]?.member.id == member.id }
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
    func open(_ verdict: Verdict, _ seen: Acts) -> [Int] {
        standing(seen).filter { index in
            guard let given = statement(index)?.verdict, given != .agree, let member = actors[index]?.member,
                !isTakenBack(index, seen), !isByProposer(index, seen)
            else { return false }
            return (given == .hold && canAct(member) ? .hold : .object) == verdict
        }
    }

    private func canAct(_ member: Member) -> Bool {
        (member.ended.map { setting.now.seconds < $0.seconds } ?? true)
            && member.capacities.contains { isWithin($0.period, setting.now) }
    }

    private func isByProposer(_ index: Int, _ seen: Acts) -> Bool {
        actors[index].map { isProposer($0.member.id, seen) } ?? false
    }

    /// The reviews that count: one of each person, on this text, by someone who did not write it; a hold is none.
    func countedReviews(_ seen: Acts) -> [Int] {
        standing(seen).filter { index in
            statement(index)?.verdict != .hold && isFresh(index, seen) && !isByProposer(index, seen)
        }
    }

    /// The approvals that count: one of each person or body, on this text, after the reviews, with every objection passed
    /// over that is open, by someone without another hat.
    func countedApprovals(_ seen: Acts) -> [Int] {
        guard open(.hold, seen).isEmpty, missingReviews(seen).isEmpty else { return [] }
        let objections = open(.object, seen).map { acts[$0].id }
        var result: [Int] = []
        for index in allowed(.approve, seen) where isFresh(index, seen) {
            guard let statement = statement(index), let actor = actors[index] else { continue }
            let hat: Hat = statement.body == nil ? .approver : .recorder
            let isRepeated = result.contains { other in
                if let body = statement.body { return self.statement(other)?.body == body }
                return self.statement(other)?.body == nil && actors[other]?.member.id == actor.member.id
            }
            if objections.allSatisfy(statement.despite.contains), !isRepeated,
                !isKept(actor.member.id, from: hat, seen)
            {
                result.append(index)
            }
        }
        return result
    }

    /// What a quorum lacks, as the group's name with a number.
    func missing(_ act: MandatedAct, _ counted: [Int]) -> [String] {
        let mandate = setting.kind.mandates[act] ?? Mandate(quorum: 1)
        var groups: [String] = []
        switch mandate.per {
        case nil: break
        case .municipality: groups = setting.charter.municipalities.ids.map(\.text)
        case .fractie:
            for member in setting.charter.members {
                guard let fractie = member.fractie, !groups.contains(fractie),
                    member.ended.map({ setting.now.seconds < $0.seconds }) ?? true,
                    member.capacities.contains(where: {
                        isWithin($0.period, setting.now) && self.mandate(act, covers: member, $0.capacity)
                    })
                else { continue }
                groups.append(fractie)
            }
        }
        guard !groups.isEmpty else {
            let lacking = mandate.quorum - counted.count
            return lacking > 0 ? ["\(act.rawValue) \(lacking)"] : []
        }
        return groups.sorted().compactMap { group in
            let lacking = mandate.quorum - counted.filter { self.group($0, mandate.per) == group }.count
            return lacking > 0 ? "\(act.rawValue) \(lacking) \(group)" : nil
        }
    }

    /// The group in which a verdict counts: for a body its municipality, for a person that of the capacity or the fractie.
    private func group(_ index: Int, _ per: Mandate.Grouping?) -> String? {
        if let statement = statement(index), statement.action == .approve, let body = statement.body {
            return per == .municipality ? body.place?.text : nil
        }
        guard let actor = actors[index] else { return nil }
        return per == .municipality ? actor.capacity.place.text : actor.member.fractie
    }

    func missingReviews(_ seen: Acts) -> [String] { missing(.review, countedReviews(seen)) }

    func missingApprovals(_ seen: Acts) -> [String] { missing(.approve, countedApprovals(seen)) }

    /// Whether an act that was not allowed changed the text.
    var isTainted: Bool { acts.indices.contains { drafts.has($0) && !broken[$0].isEmpty } }

    /// How far all acts have brought the proposal.
    var state: Proposal.State {
        if let end = acts.indices.first(where: {
            allowed(.withdraw, all).contains($0) || allowed(.reject, all).contains($0)
        }) {
            return statement(end)?.action == .withdraw ? .withdrawn : .rejected
        }
        if !open(.hold, all).isEmpty { return .held }
        let judgesOwn = setting.charter.members.contains { member in
            let hats = hats(member.id, all)
            return hats.contains(.proposer) && hats.contains { $0 != .proposer }
        }
        guard !isTainted, !judgesOwn, isProposed(all) else { return .draft }
        guard missingReviews(all).isEmpty else { return .proposed }
        return missingApprovals(all).isEmpty ? .approved : .reviewed
    }
}
