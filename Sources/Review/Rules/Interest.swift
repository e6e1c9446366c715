import Dossier

/// Rule `interest`: who has a declared interest in a subject neither reviews nor approves documents on it.
extension Refusal {
    static func interest(_ name: String, may: [MemberID]) -> Refusal {
        Refusal(
            .interest,
            Phrase(
                nl: "\(name) heeft een opgegeven belang bij het onderwerp van dit stuk.",
                en: "\(name) has a declared interest in the subject of this document."),
            whoMay: may,
            next: Phrase(
                nl: "Geef een opmerking met `kader comment`; beoordelen en beslissen is aan anderen.",
                en: "Leave a comment with `kader comment`; judging is for others."))
    }
}

extension Setting {
    func checkInterest(_ actor: Actor, may: @autoclosure () -> [MemberID]) throws(Refusal) {
        guard let member = charter.member(actor.member), hasInterest(member) else { return }
        throw .interest(name(actor.member), may: may())
    }

    /// Tells whether `member` has a declared interest in what the document is about.
    func hasInterest(_ member: Member) -> Bool {
        let own = Set(member.interests.map { $0.lowercased() })
        return subjects.contains { own.contains($0.lowercased()) }
    }
}
