import Dossier

/// The acts of one proposal with what follows from them before any verdict is counted: who did what, what they had seen,
/// which of them are drafts, and what the text is.
///
/// Everything is a function of the set of acts and the setting: whoever has the same acts comes to the same ledger.
struct Ledger: Sendable {
    let setting: Setting
    let ancestry: Ancestry

    /// For each act, who did it; or why that cannot be believed.
    let actors: [Result<Actor, Refusal>]

    /// For each act that is a draft, whom it makes a proposer: its authors, and who wrote the same bytes before.
    let authors: [Set<MemberID>]

    /// For each proposer, the drafts that made them one.
    let draftsBy: [MemberID: ActSet]

    /// The acts that can be believed, by what they do, in order; drafts by deed are not among them.
    let believable: [Action: [Int]]

    /// The verdicts, approvals and rejections that can be believed, by whose they are, in order.
    let judgements: [MemberID: [Int]]

    /// The acts that change the document, drafts by name and by deed.
    let drafts: ActSet

    /// The members who judged in more than one way, or wrote as well: only they can come to wear two hats.
    let torn: [MemberID]

    /// The drafts that one member brought in under the name of another, such as the changes in a Word file.
    let brought: [(index: Int, author: MemberID)]

    /// For each act, why its tree is not what its action promises, if so.
    let faults: [Refusal?]

    /// For each act, why it was not allowed given what its maker had seen, if so.
    ///
    /// An act that was not allowed counts for nothing later, so each is judged in order, with the judgements before it.
    private(set) var refusals: [Refusal?] = []

    /// For each act that can be believed, the latest date that it, its ancestors or what they stand on bear; nothing made upon
    /// it is older than that.
    let latest: [Moment?]

    /// How many acts on this proposal each member did.
    let counts: [MemberID: Int]

    var acts: [Act] { ancestry.acts }

    /// Complexity: O(n²/64) for n acts, plus a signature look-up in the member list for each.
    init(acts unordered: [Act], setting: Setting) {
        let ancestry = Ancestry(unordered)
        var actors: [Result<Actor, Refusal>] = []
        var authors: [Set<MemberID>] = []
        var drafts = ActSet(count: ancestry.acts.count)
        var faults: [Refusal?] = []
        var draftsBy: [MemberID: ActSet] = [:]
        var believable: [Action: [Int]] = [:]
        var judgements: [MemberID: [Int]] = [:]
        var brought: [(index: Int, author: MemberID)] = []
        var latest: [Moment?] = []
        var counts: [MemberID: Int] = [:]
        var places: [Int?] = []
        let count = ancestry.acts.count
        for (index, act) in ancestry.acts.enumerated() {
            let view = setting.view(of: act)
            let before = (ancestry.parents[index].compactMap { latest[$0] } + [act.after].compactMap { $0 }).max()
            let place =
                (ancestry.parents[index].compactMap { places[$0] } + [setting.place(of: act.base)].compactMap { $0 })
                .max()
            let actor = Self.actor(of: act, view: view, after: before, place: place, setting: setting)
            actors.append(actor)
            let isBelieved = (try? actor.get()) != nil
            if case .success(let actor) = actor { counts[actor.member, default: 0] += 1 }
            let named = isBelieved ? setting.policy(of: act) : nil
            latest.append([before, named?.moment, isBelieved ? act.moment : nil].compactMap { $0 }.max())
            places.append([place, named?.place].compactMap { $0 }.max())
            let expected = Self.expectedContent(of: index, in: ancestry, drafts: drafts)
            let (isDraft, fault) = Self.classify(act, expected: expected, setting: setting)
            faults.append(fault)
            guard isDraft else {
                authors.append([])
                if fault == nil { faults[index] = Self.foreignAuthor(of: act, actor: actor, view: view) }
                if faults[index] == nil, case .success(let actor) = actor,
                    case .success(let statement) = act.statement
                {
                    believable[statement.action, default: []].append(index)
                    if [.review, .approve, .reject].contains(statement.action) {
                        judgements[actor.member, default: []].append(index)
                    }
                }
                continue
            }
            drafts.insert(index)
            if let author = Self.absentAuthor(of: act, actor: actor, view: view) {
                brought.append((index, author))
            }
            var makers = Self.introducers(of: act, setting: setting)
            switch (actor, Self.authors(of: act, view: view)) {
            case (.success(let actor), .success(let others)): makers.formUnion(others.union([actor.member]))
            case (.success(let actor), .failure(let refusal)):
                makers.insert(actor.member)
                faults[index] = faults[index] ?? refusal
            case (.failure, _): break
            }
            authors.append(makers)
            for member in makers { draftsBy[member, default: ActSet(count: count)].insert(index) }
        }
        self.setting = setting
        self.ancestry = ancestry
        self.actors = actors
        self.authors = authors
        self.drafts = drafts
        self.faults = faults
        self.draftsBy = draftsBy
        self.believable = believable
        self.judgements = judgements
        self.brought = brought
        self.latest = latest
        self.counts = counts
        torn = judgements.filter { member, indices in
            draftsBy[member] != nil || Set(indices.map { Self.hat(of: ancestry.acts[$0]) }).count > 1
        }.keys.sorted()
        for index in ancestry.acts.indices { refusals.append(refusal(for: index)) }
    }

