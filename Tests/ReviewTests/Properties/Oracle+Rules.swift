import Dossier
import Review

extension Oracle {
    /// One rule, or one of the ways in which a rule is broken.
    struct Check: Sendable {
        let rule: Rule
        let breaks: @Sendable (Oracle, Deed) -> Bool

        init(_ rule: Rule, _ breaks: @escaping @Sendable (Oracle, Deed) -> Bool) {
            self.rule = rule
            self.breaks = breaks
        }
    }

    /// An act whose maker is believed, and what the maker had seen.
    struct Deed {
        let index: Int
        let act: Act
        let statement: Statement
        let actor: Actor
        /// The policy by which it is judged.
        let view: View
        let seen: Acts

        var action: Action { statement.action }
        var member: MemberID { actor.member.id }
        var isClerk: Bool { actor.capacity.role == .griffie || statement.body != nil }
        var mayDraft: Bool { action == .draft || action == .join }
        var session: SessionRecord? { statement.session.flatMap { view.sessions[$0] } }
        var decides: Bool { action == .approve || action == .reject }
    }

    /// The rules, each by itself.
    static let rules = policy + order

    /// What a policy says of what one person does, whatever else is on the proposal.
    static let policy: [Check] = [
        // Who may; and before the dossier is founded all may only write and remark.
        Check(.ownChange) { _, deed in
            deed.view.charter.founded == nil && ![.draft, .comment, .resolve, .withdraw, .join].contains(deed.action)
        },
        Check(.capacity) { oracle, deed in
            oracle.mandate(for: deed).map {
                !deed.view.mandate($0, covers: deed.actor.member, deed.actor.capacity)
            } ?? false
        },
        Check(.capacity) { _, deed in
            guard deed.decides, let body = deed.statement.body else { return false }
            return !deed.view.collectives.contains(body)
                || (body.place != nil && body.place != deed.actor.capacity.place)
        },
        Check(.interest) { _, deed in
            (deed.action == .review || (deed.decides && deed.statement.body == nil))
                && deed.view.hasInterest(deed.actor.member)
        },

        // A body decides as a whole and in public, and in an informal session nothing is approved.
        Check(.public) { _, deed in deed.decides && deed.statement.body == nil && !deed.view.collectives.isEmpty },
        Check(.public) { _, deed in deed.decides && deed.session?.type == .informeel },
        Check(.public) { _, deed in deed.decides && deed.view.sitsInformally(deed.member) },
        Check(.public) { _, deed in deed.decides && deed.statement.body != nil && deed.session == nil },
        Check(.public) { _, deed in
            guard deed.decides, let body = deed.statement.body, let met = deed.session?.body else {
                return false
            }
            return met != body && !(met.place == nil && met.name == body.name)
        },
        Check(.public) { _, deed in
            deed.decides && deed.statement.body != nil && (deed.statement.decision ?? "").isEmpty
        },
        Check(.public) { _, deed in
            guard deed.decides, deed.statement.body != nil, let votes = deed.statement.votes else { return false }
            return (votes.inFavour > votes.against) != (deed.action == .approve)
        },

        // In one session a person sits in one capacity, and the session is one that there is and that is going on; but the
        // griffie needs no seat, nor does who notes what a body decided, and they may do so afterwards.
        Check(.seat) { _, deed in deed.statement.session != nil && deed.session == nil },
        Check(.seat) { oracle, deed in
            guard let session = deed.session else { return false }
            return oracle.isBefore(session.opened, deed.act.moment)
                || (!deed.isClerk
                    && (session.closed.map { deed.act.moment.seconds > $0.seconds + 600 } ?? false))
        },
        Check(.seat) { _, deed in
            guard let session = deed.session, !deed.isClerk else { return false }
            return !session.present.contains { $0.member == deed.member }
        },
        Check(.seat) { _, deed in
            deed.session?.present.contains {
                $0.member == deed.member
                    && deed.view.renamed($0.capacity) != deed.view.renamed(deed.actor.capacity)
            } ?? false
        },
    ]

