/// A name that stands in refs, paths and trailers, so that it may hold nothing but plain ASCII.
///
/// Look-alike letters, control characters, path tricks and ref syntax are kept out here, once, by construction.
public protocol Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The identifier as it is written in `kader.yml`, in refs and in trailers.
    var text: String { get }

    /// Returns the identifier, or nil where `text` is not one.
    init?(_ text: String)
}

extension Identifier {
    /// The identifier as it is written.
    public var description: String { text }

    /// Orders identifiers by their bytes.
    public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}

/// Tells whether `text` is a non-empty run of at most `limit` ASCII letters, digits and inner `-`, `_`.
func isPlainName(_ text: some StringProtocol, limit: Int = 64, uppercase: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= limit else { return false }
    func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): uppercase
        default: false
        }
    }
    guard isAlphanumeric(first), isAlphanumeric(last) else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
}

/// The id of a member: lower-case letters, digits, inner `-` and `_`, at most 64 bytes.
public struct MemberID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: false) else { return nil }
        self.text = text
    }
}

/// The id of a document, such as `A` or `kadernota-wat`: letters, digits, inner `-` and `_`, at most 64 bytes.
public struct DocumentID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: true) else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// The id under which a change of `kader.yml` is proposed.
    public static let charter = DocumentID(known: "kader")
}

/// The id of a kind of document, such as `bouwsteen`.
public struct KindID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: false) else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// The kind of `kader.yml` itself, present in every dossier.
    public static let charter = KindID(known: "kader")

    /// The kind of a session record, present in every dossier.
    public static let session = KindID(known: "session")
}

/// The name of a report, such as `p-en-c`: lower-case letters, digits, inner `-` and `_`, at most 64 bytes.
public struct ReportID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: false) else { return nil }
        self.text = text
    }
}

/// The id of a municipality, or of another organisation that takes part, such as `weert` or `de-risse`.
public struct PlaceID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: false) else { return nil }
        self.text = text
    }
}

/// The id of a role in local government, such as `raadslid` or `griffie`: a capacity without its place.
public struct RoleID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: false) else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// The council clerk's office, which moves `main` and sets tags.
    public static let griffie = RoleID(known: "griffie")
}

/// The id of a partner organisation that pulls what was shared, such as `cranendonck`.
public struct PartnerID: Identifier {
    /// The id as it is written.
    public let text: String

    /// Reads an id; nil where `text` is not one.
    public init?(_ text: String) {
        guard isPlainName(text, uppercase: false) else { return nil }
        self.text = text
    }
}

/// The capacity in which a member acts ("hoedanigheid", "pet"): a role at a place, such as `raadslid@weert`.
public struct Capacity: Identifier {
    /// What the member is.
    public let role: RoleID

    /// Where the member is that.
    public let place: PlaceID

    /// The capacity as it is written.
    public var text: String { "\(role)@\(place)" }

    /// Reads what is written with `@`; nil where `text` is not of that form.
    public init?(_ text: String) {
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "@")), let role = RoleID(String(text[..<mark])),
            let place = PlaceID(String(text[text.utf8.index(after: mark)...]))
        else { return nil }
        self.init(role: role, place: place)
    }

    /// Makes the capacity of `role` at `place`.
    public init(role: RoleID, place: PlaceID) {
        self.role = role
        self.place = place
    }
}

/// The id of a body ("gremium"): a joint one such as `stuurgroep`, or one of a municipality such as `raad@weert`.
public struct BodyID: Identifier {
    /// What the body is called, without its place.
    public let name: String

    /// The municipality whose body it is, or nil for a joint body.
    public let place: PlaceID?

    /// The id as it is written.
    public var text: String { place.map { "\(name)@\($0)" } ?? name }

    /// Reads what is written with `@`; nil where `text` is not of that form.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), isPlainName(parts[0], uppercase: false) else { return nil }
        name = String(parts[0])
        if parts.count == 2 {
            guard let place = PlaceID(String(parts[1])) else { return nil }
            self.place = place
        } else {
            place = nil
        }
    }

    /// Makes the id of the body `name` of the municipality `place`.
    public init(_ body: BodyID, of place: PlaceID) {
        name = body.name
        self.place = place
    }
}
