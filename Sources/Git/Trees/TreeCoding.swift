/// The entries of a tree, read from the bytes of the object.
///
/// - Throws: ``Malformed`` for an unknown mode, an empty name or one with a slash, a cut-off id, or names that are
///   repeated or out of order: comparing two trees relies on their order.
func decodeTree(_ bytes: [UInt8]) throws(Malformed) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    var position = 0
    while position < bytes.count {
        var mode: UInt32 = 0
        let modeStart = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[position]) {
            guard position - modeStart < 7 else { throw Malformed("a mode is too long") }
            mode = mode << 3 | UInt32(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        guard position > modeStart, position < bytes.count, bytes[position] == UInt8(ascii: " "),
            let mode = FileMode(canonical: mode)
        else { throw Malformed("an entry has no known mode") }
        position += 1
        guard let end = bytes[position...].firstIndex(of: 0), bytes.count - end > 20 else {
            throw Malformed("an entry is cut off")
        }
        let name = Array(bytes[position..<end])
        guard !name.isEmpty, !name.contains(UInt8(ascii: "/")) else {
            throw Malformed("a name is empty or holds a slash")
        }
        guard let id = ObjectID(bytes: bytes[(end + 1)...(end + 20)]) else { throw Malformed("an entry is cut off") }
        let entry = TreeEntry(name: name, id: id, mode: mode)
        if let last = entries.last, !last.precedes(entry) { throw Malformed("its names are repeated or out of order") }
        // A file and a folder of one name need not be neighbours: `a`, `a.b`, `a/`.
        if mode == .tree, contains(TreeEntry(name: name, id: id, mode: .blob), in: entries) {
            throw Malformed("a name stands for a file and a folder")
        }
        entries.append(entry)
        position = end + 21
    }
    return entries
}

/// The bytes of a tree with these entries, which must be in Git's order.
func encodeTree(_ entries: [TreeEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
        bytes += String(entry.mode.rawValue, radix: 8).utf8
        bytes.append(UInt8(ascii: " "))
        bytes += entry.name
        bytes.append(0)
        bytes += entry.id.bytes
    }
    return bytes
}

/// Tells whether sorted `entries` hold one with the name and sort (folder or not) of `wanted`.
private func contains(_ wanted: TreeEntry, in entries: [TreeEntry]) -> Bool {
    var (low, high) = (0, entries.count)
    while low < high {
        let middle = low + (high - low) / 2
        if entries[middle].precedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].name == wanted.name && entries[low].mode != .tree
}
