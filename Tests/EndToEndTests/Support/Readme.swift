import Foundation

/// A page that says what to type.
struct Readme {
    private let lines: [Substring]

    /// Reads a page of the project.
    init(_ path: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
        lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The headings of its sections.
    var sections: [String] { lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) } }

    /// The indented lines of a section, one after another.
    func commands(under heading: String) -> String {
        guard let start = lines.firstIndex(of: Substring("## " + heading)) else { return "" }
        return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("    ") }
            .map { $0.dropFirst(4) }.joined(separator: "\n")
    }
}
