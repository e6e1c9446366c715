/// An annotated tag, as one reading of its bytes gives it.
public struct Tag: Sendable {
    /// The id of the tag object.
    public let id: ObjectID
    /// What the tag points at.
    public let target: ObjectID
    /// The sort of object that the tag says it points at.
    public let targetKind: ObjectKind
    /// The raw bytes of the name in the tag itself, such as `approved/A/1`.
    public let name: [UInt8]
    /// Who made the tag; nil in some very old tags.
    public let tagger: Person?
    /// The raw bytes of the message, without the signature.
    public let message: [UInt8]
    /// The armoured signature at the end of the message; nil when unsigned.
    public let signature: [UInt8]?
    /// The bytes that the signature is over: all that stands before it; nil when unsigned.
    public let signedPayload: [UInt8]?

    /// The size in bytes above which a tag is refused.
    public static let limit = 17 << 20

    /// Reads a tag from the bytes of the object; as strict as the reading of a commit.
    init(id: ObjectID, bytes: [UInt8]) throws(Malformed) {
        if bytes.contains(0) { throw Malformed("it holds a NUL byte") }
        var reader = HeaderReader(bytes)
        guard let target = ObjectID(hexBytes: try reader.require("object")) else {
            throw Malformed("its object is no object id")
        }
        guard let kind = ObjectKind(word: try reader.require("type")) else {
            throw Malformed("its type is no sort of object")
        }
        let name = Array(try reader.require("tag"))
        guard !name.isEmpty else { throw Malformed("it has no name") }
        var tagger: Person?
        if let field = try reader.next() {
            guard field.isNamed("tagger"), let person = Person(line: bytes[field.value]) else {
                throw Malformed("the tagger is unreadable or out of place")
            }
            tagger = person
            guard try reader.next() == nil else { throw Malformed("its header has a line too many") }
        }
        let message = min(reader.position, bytes.count)
        let signature = signatureStart(in: bytes, from: message)
        self.id = id
        self.target = target
        self.targetKind = kind
        self.name = name
        self.tagger = tagger
        self.message = Array(bytes[message..<signature])
        self.signature = signature < bytes.count ? Array(bytes[signature...]) : nil
        self.signedPayload = signature < bytes.count ? Array(bytes[..<signature]) : nil
    }
}

/// Where the last line lies that begins a signature, or the end of the bytes.
///
/// The last and not the first, and these four words: Git's `gpg-interface.c`, `parse_signed_buffer`.
func signatureStart(in bytes: [UInt8], from start: Int) -> Int {
    let openings = [
        "-----BEGIN SSH SIGNATURE-----", "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----",
        "-----BEGIN SIGNED MESSAGE-----",
    ]
    var found = bytes.count
    var line = start
    while line < bytes.count {
        if bytes[line] == UInt8(ascii: "-"), openings.contains(where: { bytes[line...].starts(with: $0.utf8) }) {
            found = line
        }
        guard let end = bytes[line...].firstIndex(of: lineFeed) else { break }
        line = end + 1
    }
    return found
}
