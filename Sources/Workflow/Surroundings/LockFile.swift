import Glibc

/// The files with which Git keeps two programs from writing the same thing, `main.lock` beside `main`.
enum LockFile {
    /// A lock on a reference lasts for moments; whoever left one this many seconds ago was killed.
    private static let age = 10

    /// The index stays locked while a person writes the message of a plain `git commit`: this many seconds.
    private static let indexAge = 600

    /// Waits until none of `paths` is there, `patience` seconds at most, and takes away those whose makers were killed.
    ///
    /// - Throws: a `Failure` that names the file which stays.
    static func clear(_ paths: [String], patience: Double = 3) throws {
        var waited = 0.0
        while let path = paths.first(where: { !isGone($0) }) {
            guard waited < patience else { throw Failure.locked(path) }
            usleep(50_000)
            waited += 0.05
        }
    }

    /// Takes away a lock that a killed process left behind; a plain `git` that is at work keeps its own.
    static func removeIfStale(_ path: String) { _ = isGone(path) }

    private static func isGone(_ path: String) -> Bool {
        var information = stat()
        guard lstat(path, &information) == 0 else { return true }
        let limit = path.hasSuffix("/index.lock") ? indexAge : age
        guard information.st_mtim.tv_sec + limit < time(nil) else { return false }
        return unlink(path) == 0 || errno == ENOENT
    }
}
