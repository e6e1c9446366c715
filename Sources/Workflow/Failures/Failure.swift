public import Dossier
import Git
public import Review

/// Why a command could not be carried out, in words that a member can act on, with the exit status that it gives.
public struct Failure: Error, Sendable {
    /// The exit statuses.
    public enum Status: Int32, Sendable {
        /// A rule does not allow it.
        case refused = 1
        /// Something is out of date or in conflict.
        case outOfDate = 2
        /// Something is damaged or was tampered with.
        case damaged = 3
        /// The surroundings: no dossier, no key, no space, no network.
        case surroundings = 4
        /// The command was given wrongly.
        case usage = 64
        /// The program itself is at fault.
        case fault = 70
    }

    /// Which failure it is.
    public let code: Code

    /// The exit status.
    public let status: Status

    /// What is wrong, and the way out.
    public let message: Phrase

    /// The rule's refusal, where it is one.
    public let refusal: Refusal?

    /// The error of a layer below that this one tells of, where there is one.
    public private(set) var cause: (any Error)?

    /// What is lacking here, or was not known here, may be on the server.
    private(set) var mayLackNews = false

    /// Makes a failure that is no refusal.
    init(
        _ status: Status, _ name: Name, mayLackNews: Bool = false, cause: (any Error)? = nil, nl: String, en: String
    ) {
        code = Code(name)
        self.status = status
        self.cause = cause
        self.mayLackNews = mayLackNews
        message = Phrase(nl: nl, en: en)
        refusal = nil
    }

    /// Makes the failure of an act that a rule does not allow.
    public init(_ refusal: Refusal) {
        code = Code(refusal.rule)
        status = .refused
        message = refusal.reason
        self.refusal = refusal
    }

    /// Says of any error of the layers below what it means for a member; a failure stays as it is.
    public init(mapping error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let refusal as Refusal: self.init(refusal)
        case let error as CharterError:
            self.init(.damaged, .badCharter, cause: error, nl: error.text(in: .nl), en: error.text(in: .en))
        case let error as DocumentError:
            self.init(.damaged, .badDocument, cause: error, nl: error.text(in: .nl), en: error.text(in: .en))
        case let error as GitError:
            self.init(git: error)
            cause = error
        default: self = .programFault(error)
        }
    }
}
