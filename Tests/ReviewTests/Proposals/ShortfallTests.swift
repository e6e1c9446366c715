import Dossier
import Testing

@testable import Review

/// What a dossier lacks for each of its kinds ever to get through.
struct ShortfallTests {
    private func words(_ charter: Charter) -> [String] {
        charter.shortfalls(at: Town.start).map { $0.sentence { id in charter.member(id)?.name ?? id.text }.nl }
    }

    private func charter(_ ids: String...) throws -> Charter {
        var charter = try Town.charter()
        charter.members = charter.members.filter { ids.contains($0.id.text) }
        charter.kinds = charter.kinds.filter { ["kader", "bouwsteen", "hoofdstuk"].contains($0.id.text) }
        return charter
    }

    @Test func aWholeTownLacksNothing() throws { #expect(try words(Town.charter()).isEmpty) }

    @Test func aGriffieAloneIsADeadEnd() throws {
        let found = try charter("gerda").shortfalls(at: Town.start)
        #expect(found.map(\.kind.text) == ["bouwsteen", "hoofdstuk", "kader"])
        #expect(found.map(\.isDeadEnd) == [true, true, true])
        let last = try words(charter("gerda")).last
        #expect(
            last == """
                Afspraken: 2 beoordelaars te weinig (raadslid, ambtenaar, procesbegeleider); \
                1 akkoord te weinig voor weert (wethouder, stuurgroep); \
                1 akkoord te weinig voor nederweert (wethouder, stuurgroep); \
                1 griffie te weinig om vast te stellen (griffie); \
                alleen Gerda kan een wijziging vaststellen; valt die weg, dan kan niemand het meer. Neem nog een griffie op, of noem bij de soort kader een `successor`
                """)
    }

    @Test func onePersonIsNotCountedTwice() throws {
        // Marie and Bram write or review, but a text takes one who writes and two who review.
        #expect(
            try words(charter("marie", "bram", "wouter", "nel", "gerda", "gijs")) == [
                "Bouwsteen: 1 beoordelaar te weinig (raadslid, ambtenaar, procesbegeleider)",
                "Hoofdstuk: 1 beoordelaar te weinig (raadslid, ambtenaar, procesbegeleider)",
            ])
    }

    @Test func aCouncilWithoutARecorderOfItsOwnIsNamed() throws {
        #expect(
            try words(charter("marie", "bram", "jan", "wouter", "nel", "gerda")) == [
                "Hoofdstuk: 1 akkoord te weinig voor nederweert (raad)",
                "Afspraken: 1 griffie te weinig om vast te stellen (griffie); alleen Gerda kan een wijziging vaststellen; "
                    + "valt die weg, dan kan niemand het meer. Neem nog een griffie op, of noem bij de soort kader een `successor`",
            ])
    }

    @Test func aSuccessorIsSomebodyElse() throws {
        var charter = try charter("marie", "bram", "jan", "klaas", "wouter", "nel", "gerda")
        charter.kinds.removeAll { $0.id.text == "hoofdstuk" }
        charter.kinds[1].mandates[.propose] = Mandate(capacities: try Town.holders("ambtenaar"))
        #expect(words(charter).count == 1 && words(charter)[0].hasPrefix("Afspraken: alleen Gerda kan"))
        charter.kinds[1].successor = Mandate(capacities: try Town.holders("griffie"))
        #expect(words(charter).count == 1)
        charter.kinds[1].successor = Mandate(capacities: try Town.holders("raadslid"))
        #expect(words(charter).isEmpty)
    }

    @Test func whereNobodyProposesYetIsNoDeadEndButForTheRules() throws {
        var charter = try charter("jan", "klaas", "piet", "wouter", "nel", "gerda", "gijs")
        for index in charter.kinds.indices {
            charter.kinds[index].mandates[.propose] = Mandate(capacities: try Town.holders("procesbegeleider"))
        }
        let found = charter.shortfalls(at: Town.start)
        #expect(found.map(\.kind.text) == ["bouwsteen", "hoofdstuk", "kader"])
        #expect(found.map(\.isDeadEnd) == [false, false, true])
    }

    @Test func whoHasNoKeyOrHasLeftOrHasAnInterestDoesNotCount() throws {
        var charter = try charter("marie", "bram", "pim", "wouter", "nel", "gerda", "gijs")
        #expect(words(charter).isEmpty)
        let whole = charter
        charter.members[0].keys = []
        #expect(words(charter).count == 2)
        charter = whole
        charter.members[0].ended = Moment(seconds: Town.start.seconds - 1)
        #expect(words(charter).count == 2)
        charter = whole
        charter.members[3].interests = ["De-Risse"]
        charter.kinds[0].subjects = ["de-risse"]
        #expect(words(charter) == ["Bouwsteen: 1 akkoord te weinig voor nederweert (wethouder, stuurgroep)"])
    }

    @Test func aRegisterTakesAGriffieWhoMayWriteIt() throws {
        var charter = try Town.charter()
        charter.members.removeAll { $0.id.text == "gijs" }
        #expect(
            words(charter).contains("Toezegging: 1 griffie te weinig om vast te leggen (griffie@nederweert)"))
    }

    // MARK: Against every way to give out the hats

    @Test(arguments: 0..<40)
    func itIsShortExactlyWhereNoWayToGiveOutTheHatsWorks(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let capacities = [
            "ambtenaar@weert", "ambtenaar@nederweert", "raadslid@weert", "raadslid@nederweert", "wethouder@weert",
            "wethouder@nederweert", "griffie@weert", "griffie@nederweert",
        ]
        for _ in 0..<6 {
            var charter = try Town.charter()
            charter.kinds.removeAll { $0.register }
            for index in charter.kinds.indices {
                charter.kinds[index].mandates[.review]?.quorum = dice.roll(2) + 1
                if dice.roll(3) == 0 { charter.kinds[index].subjects = ["de-risse"] }
                // Where a griffie may write or review as well, she is wanted for two things.
                if dice.roll(2) == 0 {
                    charter.kinds[index].mandates[dice.pick([.propose, .review])] = Mandate(
                        capacities: try Town.holders("griffie", "ambtenaar"))
                }
            }
            charter.members = try (0..<6).map { number in
                let held = try (0...dice.roll(2)).map { _ in Member.Held(try Town.capacity(dice.pick(capacities))) }
                return Member(
                    id: try Town.member("lid\(number)"), name: "Lid", emails: ["lid\(number)@example.org"],
                    keys: [Member.Key(text: Town.key(of: "lid\(number)"))], capacities: held,
                    bodies: dice.roll(4) > 0 ? [try Town.body("stuurgroep")] : [],
                    interests: dice.roll(5) == 0 ? ["de-risse"] : [])
            }
            let short = Set(
                charter.shortfalls(at: Town.start).filter { shortfall in
                    shortfall.lacks.contains { lack in if case .persons = lack { true } else { false } }
                }.map(\.kind))
            for kind in charter.kinds {
                #expect(
                    HatGiving(charter: charter, kind: kind).works != short.contains(kind.id),
                    "\(kind.id) \(charter.members.map { ($0.capacities.map(\.capacity.text), $0.bodies, $0.interests) })"
                )
            }
        }
    }
}

