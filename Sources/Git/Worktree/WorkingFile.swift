#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What stands at a path of a working folder, found without following any link.
enum WorkingFile {
    /// An ordinary file: its open descriptor, to be closed by the caller, its size and whether it may be run.
    case file(descriptor: Int32, size: Int, executable: Bool)
    /// A symbolic link and the bytes of its target.
    case link([UInt8])
    /// A folder, a socket, a pipe or a device.
    case other

    /// Opens what stands at `path` below the folder `root`; nil where there is nothing.
    ///
    /// Every folder on the way is opened without following links, so that a link in the repository can lead nobody out
    /// of it, not even when it appears at this very moment.
    /// - Throws: ``GitError`` with `.system` when the operating system refuses.
    static func open(_ path: RepositoryPath, below root: String) throws(GitError) -> WorkingFile? {
        let operation = "read the file \(path)"
        guard let (folder, name) = try openParent(of: path, below: root, operation) else { return nil }
        defer { closeDescriptor(folder) }
        return try entry(name, in: folder, operation)
    }

    /// What the system says of what stands at `path` below the folder `root`, links not followed; nil where there is
    /// nothing, or it cannot be seen.
    static func status(of path: RepositoryPath, below root: String) -> stat? {
        guard let opened = try? openParent(of: path, below: root, "look at \(path)") else { return nil }
        defer { closeDescriptor(opened.folder) }
        var status = stat()
        return fstatat(opened.folder, opened.name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Tells whether nothing stands at `path` below the folder `root`.
    static func isAbsent(_ path: RepositoryPath, below root: String?) throws(GitError) -> Bool {
        guard let root, let found = try open(path, below: root) else { return true }
        found.close()
        return false
    }

    /// Opens the folder in which `path` lies, for the caller to close; nil where there is none.
    private static func openParent(
        of path: RepositoryPath, below root: String, _ operation: String
    ) throws(GitError) -> (folder: Int32, name: [CChar])? {
        let components = path.components
        guard !components.contains(where: { $0.isEmpty || $0.contains(0) || $0.elementsEqual("..".utf8) }),
            let last = components.last
        else { return nil }
        var folder = retrying { openFolder(root) }
        guard folder >= 0 else { throw failure(operation) }
        for component in components.dropLast() {
            let next = retrying { openat(folder, text(component), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
            let error = errno
            closeDescriptor(folder)
            guard next >= 0 else {
                if [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(error) { return nil }
                throw failure(operation, error)
            }
            folder = next
        }
        return (folder, text(last))
    }

    /// Closes the descriptor, where there is one.
    func close() {
        guard case .file(let descriptor, _, _) = self else { return }
        closeDescriptor(descriptor)
    }

    private static func entry(
        _ name: [CChar], in folder: Int32, _ operation: String
    ) throws(GitError) -> WorkingFile? {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT || errno == ENAMETOOLONG { return nil }
            throw failure(operation)
        }
        switch status.st_mode & S_IFMT {
        case S_IFLNK:
            var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let count = target.withUnsafeMutableBytes { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    $0.baseAddress.map { target in readlinkat(folder, name, target, Int(PATH_MAX)) } ?? -1
                }
            }
            guard count >= 0 else { throw failure(operation) }
            return .link(Array(target.prefix(count)))
        case S_IFREG:
            // Not to wait for ever if a pipe takes the place of the file at this moment.
            let descriptor = retrying { openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
            guard descriptor >= 0 else { throw failure(operation) }
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                closeDescriptor(descriptor)
                return .other
            }
            return .file(descriptor: descriptor, size: Int(status.st_size), executable: status.st_mode & S_IXUSR != 0)
        default: return .other
        }
    }

    private static func text(_ component: ArraySlice<UInt8>) -> [CChar] {
        component.map { CChar(bitPattern: $0) } + [0]
    }
}

/// Calls again what a signal interrupted.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

/// Fills `piece` from an open file, and returns how many bytes came: 0 at the end.
func readPiece(of descriptor: Int32, into piece: inout [UInt8], _ operation: String) throws(GitError) -> Int {
    let count = piece.withUnsafeMutableBytes { piece in
        retrying { read(descriptor, piece.baseAddress, piece.count) }
    }
    guard count >= 0 else { throw failure(operation) }
    return count
}

/// The error of the system call that just failed, or of the one that left `code`.
func failure(_ operation: String, _ code: Int32 = errno) -> GitError {
    GitError(.system, strerror(code).map { String(cString: $0) } ?? "", operation: operation)
}

// Within `WorkingFile` its own functions hide the system's.
private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

private func openFolder(_ path: String) -> Int32 {
    open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
}

extension Repository {
    /// The bytes of a file in the working folder, or the target of a link; nil where neither stands there.
    ///
    /// Links are never followed, not even on the way to the file.
    /// - Parameter limit: the greatest accepted number of bytes.
    /// - Throws: ``GitError`` with `.bare` where there is no working folder, `.tooLarge` above `limit`, `.system` when the
    ///   operating system refuses.
    public func readWorkingFile(
        _ path: RepositoryPath, limit: Int
    ) throws(GitError) -> (bytes: [UInt8], isLink: Bool)? {
        let operation = "read the file \(path)"
        guard let workingDirectory else {
            throw GitError(.bare, "the repository has no working folder", operation: operation)
        }
        switch try WorkingFile.open(path, below: workingDirectory) {
        case nil, .other: return nil
        case .link(let target):
            guard target.count <= limit else {
                throw GitError(.tooLarge, "the link is longer than \(limit) bytes", operation: operation)
            }
            return (target, true)
        case .file(let descriptor, let size, _):
            defer { closeDescriptor(descriptor) }
            guard size <= limit else {
                throw GitError(.tooLarge, "it has \(size) bytes, more than \(limit)", operation: operation)
            }
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: min(max(size, 1) + 1, 1 << 20))
            while true {
                let count = try readPiece(of: descriptor, into: &chunk, operation)
                if count == 0 { return (bytes, false) }
                bytes += chunk[..<count]
                guard bytes.count <= limit else {
                    throw GitError(.tooLarge, "it grew above \(limit) bytes", operation: operation)
                }
            }
        }
    }
}
