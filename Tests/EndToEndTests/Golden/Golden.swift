import Foundation
import TestSupport
import Testing

/// What the program says in one form while a dossier is played, by verb.
///
/// What differs from run to run has a name in its place: object ids, keys and folders.
final class Golden {
    /// A language, or what programs read.
    enum Form: String, CaseIterable, Sendable {
        case dutch = "nl"
        case english = "en"
        case json

        /// What a command gets with it.
        fileprivate var options: [String] {
            switch self {
            case .dutch: ["--lang", "nl"]
            case .english: ["--lang", "en"]
            case .json: ["--json"]
            }
        }
    }

    let form: Form
    let town: Town

    /// What was typed and said, by the name of the verb.
    private(set) var pages: [String: String] = [:]
    private var ids: [String] = []

    /// Sees each command with what it said, and who gave it.
    var witness: ((Resident, [String], Outcome) throws -> Void)?

    init(_ form: Form) throws {
        self.form = form
        town = try Town()
    }

    /// Has somebody give a command, and writes down what it said.
    @discardableResult
    func says(
        _ id: String, _ arguments: String..., in folder: String? = nil
    ) throws -> Outcome {
        try says(id, arguments, in: folder)
    }

    /// Has somebody give a command, and writes down what it said.
    @discardableResult
    func says(_ id: String, _ arguments: [String], in folder: String? = nil) throws -> Outcome {
        let resident = town[id]
        let outcome = try resident.attempt(
            Binary.kader, arguments + form.options, in: folder ?? resident.clone)
        let line = arguments.map { $0.contains(" ") || $0.isEmpty ? "\"\($0)\"" : $0 }.joined(separator: " ")
        var page = "$ \(id): kader \(line)\n".replacing("kader \n", with: "kader\n") + outcome.output
        if !outcome.errors.isEmpty { page += "--- \(outcome.errors)" }
        if outcome.status != 0 { page += "--- [\(outcome.status)]\n" }
        pages[Self.verb(arguments), default: ""] += settled(page) + "\n"
        if form == .json {
            let said = outcome.bytes.isEmpty ? Array(outcome.errors.utf8) : outcome.bytes
            let object = try? JSONSerialization.jsonObject(with: Data(said))
            #expect(object is [String: Any], "kader \(arguments): \(outcome)")
        }
        try witness?(resident, arguments, outcome)
        return outcome
    }

    /// Has somebody give a command of plain Git, and writes down what it said.
    func types(_ id: String, _ arguments: String...) throws {
        let resident = town[id]
        let language = form == .dutch ? [:] : ["LANG": "C.UTF-8"]
        let outcome = try resident.attempt("git", arguments, in: resident.clone, environment: language)
        let line = arguments.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
        note("$ \(id): git \(line)\n\(outcome.output)\(outcome.errors)[\(outcome.status)]\n", on: "git")
    }

    /// Writes down a text.
    func note(_ text: String, on page: String) { pages[page, default: ""] += settled(text) + "\n" }

    /// The verb of a command, with its second word where it is one of a group.
    private static func verb(_ arguments: [String]) -> String {
        guard let first = arguments.first(where: { !$0.hasPrefix("-") }) else { return "kader" }
        let groups = ["member", "session", "server", "hooks"]
        guard groups.contains(first), arguments.count > 1 else { return first }
        return "\(first)-\(arguments[1])"
    }

    /// The text with a name for each thing that differs from run to run.
    private func settled(_ text: String) -> String {
        let text = text.replacing(town.folder.path, with: "/dossier")
            .replacing(/AAAA[A-Za-z0-9+\/]{8,}(…[A-Za-z0-9+\/]+)?=*/, with: "AAAA…")
            .replacing(/SHA256:[A-Za-z0-9+\/]{43}/, with: "SHA256:…")
            // Into how many words the keys in kader.yml fall.
            .replacing(/\+\d{4}\u{A0}−0/, with: "+…\u{A0}−0")
        var settled = ""
        var rest = text[...]
        // The one name of hexadecimal digits that says what it is.
        let kind = "ed25519"
        while let match = rest.firstMatch(of: /\b[0-9a-f]{7,64}\b/) {
            settled += rest[..<match.range.lowerBound]
            settled += match.output == kind ? kind : "#\(number(of: String(match.output)))"
            rest = rest[match.range.upperBound...]
        }
        return settled + rest
    }

    /// The place of an object id among those that were seen, whether it is written out or cut off.
    private func number(of id: String) -> Int {
        if let known = ids.firstIndex(where: { $0.hasPrefix(id) || id.hasPrefix($0) }) {
            if id.count > ids[known].count { ids[known] = id }
            return known + 1
        }
        ids.append(id)
        return ids.count
    }
}
