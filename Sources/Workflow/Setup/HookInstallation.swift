import Assets
import Git
import Glibc

extension Workspace {
    /// Installs the hooks of a member's clone; a hook that was there is kept beside it and runs first.
    ///
    /// - Returns: the names of the hooks that were there and are kept.
    /// - Throws: a `Failure` where the folder cannot be written.
    @discardableResult
    public func installHooks() throws -> [String] {
        try HookInstallation.install(["pre-commit", "commit-msg", "pre-push"], in: repository)
    }
}

/// Puts kader's hooks into a repository.
enum HookInstallation {
    /// Installs `names`; a hook that was there is kept as `<name>.before-kader`, and kader's calls it first.
    ///
    /// - Returns: the names of those kept.
    static func install(_ names: [String], in repository: Repository) throws -> [String] {
        let folder =
            try repository.configuration("core.hooksPath").map {
                Files.resolve($0, from: repository.workingDirectory ?? repository.commonDirectory)
            } ?? repository.commonDirectory + "/hooks"
        try Files.createDirectory(folder)
        var kept: [String] = []
        for name in names {
            guard let template = Assets.hook(name) else { continue }
            let text = template.replacing("@KADER@", with: executable)
            let path = "\(folder)/\(name)"
            if Files.exists(path) {
                let present = String(decoding: try Files.read(path, limit: 1_048_576), as: UTF8.self)
                if present == text { continue }
                if !present.contains("exec \"$kader\" hook \(name)") {
                    guard rename(path, path + ".before-kader") == 0 else {
                        throw Failure.cannotWrite(path + ".before-kader", errno)
                    }
                    kept.append(name)
                }
            }
            try Files.write(Array(text.utf8), to: path, mode: 0o755)
        }
        return kept
    }

    /// This program's own file; its name alone where the system does not tell.
    private static var executable: String {
        let path = Files.realPath("/proc/self/exe") ?? "kader"
        // A path that the shell would read as more than a path is left to PATH.
        return path.contains(where: { "\"$`\\".contains($0) }) ? "kader" : path
    }
}
