import CLibgit2

extension Repository {
    /// Merges two texts that come from a common one, line by line.
    ///
    /// - Parameters:
    ///   - oursName: what conflict markers call the first side.
    ///   - theirsName: what conflict markers call the second side.
    /// - Returns: the merged text, and whether it holds no conflict markers.
    /// - Throws: ``GitError`` with `.invalidName` where a name of a side holds a NUL byte, or when there is no memory.
    public func mergeText(
        base: [UInt8], ours: [UInt8], theirs: [UInt8], oursName: String, theirsName: String
    ) throws(GitError) -> (text: [UInt8], clean: Bool) {
        let operation = "merge two texts"
        try refuseNUL(oursName, operation)
        try refuseNUL(theirsName, operation)
        var options = git_merge_file_options()
        try check(git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION)), operation)
        var result = git_merge_file_result()
        defer { git_merge_file_result_free(&result) }
        let code = oursName.withCString { oursLabel in
            theirsName.withCString { theirsLabel in
                options.our_label = oursLabel
                options.their_label = theirsLabel
                return withInput(base) { base in
                    withInput(ours) { ours in
                        withInput(theirs) { theirs in git_merge_file(&result, base, ours, theirs, &options) }
                    }
                }
            }
        }
        try check(code, operation)
        let text = Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
        return (text, result.automergeable == 1)
    }
}

private func withInput(_ text: [UInt8], _ body: (UnsafePointer<git_merge_file_input>) -> Int32) -> Int32 {
    text.withUnsafeBytes { bytes in
        var input = git_merge_file_input()
        let code = git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
        guard code >= 0 else { return code }
        input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        input.size = bytes.count
        return body(&input)
    }
}
