import Dossier
import Review

// What makes no difference.
extension Property {
    static let sameness: [Property] = [
        Property(name: "in whatever order the acts arrived, and however often, they come to the same") { trial in
            var dice = trial.dice
            let again = trial.acts.filter { _ in dice.roll(4) == 0 }
            let shuffled = Trial.fold((trial.acts + again).shuffled(using: &dice), trial.setting)
            guard shuffled.acts.map(\.id) == trial.proposal.acts.map(\.id) else {
                return "another order: \(shuffled.acts.map(\.id))"
            }
            return difference(shuffled, trial.proposal)
        },
        Property(name: "an act is judged by what its maker had seen, in whichever clone") { trial in
            guard !trial.acts.isEmpty else { return nil }
            var dice = trial.dice
            let index = dice.roll(trial.acts.count)
            let act = trial.acts[index]
            let before = trial.acts(trial.stage.seen[index] & ~.only(index)).shuffled(using: &dice)
            let alone = Rulebook.refusal(of: .act(act, after: before), in: trial.setting)
            return alone == trial.refusal(act.id) ? nil : "\(act.id) alone is \(alone?.rule.rawValue ?? "allowed")"
        },
        Property(name: "however two clones join what they have, they come to the same") { trial in
            let heads = trial.stage.heads
            let oracle = trial.oracle
            let drafts = oracle.acts.indices.filter { oracle.drafts.has($0) }.map { oracle.acts[$0].id }
            // Where no head has seen every draft, a join has a choice to make, and is a draft itself.
            guard heads.count > 1, trial.proposal.text != nil,
                let first = heads.first(where: { head in
                    drafts.allSatisfy { draft in
                        trial.acts.indices.contains {
                            trial.stage.seen[head].has($0) && trial.acts[$0].id == draft
                        }
                    }
                })
            else { return nil }
            let rest = heads.filter { $0 != first }
            for (order, number) in [(rest, 50), (Array(rest.reversed()), 60)] {
                var joined = trial.acts
                var tip = trial.acts[first]
                for (offset, head) in order.enumerated() {
                    tip = trial.join(tip, trial.acts[head], number: number + offset)
                    joined.append(tip)
                }
                if let difference = difference(Trial.fold(joined, trial.setting), trial.proposal, butRefused: true) {
                    return "joined as \(order.map { trial.acts[$0].id }): \(difference)"
                }
            }
            return nil
        },
        Property(name: "another key, another address and another place in the list change nothing") { trial in
            var dice = trial.dice
            var setting = trial.setting
            setting.changeAll { policy in
                for index in policy.charter.members.indices {
                    let member = policy.charter.members[index]
                    policy.charter.members[index].emails += member.emails.map { "7" + $0 }
                    policy.charter.members[index].keys += member.keys.map {
                        Member.Key(text: $0.text + "7", period: $0.period)
                    }
                }
                policy.charter.members.shuffle(using: &dice)
            }
            let acts = trial.acts.map { dice.roll(2) == 0 ? $0 : $0.signedOtherwise }
            return difference(Trial.fold(acts, setting), trial.proposal)
        },
        Property(name: "other ids change nothing") { trial in
            // Of two acts of one second the lower id comes first: there a name decides.
            guard Set(trial.acts.map(\.moment)).count == trial.acts.count else { return nil }
            let renaming = Renaming(trial)
            let renamed = Trial.fold(trial.acts.map(renaming.act), renaming.setting(trial.setting))
            guard renamed.state == trial.proposal.state else { return "the state is \(renamed.state.rawValue)" }
            guard Set(renamed.proposers) == Set(trial.proposal.proposers.map(renaming.member)) else {
                return "the proposers are \(renamed.proposers)"
            }
            let counting = trial.proposal.verdicts.filter(\.counts).map { renaming.id($0.act) }
            guard Set(renamed.verdicts.filter(\.counts).map(\.act)) == Set(counting) else { return "others count" }
            let refused = trial.proposal.violations.map { "\(renaming.id($0.act)) \($0.refusal.rule)" }
            guard renamed.violations.map({ "\($0.act) \($0.refusal.rule)" }) == refused else {
                return "others are refused"
            }
            return nil
        },
    ]

