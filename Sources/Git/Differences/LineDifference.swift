import CLibgit2

/// Line differences of two texts, found with libgit2's xdiff.
public enum LineDifference {
    /// A run of old lines and the run of new lines that takes its place; numbers count lines from 0.
    public struct Hunk: Sendable, Equatable {
        /// The first old line, or the line before which the new ones go.
        public let oldStart: Int
        /// How many old lines go.
        public let oldCount: Int
        /// The first new line, or the line before which the old ones were.
        public let newStart: Int
        /// How many new lines come.
        public let newCount: Int

        /// A hunk of these numbers.
        public init(oldStart: Int, oldCount: Int, newStart: Int, newCount: Int) {
            self.oldStart = oldStart
            self.oldCount = oldCount
            self.newStart = newStart
            self.newCount = newCount
        }
    }

    /// The size in bytes of a text above which no difference is computed.
    public static let limit = 256 << 20

    /// The hunks that turn `old` into `new`, from first to last; none where both are equal.
    ///
    /// Patience difference: moved blocks stay together, and no text known makes it slow.
    /// - Throws: ``GitError`` with `.tooLarge` above ``limit``, or when there is no memory.
    public static func hunks(old: [UInt8], new: [UInt8]) throws(GitError) -> [Hunk] {
        let operation = "compare two texts"
        guard old.count <= limit, new.count <= limit else {
            throw GitError(.tooLarge, "a text has more than \(limit) bytes", operation: operation)
        }
        try Library.start()
        var options = git_diff_options()
        try check(git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)), operation)
        options.flags = GIT_DIFF_PATIENCE.rawValue | GIT_DIFF_FORCE_TEXT.rawValue
        options.context_lines = 0
        options.interhunk_lines = 0
        var hunks: [Hunk] = []
        let code = old.withUnsafeBytes { old in
            new.withUnsafeBytes { new in
                withUnsafeMutablePointer(to: &hunks) { hunks in
                    git_diff_buffers(
                        old.baseAddress, old.count, nil, new.baseAddress, new.count, nil, &options, nil, nil,
                        { _, hunk, payload in
                            guard let hunk = hunk?.pointee, let payload else { return -1 }
                            payload.assumingMemoryBound(to: [Hunk].self).pointee.append(Hunk(hunk))
                            return 0
                        }, nil, hunks)
                }
            }
        }
        try check(code, operation)
        return hunks
    }
}

extension LineDifference.Hunk {
    /// libgit2 counts lines from 1, and gives the line before for an empty run.
    fileprivate init(_ hunk: git_diff_hunk) {
        self.init(
            oldStart: Int(hunk.old_start) - (hunk.old_lines > 0 ? 1 : 0), oldCount: Int(hunk.old_lines),
            newStart: Int(hunk.new_start) - (hunk.new_lines > 0 ? 1 : 0), newCount: Int(hunk.new_lines))
    }
}
