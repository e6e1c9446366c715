import Dossier
import Git
import TestSupport
import Testing

@testable import Workflow

/// Whose word a partner takes, and whose yes it needs.
@Suite("The keys that a partner trusts")
struct KeyVerdictTests {
    private let yes = KeyTrust(accepts: { _ in true })
    private let silent = KeyTrust()

    private func verdict(
        of outlet: Outlet, from old: ObjectID?, to new: ObjectID, pinned: OfficeKeys?, _ trust: KeyTrust
    ) throws -> KeyVerdict {
        let repository = outlet.repository
        let chain = try #require(try OutletChain(from: old, to: new, in: repository))
        let current = try #require(try OutletChain.keys(at: new, in: repository, reading: TextReader(repository)))
        return try KeyVerdict(of: chain, current: current, pinned: pinned, trust: trust)
    }

    private func expectDamage(
        naming word: String, at location: SourceLocation = #_sourceLocation, _ body: () throws -> KeyVerdict
    ) {
        do {
            _ = try body()
            Issue.record("it was taken", sourceLocation: location)
        } catch {
            let failure = Failure(mapping: error)
            #expect(
                failure.status == .damaged && failure.message.en.contains(word), "\(failure)", sourceLocation: location)
        }
    }

    @Test func theFirstPullPinsTheListOfNow() async throws {
        let outlet = try Outlet()
        let (one, two) = (try await outlet.list("griet"), try await outlet.list("griet", "nel"))
        let first = try await outlet.share(one, onto: nil, by: "griet")
        let second = try await outlet.share(two, onto: first, by: "griet")
        let verdict = try verdict(of: outlet, from: nil, to: second, pinned: nil, silent)
        #expect(verdict.trusted == two && verdict.change.isNone)
    }

    @Test func aKeyOfBothListsIsTakenAndAnotherListIsTold() async throws {
        let outlet = try Outlet()
        let pinned = try await outlet.list("griet", "nel")
        let first = try await outlet.share(pinned, onto: nil, by: "griet")
        let second = try await outlet.share(outlet.list("nel", "nora"), onto: first, by: "nel")
        let verdict = try verdict(of: outlet, from: first, to: second, pinned: pinned, silent)
        #expect(verdict.trusted == pinned && !verdict.isFollowed)
        #expect(try await verdict.change.came == outlet.list("nora").fingerprints)
        #expect(try await verdict.change.went == outlet.list("griet").fingerprints)
        #expect(verdict.change.strangers.isEmpty)
    }

    @Test func anotherListIsFollowedAfterAYes() async throws {
        let outlet = try Outlet()
        let (pinned, next) = (try await outlet.list("griet", "nel"), try await outlet.list("nel", "nora"))
        let first = try await outlet.share(pinned, onto: nil, by: "griet")
        let second = try await outlet.share(next, onto: first, by: "nel")
        // Also where it was told before and nothing new came since.
        for old in [first, second] {
            let verdict = try verdict(of: outlet, from: old, to: second, pinned: pinned, yes)
            #expect(verdict.trusted == next && verdict.isFollowed)
        }
    }

    @Test func aKeyThatIsNotPinnedNeedsAYes() async throws {
        let outlet = try Outlet()
        let (pinned, next) = (try await outlet.list("griet"), try await outlet.list("griet", "nora"))
        let first = try await outlet.share(pinned, onto: nil, by: "griet")
        let second = try await outlet.share(next, onto: first, by: "griet")
        let third = try await outlet.share(next, onto: second, by: "nora")
        expectDamage(naming: "--accept-keys") {
            try verdict(of: outlet, from: first, to: third, pinned: pinned, silent)
        }
        #expect(try verdict(of: outlet, from: first, to: third, pinned: pinned, yes).trusted == next)
    }

    @Test func aKeyThatLeftTheListIsNoLongerTaken() async throws {
        let outlet = try Outlet()
        let (pinned, next) = (try await outlet.list("griet", "nel"), try await outlet.list("nel"))
        let first = try await outlet.share(pinned, onto: nil, by: "griet")
        let second = try await outlet.share(next, onto: first, by: "nel")
        let third = try await outlet.share(next, onto: second, by: "griet")
        // She is in no list that this commit could go by, so that not even a yes helps.
        for trust in [silent, yes] {
            expectDamage(naming: "not in the griffie's list") {
                try verdict(of: outlet, from: first, to: third, pinned: pinned, trust)
            }
        }
        let back = try await outlet.share(pinned, onto: second, by: "griet")
        expectDamage(naming: "--accept-keys") {
            try verdict(of: outlet, from: first, to: back, pinned: pinned, silent)
        }
    }

    @Test func aStrangerIsNotTakenAtAll() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        let second = try await outlet.share(keys, onto: first, by: "eve")
        for (old, pinned) in [(first, keys), (nil, nil)] as [(ObjectID?, OfficeKeys?)] {
            expectDamage(naming: "not in the griffie's list") {
                try verdict(of: outlet, from: old, to: second, pinned: pinned, yes)
            }
        }
    }

    @Test func anOutletThatWasHandedOverNeedsAYes() async throws {
        let outlet = try Outlet()
        let (old, new) = (try await outlet.list("griet"), try await outlet.list("nora"))
        let first = try await outlet.share(old, onto: nil, by: "griet")
        let second = try await outlet.share(new, onto: first, by: "nora")
        for (from, pinned) in [(first, old), (nil, nil)] as [(ObjectID?, OfficeKeys?)] {
            expectDamage(naming: "--accept-keys") {
                try verdict(of: outlet, from: from, to: second, pinned: pinned, silent)
            }
            #expect(try verdict(of: outlet, from: from, to: second, pinned: pinned, yes).trusted == new)
        }
    }

    @Test func anOutletDoesNotBeginWithAKeyOutsideItsList() async throws {
        let outlet = try Outlet()
        let first = try await outlet.share(outlet.list("griet"), onto: nil, by: "eve")
        expectDamage(naming: "not in the griffie's list") {
            try verdict(of: outlet, from: nil, to: first, pinned: nil, yes)
        }
    }

    @Test func aFingerprintThatWasReadOutHasToBeThere() async throws {
        let outlet = try Outlet()
        let keys = try await outlet.list("griet", "nel")
        let first = try await outlet.share(keys, onto: nil, by: "griet")
        let fingerprint = try await outlet.office("nel").publicKey.fingerprint
        for text in [fingerprint, " \(fingerprint) ", "\(fingerprint)=", String(fingerprint.dropFirst(7))] {
            let verdict = try verdict(of: outlet, from: nil, to: first, pinned: nil, KeyTrust(fingerprints: [text]))
            #expect(verdict.trusted == keys)
        }
        let other = try await outlet.office("eve").publicKey.fingerprint
        for list in [[other], [fingerprint, other], [""]] {
            expectDamage(naming: "No key in this outlet") {
                try verdict(
                    of: outlet, from: nil, to: first, pinned: nil, KeyTrust(fingerprints: list, accepts: { _ in true }))
            }
        }
    }

    @Test func aHandoverCountsForWhatComesNextAlone() async throws {
        let outlet = try Outlet()
        let (griet, nora) = (try await outlet.list("griet"), try await outlet.list("nora"))
        let key = try await outlet.office("nora").publicKey
        #expect(try OfficeHandover(in: outlet.repository) == nil)
        try OfficeHandover(of: nora, from: outlet.repository).write(to: outlet.repository)
        let empty = try #require(try OfficeHandover(in: outlet.repository))
        let first = try await outlet.share(griet, onto: nil, by: "griet")
        #expect(empty.covers(key, after: nil) && !empty.covers(key, after: first))

        try outlet.repository.setReference("refs/heads/main", to: first, expecting: nil, log: "test")
        try OfficeHandover(of: nora, from: outlet.repository).write(to: outlet.repository)
        let later = try #require(try OfficeHandover(in: outlet.repository))
        #expect(later.covers(key, after: first) && !later.covers(key, after: nil))
        #expect(try await !later.covers(outlet.office("griet").publicKey, after: first))
    }

    @Test func aDamagedSettingLetsNobodyIn() throws {
        let outlet = try Outlet()
        try outlet.repository.setConfiguration("kader.officekeys", to: "ssh-ed25519 onzin")
        #expect(throws: Failure.self) { try OfficeHandover(in: outlet.repository) }
    }
}
