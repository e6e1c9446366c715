import Foundation
import Review
import Testing

/// Each rule is told in the README and has a file of its own.
@Suite struct RuleTests {
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func theReadmeListsEveryRuleInOrder() throws {
        let text = try String(contentsOf: Self.top.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(text.range(of: "\n## The rules\n"))
        let lines = text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
        // The lines of the table, without its head and the line below that.
        let table = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
        let cells = table.map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(cells.map { $0[1] } == Rule.allCases.map { "`\($0.rawValue)`" })
        #expect(cells.allSatisfy { $0.count == 4 && !$0[2].isEmpty })
    }

    @Test(arguments: Rule.allCases)
    func aRuleHasItsFile(_ rule: Rule) throws {
        let words = rule.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let file = Self.top.appending(path: "Sources/Review/Rules/\(words.joined()).swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(
            text.contains("\n/// Rule `\(rule.rawValue)`: "), "\(file.lastPathComponent) says what the rule demands")
        // Its texts are there, and no other rule's.
        let made = text.matches(of: /Refusal\(\s*\.`?(\w+)`?,/).map { String($0.output.1) }
        #expect(!made.isEmpty && made.allSatisfy { $0 == "\(rule)" }, "\(made)")
    }
}
