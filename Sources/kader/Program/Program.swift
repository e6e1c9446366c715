import ArgumentParser
import Dossier
import Glibc
import Report
import Workflow

/// Where the program starts.
@main
enum Program {
    /// What `kader --version` says.
    static let version = Release.version

    static func main() async {
        // A reader that has seen enough, as in `kader log | head`, is no reason to die of a signal: the write says so.
        signal(SIGPIPE, SIG_IGN)
        StandardStream.occupy()
        do {
            let arguments = LeadingOptions.moved(Array(CommandLine.arguments.dropFirst()), under: Kader.self)
            try Kader.requireCommand(in: arguments)
            var command = try Kader.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// Ends where no command could be read from the command line, or where a command gave its exit status.
    private static func end(with error: any Error) -> Never {
        let language = UsageMessage.language
        let json = UsageMessage.wantsJSON
        // A command that gives its exit status has said why.
        if let told = error as? ExitCode { exit(told.rawValue) }
        widenHelp()
        switch Kader.exitCode(for: error) {
        case .success:
            StandardStream.write(
                HelpFrame.dressed(Kader.fullMessage(for: error), in: language) + "\n", to: STDOUT_FILENO)
            exit(EXIT_SUCCESS)
        case .validationFailure where json || language == .nl:
            let english = Kader.fullMessage(for: error)
            let dutch = UsageMessage.dutch(english)
            guard json else { endUsage(with: dutch) }
            end(with: Failure.usage(.commandLine, nl: dutch, en: english), in: language, json: json)
        case .validationFailure: endUsage(with: Kader.fullMessage(for: error))
        case .failure:
            end(with: Failure(mapping: error), in: language, json: json)
        default: Kader.exit(withError: error)
        }
    }

    /// Ends where the command line is wrong; what a person typed is told without what steers their terminal.
    private static func endUsage(with message: String) -> Never {
        StandardStream.write(Terminal.escape(message, keepingLines: true) + "\n", to: STDERR_FILENO)
        exit(ExitCode.validationFailure.rawValue)
    }

    /// Has the parser write its help for a line of forty columns at least: on a narrower one than its own columns it breaks off.
    private static func widenHelp() {
        let width = ProcessEnvironment.value("COLUMNS").flatMap { Int($0) } ?? Console.columns(of: STDOUT_FILENO)
        if let width, width < 40 { setenv("COLUMNS", "40", 1) }
    }

    private static func end(with failure: Failure, in language: Language, json: Bool) -> Never {
        StandardStream.write(Console.text(of: failure, in: language, json: json), to: STDERR_FILENO)
        exit(failure.status.rawValue)
    }
}
