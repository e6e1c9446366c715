import Git

extension Workspace {
    /// What this clone does about kader as Git's program for differences.
    public enum DiffDriver: Sendable {
        /// It is set up, also where a person had chosen nothing.
        case installed
        /// A person has set up another program for Markdown, which stays.
        case other(String)
        /// It was not wanted, and is not there.
        case absent
    }

    /// Lets `git diff`, and `git log -p --ext-diff`, show Markdown as kader's redline in this clone; or no more.
    ///
    /// - Parameter wanted: false takes away what an earlier call set up.
    /// - Throws: a `Failure` where the clone's settings cannot be written.
    public func settleDiffDriver(wanted: Bool) throws -> DiffDriver {
        let path = repository.commonDirectory + "/info/attributes"
        let present = Files.exists(path) ? String(decoding: try Files.read(path, limit: 1_048_576), as: UTF8.self) : ""
        var lines = present.split(separator: "\n").map(String.init)
        let command = try repository.configuration(Self.diffCommand)
        guard wanted else {
            if lines.contains(Self.diffAttribute) {
                lines.removeAll { $0 == Self.diffAttribute }
                try Files.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
            }
            if command != nil { try repository.setConfiguration(Self.diffCommand, to: nil) }
            return .absent
        }
        // Who has chosen a driver for Markdown in this clone keeps it: the last line of the file would win.
        if let other = lines.first(where: { $0.hasPrefix("*.md ") && $0.contains("diff") && $0 != Self.diffAttribute })
        {
            return .other(other)
        }
        let wantedCommand = HookInstallation.diffCommand
        if command != wantedCommand { try repository.setConfiguration(Self.diffCommand, to: wantedCommand) }
        if !lines.contains(Self.diffAttribute) {
            lines.append(Self.diffAttribute)
            try Files.createDirectory(repository.commonDirectory + "/info")
            try Files.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
        }
        return .installed
    }

    private static let diffAttribute = "*.md diff=kader"
    private static let diffCommand = "diff.kader.command"
}

extension HookInstallation {
    /// What Git is to run for the difference of two files; where kader is gone, the ordinary difference is shown.
    ///
    /// Git hands the shell the path, the old file, its id and mode, and the new file, its id and mode.
    static var diffCommand: String {
        let kader = executable
        let search = "k='\(kader)'; [ -x \"$k\" ] || k=kader; "
        return "f() { \(search)if command -v \"$k\" >/dev/null; then \"$k\" hook external-diff \"$@\"; "
            + "else diff -u -- \"$2\" \"$5\" || true; fi; }; f"
    }
}
