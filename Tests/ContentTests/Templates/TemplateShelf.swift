import Assets
import Content
import Dossier
import Testing

/// A dossier as it is after `kader init`, with some texts changed.
struct TemplateShelf {
    private(set) var shelf: Shelf

    /// The files that stand in the dossier besides.
    var files: Set<String> {
        get { shelf.files }
        set { shelf.files = newValue }
    }

    /// - Parameters:
    ///   - name: the template.
    ///   - members: the members, as `kader.yml` writes them.
    init(_ name: String, members: String = "") throws {
        let files = try #require(Assets.template(name))
        var yaml = try #require(files.first { $0.path == Charter.path }).text
            .replacing("municipalities: {}", with: "municipalities: {weert: Weert, nederweert: Nederweert}")
        if !members.isEmpty { yaml = yaml.replacing("members: {}", with: "members:\n" + members) }
        shelf = Shelf(try Charter(yaml: Array(yaml.utf8)))
        for (path, text) in files where path != Charter.path { try put(text, at: path) }
    }

    /// Puts a text in the dossier, in the place of what stands there.
    mutating func put(_ text: String, at path: String) throws {
        shelf.add(ContentText(try Document(bytes: Array(text.utf8), file: path), path: path))
    }

    /// The text at a path.
    func text(at path: String) throws -> String {
        let found = try #require(shelf.all.first { $0.path == path }, "\(path)")
        return String(decoding: found.document.bytes, as: UTF8.self)
    }

    /// Replaces words of a text that must be there.
    mutating func change(_ path: String, _ old: String, to new: String, at place: SourceLocation = #_sourceLocation)
        throws
    {
        let text = try text(at: path)
        try #require(text.contains(old), sourceLocation: place)
        try put(text.replacing(old, with: new), at: path)
    }

    /// Adds rows to the table whose head begins with these cells.
    mutating func add(
        rows: String..., to path: String, under head: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        var lines = try text(at: path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = try #require(lines.firstIndex { $0.hasPrefix(head) }, sourceLocation: place)
        let end = lines[line...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        lines.insert(contentsOf: rows, at: end)
        try put(lines.joined(separator: "\n"), at: path)
    }

    /// Adds the record of a session.
    mutating func meet(on day: String) throws {
        try put("---\nid: \(day)\nkind: session\ntitle: Bijeenkomst\n---\n", at: "bijeenkomsten/\(day).md")
    }

    /// What is found in the text at a path, as `rule: problem` in Dutch.
    func found(in path: String, _ rules: FindingRule...) throws -> [String] {
        try findings(in: path).filter { rules.isEmpty || rules.contains($0.rule) }
            .map { "\($0.rule.rawValue): \($0.error.problem.nl)" }
    }

    /// What is found in the text at a path.
    func findings(in path: String) throws -> [Finding] {
        shelf.found(in: try #require(shelf.all.first { $0.path == path }, "\(path)"))
    }

    /// The kind of this id.
    func kind(_ id: String) throws -> Kind { try #require(shelf.charter.kinds.first { $0.id.text == id }) }
}
