public import Dossier
import Git

/// How new that is which is known here of the server.
public enum Freshness: Sendable, Hashable {
    /// It was asked just now.
    case fresh
    /// There is no server.
    case alone
    /// It was not asked, as was wanted.
    case offline
    /// It was asked, and why that came to nothing.
    case stale(Phrase)

    /// The name in JSON.
    public var name: String {
        switch self {
        case .fresh: "fresh"
        case .alone: "alone"
        case .offline: "offline"
        case .stale: "stale"
        }
    }
}

extension Workspace {
    /// Takes in what the server has, where it answers soon; where anything stands in the way, what is here has to do.
    ///
    /// Nothing is sent, and no file that a person changed in the folder is touched. It takes some ten seconds at the most.
    public static func lookOut(_ options: Options) async throws -> (workspace: Workspace, freshness: Freshness) {
        let workspace = try Workspace(options)
        guard try workspace.repository.configuration("remote.origin.url") != nil else { return (workspace, .alone) }
        guard !options.offline else { return (workspace, .offline) }
        do {
            let lock = try WriteLock(in: workspace.repository.commonDirectory, patience: 1)
            defer { withExtendedLifetime(lock) {} }
            try workspace.recorder.finishPending()
            workspace.recorder.mayCarryOver = false
            do {
                try await workspace.catchUp()
            } catch let failure as Failure where failure.isNamed(.folderHasChanges) {
                // Nothing was moved yet: that is for the next command that writes.
                PendingNote(in: workspace.repository).remove()
                throw failure
            }
            try workspace.refresh()
            return (workspace, .fresh)
        } catch let ahead as Ahead {
            return (try Workspace(options), .stale(ahead.failure("sync").message))
        } catch {
            return (try Workspace(options), .stale(Failure(mapping: error).message))
        }
    }
}