    /// The index of the one draft in `mask` that had seen all others there; nil where there is none or two stand side by side.
    func lastDraft(in mask: ActSet) -> Int? {
        let within = drafts.intersection(mask)
        // Parents come first, so that only the last of them can have seen all others.
        guard let last = within.last, ancestry.seen[last].isSuperset(of: within) else { return nil }
        return last
    }

    /// The document's text as the acts in `mask` left it; nil where two drafts stand side by side.
    func text(in mask: ActSet) -> TextDigest? { lastDraft(in: mask).flatMap { acts[$0].text } }

    /// Everyone who wrote the text, by rule `authorship`: whoever signed, authored or co-authored a draft in `mask`, or
    /// first introduced the same bytes in an earlier proposal.
    func proposers(in mask: ActSet) -> Set<MemberID> {
        Set(draftsBy.lazy.filter { !$0.value.isDisjoint(with: mask) }.map(\.key))
    }

    /// Tells whether `member` is one of the proposers.
    func isProposer(_ member: MemberID, in mask: ActSet) -> Bool {
        draftsBy[member].map { !$0.isDisjoint(with: mask) } ?? false
    }

    /// The acts in `mask` that do `action`, can be believed and were allowed, in order.
    func allowed(_ action: Action, in mask: ActSet) -> [Int] {
        (believable[action] ?? []).filter { mask.contains($0) && refusals[$0] == nil }
    }

    /// Tells whether the act at `index` judged the text that `mask` leaves, having seen every draft in it.
    func isFresh(_ index: Int, in mask: ActSet) -> Bool {
        guard ancestry.seen[index].isSuperset(of: drafts.intersection(mask)),
            case .success(let statement) = acts[index].statement
        else { return false }
        let text = text(in: mask)
        return text != nil && statement.texts[setting.document] == text
    }

    /// The question at the act at `index`: by the policy that it names, at its own moment.
    ///
    /// Where it names none that ever was, nobody is a member.
    func view(of index: Int) -> Setting { setting.view(of: acts[index]) ?? setting }

    /// Who did the act at `index`, as the list of members had them then.
    func member(at index: Int) -> Member? {
        guard case .success(let actor) = actors[index] else { return nil }
        return view(of: index).charter.member(actor.member)
    }

    /// The statement of the act at `index`, where its maker is believed.
    func believed(_ index: Int) -> (actor: Actor, statement: Statement)? {
        guard case .success(let actor) = actors[index], case .success(let statement) = acts[index].statement,
            faults[index] == nil
        else { return nil }
        return (actor, statement)
    }
}

