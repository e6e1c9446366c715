import Content
import Dossier
import Review

extension Overview {
    /// Who was at each session, and who came or stayed away since the session before of the same body.
    static func attendance(_ block: Block, _ past: Past, _ charter: Charter) -> Overview {
        func names(_ members: [MemberID]) -> Phrase {
            .list(members.map { .said(charter.member($0)?.name ?? $0.text) })
        }
        var before: [BodyID?: [MemberID]] = [:]
        let rows = past.sessions.map { session -> [Phrase] in
            let present = session.present.map(\.member)
            let previous = before[session.body]
            before[session.body] = present
            let (now, then) = (Set(present), Set(previous ?? present))
            let guests = session.guests.map { Phrase(nl: "\($0) (te gast)", en: "\($0) (guest)") }
            return [
                .said(session.id.text), .said(session.body.map { charter.name(of: $0) } ?? ""),
                .said(String(present.count)),
                .list(session.present.map { .said(charter.label($0.member, $0.capacity)) } + guests),
                names(present.filter { !then.contains($0) }),
                names((previous ?? []).filter { !now.contains($0) }),
            ]
        }
        return Overview(
            block,
            columns: [
                Phrase(nl: "Bijeenkomst", en: "Session"), Phrase(nl: "Gremium", en: "Body"),
                Phrase(nl: "Aanwezig", en: "Present"), Phrase(nl: "Wie", en: "Who"),
                Phrase(nl: "Erbij", en: "Came"), Phrase(nl: "Niet meer", en: "No longer"),
            ], rows: rows, sources: past.sessions.map(\.id))
    }

    /// A municipality, an organisation, a political group, a body or a role, with who takes part for it.
    fileprivate struct Party {
        let sort: Phrase
        let name: String
        let members: [Member]
        /// The capacities whose acts are of it; nil for all acts of its members.
        var role: RoleID?
    }

    /// Who takes part for which party, and what they did in the range.
    static func parties(_ block: Block, _ past: Past, _ charter: Charter) -> Overview {
        let members = charter.members.filter { $0.ended == nil }
        var parties: [Party] = []
        func add(_ sort: Phrase, _ name: String, _ role: RoleID? = nil, where takesPart: (Member) -> Bool) {
            let found = members.filter(takesPart)
            if !found.isEmpty { parties.append(Party(sort: sort, name: name, members: found, role: role)) }
        }
        for place in charter.municipalities.items {
            add(Phrase(nl: "gemeente", en: "municipality"), place.name) { $0.isOf(place.id) }
        }
        for place in charter.organisations.items {
            add(Phrase(nl: "organisatie", en: "organisation"), place.name) { $0.isOf(place.id) }
        }
        for fractie in Set(members.compactMap(\.fractie)).sorted() {
            add(Phrase(nl: "fractie", en: "political group"), fractie) { $0.fractie == fractie }
        }
        for body in charter.bodies {
            let ids = body.perMunicipality ? charter.municipalities.ids.map { BodyID(body.id, of: $0) } : [body.id]
            for id in ids { add(Phrase(nl: "gremium", en: "body"), charter.name(of: id)) { $0.bodies.contains(id) } }
        }
        for role in charter.roles.items {
            add(Phrase(nl: "hoedanigheid", en: "capacity"), role.name, role.id) { member in
                member.capacities.contains { $0.capacity.role == role.id }
            }
        }
        let rows = parties.map { party -> [Phrase] in
            [
                .said(party.name), party.sort, .said(String(party.members.count)),
                .list(party.members.map { .said($0.name) }), party.deeds(in: past.summary),
            ]
        }
        return Overview(
            block,
            columns: [
                Phrase(nl: "Partij", en: "Party"), Phrase(nl: "Soort", en: "Sort"), Phrase(nl: "Leden", en: "Members"),
                Phrase(nl: "Wie", en: "Who"), Phrase(nl: "Wat zij deden", en: "What they did"),
            ], rows: rows)
    }
}

extension Member {
    /// Whether one of their capacities is of this place.
    fileprivate func isOf(_ place: PlaceID) -> Bool { capacities.contains { $0.capacity.place == place } }
}

extension Overview.Party {
    /// What members of the party did on which documents.
    fileprivate func deeds(in summary: ChangeSummary) -> Phrase {
        let own = Set(members.map(\.id))
        let told: [(act: Action, nl: String, en: String)] = [
            (.draft, "schreef aan", "wrote"), (.propose, "diende in", "proposed"), (.review, "beoordeelde", "reviewed"),
            (.comment, "maakte opmerkingen bij", "remarked on"), (.approve, "gaf akkoord op", "approved"),
            (.reject, "wees af", "rejected"), (.tag, "legde vast", "recorded"),
        ]
        let parts = told.compactMap { act, nl, en -> Phrase? in
            let documents = summary.documents.filter { change in
                change.people.contains { person in
                    person.acts.contains(act) && person.member.map(own.contains) ?? false
                        && (role == nil || person.capacity?.role == role)
                }
            }
            guard !documents.isEmpty else { return nil }
            var seen: Set<String> = []
            let list = Phrase.list(documents.map(\.id).filter { seen.insert($0).inserted }.map { .said($0) })
            return Phrase(nl: "\(nl) \(list.nl)", en: "\(en) \(list.en)")
        }
        return Phrase(
            nl: parts.map(\.nl).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
    }
}
