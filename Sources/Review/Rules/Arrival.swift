public import Dossier

/// A commit of `main`, or a tag, that comes in at the server.
public struct Arrival: Sendable {
    /// What the signature proves.
    public let signer: Signer
    /// The date that it bears.
    public let moment: Moment
    /// The latest date of what it stands on.
    public let after: Moment?
    /// In what capacity it is said to be done.
    public let capacity: Capacity?

    /// Describes what comes in.
    public init(signer: Signer, moment: Moment, after: Moment?, capacity: Capacity?) {
        self.signer = signer
        self.moment = moment
        self.after = after
        self.capacity = capacity
    }
}

extension Rulebook {
    /// The most acts of one member on one proposal that a server takes.
    public static let actLimit = 1_000

    /// A key and an office must be valid when their work arrives, and not only at the moment that the signer claims.
    static func judge(_ arrival: Arrival, in setting: Setting) throws(Refusal) {
        try checkNotAhead(arrival.moment, standingOn: arrival.after, now: setting.now)
        let member = try setting.charter.member(signing: arrival.signer, as: [], at: setting.now)
        _ = try setting.charter.capacity(
            arrival.capacity.map(setting.charter.former.current), of: member, at: setting.now)
    }

    /// Nothing comes from the future, save what bears the date of what it stands on: that is how a clock is followed which
    /// was fast.
    static func checkNotAhead(_ moment: Moment, standingOn after: Moment?, now: Moment) throws(Refusal) {
        guard moment.seconds > now.seconds + clockTolerance, moment != after else { return }
        throw .dateAhead(moment)
    }
}

extension Ledger {
    /// Judges an act a second time as it arrives: as if it named `main` as the push leaves it, by the server's clock, which
    /// must permit it to the same member in the same capacity.
    ///
    /// By its own words alone an act could come in long after its maker's mandate had ended.
    func checkArrival(of id: ActID, in setting: Setting) throws(Refusal) {
        // What was signed once is one act: it comes in once.
        guard let index = ancestry.index(of: id), acts[index].id == id else { throw .signedAlready }
        let act = acts[index]
        let statement = try act.readStatement()
        let actor = try actors[index].get()
        let standsOn =
            (ancestry.parents[index].compactMap { latest[$0] }
            + [act.after, self.setting.policy(of: act)?.moment]
            .compactMap { $0 }).max()
        try Rulebook.checkNotAhead(act.moment, standingOn: standsOn, now: setting.now)
        let member = try setting.charter.member(signing: act.signer, as: [], at: setting.now)
        guard member.id == actor.member else { throw .strangeKey(member.id.text) }
        let names = setting.charter.former
        let capacity = try setting.charter.capacity(
            statement.capacity.map(names.current), of: member, at: setting.now)
        guard setting.charter.founded != nil || statement.action.isForSetUp else { throw .notFounded(statement.action) }
        // What changes the names of places and roles is itself done under the former ones.
        let today = Actor(member: actor.member, capacity: capacity)
        var renamed = statement
        renamed.body = statement.body.map(names.current)
        try setting.checkSeat(of: today, renamed, at: act.moment)
        if !drafts.contains(index) || !setting.mayEndWithAnother(act.endings, today) {
            try setting.checkMandate(of: today, renamed, isDraft: drafts.contains(index))
        }
        if statement.action == .propose { try setting.checkNeeds(of: id) }
        let count = counts[actor.member] ?? 0
        guard count <= Rulebook.actLimit else { throw .tooManyActs(setting.name(actor.member), Rulebook.actLimit) }
        try checkOriginality(of: act, statement, by: member, in: setting)
    }

    /// What the server holds was there before what arrives, whatever dates the two bear: nobody judges what they have
    /// written in another proposal, and no copy of a text passes for older than the text.
    ///
    /// By an earlier date a copy could name a reviewer of the text as its first author, and so undo what they judged.
    private func checkOriginality(
        of act: Act, _ statement: Statement, by member: Member, in setting: Setting
    ) throws(Refusal) {
        guard let wording = act.wording, act.text != act.baseText, let writers = setting.introductions[wording] else {
            return
        }
        switch statement.action {
        case .draft:
            if writers.values.contains(where: { act.moment <= $0 }) { throw .olderCopy }
        case .review,
            .approve where statement.body == nil:
            if writers[member.id] != nil { throw .wroteElsewhere(member.name) }
        default: return
        }
    }
}

extension Setting {
    /// The mandate for what an act does, by this policy; a comment and its like need none.
    fileprivate func checkMandate(of actor: Actor, _ statement: Statement, isDraft: Bool) throws(Refusal) {
        guard !isDraft else { return try checkMandate(.propose, actor, may: holders(of: .propose)) }
        switch statement.action {
        case .draft, .propose: try checkMandate(.propose, actor, may: holders(of: .propose))
        case .review:
            try checkMandate(.review, actor, may: holders(of: .review))
            try checkInterest(actor, may: holders(of: .review))
        case .approve, .reject:
            if statement.body == nil {
                // Who sits in a body that decides as a whole by now decides no longer alone.
                guard !isDecidedCollectively else {
                    throw .bodyDecides(mandate(.approve).collectives(in: charter), may: holders(of: .record))
                }
                try checkMandate(.approve, actor, may: holders(of: .approve))
                try checkInterest(actor, may: holders(of: .approve))
            } else {
                try checkRecord(actor, statement, may: holders(of: .record))
            }
            try checkPublicity(statement, by: actor)
        default: return
        }
    }
}
