#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Puts files into a working folder and takes them away, following no link on the way and never showing one by halves.
///
/// All contents are first written beside the folder, where nobody looks; what remains is to rename them into place, which
/// needs no space and cannot be seen by halves.
struct FolderWriter {
    private let root: String
    private let stage: String
    private let operation: String

    /// Prepares to write below the folder `root`.
    ///
    /// - Parameter stage: a folder for contents that are on their way, on the same disk where there is a choice.
    /// - Throws: ``GitError`` with `.system` where it cannot be made.
    init(root: String, stage: String, _ operation: String) throws(GitError) {
        self.root = root
        self.stage = Self.device(of: root) == Self.device(of: parent(of: stage)) ? stage : root + "/.incoming"
        self.operation = operation
        // What a command that was killed left there is of no use to anybody.
        clear()
        guard mkdir(self.stage, 0o700) == 0 || errno == EEXIST else { throw failure(operation) }
    }

    /// Takes away what was not put into place.
    func clear() {
        guard let folder = opendir(stage) else { return }
        while let entry = readdir(folder) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { _ = unlinkat(dirfd(folder), $0, 0) }
            }
        }
        closedir(folder)
        rmdir(stage)
    }

    /// Writes the content of a file or link where nobody sees it yet.
    ///
    /// - Parameter number: tells this file from the others of the same change.
    /// - Throws: ``GitError`` with `.system` where the disk is full or cannot be written.
    func prepare(_ content: [UInt8], _ mode: FileMode, as number: Int) throws(GitError) {
        let path = staged(number)
        if mode == .link {
            guard symlink(content.map { CChar(bitPattern: $0) } + [0], path) == 0 else { throw failure(operation) }
            return
        }
        // The member's own mask decides who else may read it.
        let file = retrying {
            open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode == .executable ? 0o777 : 0o666)
        }
        guard file >= 0 else { throw failure(operation) }
        var written = 0
        while written < content.count {
            let count = content.withUnsafeBytes { bytes in
                retrying { write(file, bytes.baseAddress?.advanced(by: written), content.count - written) }
            }
            guard count > 0 else {
                let error = failure(operation)
                close(file)
                throw error
            }
            written += count
        }
        guard close(file) == 0 else { throw failure(operation) }
    }

    /// Brings what was prepared to its place; a submodule is an empty folder.
    ///
    /// - Throws: ``GitError`` with `.conflict` where a link or a file stands where a folder has to be, `.system` where
    ///   the operating system refuses.
    func put(_ number: Int, _ mode: FileMode, at path: RepositoryPath) throws(GitError) {
        guard let folder = try openFolder(of: path, making: true) else {
            throw GitError(.conflict, "something stands in the way of \(path)", operation: operation, paths: [path])
        }
        defer { close(folder) }
        let name = lastName(of: path)
        if mode == .commit {
            guard mkdirat(folder, name, 0o777) == 0 || errno == EEXIST else { throw failure(operation) }
            return
        }
        guard renameat(AT_FDCWD, staged(number), folder, name) == 0 else { throw failure(operation) }
    }

    /// Takes away a file or link, and the folders that are empty without it; what is not there is no error.
    ///
    /// - Throws: ``GitError`` with `.system` where the operating system refuses.
    func remove(_ path: RepositoryPath) throws(GitError) {
        var path = path
        var flags: Int32 = 0
        while true {
            guard let folder = try openFolder(of: path, making: false) else { return }
            let code = unlinkat(folder, lastName(of: path), flags)
            let error = errno
            close(folder)
            // A folder with something in it stays, and a submodule's too.
            if code != 0, flags != 0 || error == EISDIR || error == EPERM { return }
            guard code == 0 || error == ENOENT else { throw failure(operation, error) }
            guard path.components.count > 1 else { return }
            path = RepositoryPath(bytes: Array(path.components.dropLast().joined(separator: [UInt8(ascii: "/")])))
            flags = AT_REMOVEDIR
        }
    }

    private func staged(_ number: Int) -> String { "\(stage)/\(number)" }

    /// Opens the folder that `path` lies in; nil where there is none, or something else stands in its place.
    private func openFolder(of path: RepositoryPath, making: Bool) throws(GitError) -> Int32? {
        var folder = retrying { open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard folder >= 0 else { throw failure(operation) }
        for component in path.components.dropLast() {
            let name = component.map { CChar(bitPattern: $0) } + [0]
            if making, mkdirat(folder, name, 0o777) != 0, errno != EEXIST {
                let error = failure(operation)
                close(folder)
                throw error
            }
            let next = retrying { openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
            let error = errno
            close(folder)
            guard next >= 0 else {
                if [ENOENT, ENOTDIR, ELOOP].contains(error) { return nil }
                throw failure(operation, error)
            }
            folder = next
        }
        return folder
    }

    private func lastName(of path: RepositoryPath) -> [CChar] {
        (path.components.last ?? []).map { CChar(bitPattern: $0) } + [0]
    }

    private static func device(of path: String) -> dev_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_dev : nil
    }
}

private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

extension Repository {
    /// Replaces a file in the working folder; whoever looks sees the old or the new one whole. Nothing is staged.
    ///
    /// - Throws: ``GitError`` with `.bare` where there is no working folder, `.system` where the operating system refuses.
    public func replaceWorkingFile(_ path: RepositoryPath, with bytes: [UInt8]) throws(GitError) {
        let operation = "write the file \(path)"
        guard let workingDirectory else {
            throw GitError(.bare, "the repository has no working folder", operation: operation)
        }
        let writer = try FolderWriter(root: workingDirectory, stage: gitDirectory + "/incoming", operation)
        defer { writer.clear() }
        try writer.prepare(bytes, .blob, as: 0)
        try writer.put(0, .blob, at: path)
    }
}
