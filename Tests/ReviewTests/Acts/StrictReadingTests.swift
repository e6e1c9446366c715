import Dossier
import Testing

@testable import Review

/// Messages that were made to mislead.
struct StrictReadingTests {
    private static let trailers = "Kader-Action: draft\nKader-Document: A\nKader-As: raadslid@weert\n"

    private func read(_ text: String) throws(StatementError) -> Statement { try Statement(message: Array(text.utf8)) }

    private func error(_ text: String) -> StatementError? {
        do throws(StatementError) {
            _ = try read(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func readsThePlainMessage() throws {
        let statement = try read("Nieuwe tekst\n\nOmdat het moet.\n\n" + Self.trailers)
        #expect(statement.action == .draft)
        #expect(statement.documents.map(\.text) == ["A"])
        #expect(statement.capacity?.text == "raadslid@weert")
        #expect(statement.subject == "Nieuwe tekst")
        #expect(statement.reason == "Omdat het moet.")
    }

    @Test func readsLinesThatEndAsOnWindows() throws {
        let message = "Nieuwe tekst\n\nOmdat het moet.\n\n" + Self.trailers
        let windows = message.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try read(windows) == read(message))
    }

    @Test func aLineHiddenBehindACarriageReturnIsNotSwallowed() {
        // As one Character, \r\n would make these two trailers into one line.
        #expect(error("s\n\nbijzaak: x\r\nKader-Action: approve\n" + Self.trailers) == .repeated(.action))
        #expect(error("s\n\n" + Self.trailers + "Kader-Decision: x\rKader-For: raad@weert\n") == .unreadable(.decision))
    }

    @Test(arguments: [
        "s\n\nKader-Action: approve\n\ngewone tekst\n",
        "Kader-Action: draft\nKader-Document: A\nKader-As: raadslid@weert\n",
        "s\nKader-Action: draft\nKader-Document: A\nKader-As: raadslid@weert\n",
        "", "\n", "\n\n\n", "s", "s\n\nMet vriendelijke groet: Jan\n",
        "s\n\n  Kader-Action: draft\n",
    ])
    func trailersElsewhereAreProse(message: String) { #expect(error(message) == .missing(.action)) }

    /// What a body decided is on record by an approval or a rejection alone, and so on: elsewhere no rule would check it.
    @Test(arguments: [
        ("review", "Kader-For: raad@weert", TrailerKey.body), ("draft", "Kader-Decision: RB-1", .decision),
        ("withdraw", "Kader-Votes: 19-0-0", .votes), ("approve", "Kader-Verdict: agree", .verdict),
        ("draft", "Kader-By: 2018-10-01", .deadline), ("propose", "Kader-On: A#kop", .on),
        ("review", "Kader-Despite: 1234567890123456789012345678901234567890", .despite),
        ("comment", "Kader-Resolves: 1234567890123456789012345678901234567890", .resolves),
        ("review", "Kader-Proposal: A/marie/1", .proposal), ("approve", "Kader-Brought-By: marie", .bringer),
    ])
    func aLineBelongsToItsAction(_ action: String, _ line: String, _ key: TrailerKey) {
        let common = "s\n\nKader-Action: \(action)\nKader-Document: A\nKader-As: raadslid@weert\n"
        #expect(error(common + line + "\n") == .misplaced(key))
    }

    @Test func looksAlikeIsNotAlike() {
        // A Cyrillic letter and the Kelvin sign; Git takes neither for the key, and so no program does.
        for key in ["K\u{430}der-Action", "\u{212A}ader-Action"] {
            #expect(error("s\n\n\(key): approve\nKader-Document: A\nKader-As: a@b\n") == .missing(.action))
        }
        #expect(error("s\n\n" + Self.trailers + "Kader-Act\u{131}on: approve\n") != nil)
    }

    @Test func keysAreReadWithoutCaseAsGitDoes() throws {
        let statement = try read("s\n\nKADER-ACTION: draft\nkader-document : A\nKader-as:raadslid@weert\n")
        #expect(statement.action == .draft)
        #expect(statement.documents.map(\.text) == ["A"])
    }

    @Test func whatStandsTwiceIsRefused() {
        for line in ["Kader-Action: draft", "Kader-Document: A", "Kader-As: raadslid@weert"] {
            let key = TrailerKey(rawValue: String(line.prefix { $0 != ":" }))
            #expect(error("s\n\n" + Self.trailers + line + "\n") == key.map { .repeated($0) })
        }
        let text = "Kader-Text: A sha256:" + String(repeating: "0", count: 64) + "\n"
        #expect(error("s\n\n" + Self.trailers + text + text) == .repeated(.text))
    }

    @Test(arguments: [
        ("Kader-Action: vote", TrailerKey.action), ("Kader-Document: ../A", .document),
        ("Kader-Text: A", .text), ("Kader-Text: A sha256:00", .text), ("Kader-As: raadslid", .capacity),
        ("Kader-For: raad@", .body), ("Kader-Verdict: Agree", .verdict), ("Kader-On: A", .on),
        ("Kader-On: B#Kop", .on), ("Kader-Session: 2018/09", .session), ("Kader-Votes: 1-2", .votes),
        ("Kader-Votes: -1-2-3", .votes), ("Kader-Votes: 99999999999999999999-1-1", .votes),
        ("Kader-Despite: abc", .despite), ("Kader-Resolves: HEAD", .resolves), ("Co-authored-by: Jan", .coAuthor),
        ("Co-authored-by: Jan <jan>", .coAuthor), ("Kader-Decision: a\u{1B}[31m", .decision),
        ("Kader-Decision: a\u{202E}b", .decision),
    ])
    func unreadableValuesAreNamed(line: String, key: TrailerKey) {
        let trailers = Self.trailers.split(separator: "\n").filter { !$0.hasPrefix(key.rawValue) }
        #expect(error("s\n\n" + trailers.joined(separator: "\n") + "\n" + line + "\n") == .unreadable(key))
    }

    @Test func unknownKeysOfOursAreRefusedAndShownSafely() {
        #expect(error("s\n\n" + Self.trailers + "Kader-Vote: yes\n") == .unknown("Kader-Vote"))
        let long = "Kader-\u{1B}[2J" + String(repeating: "x", count: 10_000)
        guard case .unknown(let name) = error("s\n\n" + Self.trailers + long + ": 1\n") else {
            Issue.record("an unknown key is an error")
            return
        }
        #expect(name.utf8.count < 100)
        #expect(!name.unicodeScalars.contains("\u{1B}"))
    }

    @Test func aValueOnTwoLinesIsRefused() {
        #expect(
            error("s\n\nKader-Action: draft\nKader-Document: A\nKader-As: raadslid\n @weert\n")
                == .unreadable(.capacity))
        #expect(error("s\n\n" + Self.trailers + "\tverder\n") == .unreadable(.capacity))
    }

    @Test func whatIsTooMuchIsRefused() {
        #expect(error("s\n\n" + String(repeating: "x", count: 300_000) + "\n\n" + Self.trailers) == .tooLarge)
        let many = (0..<1_000).map { "Co-authored-by: P <p\($0)@example.org>\n" }.joined()
        #expect(error("s\n\n" + Self.trailers + many) == .tooLarge)
        let enough = (0..<(Statement.trailerLimit - 3)).map { "Co-authored-by: P <p\($0)@example.org>\n" }.joined()
        #expect(error("s\n\n" + Self.trailers + enough) == nil)
        let atLimit = Statement.messageLimit - Self.trailers.utf8.count - 2
        #expect(error(String(repeating: "x", count: atLimit) + "\n\n" + Self.trailers) == nil)
        #expect(error(String(repeating: "x", count: atLimit + 1) + "\n\n" + Self.trailers) == .tooLarge)
    }

    @Test func whatIsNoTextIsRefused() {
        for bytes: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] {
            #expect(throws: StatementError.notText) {
                try Statement(message: Array("s ".utf8) + bytes + Array("\n\n\(Self.trailers)".utf8))
            }
        }
    }

