import CCrypto
import CZlib
import Git
import Glibc

/// A pack of Git objects that is being written: one file for a hundred thousand objects, where loose ones would take a
/// quarter of an hour. Source of the form: Git's `gitformat-pack`.
struct Pack {
    private enum Form: UInt8 {
        case commit = 1
        case tree = 2
        case blob = 3
        case tag = 4
        /// The difference with an earlier object, which is named by how many bytes it lies back.
        case difference = 6
    }

    /// A tree that was written, to which a later one can be told as a difference.
    private struct Written {
        let offset: Int
        let bytes: [UInt8]
        /// How many differences lie between it and a whole tree.
        let depth: Int
    }

    private var bytes = Array("PACK".utf8) + [0, 0, 0, 2, 0, 0, 0, 0]
    private var count: UInt32 = 0
    private var known: Set<ObjectID> = []
    private var trees: [ObjectID: Written] = [:]

    /// As deep as `git gc` goes.
    private static let deepest = 50

    /// Adds a blob.
    mutating func blob(_ content: [UInt8]) -> ObjectID { add(content, .blob, "blob") }

    /// Adds a commit or a tag.
    mutating func signed(_ content: [UInt8], isTag: Bool) -> ObjectID {
        isTag ? add(content, .tag, "tag") : add(content, .commit, "commit")
    }

    /// Adds a tree; where `earlier` is given, as a difference with that tree.
    mutating func tree(_ entries: [TreeEntry], like earlier: ObjectID? = nil) -> ObjectID {
        var content: [UInt8] = []
        content.reserveCapacity(entries.count * 48)
        for entry in entries {
            content += String(entry.mode.rawValue, radix: 8).utf8
            content.append(UInt8(ascii: " "))
            content += entry.name
            content.append(0)
            content += entry.id.bytes
        }
        let id = Self.id(of: content, "tree")
        guard !known.contains(id) else { return id }
        let offset = bytes.count
        guard let earlier, let base = trees[earlier], base.depth < Self.deepest else {
            append(content, .tree)
            known.insert(id)
            trees[id] = Written(offset: offset, bytes: content, depth: 0)
            return id
        }
        append(difference(from: base.bytes, to: content), .difference, back: offset - base.offset)
        known.insert(id)
        trees[id] = Written(offset: offset, bytes: content, depth: base.depth + 1)
        return id
    }

    /// Forgets the bytes of a tree to which nothing will be compared any more.
    mutating func forget(_ tree: ObjectID) { trees[tree] = nil }

    /// The whole pack, with its number of objects and its digest.
    consuming func finished() -> [UInt8] {
        for (place, shift) in zip(8..., [24, 16, 8, 0] as [UInt32]) {
            bytes[place] = UInt8(truncatingIfNeeded: count >> shift)
        }
        bytes += Self.sha1(bytes)
        return bytes
    }

    private mutating func add(_ content: [UInt8], _ form: Form, _ word: String) -> ObjectID {
        let id = Self.id(of: content, word)
        if known.insert(id).inserted { append(content, form) }
        return id
    }

    private mutating func append(_ content: [UInt8], _ form: Form, back: Int? = nil) {
        count += 1
        var size = content.count
        var byte = form.rawValue << 4 | UInt8(size & 15)
        size >>= 4
        while size > 0 {
            bytes.append(byte | 0x80)
            byte = UInt8(size & 0x7f)
            size >>= 7
        }
        bytes.append(byte)
        if let back { bytes += Self.distance(back) }
        var length = compressBound(uLong(content.count))
        var room = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&room, &length, content, uLong(content.count), Z_DEFAULT_COMPRESSION) == Z_OK else {
            fatalError("zlib cannot compress \(content.count) bytes")
        }
        bytes += room.prefix(Int(length))
    }

    private static func distance(_ back: Int) -> [UInt8] {
        var rest = back
        var result = [UInt8(rest & 0x7f)]
        rest >>= 7
        while rest > 0 {
            rest -= 1
            result.append(0x80 | UInt8(rest & 0x7f))
            rest >>= 7
        }
        return result.reversed()
    }

    /// What `new` has between the beginning and the end that it shares with `old`, and copies of those.
    private func difference(from old: [UInt8], to new: [UInt8]) -> [UInt8] {
        let common = min(old.count, new.count)
        let (prefix, suffix) = old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                var prefix = 0
                while prefix < common, old[prefix] == new[prefix] { prefix += 1 }
                var suffix = 0
                while suffix < common - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
                    suffix += 1
                }
                return (prefix, suffix)
            }
        }
        var result = Self.number(old.count) + Self.number(new.count)
        if prefix > 0 { result += Self.copy(from: 0, count: prefix) }
        var rest = new[prefix..<(new.count - suffix)]
        while !rest.isEmpty {
            result.append(UInt8(min(rest.count, 127)))
            result += rest.prefix(127)
            rest = rest.dropFirst(127)
        }
        if suffix > 0 { result += Self.copy(from: old.count - suffix, count: suffix) }
        return result
    }

    private static func number(_ value: Int) -> [UInt8] {
        var rest = value
        var result: [UInt8] = []
        while rest > 0x7f {
            result.append(0x80 | UInt8(rest & 0x7f))
            rest >>= 7
        }
        return result + [UInt8(rest)]
    }

    private static func copy(from start: Int, count: Int) -> [UInt8] {
        var flags: UInt8 = 0x80
        var arguments: [UInt8] = []
        for (bit, byte) in [start, start >> 8, start >> 16, start >> 24, count, count >> 8, count >> 16].enumerated() {
            guard byte & 0xff != 0 else { continue }
            flags |= 1 << UInt8(bit)
            arguments.append(UInt8(byte & 0xff))
        }
        return [flags] + arguments
    }

    private static func id(of content: [UInt8], _ word: String) -> ObjectID {
        ObjectID(bytes: sha1(Array("\(word) \(content.count)\0".utf8) + content)) ?? .zero
    }

    private static func sha1(_ content: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        SHA1(content, content.count, &digest)
        return digest
    }
}
