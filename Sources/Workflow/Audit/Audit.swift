public import Dossier
public import Review

/// What an audit of a dossier found.
public struct Audit: Sendable {
    /// Something that the rules do not allow, or that cannot be read.
    public struct Finding: Sendable, Hashable {
        /// The rule.
        public let rule: Rule
        /// The commit, tag or reference.
        public let object: String
        /// What is wrong.
        public let message: Phrase

        init(_ refusal: Refusal, _ object: String) {
            rule = refusal.rule
            self.object = object
            message = refusal.reason
        }
    }

    /// What an audit that began at a tag took as an earlier one left it.
    public struct Skipped: Sendable {
        /// The tag, such as `session/2018-09-12`.
        public let tag: String
        /// How many commits of `main`'s own line.
        public let steps: Int
        /// How many tags, of which only name and place were looked at.
        public let tags: Int
        /// How many open and closed proposals, on which nothing has happened since.
        public let proposals: Int
    }

    /// What was not looked at again; nil for an audit from the founding commit.
    public internal(set) var skipped: Skipped?

    /// How many commits were looked at.
    public internal(set) var commits = 0
    /// How many signatures were checked, of commits and tags.
    public internal(set) var signatures = 0
    /// What was found, in the order of the dossier.
    public internal(set) var findings: [Finding] = []

    /// Nothing was found.
    public var isClean: Bool { findings.isEmpty }

    mutating func add(_ refusal: Refusal, _ object: String) { findings.append(Finding(refusal, object)) }

    /// Takes in what a part of the audit found.
    mutating func add(_ part: Audit) {
        commits += part.commits
        signatures += part.signatures
        findings += part.findings
    }

    /// Runs `body`; what it throws becomes a finding about `object`.
    mutating func attempt(_ object: String, _ body: (inout Audit) throws -> Void) {
        do {
            try body(&self)
        } catch {
            add(.unreadable(error), object)
        }
    }

    mutating func count(_ proposal: Proposal) {
        commits += proposal.acts.count
        signatures += proposal.acts.count
    }
}
