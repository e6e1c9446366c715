/// The entries of a tree, read from the bytes of the object.
///
/// - Throws: ``Malformed`` as ``TreeRows`` does.
func decodeTree(_ bytes: [UInt8]) throws(Malformed) -> [TreeEntry] { try TreeRows(bytes).entries }

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