    @Test func combiningMarksAreReadQuickly() throws {
        let marks = String(repeating: "\u{301}", count: 50_000)
        let trailers = "Kader-Action: reject\nKader-Document: A\nKader-As: griffie@weert\n"
        let statement = try read("s\(marks)\n\n" + trailers + "Kader-Decision: x\(marks)\n")
        #expect(statement.decision?.utf8.count == 100_001)
    }

    @Test(arguments: Action.allCases)
    func whatAnActionNeedsIsAsked(action: Action) {
        let bare = error("s\n\nKader-Action: \(action.rawValue)\n")
        switch action {
        case .record, .share: #expect(bare == .missing(.capacity))
        case .respond: #expect(bare == nil)
        case .sessionOpen, .sessionClose: #expect(bare == .missing(.session))
        default: #expect(bare == .missing(.document))
        }
        let further = error("s\n\nKader-Action: \(action.rawValue)\nKader-Document: A\nKader-As: griffie@weert\n")
        switch action {
        case .propose, .approve, .tag, .review: #expect(further == .missing(.text))
        case .comment: #expect(further == .missing(.on))
        case .resolve: #expect(further == .missing(.resolves))
        case .sessionOpen, .sessionClose: #expect(further == .missing(.session))
        default: #expect(further == nil)
        }
    }

    @Test func aReviewNeedsAVerdict() {
        let text = "Kader-Text: A sha256:" + String(repeating: "0", count: 64) + "\n"
        #expect(
            error("s\n\nKader-Action: review\nKader-Document: A\nKader-As: a@b\n" + text) == .missing(.verdict))
    }
}
