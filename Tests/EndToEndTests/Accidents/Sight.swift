import TestSupport
import Testing

/// What can be seen of one repository.
struct Sight: Equatable {
    /// Every branch and tag with what it points at.
    var references: [String] = []
    /// The branch that the folder shows.
    var head = ""
    /// The files of the working folder, each with a digest.
    var files: [String: String] = [:]
    /// The same of this clone's settings, hooks and signers.
    var settings: [String: String] = [:]
    /// What plain Git has to say of the folder: nothing, where it is just as it was committed.
    var status: [String] = []

    /// Looks at the repository at `path`; nil where there is none.
    init?(of path: String, by resident: Resident) throws {
        // No index is refreshed: whoever looks changes nothing. A file that ends in `.new` was on its way, and is nothing yet.
        let script = """
            cd "$1" 2>/dev/null && own=$(git rev-parse --git-dir 2>/dev/null) || exit 0
            echo seen
            git for-each-ref --format='references %(objectname) %(refname)' refs/heads refs/tags
            echo "head $(git symbolic-ref -q HEAD)"
            find . -name .git -prune -o -type f -print0 | if [ "$own" != . ]; then xargs -0r sha1sum | sed 's/^/files /'; fi
            for file in "$own"/config "$own"/allowed_signers "$own"/hooks/*; do
                case "$file" in *.new) continue;; esac
                if [ -f "$file" ]; then sha1sum "$file" | sed 's/^/settings /'; fi
            done
            if [ "$own" != . ]; then git --no-optional-locks status --porcelain 2>&1 | sed 's/^/status /'; fi
            """
        let outcome = try resident.attempt("sh", ["-c", script, "sh", path], in: resident.home)
        let lines = outcome.output.split(separator: "\n")
        guard lines.first == "seen" else { return nil }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            switch parts[0] {
            case "references": references.append(parts[1] + " " + parts[2])
            case "head": head = parts[1]
            case "files": files[String(parts[2].dropFirst())] = parts[1]
            case "settings": settings[String(parts[2].dropFirst())] = parts[1]
            default: status.append(String(line.dropFirst(7)))
            }
        }
    }

    /// What differs between two looks at one repository, a line each; with or without the settings.
    static func differences(_ seen: Sight?, _ expected: Sight?, settings: Bool = true) -> [String] {
        func lines(_ sight: Sight?) -> Set<String> {
            guard let sight else { return ["there is no repository"] }
            return Set(
                sight.references + ["head \(sight.head)"] + sight.status.map { "status \($0)" }
                    + sight.files.map { "\($0.value) \($0.key)" }
                    + (settings ? sight.settings.map { "\($0.value) \($0.key)" } : []))
        }
        let (left, right) = (lines(seen), lines(expected))
        return left.subtracting(right).sorted().map { "seen:     \($0)" }
            + right.subtracting(left).sorted().map { "expected: \($0)" }
    }
}