/// Every way to give out the hats of one proposal to a handful of members, tried one after another.
private struct HatGiving {
    let charter: Charter
    let kind: Kind

    private enum Part: CaseIterable { case nothing, propose, review, approve, record, adopt, recordAndAdopt }

    var works: Bool { tries([]) }

    private func tries(_ parts: [Part]) -> Bool {
        guard parts.count < charter.members.count else { return suffices(parts) }
        return Part.allCases.contains { part in
            part == .nothing || may(charter.members[parts.count], part) ? tries(parts + [part]) : false
        }
    }

    private var setting: Setting { Setting(charter: charter, document: .charter, kind: kind, now: Town.start) }

    private func may(_ member: Member, _ part: Part) -> Bool {
        let collective = setting.isDecidedCollectively
        func holds(_ act: MandatedAct, griffie: Bool = false) -> Bool {
            member.capacities(at: Town.start).contains {
                setting.mandate(act).covers(member, as: $0) && (!griffie || $0.role == .griffie)
            }
        }
        let isFree = !setting.hasInterest(member)
        return switch part {
        case .nothing: true
        case .propose: holds(.propose)
        case .review: holds(.review) && isFree
        case .approve: !collective && holds(.approve) && isFree
        case .record: collective && holds(.record)
        case .adopt: holds(setting.adopting, griffie: true)
        case .recordAndAdopt: collective && holds(.record) && holds(setting.adopting, griffie: true)
        }
    }

    private func suffices(_ parts: [Part]) -> Bool {
        func members(_ wanted: Part...) -> [Member] {
            zip(charter.members, parts).filter { wanted.contains($0.1) }.map(\.0)
        }
        guard !members(.propose).isEmpty, !members(.adopt, .recordAndAdopt).isEmpty else { return false }
        func reaches(_ act: MandatedAct, _ members: [Member]) -> Bool {
            let mandate = setting.mandate(act)
            guard mandate.per == .municipality else { return members.count >= mandate.quorum }
            // Each counts in one place, and nobody here holds the same capacity in both that would matter to the count of one.
            return assign(members, [:], mandate)
        }
        guard reaches(.review, members(.review)) else { return false }
        guard setting.isDecidedCollectively else { return reaches(.approve, members(.approve)) }
        let recorders = members(.record, .recordAndAdopt)
        return charter.municipalities.ids.allSatisfy { place in
            recorders.contains { member in
                member.capacities(at: Town.start).contains {
                    $0.place == place && setting.mandate(.record).covers(member, as: $0)
                }
            }
        }
    }

    /// Tells whether each municipality gets its quorum where everyone counts in one of theirs.
    private func assign(_ rest: [Member], _ counted: [PlaceID: Int], _ mandate: Mandate) -> Bool {
        guard let member = rest.first else {
            return charter.municipalities.ids.allSatisfy { (counted[$0] ?? 0) >= mandate.quorum }
        }
        return member.capacities(at: Town.start).contains { capacity in
            guard mandate.covers(member, as: capacity) else { return false }
            return assign(Array(rest.dropFirst()), counted.merging([capacity.place: 1], uniquingKeysWith: +), mandate)
        }
    }
}
