import Content
import Dossier
import Testing

/// A dossier in memory.
struct Shelf: Library {
    let charter: Charter
    var files: Set<String> = []
    private var texts: [DocumentID: ContentText] = [:]

    /// - Parameters:
    ///   - kinds: kinds as `kader.yml` writes them, without who may do what.
    ///   - more: further keys of `kader.yml`.
    init(kinds: String, more: String = "") throws {
        var lines: [String] = []
        for line in kinds.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append("  \(line)")
            guard line.hasSuffix(":"), !line.hasPrefix(" ") else { continue }
            for act in ["propose", "review", "approve", "tag"] { lines.append("    \(act): {capacities: [griffie]}") }
        }
        charter = try Charter(
            yaml: Array(
                """
                kader: 1
                title: Sociaal domein
                municipalities: {weert: Weert, nederweert: Nederweert}
                organisations: {kaapz: KaapZ}
                roles: {griffie: Griffie, procesbegeleider: Procesbegeleider}
                bodies:
                  raad: {name: Gemeenteraad, per: municipality, aliases: [beide raden, raad]}
                  werkgroep: {name: Werkgroep}
                \(more)
                kinds:
                  kader:
                    name: Afspraken
                    path: kader.yml
                    propose: {capacities: [griffie]}
                    review: {capacities: [griffie]}
                    approve: {capacities: [griffie]}
                    tag: {capacities: [griffie]}
                  session: {name: Bijeenkomst, path: "s/{id}.md", register: true, record: {capacities: [griffie]}}
                \(lines.joined(separator: "\n"))
                """.utf8))
    }

    /// A dossier without texts.
    init(_ charter: Charter) { self.charter = charter }

    /// The texts, by their ids.
    var all: [ContentText] { texts.sorted { $0.key < $1.key }.map(\.value) }

    /// Puts a text on the shelf.
    mutating func add(_ text: ContentText) { texts[text.document.id] = text }

    /// Puts a text on the shelf.
    @discardableResult
    mutating func add(_ id: String, _ kind: String, front: String = "", _ body: String) throws -> ContentText {
        let head = "---\nid: \(id)\nkind: \(kind)\ntitle: T\n\(front.isEmpty ? "" : front + "\n")---\n"
        let document = try Document(bytes: Array((head + body).utf8), file: "\(id).md")
        let text = ContentText(document, path: "\(id).md")
        texts[document.id] = text
        return text
    }

    /// What is found in a text, as `rule line:column problem` in English.
    func findings(in text: ContentText) -> [String] { found(in: text).map(Shelf.line) }

    /// What is found in a text.
    func found(in text: ContentText) -> [Finding] {
        guard let kind = charter.kind(text.document.kind) else { return [] }
        return ContentCheck.findings(in: text, of: kind, library: self)
    }

    static func line(_ finding: Finding) -> String {
        "\(finding.rule.rawValue) \(finding.error.line):\(finding.error.column) \(finding.error.problem.en)"
    }

    func documents(of kind: KindID) -> [DocumentID] {
        texts.values.filter { $0.document.kind == kind }.map(\.document.id).sorted()
    }
    func kind(of document: DocumentID) -> KindID? { texts[document]?.document.kind }
    func text(of document: DocumentID) -> ContentText? { texts[document] }
    func hasFile(_ path: String) -> Bool { files.contains(path) }
}

/// Expects exactly these findings.
func expect(_ found: [String], _ wanted: [String], at place: SourceLocation = #_sourceLocation) {
    #expect(found == wanted, sourceLocation: place)
}
