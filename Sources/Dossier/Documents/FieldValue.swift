/// What stands under a key of a document's front matter.
public enum FieldValue: Sendable, Equatable {
    /// A text; empty where the key has no value.
    case text(String)
    /// A list of texts.
    case texts([String])
    /// Anything with more structure.
    case nested(YamlNode)

    /// Whether there is nothing in it: no text but white space, or an empty list or mapping.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .texts(let texts): texts.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        case .nested(let node): node.sequence?.isEmpty ?? node.entries?.isEmpty ?? node.isNull
        }
    }

    init(_ node: YamlNode) {
        if let items = node.sequence {
            let texts = items.compactMap(\.text)
            self = texts.count == items.count ? .texts(texts) : .nested(node)
        } else if node.entries != nil {
            self = .nested(node)
        } else {
            self = .text(node.text ?? "")
        }
    }
}
