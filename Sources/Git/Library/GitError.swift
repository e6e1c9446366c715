import CLibgit2

/// What a repository operation met that it could not do.
public struct GitError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: libgit2's return codes, and below -1000 those of this module.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The number of the code, always negative.
        public let rawValue: Int32

        /// The code with this number.
        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// An error without a code of its own; the message tells what happened.
        public static let generic = Code(rawValue: GIT_ERROR.rawValue)
        /// The object, reference, file or configuration key is not there.
        public static let notFound = Code(rawValue: GIT_ENOTFOUND.rawValue)
        /// Something of that name exists already.
        public static let exists = Code(rawValue: GIT_EEXISTS.rawValue)
        /// An abbreviation fits more than one object.
        public static let ambiguous = Code(rawValue: GIT_EAMBIGUOUS.rawValue)
        /// The repository is bare and has no working folder.
        public static let bare = Code(rawValue: GIT_EBAREREPO.rawValue)
        /// The name of a reference, path or key is not a valid one.
        public static let invalidName = Code(rawValue: GIT_EINVALIDSPEC.rawValue)
        /// Uncommitted changes or other content stand in the way; `GitError.paths` tells which.
        public static let conflict = Code(rawValue: GIT_ECONFLICT.rawValue)
        /// Another process holds the lock file.
        public static let locked = Code(rawValue: GIT_ELOCKED.rawValue)
        /// A reference does not have the expected value.
        public static let modified = Code(rawValue: GIT_EMODIFIED.rawValue)
        /// Who owns the repository is not who runs the program.
        public static let owner = Code(rawValue: GIT_EOWNER.rawValue)

        /// An object or file is larger than the caller accepts.
        public static let tooLarge = Code(rawValue: -1001)
        /// An object, or a value to write, is not built as Git requires.
        public static let malformed = Code(rawValue: -1002)
        /// The repository is of a sort that this module does not read: an unknown extension or format.
        public static let unsupported = Code(rawValue: -1003)
        /// The repository is a shallow clone, without the older history.
        public static let shallow = Code(rawValue: -1005)
        /// The repository is a partial clone, from which objects are missing.
        public static let partial = Code(rawValue: -1006)
        /// The index is damaged, or of a form that this module does not read.
        public static let index = Code(rawValue: -1007)
        /// The operating system refused to read or write.
        public static let system = Code(rawValue: -1004)
    }

    /// The kind of failure.
    public let code: Code
    /// libgit2's class of the error (`git_error_t`), 0 where this module found it.
    public let category: Int32
    /// What went wrong, in words, possibly with text from the repository: escape it before showing it.
    public let message: String
    /// What was being done, such as `read commit 1234…`.
    public let operation: String
    /// The paths that stand in the way, with ``Code/conflict``; else empty.
    public let paths: [RepositoryPath]

    init(_ code: Code, _ message: String, operation: String, category: Int32 = 0, paths: [RepositoryPath] = []) {
        self.code = code
        self.category = category
        self.message = message
        self.operation = operation
        self.paths = paths
    }

    /// Takes up the error that the libgit2 call just made on this thread has left behind.
    init(failed code: Int32, operation: String) {
        var category: Int32 = 0
        var message = "code \(code)"
        if let last = git_error_last() {
            category = last.pointee.klass
            if let text = last.pointee.message { message = String(cString: text) }
        }
        git_error_clear()
        self.init(Code(rawValue: code), message, operation: operation, category: category)
    }

    /// What was being done and what went wrong.
    public var description: String { "\(operation): \(message)" }
}

/// Turns a negative return code into an error; to be called on the result of a libgit2 call itself, because the text
/// of the error belongs to the thread and lasts until the next call.
@discardableResult
func check(_ code: Int32, _ operation: @autoclosure () -> String) throws(GitError) -> Int32 {
    guard code < 0 else { return code }
    throw GitError(failed: code, operation: operation())
}

/// Returns what a successful libgit2 call put into its output parameter.
func check<Value>(_ code: Int32, _ value: Value?, _ operation: @autoclosure () -> String) throws(GitError) -> Value {
    guard code >= 0 else { throw GitError(failed: code, operation: operation()) }
    guard let value else { throw GitError(.generic, "libgit2 returned nothing", operation: operation()) }
    return value
}

/// Refuses a text with a NUL byte, which C would silently cut short.
func refuseNUL(_ text: String, _ operation: @autoclosure () -> String) throws(GitError) {
    if text.utf8.contains(0) { throw GitError(.invalidName, "the name holds a NUL byte", operation: operation()) }
}
