import Glibc

/// The files with which Git keeps two programs from writing the same thing, `main.lock` beside `main`.
enum LockFile {
    /// A lock on a reference lasts for moments; whoever left one this many seconds ago was killed.
    private static let age = 10

    /// The index stays locked while a person writes the message of a plain `git commit`: this many seconds.
    private static let indexAge = 600

    /// Waits until none of `paths` is there, `patience` seconds at most, and takes away those whose makers were killed.
    ///
    /// - Parameter limit: how old a lock has to be, in seconds; nil for what befits one of its sort. That of the index keeps its
    ///   own age.
    /// - Throws: a `Failure` that names the file which stays.
    static func clear(_ paths: [String], patience: Double = 3, olderThan limit: Int? = nil) throws {
        var waited = 0.0
        while let path = paths.first(where: { !isGone($0, limit) }) {
            guard waited < patience else { throw Failure.locked(path) }
            usleep(50_000)
            waited += 0.05
        }
    }

    /// Takes away a lock that a killed process left behind; a plain `git` that is at work keeps its own.
    ///
    /// - Parameter limit: how old it has to be, in seconds; nil for what befits a lock of its sort in a clone.
    static func removeIfStale(_ path: String, olderThan limit: Int? = nil) { _ = isGone(path, limit) }

    /// The lock of this computer that stood in the way of the `git` program, as `text` of it says.
    ///
    /// A server's locks are the server's: it speaks of them in lines that begin with `remote:`.
    static func named(in text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix(GitWords.remote) {
            if let start = line.firstRange(of: GitWords.lockInTheWay), let path = quoted(in: line[start.lowerBound...])
            {
                return path
            }
        }
        return nil
    }

    /// The lock file that stands between quotation marks in `text`; nil where none does.
    static func quoted(in text: some StringProtocol) -> String? {
        let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
        return pieces.enumerated().first { $0.offset % 2 == 1 && $0.element.hasSuffix(".lock") }.map {
            String($0.element)
        }
    }

    private static func isGone(_ path: String, _ limit: Int? = nil) -> Bool {
        var information = stat()
        guard lstat(path, &information) == 0 else { return true }
        let limit = path.hasSuffix("/index.lock") ? indexAge : limit ?? age
        guard information.st_mtim.tv_sec + limit < time(nil) else { return false }
        return unlink(path) == 0 || errno == ENOENT
    }
}
