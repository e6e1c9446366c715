/// The parts of a Word file that are read, each as a tree (Open Packaging Conventions, ECMA-376, part 2).
struct WordPackage {
    /// What a part refers to.
    struct Relation {
        /// The last word of its type: `hyperlink`, `styles`.
        let kind: String
        /// The name of a part, or an address outside the file.
        let target: String
        let isExternal: Bool
    }

    /// The main part.
    let document: XMLElement
    /// The relations of the main part by their ids.
    let relations: [String: Relation]
    private var others: [String: (root: XMLElement, relations: [String: Relation])] = [:]
    /// The Markdown that the file was made from, where it still carries it along.
    let source: WordSource?

    /// Reads a file.
    ///
    /// - Throws: a `WordFlaw` where it is no Word file, protected, damaged, or too large.
    init(file: [UInt8]) throws(WordFlaw) {
        // The container of Word's files before 2007, and of those that are encrypted.
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw Self.contains("EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }, in: file) ? .locked : .oldWord
        }
        var archive = try ZipReader(file)
        if let type = try archive.content("mimetype"),
            type.starts(with: "application/vnd.oasis.opendocument".utf8)
        {
            throw .openDocument
        }
        try self.init { name throws(WordFlaw) in try archive.content(name) }
    }

    /// Reads the parts that `content` gives by their names.
    init(_ content: (String) throws(WordFlaw) -> [UInt8]?) throws(WordFlaw) {
        let top = try Self.relations(of: "", content)
        guard let main = top.values.first(where: { $0.kind == "officeDocument" })?.target,
            let bytes = try content(main)
        else { throw .notWord }
        document = try XMLElement.read(bytes, part: main)
        guard document.name == "w:document" else { throw .notWord }
        relations = try Self.relations(of: main, content)
        for kind in ["styles", "numbering", "footnotes", "endnotes", "comments"] {
            guard let name = relations.values.first(where: { $0.kind == kind && !$0.isExternal })?.target,
                let bytes = try content(name)
            else { continue }
            others[kind] = (try XMLElement.read(bytes, part: name), try Self.relations(of: name, content))
        }
        var source: WordSource?
        for relation in relations.values.sorted(by: { $0.target < $1.target })
        where relation.kind == "customXml" && !relation.isExternal && source == nil {
            guard let bytes = try content(relation.target) else { continue }
            source = WordSource(try XMLElement.read(bytes, part: relation.target))
        }
        self.source = source
    }

    /// A part of the file by its kind, such as `styles`; nil where the file has none.
    func part(_ kind: String) -> XMLElement? { others[kind]?.root }

    /// The relations of a part by its kind.
    func relations(of kind: String) -> [String: Relation] { others[kind]?.relations ?? [:] }

    private static func relations(
        of part: String, _ content: (String) throws(WordFlaw) -> [UInt8]?
    ) throws(WordFlaw) -> [String: Relation] {
        let folder = part.split(separator: "/").dropLast().map(String.init)
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
        guard let bytes = try content(name) else { return [:] }
        var result: [String: Relation] = [:]
        for relation in try XMLElement.read(bytes, part: name).all("p:Relationship") {
            guard let id = relation["Id"], let type = relation["Type"], let target = relation["Target"] else {
                continue
            }
            let isExternal = relation["TargetMode"] == "External"
            result[id] = Relation(
                kind: type.split(separator: "/").last.map(String.init) ?? "",
                target: isExternal ? target : resolved(target, in: folder), isExternal: isExternal)
        }
        return result
    }

    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
        }
        return path.joined(separator: "/")
    }

    private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = needle.first, bytes.count >= needle.count else { return false }
        return bytes.indices.dropLast(needle.count - 1).contains { place in
            bytes[place] == first && bytes[place..<place + needle.count].elementsEqual(needle)
        }
    }
}
