public import Dossier

/// The name of one commit, opaque to the rulebook.
public struct ActID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The commit id in hexadecimal.
    public let text: String

    /// Makes the name of the commit with this id.
    public init(_ text: String) { self.text = text }

    /// The commit id in hexadecimal.
    public var description: String { text }

    /// Orders names by their bytes.
    public static func < (left: ActID, right: ActID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The SHA-256 of a document's bytes, as `Kader-Text` writes it: `sha256:` and 64 hexadecimal digits.
public struct TextDigest: Hashable, Sendable, CustomStringConvertible {
    /// The 64 hexadecimal digits, in lower case.
    public let hex: String

    /// Makes the digest with these digits; nil where they are not 64 of them in lower case.
    public init?(hex: some StringProtocol) {
        guard hex.utf8.count == 64,
            hex.utf8.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        self.hex = String(hex)
    }

    /// Reads `sha256:<64 hex>`; nil for all else.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix("sha256:") else { return nil }
        self.init(hex: text.dropFirst(7))
    }

    /// The digest as `Kader-Text` writes it.
    public var description: String { "sha256:\(hex)" }
}

/// What a signature proves about who made a commit.
public enum Signer: Hashable, Sendable {
    /// There is no signature.
    case unsigned
    /// There is one that cannot be believed; the text says why, for people.
    case invalid(String)
    /// A good signature by this key, as OpenSSH writes it without a comment.
    case key(String)
}

/// A name and an address as a commit claims them.
public struct ClaimedPerson: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The e-mail address.
    public let email: String

    /// Makes the claim.
    public init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

/// A commit as the rulebook sees it: what it claims, what its signature proves, and what its tree holds.
public struct Act: Sendable, Equatable {
    /// Which commit it is.
    public let id: ActID

    /// Its parents, in order.
    public let parents: [ActID]

    /// What the signature proves.
    public let signer: Signer

    /// Who is said to have written it.
    public let author: ClaimedPerson

    /// Who is said to have committed it.
    public let committer: ClaimedPerson

    /// When, by the committer's clock; it is signed, but a claim.
    public let moment: Moment

    /// The latest moment that one of its parents claims, on `main` or here; nil where it has none.
    public let after: Moment?

    /// What its message says, or why that cannot be read.
    public let statement: Result<Statement, StatementError>

    /// The document's text in its tree; nil where it is absent or no ordinary file.
    public let text: TextDigest?

    /// The document's text there in the form in which words are compared, whatever their line ends, blanks and Unicode
    /// form; nil as `text` is.
    public let wording: TextDigest?

    /// The SHA-256 of the bytes that were signed; nil where nothing was.
    ///
    /// One signed payload is one act, under whatever object id it comes.
    public let payload: TextDigest?

    /// The commit of `main` that it stands on; nil where it stands on none.
    public let base: ActID?

    /// The document's text there.
    public let baseText: TextDigest?

    /// Paths other than the document's in which its tree differs from `base`.
    public let strayPaths: [String]

    /// The keys that its `kader.yml` ends, where that differs from the one on `main` it stands on in nothing else.
    public let endings: [KeyEnding]

    /// Gathers what is known of a commit.
    public init(
        id: ActID, parents: [ActID], signer: Signer, author: ClaimedPerson, committer: ClaimedPerson, moment: Moment,
        after: Moment? = nil, statement: Result<Statement, StatementError>, text: TextDigest?,
        wording: TextDigest? = nil, payload: TextDigest? = nil, base: ActID?, baseText: TextDigest?,
        strayPaths: [String] = [], endings: [KeyEnding] = []
    ) {
        self.id = id
        self.parents = parents
        self.signer = signer
        self.author = author
        self.committer = committer
        self.moment = moment
        self.after = after
        self.statement = statement
        self.text = text
        self.wording = wording ?? text
        self.payload = payload
        self.base = base
        self.baseText = baseText
        self.strayPaths = strayPaths
        self.endings = endings
    }

    /// The commit of `main` whose policy judges it: the one that it names or, where it names none, as an act by plain Git,
    /// the one that it stands on. Neither can change once the act is signed.
    public var main: ActID? {
        guard case .success(let statement) = statement else { return base }
        return statement.main ?? base
    }
}
