import ArgumentParser
import Dossier
import Glibc
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
        switch Kader.exitCode(for: error) {
        case .success:
            StandardStream.write(
                HelpFrame.dressed(Kader.fullMessage(for: error), in: language) + "\n", to: STDOUT_FILENO)
            exit(EXIT_SUCCESS)
        case .validationFailure where json || language == .nl:
            let english = Kader.fullMessage(for: error)
            let dutch = UsageMessage.dutch(english)
            guard json else {
                StandardStream.write(dutch + "\n", to: STDERR_FILENO)
                exit(ExitCode.validationFailure.rawValue)
            }
            end(with: Failure.usage(.commandLine, nl: dutch, en: english), in: language, json: json)
        case .failure:
            end(with: Failure(mapping: error), in: language, json: json)
        default: Kader.exit(withError: error)
        }
    }

    private static func end(with failure: Failure, in language: Language, json: Bool) -> Never {
        StandardStream.write(Console.text(of: failure, in: language, json: json), to: STDERR_FILENO)
        exit(failure.status.rawValue)
    }
}
