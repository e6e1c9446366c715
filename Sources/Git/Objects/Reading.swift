import CLibgit2

extension Repository {
    /// Reads a commit.
    ///
    /// - Throws: ``GitError`` with `.notFound` where there is no such commit, `.malformed` where its bytes are not a
    ///   commit as Git defines it, `.tooLarge` above ``Commit/limit``.
    public func commit(_ id: ObjectID) throws(GitError) -> Commit {
        let bytes = try read(id, .commit, limit: Commit.limit)
        do {
            return try Commit(id: id, bytes: bytes)
        } catch {
            throw GitError(.malformed, error.reason, operation: "read commit \(id)")
        }
    }

    /// Reads an annotated tag.
    ///
    /// - Throws: ``GitError`` with `.notFound` where there is no such tag object, `.malformed` where its bytes are not
    ///   a tag as Git defines it, `.tooLarge` above ``Tag/limit``.
    public func tag(_ id: ObjectID) throws(GitError) -> Tag {
        let bytes = try read(id, .tag, limit: Tag.limit)
        do {
            return try Tag(id: id, bytes: bytes)
        } catch {
            throw GitError(.malformed, error.reason, operation: "read tag \(id)")
        }
    }

    /// The sort of an object, or nil when it is absent.
    ///
    /// - Throws: ``GitError`` when the object cannot be read.
    public func kind(of id: ObjectID) throws(GitError) -> ObjectKind? {
        try header(of: id, "look for object \(id)")?.kind
    }

    /// The bytes of a blob.
    ///
    /// The size is read first, so that no more than `limit` bytes are ever taken into memory.
    /// - Parameter limit: the greatest accepted number of bytes.
    /// - Throws: ``GitError`` with `.notFound` where there is no such blob, `.tooLarge` above `limit`.
    public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
        try read(id, .blob, limit: limit)
    }

    /// The number of bytes of a blob, from its header.
    ///
    /// - Throws: ``GitError`` with `.notFound` where there is no such blob.
    public func blobSize(_ id: ObjectID) throws(GitError) -> Int {
        let operation = "read the size of blob \(id)"
        guard let header = try header(of: id, operation), header.kind == .blob else {
            throw GitError(.notFound, "there is no such blob", operation: operation)
        }
        return header.size
    }

    /// The kind and size in bytes of an object, or nil when it is absent.
    private func header(
        of id: ObjectID, _ operation: @autoclosure () -> String
    ) throws(GitError) -> (kind: ObjectKind, size: Int)? {
        var oid = id.oid
        var size = 0
        var type = GIT_OBJECT_INVALID
        let code = git_odb_read_header(&size, &type, objects, &oid)
        if code == GIT_ENOTFOUND.rawValue {
            git_error_clear()
            return nil
        }
        try check(code, operation())
        guard let kind = ObjectKind(type) else {
            throw GitError(.malformed, "it is of no known sort", operation: operation())
        }
        return (kind, size)
    }

    /// The raw bytes of an object of the given sort, which are what its id says.
    func read(_ id: ObjectID, _ kind: ObjectKind, limit: Int) throws(GitError) -> [UInt8] {
        guard let header = try header(of: id, "read \(kind.word) \(id)") else {
            throw GitError(.notFound, "there is no such object", operation: "read \(kind.word) \(id)")
        }
        guard header.kind == kind else {
            throw GitError(.notFound, "it is a \(header.kind.word)", operation: "read \(kind.word) \(id)")
        }
        guard header.size <= limit else {
            throw GitError(
                .tooLarge, "it has \(header.size) bytes, more than \(limit)", operation: "read \(kind.word) \(id)")
        }
        var oid = id.oid
        var pointer: OpaquePointer?
        let object = try check(git_odb_read(&pointer, objects, &oid), pointer, "read \(kind.word) \(id)")
        defer { git_odb_object_free(object) }
        let bytes = UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object))
        var digest = StreamedDigest(.sha1)
        digest.update(Array("\(kind.word) \(bytes.count)\0".utf8))
        digest.update(bytes)
        guard ObjectID(bytes: digest.finish()[...]) == id else {
            throw GitError(
                .malformed, "its bytes are not those that it was stored with", operation: "read \(kind.word) \(id)")
        }
        return Array(bytes)
    }

    /// Writes the raw bytes of an object that the caller has found to be well formed.
    func write(_ bytes: [UInt8], _ kind: ObjectKind) throws(GitError) -> ObjectID {
        var oid = git_oid()
        let code = bytes.withUnsafeBytes { git_odb_write(&oid, objects, $0.baseAddress, $0.count, kind.type) }
        try check(code, "write a \(kind.word)")
        return ObjectID(oid)
    }

    /// Writes a blob, and returns its id.
    ///
    /// - Throws: ``GitError`` when the repository cannot be written.
    public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID { try write(bytes, .blob) }
}
