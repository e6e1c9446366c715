import TestSupport
import Testing

/// An approval is for these bytes and no others, however little differs and however early it came.
@Suite("Bytes that change after the approval")
struct ChangedBytesTests {
    /// A change that a reader of the text would not see.
    enum Change: String, CaseIterable, CustomTestStringConvertible {
        case space = "one space at an end"
        case lineEnds = "carriage returns"
        case decomposed = "the same letters in another Unicode form"
        case mark = "a byte order mark"

        var testDescription: String { rawValue }

        func callAsFunction(_ text: String) -> String {
            switch self {
            case .space: text.replacing("keten.", with: "keten. ")
            case .lineEnds: text.replacing("\n", with: "\r\n")
            case .decomposed: String(text.map { $0 == "é" ? "e\u{301}" : $0 })
            case .mark: "\u{FEFF}" + text
            }
        }
    }

    /// Griet's adoption of A as it was approved, with another tree.
    private func adoption(in town: Town, _ change: (Resident, String) throws -> String) throws -> Outcome {
        let griet = town["griet"]
        try griet.kader("sync")
        let digest = try griet.digest(of: fileA, in: branchA)
        let message = Message.text("tag", "A", as: "griffie@weert", "Kader-Text: A \(digest)")
        var merge = try griet.act(message, on: "main", branchA)
        merge.tree = try change(griet, branchA)
        let commit = try griet.forge(merge)
        try griet.git("tag", "-f", "-s", "-m", message, "approved/A/1", commit)
        defer { _ = try? griet.git("tag", "-d", "approved/A/1") }
        return try griet.push("--atomic", "\(commit):refs/heads/main", "refs/tags/approved/A/1")
    }

    @Test(arguments: Change.allCases) func anAdoptionOfOtherBytes(_ change: Change) throws {
        let text = Texts.block("A")
        #expect(Array(change(text).utf8) != Array(text.utf8))
        let town = try Stage.approved.town()
        try expectRefusal(by: "exact", in: town) {
            try adoption(in: town) { griet, tip in try griet.tree(of: tip, with: fileA, change(text)) }
        }
    }

    @Test(arguments: Change.allCases) func aDraftOfOtherBytesEndsTheApproval(_ change: Change) throws {
        let town = try Stage.approved.town()
        let (marie, griet) = (town["marie"], town["griet"])
        try marie.kader("sync")
        let draft = try marie.forge(
            marie.act(
                Message.text("draft", "A", as: "ambtenaar@weert"), on: branchA,
                tree: marie.tree(of: branchA, with: fileA, change(Texts.block("A")))))
        #expect(try marie.push("\(draft):\(branchA)").status == 0)
        try griet.kader("sync")
        let tagged = try griet.tries("tag", "A")
        #expect(tagged.status == 1 && tagged.errors.contains("Geweigerd (order)"), "\(tagged)")
        // Neither the new bytes nor, on top of them, the old ones.
        for tree in [draft, "\(draft)~1"] {
            try expectRefusal(by: "order", in: town) {
                try adoption(in: town) { griet, _ in try griet.git("rev-parse", "\(tree)^{tree}") }
            }
        }
    }

    @Test func anAdoptionUnderAnotherName() throws {
        let town = try Stage.approved.town()
        try expectRefusal(by: "exact", in: town) {
            try adoption(in: town) { griet, tip in
                let moved = try griet.tree(of: tip, with: "bouwstenen/AA.md", Texts.block("A"))
                return try griet.tree(of: moved, with: fileA, nil)
            }
        }
    }

    @Test func aDraftInTheSecondOfTheApproval() throws {
        let town = try Stage.reviewed.town()
        let (marie, wim, wilma, griet) = (town["marie"], town["wim"], town["wilma"], town["griet"])
        try wim.kader("sync")
        try wim.kader("approve", "A")
        for resident in [marie, wilma] { try resident.kader("sync") }
        // Neither has seen the other's, and their clocks say the same: only what each had seen can tell.
        let second = town.tick()
        var approval = try wilma.approval(as: "wethouder@nederweert")
        var draft = try marie.act(
            Message.text("draft", "A", as: "ambtenaar@weert"), on: branchA,
            tree: marie.tree(of: branchA, with: fileA, Texts.block("A", choice: "Even snel iets anders.")))
        (approval.seconds, draft.seconds) = (second, second)
        let (approved, drafted) = (try wilma.forge(approval), try marie.forge(draft))
        #expect(try wilma.push("\(approved):\(branchA)").status == 0)
        try expectRefusal(by: "append-only", in: town) { try marie.push("+\(drafted):\(branchA)") }
        try marie.git("fetch", "-q", "origin")
        var join = try marie.act(Message.text("join", "A", as: "ambtenaar@weert"), on: drafted, approved)
        join.seconds = second
        let joined = try marie.forge(join)
        #expect(try marie.push("\(joined):\(branchA)").status == 0)
        try griet.kader("sync")
        let tagged = try griet.tries("tag", "A")
        #expect(tagged.status == 1 && tagged.errors.contains("Geweigerd (order)"), "\(tagged)")
        let status = try griet.kader("status").output
        #expect(status.contains("vervallen"), "\(status)")
        try expectClean(town)
    }
}
