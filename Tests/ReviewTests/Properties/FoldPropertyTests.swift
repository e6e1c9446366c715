import Dossier
import Testing

@testable import Review

/// What holds of every history, however it was made: by mistake, in clones side by side, or in bad faith.
struct FoldPropertyTests {
    private static let people = ["marie", "bram", "jan", "piet", "klaas", "wouter", "nel", "pim", "gerda"]

    /// A setting in which many may do many things, so that only the rules on hats keep them apart.
    private static func loose(_ setting: inout Setting) throws {
        for index in setting.charter.members.indices {
            let place = index % 2 == 0 ? "weert" : "nederweert"
            setting.charter.members[index].capacities += [
                Member.Held(try Town.capacity("wethouder@\(place)")),
                Member.Held(try Town.capacity("raadslid@\(place)")),
            ]
            setting.charter.members[index].bodies.append(try Town.body("stuurgroep"))
        }
    }

    /// A history that often gets somewhere and often goes wrong.
    private static func random(_ dice: inout Dice, _ setting: Setting) throws -> History {
        var history = History(setting: setting)
        try history.draft(by: "marie", 1)
        if dice.roll(4) > 0 { try history.propose(by: "marie") }
        if dice.roll(2) == 0 {
            for member in ["jan", "piet"] { try history.review(by: member) }
        }
        for _ in 0..<(3 + dice.roll(9)) {
            if dice.roll(6) == 0 { history.back(to: dice.pick(history.acts).id) }
            let member = dice.pick(people)
            let index = history.setting.charter.members.firstIndex { $0.id.text == member } ?? 0
            let place = index % 2 == 0 ? "weert" : "nederweert"
            var details = History.Details(capacity: dice.roll(8) == 0 ? nil : "raadslid@\(place)")
            switch dice.roll(20) {
            case 0:
                details.text = 1 + dice.roll(3)
                if dice.roll(3) == 0 { details.coAuthors = [dice.pick(people)] }
                try history.add(.draft, by: dice.roll(2) == 0 ? "marie" : member, details)
                try history.propose(by: "marie")
            case 1: try history.propose(by: "marie")
            case 2...9:
                details.verdict = dice.pick([.agree, .agree, .agree, .agree, .object, .hold])
                if dice.roll(10) == 0 { details.judged = 1 + dice.roll(3) }
                if dice.roll(30) == 0 { details.text = 1 + dice.roll(3) }
                try history.add(.review, by: member, details)
            case 10...15:
                details.capacity = "wethouder@\(place)"
                details.despite = dice.roll(4) == 0 ? [] : try history.proposal.openObjections
                details.reason = "Omdat."
                try history.add(.approve, by: member, details)
            case 16:
                details.resolves = dice.pick(history.acts).id
                try history.add(.resolve, by: member, details)
            case 17:
                try history.add(dice.roll(6) == 0 ? .withdraw : .comment, by: member, History.Details(heading: "Kop"))
            default:
                guard let tip = history.tip, let last = history.acts.last, last.id != tip else { continue }
                details.text = dice.roll(4) == 0 ? 1 + dice.roll(3) : nil
                details.parents = dice.roll(2) == 0 ? [tip, last.id] : [last.id, tip]
                try history.add(.join, by: member, details)
            }
        }
        return history
    }

    @Test(arguments: 0..<8)
    func nothingIsApprovedThatShouldNotBe(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let setting = try Town.setting(change: Self.loose)
        var approved = 0
        for _ in 0..<250 {
            let history = try Self.random(&dice, setting)
            let proposal = try history.proposal
            let naive = NaiveRules(proposal)
            for verdict in proposal.verdicts where verdict.counts {
                let act = try #require(naive.acts[verdict.act])
                #expect(act.text == proposal.text, "a verdict on other bytes never counts")
                #expect(!naive.refused.contains(verdict.act))
                // A draft whose maker is not believed makes nobody a proposer, but then the proposal goes nowhere.
                #expect(proposal.isTainted || !naive.writers.contains(verdict.member.text))
            }
            guard proposal.state == .approved else { continue }
            approved += 1
            #expect(naive.writers.isDisjoint(with: naive.judges([.review, .approve, .reject])))
            #expect(naive.reviewers(of: proposal.text).count >= 2)
            let counted = proposal.verdicts.filter { $0.counts && $0.mandate == .approve }
            #expect(Set(counted.map(\.capacity.place.text)) == ["weert", "nederweert"])
            let reviewers = Set(proposal.verdicts.filter { $0.mandate == .review }.map(\.member))
            #expect(reviewers.isDisjoint(with: counted.map(\.member)))
        }
        #expect(approved > 0, "the generator must reach what it is about")
    }

