import Dossier
import Review

/// Makes stories that often get somewhere and often go wrong: by mistake, in clones side by side, or in bad faith.
struct RandomStory {
    private var dice: Dice
    private let world: World
    private var stage: Stage
    private var steps: [Step] = []

    /// What people have been so far, so that most of them stay what they are.
    private var hats: [MemberID: MandatedAct] = [:]

    /// A dossier with those who may do what in it, found once for many stories.
    struct World: Sendable {
        let setting: Setting
        /// The policies, in the order of `main`, with who may do what by each.
        let rules: [Rules]
        /// About how many reviews it takes.
        let reviews: Int

        struct Rules: Sendable {
            let moment: Moment
            let holders: [MandatedAct: [Actor]]
            let collectives: [BodyID]
            /// With which of their keys each member signs.
            let keys: [MemberID: Int]
        }

        struct Actor: Sendable {
            let member: MemberID
            let capacity: Capacity
            /// The capacity, the key or the membership begins or ends.
            let isPassing: Bool
        }

        init(seed: UInt64) {
            var dossier = RandomDossier(dice: Dice(seed: seed))
            let setting = dossier.setting()
            self.setting = setting
            let policies = Names.mains.compactMap { setting.policies?[$0] }
            let views = policies.map { View($0, at: $0.moment, subjects: setting.subjects) }
            rules = (views.isEmpty ? [View(setting, at: Names.moment(-1_000))] : views).map(Self.rules)
            let mandate = setting.kind.mandates[.review] ?? Mandate()
            reviews = mandate.quorum * (mandate.per == nil ? 1 : 2)
        }

        private static func rules(_ view: View) -> Rules {
            var holders: [MandatedAct: [Actor]] = [:]
            var keys: [MemberID: Int] = [:]
            for member in view.charter.members {
                let endless = Names.numbers(member).first { number in
                    member.keys.contains { $0.text == Names.key(member.id, number) && $0.period == .always }
                }
                keys[member.id] = endless ?? Names.numbers(member).last
                for act in MandatedAct.allCases {
                    for held in member.capacities where view.mandate(act, covers: member, held.capacity) {
                        let isPassing = member.ended != nil || endless == nil || held.period != .always
                        holders[act, default: []].append(
                            Actor(member: member.id, capacity: held.capacity, isPassing: isPassing))
                    }
                }
            }
            return Rules(moment: view.since ?? view.now, holders: holders, collectives: view.collectives, keys: keys)
        }
    }

    /// The clone in which things happen, and whether it is the only one.
    private var here = 0
    private let isAlone: Bool

    private init(seed: UInt64, world: World) {
        dice = Dice(seed: seed)
        isAlone = dice.roll(3) == 0
        self.world = world
        stage = Stage(world.setting)
    }

    static func make(seed: UInt64, world: World) -> (story: Story, stage: Stage) {
        var story = RandomStory(seed: seed, world: world)
        for number in 0..<(5 + story.dice.roll(10)) {
            let step = story.step(number)
            story.steps.append(step)
            story.stage.play(step)
            if [.withdraw, .reject].contains(step.action), story.chance(2) { break }
        }
        return (Story(seed: seed, setting: world.setting, steps: story.steps), story.stage)
    }

    private mutating func chance(_ one: Int) -> Bool { dice.roll(one) == 0 }

    /// The policy by which the next step is taken, by its place on `main`.
    private var main = 0

    private var rules: World.Rules { world.rules[main] }

    /// The newest policy that there is at a time.
    private func newest(at time: Int) -> Int {
        world.rules.lastIndex { $0.moment <= Names.moment(time) } ?? 0
    }

    private mutating func step(_ number: Int) -> Step {
        // Most people have what is newest; some have not fetched it yet.
        main = newest(at: number)
        if chance(20) { main = dice.roll(main + 1) }
        if !isAlone, !steps.isEmpty, chance(3) { here = dice.roll(Stage.clones) }
        var step = step(number, in: here)
        // Whoever begins in an empty clone first takes over what there is.
        let isEmpty = stage.tips[here] == nil
        if !stage.acts.isEmpty, isEmpty ? !chance(12) : stage.heads.count > 1 && chance(2) {
            let others = stage.tips.indices.filter { $0 != here && stage.tips[$0] != nil }
            if !others.isEmpty {
                step = Step(
                    number: number, clone: here, other: dice.pick(others), action: .join, member: step.member,
                    capacity: step.capacity, time: step.time)
                if chance(12) { step.text = .second }
            }
        }
        step.key = rules.keys[step.member] ?? 0
        step.main = chance(24) ? nil : main
        step.base = chance(3) ? dice.roll(main + 1) : main
        // What goes wrong with a text spoils all that follows it, and so must be rarer.
        if chance([.draft, .propose, .join].contains(step.action) ? 30 : 8) { spoil(&step) }
        return step
    }

