/// A value that is about to be written as YAML.
indirect enum YamlDraft {
    /// A key, as YAML writes it, with its value.
    struct Entry {
        let key: String
        let value: YamlDraft
    }

    /// A text or word, as YAML writes it.
    case scalar(String)
    /// A list; over several lines where `block` and the place allows it.
    case list([YamlDraft], block: Bool)
    /// A mapping; over several lines where `block` and the place allows it.
    case mapping([Entry], block: Bool)

    /// A text, quoted where needed.
    static func text(_ text: String) -> YamlDraft { .scalar(yamlText(text)) }

    /// A list of texts on one line.
    static func texts(_ texts: [String]) -> YamlDraft { .list(texts.map(YamlDraft.text), block: false) }

    /// The value on one line.
    var inline: String {
        switch self {
        case .scalar(let text): text
        case .list(let items, _): "[" + items.map(\.inline).joined(separator: ", ") + "]"
        case .mapping(let entries, _):
            "{" + entries.map { "\($0.key): \($0.value.inline)" }.joined(separator: ", ") + "}"
        }
    }

    /// The lines of `key` with this value, `indent` spaces in and each level `step` further.
    func lines(key: String, indent: Int, step: Int) -> [String] {
        let start = String(repeating: " ", count: indent) + key + ":"
        switch self {
        case .list(let items, block: true) where !items.isEmpty:
            let dash = String(repeating: " ", count: indent + step) + "- "
            return [start] + items.map { dash + $0.inline }
        case .mapping(let entries, block: true) where !entries.isEmpty:
            return [start] + entries.flatMap { $0.value.lines(key: $0.key, indent: indent + step, step: step) }
        default:
            return [start + " " + inline]
        }
    }
}