    /// How one outcome differs from another, if it does.
    private static func difference(_ one: Proposal, _ other: Proposal, butRefused: Bool = false) -> String? {
        Outcome(one, with: !butRefused).difference(from: Outcome(other, with: !butRefused))
    }
}

extension Trial {
    /// A join that keeps the text of its first parent.
    fileprivate func join(_ left: Act, _ right: Act, number: Int) -> Act {
        let member = setting.charter.members.first
        let id = member?.id ?? Names.people[0]
        return Act(
            id: Stage.id(number), parents: [left.id, right.id], signer: .key(Names.key(id, 0)),
            author: Names.person(id), committer: Names.person(id), moment: Names.moment(number), after: left.moment,
            statement: .success(
                Statement(
                    action: .join, documents: [setting.document], capacity: member?.capacities.first?.capacity,
                    prose: "kop")),
            text: left.text, wording: left.wording, base: left.base, baseText: left.baseText)
    }
}

extension Act {
    func with(
        id: ActID? = nil, parents: [ActID]? = nil, signer: Signer? = nil, author: ClaimedPerson? = nil,
        committer: ClaimedPerson? = nil, statement: Result<Statement, StatementError>? = nil
    ) -> Act {
        Act(
            id: id ?? self.id, parents: parents ?? self.parents, signer: signer ?? self.signer,
            author: author ?? self.author, committer: committer ?? self.committer, moment: moment, after: after,
            statement: statement ?? self.statement, text: text, wording: wording, payload: payload, base: base,
            baseText: baseText, strayPaths: strayPaths)
    }

    /// The same act by the same person, with a second key and a second address.
    fileprivate var signedOtherwise: Act {
        var signer = signer
        if case .key(let key) = signer { signer = .key(key + "7") }
        func other(_ person: ClaimedPerson) -> ClaimedPerson {
            ClaimedPerson(name: person.name, email: "7" + person.email)
        }
        return with(signer: signer, author: other(author), committer: other(committer))
    }
}

/// Other names for everyone and everything, in another order.
private struct Renaming {
    private let members: [MemberID: MemberID]
    private let acts: [ActID: ActID]

    init(_ trial: Trial) {
        let people = trial.setting.charter.members.map(\.id)
        members = Dictionary(zip(people, people.reversed())) { first, _ in first }
        let ids = trial.acts.map(\.id)
        acts = Dictionary(zip(ids, ids.indices.reversed().map { Stage.id(70 + $0) })) { first, _ in first }
    }

    func member(_ id: MemberID) -> MemberID { members[id] ?? id }
    func id(_ id: ActID) -> ActID { acts[id] ?? id }

    func setting(_ old: Setting) -> Setting {
        var setting = old
        setting.document = Names.documents[1]
        setting.changeAll { policy in
            for index in policy.charter.members.indices {
                policy.charter.members[index].id = member(policy.charter.members[index].id)
            }
            for (id, session) in policy.sessions {
                policy.sessions[id]?.present = session.present.map {
                    SessionRecord.Seat(member: member($0.member), capacity: $0.capacity)
                }
            }
        }
        setting.unmet = Dictionary(old.unmet.map { (acts[$0.key] ?? $0.key, $0.value) }) { first, _ in first }
        setting.introductions = Introductions(
            setting.introductions.known.mapValues { members in
                Dictionary(members.map { (member($0.key), $0.value) }) { first, _ in first }
            })
        return setting
    }

    func act(_ old: Act) -> Act {
        let statement = old.statement.map { old in
            var statement = old
            // The document that a proposal is not about is then this one.
            let isOther = old.documents == [Names.documents[1]]
            statement.documents = [isOther ? Names.documents[0] : Names.documents[1]]
            statement.texts = Dictionary(old.texts.values.map { (statement.documents[0], $0) }) { first, _ in first }
            statement.despite = old.despite.map(id)
            statement.resolves = old.resolves.map(id)
            return statement
        }
        return old.with(id: id(old.id), parents: old.parents.map(id), statement: statement)
    }
}
