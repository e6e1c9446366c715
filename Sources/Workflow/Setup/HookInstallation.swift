import Assets
import Git
import Glibc

extension Workspace {
    /// Installs the hooks of a member's clone, for this clone alone. A hook that was there is kept beside it and runs first, and
    /// so does one in a folder that `core.hooksPath` names, where nothing is changed.
    ///
    /// - Returns: the names of the hooks that were there and are kept.
    /// - Throws: a `Failure` where the folder cannot be written.
    @discardableResult
    public func installHooks() async throws -> [String] {
        let names = ["pre-commit", "commit-msg", "pre-push"]
        guard let shared = try await SharedHooks(of: repository) else {
            return try HookInstallation.install(names, in: repository)
        }
        return try shared.install(names, in: repository)
    }
}

/// Puts kader's hooks into a repository.
enum HookInstallation {
    /// Installs `names`; a hook that was there is kept as `<name>.before-kader`, and kader's calls it first.
    ///
    /// - Returns: the names of those kept.
    static func install(_ names: [String], in repository: Repository) throws -> [String] {
        try install(names, into: folder(of: repository))
    }

    static func install(_ names: [String], into folder: String) throws -> [String] {
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
            try Files.write(Array(text.utf8), to: path, mode: 0o777)
        }
        return kept
    }

    /// Tells whether kader's hook of this name is in place.
    static func isInstalled(_ name: String, in repository: Repository) throws -> Bool {
        try hook(at: "\(folder(of: repository))/\(name)").map { isOurs($0, name) } ?? false
    }

    /// The repository's own folder for hooks.
    static func folder(of repository: Repository) -> String { repository.commonDirectory + "/hooks" }

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
