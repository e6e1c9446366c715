public import Review

extension Failure {
    /// Which failure it is, for programs and for the code that catches it. The message is for people and may change.
    public struct Code: Hashable, Sendable {
        /// The code in words, such as `no_dossier`, or `rule.one-hat` for a refusal.
        public let text: String

        init(_ name: Name) { text = name.rawValue }

        /// The code of what this rule refuses.
        public init(_ rule: Rule) { text = rule.code }
    }

    /// There is no dossier where the command was given.
    package var isNoDossier: Bool { isNamed(.noDossier) }

    /// Tells whether it is the failure of this name.
    func isNamed(_ name: Name) -> Bool { code == Code(name) }
}

/// Two failures are equal where they are the same failure, whatever it is about and whatever is said of it.
extension Failure: Equatable {
    /// Compares the codes.
    public static func == (one: Failure, other: Failure) -> Bool { one.code == other.code }
}