// What one act is.
extension Ledger {
    /// Who did an act, as the policy that it names proves it.
    ///
    /// - Parameters:
    ///   - after: the latest date of what it stands on.
    ///   - place: the latest place on `main` of the policies that its ancestors name, and of what it stands on.
    private static func actor(
        of act: Act, view: Setting?, after: Moment?, place: Int?, setting: Setting
    ) -> Result<Actor, Refusal> {
        do throws(Refusal) {
            let statement = try act.readStatement()
            guard let charter = view?.charter else { throw .neverPolicy(act.main) }
            // What stands on the steps of an adopted proposal was left out of its adoption.
            if let base = act.base, setting.policies != nil, setting.place(of: base) == nil { throw .neverPolicy(base) }
            let member = try charter.member(signing: act.signer, as: [act.committer], at: act.moment)
            let policy = setting.policy(of: act)
            if let policy, let place, policy.place < place { throw .olderPolicy }
            try Rulebook.checkDate(act.moment, after: [after, policy?.moment].compactMap { $0 }.max())
            let capacity = try charter.capacity(statement.capacity, of: member, at: act.moment)
            return .success(Actor(member: member.id, capacity: capacity))
        } catch {
            return .failure(error)
        }
    }

    /// The hat that a judgement gives; nil for other acts.
    static func hat(of act: Act) -> Hat? {
        guard case .success(let statement) = act.statement else { return nil }
        switch statement.action {
        case .review: return .reviewer
        case .approve, .reject: return statement.body == nil ? .approver : .recorder
        default: return nil
        }
    }

    /// A text can be written by one and committed by another; all else is said by the one who signs it.
    private static func foreignAuthor(
        of act: Act, actor: Result<Actor, Refusal>, view: Setting?
    ) -> Refusal? {
        guard case .success(let actor) = actor, let member = view?.charter.member(actor.member),
            !member.has(email: act.author.email)
        else { return nil }
        return .otherName(member, claimed: act.author)
    }

    /// The members whom a draft names as author and co-authors.
    private static func authors(of act: Act, view: Setting?) -> Result<Set<MemberID>, Refusal> {
        guard case .success(let statement) = act.statement else { return .success([]) }
        var result: Set<MemberID> = []
        for person in [act.author] + statement.coAuthors {
            guard let member = view?.charter.member(email: person.email) else {
                return .failure(.unknownAuthor(person))
            }
            result.insert(member.id)
        }
        return .success(result)
    }

    /// The members who first wrote the words of `act` in an earlier proposal.
    private static func introducers(of act: Act, setting: Setting) -> Set<MemberID> {
        guard let wording = act.wording, act.text != act.baseText, let earlier = setting.introductions[wording]
        else { return [] }
        return Set(earlier.lazy.filter { $0.value <= act.moment }.map(\.key))
    }

    /// What an act must hold if it is no draft: what the parent that had seen every draft holds.
    private static func expectedContent(of index: Int, in ancestry: Ancestry, drafts: ActSet) -> Content? {
        let act = ancestry.acts[index]
        let inside = ancestry.parents[index]
        guard !inside.isEmpty else { return Content(text: act.baseText, baseText: act.baseText) }
        let known = ancestry.seen[index].intersection(drafts)
        guard let parent = inside.first(where: { ancestry.seen[$0].isSuperset(of: known) }) else { return nil }
        return Content(text: ancestry.acts[parent].text, baseText: ancestry.acts[parent].baseText)
    }

    /// A document's text, and the text on `main` that it would replace.
    ///
    /// Both are part of what is judged: the same bytes upon another base undo what reached `main` in between.
    private struct Content: Equatable {
        let text: TextDigest?
        let baseText: TextDigest?
    }

    /// Tells whether `act` is a draft, and what is wrong with it.
    private static func classify(
        _ act: Act, expected: Content?, setting: Setting
    ) -> (isDraft: Bool, fault: Refusal?) {
        guard case .success(let statement) = act.statement else {
            return (true, act.unreadableStatement)
        }
        if let path = act.strayPaths.first {
            let fault: Refusal = path == Charter.path ? .charterAmongOthers : .strayPath(path)
            return (true, fault)
        }
        guard statement.action.isOnProposal else { return (true, .mainActOnProposal(statement.action)) }
        guard act.text != nil else { return (true, .noText) }
        if statement.action == .draft { return (true, nil) }
        guard let expected, expected == Content(text: act.text, baseText: act.baseText) else {
            // A join that mixes texts, or brings another base under one, is a draft by its signer; any other act has no business changing one.
            return (true, statement.action == .join ? nil : .verdictChangesText(statement.action))
        }
        if statement.action != .join, act.parents.count != 1 { return (false, .mergeNotJoin(statement.action)) }
        return (false, nil)
    }
}
