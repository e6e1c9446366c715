extension Repository {
    /// The bytes of an unsigned commit: what a signature has to be over.
    ///
    /// - Parameter message: UTF-8 text; taken as it is, without a line end added.
    /// - Throws: ``GitError`` with `.malformed` for a NUL byte, or for a name or address that would break its line.
    public func commitBuffer(
        tree: ObjectID, parents: [ObjectID], author: Person, committer: Person, message: [UInt8]
    ) throws(GitError) -> [UInt8] {
        let operation = "prepare a commit"
        if message.contains(0) { throw GitError(.malformed, "the message holds a NUL byte", operation: operation) }
        var buffer = Array("tree \(tree)\n".utf8)
        for parent in parents { buffer += "parent \(parent)\n".utf8 }
        buffer += "author ".utf8
        buffer += try author.line(operation)
        buffer += "\ncommitter ".utf8
        buffer += try committer.line(operation)
        buffer += "\n\n".utf8
        buffer += message
        return buffer
    }

    /// Writes a commit, and moves no reference.
    ///
    /// The signature goes where `git commit -S` puts it, so that `git verify-commit` accepts it.
    /// - Parameters:
    ///   - buffer: what ``commitBuffer(tree:parents:author:committer:message:)`` gave.
    ///   - signature: the armoured signature over exactly `buffer`, or nil for an unsigned commit.
    /// - Throws: ``GitError`` with `.malformed` where the result would be no well-formed commit, `.notFound` where the
    ///   tree or a parent is not in the repository, `.tooLarge` above ``Commit/limit``.
    public func writeCommit(buffer: [UInt8], signature: [UInt8]?) throws(GitError) -> ObjectID {
        let operation = "write a commit"
        let (commit, bytes) = try Commit.parsed(buffer, signature, operation)
        guard try kind(of: commit.tree) == .tree else {
            throw GitError(.notFound, "there is no tree \(commit.tree)", operation: operation)
        }
        for parent in commit.parents where try kind(of: parent) != .commit {
            throw GitError(.notFound, "there is no commit \(parent)", operation: operation)
        }
        return try write(bytes, .commit)
    }

    /// The bytes of an unsigned annotated tag: what a signature has to be over.
    ///
    /// - Parameters:
    ///   - name: the name below `refs/tags/`.
    ///   - message: UTF-8 text; a line end is added where a signature could not follow without one.
    /// - Throws: ``GitError`` with `.malformed` for a NUL byte, for a name or address that would break its line, or for
    ///   a message with a line that begins a signature; `.invalidName` for a name that is no reference's.
    public func tagBuffer(
        target: ObjectID, targetKind: ObjectKind, name: String, tagger: Person, message: [UInt8]
    ) throws(GitError) -> [UInt8] {
        let operation = "prepare tag \(escapingControls(name))"
        if message.contains(0) { throw GitError(.malformed, "the message holds a NUL byte", operation: operation) }
        guard try isReferenceName("refs/tags/\(name)"), name.utf8.first != UInt8(ascii: "-") else {
            throw GitError(.invalidName, "that is no name for a tag", operation: operation)
        }
        guard signatureStart(in: message, from: 0) == message.count else {
            throw GitError(.malformed, "a line of the message begins a signature", operation: operation)
        }
        var buffer = Array("object \(target)\ntype \(targetKind.word)\ntag \(name)\ntagger ".utf8)
        buffer += try tagger.line(operation)
        buffer += "\n\n".utf8
        buffer += message
        if let last = message.last, last != lineFeed { buffer.append(lineFeed) }
        return buffer
    }

    /// Writes an annotated tag, and moves no reference.
    ///
    /// - Parameters:
    ///   - buffer: what ``tagBuffer(target:targetKind:name:tagger:message:)`` gave.
    ///   - signature: the armoured signature over exactly `buffer`, or nil for an unsigned tag.
    /// - Throws: ``GitError`` with `.malformed` where the result would be no well-formed tag, `.notFound` where the
    ///   target is not in the repository or of another sort, `.tooLarge` above ``Tag/limit``.
    public func writeTag(buffer: [UInt8], signature: [UInt8]?) throws(GitError) -> ObjectID {
        let operation = "write a tag"
        let (tag, bytes) = try Tag.parsed(buffer, signature, operation)
        guard try kind(of: tag.target) == tag.targetKind else {
            throw GitError(.notFound, "there is no \(tag.targetKind.word) \(tag.target)", operation: operation)
        }
        return try write(bytes, .tag)
    }
}

