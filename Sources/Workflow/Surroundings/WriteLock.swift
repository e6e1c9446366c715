import Glibc

/// One writer at a time in one clone: a file lock that the kernel frees when the process ends, however it ends.
final class WriteLock {
    private let descriptor: Int32
    private let gitDirectory: String

    /// Waits for the lock, `patience` seconds at most.
    ///
    /// - Throws: a `Failure` where the folder cannot be written, or someone else holds the lock all that time.
    init(in gitDirectory: String, patience: Double = 20) throws {
        let path = gitDirectory + "/kader.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure.cannotWrite(path, errno) }
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                let code = errno
                close(descriptor)
                throw Failure.cannotWrite(path, code)
            }
            guard waited < patience else {
                close(descriptor)
                throw Failure.busy
            }
            // Between 20 and 60 milliseconds, so that two waiters do not keep step.
            let pause = UInt32.random(in: 20_000...60_000)
            usleep(pause)
            waited += Double(pause) / 1_000_000
        }
        self.gitDirectory = gitDirectory
    }

    deinit { close(descriptor) }

    /// Takes away lock files that a process left behind when it was killed.
    ///
    /// Only those of references and the index, and only while this lock is held.
    func removeStaleLocks() {
        let candidates = ["index.lock", "HEAD.lock", "packed-refs.lock", "config.lock", "refs/heads/main.lock"]
        for name in candidates { LockFile.removeIfStale(gitDirectory + "/" + name) }
        Self.removeLocks(below: gitDirectory + "/refs/heads/proposal", depth: 0)
        Self.removeLocks(below: gitDirectory + "/refs/tags", depth: 0)
    }

    private static func removeLocks(below folder: String, depth: Int) {
        guard depth < 4, let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            if entry.pointee.d_type == UInt8(DT_DIR) {
                removeLocks(below: "\(folder)/\(name)", depth: depth + 1)
            } else if name.hasSuffix(".lock") {
                LockFile.removeIfStale("\(folder)/\(name)")
            }
        }
    }
}
