import CExpat

/// An element of an XML file, with what stands in it.
///
/// Names bear the usual prefix of their namespace, whatever the file calls it: `w:p`, `r:id`. Text between elements is
/// kept with the element that holds it, since the formats that are read here never mix the two.
final class XMLElement {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [XMLElement] = []
    fileprivate(set) var text: [UInt8] = []

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// The first child of this name.
    func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The children of this name.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The value of the child of this name, as WordprocessingML writes most settings.
    func value(_ name: String) -> String? { first(name)?["w:val"] }

    /// Whether the setting of this name is on; nil where it is not stated.
    func isOn(_ name: String) -> Bool? {
        guard let setting = first(name) else { return nil }
        return !["0", "false", "off", "none"].contains(setting["w:val"] ?? "1")
    }
}

extension XMLElement {
    /// The deepest nesting that is read: a table in a table in a table is some forty levels.
    static let depthLimit = 256
    /// The most elements in one file.
    static let countLimit = 2_000_000

    /// Reads a file.
    ///
    /// A document type is refused: no word processor writes one, and entities make little grow to much.
    /// - Parameter part: the file's name in the archive, for what is said of it.
    /// - Throws: a `WordFlaw` where it is no well-formed XML, nests too deep, or has a document type.
    static func read(_ bytes: [UInt8], part: String) throws(WordFlaw) -> XMLElement {
        guard bytes.count < Int(Int32.max), let parser = XML_ParserCreateNS(nil, 0x7C) else {
            throw .tooLarge
        }
        defer { XML_ParserFree(parser) }
        let builder = XMLBuilder(parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in XMLBuilder.from(user)?.begin(name, attributes) },
            { user, _ in XMLBuilder.from(user)?.end() })
        XML_SetCharacterDataHandler(parser) { user, text, count in XMLBuilder.from(user)?.add(text, Int(count)) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLBuilder.from(user)?.refuse() }
        let status = withExtendedLifetime(builder) {
            bytes.withUnsafeBytes { buffer in
                XML_Parse(
                    parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
            }
        }
        guard status == XML_STATUS_OK, let root = builder.root else {
            if builder.isTooLarge { throw .tooLarge }
            throw .broken(part, line: UInt(XML_GetCurrentLineNumber(parser)))
        }
        return root
    }
}

/// Builds the tree while expat calls back.
private final class XMLBuilder {
    private(set) var root: XMLElement?
    private(set) var isTooLarge = false

    private let parser: XML_Parser
    private var open: [XMLElement] = []
    private var names: [String: String] = [:]
    private var count = 0

    init(_ parser: XML_Parser) { self.parser = parser }

    static func from(_ user: UnsafeMutableRawPointer?) -> XMLBuilder? {
        user.map { Unmanaged<XMLBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    func begin(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard let name else { return }
        count += 1
        guard open.count < XMLElement.depthLimit, count <= XMLElement.countLimit else {
            isTooLarge = true
            return refuse()
        }
        var attributes: [String: String] = [:]
        var index = 0
        while let key = list?[index], let value = list?[index + 1] {
            attributes[self.name(key)] = String(cString: value)
            index += 2
        }
        let element = XMLElement(name: self.name(name), attributes: attributes)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    func end() { _ = open.popLast() }

    func add(_ text: UnsafePointer<XML_Char>?, _ length: Int) {
        guard let text, let element = open.last else { return }
        element.text += UnsafeRawBufferPointer(start: text, count: length)
    }

    func refuse() { XML_StopParser(parser, 0) }

    /// A name with the prefix of its namespace, from expat's `namespace|name`.
    private func name(_ text: UnsafePointer<XML_Char>) -> String {
        let whole = String(cString: text)
        if let known = names[whole] { return known }
        let name: String
        if let bar = whole.lastIndex(of: "|") {
            name = Self.prefix(of: whole[..<bar]) + ":" + whole[whole.index(after: bar)...]
        } else {
            name = whole
        }
        // Names that a hostile file makes up are not worth remembering.
        if names.count < 1_000 { names[whole] = name }
        return name
    }

    private static func prefix(of namespace: Substring) -> String {
        switch namespace {
        case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main":
            "w"
        case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships":
            "r"
        case "http://schemas.openxmlformats.org/package/2006/relationships": "p"
        case "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc"
        case "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math":
            "m"
        case WordSource.namespace[...]: "kader"
        case "http://www.w3.org/XML/1998/namespace": "xml"
        default: "other"
        }
    }
}
