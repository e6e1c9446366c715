import Glibc

extension Files {
    /// Writes a result where a person wants it: an ordinary file whole or not at all, with the permissions that it had or
    /// that new files get here; a device or a pipe as it is.
    ///
    /// - Throws: a `Failure` where the file cannot be written; what was there is then untouched.
    package static func writeResult(_ bytes: [UInt8], to path: String) throws {
        var information = stat()
        guard stat(path, &information) == 0 else { return try write(bytes, to: path) }
        switch information.st_mode & S_IFMT {
        // A link stays a link: the file that it leads to is the one to write.
        case S_IFREG: try write(bytes, to: realPath(path) ?? path, keeping: information.st_mode & 0o777)
        case S_IFDIR: throw Failure.cannotWrite(path, EISDIR)
        default: try writeThrough(bytes, to: path)
        }
    }

    private static func writeThrough(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.cannotWrite(path, errno) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure.cannotWrite(path, errno) }
            rest = rest.dropFirst(count)
        }
    }
}
