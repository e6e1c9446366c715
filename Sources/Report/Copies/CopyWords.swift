import Dossier
import Review

/// What is said of a text in a clean copy, for who reads it outside the dossier: words for capacities, bodies and dates.
struct CopyWords {
    let language: Language
    let charter: Charter

    func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    private var titles: Titles { Titles(language: language, charter: charter) }

    /// A date as people write it: `12 september 2018`.
    func date(_ moment: Moment) -> String { moment.inWords(language) }

    func name(_ member: MemberID) -> String { titles.name(member) }

    /// A capacity in words: `Raadslid, Weert`.
    func capacity(_ capacity: Capacity) -> String { titles.capacity(capacity).capitalisedFirst }

    /// A body in words: `Gemeenteraad Weert`.
    func body(_ id: BodyID) -> String { titles.body(id) }

    // MARK: Standings

    /// What a text is, in one line.
    func standing(_ part: CleanCopy.Part) -> String {
        switch part.standing {
        case .adopted(let adoption, _): return self.adoption(adoption)
        case .recorded(let recording):
            let since = say("bijgewerkt op ", "updated on ") + date(recording.moment)
            return part.kind.annex
                ? say("Ter verduidelijking, niet om vast te stellen; ", "In explanation, not to be adopted; ") + since
                : since.capitalisedFirst
        case .draft(let draft):
            let approved = draft.body.map { say(", akkoord van ", ", approved by ") + body($0) } ?? ""
            return say("Concept: voorstel ", "Draft: proposal ") + draft.proposal.description + approved + ", "
                + say("tekst van ", "text of ") + date(draft.moment)
        }
    }

    /// The version, and when it was adopted.
    func adoption(_ adoption: CleanCopy.Adoption) -> String {
        say(
            "Versie \(adoption.version), vastgesteld op \(date(adoption.moment))",
            "Version \(adoption.version), adopted on \(date(adoption.moment))")
    }

    /// What stands above each page of a draft.
    var draftMark: String { say("CONCEPT – niet vastgesteld", "DRAFT – not adopted") }

    /// What a reader of a draft has to know first.
    func draftNotice(_ draft: CleanCopy.Draft) -> String {
        let state = draft.state.name(language)
        return say(
            "Dit is een concept (\(state)). Het is niet vastgesteld en is alleen voor leden van de werkgroep: "
                + "wie buiten de werkgroep leest, krijgt de vastgestelde tekst.",
            "This is a draft (\(state)). It has not been adopted and is for members of the work group only: "
                + "who reads outside the work group gets the adopted text.")
    }

    // MARK: What a text rests on

    /// What a text rests on, as a heading, sentences and a table.
    struct Proof {
        let heading: String
        var sentences: [String]
        /// The heads of the columns; none where there is no table.
        var head: [String] = []
        var rows: [[String]] = []
        /// How one finds it in the dossier.
        let trace: String
    }

    func proof(of part: CleanCopy.Part) -> Proof {
        switch part.standing {
        case .adopted(let adoption, let approvals):
            var proof = proof(of: adoption, by: approvals.compactMap(\.body))
            // Who decided is the body; that somebody wrote it down stands in the dossier.
            let hasBodies = approvals.contains { $0.body != nil }
            proof.head = [
                say("Akkoord van", "Approved by"),
                hasBodies ? say("Hoedanigheid of besluit", "Capacity or decision") : say("Hoedanigheid", "Capacity"),
                say("Datum", "Date"),
            ]
            proof.rows = approvals.map { approval in
                [
                    approval.body.map(body) ?? name(approval.member),
                    approval.body == nil ? capacity(approval.capacity) : decision(approval), date(approval.decided),
                ]
            }
            return proof
        case .recorded(let recording):
            let who = recording.member.map { name($0) + (recording.capacity.map { " (\(capacity($0)))" } ?? "") }
            return Proof(
                heading: say("Status", "Status"),
                sentences: [
                    part.kind.annex
                        ? say(
                            "Deze tekst verduidelijkt en wordt niet vastgesteld.",
                            "This text explains and is not adopted.")
                        : say(
                            "Dit is een register: het bevat feiten en geen beleid, en wordt niet vastgesteld.",
                            "This is a register: it holds facts and no policy, and is not adopted."),
                    say("Bijgewerkt op ", "Updated on ") + date(recording.moment)
                        + (who.map { say(" door ", " by ") + $0 } ?? "") + ".",
                ], trace: trace(say("vastlegging ", "commit ") + recording.commit))
        case .draft(let draft):
            let state =
                draft.body.map { say("Akkoord van ", "Approved by ") + body($0) + ". " } ?? ""
            return Proof(
                heading: say("Status", "Status"), sentences: [state + draftNotice(draft)],
                trace: trace(
                    say("voorstel ", "proposal ") + draft.proposal.description + ", "
                        + say("vastlegging ", "commit ") + draft.commit))
        }
    }

    /// - Parameter bodies: those that decided as a whole; none where persons approved.
    func proof(of adoption: CleanCopy.Adoption, by bodies: [BodyID] = []) -> Proof {
        let office = adoption.capacity.map { " (\(capacity($0)))" } ?? ""
        // A body adopts, and the griffie writes that down.
        let decided =
            bodies.isEmpty
            ? ""
            : say(" Besloten door ", " Decided by ") + bodies.map(body).joined(separator: say(" en ", " and ")) + "."
        return Proof(
            heading: say("Vaststelling", "Adoption"),
            sentences: [
                self.adoption(adoption) + "." + decided
                    + say(" De vaststelling is vastgelegd door ", " The adoption was recorded by ")
                    + name(adoption.member) + office + "."
            ],
            trace: trace(
                say("ondertekend label ", "signed tag ") + adoption.tag + ", " + say("vastlegging ", "commit ")
                    + adoption.commit)
                + say(
                    " De handtekening en het akkoord zijn nagekeken bij het maken van dit bestand.",
                    " The signature and the approvals were checked when this file was made."))
    }

    private func trace(_ place: String) -> String { say("In het dossier: ", "In the dossier: ") + place + "." }

    private func decision(_ approval: CleanCopy.Approval) -> String {
        [approval.decision, approval.votes.map(titles.votes)].compactMap(\.self).joined(separator: "; ")
    }

    // MARK: Fields

    /// What the front matter says besides the title, key and value.
    func fields(of document: Document) -> [(name: String, value: String)] {
        let known = ["id", "kind", "title"]
        return (document.frontMatter.entries ?? []).compactMap { entry in
            guard !known.contains(entry.name) else { return nil }
            let value = Self.text(of: entry.value, depth: 0)
            return value.isEmpty ? nil : (entry.name.replacing("_", with: " ").capitalisedFirst, value)
        }
    }

    /// A value on one line; what lies deeper than anybody writes is left out.
    private static func text(of node: YamlNode, depth: Int) -> String {
        guard depth < 8 else { return "…" }
        switch node.content {
        case .scalar: return node.text ?? ""
        case .sequence(let nodes):
            return nodes.map { text(of: $0, depth: depth + 1) }.filter { !$0.isEmpty }
                .joined(separator: depth == 0 ? "; " : ", ")
        case .mapping(let entries):
            return entries.map { "\($0.name): \(text(of: $0.value, depth: depth + 1))" }.joined(separator: ", ")
        }
    }
}
