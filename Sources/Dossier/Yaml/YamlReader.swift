import CYaml

extension YamlNode {
    /// The largest text that is read, in bytes.
    public static let sizeLimit = 4 * 1024 * 1024

    /// The deepest nesting of lists and mappings that is read.
    public static let depthLimit = 16

    /// Reads one YAML document; nil where there is nothing in it but comments.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - file: what the file is called in messages.
    ///   - range: the bytes of `bytes` to read, from the start of a line on; all of them where nil.
    ///   - firstLine: the line of `file` at which the range begins.
    /// - Throws: a `DocumentError` where the text is too large or too deep, is not UTF-8, holds characters that cannot
    ///   be seen, is no YAML, or uses an alias, an anchor, a tag, a directive, a merge key, a second document, a key
    ///   that is no text, or a key twice.
    /// - Complexity: linear in the length of the text.
    public static func read(
        _ bytes: [UInt8], file: String, range: Range<Int>? = nil, firstLine: Int = 1
    ) throws(DocumentError) -> YamlNode? {
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        guard range.count <= sizeLimit else {
            throw DocumentError(
                file: file, mark: SourceMark(line: firstLine, column: 1, offset: range.lowerBound),
                problem: .fileTooLarge(bytes: range.count, limit: sizeLimit), expected: .smallerFile)
        }
        if let flaw = TextFlaw.first(in: bytes[range], strict: true) {
            throw DocumentError(flaw, in: bytes[range], file: file, firstLine: firstLine)
        }
        let reader = YamlReader(bytes[range], file: file, firstLine: firstLine)
        return try reader.document()
    }
}

/// Builds the tree from the events of one text.
private final class YamlReader {
    private let events: YamlEvents
    private let bytes: ArraySlice<UInt8>
    private let file: String
    private let firstLine: Int

    /// The byte offset of every 64th Unicode scalar: libyaml's marks count scalars. Empty where all is ASCII.
    private let checkpoints: [Int]

    init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int) {
        self.bytes = bytes
        self.file = file
        self.firstLine = firstLine
        events = YamlEvents(bytes)
        var checkpoints: [Int] = []
        if bytes.contains(where: { $0 >= 0x80 }) {
            var scalars = 0
            for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
                if scalars % 64 == 0 { checkpoints.append(index) }
                scalars += 1
            }
        }
        self.checkpoints = checkpoints
    }

    func document() throws(DocumentError) -> YamlNode? {
        var root: YamlNode?
        while true {
            let placed = try next()
            switch placed.event {
            case .documentStart(let directives):
                guard !directives else { throw refusal(.directive, at: placed) }
                guard root == nil else { throw refusal(.secondDocument, at: placed) }
                root = try node(from: try next(), depth: 0)
            case .streamEnd:
                return root
            default:
                continue
            }
        }
    }

    private func node(from placed: YamlEvents.Placed, depth: Int) throws(DocumentError) -> YamlNode {
        let start = mark(placed.start)
        if placed.hasAnchor { throw refusal(.anchor, at: placed) }
        // The tag `!` leaves no trace in the event, only in the text.
        let first = start.offset < bytes.endIndex && placed.start.index < placed.end.index ? bytes[start.offset] : 0
        if placed.hasTag || first == UInt8(ascii: "!") { throw refusal(.tag, at: placed) }
        switch placed.event {
        case .scalar(let text, let plain):
            return YamlNode(content: .scalar(text, plain: plain), start: start, end: mark(placed.end), isFlow: false)
        case .sequenceStart(let flow):
            try checkDepth(depth, at: placed)
            var nodes: [YamlNode] = []
            while true {
                let item = try next()
                if case .end = item.event {
                    let end = flow ? mark(item.end) : nodes.last?.end ?? mark(placed.end)
                    return YamlNode(content: .sequence(nodes), start: start, end: end, isFlow: flow)
                }
                nodes.append(try node(from: item, depth: depth + 1))
            }
        case .mappingStart(let flow):
            try checkDepth(depth, at: placed)
            var entries: [YamlNode.Entry] = []
            var seen: [String: Int] = [:]
            while true {
                let item = try next()
                if case .end = item.event {
                    let end = flow ? mark(item.end) : entries.last?.value.end ?? mark(placed.end)
                    return YamlNode(content: .mapping(entries), start: start, end: end, isFlow: flow)
                }
                let key = try node(from: item, depth: depth + 1)
                guard case .scalar(let name, let plain) = key.content, !key.isNull else {
                    throw refusal(.keyIsNoText, at: item)
                }
                guard !(plain && name == "<<") else { throw refusal(.mergeKey, at: item) }
                if let line = seen[name] {
                    throw DocumentError(
                        file: file, mark: key.start, key: name, problem: .duplicateKey(name, line: line),
                        expected: .eachKeyOnce)
                }
                seen[name] = key.start.line
                entries.append(.init(name: name, key: key, value: try node(from: try next(), depth: depth + 1)))
            }
        case .alias:
            throw refusal(.alias, at: placed)
        case .end, .documentStart, .streamEnd, .other:
            throw refusal(.notYaml(""), at: placed)
        }
    }

    private func checkDepth(_ depth: Int, at placed: YamlEvents.Placed) throws(DocumentError) {
        guard depth < YamlNode.depthLimit else {
            throw DocumentError(
                file: file, mark: mark(placed.start), problem: .tooDeep(YamlNode.depthLimit), expected: .flatter)
        }
    }

    private func next() throws(DocumentError) -> YamlEvents.Placed {
        do {
            return try events.next()
        } catch {
            throw DocumentError(
                file: file, mark: mark(error.mark), problem: .notYaml(error.problem),
                expected: .yamlAdvice(error.problem), example: yamlExample(error.problem))
        }
    }

    private func refusal(_ feature: YamlRefusal, at placed: YamlEvents.Placed) -> DocumentError {
        DocumentError(
            file: file, mark: mark(placed.start), problem: feature.problem, expected: feature.expected,
            example: feature.example)
    }

    private func mark(_ mark: yaml_mark_t) -> SourceMark {
        SourceMark(line: firstLine + mark.line, column: mark.column + 1, offset: offset(ofScalar: mark.index))
    }

    private func offset(ofScalar index: Int) -> Int {
        guard !checkpoints.isEmpty else { return min(bytes.startIndex + index, bytes.endIndex) }
        let checkpoint = min(index / 64, checkpoints.count - 1)
        var offset = checkpoints[checkpoint]
        var scalars = checkpoint * 64
        while scalars < index, offset < bytes.endIndex {
            repeat { offset += 1 } while offset < bytes.endIndex && bytes[offset] & 0xC0 == 0x80
            scalars += 1
        }
        return offset
    }
}
