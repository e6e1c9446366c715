import Foundation
import TestSupport

/// The documents that the product was made for; they are not part of the project, and tests on them are skipped without them.
enum RealSources {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/sources")

    /// What to say where they are absent.
    static let absence = "the source documents are not here (../shared/sources)"

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The text of the source whose file name begins with `number`.
    static func text(_ number: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard let name = names.first(where: { $0.hasPrefix(number) }) else { throw TestError("no source \(number)") }
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The lines after the first that begins with `start`, up to the next that begins with one of `ends`.
    static func part(of text: String, from start: String, to ends: [String]) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return "" }
        let rest = lines[(first + 1)...].prefix { line in !ends.contains { line.hasPrefix($0) } }
        return rest.joined(separator: "\n")
    }
}
