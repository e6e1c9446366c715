public import Dossier

/// What the person said besides the verb itself.
public struct Options: Sendable {
    /// Where the dossier is.
    public var directory: String

    /// The capacity to act in; nil to let it follow from the member's capacities or their seat.
    public var capacity: Capacity?

    /// The session that the act belongs to; nil for the one that is open.
    public var session: DocumentID?

    /// Do not push.
    public var offline: Bool

    /// What carries to and from the server: the git program, but for tests.
    var carrier: any Carrier = GitProgram()

    /// Waits for the server some seconds and no longer.
    public mutating func hurry() { carrier = GitProgram(patience: .seconds(8)) }

    /// What signs; nil for the key that Git's settings name, as everywhere but in tests.
    var signer: (any Signing)?

    /// Collects the options.
    public init(directory: String = ".", capacity: Capacity? = nil, session: DocumentID? = nil, offline: Bool = false) {
        self.directory = directory
        self.capacity = capacity
        self.session = session
        self.offline = offline
    }
}
