import Foundation
import Testing

@testable import Redline

/// The table in the sources says what the files of Unicode say.
struct BreakTableTests {
    private static let words = [
        "Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator", "Katakana", "Hebrew_Letter",
        "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet",
        "WSegSpace",
    ]
    private static let sentences = [
        "Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "OLetter", "Numeric", "ATerm", "STerm", "Close",
        "SContinue",
    ]

    private static func entries() throws -> [UInt32] {
        var values = Array(repeating: UInt32(0), count: 0x11_0000)
        for (range, value) in try UnicodeFile.ranges("SentenceBreakProperty.txt") {
            let name = value == "Lower" || value == "Upper" ? "OLetter" : value
            let number = try #require(sentences.firstIndex(of: name))
            for scalar in range { values[Int(scalar)] |= UInt32(number) }
        }
        for (range, value) in try UnicodeFile.ranges("WordBreakProperty.txt") {
            let number = try #require(words.firstIndex(of: value))
            for scalar in range { values[Int(scalar)] |= UInt32(number) << 4 }
        }
        for (range, _) in try UnicodeFile.ranges("emoji-data.txt") {
            for scalar in range {
                let word = values[Int(scalar)] >> 4
                try #require(word == 0 || words[Int(word)] == "ALetter")
                values[Int(scalar)] = (word == 0 ? 19 : 20) << 4 | values[Int(scalar)] & 0xF
            }
        }
        var entries: [UInt32] = []
        for (scalar, value) in values.enumerated() where scalar == 0 || values[scalar - 1] != value {
            entries.append(UInt32(scalar) << 9 | value)
        }
        return entries
    }

    @Test func tableIsCurrent() throws {
        let entries = try Self.entries()
        if ProcessInfo.processInfo.environment["KADER_REGENERATE"] != nil { try Self.write(entries) }
        #expect(BreakTable.entries == entries)
    }

    @Test func everyEntryIsFound() {
        for (entry, next) in zip(BreakTable.entries, BreakTable.entries.dropFirst()) {
            #expect(BreakTable.value(of: entry >> 9) == entry & 0x1FF)
            #expect(BreakTable.value(of: (next >> 9) - 1) == entry & 0x1FF)
        }
        #expect(BreakTable.wordClass(0x10_FFFF) == .other)
    }

    private static func write(_ entries: [UInt32]) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/Redline/Segmentation/BreakTable.swift")
        let old = try String(contentsOf: file, encoding: .utf8)
        let head = old.prefix(through: try #require(old.range(of: "[UInt32] = [\n")).upperBound).dropLast()
        let lines = stride(from: 0, to: entries.count, by: 10).map { start in
            let line = entries[start..<min(start + 10, entries.count)].map {
                "0x" + String($0, radix: 16, uppercase: true)
            }
            return "        " + line.joined(separator: ", ") + ",\n"
        }
        try (head + lines.joined() + "    ]\n}\n").write(to: file, atomically: true, encoding: .utf8)
    }
}
