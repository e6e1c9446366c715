/// A tree as its bytes have it: where its entries stand, without a copy of each.
///
/// One command may compare a folder of a thousand documents hundreds of times with itself but for one document.
struct TreeRows {
    /// An entry: its name stands from `start` up to `end`; then come a NUL and the 20 bytes of its id.
    private struct Row {
        let mode: FileMode
        private let from: UInt32
        private let to: UInt32

        /// No tree that is read is so large that its places do not fit.
        init(mode: FileMode, start: Int, end: Int) {
            self.mode = mode
            from = UInt32(truncatingIfNeeded: start)
            to = UInt32(truncatingIfNeeded: end)
        }

        var start: Int { Int(from) }
        var end: Int { Int(to) }
        /// Where the next entry begins.
        var next: Int { Int(to) + 21 }
    }

    private let bytes: [UInt8]
    private var rows: [Row] = []

    /// A folder that is not there.
    static let none = TreeRows()

    private init() { bytes = [] }

    /// Reads the bytes of a tree.
    ///
    /// - Throws: ``Malformed`` for an unknown mode, an empty name or one with a slash, a cut-off id, or names that are
    ///   repeated or out of order: comparing two trees relies on their order.
    init(_ bytes: [UInt8]) throws(Malformed) {
        self.bytes = bytes
        rows.reserveCapacity(bytes.count / 32)
        var position = 0
        while position < bytes.count {
            let modeStart = position
            var number: UInt32 = 0
            while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[position]) {
                guard position - modeStart < 7 else { throw Malformed("a mode is too long") }
                number = number << 3 | UInt32(bytes[position] - UInt8(ascii: "0"))
                position += 1
            }
            guard position > modeStart, position < bytes.count, bytes[position] == UInt8(ascii: " "),
                let mode = FileMode(canonical: number)
            else { throw Malformed("an entry has no known mode") }
            position += 1
            let start = position
            while position < bytes.count, bytes[position] != 0 {
                guard bytes[position] != UInt8(ascii: "/") else { throw Malformed("a name is empty or holds a slash") }
                position += 1
            }
            guard position > start else { throw Malformed("a name is empty or holds a slash") }
            guard bytes.count - position > 20 else { throw Malformed("an entry is cut off") }
            let row = Row(mode: mode, start: start, end: position)
            if let last = rows.last, !precedes(last, row, in: self) {
                throw Malformed("its names are repeated or out of order")
            }
            // A file and a folder of one name need not be neighbours: `a`, `a.b`, `a/`.
            if mode == .tree, find(bytes[start..<position], isFolder: false) != nil {
                throw Malformed("a name stands for a file and a folder")
            }
            rows.append(row)
            position += 21
        }
    }

    /// About how many bytes it takes in memory.
    var size: Int { bytes.count + rows.count * MemoryLayout<Row>.stride }

    /// The entries, in the order of the tree.
    var entries: [TreeEntry] { rows.map(entry) }

    private func entry(_ row: Row) -> TreeEntry {
        // The bytes are there: reading them has seen to it.
        let id = ObjectID(bytes: bytes[(row.end + 1)...(row.end + 20)]) ?? .zero
        return TreeEntry(name: Array(bytes[row.start..<row.end]), id: id, mode: row.mode)
    }

    /// The entry of this name, a file or a folder; nil where there is none.
    ///
    /// - Complexity: logarithmic in the entries.
    func entry(named name: ArraySlice<UInt8>) -> TreeEntry? {
        (find(name, isFolder: false) ?? find(name, isFolder: true)).map(entry)
    }

    /// The entries of this name but for the case of ASCII letters.
    func entries(like name: ArraySlice<UInt8>) -> [TreeEntry] {
        func small(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        let wanted = name.map(small)
        return rows.filter { row in
            guard row.end - row.start == wanted.count else { return false }
            for offset in wanted.indices where small(bytes[row.start + offset]) != wanted[offset] { return false }
            return true
        }.map(entry)
    }

    /// The pairs of entries in which two trees differ, in order; a file and a folder of one name are two pairs.
    ///
    /// - Complexity: linear in the bytes of both; only what differs is copied.
    static func differences(_ left: TreeRows, _ right: TreeRows) -> [(old: TreeEntry?, new: TreeEntry?)] {
        var result: [(old: TreeEntry?, new: TreeEntry?)] = []
        let (first, ends) = unequal(left, right)
        var (one, two) = (first, first)
        while one < ends.left || two < ends.right {
            if two >= ends.right
                || (one < ends.left && left.precedes(left.rows[one], right.rows[two], in: right))
            {
                result.append((left.entry(left.rows[one]), nil))
                one += 1
            } else if one >= ends.left || right.precedes(right.rows[two], left.rows[one], in: left) {
                result.append((nil, right.entry(right.rows[two])))
                two += 1
            } else {
                let (old, new) = (left.rows[one], right.rows[two])
                if old.mode != new.mode || !left.hasSameID(old, as: new, in: right) {
                    result.append((left.entry(old), right.entry(new)))
                }
                one += 1
                two += 1
            }
        }
        return result
    }

    /// Between which rows two trees may differ: those before and after are the same bytes.
    ///
    /// Most comparisons are of two folders that differ in one document.
    private static func unequal(_ left: TreeRows, _ right: TreeRows) -> (first: Int, ends: (left: Int, right: Int)) {
        let common = min(left.bytes.count, right.bytes.count)
        let (prefix, suffix) = left.bytes.withUnsafeBytes { left in
            right.bytes.withUnsafeBytes { right in
                let prefix = sharedPrefix(left, right)
                var suffix = 0
                while suffix < common - prefix, left[left.count - 1 - suffix] == right[right.count - 1 - suffix] {
                    suffix += 1
                }
                return (prefix, suffix)
            }
        }
        let first = left.rows.partitioningIndex { $0.next > prefix }
        // Where an entry begins at the same place from the end in both, the same ones follow.
        let last = left.rows.partitioningIndex { $0.next >= left.bytes.count - suffix } + 1
        let end = max(first, last)
        let other = end + right.rows.count - left.rows.count
        guard end < left.rows.count, other >= first,
            left.bytes.count - left.beginning(of: end) == right.bytes.count - right.beginning(of: other)
        else { return (first, (left.rows.count, right.rows.count)) }
        return (first, (end, other))
    }

    private func beginning(of index: Int) -> Int { index == 0 ? 0 : rows[index - 1].next }

    /// How many bytes both begin with.
    private static func sharedPrefix(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let common = min(left.count, right.count)
        var place = 0
        while place + 8 <= common,
            left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                == right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        {
            place += 8
        }
        while place < common, left[place] == right[place] { place += 1 }
        return place
    }

    private func hasSameID(_ row: Row, as other: Row, in tree: TreeRows) -> Bool {
        for offset in 1...20 where bytes[row.end + offset] != tree.bytes[other.end + offset] { return false }
        return true
    }

    /// Tells whether Git puts `row` before `other`, a row of `tree`.
    private func precedes(_ row: Row, _ other: Row, in tree: TreeRows) -> Bool {
        precedes(row, tree.bytes[other.start..<other.end], isFolder: other.mode == .tree)
    }

    /// Tells whether Git puts `row` before an entry of this name: bytes in order, a folder's name as if `/` followed it.
    private func precedes(_ row: Row, _ name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        let common = min(row.end - row.start, name.count)
        for offset in 0..<common {
            let (here, there) = (bytes[row.start + offset], name[name.startIndex + offset])
            if here != there { return here < there }
        }
        // Names hold no NUL, so that equal bytes here mean one name and one sort.
        let slash = UInt8(ascii: "/")
        let here = row.start + common < row.end ? bytes[row.start + common] : row.mode == .tree ? slash : 0
        let there = common < name.count ? name[name.startIndex + common] : isFolder ? slash : 0
        return here < there
    }

    /// The row of this name that is a folder, or is none.
    private func find(_ name: ArraySlice<UInt8>, isFolder: Bool) -> Row? {
        let place = rows.partitioningIndex { !precedes($0, name, isFolder: isFolder) }
        guard place < rows.count, (rows[place].mode == .tree) == isFolder,
            bytes[rows[place].start..<rows[place].end] == name
        else { return nil }
        return rows[place]
    }
}