    /// What would come next in a clone.
    private mutating func step(_ number: Int, in clone: Int) -> Step {
        let action = action(after: stage.view(clone))
        var step = Step(
            number: number, clone: clone, action: action, member: Names.people[0],
            time: chance(16) ? max(0, number - 1) : number)
        step.isBehind = chance(8)
        switch action {
        case .draft:
            cast(&step, .propose)
            step.text = chance(16) && stage.tips[here] != nil ? .kept : .number(dice.roll(4))
            if chance(8) { step.coAuthors = [dice.pick(world.setting.charter.members).id] }
            if chance(20) { step.author = dice.pick(world.setting.charter.members).id }
            for member in step.coAuthors + [step.author].compactMap({ $0 }) { hats[member] = hats[member] ?? .propose }
            step.updates = chance(16)
        case .propose, .withdraw:
            cast(&step, .propose)
            if let draft = drafter(stage.view(clone)), !chance(16) { (step.member, step.capacity) = draft }
        case .review:
            cast(&step, .review)
            step.verdict = dice.pick([.agree, .agree, .agree, .agree, .agree, .object, .object, .hold])
            step.session = chance(10) ? session() : nil
        case .approve, .reject: approve(&step)
        case .resolve:
            step.resolves = steps.isEmpty ? 0 : dice.pick(steps).number
            // The last that asks for something, by whoever asked it.
            if !chance(3),
                let remark = steps.last(where: {
                    $0.verdict ?? .agree != .agree || $0.action == .comment || $0.action == .approve
                })
            {
                (step.resolves, step.member, step.capacity) = (remark.number, remark.member, remark.capacity)
            } else {
                someone(&step)
            }
        default: someone(&step)
        }
        return step
    }

    /// Who made the last draft among these acts.
    private func drafter(_ view: Acts) -> (MemberID, Capacity?)? {
        for index in stage.acts.indices.reversed() where view.has(index) {
            guard case .success(let statement) = stage.acts[index].statement, statement.action == .draft,
                let member = Names.people.first(where: { $0.text == stage.acts[index].committer.name })
            else { continue }
            return (member, statement.capacity)
        }
        return nil
    }

    /// A likely act for who sees these acts, or any.
    private mutating func action(after view: Acts) -> Action {
        if !steps.isEmpty, chance(24) {
            return dice.pick(chance(3) ? Action.allCases : Action.allCases.filter(\.isOnProposal))
        }
        var asks = false
        var last = Action.withdraw
        var reviews = 0
        for index in stage.acts.indices where view.has(index) {
            guard case .success(let statement) = stage.acts[index].statement else { continue }
            switch statement.action {
            case .draft, .propose, .withdraw, .reject: (last, reviews) = (statement.action, 0)
            case .review:
                reviews += 1
                asks = asks || statement.verdict != .agree
            default: break
            }
        }
        switch last {
        case .draft: return dice.pick([.propose, .propose, .propose, .propose, .draft])
        case .propose where reviews < world.reviews || chance(8):
            return dice.pick([.review, .review, .review, .review, .review, .review, .review, .comment])
        case .propose:
            if asks, chance(3) { return .resolve }
            return chance(40) ? .reject : chance(12) ? .draft : chance(8) ? .review : .approve
        default: return .draft
        }
    }

    /// Gives the act to someone who holds the mandate, and most often to one who has not done it yet and nothing else.
    private mutating func cast(_ step: inout Step, _ act: MandatedAct) {
        guard let holders = rules.holders[act], !holders.isEmpty else { return someone(&step) }
        let fresh = holders.filter { !$0.isPassing && hats[$0.member] == nil }
        let same = holders.filter { hats[$0.member] == act }
        let actor = dice.pick(chance(10) ? holders : !fresh.isEmpty ? fresh : !same.isEmpty ? same : holders)
        (step.member, step.capacity) = (actor.member, actor.capacity)
        hats[actor.member] = hats[actor.member] ?? act
    }

    private mutating func someone(_ step: inout Step) {
        let member = dice.pick(world.setting.charter.members)
        step.member = member.id
        step.capacity = dice.pick(member.capacities).capacity
    }

    private mutating func approve(_ step: inout Step) {
        step.isDespite = !chance(4)
        step.hasReason = !chance(6)
        guard !rules.collectives.isEmpty, !chance(12) else {
            cast(&step, .approve)
            step.session = chance(8) ? session() : nil
            return
        }
        cast(&step, .record)
        let own = rules.collectives.filter { $0.place == nil || $0.place == step.capacity?.place }
        step.body = own.isEmpty || chance(8) ? dice.pick(Names.councils) : dice.pick(own)
        step.session = chance(8) ? nil : Names.documents[chance(8) ? 2 : 3]
        step.hasDecision = !chance(10)
        if !chance(3) { step.votes = chance(6) ? dice.pick(Names.votes) : Names.votes[step.action == .approve ? 0 : 1] }
    }

    /// One of the two sessions that there are, or another.
    private mutating func session() -> DocumentID { dice.pick(Names.documents.suffix(chance(6) ? 3 : 2)) }

    /// Makes one thing about the act other than it should be.
    private mutating func spoil(_ step: inout Step) {
        switch dice.roll(16) {
        case 14: step.main = chance(2) ? Names.mains.count : dice.pick([nil, 0, 1, 2, 3])
        case 15: step.base = dice.roll(world.rules.count)
        case 0: step.flaw = dice.pick(Step.Flaw.allCases)
        case 1: step.time = dice.roll(24) - 4
        case 2: step.key = dice.roll(3)
        case 3: step.member = dice.pick(world.setting.charter.members).id
        case 4, 5: someone(&step)
        case 6: step.capacity = chance(3) ? nil : dice.pick(dice.pick(Names.capacities))
        case 7: step.judged = dice.roll(4)
        case 8: step.text = .number(dice.roll(4))
        case 9: step.session = session()
        case 10: step.body = chance(3) ? nil : dice.pick(Names.councils)
        case 11: step.other = dice.roll(Stage.clones)
        case 12: step.updates.toggle()
        default: step.coAuthors = [dice.pick(world.setting.charter.members).id]
        }
    }
}
