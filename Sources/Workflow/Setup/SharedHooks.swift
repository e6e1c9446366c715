import Dossier
import Git
import Glibc

/// A folder of hooks that `core.hooksPath` names, for this clone or for all of a member's: another tool's, or an organisation's.
///
/// kader's hooks act in one clone alone, so that they never stand in such a folder. The clone gets a folder of its own, in
/// which each hook first runs the one of that name in the other folder.
struct SharedHooks {
    /// The other folder, as `core.hooksPath` named it before this clone had one of its own.
    private let folder: String

    /// Where that is noted, since the clone's own `core.hooksPath` hides it.
    private static let setting = "kader.hooksPath"

    /// Nil where Git looks for hooks in the repository itself.
    init?(of repository: Repository) async throws {
        let top = repository.workingDirectory ?? repository.commonDirectory
        guard let path = try await GitProgram().setting("core.hooksPath", in: top) else { return nil }
        var named = Files.resolve(path, from: top)
        if Files.isSame(named, Self.own(in: repository)) {
            guard let noted = try repository.configuration(Self.setting) else { return nil }
            named = noted
        }
        guard !Files.isSame(named, HookInstallation.folder(of: repository)) else { return nil }
        folder = named
    }

    private static func own(in repository: Repository) -> String { repository.commonDirectory + "/kader-hooks" }

    /// Puts the hooks `names` and those of the other folder into the clone's own.
    ///
    /// - Returns: which of `names` the other folder has too.
    func install(_ names: [String], in repository: Repository) throws -> [String] {
        let own = Self.own(in: repository)
        try Files.createDirectory(own)
        let there = Files.names(in: folder).filter { !$0.contains(".") && access("\(folder)/\($0)", X_OK) == 0 }
        for name in Files.names(in: own) where !names.contains(name) { Files.remove("\(own)/\(name)") }
        for name in there where !names.contains(name) { try forward(name, from: "\(own)/\(name)") }
        // Also where there is none yet: it may come later.
        for name in names { try forward(name, from: "\(own)/\(name).before-kader") }
        _ = try HookInstallation.install(names, into: own)
        try repository.setConfiguration(Self.setting, to: folder)
        try repository.setConfiguration("core.hooksPath", to: own)
        return names.filter(there.contains)
    }

    private func forward(_ name: String, from path: String) throws {
        let script = """
            #!/bin/sh
            # kader: runs the hook that core.hooksPath would have run here.
            hook=\(ShellWord("\(folder)/\(name)"))
            [ -x "$hook" ] || exit 0
            exec "$hook" "$@"

            """
        try Files.write(Array(script.utf8), to: path, mode: 0o777)
    }
}
