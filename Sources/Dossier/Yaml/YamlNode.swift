/// A place in a text: the line and column that a person counts, and the byte that a program counts.
public struct SourceMark: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int

    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// The offset in bytes, from 0.
    public let offset: Int

    /// Makes a mark.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    /// The first byte of a text.
    public static let start = SourceMark(line: 1, column: 1, offset: 0)
}

/// A value in a YAML text, with the place where it stands.
///
/// The small language that is read here has texts, lists and mappings, and nothing that refers elsewhere.
public struct YamlNode: Sendable, Equatable {
    /// What a node holds.
    public indirect enum Content: Sendable, Equatable {
        /// A text; `plain` where it is written without quotes and not as a block.
        case scalar(String, plain: Bool)
        /// A list.
        case sequence([YamlNode])
        /// Keys with values, in the order of the text; no key occurs twice.
        case mapping([Entry])
    }

    /// A key with its value.
    public struct Entry: Sendable, Equatable {
        /// The key.
        public let name: String

        /// The node of the key, for its place.
        public let key: YamlNode

        /// The value.
        public let value: YamlNode
    }

    /// What the node holds.
    public let content: Content

    /// Where it begins.
    public let start: SourceMark

    /// Where it ends: the first byte after it. A block list or mapping ends where its last value ends.
    public let end: SourceMark

    /// Whether a list or mapping is written with brackets.
    public let isFlow: Bool

    /// The text, or nil for a list, a mapping and for nothing (`~`, `null` or no value at all).
    public var text: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }

    /// Whether there is no value: an empty place, or a bare `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let text, plain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The list, or nil for all else.
    public var sequence: [YamlNode]? {
        guard case .sequence(let nodes) = content else { return nil }
        return nodes
    }

    /// The entries, or nil for all but a mapping.
    public var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// The value under `key`, or nil where this is no mapping or has no such key.
    ///
    /// - Complexity: linear in the number of keys.
    public subscript(key: String) -> YamlNode? { entry(key)?.value }

    /// The entry of `key`, or nil where this is no mapping or has no such key.
    ///
    /// - Complexity: linear in the number of keys.
    public func entry(_ key: String) -> Entry? { entries?.first { $0.name == key } }
}
