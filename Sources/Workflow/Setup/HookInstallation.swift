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
        let folder = try folder(of: repository)
        try Files.createDirectory(folder)
        var kept: [String] = []
        for name in names {
            guard let template = Assets.hook(name) else { continue }
            let text = template.replacing("@KADER@", with: executable)
            let path = "\(folder)/\(name)"
            if let present = try hook(at: path) {
                if present == text { continue }
                if !isOurs(present, name) {
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

    /// Tells whether kader's hook of this name is in place.
    static func isInstalled(_ name: String, in repository: Repository) throws -> Bool {
        try hook(at: "\(folder(of: repository))/\(name)").map { isOurs($0, name) } ?? false
    }

    private static func folder(of repository: Repository) throws -> String {
        try repository.configuration("core.hooksPath").map {
            Files.resolve($0, from: repository.workingDirectory ?? repository.commonDirectory)
        } ?? repository.commonDirectory + "/hooks"
    }

    private static func hook(at path: String) throws -> String? {
        guard Files.exists(path) else { return nil }
        return String(decoding: try Files.read(path, limit: 1_048_576), as: UTF8.self)
    }

    /// Tells whether a hook of this name is one that some version of kader installed.
    private static func isOurs(_ text: String, _ name: String) -> Bool { text.contains("exec \"$kader\" hook \(name)") }

    /// This program's own file; its name alone where the system does not tell.
    static var executable: String {
        let path = Files.realPath("/proc/self/exe") ?? "kader"
        // A path that the shell would read as more than a path is left to PATH.
        return path.contains(where: { "\"$`\\'".contains($0) }) ? "kader" : path
    }
}