extension Commit {
    /// The commit that `buffer` becomes with `signature`, where `git commit -S` puts it. It is in no repository yet.
    ///
    /// - Throws: ``GitError`` with `.malformed` where the result would be no well-formed commit, `.tooLarge` above
    ///   ``limit``.
    public init(signing buffer: [UInt8], with signature: [UInt8]) throws(GitError) {
        self = try Self.parsed(buffer, signature, "sign a commit").commit
    }

    fileprivate static func parsed(
        _ buffer: [UInt8], _ signature: [UInt8]?, _ operation: String
    ) throws(GitError) -> (commit: Commit, bytes: [UInt8]) {
        var bytes = buffer
        if let signature {
            guard let blank = headerEnd(of: buffer) else {
                throw GitError(.malformed, "the header has no end", operation: operation)
            }
            let folded = try trimmed(signature, operation).split(separator: lineFeed, omittingEmptySubsequences: false)
            let field = Array("gpgsig ".utf8) + folded.joined(separator: "\n ".utf8) + [lineFeed]
            bytes.insert(contentsOf: field, at: blank)
        }
        guard bytes.count <= limit else {
            throw GitError(.tooLarge, "it would have \(bytes.count) bytes", operation: operation)
        }
        let commit: Commit
        do {
            commit = try Commit(id: ObjectID(of: bytes, .commit), bytes: bytes)
        } catch {
            throw GitError(.malformed, error.reason, operation: operation)
        }
        guard signature == nil || commit.signedPayload == buffer else {
            throw GitError(.malformed, "it is signed already", operation: operation)
        }
        return (commit, bytes)
    }
}

extension Tag {
    /// The annotated tag that `buffer` becomes with `signature`. It is in no repository yet.
    ///
    /// - Throws: ``GitError`` with `.malformed` where the result would be no well-formed tag, `.tooLarge` above
    ///   ``limit``.
    public init(signing buffer: [UInt8], with signature: [UInt8]) throws(GitError) {
        self = try Self.parsed(buffer, signature, "sign a tag").tag
    }

    fileprivate static func parsed(
        _ buffer: [UInt8], _ signature: [UInt8]?, _ operation: String
    ) throws(GitError) -> (tag: Tag, bytes: [UInt8]) {
        var bytes = buffer
        if let signature {
            guard buffer.last == lineFeed else {
                throw GitError(
                    .malformed, "no signature can follow, because the last line has no end", operation: operation)
            }
            bytes += try trimmed(signature, operation) + [lineFeed]
        }
        guard bytes.count <= limit else {
            throw GitError(.tooLarge, "it would have \(bytes.count) bytes", operation: operation)
        }
        let tag: Tag
        do {
            tag = try Tag(id: ObjectID(of: bytes, .tag), bytes: bytes)
        } catch {
            throw GitError(.malformed, error.reason, operation: operation)
        }
        guard signature == nil || tag.signedPayload == buffer else {
            throw GitError(.malformed, "the signature does not begin as one", operation: operation)
        }
        return (tag, bytes)
    }
}

extension ObjectID {
    /// The id that an object with these bytes has.
    fileprivate init(of bytes: [UInt8], _ kind: ObjectKind) {
        var digest = StreamedDigest(.sha1)
        digest.update(Array("\(kind.word) \(bytes.count)\0".utf8))
        digest.update(bytes)
        // A SHA-1 has exactly the bytes of an id.
        self = ObjectID(bytes: digest.finish()) ?? .zero
    }
}

/// The signature without the line ends after it; refuses one that could not stand in an object.
private func trimmed(_ signature: [UInt8], _ operation: String) throws(GitError) -> ArraySlice<UInt8> {
    var result = signature[...]
    while result.last == lineFeed { result.removeLast() }
    guard !result.isEmpty, !result.contains(0) else {
        throw GitError(.malformed, "the signature is empty or holds a NUL byte", operation: operation)
    }
    return result
}

/// Where the empty line lies that ends the header.
private func headerEnd(of bytes: [UInt8]) -> Int? {
    var line = 0
    while line < bytes.count {
        if bytes[line] == lineFeed { return line }
        guard let end = bytes[line...].firstIndex(of: lineFeed) else { return nil }
        line = end + 1
    }
    return nil
}
