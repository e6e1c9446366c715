import Dossier
import Git

// Git's list of the files in the working folder: newer versions write it in forms that libgit2 does not read.
extension Repository {
    /// Has Git write its list of the folder in a form that can be read here, where it has another; from then on Git keeps to that
    /// in this clone.
    ///
    /// - Parameter git: the program; a hook leaves it the list that Git is at work on.
    /// - Throws: a `Failure` where Git cannot read it either.
    func settleIndex(by git: GitProgram = GitProgram()) async throws {
        // A disk that fails once is no list of another form: what is changed here stays.
        guard let workingDirectory, try isIndexUnreadable(), try isIndexUnreadable() else { return }
        let settings = ["index.skipHash", "core.splitIndex", "index.sparse"]
        for key in settings { try setConfiguration(key, to: "false") }
        // Settings of one working folder go before those of the clone, and after these.
        let outcome = try await git.run(
            settings.flatMap { ["-c", "\($0)=false"] } + ["update-index", "--force-write-index"], in: workingDirectory)
        guard outcome.succeeded, try !isIndexUnreadable() else {
            throw Failure.unreadableIndex(outcome.errors.trimmingBlanks)
        }
    }

    private func isIndexUnreadable() throws -> Bool {
        do throws(GitError) {
            try readIndex()
            return false
        } catch {
            guard error.code == .index else { throw error }
            return true
        }
    }
}

extension Failure {
    static func unreadableIndex(_ why: String) -> Failure {
        Failure(
            .surroundings, .unreadableIndex,
            nl:
                "Gits lijst van de bestanden in deze map (.git/index) is niet leesbaar. Uw bestanden staan er nog. "
                + "Doe `rm .git/index` en dan `git reset`; dat maakt de lijst opnieuw en verandert geen bestand. (\(why))",
            en:
                "Git's list of the files in this folder (.git/index) cannot be read. Your files are still there. "
                + "Do `rm .git/index`, then `git reset`; that makes the list anew and changes no file. (\(why))")
    }
}
