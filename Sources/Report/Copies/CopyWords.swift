import Dossier
import Review

/// What is said of a text in a clean copy, for who reads it outside the dossier: words for capacities, bodies and dates.
struct CopyWords {
    let language: Language
    let charter: Charter

    func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    /// A date as people write it: `12 september 2018`.
    func date(_ moment: Moment) -> String {
        let parts = moment.date.split(separator: "-")
        guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month) else {
            return moment.date
        }
        let dutch = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(say(dutch[month - 1], english[month - 1])) \(parts[0])"
    }

    func name(_ member: MemberID) -> String { charter.member(member)?.name ?? member.text }

    /// A capacity in words: `Raadslid, Weert`.
    func capacity(_ capacity: Capacity) -> String {
        let place = charter.municipalities[capacity.place] ?? charter.organisations[capacity.place]
        return "\(charter.roles[capacity.role] ?? capacity.role.text), \(place ?? capacity.place.text)"
    }

    /// A body in words: `Gemeenteraad Weert`.
    func body(_ id: BodyID) -> String {
        guard let body = charter.body(id) else { return id.text }
        return body.name + (id.place.map { " " + (charter.municipalities[$0] ?? $0.text) } ?? "")
    }

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
            var proof = proof(of: adoption)
            let hasBodies = approvals.contains { $0.body != nil }
            proof.head =
                [say("Akkoord van", "Approved by"), say("Hoedanigheid", "Capacity")]
                + (hasBodies ? [say("Besluit van", "Decision of")] : []) + [say("Datum", "Date")]
            proof.rows = approvals.map { approval in
                [name(approval.member) + (approval.body == nil ? "" : say(" (legde vast)", " (recorded it)"))]
                    + [capacity(approval.capacity)] + (hasBodies ? [decision(approval)] : []) + [date(approval.moment)]
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

    func proof(of adoption: CleanCopy.Adoption) -> Proof {
        let office = adoption.capacity.map { " (\(capacity($0)))" } ?? ""
        return Proof(
            heading: say("Vaststelling", "Adoption"),
            sentences: [
                self.adoption(adoption) + say(" door ", " by ") + name(adoption.member) + office + "."
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
        guard let id = approval.body else { return "–" }
        let votes = approval.votes.map { votes in
            say(
                "\(votes.inFavour) voor, \(votes.against) tegen, \(votes.blank) blanco",
                "\(votes.inFavour) for, \(votes.against) against, \(votes.blank) blank")
        }
        return [body(id), approval.decision, votes].compactMap(\.self).joined(separator: "; ")
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
