import Git
import Review

/// References as they were at one moment, listed once and looked into many times.
///
/// It is an object, so that what was found out of one list can be kept by it.
final class ReferenceList: Sendable {
    /// Ordered by the bytes of their names.
    private let references: [Reference]

    /// What the names of a dossier's branches and tags begin with.
    static let dossier = [
        DossierReference.main.name, "refs/heads/proposal/", "refs/tags/approved/",
        "refs/tags/session/",
    ]

    /// Lists the references of `repository` whose names begin with one of `prefixes`, of which none begins with another.
    init(_ repository: Repository, prefixes: [String]) throws {
        references = try prefixes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .flatMap { try repository.references(prefix: $0) }
    }

    /// Holds these references.
    init(_ references: [Reference]) {
        self.references = references.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Those of them whose names begin with `prefix`.
    ///
    /// - Complexity: logarithmic in all, linear in those found.
    func beginning(with prefix: String) -> [Reference] {
        let first = references.partitioningIndex { !$0.name.utf8.lexicographicallyPrecedes(prefix.utf8) }
        return Array(references[first...].prefix { $0.name.utf8.starts(with: prefix.utf8) })
    }
}
