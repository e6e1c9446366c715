public import Dossier

// Where no server guards, whoever has lost a key or an office can still write with the date and the policy of before. A tag that
// lists where every branch stood is the witness: what it does not list came later.
extension Proposal {
    /// Why the act `id`, which came no sooner than `earliest`, could not come in by what `setting` says; nil where it could.
    ///
    /// The moment at which it came is not known: whatever begins later counts as begun.
    public func refusal(ofLate id: ActID, noSoonerThan earliest: Moment, in setting: Setting) -> Refusal? {
        guard let act = acts.first(where: { $0.id == id }) else { return nil }
        var setting = setting
        // What stands in other proposals today need not have stood there then.
        setting.introductions = [:]
        let since = Moment(
            seconds: max(earliest.seconds, act.moment.seconds) - Rulebook.clockTolerance, offset: act.moment.offset)
        var first: Refusal?
        for moment in [since] + setting.charter.beginnings(after: since) {
            setting.now = moment
            guard let refusal = Rulebook.refusal(of: .arrival(id, of: self), in: setting) else { return nil }
            first = first ?? refusal
        }
        return first
    }
}

extension Charter {
    /// When keys and capacities begin to hold that did not at `moment`, each moment once.
    fileprivate func beginnings(after moment: Moment) -> [Moment] {
        let periods = members.flatMap { $0.keys.map(\.period) + $0.capacities.map(\.period) }
        return Set(periods.compactMap(\.from).filter { $0 > moment }).sorted()
    }
}

extension Refusal {
    /// An act that the tag `tag` does not list, and that no `main` from then on would have let in.
    public static func late(after tag: String, _ refusal: Refusal) -> Refusal {
        Refusal(
            refusal.rule,
            Phrase(
                nl: "Deze stap staat niet in de lijst van \(tag) en kwam dus later; sindsdien mocht hij niet meer. "
                    + refusal.reason.nl,
                en: "This step is not in the list of \(tag), and so came later; since then it was no longer allowed. "
                    + refusal.reason.en),
            next: Phrase(
                nl: "Bespreek met de griffie wie deze stap zette en wanneer. Wie het nog mag, zet hem opnieuw.",
                en: "Discuss with the griffie who did this and when. Whoever still may does it again."))
    }
}
