import Git

/// The list of branch tips in the message of a session's tag, where every branch stood when the session closed; and in that
/// of an adoption, which lists the other branches for the same document.
enum BranchList {
    /// The lines for a message: a commit and a reference each.
    static func text(_ references: [Reference]) -> String {
        references.map { "\($0.target) \($0.name)" }.joined(separator: "\n")
    }

    /// The tips that a message lists; lines of any other shape are prose.
    static func tips(in message: [UInt8]) -> [BranchTip] {
        String(decoding: message, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].hasPrefix("refs/heads/"), let tip = ObjectID(hex: parts[0]) else {
                return nil
            }
            return BranchTip(name: String(parts[1]), tip: tip)
        }
    }
}
