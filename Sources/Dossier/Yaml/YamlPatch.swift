/// Changes to a YAML text that leave every byte alone that they are not about.
struct YamlPatch {
    /// The text before the changes.
    let bytes: [UInt8]

    /// Its tree.
    let root: YamlNode

    /// How far a level is indented in this text.
    let step: Int

    private let newline: String
    private var splices: [(range: Range<Int>, text: String)] = []

    init(_ bytes: [UInt8], root: YamlNode) {
        self.bytes = bytes
        self.root = root
        let firstFeed = bytes.firstIndex(of: 0x0A)
        newline = firstFeed.map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
        let inner = root.entries?.lazy.map(\.value).first { $0.entries?.isEmpty == false && !$0.isFlow }
        step = inner.map { min(8, max(1, $0.start.column - root.start.column)) } ?? 2
    }

    /// Where the first change is.
    var line: Int {
        let offset = splices.map(\.range.lowerBound).min() ?? 0
        return 1 + bytes.prefix(offset).count { $0 == 0x0A }
    }

    /// The text with the changes.
    func applied() -> [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        for splice in splices.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }).map(\.element) where splice.range.lowerBound >= offset {
            result += bytes[offset..<splice.range.lowerBound]
            result += Array(splice.text.utf8)
            offset = splice.range.upperBound
        }
        return result + bytes[offset...]
    }

    /// Gives `key` of `mapping` a value, in the place of the old one or on a new line.
    ///
    /// - Parameter neighbours: after the first of these that is there, a new line comes; at the end where none is.
    mutating func set(_ key: String, to value: YamlDraft, in mapping: YamlNode, after neighbours: [String] = []) {
        if let old = mapping.entry(key)?.value {
            replace(old, with: value.inline)
        } else if mapping.isFlow {
            append("\(key): \(value.inline)", toFlow: mapping, last: mapping.entries?.last?.value)
        } else if let last = mapping.entries?.last {
            let neighbour = neighbours.lazy.compactMap { mapping.entry($0) }.first
            let place = lineEnd(after: (neighbour ?? last).value.end.offset, commentsFrom: mapping.start.column + 1)
            insert(value.lines(key: key, indent: mapping.start.column - 1, step: step), at: place)
        }
    }

    /// Takes `key` out of `mapping`; where it shares its line, its value becomes nothing.
    mutating func remove(_ key: String, from mapping: YamlNode) {
        guard let entry = mapping.entry(key) else { return }
        if mapping.isFlow {
            replace(entry.value, with: "~")
        } else {
            deleteLines(of: entry)
        }
    }

    /// Adds `key` with `value` to the mapping under `name` at the top, which may be absent or empty.
    ///
    /// - Returns: false where that mapping is written with brackets, so that no line can be added.
    mutating func append(_ entries: [YamlDraft.Entry], under name: String) -> Bool {
        guard !root.isFlow else { return false }
        guard let top = root.entry(name) else {
            let end = bytes.count
            insert(YamlDraft.mapping(entries, block: true).lines(key: name, indent: 0, step: step), at: end)
            return true
        }
        let inside = root.start.column
        if let last = top.value.entries?.last {
            guard !top.value.isFlow else { return false }
            let indent = top.value.start.column - 1
            let inner = top.value.entries?.lazy.map(\.value).first { $0.entries?.isEmpty == false && !$0.isFlow }
            let step = inner.map { min(8, max(1, $0.start.column - 1 - indent)) } ?? step
            insert(
                entries.flatMap { $0.value.lines(key: $0.key, indent: indent, step: step) },
                at: lineEnd(after: last.value.end.offset, commentsFrom: inside + 1))
            return true
        }
        // Nothing yet: `{}`, `~` or an empty place, which makes room for lines.
        let old = top.value.start.offset..<top.value.end.offset
        guard !bytes[old].contains(UInt8(ascii: "#")) else { return false }
        if !old.isEmpty {
            let space = bytes[..<old.lowerBound].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
            splices.append(((old.lowerBound - space)..<old.upperBound, ""))
        }
        insert(
            entries.flatMap { $0.value.lines(key: $0.key, indent: inside - 1 + step, step: step) },
            at: lineEnd(after: old.upperBound, commentsFrom: inside + 1))
        return true
    }

    /// Adds an item to the list under `key` of `mapping`, which may be absent or empty.
    mutating func append(_ item: YamlDraft, toList key: String, of mapping: YamlNode, after neighbours: [String]) {
        guard let list = mapping.entry(key)?.value, let items = list.sequence else {
            set(key, to: .list([item], block: true), in: mapping, after: neighbours)
            return
        }
        if list.isFlow {
            append(item.inline, toFlow: list, last: items.last)
        } else {
            insert(
                [String(repeating: " ", count: list.start.column - 1) + "- " + item.inline],
                at: lineEnd(after: list.end.offset, commentsFrom: list.start.column))
        }
    }

    /// Gives the mapping under `name` at the top these entries, keeping the lines of those that stay in their place.
    mutating func replaceEntries(
        under name: String, with entries: [YamlDraft.Entry], after neighbours: [String]
    ) {
        let old = root[name]
        let present = old?.entries ?? []
        if entries.isEmpty || old?.isFlow == true && !present.isEmpty {
            set(name, to: .mapping(entries, block: false), in: root, after: neighbours)
            return
        }
        if old == nil {
            set(name, to: .mapping(entries, block: true), in: root, after: neighbours)
            return
        }
        if present.isEmpty {
            if !append(entries, under: name) {
                set(name, to: .mapping(entries, block: false), in: root, after: neighbours)
            }
            return
        }
        for (entry, wanted) in zip(present, entries) {
            if entry.name != wanted.key { splices.append((entry.key.start.offset..<entry.key.end.offset, wanted.key)) }
            if yamlText(entry.value.text ?? "") != wanted.value.inline {
                replace(entry.value, with: wanted.value.inline)
            }
        }
        for entry in present.dropFirst(entries.count) { deleteLines(of: entry) }
        let more = entries.dropFirst(present.count)
        if !more.isEmpty { _ = append(Array(more), under: name) }
    }

    /// Gives `node` another value in its place.
    mutating func replace(_ node: YamlNode, with value: YamlDraft) { replace(node, with: value.inline) }

    private mutating func replace(_ old: YamlNode, with text: String) {
        let range = old.start.offset..<old.end.offset
        if range.isEmpty {
            splices.append((range, " " + text))
        } else {
            // A block text takes the end of its last line with it.
            let tookLineEnd = bytes[range].last == 0x0A
            splices.append((range, text + (tookLineEnd ? newline : "")))
        }
    }

    private mutating func append(_ text: String, toFlow node: YamlNode, last: YamlNode?) {
        if let last {
            splices.append((last.end.offset..<last.end.offset, ", " + text))
        } else {
            let inside = node.start.offset + 1
            splices.append((inside..<inside, text))
        }
    }

    private mutating func insert(_ lines: [String], at offset: Int) {
        var text = lines.map { $0 + newline }.joined()
        if offset > 0, bytes[offset - 1] != 0x0A { text = newline + text }
        splices.append((offset..<offset, text))
    }

    private mutating func deleteLines(of entry: YamlNode.Entry) {
        let start = bytes[..<entry.key.start.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        splices.append((start..<lineEnd(after: entry.value.end.offset, commentsFrom: nil), ""))
    }

    /// Returns the offset after the line in which `offset` lies, or `offset` itself at the start of a line; then, past
    /// the comments that follow, if they begin at `column` or further in.
    private func lineEnd(after offset: Int, commentsFrom column: Int?) -> Int {
        var place = offset
        if offset == 0 || bytes[offset - 1] != 0x0A {
            place = bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        }
        guard let column else { return place }
        var next = place
        while next < bytes.count {
            let end = bytes[next...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            let indent = bytes[next..<end].prefix { $0 == 0x20 }.count
            let first = next + indent < end ? bytes[next + indent] : 0x0A
            if first == UInt8(ascii: "#"), indent >= column - 1 {
                place = end
            } else if first != 0x0A, first != 0x0D {
                break
            }
            next = end
        }
        return place
    }
}