    /// What an act breaks on its proposal, given what its maker had seen.
    static let order: [Check] = [
        // A text can be written by one and committed by another; all else is said by the one who signs it.
        Check(.known) { oracle, deed in !oracle.drafts.has(deed.index) && !oracle.isByItself(deed.index) },

        // A proposal changes its own document, and `kader.yml` only where that is the document.
        Check(.exact) { _, deed in deed.act.strayPaths.contains { $0 != Charter.path } },
        Check(.ownChange) { _, deed in deed.act.strayPaths.contains(Charter.path) },

        // A verdict changes nothing, stands on one commit, and is on the bytes that are there.
        Check(.content) { _, deed in deed.act.text == nil },
        Check(.content) { oracle, deed in deed.statement.documents != [oracle.setting.document] },
        Check(.content) { oracle, deed in oracle.drafts.has(deed.index) && !deed.mayDraft },
        Check(.content) { _, deed in !deed.mayDraft && deed.act.parents.count != 1 },
        Check(.content) { oracle, deed in
            guard [.propose, .review, .approve].contains(deed.action) else { return false }
            let text = oracle.text(deed.seen)
            return text == nil || deed.statement.texts[oracle.setting.document] != text
        },

        // What belongs on `main`; nothing after the end but a draft; verdicts after the call for them; and of a remark only that there is one.
        Check(.order) { _, deed in
            [.tag, .record, .sessionOpen, .sessionClose, .share, .respond].contains(deed.action)
        },
        Check(.order) { oracle, deed in !deed.mayDraft && oracle.isClosed(deed.seen) },
        Check(.order) { oracle, deed in (deed.action == .review || deed.decides) && !oracle.isProposed(deed.seen) },
        Check(.order) { oracle, deed in deed.action == .resolve && oracle.remark(deed) == nil },

        // A call for review waits for what the kind waits for.
        Check(.needs) { oracle, deed in deed.action == .propose && oracle.setting.unmet[deed.act.id] != nil },

        // Whose it is to do.
        Check(.authorship) { oracle, deed in
            (deed.action == .propose || deed.action == .withdraw) && !oracle.isProposer(deed.member, deed.seen)
        },
        Check(.objection) { oracle, deed in
            guard deed.action == .resolve, let remark = oracle.remark(deed) else { return false }
            let isComment = oracle.actions[remark] == .comment
            return oracle.actors[remark]?.member.id != deed.member
                && !(isComment && oracle.isProposer(deed.member, deed.seen))
        },

        // One person, one hat; and whoever brings two lines together brings no one together with themselves.
        Check(.oneHat) { oracle, deed in
            if oracle.drafts.has(deed.index) {
                return oracle.makers[deed.index].contains { oracle.isKept($0, from: .proposer, deed.seen) }
            }
            switch deed.action {
            case .review: return oracle.isKept(deed.member, from: .reviewer, deed.seen)
            case .approve, .reject:
                let hat: Hat = deed.statement.body == nil ? .approver : .recorder
                return oracle.isKept(deed.member, from: hat, deed.seen)
            default: return false
            }
        },
        Check(.oneHat) { oracle, deed in
            guard oracle.parents(deed.index).count > 1 else { return false }
            return oracle.people.contains { oracle.wearsTwoHats($0, deed.seen) }
        },

        // The quorum of reviews comes before any approval, no hold is passed over, and no objection without a reason.
        Check(.quorum) { oracle, deed in
            deed.action == .approve && !oracle.missingReviews(deed.seen, by: deed.view).isEmpty
        },
        Check(.objection) { oracle, deed in
            deed.action == .approve && !oracle.open(.hold, deed.seen, by: deed.view).isEmpty
        },
        Check(.objection) { oracle, deed in
            let open = oracle.open(.object, deed.seen, by: deed.view).map { oracle.acts[$0].id }
            return deed.action == .approve && !open.isEmpty
                && (open.contains { !deed.statement.despite.contains($0) } || deed.statement.reason.isEmpty)
        },

    ]

    /// Whether an act bears the name of the one who signed it as its author.
    func isByItself(_ index: Int) -> Bool {
        actors[index].map { $0.member.emails.contains(acts[index].author.email) } ?? false
    }

    /// The mandate that an act needs; nil where any member may.
    private func mandate(for deed: Deed) -> MandatedAct? {
        if drafts.has(deed.index) { return deed.mayDraft ? .propose : nil }
        switch deed.action {
        case .propose: return .propose
        case .review: return .review
        case .approve, .reject: return deed.statement.body == nil ? .approve : .record
        default: return nil
        }
    }

    /// The review, approval or comment that an act resolves, which its maker must have seen.
    private func remark(_ deed: Deed) -> Int? {
        acts.indices.first { index in
            guard deed.seen.has(index), acts[index].id == deed.statement.resolves, !drafts.has(index),
                actors[index] != nil, acts[index].parents.count == 1, isByItself(index)
            else { return false }
            return actions[index] == .review || actions[index] == .approve || actions[index] == .comment
        }
    }
}

// Hats.
extension Oracle {
    /// Those whom a draft among `seen` makes proposers.
    func proposers(_ seen: Acts) -> [MemberID] {
        people.filter { isProposer($0, seen) }
    }

    func isProposer(_ member: MemberID, _ seen: Acts) -> Bool {
        for index in acts.indices where (seen & drafts).has(index) {
            if makers[index].contains(member) { return true }
        }
        return false
    }

    /// What the acts among `seen` made of a person, stale verdicts included.
    func hats(_ member: MemberID, _ seen: Acts) -> [Hat] {
        var hats: [Hat] = isProposer(member, seen) ? [.proposer] : []
        for index in acts.indices where (seen & ~drafts).has(index) && broken[index].isEmpty {
            guard actors[index]?.member.id == member else { continue }
            switch actions[index] {
            case .review: hats.append(.reviewer)
            case .approve, .reject: hats.append(statement(index)?.body == nil ? .approver : .recorder)
            default: break
            }
        }
        return hats
    }

    /// Proposer, reviewer, approver and tagger are four persons; a recorder is neither proposer nor reviewer.
    private func clash(_ one: Hat, _ other: Hat) -> Bool {
        if one == other { return false }
        let pair = [one, other]
        guard pair.contains(.recorder) else { return true }
        return pair.contains(.proposer) || pair.contains(.reviewer)
    }

    /// Whether another hat keeps a person from this one.
    func isKept(_ member: MemberID, from hat: Hat, _ seen: Acts) -> Bool {
        hats(member, seen).contains { clash($0, hat) }
    }

    func wearsTwoHats(_ member: MemberID, _ seen: Acts) -> Bool {
        let hats = hats(member, seen)
        return hats.contains { one in hats.contains { clash(one, $0) } }
    }
}
