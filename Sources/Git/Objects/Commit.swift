/// A commit, as one reading of its bytes gives it.
public struct Commit: Sendable {
    /// The id of the commit.
    public let id: ObjectID
    /// The tree that the commit records.
    public let tree: ObjectID
    /// The parents, in the order of the commit.
    public let parents: [ObjectID]
    /// Who wrote the change.
    public let author: Person
    /// Who made the commit.
    public let committer: Person
    /// The raw bytes of the message.
    public let message: [UInt8]
    /// The armoured value of the `gpgsig` field, each line with its end; nil when unsigned.
    public let signature: [UInt8]?
    /// The bytes that the signature is over; nil when unsigned.
    public let signedPayload: [UInt8]?

    /// The size in bytes above which a commit is refused.
    public static let limit = 1 << 20

    /// Reads a commit from the bytes of the object.
    ///
    /// Stricter than Git where Git guesses: no NUL byte, no second author or signature, no parent out of place,
    /// because a person and a program must never read two different commits in the same bytes.
    init(id: ObjectID, bytes: [UInt8]) throws(Malformed) {
        if bytes.contains(0) { throw Malformed("it holds a NUL byte") }
        var reader = HeaderReader(bytes)
        guard let tree = ObjectID(hexBytes: try reader.require("tree")) else {
            throw Malformed("its tree is no object id")
        }
        var parents: [ObjectID] = []
        var field = try reader.next()
        while let parent = field, parent.isNamed("parent") {
            guard let id = ObjectID(hexBytes: bytes[parent.value]) else {
                throw Malformed("a parent is no object id")
            }
            parents.append(id)
            field = try reader.next()
        }
        guard let authored = field, authored.isNamed("author"), let author = Person(line: bytes[authored.value]) else {
            throw Malformed("the author is missing or unreadable")
        }
        guard let committer = Person(line: try reader.require("committer")) else {
            throw Malformed("the committer is unreadable")
        }
        var signature: [UInt8]?
        var removed: [Range<Int>] = []
        while let extra = try reader.next() {
            if extra.isNamed("gpgsig") {
                guard signature == nil else { throw Malformed("it is signed twice in one header") }
                signature = unfolded(bytes[extra.value])
                removed.append(extra.lines)
            } else if extra.key.starts(with: "gpgsig".utf8) {
                // The signature of another hash algorithm: no part of what this one is over.
                removed.append(extra.lines)
            } else if ["tree", "parent", "author", "committer"].contains(where: { extra.key.elementsEqual($0.utf8) }) {
                throw Malformed("a line of its header is out of place")
            }
        }
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = Array(bytes[min(reader.position, bytes.count)...])
        self.signature = signature
        self.signedPayload = signature.map { _ in removing(removed, from: bytes) }
    }
}

/// The value of a folded header field: without the space that begins each continuation line, and with a line end.
private func unfolded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(value.count + 1)
    var afterLineEnd = false
    for byte in value {
        if !afterLineEnd { result.append(byte) }
        afterLineEnd = byte == lineFeed
    }
    result.append(lineFeed)
    return result
}

private func removing(_ ranges: [Range<Int>], from bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for range in ranges {
        result += bytes[position..<range.lowerBound]
        position = range.upperBound
    }
    return result + bytes[position...]
}
