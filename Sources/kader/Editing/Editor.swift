import Dossier
import Glibc
import Workflow

/// The person's own editor, on a file that only they can read.
final class Editor {
    private let document: DocumentID
    private let folder: String
    private let command: String
    private var written: [UInt8]?

    /// Chooses the editor as Git does after its own variable: `VISUAL`, `EDITOR`, `core.editor`, `vi`.
    init(for document: DocumentID, in workspace: Workspace) {
        self.document = document
        folder = workspace.gitDirectory
        command =
            ProcessEnvironment.value("VISUAL") ?? ProcessEnvironment.value("EDITOR") ?? workspace.configuredEditor
            ?? "vi"
    }

    /// What a person makes of `text`.
    ///
    /// - Throws: a `Failure` where the editor cannot be started or does not end well; nothing is committed then.
    func edit(_ text: [UInt8]) async throws -> [UInt8] {
        let file = "\(folder)/kader-edit-\(getpid())-\(document).md"
        try Files.write(text, to: file, mode: 0o600)
        defer { Files.remove(file) }
        let status = try run(on: file)
        let result = try Files.read(file, limit: Document.sizeLimit)
        guard status == 0 else { throw Failure.editorFailed(command) }
        guard result != text else { throw Failure.unchanged(document) }
        written = result
        return result
    }

    /// Keeps what a person wrote and what could not be committed.
    ///
    /// - Returns: the file; nil where nothing was written, or it cannot be kept.
    func keep() -> String? {
        guard let written else { return nil }
        let file = "\(folder)/kader-draft-\(document).md"
        guard (try? Files.write(written, to: file, mode: 0o600)) != nil else { return nil }
        return file
    }

    /// Runs the editor by the shell, since its name may hold options, and waits for it.
    ///
    /// - Returns: its exit status; -1 where it was killed.
    private func run(on file: String) throws -> Int32 {
        // The person at the editor may type the key that interrupts: that is for the editor.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        let words = ["sh", "-c", "\(command) \"$@\"", command, file]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        guard posix_spawn(&process, "/bin/sh", nil, &attributes, arguments, environ) == 0 else {
            throw Failure.editorFailed(command)
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw Failure.editorFailed(command) }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }
}

extension Failure {
    fileprivate static func editorFailed(_ command: String) -> Failure {
        .usage(
            .editorFailed,
            nl: "De tekstverwerker (\(command)) is niet goed afgesloten; er is niets vastgelegd. "
                + "Kies een andere met EDITOR, of geef de tekst met --from BESTAND.",
            en: "The editor (\(command)) did not end well; nothing was committed. "
                + "Choose another with EDITOR, or give the text with --from FILE.")
    }
}
