import Git

extension Workspace {
    /// Fetches the rest of a clone that plain Git made of a part: without the older history, or without some of the texts.
    ///
    /// Costs one look at the clone's settings where nothing is lacking.
    /// - Throws: a `Failure` where the server does not answer; the clone is then as it was.
    public static func complete(_ options: Options) async throws {
        // A clone may lack both.
        for _ in 1...2 {
            switch lack(at: options.directory) {
            case .shallow?: try await fetch(["--unshallow"], options)
            case .partial?:
                try await fetch(["--refetch", "--no-filter"], options)
                // From now on it is a clone like any other, and Git asks for nothing one by one.
                for key in ["remote.origin.promisor", "remote.origin.partialclonefilter", "extensions.partialClone"] {
                    _ = try await GitProgram().run(["config", "--unset-all", key], in: options.directory)
                }
            default: return
            }
        }
    }

    private static func lack(at directory: String) -> GitError.Code? {
        do throws(GitError) {
            _ = try Repository.open(at: directory)
            return nil
        } catch {
            return error.code
        }
    }

    private static func fetch(_ what: [String], _ options: Options) async throws {
        let outcome = try await options.carrier.run(
            ["fetch", "--quiet", "--no-tags", "--refmap="] + what + ["origin", "+refs/heads/*:refs/remotes/origin/*"],
            in: options.directory)
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
    }
}
