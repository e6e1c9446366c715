public import Dossier

/// The text of a document, ready to be shown.
public struct TextReport: Sendable {
    private let document: DocumentID
    private let path: String
    private let source: String
    private let bytes: [UInt8]

    /// Takes a text and where it stands.
    public init(document: DocumentID, path: String, source: String, bytes: [UInt8]) {
        self.document = document
        self.path = path
        self.source = source
        self.bytes = bytes
    }

    /// The text as a terminal may have it: bytes that are no UTF-8 repaired, what cannot be seen made visible.
    public var terminalText: String {
        let text = Terminal.escape(String(decoding: bytes, as: UTF8.self), keepingLines: true)
        return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }

    /// The text for a program, as `kader.show/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json() throws -> String {
        try JSON.text(
            of: TextRecord(
                document: document.text, path: path, source: source, text: String(decoding: bytes, as: UTF8.self)))
    }
}

private struct TextRecord: Encodable {
    let schema = "kader.show/1"
    let document: String
    let path: String
    let source: String
    let text: String
}
