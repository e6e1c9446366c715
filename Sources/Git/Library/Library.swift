import CLibgit2

/// The life of libgit2 in this process.
enum Library {
    private static let outcome: Int32 = {
        let code = git_libgit2_init()
        guard code >= 0 else { return code }
        // A commit that was acknowledged must survive a power cut; libgit2 does not sync by default.
        let synced = kader_git_enable_fsync(1)
        guard synced >= 0 else { return synced }
        // Objects that this module reads it hashes itself, with libcrypto: libgit2's own hash, which also looks for forged
        // collisions, takes a fifth of the time of a command. Git has looked for these when the objects came in.
        let hashed = kader_git_strict_hash_verification(0)
        guard hashed >= 0 else { return hashed }
        // libgit2 keeps no tree above 4 kB by default, which is one of a hundred documents: each look-up would read and
        // check the folder again. What it keeps in all stays bounded.
        let kept = kader_git_set_cache_object_limit(GIT_OBJECT_TREE, Repository.keptTreeLimit)
        guard kept >= 0 else { return kept }
        let limited = kader_git_set_cache_size(24 << 20)
        guard limited >= 0 else { return limited }
        // Settings of one working folder alone, and objects that are never to be thrown away, change nothing of what is read; that
        // objects are missing is told in words of this module's own.
        let known = kader_git_know_extensions()
        guard known >= 0 else { return known }
        // A pack is read through windows: memory then stays the same however large the dossier becomes.
        return kader_git_set_window(16 << 20, 64 << 20)
    }()

    private static let isolated: Int32 = {
        guard outcome >= 0 else { return outcome }
        let levels = [
            GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL,
        ]
        for level in levels {
            let code = kader_git_set_search_path(Int32(level.rawValue), "")
            guard code >= 0 else { return code }
        }
        return 0
    }()

    /// Initialises libgit2 once for the process; costs nothing afterwards.
    static func start() throws(GitError) {
        guard outcome < 0 else { return }
        throw GitError(failed: outcome, operation: "start libgit2")
    }

    /// Makes libgit2 read no configuration but that of a repository, once for the process.
    static func isolate() throws(GitError) {
        guard isolated < 0 else { return }
        throw GitError(failed: isolated, operation: "set libgit2's configuration paths")
    }
}
