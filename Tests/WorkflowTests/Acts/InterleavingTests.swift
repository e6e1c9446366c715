import Dossier
import Git
import Review
import TestSupport
import Testing

@testable import Workflow

/// Whatever people do beside one another, with or without a connection: in the end all have the same, nothing that the
/// server took is lost, and nobody is stuck.
@Suite("Any interleaving of acts ends in one dossier")
struct InterleavingTests {
    /// A generator with a seed, so that a story can be told again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    /// What was done, and what the server had after each step.
    private struct Story {
        let village: Village
        var dice: Dice
        var told: [String] = []
        var had: Set<ObjectID> = []
        var lines: [String: [String]] = ["griet": [], "nel": []]

        init(_ seed: UInt64) async throws {
            village = try await Village(hasTwoGriffies: true)
            dice = Dice(state: seed)
        }

        mutating func step(_ number: Int) async throws {
            let offline = Bool.random(using: &dice)
            let village = village
            switch Int.random(in: 0..<9, using: &dice) {
            case 0, 1:
                let (id, member) = [("A", "marie"), ("B", "piet")].randomElement(using: &dice) ?? ("A", "marie")
                await attempt("\(member) drafts \(id)", offline) {
                    try await village.draft(id, by: member, "Zin \(number).", offline: offline)
                    if !offline { try await village.propose(id, by: member) }
                }
            case 2: try await judge("joris", offline) { try await village.review($0, by: "joris", offline: offline) }
            case 3: try await judge("wim", offline) { try await village.approve($0, by: "wim", offline: offline) }
            case 4:
                let member = ["griet", "nel"].randomElement(using: &dice) ?? "griet"
                try await judge(member, offline) { try await village.tag($0, by: member, offline: offline) }
            case 5, 6:
                let (id, member) =
                    [("acties", "griet"), ("knelpunten", "nel")].randomElement(using: &dice)
                    ?? ("acties", "griet")
                lines[member, default: []].append("punt \(number)")
                let lines = lines[member] ?? []
                await attempt("\(member) records \(id)", offline) {
                    try await village.record(id, lines, by: member, offline: offline)
                }
            case 7:
                // A remark names the griffie's own `main`, which the server may not have.
                let member = ["griet", "nel"].randomElement(using: &dice) ?? "griet"
                try await judge(member, offline) { id in
                    try await village.act(member, offline: offline) {
                        try await $0.comment(DocumentName(id), on: "Visie", message: "Punt \(number)")
                    }
                }
            default:
                let member = village.people.keys.sorted().randomElement(using: &dice) ?? "marie"
                await attempt("\(member) syncs", false) { try await village.sync(member) }
            }
            for prefix in ["refs/heads/", "refs/tags/"] {
                had.formUnion(try village.server.references(prefix: prefix).map(\.target))
            }
        }

        private mutating func judge(
            _ member: String, _ offline: Bool, _ body: (String) async throws -> ActResult
        ) async throws {
            let id = ["A", "B"].randomElement(using: &dice) ?? "A"
            await attempt("\(member) judges \(id)", offline) { _ = try await body(id) }
        }

        private mutating func attempt<Result>(
            _ what: String, _ offline: Bool, _ body: () async throws -> Result
        ) async {
            var outcome = "done"
            do {
                _ = try await body()
            } catch {
                let failure = Failure(mapping: error)
                outcome = failure.code.text
                if [.damaged, .fault, .surroundings].contains(failure.status) {
                    Issue.record("\(what): \(failure.message.en)\n\(told.joined(separator: "\n"))")
                }
            }
            told.append("\(what)\(offline ? " offline" : ""): \(outcome)")
        }
    }

    @Test(arguments: 1...12)
    func allEndAlike(seed: UInt64) async throws {
        var story = try await Story(seed)
        for number in 1...30 { try await story.step(number) }
        let village = story.village
        let people = village.people.keys.sorted()
        // Two rounds: what one sends in the first, those before them fetch in the second.
        for round in 1...2 {
            for member in people {
                let result = try await village.sync(member)
                #expect(result.refused.isEmpty && result.left.isEmpty, "\(member): \(result.refused) \(result.left)")
                if round == 2 { #expect(result.aside.isEmpty && result.sent.isEmpty) }
            }
        }
        func state(_ repository: Repository) throws -> [String: ObjectID] {
            var state: [String: ObjectID] = [:]
            for prefix in ["refs/heads/", "refs/tags/"] {
                for reference in try repository.references(prefix: prefix) { state[reference.name] = reference.target }
            }
            return state
        }
        let server = try village.server
        let common = try state(server)
        for member in people {
            #expect(try state(village.clone(member)) == common, "\(member)")
        }
        for target in story.had {
            let commit = try server.peeled(target)
            let isKept = try common.values.contains { tip in
                let tip = try server.peeled(tip)
                return try tip == commit || server.isAncestor(commit, of: tip)
            }
            #expect(isKept, "\(commit) is lost\n\(story.told.joined(separator: "\n"))")
        }
        let findings = try await village.findings(by: "griet")
        #expect(findings.isEmpty, "\(findings)")
    }
}
