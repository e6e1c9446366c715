package import Glibc

/// Files outside the object store: texts that a person names, keys, hooks, settings of this clone.
package enum Files {
    /// Reads a whole file.
    ///
    /// - Throws: a `Failure` where the file is missing, no ordinary file, larger than `limit` bytes, or unreadable.
    package static func read(_ path: String, limit: Int) throws -> [UInt8] {
        let descriptor = open(try checked(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure.cannotRead(path, errno) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw Failure.cannotRead(path, errno) }
        guard information.st_mode & S_IFMT == S_IFREG else { throw Failure.notAFile(path) }
        guard information.st_size <= limit else { throw Failure.fileTooLarge(path, limit: limit) }
        return try readAll(descriptor, named: path, limit: limit, expecting: Int(information.st_size))
    }

    /// Reads standard input to its end.
    ///
    /// - Throws: a `Failure` where there is more than `limit` bytes, or reading fails.
    package static func readStandardInput(limit: Int) throws -> [UInt8] {
        try readAll(STDIN_FILENO, named: "-", limit: limit)
    }

    private static func readAll(
        _ descriptor: Int32, named path: String, limit: Int, expecting size: Int = 0
    ) throws -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return result }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.cannotRead(path, errno)
            }
            result.append(contentsOf: buffer[..<count])
            guard result.count <= limit else { throw Failure.fileTooLarge(path, limit: limit) }
        }
    }

    /// Writes a file so that either the old or the whole new content is there, also after a power cut.
    ///
    /// - Parameters:
    ///   - mode: who may do what with it, of which the member's own mask takes away.
    ///   - kept: who may do what with it whatever the mask says: the permissions of the file that it replaces.
    /// - Throws: a `Failure` where the folder is read-only or the disk is full; the old file is then untouched.
    package static func write(
        _ bytes: [UInt8], to path: String, mode: mode_t = 0o666, keeping kept: mode_t? = nil
    ) throws {
        let temporary = "\(path).\(getpid()).new"
        // One that a killed process of this number left has its own permissions.
        unlink(try checked(temporary))
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kept ?? mode)
        guard descriptor >= 0 else { throw Failure.cannotWrite(path, errno) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return try abandon(descriptor, temporary, path) }
            written += count
        }
        guard kept.map({ fchmod(descriptor, $0) == 0 }) ?? true, fsync(descriptor) == 0, close(descriptor) == 0 else {
            return try abandon(descriptor, temporary, path)
        }
        guard rename(temporary, path) == 0 else { return try abandon(-1, temporary, path) }
        // The new name is on the disk only once the folder is. Some file systems cannot sync one; then that is how it is.
        let folder = open(parent(of: path) ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func abandon(_ descriptor: Int32, _ temporary: String, _ path: String) throws {
        let code = errno
        if descriptor >= 0 { close(descriptor) }
        unlink(temporary)
        throw Failure.cannotWrite(path, code)
    }

    /// Makes a folder and the folders above it; one that exists is left as it is.
    ///
    /// - Parameter mode: who may do what with it, of which the member's own mask takes away.
    static func createDirectory(_ path: String, mode: mode_t = 0o777) throws {
        guard !isDirectory(path) else { return }
        if let parent = parent(of: path), !parent.isEmpty { try createDirectory(parent) }
        guard mkdir(try checked(path), mode) == 0 || errno == EEXIST else { throw Failure.cannotWrite(path, errno) }
    }

    /// Removes a file; one that is not there is no error.
    package static func remove(_ path: String) { unlink(path) }

    /// Removes a folder with everything in it; links in it are removed and not followed. What cannot be removed stays.
    ///
    /// - Parameters:
    ///   - keepingTop: leave the folder itself, empty.
    ///   - depth: how many folders lie one in another at most; what is deeper stays.
    static func removeTree(_ path: String, keepingTop: Bool, depth: Int = 128) {
        guard depth > 0, let directory = opendir(path) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            let inner = "\(path)/\(name)"
            if unlink(inner) != 0 { removeTree(inner, keepingTop: false, depth: depth - 1) }
        }
        closedir(directory)
        if !keepingTop { rmdir(path) }
    }

    /// Tells whether something is at `path`.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Tells whether a folder is at `path`.
    static func isDirectory(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    /// Tells whether a folder is missing or has nothing in it.
    static func isEmptyDirectory(_ path: String) -> Bool {
        guard let directory = opendir(path) else { return !exists(path) }
        defer { closedir(directory) }
        var count = 0
        while readdir(directory) != nil { count += 1 }
        return count <= 2
    }

    /// The names in a folder, in their order; none where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// Tells whether two paths lead to the same place; where nothing is there, whether they are the same text.
    static func isSame(_ one: String, _ other: String) -> Bool { (realPath(one) ?? one) == (realPath(other) ?? other) }

    /// The folder that `path` lies in; nil at the top.
    static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// `path` as seen from `directory`, with `~/` resolved.
    static func resolve(_ path: String, from directory: String) -> String {
        let path = resolveHome(path)
        return path.hasPrefix("/") ? path : "\(directory)/\(path)"
    }

    /// `path` with `~/` resolved.
    static func resolveHome(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = ProcessEnvironment.value("HOME") else { return path }
        return home + path.dropFirst(1)
    }

    /// The absolute form of a path that exists, without links; nil where it does not exist.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }

    private static func checked(_ path: String) throws -> String {
        guard !path.utf8.contains(0) else { throw Failure.cannotRead(path, EINVAL) }
        return path
    }
}
