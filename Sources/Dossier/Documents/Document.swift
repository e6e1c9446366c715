/// A Markdown file with YAML front matter: a bouwsteen, a chapter, a maatregel, a session record.
public struct Document: Sendable, Equatable {
    /// The largest document that is read, in bytes.
    public static let sizeLimit = 4 * 1024 * 1024

    /// The longest title, in bytes.
    public static let titleLimit = 200

    /// The file that it was read from, as messages call it.
    public let file: String

    /// The whole text.
    public let bytes: [UInt8]

    /// The id in the front matter.
    public let id: DocumentID

    /// The kind in the front matter.
    public let kind: KindID

    /// The title in the front matter, on one line.
    public let title: String

    /// What the document is about.
    public let subjects: [String]

    /// The front matter besides `id`, `kind`, `title` and `subjects`.
    public let fields: [String: FieldValue]

    /// The front matter as it stands, with the places of its keys.
    public let frontMatter: YamlNode

    /// The bytes of `bytes` after the front matter.
    public let bodyRange: Range<Int>

    /// The line at which the body begins, from 1.
    public let bodyLine: Int

    /// The body as text.
    public var body: String { String(decoding: bytes[bodyRange], as: UTF8.self) }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the whole text.
    ///   - file: what the file is called in messages.
    /// - Throws: a `DocumentError` where the text is empty, larger than `sizeLimit`, not UTF-8, begins with a byte
    ///   order mark, holds a NUL byte, has no front matter or none that closes; where the front matter is not as
    ///   `YamlNode.read` wants it, is no mapping, or lacks a usable `id`, `kind` or `title`.
    /// - Complexity: linear in the length of the text.
    public init(bytes: [UInt8], file: String) throws(DocumentError) {
        func refusal(_ line: Int = 1, _ problem: Phrase, _ expected: Phrase, example: String? = nil) -> DocumentError {
            DocumentError(file: file, line: line, column: 1, problem: problem, expected: expected, example: example)
        }
        guard !bytes.isEmpty else {
            throw refusal(1, .emptyFile, .frontMatterFirst, example: frontMatterExample)
        }
        guard bytes.count <= Self.sizeLimit else {
            throw refusal(1, .fileTooLarge(bytes: bytes.count, limit: Self.sizeLimit), .smallerFile)
        }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw refusal(1, .byteOrderMark, .saveWithoutMark) }
        if let flaw = TextFlaw.first(in: bytes[...], strict: false) {
            throw DocumentError(flaw, in: bytes[...], file: file)
        }
        guard isFence(bytes[..<lineEnd(bytes, from: 0)]) else {
            throw refusal(1, .noFrontMatter, .frontMatterFirst, example: frontMatterExample)
        }
        let inside = lineEnd(bytes, from: 0)
        var offset = inside
        var line = 2
        while offset < bytes.count, !isFence(bytes[offset..<lineEnd(bytes, from: offset)]) {
            offset = lineEnd(bytes, from: offset)
            line += 1
        }
        guard offset < bytes.count else {
            throw refusal(1, .frontMatterOpen, .closeFrontMatter, example: frontMatterExample)
        }
        let root = try YamlNode.read(bytes, file: file, range: inside..<offset, firstLine: 2)
        guard let root, root.entries != nil else {
            throw refusal(root?.start.line ?? 2, .frontMatterNotMapping, .keysWithValues, example: frontMatterExample)
        }
        let reader = FieldReader(file: file, node: root)
        self.file = file
        self.bytes = bytes
        frontMatter = root
        bodyRange = lineEnd(bytes, from: offset)..<bytes.count
        bodyLine = line + 1
        id = try reader.identifier("id", expected: .documentIDExpected, example: "id: A")
        kind = try reader.identifier("kind", expected: .kindIDExpected, example: "kind: bouwsteen")
        title = try reader.line("title", limit: Self.titleLimit, example: "title: Toegang tot de zorg")
        subjects = try reader.texts("subjects", example: "subjects: [de-risse]")
        var fields: [String: FieldValue] = [:]
        for entry in root.entries ?? [] where !["id", "kind", "title", "subjects"].contains(entry.name) {
            fields[entry.name] = FieldValue(entry.value)
        }
        self.fields = fields
    }
}

/// The smallest front matter.
let frontMatterExample = "---\nid: A\nkind: bouwsteen\ntitle: Toegang tot de zorg\n---"

/// Returns the offset after the line that begins at `offset`, its line feed included.
private func lineEnd(_ bytes: [UInt8], from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
}

/// Tells whether `line` is `---`, with at most white space after it.
private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D])
        && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
}
