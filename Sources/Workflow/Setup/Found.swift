import Dossier
import Git
import Review

extension Workspace {
    /// Ends the set-up: from here on `main` takes approved text only, and `kader.yml` changes by a proposal of its own.
    ///
    /// The remarks tell of kinds that nobody can propose yet.
    /// - Parameter anyway: also where a kind could never reach its quorums, or one griffie alone could ever change `kader.yml`.
    /// - Throws: a `Failure` where the dossier was founded already, a kind would be at a dead end, or a rule refuses it.
    public func found(anyway: Bool = false) async throws -> CharterChange {
        if let founded = charter.founded { throw Failure.foundedAlready(founded) }
        let moment = try Clock.committer()
        var shortfalls: [Shortfall] = []
        var change = try await changeCharter(say(nl: "Sluit de inrichting af", en: "End the set-up")) { editor in
            shortfalls = editor.charter.shortfalls(at: moment)
            let deadEnds = shortfalls.filter(\.isDeadEnd)
            guard deadEnds.isEmpty || anyway else { throw Failure.deadEnds(deadEnds, in: editor.charter) }
            try editor.set(founded: moment)
        }
        if let remark = Phrase.shortfalls(shortfalls, in: charter) { change.remarks.append(remark) }
        return change
    }

    /// What kinds could no longer get through if `kader.yml` said `new`, and can now; nil where there are none.
    func stranded(by new: Charter) throws -> Phrase? {
        let moment = try Clock.committer()
        let before = Set(charter.shortfalls(at: moment))
        // An end that is proposed now has begun by the time that it is adopted.
        let later = Moment(seconds: moment.seconds + 1, offset: moment.offset)
        return .shortfalls(new.shortfalls(at: later).filter { $0.isDeadEnd && !before.contains($0) }, in: new)
    }
}

extension Failure {
    fileprivate static func foundedAlready(_ moment: Moment) -> Failure {
        .usage(
            .foundedAlready, nl: "De inrichting is al afgesloten, op \(moment.date).",
            en: "The set-up was ended already, on \(moment.date).")
    }

    fileprivate static func deadEnds(_ shortfalls: [Shortfall], in charter: Charter) -> Failure {
        let list = shortfalls.list(in: charter)
        return Failure(
            .refused, .deadEnds,
            nl:
                "De inrichting is nog niet af. Met deze leden en zetels kunnen deze soorten nooit worden vastgesteld, want op "
                + "één voorstel doet iedereen maar één ding:\n\(list.nl)\n"
                + "Voeg toe wie ontbreekt met `kader member add`, of pas kader.yml aan en doe `kader record kader`. "
                + "Komt dat later, doe dan `kader found --anyway`: daarna gaat elke wijziging van kader.yml langs zijn "
                + "eigen regels.",
            en:
                "The set-up is not complete. With these members and seats these kinds can never be adopted, since on one "
                + "proposal everyone does one thing only:\n\(list.en)\n"
                + "Add who is missing with `kader member add`, or adapt kader.yml and do `kader record kader`. "
                + "If that comes later, do `kader found --anyway`: from then on every change of kader.yml goes by its own "
                + "rules.")
    }
}

extension Phrase {
    /// What kinds lack, as a remark; nil where they lack nothing.
    static func shortfalls(_ shortfalls: [Shortfall], in charter: Charter) -> Phrase? {
        guard !shortfalls.isEmpty else { return nil }
        let list = shortfalls.list(in: charter)
        return Phrase(
            nl: "Let op: met deze leden en zetels kunnen deze soorten stukken niet worden vastgesteld:\n\(list.nl)",
            en: "Mind: with these members and seats documents of these kinds cannot be adopted:\n\(list.en)")
    }
}

extension [Shortfall] {
    /// A line for each.
    fileprivate func list(in charter: Charter) -> Phrase {
        let lines = map { $0.sentence { id in charter.member(id)?.name ?? id.text } }
        return Phrase(
            nl: lines.map { "- \($0.nl)" }.joined(separator: "\n"),
            en: lines.map { "- \($0.en)" }.joined(separator: "\n"))
    }
}
