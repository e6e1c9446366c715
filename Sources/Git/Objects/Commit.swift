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
    /// Stricter than Git, which guesses and passes over what it does not know: no NUL byte, and no header but those that
    /// Git writes, in Git's order, the signature last. So a person and a program never read two different commits in the
    /// same bytes, and what was signed makes one commit only: a header beside the signature would give it another id.
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
        field = try reader.next()
        if let encoding = field, encoding.isNamed("encoding") {
            guard !bytes[encoding.value].contains(lineFeed) else { throw Malformed("the encoding is continued") }
            field = try reader.next()
        }
        while let merged = field, merged.isNamed("mergetag") { field = try reader.next() }
        var signature: HeaderField?
        if let last = field, last.isNamed("gpgsig") {
            signature = last
            field = try reader.next()
        }
        guard field == nil else { throw Malformed("its header has a line that Git does not write there") }
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = Array(bytes[min(reader.position, bytes.count)...])
        self.signature = signature.map { unfolded(bytes[$0.value]) }
        self.signedPayload = signature.map { Array(bytes[..<$0.lines.lowerBound] + bytes[$0.lines.upperBound...]) }
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
