import Glibc
import Workflow

/// Where a result goes that is a document of its own: a file, standard output, or a pager on a terminal.
struct ResultFile {
    /// The file; nil for standard output.
    let path: String?

    /// Writes the result: a file whole or not at all.
    ///
    /// - Parameters:
    ///   - pages: shows it in the person's pager where it goes to a terminal.
    ///   - isText: a person can read it on a terminal.
    /// - Throws: a `Failure` where the file cannot be written, or it is no text and would go to a terminal.
    func write(_ bytes: [UInt8], pages: Bool = false, isText: Bool = true) throws {
        if let path, path != "-" { return try Files.writeResult(bytes, to: path) }
        if !isText { try requirePath(suggesting: nil) }
        if pages, isatty(STDOUT_FILENO) == 1, Pager.show(bytes) { return }
        StandardStream.write(bytes, to: STDOUT_FILENO)
    }

    /// Refuses to send to a screen what is no text; for who is about to make it, which may take long.
    ///
    /// - Parameter name: a name for the file that would do.
    func requirePath(suggesting name: String?) throws {
        guard path == nil || path == "-", isatty(STDOUT_FILENO) == 1 else { return }
        throw Failure.usage(
            .notForScreen,
            nl: "Dit is geen tekst voor een scherm. Geef met -o de naam van een bestand"
                + (name.map { ", bijvoorbeeld -o \($0)." } ?? "."),
            en: "This is no text for a screen. Give the name of a file with -o"
                + (name.map { ", such as -o \($0)." } ?? "."))
    }
}

/// The program in which a person reads what is longer than a screen.
enum Pager {
    /// Shows a text, and waits until the person has read it.
    ///
    /// The program is chosen as Git does: `GIT_PAGER`, `PAGER`, else `less`, which is told to leave at once when everything
    /// fits (`F`), to show colours (`R`), to leave the text on the screen (`X`), and that the text is UTF-8 in any locale.
    /// - Returns: false where none is wanted, or none can be started.
    static func show(_ bytes: [UInt8]) -> Bool {
        // A variable that is there and empty says that none is wanted.
        let chosen = ["GIT_PAGER", "PAGER"].lazy.compactMap { (name: String) -> String? in
            getenv(name).map { String(cString: $0) }
        }.first
        let command = chosen ?? "less"
        guard !command.isEmpty, command != "cat" else { return false }
        // The shell tells whether the program is there before anything has been written to it.
        let program = command.prefix { $0 != " " }
        guard program.allSatisfy({ $0.isLetter || $0.isNumber || "/._-".contains($0) }),
            system("command -v \(program) >/dev/null 2>&1") == 0,
            let pipe = popen(
                "LESS=\"${LESS-FRX}\"; LV=\"${LV--c}\"; LESSCHARSET=\"${LESSCHARSET-utf-8}\"; "
                    + "export LESS LV LESSCHARSET; \(command)", "w")
        else { return false }
        // The person at the pager may type the key that interrupts: that is for the pager.
        let interrupt = signal(SIGINT, SIG_IGN)
        let quit = signal(SIGQUIT, SIG_IGN)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        // Who leaves before the end has read enough: what could not be written any more is no failure.
        _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pipe) }
        pclose(pipe)
        return true
    }
}
