import Git
import Review

/// Moves of references that belong together on the server.
struct Parcel {
    /// A move, and what the server must have before it.
    struct Item {
        let step: Step

        /// What the reference must be at there, in hexadecimal, and empty where it must not be; nil where Git's own guard
        /// against losing commits is enough.
        var lease: String?

        fileprivate var leaseOption: String? { lease.map { "--force-with-lease=\(step.reference):\($0)" } }

        fileprivate var specification: String { "\(step.new?.hex ?? ""):\(step.reference)" }

        /// Where it stands among others that a server cannot take together: it may stop after each, and what it has then is in
        /// order.
        fileprivate var rank: Int {
            switch DossierReference(step.reference) {
            case .main?: 0
            case .proposal?, nil: 1
            case .approved?, .session?: 2
            }
        }
    }

    var items: [Item] = []

    /// The references that are to be there.
    var names: [String] { items.filter { $0.step.new != nil }.map(\.step.reference) }

    /// Asks the server for the moves: all of them or none where it can do that, and otherwise `main` first, then proposals and
    /// the tags last.
    ///
    /// - Returns: what became of it and, where a server took one after the other and not all, how many it took.
    func send(by carrier: any Carrier, from repository: Repository) async throws -> (
        outcome: GitProgram.Outcome, arrived: Int
    ) {
        guard !items.isEmpty else { return (.arrived, 0) }
        let outcome = try await push(items, atomically: items.count > 1, by: carrier, from: repository)
        guard outcome.wantsOneAfterAnother else { return (outcome, 0) }
        let ordered = (0...2).flatMap { rank in items.filter { $0.rank == rank } }
        for (arrived, item) in ordered.enumerated() {
            let outcome = try await push([item], atomically: false, by: carrier, from: repository)
            guard !outcome.succeeded else { continue }
            // kader's own hook judges a push as a whole and lets all of it pass or nothing. It wants an adoption together with
            // its tag, and Git then moves the references in this same order.
            guard arrived == 0, outcome.isJudgedThere else { return (outcome, arrived) }
            return (try await push(ordered, atomically: false, by: carrier, from: repository), 0)
        }
        return (.arrived, 0)
    }

    private func push(
        _ items: [Item], atomically: Bool, by carrier: any Carrier, from repository: Repository
    ) async throws -> GitProgram.Outcome {
        try await carrier.run(
            ["push"] + (atomically ? ["--atomic"] : []) + ["--porcelain", "--quiet"] + items.compactMap(\.leaseOption)
                + ["--", "origin"]
                + items.map(\.specification), in: repository)
    }
}