    @Test func theOrderOfArrivalIsNothing() throws {
        var dice = Dice(seed: 42)
        let setting = try Town.setting(change: Self.loose)
        for _ in 0..<400 {
            let history = try Self.random(&dice, setting)
            let proposal = try history.proposal
            let shuffled = Proposal(
                id: proposal.id, acts: history.acts.shuffled(using: &dice), setting: history.setting)
            #expect(shuffled.state == proposal.state)
            #expect(shuffled.verdicts == proposal.verdicts)
            #expect(shuffled.acts.map(\.id) == proposal.acts.map(\.id))
            #expect(shuffled.missing == proposal.missing)
            #expect(shuffled.hats == proposal.hats)
            #expect(shuffled.text == proposal.text)
            let doubled = Proposal(id: proposal.id, acts: history.acts + history.acts, setting: history.setting)
            #expect(doubled.verdicts == proposal.verdicts)
        }
    }

    @Test func everyRefusalSaysWhatAMemberNeeds() throws {
        var dice = Dice(seed: 7)
        let setting = try Town.setting(change: Self.loose)
        var rules: Set<Rule> = []
        for _ in 0..<400 {
            let history = try Self.random(&dice, setting)
            let members = Set(history.setting.charter.members.map(\.id))
            for (_, refusal) in try history.proposal.violations {
                rules.insert(refusal.rule)
                expectWords(refusal)
                #expect(members.isSuperset(of: refusal.whoMay))
            }
        }
        #expect(rules.isSuperset(of: [.oneHat, .order, .quorum, .content, .objection, .authorship]))
    }

    /// Whoever is named could do just what was refused, at just that point.
    @Test func whoIsNamedMay() throws {
        var dice = Dice(seed: 11)
        let setting = try Town.setting(change: Self.loose)
        var tried = 0
        for _ in 0..<300 {
            var history = try Self.random(&dice, setting)
            guard let refused = history.acts.last, let refusal = try history.proposal.violations.last,
                refusal.act == refused.id, [.oneHat, .interest].contains(refusal.refusal.rule),
                case .success(let statement) = refused.statement, statement.action == .review
            else { continue }
            history.back(to: refused.parents.first)
            for member in refusal.refusal.whoMay
            where try history.refusal(.comment, by: member.text, .init(heading: "K")) == nil {
                let index = history.setting.charter.members.firstIndex { $0.id == member } ?? 0
                let details = History.Details(
                    capacity: "raadslid@\(index % 2 == 0 ? "weert" : "nederweert")", verdict: .agree)
                let again = try history.refusal(.review, by: member.text, details)
                #expect(again?.rule != refusal.refusal.rule)
                tried += 1
            }
        }
        #expect(tried > 0)
    }

    @Test func withoutAnyOneVerdictNothingIsApproved() throws {
        for kind in ["bouwsteen", "hoofdstuk"] {
            let history = try History.approved(kind)
            let proposal = try history.proposal
            #expect(proposal.state == .approved)
            #expect(proposal.verdicts.filter(\.counts).count == 4)
            for left in history.acts.dropFirst(2) {
                // Taking one out of the chain leaves the others where they are, each upon what stood before it.
                let rest = history.acts.filter { $0.id != left.id }.map {
                    $0.standing(on: left.parents, insteadOf: left.id)
                }
                let without = Proposal(id: proposal.id, acts: rest, setting: history.setting)
                #expect(without.state != .approved)
            }
        }
    }
}

extension Act {
    /// The same act upon other parents, where it stood upon `gone`.
    fileprivate func standing(on parents: [ActID], insteadOf gone: ActID) -> Act {
        Act(
            id: id, parents: self.parents.flatMap { $0 == gone ? parents : [$0] }, signer: signer, author: author,
            committer: committer, moment: moment, statement: statement, text: text, base: base, baseText: baseText,
            strayPaths: strayPaths)
    }
}
